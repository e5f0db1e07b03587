/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-refusal-cases.h"

#include <glib/gi18n.h>
#include <string.h>

#include "activity/entente-activity-text.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

/* The n-th detail, or "" where the refusal carries none. */
static const char *
detail (const GError *error,
        guint         n)
{
  const char *text = entente_error_get_detail (error, n);

  return text != NULL ? text : "";
}

static gboolean
has_detail (const GError *error,
            guint         n)
{
  return detail (error, n)[0] != '\0';
}

static gint64
detail_number (const GError *error,
               guint         n)
{
  return g_ascii_strtoll (detail (error, n), NULL, 10);
}

/* A number of the details as people read it; what is not a number stays as it is. */
static char *
format_number (const GError *error,
               guint         n)
{
  const char *text = detail (error, n);
  gint64 number;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return g_strdup (text);

  return entente_format_count (number);
}

char *
entente_refusal_say_too_long (const GError *error)
{
  g_autofree char *limit = format_number (error, 0);

  return entente_sentence (ngettext ("This is too long. Use %s character at most.",
                                     "This is too long. Use %s characters at most.", detail_number (error, 0)),
                           limit);
}

char *
entente_refusal_say_too_short (const GError *error)
{
  g_autofree char *limit = format_number (error, 0);

  return entente_sentence (ngettext ("This is too short. Use at least %s character.",
                                     "This is too short. Use at least %s characters.", detail_number (error, 0)),
                           limit);
}

char *
entente_refusal_say_out_of_range (const GError *error)
{
  g_autofree char *smallest = format_number (error, 0);
  g_autofree char *largest = format_number (error, 1);

  if (!has_detail (error, 1))
    return entente_sentence (_("This must be at least %s."), smallest);

  return entente_sentence (_("This must be between %1$s and %2$s."), smallest, largest);
}

char *
entente_refusal_say_decimals (const GError *error)
{
  gint64 n = detail_number (error, 0);
  g_autofree char *count = format_number (error, 0);

  if (n == 0)
    return g_strdup (_("Amounts in this currency are whole: write this without decimals."));

  return entente_sentence (ngettext ("Amounts in this currency have %s decimal at most.",
                                     "Amounts in this currency have %s decimals at most.", n),
                           count);
}

char *
entente_refusal_say_not_enrolled (const GError *error)
{
  const char *status = detail (error, 0);

  if (g_str_equal (status, "pending"))
    return g_strdup (_("The enrollment of your organization is being checked. You can do this once it is approved."));
  if (g_str_equal (status, "rejected"))
    return g_strdup (_("The enrollment of your organization was rejected. Correct what was wrong and enroll again."));

  return g_strdup (_("Your organization is not enrolled in the program yet. Finish its enrollment first."));
}

char *
entente_refusal_say_code_wrong (const GError *error)
{
  g_autofree char *left = format_number (error, 0);

  if (!has_detail (error, 0))
    return g_strdup (_("This is not the code that was sent. Type it again."));
  if (detail_number (error, 0) == 0)
    return g_strdup (_("This is not the code that was sent, and it cannot be tried any more. Have another mail sent."));

  return entente_sentence (ngettext ("This is not the code that was sent. You can try %s more time.",
                                     "This is not the code that was sent. You can try %s more times.", detail_number (error, 0)),
                           left);
}

char *
entente_refusal_say_draft_too_long (const GError *error)
{
  g_autofree char *limit = format_number (error, 1);

  return entente_sentence (_("This e-mail is too long to be handed to the e-mail program, which takes about %s characters. Shorten it, or copy it to the clipboard."),
                           limit);
}

static char *
say_licenses_left (const GError *error)
{
  g_autofree char *left = format_number (error, 0);

  if (detail_number (error, 0) == 0)
    return g_strdup (_("All licenses of this subscription are assigned already."));

  return entente_sentence (ngettext ("Only %s license of this subscription is left. Choose fewer people.",
                                     "Only %s licenses of this subscription are left. Choose fewer people.",
                                     detail_number (error, 0)),
                           left);
}

