/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds what an organization says of itself with to the class of the window:
 *
 *   win.edit-organization  the wizard for who is enrolled
 *   win.enroll             the wizard for who is not: goes on with the enrollment of who acts, or begins that of a reseller
 *   win.open-registry      the membership registry, as its operator
 *   win.set-up (s: a kind) the wizard for another organization, of that kind */
void entente_enrollment_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
