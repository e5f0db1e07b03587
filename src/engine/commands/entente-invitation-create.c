/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"
#include "../tables/entente-tables.h"

/* An invitation is made, as a draft. Its link was made by the sender; the program gets to know the hash of its
 * secret alone, so nobody can make the link of what is stored. */

static const EntenteParam params[] = {
  { "invitation", "s", TRUE },
  { "secret-hash", "s" },
  { "kind", "s" },
  { "provider", "s", TRUE },
  { "dap", "b", TRUE },
  { "recipient-name", "s" },
  { "recipient-email", "s" },
  { "language", "s", TRUE },
  { "note", "s", TRUE },
  { "days", "x", TRUE },
  { NULL },
};

/* Whoever has made a link already has chosen the id, too. */
static char *
dup_id (EntenteExecution *execution)
{
  if (entente_execution_has_param (execution, "invitation"))
    return g_strdup (entente_execution_get_text (execution, "invitation"));

  return entente_execution_new_id (execution);
}

static gboolean
check_keys (EntenteExecution  *execution,
            const char        *id,
            GError           **error)
{
  g_autofree char *lower = g_ascii_strdown (id, -1);
  gint64 n = 0;

  /* The link says it in small letters. */
  if (!entente_id_is_valid (id) || !g_str_equal (id, lower))
    {
      entente_refuse (error, ENTENTE_REASON_MALFORMED, "invitation", NULL);
      return FALSE;
    }

  if (!entente_invitation_check_secret_hash (execution, error) ||
      !entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM invitation WHERE id = ?1", "s", id))
    return FALSE;

  if (n > 0)
    {
      entente_refuse (error, ENTENTE_REASON_TAKEN, "invitation", NULL);
      return FALSE;
    }

  return TRUE;
}

/* What is over does not count, also when its time ran out a moment ago. */
static gboolean
check_number (EntenteExecution  *execution,
              GError           **error)
{
  gint64 n = 0;

  if (!entente_connection_query_int64 (entente_execution_get_connection (execution), &n, error,
                                       "SELECT count (*) FROM invitation WHERE sender = ?1 AND (state = 'draft' OR "
                                       "(state IN ('sent', 'opened') AND expires > ?2))",
                                       "ii", entente_execution_get_organization (execution),
                                       entente_execution_get_now (execution)))
    return FALSE;

  if (n >= ENTENTE_INVITATION_OPEN_MAX)
    {
      entente_refuse (error, ENTENTE_REASON_INVITATION_TOO_MANY, NULL, G_STRINGIFY (ENTENTE_INVITATION_OPEN_MAX), NULL);
      return FALSE;
    }

  return TRUE;
}

static gint64
insert (EntenteExecution            *execution,
        const char                  *id,
        const EntenteNewInvitation  *invitation,
        gint64                       provider,
        GError                     **error)
{
  gint64 now = entente_execution_get_now (execution);
  g_autofree char *words = g_strjoin (" ", invitation->recipient_name, invitation->recipient_email, invitation->note, NULL);
  g_autofree char *search = entente_text_fold (words);

  return entente_table_insert (execution, &entente_invitation_table, id, error,
                               "s:kind", invitation->kind,
                               "s:state", entente_life_cycle_get_initial (&entente_invitation_life_cycle),
                               "r:sender", entente_execution_get_organization (execution),
                               "r:sender_user", entente_execution_get_user (execution),
                               "r:provider", provider,
                               "b:dap", invitation->dap,
                               "s:recipient_name", invitation->recipient_name,
                               "s:recipient_email", invitation->recipient_email,
                               "s:language", invitation->language,
                               "i:created", now,
                               "i:expires", now + invitation->days * G_TIME_SPAN_DAY,
                               "s:secret_hash", entente_execution_get_text (execution, "secret-hash"),
                               "s:search", search,
                               NULL);
}

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_autofree char *id = dup_id (execution);
  g_autofree char *name = entente_text_clean (entente_execution_get_text (execution, "recipient-name"));
  g_autofree char *email = entente_text_clean (entente_execution_get_text (execution, "recipient-email"));
  g_autofree char *note = entente_text_clean (entente_execution_get_text (execution, "note"));
  EntenteInvitationAccess access = { 0 };
  EntenteNewInvitation invitation = {
    .kind = entente_execution_get_text (execution, "kind"),
    .provider = entente_execution_get_text (execution, "provider"),
    .dap = entente_execution_get_boolean (execution, "dap"),
    .recipient_name = name,
    .recipient_email = email,
    .language = entente_execution_has_param (execution, "language") ? entente_execution_get_text (execution, "language") : "en",
    .note = note,
    .days = entente_execution_has_param (execution, "days") ? entente_execution_get_integer (execution, "days")
                                                            : ENTENTE_INVITATION_DAYS_DEFAULT,
  };
  gint64 provider = 0;

  if (!entente_new_invitation_check (&invitation, error) ||
      !entente_execution_check_permission (execution, entente_invitation_get_permission (invitation.kind, invitation.dap), error) ||
      !check_keys (execution, id, error) ||
      !check_number (execution, error))
    return FALSE;

  if (invitation.provider[0] != '\0')
    {
      provider = entente_invitation_find_provider (execution, invitation.provider, error);
      if (provider == 0)
        return FALSE;
    }

  access.row = insert (execution, id, &invitation, provider, error);
  if (access.row == 0 || !entente_invitation_access_add_event (execution, &access, "created", "", error))
    return FALSE;

  if (note[0] != '\0' &&
      !entente_table_update (execution, &entente_invitation_note_table, access.row, 0, error, "s:note", note, NULL))
    return FALSE;

  entente_execution_set_summary (execution, name);
  entente_execution_set_outcome (execution, "invitation",
                                 g_variant_new_string (id));
  entente_execution_set_outcome (execution, "expires",
                                 g_variant_new_int64 (entente_execution_get_now (execution) + invitation.days * G_TIME_SPAN_DAY));

  return TRUE;
}

/* The gate asks for what every kind of request needs; apply() for the rest. */
const EntenteCommandSpec entente_invitation_create_command = {
  .name = "invitation.create",
  .permission = ENTENTE_PERMISSION_REQUEST_RELATIONSHIP,
  .params = params,
  .apply = apply,
};
