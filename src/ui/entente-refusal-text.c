/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-refusal-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-refusal-cases.h"
#include "entente-sentence.h"

#define N_DETAILS 2

/* A sentence with its details in it, as people read them; or a function where that depends. */
typedef struct
{
  const char *sentence;
  char *(*details[N_DETAILS]) (const char *detail);
  const char *bare; /* (nullable) the sentence for a refusal that does not carry the detail */
  char *(*say) (const GError *error);
} RefusalText;

static const char *
get_detail (const GError *error,
            guint         n)
{
  const char *detail = entente_error_get_detail (error, n);

  return detail != NULL ? detail : "";
}

static gint64
parse_number (const char *detail)
{
  return g_ascii_strtoll (detail, NULL, 10);
}

static char *
as_text (const char *detail)
{
  return g_strdup (detail);
}

/* What is not a number stays as it is. */
static char *
as_number (const char *detail)
{
  gint64 number;

  if (!g_ascii_string_to_signed (detail, 10, G_MININT64, G_MAXINT64, &number, NULL))
    return g_strdup (detail);

  return entente_format_count (number);
}

static char *
as_bytes (const char *detail)
{
  return entente_format_bytes (parse_number (detail));
}

static char *
as_date (const char *detail)
{
  return entente_format_instant_date (parse_number (detail));
}

static char *
as_instant (const char *detail)
{
  return entente_format_instant (parse_number (detail));
}

static char *
as_country (const char *detail)
{
  return g_strdup (entente_country_get_name (detail));
}

static char *
as_region (const char *detail)
{
  return g_strdup (entente_word_get_name ("region", detail, NULL));
}

static char *
as_roles (const char *detail)
{
  return entente_roles_format_any_of (detail);
}

static char *
as_qualifications (const char *detail)
{
  return entente_words_format ("qualification", detail);
}

static char *
as_cycles (const char *detail)
{
  return entente_words_format ("billing-cycle", detail);
}

