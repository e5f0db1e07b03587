/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreement-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

typedef struct
{
  const char *state;
  const char *date;
  const char *person;
  const char *email;
  const char *user;    /* who attested it; "" when the customer accepted it itself */
  const char *partner; /* of which organization */
} Acceptance;

static void
append_line (GString *text,
             char    *line)
{
  g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static char *
format_acceptance (const Acceptance *acceptance)
{
  GString *text = g_string_new (entente_word_get_name ("agreement", acceptance->state, NULL));
  g_autofree char *date = entente_format_date (acceptance->date);

  if (acceptance->person[0] != '\0')
    /* Translators: a person and a date: “Accepted by Zoë Baker on Mar 3, 2026” */
    append_line (text, entente_sentence (_("Accepted by %1$s on %2$s"), acceptance->person, date));
  if (acceptance->email[0] != '\0')
    append_line (text, g_strdup (acceptance->email));

  if (acceptance->user[0] != '\0')
    /* Translators: a person and an organization: “Attested by Camille Laurent, Meridian Distribution” */
    append_line (text, entente_sentence (_("Attested by %1$s, %2$s"), acceptance->user, acceptance->partner));

  return g_string_free (text, FALSE);
}

char *
entente_customer_format_agreement (EntenteCustomer *customer)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (customer), NULL);

  return format_acceptance (&(Acceptance){
    .state = entente_customer_get_customer_agreement (customer),
    .date = entente_customer_get_agreement_date (customer),
    .person = entente_customer_get_agreement_person (customer),
    .email = entente_customer_get_agreement_email (customer),
    .user = entente_customer_get_agreement_user (customer),
    .partner = entente_customer_get_agreement_partner (customer),
  });
}

char *
entente_organization_format_agreement (EntenteOrganization *organization)
{
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (organization), NULL);

  if (!g_str_equal (entente_organization_get_kind (organization), "customer"))
    return g_strdup ("");

  return format_acceptance (&(Acceptance){
    .state = entente_organization_get_customer_agreement (organization),
    .date = entente_organization_get_agreement_date (organization),
    .person = entente_organization_get_agreement_person (organization),
    .email = entente_organization_get_agreement_email (organization),
    .user = entente_organization_get_agreement_user (organization),
    .partner = entente_organization_get_agreement_partner (organization),
  });
}
