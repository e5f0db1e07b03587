/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The links of the invitations that were made in this window. A link is a secret that is stored nowhere, so
 * it can be copied again only as long as the window is open. */

#define ENTENTE_TYPE_LINK_KEEPER (entente_link_keeper_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLinkKeeper, entente_link_keeper, ENTENTE, LINK_KEEPER, GObject)

EntenteLinkKeeper *entente_link_keeper_new    (void) G_GNUC_WARN_UNUSED_RESULT;

void               entente_link_keeper_keep   (EntenteLinkKeeper *self,
                                               const char        *invitation,
                                               const char        *link);
/* NULL when it is not known. */
const char        *entente_link_keeper_lookup (EntenteLinkKeeper *self,
                                               const char        *invitation);

/* Fills ENTENTE_INVITATION_SECRET_SIZE bytes that nobody can guess. Refuses INPUT_OUTPUT. */
gboolean           entente_link_keeper_make_secret (guint8       *secret,
                                                    GError      **error);

G_END_DECLS
