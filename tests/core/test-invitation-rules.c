/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <entente-core.h>

#define NOW G_GINT64_CONSTANT (1790000000000000)

static const char *const answers[] = { "open", "accept", "decline" };

static EntenteInvitationFacts
sent_to_a_reseller (void)
{
  return (EntenteInvitationFacts){
    .state = "sent",
    .inviter = "provider-1",
    .invited = ENTENTE_KIND_RESELLER,
    .expires = NOW + 1,
    .organization = "reseller-1",
    .kind = ENTENTE_KIND_RESELLER,
    .now = NOW,
  };
}

static void
assert_refused (const EntenteInvitationFacts *facts,
                EntenteReason                 reason)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (entente_invitation_check (facts, answers[i], &error));
      g_assert_cmpstr (entente_reason_get_nick (entente_error_get_reason (error)), ==, entente_reason_get_nick (reason));
    }
}

static void
assert_allowed (const EntenteInvitationFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (entente_invitation_check (facts, answers[i], &error));
      g_assert_no_error (error);
    }
}

static void
test_asking_for_more_takes_more (void)
{
  g_assert_cmpint (entente_invitation_get_permission ("relationship", FALSE), ==, ENTENTE_PERMISSION_REQUEST_RELATIONSHIP);
  g_assert_cmpint (entente_invitation_get_permission ("relationship", TRUE), ==, ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN);
  g_assert_cmpint (entente_invitation_get_permission ("joint", FALSE), ==, ENTENTE_PERMISSION_REQUEST_RELATIONSHIP);
  g_assert_cmpint (entente_invitation_get_permission ("joint", TRUE), ==, ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN);
  g_assert_cmpint (entente_invitation_get_permission ("partnership", FALSE), ==, ENTENTE_PERMISSION_REQUEST_PARTNERSHIP);

  /* Whoever may ask for more may ask at all. */
  for (guint kind = 0; kind <= ENTENTE_KIND_CUSTOMER; kind++)
    {
      EntenteRoles at_all = entente_permission_get_roles (ENTENTE_PERMISSION_REQUEST_RELATIONSHIP, kind);

      g_assert_cmpuint (entente_permission_get_roles (ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN, kind) & ~at_all, ==, 0);
      g_assert_cmpuint (entente_permission_get_roles (ENTENTE_PERMISSION_REQUEST_PARTNERSHIP, kind) & ~at_all, ==, 0);
    }
}

static void
test_whom_it_asks_may_answer (void)
{
  EntenteInvitationFacts facts = sent_to_a_reseller ();

  assert_allowed (&facts);
  facts.state = "opened";
  assert_allowed (&facts);
}

/* Who invites together has to work together; to say no is always possible. */
static void
test_two_ask_together_as_long_as_they_are_partners (void)
{
  static const char *const others[] = { "", "removed", "from-the-future" };
  EntenteInvitationFacts facts = sent_to_a_reseller ();

  facts.partnership = "active";
  assert_allowed (&facts);
  g_assert_true (entente_invitation_check_provider ("active", "provider", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;

      facts.partnership = others[i];
      g_assert_false (entente_invitation_check (&facts, "open", NULL));
      g_assert_false (entente_invitation_check (&facts, "accept", &error));
      g_assert_true (entente_error_is (error, ENTENTE_REASON_INVITATION_PARTED));
      g_assert_true (entente_invitation_check (&facts, "decline", NULL));

      g_clear_error (&error);
      g_assert_false (entente_invitation_check_provider (others[i], "provider", &error));
      g_assert_true (entente_error_is (error, ENTENTE_REASON_NOT_YOUR_PROVIDER));
      g_assert_cmpstr (entente_error_get_field (error), ==, "provider");
    }

  /* How it ended comes first. */
  facts.state = "accepted";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_USED);
}

static void
test_over_says_how_it_ended (void)
{
  EntenteInvitationFacts facts = sent_to_a_reseller ();

  facts.state = "accepted";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_USED);
  facts.state = "declined";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_DECLINED);
  facts.state = "withdrawn";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_WITHDRAWN);
  facts.state = "expired";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_EXPIRED);
  facts.state = "draft";
  assert_refused (&facts, ENTENTE_REASON_WRONG_STATE);
  facts.state = "from-the-future";
  assert_refused (&facts, ENTENTE_REASON_WRONG_STATE);
}

static void
test_expiry_needs_no_mark (void)
{
  EntenteInvitationFacts facts = sent_to_a_reseller ();
  g_autoptr (GError) error = NULL;
  g_autofree char *when = g_strdup_printf ("%" G_GINT64_FORMAT, NOW);

  facts.expires = NOW;
  assert_refused (&facts, ENTENTE_REASON_INVITATION_EXPIRED);
  facts.state = "opened";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_EXPIRED);

  g_assert_false (entente_invitation_check (&facts, "accept", &error));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, when);

  facts.expires = NOW + 1;
  assert_allowed (&facts);
  facts.expires = 0;
  assert_allowed (&facts);
}

static void
test_what_ended_earlier_is_not_called_expired (void)
{
  EntenteInvitationFacts facts = sent_to_a_reseller ();

  facts.expires = NOW - 1;
  facts.state = "accepted";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_USED);
  facts.state = "withdrawn";
  assert_refused (&facts, ENTENTE_REASON_INVITATION_WITHDRAWN);
}

static void
test_strangers_learn_nothing_of_its_state (void)
{
  EntenteInvitationFacts facts = sent_to_a_reseller ();
  g_autoptr (GError) error = NULL;

  facts.kind = ENTENTE_KIND_CUSTOMER;
  facts.state = "accepted";
  facts.expires = NOW - 1;
  assert_refused (&facts, ENTENTE_REASON_INVITATION_NOT_FOR_YOU);

  g_assert_false (entente_invitation_check (&facts, "open", &error));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "reseller");
}

