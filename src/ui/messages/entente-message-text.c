/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-message-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

/* "" for what is not there. */
static const char *
get_text (GVariant   *params,
          const char *name)
{
  const char *text = "";

  g_variant_lookup (params, name, "&s", &text);

  return text;
}

static gboolean
get_boolean (GVariant   *params,
             const char *name)
{
  gboolean value = FALSE;

  g_variant_lookup (params, name, "b", &value);

  return value;
}

/* What was ordered, one line each. */
static char *
format_lines (GVariant *params)
{
  g_autoptr (GVariant) lines = g_variant_lookup_value (params, "lines", G_VARIANT_TYPE ("a(sx)"));
  GString *text = g_string_new (NULL);
  GVariantIter iter;
  const char *name;
  gint64 quantity;

  if (lines == NULL)
    return g_string_free (text, FALSE);

  g_variant_iter_init (&iter, lines);
  while (g_variant_iter_next (&iter, "(&sx)", &name, &quantity))
    {
      g_autofree char *count = entente_format_count (quantity);
      /* Translators: how many of which offer was ordered: “25 × Microsoft 365 E5” */
      g_autofree char *line = entente_sentence (_("%1$s × %2$s"), count, name);

      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (text, FALSE);
}

static char *
say_admin_access_removed (const char *subject,
                          GVariant   *params)
{
  return entente_sentence (_("%1$s of %2$s took back the administrator access that your organization had there. "
                             "The partnership itself goes on."),
                           get_text (params, "person"), subject);
}

static char *
say_agreement_accepted (const char *subject,
                        GVariant   *params)
{
  return entente_sentence (_("%1$s accepted the customer agreement for %2$s. From now on its orders can be placed."),
                           get_text (params, "person"), subject);
}

static char *
say_agreement_attested (const char *subject,
                        GVariant   *params)
{
  g_autofree char *date = entente_format_date (get_text (params, "accepted-on"));

  return entente_sentence (_("%1$s stated that %2$s accepted the customer agreement for your organization on %3$s. "
                             "If that is not so, tell them."),
                           subject, get_text (params, "person"), date);
}

static char *
say_customer_added (const char *subject,
                    GVariant   *params)
{
  return entente_sentence (_("%1$s added %2$s (%3$s) as a customer that comes through you."), get_text (params, "provider"),
                           subject, get_text (params, "domain"));
}

static char *
say_customer_joined (const char *subject,
                     GVariant   *params)
{
  return entente_sentence (_("%1$s of %2$s accepted the invitation that %3$s had sent for both of you. You can place orders for this "
                             "customer now."),
                           get_text (params, "person"), subject, get_text (params, "partner"));
}

static char *
say_customer_relationship_removed (const char *subject,
                                   GVariant   *params)
{
  return entente_sentence (_("%1$s of %2$s ended the reseller relationship with %3$s. Your own relationship with this customer, and "
                             "its subscriptions, stay as they are."),
                           get_text (params, "person"), get_text (params, "partner"), subject);
}

static char *
say_customer_relationship_restored (const char *subject,
                                    GVariant   *params)
{
  return entente_sentence (_("%1$s of %2$s took back that the reseller relationship with %3$s was ended. Everything is as it was."),
                           get_text (params, "person"), get_text (params, "partner"), subject);
}

static char *
say_customer_welcome (const char *subject,
                      GVariant   *params)
{
  if (get_boolean (params, "agreement-missing"))
    return entente_sentence (_("%1$s opened an account for your organization. Its first administrator signs in as %2$s.\n\n"
                               "Accept the customer agreement: until then nothing can be ordered for you."),
                             subject, get_text (params, "user-name"));

  return entente_sentence (_("%1$s opened an account for your organization. Its first administrator signs in as %2$s."),
                           subject, get_text (params, "user-name"));
}

static char *
say_email_verification (const char *subject,
                        GVariant   *params)
{
  return entente_sentence (_("%1$s says that %2$s is the address of its primary contact. Show that mail reaches it: enter the code where "
                             "the program asks for it."),
                           get_text (params, "organization"), subject);
}

static char *
say_enrollment_answered (const char *subject,
                         GVariant   *params)
{
  const char *answer = get_text (params, "answer");

  if (g_str_equal (get_text (params, "step"), "employment"))
    return entente_sentence (_("%1$s has answered what you asked about its primary contact:\n\n“%2$s”"), subject, answer);

  return entente_sentence (_("%1$s has answered what you asked about the organization:\n\n“%2$s”"), subject, answer);
}

static char *
say_enrollment_asked (const char *subject,
                      GVariant   *params)
{
  const char *question = get_text (params, "question");

  if (g_str_equal (get_text (params, "step"), "employment"))
    return entente_sentence (_("Before the operator can decide about %1$s, a question about its primary contact has to be "
                               "answered:\n\n“%2$s”"),
                             subject, question);

  return entente_sentence (_("Before the operator can decide about %1$s, a question about the organization has to be answered:\n\n“%2$s”"),
                           subject, question);
}

/* What the organization still has to do once it was decided about, as the program has it then; a message of an earlier version
 * does not say how that was, because nobody was decided about a second time. */
static gboolean
has_still_to (GVariant   *params,
              const char *event)
{
  const char *status = get_text (params, "status");

  return status[0] == '\0' || entente_life_cycle_allows (&entente_program_life_cycle, status, event);
}

/* Who is in the program already, and said something else of itself. */
static char *
say_verified_again (const char *subject,
                    GVariant   *params)
{
  const char *person = get_text (params, "person");
  const char *note = get_text (params, "note");
  g_autofree char *how = NULL;

  if (person[0] == '\0')
    how = entente_sentence (_("What %s says of itself has passed every check again."), subject);
  else if (note[0] == '\0')
    how = entente_sentence (_("%1$s has approved what %2$s says of itself."), person, subject);
  else
    how = entente_sentence (_("%1$s has approved what %2$s says of itself, and wrote:\n\n“%3$s”"), person, subject, note);

  return g_strconcat (how, "\n\n", _("There is nothing left to do: your organization was in the program all the time."), NULL);
}

static char *
say_enrollment_authorized (const char *subject,
                           GVariant   *params)
{
  const char *person = get_text (params, "person");
  const char *note = get_text (params, "note");
  g_autofree char *how = NULL;

  if (!has_still_to (params, "sign"))
    return say_verified_again (subject, params);
  if (person[0] == '\0')
    how = entente_sentence (_("%s has passed every check and is qualified for the program."), subject);
  else if (note[0] == '\0')
    how = entente_sentence (_("%1$s has approved the enrollment of %2$s, which is qualified for the program."), person, subject);
  else
    how = entente_sentence (_("%1$s has approved the enrollment of %2$s, which is qualified for the program, and wrote:\n\n“%3$s”"), person,
                            subject, note);

  return g_strconcat (how, "\n\n",
                      _("One thing is left: a global admin of your organization signs the partner agreement. Until then nothing can be ordered "
                        "for your customers."),
                      NULL);
}

static char *
say_enrollment_rejected (const char *subject,
                         GVariant   *params)
{
  const char *reason = get_text (params, "reason");
  g_autofree char *why = NULL;

  if (g_str_equal (get_text (params, "step"), "employment"))
    why = entente_sentence (_("The operator was not convinced that the primary contact works for %1$s, and gave this reason:\n\n“%2$s”"),
                            subject, reason);
  else
    why = entente_sentence (_("The operator was not convinced that %1$s is the company that it says it is, and gave this reason:\n\n“%2$s”"),
                            subject, reason);

  return g_strconcat (why, "\n\n",
                      has_still_to (params, "submit")
                        ? _("Correct what this says and submit the enrollment again. What has passed is not checked a second time, unless you "
                            "change it.")
                        : _("Your organization stays in the program. Correct what this says: it is checked again then."),
                      NULL);
}

/* One line each. */
static char *
format_findings (GVariant *params)
{
  g_autoptr (GVariant) findings = g_variant_lookup_value (params, "findings", G_VARIANT_TYPE_STRING_ARRAY);
  GString *text = g_string_new (NULL);
  GVariantIter iter;
  const char *finding;

  if (findings == NULL)
    return g_string_free (text, FALSE);

  g_variant_iter_init (&iter, findings);
  while (g_variant_iter_next (&iter, "&s", &finding))
    {
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, "• %s", entente_word_get_name ("vetting-finding", finding, NULL));
    }

  return g_string_free (text, FALSE);
}