static const RefusalText texts[] = {
  [ENTENTE_REASON_UNSPECIFIED] = { N_("This cannot be done. Nothing was changed.") },

  [ENTENTE_REASON_REQUIRED] = { N_("Fill this in.") },
  [ENTENTE_REASON_TOO_LONG] = { .say = entente_refusal_say_too_long },
  [ENTENTE_REASON_TOO_SHORT] = { .say = entente_refusal_say_too_short },
  /* Translators: %s is an example, such as “name@company.com” */
  [ENTENTE_REASON_MALFORMED] = { N_("This is not written the way it should be. An example: %s"), { as_text }, .bare = N_("This is not written the way it should be. Check it for typing mistakes.") },
  [ENTENTE_REASON_UNKNOWN_VALUE] = { N_("“%s” is not one of the possible values. Choose another one."), { as_text } },
  [ENTENTE_REASON_OUT_OF_RANGE] = { .say = entente_refusal_say_out_of_range },
  [ENTENTE_REASON_DECIMALS] = { .say = entente_refusal_say_decimals },
  [ENTENTE_REASON_IN_FUTURE] = { N_("This date is still to come. Choose today or an earlier day.") },
  [ENTENTE_REASON_DATES_REVERSED] = { N_("The last day is before the first one.") },
  [ENTENTE_REASON_CONTROL_CHARACTER] = { N_("There is an invisible character in this text. Type it anew instead of pasting it.") },
  [ENTENTE_REASON_TAKEN] = { N_("This is taken already. %s is free."), { as_text }, .bare = N_("This is taken already. Choose another one.") },

  [ENTENTE_REASON_NOT_SUPPORTED] = { N_("Leave this empty: it is not used in this country.") },
  [ENTENTE_REASON_WEB_MAIL] = { N_("Addresses at %s belong to persons. Use the address of a mailbox of the company."), { as_text } },
  [ENTENTE_REASON_SHARED_MAILBOX] = { N_("“%s@” does not look like somebody’s own address. Use one that a person reads."), { as_text } },
  [ENTENTE_REASON_DOMAIN_FORM] = { N_("Use letters from a to z, digits and hyphens. Begin with a letter, and end with a letter or a digit.") },

  /* Translators: both are names of countries */
  [ENTENTE_REASON_PROFILE_OTHER_COUNTRY] = { N_("This profile is in %1$s, and your organization in %2$s. Choose a profile in your organization’s country, or sign in to another membership."), { as_country, as_country } },
  [ENTENTE_REASON_PROFILE_INACTIVE] = { N_("The membership of this profile is not active. Renew it, or choose another profile.") },
  [ENTENTE_REASON_SIGN_IN_REFUSED] = { N_("User name and password do not belong together. Check both, or ask for another password.") },
  [ENTENTE_REASON_PASSWORD_WRONG] = { N_("This is not the password that you have now. Type it exactly, or ask an administrator for another one.") },
  [ENTENTE_REASON_PASSWORD_IS_NAME] = { N_("This is the user name. Choose a password that nobody can guess.") },
  [ENTENTE_REASON_PASSWORDS_DIFFER] = { N_("The two passwords are not alike. Type the same one twice.") },
  [ENTENTE_REASON_PASSWORD_IS_OLD] = { N_("This is the password of before. Choose another one.") },
  [ENTENTE_REASON_MUST_CHANGE_PASSWORD] = { N_("The password of this account is a temporary one. Choose one of your own first.") },
  [ENTENTE_REASON_NOT_ENROLLED] = { .say = entente_refusal_say_not_enrolled },
  [ENTENTE_REASON_ALREADY_ENROLLED] = { N_("The MPN ID %s belongs to an organization that is enrolled already. Sign in with its work account, or choose another profile."), { as_text }, .bare = N_("This MPN ID belongs to an organization that is enrolled already. Sign in with its work account, or choose another profile.") },
  [ENTENTE_REASON_CODE_WRONG] = { .say = entente_refusal_say_code_wrong },
  [ENTENTE_REASON_CODE_EXPIRED] = { N_("This has expired, or a later mail has taken its place. Use the latest mail, or have another one sent.") },
  [ENTENTE_REASON_CODE_USED_UP] = { N_("A wrong code was typed too often, so none is taken any more. Have another mail sent, or use the link of the last one.") },
  /* Translators: %s is a date with a time */
  [ENTENTE_REASON_CODES_TOO_MANY] = { N_("Enough mails were sent for now. There can be another one from %s on."), { as_instant }, .bare = N_("Enough mails were sent for now. Wait an hour before you have another one sent.") },
  [ENTENTE_REASON_NAME_VETTED] = { N_("The legal name of a provider was vetted. Ask the operator of the program to change it.") },
  [ENTENTE_REASON_EMAIL_UNVERIFIED] = { N_("The organization has not verified its e-mail address yet. You can decide once it has.") },

  [ENTENTE_REASON_LINK_NONE] = { N_("There is no invitation link in this text. Paste the whole link from the e-mail.") },
  [ENTENTE_REASON_LINK_ALTERED] = { N_("This link was cut or changed on its way. Copy the whole link from the e-mail and paste it again.") },
  [ENTENTE_REASON_LINK_TOO_LONG] = { N_("This text is longer than %s, which no invitation is. Paste only the link."), { as_bytes } },
  [ENTENTE_REASON_LINK_OTHER_KIND] = { N_("This link is for something that this version does not know (“%s”). A newer version of Entente may open it."), { as_text } },
  [ENTENTE_REASON_DRAFT_WITHOUT_LINK] = { N_("The personal link is missing from the e-mail. Without it the recipient cannot answer. Insert it again.") },
  [ENTENTE_REASON_DRAFT_TOO_LONG] = { .say = entente_refusal_say_draft_too_long },
  [ENTENTE_REASON_PASSWORD_NOT_NOTED] = { N_("The password is shown only here. Copy it, save it, or tick that you have noted it.") },

  [ENTENTE_REASON_FILE_EMPTY] = { N_("There is nothing in this file.") },
  [ENTENTE_REASON_FILE_TOO_LARGE] = { N_("This file is larger than %s, so it was not read. Split it into smaller ones."), { as_bytes } },
  [ENTENTE_REASON_FILE_ENCODING] = { N_("Line %s is not UTF-8 text. Save the file as UTF-8 and choose it again."), { as_number } },
  [ENTENTE_REASON_FILE_NOT_TEXT] = { N_("This is not a text file: there is something else on line %s. Choose the file that was exported as text."), { as_number } },
  [ENTENTE_REASON_FILE_MALFORMED] = { N_("The file cannot be read from line %1$s on: %2$s"), { as_number, as_text } },
  [ENTENTE_REASON_FILE_TOO_DEEP] = { N_("On line %1$s, more than %2$s things are nested in each other. No sound file does that, so nothing was read."), { as_number, as_number } },
  [ENTENTE_REASON_FILE_UNEXPECTED] = { N_("This file can be read, but it holds something else. Choose another one.") },
  [ENTENTE_REASON_TOO_MANY] = { .say = entente_refusal_say_too_many },
  [ENTENTE_REASON_CELL_TOO_LONG] = { N_("A cell on line %1$s is longer than %2$s. Is a quotation mark missing there?"), { as_number, as_bytes } },
  [ENTENTE_REASON_ROW_TOO_LONG] = { N_("The row on line %1$s is longer than %2$s. Is this a table with one row on each line?"), { as_number, as_bytes } },
  [ENTENTE_REASON_TOO_MANY_CELLS] = { N_("The row on line %1$s has more than %2$s cells. Is this a table with one row on each line?"), { as_number, as_number } },
  [ENTENTE_REASON_QUOTE_OPEN] = { N_("The quotation mark on line %s is never closed."), { as_number } },
  [ENTENTE_REASON_QUOTE_STRAY] = { N_("There is a quotation mark in the middle of a cell. Put the cell in quotation marks and double this one.") },
  [ENTENTE_REASON_CELL_COUNT] = { N_("This row has %1$s cells, the header has %2$s."), { as_number, as_number } },
  [ENTENTE_REASON_REPEATED] = { N_("This stands in the file already, at %s."), { as_number } },
  /* Translators: %s is the heading of a column, in English, as in “Offer ID” */
  [ENTENTE_REASON_COLUMN_MISSING] = { N_("The table has no column “%s”. Add it, or choose another file."), { as_text } },

  [ENTENTE_REASON_UNKNOWN_COMMAND] = { N_("This version of Entente does not know how to do this (“%s”). Nothing was changed."), { as_text } },
  [ENTENTE_REASON_UNKNOWN_ACTOR] = { N_("This account cannot act in this workspace. Choose another account.") },
  [ENTENTE_REASON_UNKNOWN_PARAM] = { N_("Nothing was changed, because the request carries something that this version does not know (“%s”)."), { as_text } },
  [ENTENTE_REASON_WRONG_TYPE] = { N_("Nothing was changed, because “%s” in the request is not of the kind it should be."), { as_text } },
  [ENTENTE_REASON_NOT_YOUR_KIND] = { .say = entente_refusal_say_not_your_kind },
  /* Translators: %s is one role or several, as in “a global admin or an admin agent” */
  [ENTENTE_REASON_MISSING_ROLE] = { N_("Your roles do not allow this. Ask %s of your organization."), { as_roles } },
  [ENTENTE_REASON_NOT_FOUND] = { .say = entente_refusal_say_not_found },
  [ENTENTE_REASON_STALE] = { N_("This was changed meanwhile. What you see is up to date now: look at it and try again.") },
  [ENTENTE_REASON_WRONG_STATE] = { .say = entente_refusal_say_wrong_state },

  [ENTENTE_REASON_INVITATION_USED] = { N_("This invitation was accepted already, so its link has done its work. Nothing is left to do.") },
  [ENTENTE_REASON_INVITATION_DECLINED] = { N_("This invitation was declined. If that was a mistake, ask who sent it for a new one.") },
  [ENTENTE_REASON_INVITATION_EXPIRED] = { N_("This invitation expired on %s. Ask who sent it for a new one."), { as_date }, .bare = N_("This invitation has expired. Ask who sent it for a new one.") },
  [ENTENTE_REASON_INVITATION_WITHDRAWN] = { N_("Who sent this invitation has withdrawn it. If you did not expect that, ask them for a new one.") },
  [ENTENTE_REASON_INVITATION_ALTERED] = { N_("This link is not as it was sent: something in it was changed. Copy it from the e-mail again.") },
  [ENTENTE_REASON_INVITATION_RENEWED] = { N_("Who sent this invitation has made another link for it, and this one does not work any more. Look for a later e-mail from them, or ask them for the link.") },
  [ENTENTE_REASON_INVITATION_FOREIGN] = { N_("Nobody in this workspace has sent this invitation. It belongs to another workspace: open that one first, and then the link.") },
  [ENTENTE_REASON_INVITATION_NOT_FOR_YOU] = { .say = entente_refusal_say_invitation_not_for_you },
  [ENTENTE_REASON_INVITATION_OWN] = { N_("Your own organization has sent this invitation. Switch to an account of who is invited to open it.") },
  [ENTENTE_REASON_INVITATION_PARTED] = { N_("Who sent this invitation does not work with the provider named in it any more, so the two cannot become your partners together. Ask them for a new one.") },
  [ENTENTE_REASON_ALREADY_PARTNERS] = { N_("You are partners already, so there is nothing to authorize.") },
  [ENTENTE_REASON_NOT_YOUR_PROVIDER] = { N_("You can invite customers together with a provider only as long as the two of you are partners.") },
  [ENTENTE_REASON_NO_ADMIN_ACCESS] = { N_("This provider has no administrator access to your organization, so nothing had to be removed.") },

  [ENTENTE_REASON_INVITATION_TOO_MANY] = { N_("No more than %s invitations can wait for an answer. Withdraw some that are not needed."), { as_number } },
  [ENTENTE_REASON_AGREEMENT_REPLACED] = { N_("The agreement has been replaced since you opened it. Read the new text first.") },

  /* Translators: both are names of regions, such as “Europe” */
  [ENTENTE_REASON_OTHER_REGION] = { N_("Partners work with organizations of their own region only, and these are in %1$s and %2$s."), { as_region, as_region } },

  [ENTENTE_REASON_NOT_YOUR_CUSTOMER] = { N_("This organization is not a customer of yours. Request a relationship first.") },
  [ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE] = { .say = entente_refusal_say_subscriptions_active },
  [ENTENTE_REASON_UNDO_TOO_LATE] = { N_("This can be undone for a few minutes only. Ask the customer for a new relationship instead.") },
  [ENTENTE_REASON_NOT_A_PARTNER] = { N_("This reseller has not authorized you. Request a partnership first.") },
  [ENTENTE_REASON_NOT_A_RESELLER] = { N_("Only a reseller can be credited, not the provider itself.") },
  [ENTENTE_REASON_NOT_THEIR_RESELLER] = { N_("This reseller has no relationship with the customer. It has to request one first.") },
  [ENTENTE_REASON_NEEDS_DELEGATED_ADMIN] = { N_("This takes delegated admin privileges, which the customer has not granted.") },
  [ENTENTE_REASON_PARTNER_AGREEMENT_UNSIGNED] = { .say = entente_refusal_say_partner_agreement_unsigned },
  [ENTENTE_REASON_ALREADY_ATTESTED] = { N_("This has been attested already, for the same person at the same address. Attest it for another person, or with other contact data.") },
  [ENTENTE_REASON_AGREEMENT_ACCEPTED] = { N_("The customer has accepted the customer agreement itself already. Nothing is left to do.") },
  [ENTENTE_REASON_AGREEMENT_MISSING] = { N_("The customer has not accepted the customer agreement. Ask for it, or attest that it was accepted.") },
  [ENTENTE_REASON_NOT_THE_SELLER] = { N_("Only the provider that sold this subscription can change it.") },
  [ENTENTE_REASON_NOT_AVAILABLE] = { N_("This offer is not sold any more. Choose another one.") },
  /* Translators: %s is the name of a country */
  [ENTENTE_REASON_NOT_SOLD_IN] = { N_("This offer is not sold in %s."), { as_country } },
  /* Translators: %s is one qualification or several, as in “Education, Nonprofit” */
  [ENTENTE_REASON_SEGMENT] = { N_("This offer is not made for customers of this kind. It is for: %s."), { as_qualifications } },
  [ENTENTE_REASON_TRIAL_QUANTITY] = { .say = entente_refusal_say_trial_quantity },
  /* Translators: %s is one billing cycle or several, as in “Monthly, Annual” */
  [ENTENTE_REASON_CYCLE] = { N_("This offer cannot be billed that way. Possible: %s."), { as_cycles } },
  [ENTENTE_REASON_USE_LIMIT] = { .say = entente_refusal_say_use_limit },
  [ENTENTE_REASON_PREREQUISITE_MISSING] = { N_("This add-on needs another offer, which the customer does not have. Add that one first.") },
  [ENTENTE_REASON_PREREQUISITE_NOT_SOLD] = { N_("This add-on needs another offer, and the catalog holds none of those that the customer could have.") },

  [ENTENTE_REASON_NOT_PER_USER] = { N_("This offer is made for the organization as a whole, so no license of it is assigned to a person.") },
  [ENTENTE_REASON_NOT_THEIR_USER] = { N_("This person does not work for the customer that has the subscription.") },
  /* Translators: %s is the name of a person */
  [ENTENTE_REASON_HAS_LICENSE] = { N_("A license of this subscription is assigned to %s already."), { as_text }, .bare = N_("This person has a license of this subscription already.") },
  [ENTENTE_REASON_ONLY_GLOBAL_ADMIN] = { N_("Nobody else is a global admin of the organization. Make somebody one first.") },
  [ENTENTE_REASON_REMOVED_LONG_AGO] = { N_("A user can be restored for %s days. Add the person anew."), { as_number } },

  [ENTENTE_REASON_NOT_LOCAL] = { N_("A workspace has to be on a disk of this computer. Copy the file to one, and open that.") },
  [ENTENTE_REASON_READ_ONLY] = { N_("This workspace can only be read, so nothing was changed. Copy it to a place where you may write.") },
  [ENTENTE_REASON_DISK_FULL] = { N_("The disk is full, so nothing was changed. Make room and try again.") },
  [ENTENTE_REASON_INPUT_OUTPUT] = { N_("The file could not be read or written, so nothing was changed. The system says: %s"), { as_text } },
  [ENTENTE_REASON_LOCKED] = { N_("Another program has this workspace open. Close it there and try again.") },
  [ENTENTE_REASON_DAMAGED] = { N_("This workspace is damaged and was not touched. Restore it from a backup.") },
  [ENTENTE_REASON_LOG_ALTERED] = { .say = entente_refusal_say_log_altered },
  [ENTENTE_REASON_FOREIGN_FILE] = { N_("This file is not a workspace of Entente. It was not touched.") },
  [ENTENTE_REASON_NEWER_FILE] = { N_("This workspace was written by a later version of Entente (format %1$s; this version reads up to %2$s). It was not touched. Update Entente to open it."), { as_text, as_text } },
  [ENTENTE_REASON_PLACE_READ_ONLY] = { N_("Nothing can be written there. Choose another folder.") },
  [ENTENTE_REASON_PLACE_IN_USE] = { N_("The file that would be replaced is a workspace that is open, or was not closed in good order. Choose another name.") },
  [ENTENTE_REASON_CLOSED] = { N_("The workspace is being closed, so nothing was changed.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (texts) == ENTENTE_N_REASONS);

/* The sentence with its details in it. */
static char *
fill_in (const RefusalText *text,
         const GError      *error)
{
  g_autofree char *one = text->details[0] != NULL ? text->details[0](get_detail (error, 0)) : NULL;
  g_autofree char *two = text->details[1] != NULL ? text->details[1](get_detail (error, 1)) : NULL;

  return entente_sentence_fill (_(text->sentence), one, two);
}

char *
entente_refusal_to_text (const GError *error)
{
  const RefusalText *text;

  g_return_val_if_fail (error != NULL, NULL);

  /* A file of a person's own, which GIO writes. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup (_(texts[ENTENTE_REASON_DISK_FULL].sentence));

  if (error->domain != ENTENTE_ERROR)
    return g_strdup (error->message);

  text = &texts[entente_error_get_reason (error)];
  if (text->say != NULL)
    return text->say (error);

  g_return_val_if_fail (text->sentence != NULL, g_strdup (error->message));

  if (text->bare != NULL && get_detail (error, 0)[0] == '\0')
    return g_strdup (_(text->bare));

  return fill_in (text, error);
}
