/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-activity-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

/* In the order of their names. The text says what was done. */
static const struct
{
  const char *command;
  const char *phrase;
} phrases[] = {
  { "agreement.accept", N_("Customer agreement accepted") },
  { "agreement.publish", N_("Agreement text published") },
  { "agreement.sign", N_("Partner agreement signed") },
  { "catalog.import", N_("Catalog imported") },
  { "country-rules.import", N_("Country rules imported") },
  { "customer.add", N_("Customer added") },
  { "customer.attest-agreement", N_("Customer agreement attested") },
  { "customers.import", N_("Customers imported") },
  { "email.resend", N_("Another mail for the verification of an e-mail address sent") },
  { "email.verify", N_("Verification of an e-mail address tried") },
  { "enrollment.submit", N_("Enrollment details submitted") },
  { "import.dismiss", N_("Rows left out dismissed") },
  { "import.restore", N_("Dismissal of rows left out undone") },
  { "invitation.accept", N_("Invitation accepted") },
  { "invitation.create", N_("Invitation made") },
  { "invitation.decline", N_("Invitation declined") },
  { "invitation.edit-note", N_("Note on an invitation changed") },
  { "invitation.open", N_("Invitation opened") },
  { "invitation.renew-link", N_("Link of an invitation renewed") },
  { "invitation.send", N_("Invitation sent") },
  { "invitation.withdraw", N_("Invitation withdrawn") },
  { "invitations.withdraw", N_("Invitations withdrawn") },
  { "license.assign", N_("License assigned") },
  { "mail-policy.set", N_("Refused e-mail addresses changed") },
  { "membership.add", N_("Membership added") },
  { "membership.associate", N_("Organization associated with an MPN ID") },
  { "membership.reset-password", N_("Password of a membership reset") },
  { "memberships.import", N_("Memberships imported") },
  { "message.mark", N_("Message marked") },
  { "messages.mark", N_("Messages marked") },
  { "order.place", N_("Order placed") },
  { "organization.edit", N_("Profile of the organization changed") },
  { "organization.register", N_("Organization registered") },
  { "partnership.remove", N_("Partnership removed") },
  { "partnership.remove-admin-access", N_("Administrator access removed") },
  { "prices.import", N_("Price list imported") },
  { "profile.add", N_("Organization of a membership added") },
  { "profile.edit", N_("Organization of a membership changed") },
  { "profile.set-active", N_("Profile taken into or out of use") },
  { "relationship.remove", N_("Relationship removed") },
  { "relationship.restore", N_("Removal of a relationship undone") },
  { "subscription.rename", N_("Subscription renamed") },
  { "subscription.set-support-contact", N_("Support contact designated") },
  { "user.add", N_("User added") },
  { "user.change-password", N_("Own password changed") },
  { "user.remove", N_("User removed") },
  { "user.reset-password", N_("Password of a user reset") },
  { "user.restore", N_("User restored") },
  { "user.set-roles", N_("Roles of a user changed") },
  { "vetting-policy.set", N_("Approval of enrollments set") },
  { "vetting.answer", N_("Question about an enrollment answered") },
  { "vetting.approve", N_("Enrollment approved") },
  { "vetting.ask", N_("Question about an enrollment asked") },
  { "vetting.reject", N_("Enrollment rejected") },
  { "work-account.create", N_("Work account created") },
};

/* By what stands before the dot of a command. */
static const struct
{
  const char *area;
  const char *icon_name;
} icons[] = {
  { "agreement", "entente-agreement-symbolic" },
  { "catalog", "entente-catalog-symbolic" },
  { "customer", "entente-customer-symbolic" },
  { "customers", "entente-customer-symbolic" },
  { "email", "mail-unread-symbolic" },
  { "enrollment", "entente-organization-symbolic" },
  { "import", "entente-customer-symbolic" },
  { "invitation", "entente-invitations-symbolic" },
  { "invitations", "entente-invitations-symbolic" },
  { "license", "entente-subscriptions-symbolic" },
  { "mail-policy", "mail-unread-symbolic" },
  { "membership", "entente-members-symbolic" },
  { "memberships", "entente-members-symbolic" },
  { "message", "mail-read-symbolic" },
  { "messages", "mail-read-symbolic" },
  { "order", "entente-order-symbolic" },
  { "organization", "entente-organization-symbolic" },
  { "partnership", "entente-partners-symbolic" },
  { "prices", "entente-catalog-symbolic" },
  { "profile", "entente-members-symbolic" },
  { "relationship", "entente-customer-symbolic" },
  { "subscription", "entente-subscriptions-symbolic" },
  { "user", "avatar-default-symbolic" },
  { "vetting", "entente-enrollments-symbolic" },
  { "vetting-policy", "entente-enrollments-symbolic" },
  { "work-account", "avatar-default-symbolic" },
};