static char *
say_enrollment_to_review (const char *subject,
                          GVariant   *params)
{
  g_autofree char *findings = format_findings (params);

  if (findings[0] == '\0')
    return entente_sentence (_("%s waits for you to decide. The program found nothing that speaks against it."), subject);

  return entente_sentence (_("%1$s waits for you to decide. The program found:\n\n%2$s"), subject, findings);
}

/* What a customer answered to a reseller and its provider. */
static char *
say_joint_invitation_accepted (const char *subject,
                               GVariant   *params)
{
  const char *person = get_text (params, "person");
  const char *provider = get_text (params, "provider");

  if (get_boolean (params, "dap"))
    return entente_sentence (_("%1$s accepted the relationship for %2$s with you and with %3$s, and granted you delegated admin privileges. "
                               "The provider can place orders now."),
                             person, subject, provider);

  return entente_sentence (_("%1$s accepted the relationship for %2$s with you and with %3$s, without delegated admin privileges. The "
                             "provider can place orders now."),
                           person, subject, provider);
}

static char *
say_invitation_accepted (const char *subject,
                         GVariant   *params)
{
  const char *kind = get_text (params, "kind");
  const char *person = get_text (params, "person");

  if (g_str_equal (kind, "partnership"))
    return entente_sentence (_("%1$s authorized your organization as an indirect provider of %2$s."), person, subject);
  if (g_str_equal (kind, "joint"))
    return say_joint_invitation_accepted (subject, params);
  if (get_boolean (params, "dap"))
    return entente_sentence (_("%1$s accepted the relationship for %2$s and granted delegated admin privileges."), person,
                             subject);

  return entente_sentence (_("%1$s accepted the relationship for %2$s, without delegated admin privileges."), person,
                           subject);
}

