/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-file-import.h"

G_BEGIN_DECLS

/* Keeps what was left out of the table, so that the person has it also after the window is closed; nothing where every row came
 * in. Of more than ENTENTE_INCOMPLETE_IMPORTS_MAX the oldest go, those first that are dismissed. */
gboolean entente_left_out_keep          (EntenteFileImport  *import,
                                         GError            **error);

/* Of the parameters "import" and "version": whether it is nothing to anybody any more. */
gboolean entente_left_out_set_dismissed (EntenteExecution  *execution,
                                         gboolean           dismissed,
                                         GError           **error);

G_END_DECLS