static const struct
{
  const char *type;
  const char *name;
} things[] = {
  { "acceptance", N_("Acceptance of an agreement") },
  { "agreement", N_("Agreement text") },
  { "country_rule", N_("Country rule") },
  { "email_code", N_("Mail for the verification of an e-mail address") },
  { "import", N_("Import") },
  { "incomplete_import", N_("Rows left out") },
  { "invitation", N_("Invitation") },
  { "invitation_event", N_("History of the invitation") },
  { "license", N_("License") },
  { "mail_policy", N_("Refused e-mail addresses") },
  { "member_profile", N_("Organization of a membership") },
  { "membership", N_("Membership") },
  { "message", N_("Message") },
  { "offer", N_("Offer") },
  { "organization", N_("Organization") },
  { "partnership", N_("Partnership") },
  { "purchase", N_("Order") },
  { "relationship", N_("Customer relationship") },
  { "relationship_period", N_("Former customer relationship") },
  { "subscription", N_("Subscription") },
  { "user", N_("User") },
  { "vetting", N_("Enrollment") },
  { "vetting_policy", N_("Approval of enrollments") },
};

static const struct
{
  const char *event;
  const char *name;
} events[] = {
  { "created", NC_("what happened to a thing", "Added") },
  { "updated", NC_("what happened to a thing", "Changed") },
  { "deleted", NC_("what happened to a thing", "Removed") },
  { "imported", NC_("what happened to a thing", "Imported") },
};

typedef enum
{
  FORMAT_TEXT, /* numbers as numbers */
  FORMAT_YES_NO,
  FORMAT_INSTANT,
  FORMAT_DATE,
  FORMAT_COUNTRIES, /* codes with commas between */
  FORMAT_COUNTRY,
  FORMAT_LANGUAGE,
  FORMAT_KIND,
  FORMAT_ROLES,
  FORMAT_WORDS, /* nicks of one kind of words */
} Format;

/* Of a type or, without one, of all that have no line of their own. */
typedef struct
{
  const char *type;
  const char *field;
  const char *label;
  Format format;
  const char *words;
} Field;