static char *
say_invitation_declined (const char *subject,
                         GVariant   *params)
{
  const char *reason = get_text (params, "reason");

  if (reason[0] != '\0')
    return entente_sentence (_("%1$s declined for %2$s and gave this reason:\n\n“%3$s”"), get_text (params, "person"),
                             subject, reason);

  return entente_sentence (_("%1$s declined for %2$s and gave no reason."), get_text (params, "person"), subject);
}

static char *
say_order_credited (const char *subject,
                    GVariant   *params)
{
  g_autofree char *lines = format_lines (params);

  return entente_sentence (_("%1$s placed an order for %2$s, of which you are the partner of record:\n\n%3$s"),
                           get_text (params, "provider"), subject, lines);
}

static char *
say_order_placed (const char *subject,
                  GVariant   *params)
{
  g_autofree char *lines = format_lines (params);

  return entente_sentence (_("%1$s placed this order for your organization:\n\n%2$s"), subject, lines);
}

static char *
say_partner_agreement_signed (const char *subject,
                              GVariant   *params)
{
  return entente_sentence (_("%1$s signed the partner agreement for %2$s. From now on orders can be placed with this reseller."),
                           get_text (params, "person"), subject);
}

static char *
say_partnership_removed (const char *subject,
                         GVariant   *params)
{
  return entente_sentence (_("%1$s of %2$s ended the partnership. Customers and their subscriptions stay as they are."),
                           get_text (params, "person"), subject);
}

static char *
say_relationship_removed (const char *subject,
                          GVariant   *params)
{
  if (get_boolean (params, "dap"))
    return entente_sentence (_("%1$s of %2$s ended the reseller relationship with your organization. The delegated admin privileges "
                               "that you granted them stay."),
                             get_text (params, "person"), subject);

  return entente_sentence (_("%1$s of %2$s ended the reseller relationship with your organization."), get_text (params, "person"),
                           subject);
}

static char *
say_relationship_restored (const char *subject,
                           GVariant   *params)
{
  return entente_sentence (_("%1$s of %2$s took back that the reseller relationship with your organization was ended. Everything is "
                             "as it was."),
                           get_text (params, "person"), subject);
}

static char *
say_support_contact_changed (const char *subject,
                             GVariant   *params)
{
  return entente_sentence (_("From now on %1$s answers your questions about “%2$s”."), get_text (params, "contact"),
                           get_text (params, "subscription"));
}

static char *
say_support_contact_designated (const char *subject,
                                GVariant   *params)
{
  return entente_sentence (_("%1$s designated you as the support contact of %2$s for “%3$s”."), get_text (params, "provider"),
                           get_text (params, "customer"), get_text (params, "subscription"));
}

/* In alphabetical order. In each title %s is whom the message is about. */
static const struct
{
  const char *kind;
  const char *title;
  char *(*say) (const char *subject,
                GVariant *params);
  const char *step;        /* (nullable) that the organization still has to take in the program, for that title; */
  const char *other_title; /* for who has not, this one */
} words[] = {
  { "admin-access-removed", N_("%s took administrator access back"), say_admin_access_removed },
  { "agreement-accepted", N_("%s accepted the customer agreement"), say_agreement_accepted },
  { "agreement-attested", N_("%s attested the customer agreement"), say_agreement_attested },
  { "customer-added", N_("New customer: %s"), say_customer_added },
  { "customer-joined", N_("New customer: %s"), say_customer_joined },
  { "customer-relationship-removed", N_("%s has lost a partner"), say_customer_relationship_removed },
  { "customer-relationship-restored", N_("%s has its partner back"), say_customer_relationship_restored },
  { "customer-welcome", N_("Welcome from %s"), say_customer_welcome },
  { "email-verification", N_("Verify the address %s"), say_email_verification },
  { "enrollment-answered", N_("%s has answered your question"), say_enrollment_answered },
  { "enrollment-asked", N_("A question about %s"), say_enrollment_asked },
  { "enrollment-authorized", N_("%s is qualified"), say_enrollment_authorized, "sign", N_("%s is verified again") },
  { "enrollment-rejected", N_("The enrollment of %s was rejected"), say_enrollment_rejected, "submit", N_("What %s changed was rejected") },
  { "enrollment-to-review", N_("Decide about %s"), say_enrollment_to_review },
  { "invitation-accepted", N_("%s accepted your invitation"), say_invitation_accepted },
  { "invitation-declined", N_("%s declined your invitation"), say_invitation_declined },
  { "order-credited", N_("An order for %s is credited to you"), say_order_credited },
  { "order-placed", N_("%s placed an order for you"), say_order_placed },
  { "partner-agreement-signed", N_("%s signed the partner agreement"), say_partner_agreement_signed },
  { "partnership-removed", N_("%s ended the partnership"), say_partnership_removed },
  { "relationship-removed", N_("%s ended the relationship"), say_relationship_removed },
  { "relationship-restored", N_("%s resumed the relationship"), say_relationship_restored },
  { "support-contact-changed", N_("%s is your support contact"), say_support_contact_changed },
  { "support-contact-designated", N_("You are the support contact of %s"), say_support_contact_designated },
};