static void
test_nobody_answers_their_own (void)
{
  EntenteInvitationFacts facts = sent_to_a_reseller ();
  g_autoptr (GError) error = NULL;

  facts.organization = facts.inviter;
  facts.kind = ENTENTE_KIND_PROVIDER;
  assert_refused (&facts, ENTENTE_REASON_INVITATION_OWN);

  g_assert_false (entente_invitation_check (&facts, "open", &error));
  g_assert_cmpstr (entente_error_get_detail (error, 0), ==, "reseller");
}

static void
test_each_kind_asks_one_kind_of_organization (void)
{
  g_assert_cmpint (entente_invitation_get_invited ("partnership"), ==, ENTENTE_KIND_RESELLER);
  g_assert_cmpint (entente_invitation_get_invited ("relationship"), ==, ENTENTE_KIND_CUSTOMER);
  g_assert_cmpint (entente_invitation_get_invited ("joint"), ==, ENTENTE_KIND_CUSTOMER);
  g_assert_cmpint (entente_invitation_get_invited ("from-the-future"), ==, ENTENTE_KIND_UNKNOWN);
}

static void
test_only_what_waits_runs_out (void)
{
  g_assert_cmpstr (entente_invitation_get_state_at ("sent", NOW, NOW - 1), ==, "sent");
  g_assert_cmpstr (entente_invitation_get_state_at ("sent", NOW, NOW), ==, "expired");
  g_assert_cmpstr (entente_invitation_get_state_at ("opened", NOW, NOW), ==, "expired");
  g_assert_cmpstr (entente_invitation_get_state_at ("opened", 0, NOW), ==, "opened");
  g_assert_cmpstr (entente_invitation_get_state_at ("draft", NOW, NOW), ==, "draft");
  g_assert_cmpstr (entente_invitation_get_state_at ("accepted", NOW, NOW), ==, "accepted");
}

static void
test_request_is_checked_field_by_field (void)
{
  EntenteNewInvitation request = {
    .kind = "relationship",
    .recipient_name = "Jean Dupont",
    .recipient_email = "jean.dupont",
    .language = "fr",
    .note = "",
    .days = 14,
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_new_invitation_check_field (&request, "recipient-name", NULL));
  g_assert_false (entente_new_invitation_check_field (&request, "recipient-email", &error));
  g_assert_cmpstr (entente_error_get_field (error), ==, "recipient-email");
  g_assert_false (entente_new_invitation_check (&request, NULL));
  request.recipient_email = "jean.dupont@example.fr";
  g_assert_true (entente_new_invitation_check (&request, NULL));
}

static void
assert_kind_and_provider (const char    *kind,
                          const char    *provider,
                          EntenteReason  reason)
{
  EntenteNewInvitation request = { .kind = kind, .provider = provider };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (entente_new_invitation_check_field (&request, "provider", &error), ==, reason == ENTENTE_REASON_UNSPECIFIED);
  g_assert_cmpint (entente_error_get_reason (error), ==, reason);
  g_assert_true (entente_new_invitation_check_field (&request, "kind", NULL));
}

static void
test_joint_request_alone_names_a_provider (void)
{
  EntenteNewInvitation unknown = { .kind = "from-the-future" };

  assert_kind_and_provider ("joint", "provider-1", ENTENTE_REASON_UNSPECIFIED);
  assert_kind_and_provider ("joint", "", ENTENTE_REASON_REQUIRED);
  assert_kind_and_provider ("joint", NULL, ENTENTE_REASON_REQUIRED);
  assert_kind_and_provider ("relationship", NULL, ENTENTE_REASON_UNSPECIFIED);
  assert_kind_and_provider ("relationship", "provider-1", ENTENTE_REASON_NOT_SUPPORTED);
  assert_kind_and_provider ("partnership", "", ENTENTE_REASON_UNSPECIFIED);
  assert_kind_and_provider ("partnership", "provider-1", ENTENTE_REASON_NOT_SUPPORTED);

  g_assert_false (entente_new_invitation_check_field (&unknown, "kind", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/invitation/asking-for-more-takes-more", test_asking_for_more_takes_more);
  g_test_add_func ("/invitation/whom-it-asks-may-answer", test_whom_it_asks_may_answer);
  g_test_add_func ("/invitation/two-ask-together-as-long-as-they-are-partners", test_two_ask_together_as_long_as_they_are_partners);
  g_test_add_func ("/invitation/over-says-how-it-ended", test_over_says_how_it_ended);
  g_test_add_func ("/invitation/expiry-needs-no-mark", test_expiry_needs_no_mark);
  g_test_add_func ("/invitation/what-ended-earlier-is-not-called-expired", test_what_ended_earlier_is_not_called_expired);
  g_test_add_func ("/invitation/strangers-learn-nothing-of-its-state", test_strangers_learn_nothing_of_its_state);
  g_test_add_func ("/invitation/nobody-answers-their-own", test_nobody_answers_their_own);
  g_test_add_func ("/invitation/each-kind-asks-one-kind-of-organization", test_each_kind_asks_one_kind_of_organization);
  g_test_add_func ("/invitation/only-what-waits-runs-out", test_only_what_waits_runs_out);
  g_test_add_func ("/invitation/request-is-checked-field-by-field", test_request_is_checked_field_by_field);
  g_test_add_func ("/invitation/joint-request-alone-names-a-provider", test_joint_request_alone_names_a_provider);

  return g_test_run ();
}
