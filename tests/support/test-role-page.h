/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

G_BEGIN_DECLS

/* The pages of tests/data that say who may do what. They are written by hand from the documents, never from the
 * program, which is compared with them. */

#define TEST_N_KINDS (ENTENTE_KIND_CUSTOMER + 1)
/* In the place of a role: a person who has none. */
#define TEST_NO_ROLE ENTENTE_N_ROLES

/* What a page says of one name: for each kind a mark for each role and for a person without any, "x" for may and "."
 * for may not; NULL for a kind that never may. */
typedef struct
{
  char *marks[TEST_N_KINDS];
} TestRoleMarks;

/* Name to TestRoleMarks. (transfer full) */
GHashTable *test_role_page_load (const char *file) G_GNUC_WARN_UNUSED_RESULT;

gboolean test_role_marks_may (const TestRoleMarks *self,
                              EntenteKind kind,
                              guint role);
/* Asserts that the answer is that of the page, and that a refusal tells who may instead. */
void test_role_marks_assert (const TestRoleMarks *self,
                             EntenteKind kind,
                             guint role,
                             gboolean allowed,
                             const GError *error);

G_END_DECLS
