/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-workspace.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* What the benchmarks share. Whatever fails ends the program: there is no figure then. */

/* Samples of one thing, by wall clock and by the processor time of the whole process, both in ms. */
typedef struct
{
  GArray *wall;
  GArray *cpu;
} BenchSamples;

typedef struct
{
  gint64 wall; /* ns */
  gint64 cpu;
} BenchClock;

typedef enum
{
  BENCH_WALL,
  BENCH_CPU,
} BenchMeasure;

BenchSamples  *bench_samples_new        (void);
void           bench_samples_free       (BenchSamples     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchSamples, bench_samples_free)

/* Adds all of @other. */
void           bench_samples_extend     (BenchSamples     *self,
                                         BenchSamples     *other);

BenchClock     bench_clock_start        (void);
void           bench_clock_stop         (const BenchClock *clock,
                                         BenchSamples     *samples);

/* The processor time of the process so far, in ns. */
gint64         bench_clock_get_cpu      (void);

/* @part of 0.5 is the median, 0.95 what nineteen of twenty stay below. */
double         bench_samples_get        (BenchSamples     *self,
                                         BenchMeasure      measure,
                                         double            part);

/* One line for build-aux/bench: figure, variant, the ratio that counts, the other one, and both times. */
void           bench_print              (const char       *figure,
                                         const char       *variant,
                                         BenchSamples     *ours,
                                         BenchSamples     *theirs,
                                         BenchMeasure      measure,
                                         double            part);

/* The same of a part of a figure, to be looked at and not to be judged by. */
void           bench_print_part         (const char       *figure,
                                         const char       *variant,
                                         BenchSamples     *ours,
                                         BenchSamples     *theirs,
                                         BenchMeasure      measure,
                                         double            part);

/* An argument of a program that has to be a number. */
int            bench_parse_number       (const char       *text);

/* Customers @first to @first + @n as a table to be imported. The same arguments give the same bytes. */
GBytes        *bench_customers_new      (int               first,
                                         int               n);
/* The parameters of customers.import for it. (transfer floating) */
GVariant      *bench_import_params      (GBytes           *customers);

/* Makes a workspace with one provider, BENCH_USER, a country rule of every kind, and @n customers that came in by
 * the import. */
#define BENCH_USER "admin@alpha.program.example"
void           bench_workspace_make     (const char       *path,
                                         int               n);
/* Opens one as BENCH_USER. */
TestWorkspace *bench_workspace_open     (const char       *path);

/* The same file under another name, in the place of one that is there. */
void           bench_file_copy          (const char       *path,
                                         const char       *copy);
void           bench_file_remove        (const char       *path);

/* A connection without us, set up as the program's own. */
sqlite3       *bench_sqlite_open        (const char       *path);
void           bench_sqlite_run         (sqlite3          *db,
                                         const char       *sql);
sqlite3_stmt  *bench_sqlite_prepare     (sqlite3          *db,
                                         const char       *sql);
/* Runs a statement that gives no rows and makes it ready for the next time. */
void           bench_sqlite_step        (sqlite3_stmt     *statement);
/* The names of all columns of a table, after "t." and with commas between them. (transfer full) */
char          *bench_sqlite_dup_columns (sqlite3          *db,
                                         const char       *table);

G_END_DECLS
