/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-refusal-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "activity/entente-activity-text.h"
#include "entente-format.h"
#include "entente-names.h"

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

static char *
say_too_long (const GError *error)
{
  g_autofree char *limit = format_number (error, 0);

  return g_strdup_printf (ngettext ("This is too long. Use %s character at most.",
                                    "This is too long. Use %s characters at most.", detail_number (error, 0)),
                          limit);
}

static char *
say_too_short (const GError *error)
{
  g_autofree char *limit = format_number (error, 0);

  return g_strdup_printf (ngettext ("This is too short. Use at least %s character.",
                                    "This is too short. Use at least %s characters.", detail_number (error, 0)),
                          limit);
}

static char *
say_malformed (const GError *error)
{
  if (!has_detail (error, 0))
    return g_strdup (_("This is not written the way it should be. Check it for typing mistakes."));

  /* Translators: %s is an example, such as “name@company.com” */
  return g_strdup_printf (_("This is not written the way it should be. An example: %s"), detail (error, 0));
}

static char *
say_unknown_value (const GError *error)
{
  return g_strdup_printf (_("“%s” is not one of the possible values. Choose another one."), detail (error, 0));
}

static char *
say_out_of_range (const GError *error)
{
  g_autofree char *smallest = format_number (error, 0);
  g_autofree char *largest = format_number (error, 1);

  if (!has_detail (error, 1))
    return g_strdup_printf (_("This must be at least %s."), smallest);

  return g_strdup_printf (_("This must be between %1$s and %2$s."), smallest, largest);
}

static char *
say_decimals (const GError *error)
{
  gint64 n = detail_number (error, 0);
  g_autofree char *count = format_number (error, 0);

  if (n == 0)
    return g_strdup (_("Amounts in this currency are whole: write this without decimals."));

  return g_strdup_printf (ngettext ("Amounts in this currency have %s decimal at most.",
                                    "Amounts in this currency have %s decimals at most.", n),
                          count);
}

static char *
say_taken (const GError *error)
{
  if (!has_detail (error, 0))
    return g_strdup (_("This is taken already. Choose another one."));

  return g_strdup_printf (_("This is taken already. %s is free."), detail (error, 0));
}

static char *
say_web_mail (const GError *error)
{
  return g_strdup_printf (_("Addresses at %s belong to persons. Use the address of a mailbox of the company."), detail (error, 0));
}

static char *
say_shared_mailbox (const GError *error)
{
  return g_strdup_printf (_("“%s@” does not look like somebody’s own address. Use one that a person reads."), detail (error, 0));
}

static char *
say_link_too_long (const GError *error)
{
  g_autofree char *size = entente_format_bytes (detail_number (error, 0));

  return g_strdup_printf (_("This text is longer than %s, which no invitation is. Paste only the link."), size);
}

static char *
say_link_other_kind (const GError *error)
{
  return g_strdup_printf (_("This link is for something that this version does not know (“%s”). A newer version of Entente may open it."),
                          detail (error, 0));
}

static char *
say_draft_too_long (const GError *error)
{
  g_autofree char *limit = format_number (error, 1);

  return g_strdup_printf (_("This e-mail is too long to be handed to the e-mail program, which takes about %s characters. Shorten it, or copy it to the clipboard."),
                          limit);
}

static char *
say_file_too_large (const GError *error)
{
  g_autofree char *size = entente_format_bytes (detail_number (error, 0));

  return g_strdup_printf (_("This file is larger than %s, so it was not read. Split it into smaller ones."), size);
}

static char *
say_file_encoding (const GError *error)
{
  g_autofree char *line = format_number (error, 0);

  return g_strdup_printf (_("Line %s is not UTF-8 text. Save the file as UTF-8 and choose it again."), line);
}

static char *
say_file_not_text (const GError *error)
{
  g_autofree char *line = format_number (error, 0);

  return g_strdup_printf (_("This is not a text file: there is something else on line %s. Choose the file that was exported as text."),
                          line);
}

static char *
say_file_malformed (const GError *error)
{
  g_autofree char *line = format_number (error, 0);

  return g_strdup_printf (_("The file cannot be read from line %1$s on: %2$s"), line, detail (error, 1));
}

