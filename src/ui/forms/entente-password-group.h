/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

#include "forms/entente-form.h"

G_BEGIN_DECLS

/* The fields of a password that somebody chooses: it is typed twice. */

#define ENTENTE_TYPE_PASSWORD_GROUP (entente_password_group_get_type ())
G_DECLARE_FINAL_TYPE (EntentePasswordGroup, entente_password_group, ENTENTE, PASSWORD_GROUP, AdwPreferencesGroup)

/* Puts the fields into @form: the password by @name, its name in the command, judged by @check, and "password-again". */
void        entente_password_group_add_to       (EntentePasswordGroup *self,
                                                 EntenteForm          *form,
                                                 const char           *name,
                                                 EntenteFieldCheck     check,
                                                 gpointer              user_data);
/* As it was typed. */
const char *entente_password_group_get_password (EntentePasswordGroup *self);

G_END_DECLS