static const Field fields[] = {
  { "acceptance", "customer", NC_("field", "Organization") },
  { "acceptance", "how", NC_("field", "How"), FORMAT_WORDS, "agreement" },
  { "agreement", "kind", NC_("field", "Kind"), FORMAT_WORDS, "agreement-kind" },
  { "agreement", "state", NC_("field", "State"), FORMAT_WORDS, "agreement-text" },
  { "email_code", "sent", NC_("field", "Sent"), FORMAT_INSTANT },
  { "invitation", "kind", NC_("field", "Kind"), FORMAT_WORDS, "invitation-kind" },
  { "invitation", "sent", NC_("field", "Sent"), FORMAT_INSTANT },
  { "invitation", "state", NC_("field", "State"), FORMAT_WORDS, "invitation" },
  { "invitation_event", "event", NC_("field", "What happened"), FORMAT_WORDS, "invitation" },
  { "invitation_event", "invitation", NULL },
  { "message", "kind", NULL },
  { "offer", "billing", NC_("field", "Billed by") },
  { "offer", "trial", NC_("field", "Trial"), FORMAT_YES_NO },
  { "organization", "kind", NC_("field", "Kind"), FORMAT_KIND },
  { "organization", "state", NC_("field", "State or province") },
  { "partnership", "state", NC_("field", "State"), FORMAT_WORDS, "partnership" },
  { "relationship", "reseller", NC_("field", "Sells to the customer"), FORMAT_YES_NO },
  { "relationship", "state", NC_("field", "State"), FORMAT_WORDS, "relationship" },
  { "subscription", "name", NC_("field", "Name") },
  { "subscription", "state", NC_("field", "State"), FORMAT_WORDS, "subscription" },
  { "user", "state", NC_("field", "State"), FORMAT_WORDS, "user" },
  { "vetting", "state", NC_("field", "State"), FORMAT_WORDS, "enrollment" },
  { "vetting", "user", NC_("field", "Decided by") },

  { NULL, "accepted_on", NC_("field", "Accepted on"), FORMAT_DATE },
  { NULL, "active", NC_("field", "Active"), FORMAT_YES_NO },
  { NULL, "add_on", NC_("field", "Add-on"), FORMAT_YES_NO },
  { NULL, "added", NC_("field", "Added") },
  { NULL, "address_line1", NC_("field", "Address") },
  { NULL, "address_line2", NC_("field", "Address, second line") },
  { NULL, "admin_access", NC_("field", "Administrator access"), FORMAT_YES_NO },
  { NULL, "agreement", NC_("field", "Agreement") },
  { NULL, "answer", NC_("field", "Answer") },
  { NULL, "assigned", NC_("field", "Assigned"), FORMAT_INSTANT },
  { NULL, "at", NC_("field", "When"), FORMAT_INSTANT },
  { NULL, "auto_renew", NC_("field", "Renews by itself"), FORMAT_YES_NO },
  { NULL, "auto_renewable", NC_("field", "Can renew by itself"), FORMAT_YES_NO },
  { NULL, "automatic", NC_("field", "Approved automatically"), FORMAT_YES_NO },
  { NULL, "available", NC_("field", "Sold"), FORMAT_YES_NO },
  { NULL, "billing_cycle", NC_("field", "Billed"), FORMAT_WORDS, "billing-cycle" },
  { NULL, "business_finding", NC_("field", "Business: found"), FORMAT_WORDS, "vetting-finding" },
  { NULL, "business_since", NC_("field", "Business: since"), FORMAT_INSTANT },
  { NULL, "business_state", NC_("field", "Business"), FORMAT_WORDS, "vetting" },
  { NULL, "category", NC_("field", "Category") },
  { NULL, "changed", NC_("field", "Changed") },
  { NULL, "city", NC_("field", "City") },
  { NULL, "city_required", NC_("field", "City required"), FORMAT_YES_NO },
  { NULL, "contact_first_name", NC_("field", "Contact’s first name") },
  { NULL, "contact_last_name", NC_("field", "Contact’s last name") },
  { NULL, "country", NC_("field", "Country or region"), FORMAT_COUNTRY },
  { NULL, "created", NC_("field", "Added"), FORMAT_INSTANT },
  { NULL, "cultures", NC_("field", "Cultures") },
  { NULL, "customer", NC_("field", "Customer") },
  { NULL, "customer_agreement", NC_("field", "Customer agreement"), FORMAT_WORDS, "agreement" },
  { NULL, "cycles", NC_("field", "Billing cycles"), FORMAT_WORDS, "billing-cycle" },
  { NULL, "dap", NC_("field", "Delegated admin privileges"), FORMAT_YES_NO },
  { NULL, "detail", NC_("field", "Detail") },
  { NULL, "dismissed", NC_("field", "Dismissed"), FORMAT_YES_NO },
  { NULL, "domain", NC_("field", "Primary domain") },
  { NULL, "email", NC_("field", "E-mail") },
  { NULL, "email_since", NC_("field", "E-mail ownership: since"), FORMAT_INSTANT },
  { NULL, "email_state", NC_("field", "E-mail ownership"), FORMAT_WORDS, "email-vetting" },
  { NULL, "employment_finding", NC_("field", "Employment: found"), FORMAT_WORDS, "vetting-finding" },
  { NULL, "employment_since", NC_("field", "Employment: since"), FORMAT_INSTANT },
  { NULL, "employment_state", NC_("field", "Employment"), FORMAT_WORDS, "vetting" },
  { NULL, "ended", NC_("field", "Ended"), FORMAT_INSTANT },
  { NULL, "ends_on", NC_("field", "Ends on"), FORMAT_DATE },
  { NULL, "expires", NC_("field", "Expires"), FORMAT_INSTANT },
  { NULL, "file", NC_("field", "File") },
  { NULL, "first_name", NC_("field", "First name") },
  { NULL, "imported", NC_("field", "Rows imported") },
  { NULL, "kind", NC_("field", "Kind") },
  { NULL, "language", NC_("field", "Language"), FORMAT_LANGUAGE },
  { NULL, "languages", NC_("field", "Languages") },
  { NULL, "last_name", NC_("field", "Last name") },
  { NULL, "left_out", NC_("field", "Rows left out") },
  { NULL, "limit_count", NC_("field", "Use limit") },
  { NULL, "limit_unit", NC_("field", "Use limit counts") },
  { NULL, "mailbox_words", NC_("field", "Mailboxes that no person reads"), FORMAT_WORDS, "mailbox" },
  { NULL, "maximum", NC_("field", "Most licenses") },
  { NULL, "membership", NC_("field", "Membership") },
  { NULL, "minimum", NC_("field", "Fewest licenses") },
  { NULL, "mpn_id", NC_("field", "MPN ID") },
  { NULL, "must_change_password", NC_("field", "Has to choose a new password"), FORMAT_YES_NO },
  { NULL, "name", NC_("field", "Name") },
  { NULL, "note", NC_("field", "Note") },
  { NULL, "offer", NC_("field", "Offer") },
  { NULL, "opened", NC_("field", "Opened"), FORMAT_INSTANT },
  { NULL, "organization", NC_("field", "Organization") },
  { NULL, "partner", NC_("field", "Partner") },
  { NULL, "partner_agreement", NC_("field", "Partner agreement signed"), FORMAT_INSTANT },
  { NULL, "partner_of_record", NC_("field", "Partner of record") },
  { NULL, "phone", NC_("field", "Phone") },
  { NULL, "phone_regex", NC_("field", "Form of phone numbers") },
  { NULL, "placed", NC_("field", "Placed"), FORMAT_INSTANT },
  { NULL, "postal_code", NC_("field", "Postal code") },
  { NULL, "postal_code_regex", NC_("field", "Form of postal codes") },
  { NULL, "postal_code_required", NC_("field", "Postal code required"), FORMAT_YES_NO },
  { NULL, "provider", NC_("field", "Indirect provider") },
  { NULL, "published", NC_("field", "Published"), FORMAT_INSTANT },
  { NULL, "qualification", NC_("field", "Qualification"), FORMAT_WORDS, "qualification" },
  { NULL, "qualifications", NC_("field", "For"), FORMAT_WORDS, "qualification" },
  { NULL, "quantity", NC_("field", "Licenses") },
  { NULL, "question", NC_("field", "Question") },
  { NULL, "reason", NC_("field", "Reason") },
  { NULL, "recipient", NC_("field", "Answered by") },
  { NULL, "recipient_email", NC_("field", "Recipient’s e-mail") },
  { NULL, "recipient_name", NC_("field", "Recipient") },
  { NULL, "registration_id", NC_("field", "Registration ID") },
  { NULL, "removed", NC_("field", "Removed") },
  { NULL, "reseller", NC_("field", "Indirect reseller") },
  { NULL, "roles", NC_("field", "Roles"), FORMAT_ROLES },
  { NULL, "sender", NC_("field", "Sender") },
  { NULL, "sha256", NC_("field", "Checksum of the file (SHA-256)") },
  { NULL, "since", NC_("field", "Since"), FORMAT_INSTANT },
  { NULL, "sold_in", NC_("field", "Sold in"), FORMAT_COUNTRIES },
  { NULL, "starts_on", NC_("field", "Starts on"), FORMAT_DATE },
  { NULL, "state", NC_("field", "State") },
  { NULL, "state_required", NC_("field", "State or province required"), FORMAT_YES_NO },
  { NULL, "states", NC_("field", "States or provinces") },
  { NULL, "status", NC_("field", "Status in the program"), FORMAT_WORDS, "program" },
  { NULL, "step", NC_("field", "About the step"), FORMAT_WORDS, "vetting-step" },
  { NULL, "subject", NC_("field", "About") },
  { NULL, "submitted", NC_("field", "Submitted"), FORMAT_INSTANT },
  { NULL, "subscription", NC_("field", "Subscription") },
  { NULL, "support_contact", NC_("field", "Designated support contact") },
  { NULL, "support_email", NC_("field", "Support e-mail") },
  { NULL, "support_phone", NC_("field", "Support phone") },
  { NULL, "term", NC_("field", "Term") },
  { NULL, "term_unit", NC_("field", "Term counts") },
  { NULL, "through", NC_("field", "Through") },
  { NULL, "title", NC_("field", "Title") },
  { NULL, "trial", NC_("field", "Trial"), FORMAT_YES_NO },
  { NULL, "tries", NC_("field", "Wrong codes typed") },
  { NULL, "unit", NC_("field", "Unit") },
  { NULL, "unread", NC_("field", "Unread"), FORMAT_YES_NO },
  { NULL, "user", NC_("field", "User") },
  { NULL, "user_name", NC_("field", "User name") },
  { NULL, "web_mail_domains", NC_("field", "Web-mail domains"), FORMAT_WORDS, "domain" },
  { NULL, "website", NC_("field", "Website") },
};

