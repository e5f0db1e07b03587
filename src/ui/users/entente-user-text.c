/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-user-text.h"

#include <glib/gi18n.h>

#include "entente-names.h"

void
entente_user_get_state_text (EntenteUser     *user,
                             const char     **text,
                             EntenteMeaning  *meaning)
{
  const char *state;

  g_return_if_fail (ENTENTE_IS_USER (user));

  state = entente_user_get_state (user);
  *meaning = ENTENTE_MEANING_NEUTRAL;
  *text = "";
  if (!g_str_equal (state, "active"))
    {
      *text = entente_word_get_name ("user", state, meaning);
    }
  else if (entente_user_get_must_change_password (user))
    {
      /* Translators: state of a user who has a temporary password and never changed it */
      *text = C_("user", "Temporary password");
      *meaning = ENTENTE_MEANING_WARNING;
    }
}

void
entente_own_user_update_row (EntenteRecordHead *head,
                             EntenteRecord     *record)
{
  EntenteUser *user = ENTENTE_USER (record);
  EntenteRoles roles = entente_roles_from_text (entente_user_get_roles (user));
  g_autofree char *role_names = entente_roles_format (roles);
  EntenteMeaning meaning;
  const char *state;

  entente_user_get_state_text (user, &state, &meaning);
  entente_record_head_set_avatar (head, entente_user_get_name (user));
  entente_record_head_set_title (head, entente_user_get_name (user));
  entente_record_head_set_subtitle (head, entente_user_get_user_name (user));
  entente_record_head_set_fact (head, 0, role_names);
  entente_record_head_set_fact (head, 1, "");
  entente_record_head_set_state (head, meaning, state);
}
