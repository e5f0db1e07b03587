/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A chooser of a workspace file, in the folder of @beside, which may be NULL, and that of the program's own then. Not shown
 * yet; entente_file_chooser_finish() is for its response. @accept NULL: the button says what it always does. */
GtkFileChooserNative *entente_workspace_chooser_new (GtkWindow            *parent,
                                                     const char           *title,
                                                     GtkFileChooserAction  action,
                                                     const char           *accept,
                                                     GFile                *beside) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
