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

/* A dialog that says that something is under way, and how far it is, and lets it be cancelled: a moment after it has begun,
 * for what is done sooner needs none. */
typedef struct _EntentePatience EntentePatience;

/* @parent may be NULL. @heading and @body are whole sentences, as of every dialog. */
EntentePatience *entente_patience_new (GtkWindow       *parent,
                                       const char      *heading,
                                       const char      *body,
                                       EntenteProgress *progress,
                                       GCancellable    *cancellable) G_GNUC_WARN_UNUSED_RESULT;
/* It is done, or has failed: the dialog goes. */
void             entente_patience_end (EntentePatience *self);

G_END_DECLS