static const Field *
find_field (const char *type,
            const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].field, field) && (fields[i].type == NULL || g_str_equal (fields[i].type, type)))
      return &fields[i];

  return NULL;
}

const char *
entente_activity_get_phrase (const char *command)
{
  g_return_val_if_fail (command != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (g_str_equal (phrases[i].command, command))
      return _(phrases[i].phrase);

  return command;
}

char *
entente_activity_format_title (const char *command,
                               const char *summary)
{
  g_return_val_if_fail (command != NULL, NULL);
  g_return_val_if_fail (summary != NULL, NULL);

  if (summary[0] == '\0')
    return g_strdup (entente_activity_get_phrase (command));

  /* Translators: what was done and to whom or what: “Customer added: Alpine Works” */
  return entente_sentence (_("%1$s: %2$s"), entente_activity_get_phrase (command), summary);
}

gboolean
entente_activity_has_phrase (const char *command)
{
  g_return_val_if_fail (command != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (g_str_equal (phrases[i].command, command))
      return TRUE;

  return FALSE;
}

const char *
entente_activity_get_icon_name (const char *command)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (command != NULL, NULL);

  parts = g_strsplit (command, ".", 2);
  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_strcmp0 (icons[i].area, parts[0]) == 0)
      return icons[i].icon_name;

  return "document-open-recent-symbolic";
}

