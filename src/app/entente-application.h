/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program: one instance, one window, one workspace at a time. */

#define ENTENTE_TYPE_APPLICATION (entente_application_get_type ())
G_DECLARE_FINAL_TYPE (EntenteApplication, entente_application, ENTENTE, APPLICATION, AdwApplication)

EntenteApplication *entente_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
