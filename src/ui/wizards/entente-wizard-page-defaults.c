/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-wizard-page-private.h"

static void
shown_default (EntenteWizardPage *self)
{
}

static gboolean
validate_default (EntenteWizardPage *self)
{
  return entente_form_validate (entente_wizard_page_get_form (self));
}

static gboolean
is_valid_default (EntenteWizardPage *self)
{
  return entente_form_get_valid (entente_wizard_page_get_form (self));
}

static void
apply_async_default (EntenteWizardPage   *self,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, apply_async_default);
  g_task_return_boolean (task, TRUE);
}

static gboolean
apply_finish_default (EntenteWizardPage  *self,
                      GAsyncResult       *result,
                      GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
show_error_default (EntenteWizardPage *self,
                    const GError      *error)
{
  return entente_form_show_error (entente_wizard_page_get_form (self), error);
}

static void
save_default (EntenteWizardPage *self,
              GVariantDict      *draft)
{
  entente_form_save (entente_wizard_page_get_form (self), draft);
}

static void
restore_default (EntenteWizardPage *self,
                 GVariantDict      *draft)
{
  entente_form_restore (entente_wizard_page_get_form (self), draft);
}

static gboolean
may_close_default (EntenteWizardPage *self)
{
  return TRUE;
}

static gboolean
cancel_default (EntenteWizardPage *self)
{
  return FALSE;
}

void
entente_wizard_page_class_set_defaults (EntenteWizardPageClass *klass)
{
  klass->shown = shown_default;
  klass->validate = validate_default;
  klass->is_valid = is_valid_default;
  klass->apply_async = apply_async_default;
  klass->apply_finish = apply_finish_default;
  klass->show_error = show_error_default;
  klass->save = save_default;
  klass->restore = restore_default;
  klass->may_close = may_close_default;
  klass->cancel = cancel_default;
}