const char *
entente_change_get_thing (const char *type)
{
  g_return_val_if_fail (type != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (things[i].type, type))
      return _(things[i].name);

  return type;
}

const char *
entente_change_get_event (const char *event)
{
  g_return_val_if_fail (event != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    if (g_str_equal (events[i].event, event))
      return g_dpgettext2 (NULL, "what happened to a thing", events[i].name);

  return event;
}

const char *
entente_change_get_label (const char *type,
                          const char *field)
{
  const Field *found;

  g_return_val_if_fail (type != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);

  found = find_field (type, field);
  if (found == NULL)
    return field;

  return found->label != NULL ? g_dpgettext2 (NULL, "field", found->label) : NULL;
}

gboolean
entente_change_has_label (const char *type,
                          const char *field)
{
  g_return_val_if_fail (type != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  return find_field (type, field) != NULL;
}

static char *
format_integer (Format format,
                gint64 value)
{
  if (format == FORMAT_YES_NO)
    return g_strdup (value != 0 ? C_("value of a field", "Yes") : C_("value of a field", "No"));
  if (format == FORMAT_INSTANT)
    return value != 0 ? entente_format_instant (value) : g_strdup ("");

  return entente_format_count (value);
}

static char *
format_text (const Field *field,
             const char  *text)
{
  if (text[0] == '\0')
    return g_strdup ("");

  switch (field->format)
    {
    case FORMAT_DATE:
      return entente_format_date (text);

    case FORMAT_COUNTRIES:
      return entente_countries_format (text);

    case FORMAT_COUNTRY:
      return g_strdup (entente_country_get_name (text));

    case FORMAT_LANGUAGE:
      return g_strdup (entente_language_get_name (text));

    case FORMAT_KIND:
      return g_strdup (entente_kind_get_name (entente_kind_from_nick (text)));

    case FORMAT_ROLES:
      return entente_roles_format (entente_roles_from_text (text));

    case FORMAT_WORDS:
      return entente_words_format (field->words, text);

    case FORMAT_TEXT:
    case FORMAT_YES_NO:
    case FORMAT_INSTANT:
      break;
    }

  return g_strdup (text);
}

char *
entente_change_format_value (const char *type,
                             const char *field,
                             GVariant   *value)
{
  static const Field unknown = { NULL };
  const Field *found;

  g_return_val_if_fail (type != NULL, NULL);
  g_return_val_if_fail (field != NULL, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  found = find_field (type, field);
  if (found == NULL)
    found = &unknown;

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    return format_integer (found->format, g_variant_get_int64 (value));
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return format_text (found, g_variant_get_string (value, NULL));

  return g_variant_print (value, /* type_annotate= */ FALSE);
}

char *
entente_change_format_difference (const char *before,
                                  const char *after)
{
  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  /* Translators: what a field was before and is now: “Sent → Opened”. The arrow points from the old to the new:
   * in a language that is written from right to left, to the left. */
  return entente_sentence (_("%1$s → %2$s"), before[0] != '\0' ? before : _("nothing"),
                           after[0] != '\0' ? after : _("nothing"));
}
