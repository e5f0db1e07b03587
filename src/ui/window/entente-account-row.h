/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* An account in the list of accounts, under the name of its kind of organization when it is the first of
 * its kind. */

#define ENTENTE_TYPE_ACCOUNT_ROW (entente_account_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAccountRow, entente_account_row, ENTENTE, ACCOUNT_ROW, AdwBin)

GtkWidget *entente_account_row_new          (void) G_GNUC_WARN_UNUSED_RESULT;

/* @previous is the account above, NULL at the top; @current says that @account is the one that acts.
 * @account NULL empties the row. */
void       entente_account_row_set_accounts (EntenteAccountRow *self,
                                             EntenteAccount    *account,
                                             EntenteAccount    *previous,
                                             gboolean           current);

G_END_DECLS
