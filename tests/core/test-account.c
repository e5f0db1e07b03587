/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

static EntenteAccount *
new_account (EntenteKind  kind,
             const char  *status,
             gboolean     must_change)
{
  g_autoptr (GVariant) fields = g_variant_ref_sink (g_variant_new_parsed ("{'kind': <%s>, 'roles': <'global-admin'>, 'status': <%s>, "
                                                                          "'must-change-password': <%b>}",
                                                                          entente_kind_to_nick (kind), status, must_change));

  return ENTENTE_ACCOUNT (entente_record_new_from_variant (ENTENTE_TYPE_ACCOUNT, "user", fields));
}

/* Its roles and its organization come first: they will not be others when the password is. */
static void
test_temporary_password_is_the_last_thing_to_be_in_the_way (void)
{
  static const struct
  {
    EntentePermission permission;
    const char *status;
    gboolean must_change;
    EntenteReason reason;
  } cases[] = {
    { ENTENTE_PERMISSION_ADD_CUSTOMER, "active", TRUE, ENTENTE_REASON_MUST_CHANGE_PASSWORD },
    { ENTENTE_PERMISSION_ADD_CUSTOMER, "enrolling", TRUE, ENTENTE_REASON_NOT_ENROLLED },
    { ENTENTE_PERMISSION_MANAGE_CATALOG, "enrolling", TRUE, ENTENTE_REASON_NOT_YOUR_KIND },
    { ENTENTE_PERMISSION_ADD_CUSTOMER, "active", FALSE, ENTENTE_REASON_UNSPECIFIED },
    { ENTENTE_PERMISSION_VIEW_CUSTOMERS, "active", TRUE, ENTENTE_REASON_UNSPECIFIED },
    { ENTENTE_PERMISSION_CHANGE_OWN_PASSWORD, "enrolling", TRUE, ENTENTE_REASON_UNSPECIFIED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteAccount) account = new_account (ENTENTE_KIND_PROVIDER, cases[i].status, cases[i].must_change);
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_cmpint (entente_account_check_permission (account, cases[i].permission, &error), ==,
                       cases[i].reason == ENTENTE_REASON_UNSPECIFIED);
      if (error != NULL)
        g_assert_cmpint (entente_error_get_reason (error), ==, cases[i].reason);
    }
}

static void
test_who_can_begin_at_once_acts (void)
{
  g_autoptr (EntenteAccount) provider = new_account (ENTENTE_KIND_PROVIDER, "active", FALSE);
  g_autoptr (EntenteAccount) operator= new_account (ENTENTE_KIND_OPERATOR, "active", FALSE);
  g_autoptr (EntenteAccount) newcomer = new_account (ENTENTE_KIND_CUSTOMER, "active", TRUE);

  g_assert_true (entente_account_is_better (newcomer, NULL));
  g_assert_true (entente_account_is_better (operator, newcomer));
  g_assert_true (entente_account_is_better (provider, newcomer));
  g_assert_true (entente_account_is_better (provider, operator));
  g_assert_false (entente_account_is_better (operator, provider));
  /* The first of those who are alike. */
  g_assert_false (entente_account_is_better (provider, provider));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/account/temporary-password-is-the-last-thing-to-be-in-the-way",
                   test_temporary_password_is_the_last_thing_to_be_in_the_way);
  g_test_add_func ("/account/who-can-begin-at-once-acts", test_who_can_begin_at_once_acts);

  return g_test_run ();
}
