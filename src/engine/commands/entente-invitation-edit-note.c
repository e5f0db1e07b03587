/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-engine"

#include "entente-commands.h"

#include "../entente-invitation-access.h"
#include "../tables/entente-tables.h"

/* The sender's own note on an invitation, whatever became of it. The other side never sees it. */

static const EntenteParam params[] = {
  { "invitation", "s" },
  { "note", "s" },
  { "version", "x", TRUE },
  { NULL },
};

static gboolean
apply (EntenteExecution  *execution,
       GError           **error)
{
  g_auto (EntenteInvitationAccess) access = { 0 };
  g_autofree char *note = entente_text_clean (entente_execution_get_text (execution, "note"));
  g_autofree char *words = NULL;
  g_autofree char *search = NULL;

  if (!entente_text_check (note, 0, ENTENTE_INVITATION_NOTE_MAX, ENTENTE_TEXT_MULTI_LINE, "note", error) ||
      !entente_invitation_access_load_own (execution, &access, error))
    return FALSE;

  words = g_strjoin (" ", access.recipient_name, access.recipient_email, note, NULL);
  search = entente_text_fold (words);
  entente_execution_set_summary (execution, access.recipient_name);

  return entente_table_update (execution, &entente_invitation_note_table, access.row,
                               entente_execution_get_integer (execution, "version"), error,
                               "s:note", note,
                               "s:search", search,
                               NULL) &&
         entente_invitation_access_add_event (execution, &access, "note", "", error);
}

const EntenteCommandSpec entente_invitation_edit_note_command = {
  .name = "invitation.edit-note",
  .permission = ENTENTE_PERMISSION_REQUEST_RELATIONSHIP,
  .params = params,
  .apply = apply,
};
