/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-role-page.h"

static void
role_marks_free (gpointer data)
{
  TestRoleMarks *self = data;

  for (guint kind = 0; kind < TEST_N_KINDS; kind++)
    g_free (self->marks[kind]);
  g_free (self);
}

static TestRoleMarks *
ensure_marks (GHashTable *page,
              const char *name)
{
  TestRoleMarks *marks = g_hash_table_lookup (page, name);

  if (marks == NULL)
    {
      marks = g_new0 (TestRoleMarks, 1);
      g_hash_table_insert (page, g_strdup (name), marks);
    }

  return marks;
}

/* "name kind marks": the marks may have spaces between them. */
static void
add_line (GHashTable *page,
          const char *line)
{
  g_auto (GStrv) words = g_strsplit_set (line, " ", -1);
  g_autoptr (GString) marks = g_string_new (NULL);
  TestRoleMarks *of_name = NULL;
  EntenteKind kind = ENTENTE_KIND_UNKNOWN;
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;

      if (n == 0)
        of_name = ensure_marks (page, words[i]);
      else if (n == 1)
        kind = entente_kind_from_nick (words[i]);
      else
        g_string_append (marks, words[i]);
      n++;
    }

  g_test_message ("%s", line);
  g_assert_nonnull (of_name);
  g_assert_cmpuint (kind, !=, ENTENTE_KIND_UNKNOWN);
  g_assert_cmpuint (marks->len, ==, ENTENTE_N_ROLES + 1);
  g_assert_cmpuint (strspn (marks->str, "x."), ==, marks->len);
  g_assert_null (of_name->marks[kind]);
  of_name->marks[kind] = g_strdup (marks->str);
}

GHashTable *
test_role_page_load (const char *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  GHashTable *page = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, role_marks_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      add_line (page, lines[i]);

  return page;
}

gboolean
test_role_marks_may (const TestRoleMarks *self,
                     EntenteKind          kind,
                     guint                role)
{
  return self->marks[kind] != NULL && self->marks[kind][role] == 'x';
}

static void
append_word (GString    *text,
             const char *word)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", word);
}

static char *
dup_kinds (const TestRoleMarks *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint kind = 0; kind < TEST_N_KINDS; kind++)
    if (self->marks[kind] != NULL)
      append_word (text, entente_kind_to_nick (kind));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_roles (const TestRoleMarks *self,
           EntenteKind          kind)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint role = 0; role < ENTENTE_N_ROLES; role++)
    if (test_role_marks_may (self, kind, role))
      append_word (text, entente_role_to_nick (1u << role));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
test_role_marks_assert (const TestRoleMarks *self,
                        EntenteKind          kind,
                        guint                role,
                        gboolean             allowed,
                        const GError        *error)
{
  g_autofree char *who = NULL;

  if (test_role_marks_may (self, kind, role))
    {
      g_assert_no_error (error);
      g_assert_true (allowed);
      return;
    }

  g_assert_false (allowed);
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNAUTHORIZED);
  g_assert_true (entente_error_is (error, self->marks[kind] == NULL ? ENTENTE_REASON_NOT_YOUR_KIND
                                                                    : ENTENTE_REASON_MISSING_ROLE));
  who = self->marks[kind] == NULL ? dup_kinds (self) : dup_roles (self, kind);
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, who);
}
