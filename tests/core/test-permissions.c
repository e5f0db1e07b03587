/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define N_KINDS (ENTENTE_KIND_CUSTOMER + 1)
#define NO_ROLE ENTENTE_N_ROLES /* the last column */

/* A line of the expectations, its marks without spaces; NULL when the kind never may. */
typedef char *Expectations[ENTENTE_N_PERMISSIONS][N_KINDS];

static void
add_line (Expectations  expectations,
          const char   *line)
{
  g_auto (GStrv) words = g_strsplit_set (line, " ", -1);
  g_autoptr (GString) marks = g_string_new (NULL);
  EntentePermission permission = ENTENTE_N_PERMISSIONS;
  EntenteKind kind = ENTENTE_KIND_UNKNOWN;
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;

      if (n == 0)
        permission = entente_permission_from_nick (words[i]);
      else if (n == 1)
        kind = entente_kind_from_nick (words[i]);
      else
        g_string_append (marks, words[i]);
      n++;
    }

  g_test_message ("%s", line);
  g_assert_cmpuint (permission, <, ENTENTE_N_PERMISSIONS);
  g_assert_cmpuint (kind, !=, ENTENTE_KIND_UNKNOWN);
  g_assert_cmpuint (marks->len, ==, ENTENTE_N_ROLES + 1);
  g_assert_null (expectations[permission][kind]);
  expectations[permission][kind] = g_strdup (marks->str);
}

static void
load (Expectations expectations)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "permissions.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      add_line (expectations, lines[i]);
}

static void
clear (Expectations expectations)
{
  for (guint i = 0; i < ENTENTE_N_PERMISSIONS; i++)
    for (guint j = 0; j < N_KINDS; j++)
      g_free (expectations[i][j]);
}

static void
assert_answer (EntentePermission  permission,
               EntenteKind        kind,
               guint              role,
               const char        *marks)
{
  g_autoptr (GError) error = NULL;
  gboolean allowed = entente_permission_check (permission, kind, role == NO_ROLE ? 0 : 1u << role, &error);

  g_test_message ("%s as %s with role %u", entente_permission_to_nick (permission), entente_kind_to_nick (kind), role);

  if (marks == NULL)
    {
      g_assert_false (allowed);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNAUTHORIZED);
      g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_YOUR_KIND));
    }
  else if (marks[role] == 'x')
    {
      g_assert_no_error (error);
      g_assert_true (allowed);
    }
  else
    {
      g_assert_false (allowed);
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_UNAUTHORIZED);
      g_assert_true (entente_error_is (error, ENTENTE_REASON_MISSING_ROLE));
    }
}

static void
test_matrix_is_as_written (void)
{
  Expectations expectations = { 0 };

  load (expectations);

  for (guint permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      for (guint role = 0; role <= NO_ROLE; role++)
        assert_answer (permission, kind, role, expectations[permission][kind]);

  clear (expectations);
}

static void
test_some_kind_has_each_permission (void)
{
  Expectations expectations = { 0 };

  load (expectations);

  for (guint permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    {
      guint n = 0;

      for (guint kind = 0; kind < N_KINDS; kind++)
        if (expectations[permission][kind] != NULL)
          n++;

      g_test_message ("%s", entente_permission_to_nick (permission));
      g_assert_cmpuint (n, >, 0);
    }

  clear (expectations);
}

static void
test_roles_add_up (void)
{
  for (int i = 0; i < 2000; i++)
    {
      EntentePermission permission = g_test_rand_int_range (0, ENTENTE_N_PERMISSIONS);
      EntenteKind kind = g_test_rand_int_range (0, N_KINDS);
      EntenteRoles roles = g_test_rand_int_range (0, 1 << ENTENTE_N_ROLES);
      gboolean any = entente_permission_check (permission, kind, 0, NULL);

      for (guint role = 0; role < ENTENTE_N_ROLES; role++)
        if (roles & (1u << role))
          any |= entente_permission_check (permission, kind, 1u << role, NULL);

      g_assert_cmpint (entente_permission_check (permission, kind, roles, NULL), ==, any);
    }
}

static void
test_refusal_says_who_may (void)
{
  g_autoptr (GError) kind = NULL;
  g_autoptr (GError) role = NULL;

  entente_permission_check (ENTENTE_PERMISSION_REQUEST_RELATIONSHIP, ENTENTE_KIND_CUSTOMER, ENTENTE_ROLE_GLOBAL_ADMIN, &kind);
  g_assert_true (entente_error_is (kind, ENTENTE_REASON_NOT_YOUR_KIND));
  g_assert_cmpstr (entente_error_get_detail (kind, 0), ==, "provider,reseller");

  entente_permission_check (ENTENTE_PERMISSION_REQUEST_RELATIONSHIP, ENTENTE_KIND_RESELLER, ENTENTE_ROLE_HELPDESK_AGENT, &role);
  g_assert_true (entente_error_is (role, ENTENTE_REASON_MISSING_ROLE));
  g_assert_cmpstr (entente_error_get_detail (role, 0), ==, "global-admin,admin-agent,sales-agent");
}

static void
test_resellers_neither_create_nor_order_nor_attest (void)
{
  EntenteRoles everything = (1 << ENTENTE_N_ROLES) - 1;

  g_assert_false (entente_permission_check (ENTENTE_PERMISSION_ADD_CUSTOMER, ENTENTE_KIND_RESELLER, everything, NULL));
  g_assert_false (entente_permission_check (ENTENTE_PERMISSION_PLACE_ORDER, ENTENTE_KIND_RESELLER, everything, NULL));
  g_assert_false (entente_permission_check (ENTENTE_PERMISSION_ATTEST_AGREEMENT, ENTENTE_KIND_RESELLER, everything, NULL));
}

static void
test_get_roles_agrees_with_check (void)
{
  for (guint permission = 0; permission < ENTENTE_N_PERMISSIONS; permission++)
    for (guint kind = 0; kind < N_KINDS; kind++)
      for (guint role = 0; role < ENTENTE_N_ROLES; role++)
        g_assert_cmpint ((entente_permission_get_roles (permission, kind) & (1u << role)) != 0, ==,
                         entente_permission_check (permission, kind, 1u << role, NULL));
}

static void
test_nicks_go_there_and_back (void)
{
  for (guint i = 0; i < ENTENTE_N_PERMISSIONS; i++)
    g_assert_cmpuint (entente_permission_from_nick (entente_permission_to_nick (i)), ==, i);

  g_assert_cmpuint (entente_permission_from_nick ("fly"), ==, ENTENTE_N_PERMISSIONS);
  g_assert_cmpuint (entente_permission_from_nick (""), ==, ENTENTE_N_PERMISSIONS);
  g_assert_cmpuint (entente_permission_from_nick (NULL), ==, ENTENTE_N_PERMISSIONS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/permissions/matrix-is-as-written", test_matrix_is_as_written);
  g_test_add_func ("/permissions/some-kind-has-each", test_some_kind_has_each_permission);
  g_test_add_func ("/permissions/roles-add-up", test_roles_add_up);
  g_test_add_func ("/permissions/refusal-says-who-may", test_refusal_says_who_may);
  g_test_add_func ("/permissions/resellers-neither-create-nor-order-nor-attest", test_resellers_neither_create_nor_order_nor_attest);
  g_test_add_func ("/permissions/get-roles-agrees-with-check", test_get_roles_agrees_with_check);
  g_test_add_func ("/permissions/nicks-go-there-and-back", test_nicks_go_there_and_back);

  return g_test_run ();
}