static char *
say_file_too_deep (const GError *error)
{
  g_autofree char *line = format_number (error, 0);
  g_autofree char *limit = format_number (error, 1);

  return g_strdup_printf (_("On line %1$s, more than %2$s things are nested in each other. No sound file does that, so nothing was read."),
                          line, limit);
}

static char *
say_licenses_left (const GError *error)
{
  g_autofree char *left = format_number (error, 0);

  if (detail_number (error, 0) == 0)
    return g_strdup (_("All licenses of this subscription are assigned already."));

  return g_strdup_printf (ngettext ("Only %s license of this subscription is left. Choose fewer people.",
                                    "Only %s licenses of this subscription are left. Choose fewer people.",
                                    detail_number (error, 0)),
                          left);
}

static char *
say_too_many (const GError *error)
{
  g_autofree char *limit = format_number (error, 0);

  if (g_str_equal (detail (error, 1), "license"))
    return say_licenses_left (error);

  return g_strdup_printf (ngettext ("There are too many. At most %s is possible at a time.",
                                    "There are too many. At most %s are possible at a time.", detail_number (error, 0)),
                          limit);
}

static char *
say_cell_too_long (const GError *error)
{
  g_autofree char *line = format_number (error, 0);
  g_autofree char *size = entente_format_bytes (detail_number (error, 1));

  return g_strdup_printf (_("A cell on line %1$s is longer than %2$s. Is a quotation mark missing there?"), line, size);
}

static char *
say_row_too_long (const GError *error)
{
  g_autofree char *line = format_number (error, 0);
  g_autofree char *size = entente_format_bytes (detail_number (error, 1));

  return g_strdup_printf (_("The row on line %1$s is longer than %2$s. Is this a table with one row on each line?"), line, size);
}

static char *
say_too_many_cells (const GError *error)
{
  g_autofree char *line = format_number (error, 0);
  g_autofree char *limit = format_number (error, 1);

  return g_strdup_printf (_("The row on line %1$s has more than %2$s cells. Is this a table with one row on each line?"),
                          line, limit);
}

static char *
say_quote_open (const GError *error)
{
  g_autofree char *line = format_number (error, 0);

  return g_strdup_printf (_("The quotation mark on line %s is never closed."), line);
}

static char *
say_cell_count (const GError *error)
{
  g_autofree char *found = format_number (error, 0);
  g_autofree char *expected = format_number (error, 1);

  return g_strdup_printf (_("This row has %1$s cells, the header has %2$s."), found, expected);
}

static char *
say_repeated (const GError *error)
{
  g_autofree char *first = format_number (error, 0);

  return g_strdup_printf (_("This stands in the file already, at %s."), first);
}

static char *
say_column_missing (const GError *error)
{
  /* Translators: %s is the heading of a column, in English, as in “Offer ID” */
  return g_strdup_printf (_("The table has no column “%s”. Choose the file that was exported as a price list."),
                          detail (error, 0));
}

static char *
say_unknown_command (const GError *error)
{
  return g_strdup_printf (_("This version of Entente does not know how to do this (“%s”). Nothing was changed."), detail (error, 0));
}

static char *
say_unknown_param (const GError *error)
{
  return g_strdup_printf (_("Nothing was changed, because the request carries something that this version does not know (“%s”)."),
                          detail (error, 0));
}

static char *
say_wrong_type (const GError *error)
{
  return g_strdup_printf (_("Nothing was changed, because “%s” in the request is not of the kind it should be."), detail (error, 0));
}

