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

/* Goes on with an organization that was left on the way into the program: when the workspace is opened, for whoever acts in it;
 * and when somebody of an organization that has not submitted its enrollment acts from now on. */

#define ENTENTE_TYPE_ENROLLMENT_WATCH (entente_enrollment_watch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEnrollmentWatch, entente_enrollment_watch, ENTENTE, ENROLLMENT_WATCH, GObject)

/* @window owns it. */
EntenteEnrollmentWatch *entente_enrollment_watch_new           (GtkWindow              *window) G_GNUC_WARN_UNUSED_RESULT;
/* NULL for none. */
void                    entente_enrollment_watch_set_workspace (EntenteEnrollmentWatch *self,
                                                                EntenteWorkspace       *workspace);

G_END_DECLS