char *
entente_refusal_say_too_many (const GError *error)
{
  g_autofree char *limit = format_number (error, 0);

  if (g_str_equal (detail (error, 1), "license"))
    return say_licenses_left (error);

  return entente_sentence (ngettext ("There are too many. At most %s is possible at a time.",
                                     "There are too many. At most %s are possible at a time.", detail_number (error, 0)),
                           limit);
}

char *
entente_refusal_say_not_your_kind (const GError *error)
{
  g_auto (GStrv) nicks = g_strsplit (detail (error, 0), ",", -1);
  EntenteKind kind = nicks[0] != NULL && nicks[1] == NULL ? entente_kind_from_nick (nicks[0]) : ENTENTE_KIND_UNKNOWN;

  /* Who signs in chooses as whom. */
  if (g_strcmp0 (entente_error_get_field (error), "user-name") == 0)
    return g_strdup (_("This work account is of another kind of organization. Sign in with another one, or create one."));

  switch (kind)
    {
    case ENTENTE_KIND_OPERATOR:
      return g_strdup (_("Only the operator of the program can do this."));

    case ENTENTE_KIND_PROVIDER:
      return g_strdup (_("Only an indirect provider can do this. Ask your provider."));

    case ENTENTE_KIND_RESELLER:
      return g_strdup (_("Only an indirect reseller can do this."));

    case ENTENTE_KIND_CUSTOMER:
      return g_strdup (_("Only the customer can do this."));

    case ENTENTE_KIND_UNKNOWN:
      break;
    }

  return g_strdup (_("An organization of your kind cannot do this."));
}

char *
entente_refusal_say_not_found (const GError *error)
{
  static const struct
  {
    const char *type;
    const char *sentence;
  } types[] = {
    { "account", N_("This account does not exist any more, or you may not see it.") },
    { "agreement", N_("This agreement does not exist any more, or you may not see it.") },
    { "agreement-text", N_("This agreement text does not exist any more, or you may not see it.") },
    { "customer", N_("This customer does not exist any more, or you may not see it.") },
    { "file", N_("The file is not there any more. It was moved, renamed or removed, or its disk is not connected.") },
    { "license", N_("This license is not assigned any more, or you may not see it.") },
    { "invitation", N_("This invitation does not exist any more, or you may not see it.") },
    { "message", N_("This message does not exist any more, or you may not see it.") },
    { "offer", N_("This offer is not in the catalog any more, or you may not see it.") },
    { "organization", N_("This organization does not exist any more, or you may not see it.") },
    { "partner", N_("This partner does not exist any more, or you may not see it.") },
    { "provider", N_("This provider does not exist any more, or you may not see it.") },
    { "partnership", N_("This partnership does not exist any more, or you may not see it.") },
    { "relationship", N_("This relationship does not exist any more, or you may not see it.") },
    { "reseller", N_("This reseller does not exist any more, or you may not see it.") },
    { "subscription", N_("This subscription does not exist any more, or you may not see it.") },
    { "vetting", N_("This enrollment does not exist any more, or you may not see it.") },
    { "user", N_("This user does not exist any more, or you may not see it.") },
  };

  /* The workspace names the list in which it was sought. */
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      const char *rest = detail (error, 0);

      if (!g_str_has_prefix (rest, types[i].type))
        continue;
      rest += strlen (types[i].type);
      if (g_str_equal (rest, "") || g_str_equal (rest, "s"))
        return g_strdup (_(types[i].sentence));
    }

  return g_strdup (_("This does not exist any more, or you may not see it."));
}

char *
entente_refusal_say_wrong_state (const GError *error)
{
  const char *state = has_detail (error, 2) ? entente_word_get_name (detail (error, 2), detail (error, 0), NULL) : detail (error, 0);

  /* Translators: %s is a state, such as “Suspended” */
  return entente_sentence (_("This is not possible in the present state (“%s”)."), state);
}

