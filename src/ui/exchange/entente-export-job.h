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

/* Takes what a list shows out into a file: asks where, shows how far it is and lets it be cancelled, and says
 * at the bottom of the window what came of it. Belongs to a page, which lets go of it to stop all that.
 *
 * Signal "finished" (gboolean done): it was written, or not. */

#define ENTENTE_TYPE_EXPORT_JOB (entente_export_job_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportJob, entente_export_job, ENTENTE, EXPORT_JOB, GObject)

/* @widget: where what came of it is said; has to outlive the job. */
EntenteExportJob *entente_export_job_new    (GtkWidget        *widget,
                                             EntenteWorkspace *workspace,
                                             EntenteQuery     *query) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for the file, suggesting @file_name, and writes it. @title has header capitalization. */
void              entente_export_job_choose (EntenteExportJob *self,
                                             const char       *title,
                                             const char       *file_name);
void              entente_export_job_write  (EntenteExportJob *self,
                                             GFile            *file);
void              entente_export_job_cancel (EntenteExportJob *self);

G_END_DECLS