/* -1 for none. */
static int
find_words (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].kind, kind))
      return (int) i;

  return -1;
}

gboolean
entente_message_has_words (const char *kind)
{
  g_return_val_if_fail (kind != NULL, FALSE);

  return find_words (kind) >= 0;
}

char *
entente_message_format_title (EntenteMessage *message)
{
  g_autoptr (GVariant) params = NULL;
  const char *subject;
  int found;

  g_return_val_if_fail (ENTENTE_IS_MESSAGE (message), NULL);

  subject = entente_message_get_subject (message);
  found = find_words (entente_message_get_kind (message));
  if (found < 0)
    return g_strdup (subject);
  if (words[found].step == NULL)
    return entente_sentence_fill (_(words[found].title), subject, NULL);

  params = entente_message_dup_params (message);

  return entente_sentence_fill (has_still_to (params, words[found].step) ? _(words[found].title) : _(words[found].other_title), subject,
                                NULL);
}

char *
entente_message_format_text (EntenteMessage *message)
{
  g_autoptr (GVariant) params = NULL;
  int found;

  g_return_val_if_fail (ENTENTE_IS_MESSAGE (message), NULL);

  found = find_words (entente_message_get_kind (message));
  if (found < 0)
    return g_strdup (_("A later version of Entente wrote this message; this one has no words for it."));

  params = entente_message_dup_params (message);

  return words[found].say (entente_message_get_subject (message), params);
}

gboolean
entente_message_asks_for_agreement (EntenteMessage *message)
{
  g_autoptr (GVariant) params = NULL;

  g_return_val_if_fail (ENTENTE_IS_MESSAGE (message), FALSE);

  if (!g_str_equal (entente_message_get_kind (message), "customer-welcome"))
    return FALSE;

  params = entente_message_dup_params (message);

  return get_boolean (params, "agreement-missing");
}

const char *
entente_message_get_page (EntenteMessage  *message,
                          EntenteKind      kind,
                          const char     **label)
{
  static const struct
  {
    const char *about;
    EntenteKind kind; /* UNKNOWN: all */
    const char *page;
    const char *label;
    const char *message; /* NULL: mail of all kinds */
  } pages[] = {
    { "customer", ENTENTE_KIND_UNKNOWN, "customers", N_("Show _Customer") },
    { "invitation", ENTENTE_KIND_UNKNOWN, "invitations", N_("Show _Invitation") },
    { "organization", ENTENTE_KIND_PROVIDER, "resellers", N_("Show Indirect _Reseller") },
    { "organization", ENTENTE_KIND_RESELLER, "providers", N_("Show Indirect _Provider") },
    { "subscription", ENTENTE_KIND_UNKNOWN, "subscriptions", N_("Show _Subscription") },
    { "vetting", ENTENTE_KIND_OPERATOR, "enrollments", N_("Review _Enrollment") },
    { "vetting", ENTENTE_KIND_UNKNOWN, "organization", N_("Show _Organization"), "enrollment-authorized" },
    { "vetting", ENTENTE_KIND_UNKNOWN, "organization", N_("Show _Verification") },
  };

  g_return_val_if_fail (ENTENTE_IS_MESSAGE (message), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  if (entente_message_get_about_id (message)[0] == '\0')
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].about, entente_message_get_about_type (message)) &&
        (pages[i].kind == ENTENTE_KIND_UNKNOWN || pages[i].kind == kind) &&
        (pages[i].message == NULL || g_str_equal (pages[i].message, entente_message_get_kind (message))))
      {
        *label = _(pages[i].label);
        return pages[i].page;
      }

  return NULL;
}