char *
entente_refusal_say_invitation_not_for_you (const GError *error)
{
  switch (entente_kind_from_nick (detail (error, 0)))
    {
    case ENTENTE_KIND_OPERATOR:
      return g_strdup (_("This invitation is for the operator of the program."));

    case ENTENTE_KIND_PROVIDER:
      return g_strdup (_("This invitation is for an indirect provider. Switch to an account of one to open it."));

    case ENTENTE_KIND_RESELLER:
      return g_strdup (_("This invitation is for an indirect reseller. Switch to an account of one to open it."));

    case ENTENTE_KIND_CUSTOMER:
      return g_strdup (_("This invitation is for a customer. Switch to an account of one to open it."));

    case ENTENTE_KIND_UNKNOWN:
      break;
    }

  return g_strdup (_("This invitation is for another organization. Switch to one of its accounts to open it."));
}

char *
entente_refusal_say_partner_agreement_unsigned (const GError *error)
{
  if (entente_kind_from_nick (detail (error, 0)) == ENTENTE_KIND_PROVIDER)
    return g_strdup (_("Your organization has not signed the partner agreement. One of its global admins has to sign it first, on the page “Organization”."));

  return g_strdup (_("The reseller has not signed the partner agreement. A global admin of the reseller has to sign it first."));
}

char *
entente_refusal_say_trial_quantity (const GError *error)
{
  g_autofree char *quantity = format_number (error, 0);

  return entente_sentence (ngettext ("A trial of this offer has exactly %s license.",
                                     "A trial of this offer has exactly %s licenses.", detail_number (error, 0)),
                           quantity);
}

char *
entente_refusal_say_use_limit (const GError *error)
{
  g_autofree char *limit = format_number (error, 1);
  gint64 n = detail_number (error, 1);

  if (g_str_equal (detail (error, 0), "lifetime"))
    return entente_sentence (ngettext ("A customer can have this offer only %s time ever.",
                                       "A customer can have this offer only %s times ever.", n),
                             limit);

  return entente_sentence (ngettext ("A customer can have only %s subscription of this offer at a time.",
                                     "A customer can have only %s subscriptions of this offer at a time.", n),
                           limit);
}

/* The names that the refusal carries, as a list in a sentence. */
static char *
format_names (const GError *error)
{
  GString *names = g_string_new (NULL);

  for (guint i = 1; has_detail (error, i); i++)
    {
      if (names->len > 0)
        /* Translators: between the names of several things in a sentence */
        g_string_append (names, C_("list", ", "));
      g_string_append (names, detail (error, i));
    }

  return g_string_free (names, FALSE);
}

char *
entente_refusal_say_subscriptions_active (const GError *error)
{
  gint64 n = detail_number (error, 0);
  g_autofree char *count = format_number (error, 0);
  g_autofree char *names = format_names (error);

  if (!has_detail (error, 1))
    return g_strdup (_("Subscriptions of this customer are still active. They have to be over or suspended first."));
  if (n <= ENTENTE_RELATIONSHIP_NAMED_AT_MOST)
    return entente_sentence (ngettext ("A subscription is still active: %s. It has to be over or suspended first.",
                                       "Subscriptions are still active: %s. They have to be over or suspended first.", n),
                             names);

  /* Translators: a number, and the names of the first few */
  return entente_sentence (ngettext ("There is still %1$s active subscription, among them %2$s. It has to be over or suspended first.",
                                     "There are still %1$s active subscriptions, among them %2$s. They have to be over or suspended "
                                     "first.",
                                     n),
                           count, names);
}

char *
entente_refusal_say_log_altered (const GError *error)
{
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;

  if (!has_detail (error, 3))
    return g_strdup (_("An entry of the log is not as it was written, or one was taken out."));

  when = entente_format_instant (detail_number (error, 1));
  what = entente_activity_format_title (detail (error, 3), detail (error, 4));

  /* Translators: an entry of the log: what was done, by whom, when */
  return entente_sentence (_("The entry “%1$s” of %2$s, %3$s, was changed after it was written, or the one before it was taken out. All entries before are as they were written."),
                           what, detail (error, 2), when);
}
