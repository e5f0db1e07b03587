/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-attestation.h"

#include "entente-mail.h"
#include "tables/entente-tables.h"

typedef struct
{
  char *accepted_on;
  char *first_name;
  char *last_name;
  char *email;
  char *phone;
} Texts;

static void
texts_clear (Texts *self)
{
  g_free (self->accepted_on);
  g_free (self->first_name);
  g_free (self->last_name);
  g_free (self->email);
  g_free (self->phone);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

static void
texts_init (Texts            *self,
            EntenteExecution *execution)
{
  self->accepted_on = entente_text_clean (entente_execution_get_text (execution, "agreement-date"));
  self->first_name = entente_text_clean (entente_execution_get_text (execution, "agreement-first-name"));
  self->last_name = entente_text_clean (entente_execution_get_text (execution, "agreement-last-name"));
  self->email = entente_text_clean (entente_execution_get_text (execution, "agreement-email"));
  self->phone = entente_text_clean (entente_execution_get_text (execution, "agreement-phone"));
}

/* Another attestation has to be of another person, or reachable otherwise (600061). */
static gboolean
check_differs (EntenteExecution  *execution,
               gint64             customer,
               const Texts       *texts,
               GError           **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM acceptance WHERE customer = ?1 AND how = 'attested' AND "
                                       "first_name = ?2 AND last_name = ?3 AND email = ?4 AND phone = ?5",
                                       "issss", customer, texts->first_name, texts->last_name, texts->email, texts->phone))
    return FALSE;

  if (n > 0)
    {
      entente_refuse (error, ENTENTE_REASON_ALREADY_ATTESTED, "agreement-email", NULL);
      return FALSE;
    }

  return TRUE;
}

/* The text that is published in the customer's language, or else the latest one; 0 when there is none. */
static gboolean
find_agreement (EntenteExecution  *execution,
                gint64             customer,
                gint64            *agreement,
                GError           **error)
{
  return entente_connection_query_int64 (entente_execution_get_connection (execution), agreement, error,
                                         "SELECT a.row FROM agreement a, organization c WHERE c.row = ?1 AND "
                                         "a.kind = 'customer' AND a.state = 'published' "
                                         "ORDER BY a.language = c.language DESC, a.published DESC, a.row DESC LIMIT 1",
                                         "i", customer);
}

static gboolean
write_acceptance (EntenteExecution  *execution,
                  gint64             customer,
                  const char        *state,
                  const Texts       *texts,
                  GError           **error)
{
  g_autofree char *id = entente_execution_new_id (execution);
  gint64 agreement = 0;

  return find_agreement (execution, customer, &agreement, error) &&
         entente_table_insert (execution, &entente_acceptance_table, id, error,
                               "r:customer", customer,
                               "r:agreement", agreement,
                               "s:how", "attested",
                               "s:first_name", texts->first_name,
                               "s:last_name", texts->last_name,
                               "s:email", texts->email,
                               "s:phone", texts->phone,
                               "s:accepted_on", texts->accepted_on,
                               "i:recorded", entente_execution_get_now (execution),
                               "r:user", entente_execution_get_user (execution),
                               NULL) != 0 &&
         entente_table_update (execution, &entente_organization_table, customer, 0, error,
                               "s:customer_agreement", state, NULL);
}

/* Whoever is said to have accepted gets to know of it. */
static gboolean
tell_customer (EntenteExecution  *execution,
               gint64             customer,
               const Texts       *texts,
               GError           **error)
{
  const char *provider = entente_execution_get_organization_name (execution);
  g_autofree char *person = g_strdup_printf ("%s %s", texts->first_name, texts->last_name);
  EntenteMail mail = {
    .organization = customer,
    .kind = "agreement-attested",
    .subject = provider,
    .about_type = "",
    .about_id = "",
  };

  return entente_mail_send (execution, &mail,
                            g_variant_new_parsed ("{'provider': <%s>, 'person': <%s>, 'accepted-on': <%s>}", provider,
                                                  person, texts->accepted_on),
                            error);
}

gboolean
entente_attestation_record (EntenteExecution  *execution,
                            gint64             customer,
                            GError           **error)
{
  g_auto (Texts) texts = { NULL };
  g_autofree char *state = NULL;
  const char *next = NULL;
  EntenteAttestation attestation;

  texts_init (&texts, execution);
  attestation = (EntenteAttestation){ texts.accepted_on, texts.first_name, texts.last_name, texts.email, texts.phone };

  return entente_attestation_check (&attestation, entente_execution_get_now (execution), error) &&
         entente_connection_query_text (entente_execution_get_connection (execution), &state, error,
                                        "SELECT customer_agreement FROM organization WHERE row = ?1", "i", customer) &&
         entente_life_cycle_step (&entente_agreement_life_cycle, state, "attest", &next, error) &&
         check_differs (execution, customer, &texts, error) &&
         write_acceptance (execution, customer, next, &texts, error) &&
         tell_customer (execution, customer, &texts, error);
}