static char *
say_not_your_kind (const GError *error)
{
  g_auto (GStrv) nicks = g_strsplit (detail (error, 0), ",", -1);
  EntenteKind kind = nicks[0] != NULL && nicks[1] == NULL ? entente_kind_from_nick (nicks[0]) : ENTENTE_KIND_UNKNOWN;

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

static char *
say_missing_role (const GError *error)
{
  g_autofree char *roles = entente_roles_format_any_of (detail (error, 0));

  /* Translators: %s is one role or several, as in “a global admin or an admin agent” */
  return g_strdup_printf (_("Your roles do not allow this. Ask %s of your organization."), roles);
}

static char *
say_has_license (const GError *error)
{
  if (!has_detail (error, 0))
    return g_strdup (_("This person has a license of this subscription already."));

  /* Translators: %s is the name of a person */
  return g_strdup_printf (_("A license of this subscription is assigned to %s already."), detail (error, 0));
}

static char *
say_not_found (const GError *error)
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

static char *
say_wrong_state (const GError *error)
{
  const char *state = has_detail (error, 2) ? entente_word_get_name (detail (error, 2), detail (error, 0), NULL) : detail (error, 0);

  /* Translators: %s is a state, such as “Suspended” */
  return g_strdup_printf (_("This is not possible in the present state (“%s”)."), state);
}

static char *
say_invitation_expired (const GError *error)
{
  g_autofree char *when = NULL;

  if (!has_detail (error, 0))
    return g_strdup (_("This invitation has expired. Ask who sent it for a new one."));

  when = entente_format_instant_date (detail_number (error, 0));

  return g_strdup_printf (_("This invitation expired on %s. Ask who sent it for a new one."), when);
}

static char *
say_invitation_not_for_you (const GError *error)
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

static char *
say_invitation_too_many (const GError *error)
{
  g_autofree char *limit = format_number (error, 0);

  return g_strdup_printf (_("No more than %s invitations can wait for an answer. Withdraw some that are not needed."), limit);
}

static char *
say_other_region (const GError *error)
{
  const char *own = entente_word_get_name ("region", detail (error, 0), NULL);
  const char *other = entente_word_get_name ("region", detail (error, 1), NULL);

  /* Translators: both are names of regions, such as “Europe” */
  return g_strdup_printf (_("Partners work with organizations of their own region only, and these are in %1$s and %2$s."), own, other);
}

static char *
say_partner_agreement_unsigned (const GError *error)
{
  if (entente_kind_from_nick (detail (error, 0)) == ENTENTE_KIND_PROVIDER)
    return g_strdup (_("The provider has not signed the partner agreement. A global admin of the provider has to sign it first."));

  return g_strdup (_("The reseller has not signed the partner agreement. A global admin of the reseller has to sign it first."));
}

static char *
say_not_sold_in (const GError *error)
{
  /* Translators: %s is the name of a country */
  return g_strdup_printf (_("This offer is not sold in %s."), entente_country_get_name (detail (error, 0)));
}

static char *
say_segment (const GError *error)
{
  g_autofree char *qualifications = entente_words_format ("qualification", detail (error, 0));

  /* Translators: %s is one qualification or several, as in “Education, Nonprofit” */
  return g_strdup_printf (_("This offer is not made for customers of this kind. It is for: %s."), qualifications);
}

static char *
say_trial_quantity (const GError *error)
{
  g_autofree char *quantity = format_number (error, 0);

  return g_strdup_printf (ngettext ("A trial of this offer has exactly %s license.",
                                    "A trial of this offer has exactly %s licenses.", detail_number (error, 0)),
                          quantity);
}

static char *
say_cycle (const GError *error)
{
  g_autofree char *cycles = entente_words_format ("billing-cycle", detail (error, 0));

  /* Translators: %s is one billing cycle or several, as in “Monthly, Annual” */
  return g_strdup_printf (_("This offer cannot be billed that way. Possible: %s."), cycles);
}

static char *
say_use_limit (const GError *error)
{
  g_autofree char *limit = format_number (error, 1);
  gint64 n = detail_number (error, 1);

  if (g_str_equal (detail (error, 0), "lifetime"))
    return g_strdup_printf (ngettext ("A customer can have this offer only %s time ever.",
                                      "A customer can have this offer only %s times ever.", n),
                            limit);

  return g_strdup_printf (ngettext ("A customer can have only %s subscription of this offer at a time.",
                                    "A customer can have only %s subscriptions of this offer at a time.", n),
                          limit);
}

static char *
say_input_output (const GError *error)
{
  return g_strdup_printf (_("The file could not be read or written, so nothing was changed. The system says: %s"), detail (error, 0));
}

static char *
say_newer_file (const GError *error)
{
  return g_strdup_printf (_("This workspace was written by a later version of Entente (format %1$s; this version reads up to %2$s). It was not touched. Update Entente to open it."),
                          detail (error, 0), detail (error, 1));
}

static char *
say_log_altered (const GError *error)
{
  g_autofree char *when = NULL;
  g_autofree char *what = NULL;

  if (!has_detail (error, 3))
    return g_strdup (_("An entry of the log is not as it was written, or one was taken out."));

  when = entente_format_instant (detail_number (error, 1));
  what = entente_activity_format_title (detail (error, 3), detail (error, 4));

  /* Translators: an entry of the log: what was done, by whom, when */
  return g_strdup_printf (_("The entry “%1$s” of %2$s, %3$s, was changed after it was written, or the one before it was taken out. All entries before are as they were written."),
                          what, detail (error, 2), when);
}

/* A whole sentence, or a function that makes one of the details. */
static const struct
{
  const char *sentence;
  char *(*say) (const GError *error);
} texts[] = {
  [ENTENTE_REASON_UNSPECIFIED] = { N_("This cannot be done. Nothing was changed.") },

  [ENTENTE_REASON_REQUIRED] = { N_("Fill this in.") },
  [ENTENTE_REASON_TOO_LONG] = { .say = say_too_long },
  [ENTENTE_REASON_TOO_SHORT] = { .say = say_too_short },
  [ENTENTE_REASON_MALFORMED] = { .say = say_malformed },
  [ENTENTE_REASON_UNKNOWN_VALUE] = { .say = say_unknown_value },
  [ENTENTE_REASON_OUT_OF_RANGE] = { .say = say_out_of_range },
  [ENTENTE_REASON_DECIMALS] = { .say = say_decimals },
  [ENTENTE_REASON_IN_FUTURE] = { N_("This date is still to come. Choose today or an earlier day.") },
  [ENTENTE_REASON_DATES_REVERSED] = { N_("The last day is before the first one.") },
  [ENTENTE_REASON_CONTROL_CHARACTER] = { N_("There is an invisible character in this text. Type it anew instead of pasting it.") },
  [ENTENTE_REASON_TAKEN] = { .say = say_taken },

  [ENTENTE_REASON_NOT_SUPPORTED] = { N_("Leave this empty: it is not used in this country.") },
  [ENTENTE_REASON_WEB_MAIL] = { .say = say_web_mail },
  [ENTENTE_REASON_SHARED_MAILBOX] = { .say = say_shared_mailbox },
  [ENTENTE_REASON_DOMAIN_FORM] = { N_("Use letters from a to z, digits and hyphens. Begin with a letter, and end with a letter or a digit.") },

  [ENTENTE_REASON_LINK_NONE] = { N_("There is no invitation link in this text. Paste the whole link from the e-mail.") },
  [ENTENTE_REASON_LINK_ALTERED] = { N_("This link was cut or changed on its way. Copy the whole link from the e-mail and paste it again.") },
  [ENTENTE_REASON_LINK_TOO_LONG] = { .say = say_link_too_long },
  [ENTENTE_REASON_LINK_OTHER_KIND] = { .say = say_link_other_kind },
  [ENTENTE_REASON_DRAFT_WITHOUT_LINK] = { N_("The personal link is missing from the e-mail. Without it the recipient cannot answer. Insert it again.") },
  [ENTENTE_REASON_DRAFT_TOO_LONG] = { .say = say_draft_too_long },
  [ENTENTE_REASON_PASSWORD_NOT_NOTED] = { N_("The password is shown only here, and cannot be reset. Copy it, save it, or tick that you have noted it.") },

  [ENTENTE_REASON_FILE_EMPTY] = { N_("There is nothing in this file.") },
  [ENTENTE_REASON_FILE_TOO_LARGE] = { .say = say_file_too_large },
  [ENTENTE_REASON_FILE_ENCODING] = { .say = say_file_encoding },
  [ENTENTE_REASON_FILE_NOT_TEXT] = { .say = say_file_not_text },
  [ENTENTE_REASON_FILE_MALFORMED] = { .say = say_file_malformed },
  [ENTENTE_REASON_FILE_TOO_DEEP] = { .say = say_file_too_deep },
  [ENTENTE_REASON_FILE_UNEXPECTED] = { N_("This file can be read, but it holds something else. Choose another one.") },
  [ENTENTE_REASON_TOO_MANY] = { .say = say_too_many },
  [ENTENTE_REASON_CELL_TOO_LONG] = { .say = say_cell_too_long },
  [ENTENTE_REASON_ROW_TOO_LONG] = { .say = say_row_too_long },
  [ENTENTE_REASON_TOO_MANY_CELLS] = { .say = say_too_many_cells },
  [ENTENTE_REASON_QUOTE_OPEN] = { .say = say_quote_open },
  [ENTENTE_REASON_QUOTE_STRAY] = { N_("There is a quotation mark in the middle of a cell. Put the cell in quotation marks and double this one.") },
  [ENTENTE_REASON_CELL_COUNT] = { .say = say_cell_count },
  [ENTENTE_REASON_REPEATED] = { .say = say_repeated },
  [ENTENTE_REASON_COLUMN_MISSING] = { .say = say_column_missing },

  [ENTENTE_REASON_UNKNOWN_COMMAND] = { .say = say_unknown_command },
  [ENTENTE_REASON_UNKNOWN_ACTOR] = { N_("This account cannot act in this workspace. Choose another account.") },
  [ENTENTE_REASON_UNKNOWN_PARAM] = { .say = say_unknown_param },
  [ENTENTE_REASON_WRONG_TYPE] = { .say = say_wrong_type },
  [ENTENTE_REASON_NOT_YOUR_KIND] = { .say = say_not_your_kind },
  [ENTENTE_REASON_MISSING_ROLE] = { .say = say_missing_role },
  [ENTENTE_REASON_NOT_FOUND] = { .say = say_not_found },
  [ENTENTE_REASON_STALE] = { N_("This was changed meanwhile. What you see is up to date now: look at it and try again.") },
  [ENTENTE_REASON_WRONG_STATE] = { .say = say_wrong_state },

  [ENTENTE_REASON_INVITATION_USED] = { N_("This invitation was accepted already, so its link has done its work. Nothing is left to do.") },
  [ENTENTE_REASON_INVITATION_DECLINED] = { N_("This invitation was declined. If that was a mistake, ask who sent it for a new one.") },
  [ENTENTE_REASON_INVITATION_EXPIRED] = { .say = say_invitation_expired },
  [ENTENTE_REASON_INVITATION_WITHDRAWN] = { N_("Who sent this invitation has withdrawn it. If you did not expect that, ask them for a new one.") },
  [ENTENTE_REASON_INVITATION_ALTERED] = { N_("This link is not as it was sent: something in it was changed. Copy it from the e-mail again.") },
  [ENTENTE_REASON_INVITATION_RENEWED] = { N_("Who sent this invitation has made another link for it, and this one does not work any more. Look for a later e-mail from them, or ask them for the link.") },
  [ENTENTE_REASON_INVITATION_FOREIGN] = { N_("Nobody in this workspace has sent this invitation. It belongs to another workspace: open that one first, and then the link.") },
  [ENTENTE_REASON_INVITATION_NOT_FOR_YOU] = { .say = say_invitation_not_for_you },
  [ENTENTE_REASON_INVITATION_OWN] = { N_("Your own organization has sent this invitation. Switch to an account of who is invited to open it.") },
  [ENTENTE_REASON_ALREADY_PARTNERS] = { N_("You are partners already, so there is nothing to authorize.") },
  [ENTENTE_REASON_NO_ADMIN_ACCESS] = { N_("This provider has no administrator access to your organization, so nothing had to be removed.") },

  [ENTENTE_REASON_INVITATION_TOO_MANY] = { .say = say_invitation_too_many },
  [ENTENTE_REASON_AGREEMENT_REPLACED] = { N_("The agreement has been replaced since you opened it. Read the new text before you accept.") },

  [ENTENTE_REASON_OTHER_REGION] = { .say = say_other_region },

  [ENTENTE_REASON_NOT_YOUR_CUSTOMER] = { N_("This organization is not a customer of yours. Request a relationship first.") },
  [ENTENTE_REASON_NOT_A_PARTNER] = { N_("This reseller has not authorized you. Request a partnership first.") },
  [ENTENTE_REASON_NOT_A_RESELLER] = { N_("Only a reseller can be credited, not the provider itself.") },
  [ENTENTE_REASON_NOT_THEIR_RESELLER] = { N_("This reseller has no relationship with the customer. It has to request one first.") },
  [ENTENTE_REASON_NEEDS_DELEGATED_ADMIN] = { N_("This takes delegated admin privileges, which the customer has not granted.") },
  [ENTENTE_REASON_PARTNER_AGREEMENT_UNSIGNED] = { .say = say_partner_agreement_unsigned },
  [ENTENTE_REASON_ALREADY_ATTESTED] = { N_("This has been attested already, for the same person at the same address. Attest it for another person, or with other contact data.") },
  [ENTENTE_REASON_AGREEMENT_ACCEPTED] = { N_("The customer has accepted the customer agreement itself already. Nothing is left to do.") },
  [ENTENTE_REASON_AGREEMENT_MISSING] = { N_("The customer has not accepted the customer agreement. Ask for it, or attest that it was accepted.") },
  [ENTENTE_REASON_NOT_THE_SELLER] = { N_("Only the provider that sold this subscription can change it.") },
  [ENTENTE_REASON_NOT_AVAILABLE] = { N_("This offer is not sold any more. Choose another one.") },
  [ENTENTE_REASON_NOT_SOLD_IN] = { .say = say_not_sold_in },
  [ENTENTE_REASON_SEGMENT] = { .say = say_segment },
  [ENTENTE_REASON_TRIAL_QUANTITY] = { .say = say_trial_quantity },
  [ENTENTE_REASON_CYCLE] = { .say = say_cycle },
  [ENTENTE_REASON_USE_LIMIT] = { .say = say_use_limit },
  [ENTENTE_REASON_PREREQUISITE_MISSING] = { N_("This add-on needs another offer, which the customer does not have. Add that one first.") },
  [ENTENTE_REASON_PREREQUISITE_NOT_SOLD] = { N_("This add-on needs another offer, and the catalog holds none of those that the customer could have.") },

  [ENTENTE_REASON_NOT_PER_USER] = { N_("This offer is made for the organization as a whole, so no license of it is assigned to a person.") },
  [ENTENTE_REASON_NOT_THEIR_USER] = { N_("This person does not work for the customer that has the subscription.") },
  [ENTENTE_REASON_HAS_LICENSE] = { .say = say_has_license },

  [ENTENTE_REASON_READ_ONLY] = { N_("This workspace can only be read, so nothing was changed. Copy it to a place where you may write.") },
  [ENTENTE_REASON_DISK_FULL] = { N_("The disk is full, so nothing was changed. Make room and try again.") },
  [ENTENTE_REASON_INPUT_OUTPUT] = { .say = say_input_output },
  [ENTENTE_REASON_LOCKED] = { N_("Another program has this workspace open. Close it there and try again.") },
  [ENTENTE_REASON_DAMAGED] = { N_("This workspace is damaged and was not touched. Restore it from a backup.") },
  [ENTENTE_REASON_LOG_ALTERED] = { .say = say_log_altered },
  [ENTENTE_REASON_FOREIGN_FILE] = { N_("This file is not a workspace of Entente. It was not touched.") },
  [ENTENTE_REASON_NEWER_FILE] = { .say = say_newer_file },
  [ENTENTE_REASON_CLOSED] = { N_("The workspace is being closed, so nothing was changed.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (texts) == ENTENTE_N_REASONS);

char *
entente_refusal_to_text (const GError *error)
{
  EntenteReason reason;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != ENTENTE_ERROR)
    return g_strdup (error->message);

  reason = entente_error_get_reason (error);
  if (texts[reason].say != NULL)
    return texts[reason].say (error);

  g_return_val_if_fail (texts[reason].sentence != NULL, g_strdup (error->message));

  return g_strdup (_(texts[reason].sentence));
}
