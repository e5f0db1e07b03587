/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-attention.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "invitations/entente-invitation-text.h"

static char *
say_vetting (guint          n,
             EntenteRecord *first)
{
  const char *state = first != NULL ? entente_vetting_get_state (ENTENTE_VETTING (first)) : "";

  if (g_str_equal (state, "confirming"))
    return g_strdup (_("Verify the e-mail address of your primary contact"));
  if (g_str_equal (state, "asked"))
    return g_strdup (_("The program operator asks something about your organization"));

  return g_strdup (_("What your organization says of itself was rejected"));
}

static char *
say_signing (guint          n,
             EntenteRecord *first)
{
  return g_strdup (_("Sign the partner agreement"));
}

static char *
say_accepting (guint          n,
               EntenteRecord *first)
{
  return g_strdup (_("Accept the customer agreement"));
}

static char *
say_reviews (guint          n,
             EntenteRecord *first)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s enrollment to review", "%s enrollments to review", n), count);
}

static char *
say_answers (guint          n,
             EntenteRecord *first)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s invitation to answer", "%s invitations to answer", n), count);
}

static char *
say_drafts (guint          n,
            EntenteRecord *first)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s invitation to send", "%s invitations to send", n), count);
}

static char *
say_missing (guint          n,
             EntenteRecord *first)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s customer without the customer agreement", "%s customers without the customer agreement", n),
                           count);
}

static char *
say_ends (guint          n,
          EntenteRecord *first)
{
  g_autofree char *count = entente_format_count (n);
  g_autofree char *days = entente_format_count (ENTENTE_TERM_SOON_DAYS);

  /* Translators: the first number counts subscriptions, the second days */
  return entente_sentence (ngettext ("%1$s subscription ends within %2$s days and is not renewed",
                                     "%1$s subscriptions end within %2$s days and are not renewed", n),
                           count, days);
}

static char *
say_left_out (guint          n,
              EntenteRecord *first)
{
  g_autofree char *count = NULL;
  gint64 n_rows;

  if (n > 1 || first == NULL)
    {
      count = entente_format_count (n);

      return entente_sentence (ngettext ("%s table was not imported in full", "%s tables were not imported in full", n), count);
    }

  n_rows = entente_incomplete_import_get_left_out (ENTENTE_INCOMPLETE_IMPORT (first));
  count = entente_format_count (n_rows);

  /* Translators: the first is a number, the second the name of a file */
  return entente_sentence (ngettext ("%1$s row of %2$s was not imported", "%1$s rows of %2$s were not imported", n_rows), count,
                           entente_incomplete_import_get_file (ENTENTE_INCOMPLETE_IMPORT (first)));
}

static char *
dup_vetting_name (EntenteRecord *record)
{
  return g_strdup (entente_vetting_get_organization_name (ENTENTE_VETTING (record)));
}

static char *
dup_invitation_name (EntenteRecord *record)
{
  return g_strdup (entente_invitation_text_get_other_side (ENTENTE_INVITATION (record)));
}

static char *
dup_customer_name (EntenteRecord *record)
{
  return g_strdup (entente_customer_get_name (ENTENTE_CUSTOMER (record)));
}

static char *
dup_subscription_name (EntenteRecord *record)
{
  return g_strdup (entente_subscription_get_name (ENTENTE_SUBSCRIPTION (record)));
}

static const EntenteAttention things[] = {
  {
    .list = "vettings",
    .filters = { { "due", "yes" } },
    .icon_name = "entente-organization-symbolic",
    .say = say_vetting,
    .why = N_("Your organization is being vetted, and that cannot go on without you."),
    .page = "organization",
  },
  {
    .list = "agreements-to-sign",
    .icon_name = "entente-agreement-symbolic",
    .say = say_signing,
    .why = N_("Nothing can be ordered until it is signed."),
    .page = "organization",
    .action = "win.sign-agreement",
    .label = N_("Read and Sign…"),
    .command = "agreement.sign",
  },
  {
    .list = "agreements-to-accept",
    .filters = { { "agreement", "missing" } },
    .icon_name = "entente-agreement-symbolic",
    .say = say_accepting,
    .why = N_("Nothing can be ordered for you until it is accepted."),
    .page = "organization",
    .action = "win.accept-agreement",
    .label = N_("Read and Accept…"),
    .command = "agreement.accept",
  },
  {
    .list = "vettings",
    .filters = { { "state", "review" } },
    .icon_name = "entente-enrollments-symbolic",
    .say = say_reviews,
    .dup_name = dup_vetting_name,
    .page = "enrollments",
    .label = N_("Review"),
  },
  {
    .list = "invitations",
    .filters = { { "state", "waiting" } },
    .icon_name = "entente-invitations-symbolic",
    .say = say_answers,
    .dup_name = dup_invitation_name,
    .page = "invitations",
    .action = "win.review-invitation",
    .takes_id = TRUE,
    .label = N_("Review…"),
  },
  {
    .list = "invitations",
    .filters = { { "state", "draft" } },
    .icon_name = "document-edit-symbolic",
    .say = say_drafts,
    .dup_name = dup_invitation_name,
    .page = "invitations",
  },
  {
    .list = "incomplete-imports",
    .icon_name = "document-open-symbolic",
    .say = say_left_out,
    .why = N_("Mend the rows in your table and import it again."),
    .page = "customers",
    .action = "win.show-left-out",
    .takes_id = TRUE,
  },
  {
    .list = "customers",
    .filters = { { "agreement", "missing" } },
    .icon_name = "entente-agreement-symbolic",
    .say = say_missing,
    .dup_name = dup_customer_name,
    .page = "customers",
  },
  {
    .list = "subscriptions",
    .filters = { { "state", "active" }, { "ends", "soon" }, { "renews", "no" } },
    .icon_name = "entente-subscriptions-symbolic",
    .say = say_ends,
    .dup_name = dup_subscription_name,
    .page = "subscriptions",
  },
  { NULL },
};

const EntenteAttention *
entente_attention_get (void)
{
  return things;
}
