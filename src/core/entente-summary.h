/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* What a list comes to, without its rows: how many there are and what they amount to, in groups that have something in common.
 * Made by one thread and read by another; nothing changes once it is filled. */

#define ENTENTE_TYPE_SUMMARY (entente_summary_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSummary, entente_summary, ENTENTE, SUMMARY, GObject)

EntenteSummary *entente_summary_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* @key is what a filter of the list takes to find the rows of the group; @label is "" when it has no name of its own. */
void            entente_summary_add          (EntenteSummary *self,
                                              const char     *key,
                                              const char     *label,
                                              gint64          count,
                                              gint64          amount);

guint           entente_summary_get_n_groups (EntenteSummary *self);
const char     *entente_summary_get_key      (EntenteSummary *self,
                                              guint           group);
const char     *entente_summary_get_label    (EntenteSummary *self,
                                              guint           group);
gint64          entente_summary_get_count    (EntenteSummary *self,
                                              guint           group);
gint64          entente_summary_get_amount   (EntenteSummary *self,
                                              guint           group);
/* The group with that key; FALSE when nothing belongs to it. */
gboolean        entente_summary_find         (EntenteSummary *self,
                                              const char     *key,
                                              guint          *group);
/* Rows of all groups. */
gint64          entente_summary_get_total    (EntenteSummary *self);

G_END_DECLS
