/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-wizard-private.h"

#include "entente-widget.h"
#include "wizards/entente-wizard-pages-private.h"

static void
show_first_page (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_private (self);

  entente_wizard_show_page (self, entente_wizard_pages_step (priv->pages, NULL, 1));
}

void
entente_wizard_start_over_cb (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_private (self);

  g_clear_pointer (&priv->left, g_variant_unref);
  entente_draft_restart (priv->draft);
  show_first_page (self);
}

void
entente_wizard_continue_cb (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_private (self);

  entente_wizard_show_page (self, entente_wizard_pages_restore (priv->pages, priv->left));
  g_clear_pointer (&priv->left, g_variant_unref);
}

static void
draft_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) content = entente_draft_load_finish (ENTENTE_DRAFT (source), result, &error);
  EntenteWizard *self;
  EntenteWizardPrivate *priv;

  /* The window may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_WIZARD (user_data);
  priv = entente_wizard_get_private (self);

  if (content == NULL || !g_variant_is_of_type (content, G_VARIANT_TYPE_VARDICT))
    {
      show_first_page (self);
      return;
    }

  priv->left = g_steal_pointer (&content);
  if (priv->goes_on)
    {
      entente_wizard_continue_cb (self);
      return;
    }

  gtk_stack_set_visible_child_name (priv->stack, "/resume");
  gtk_widget_grab_focus (GTK_WIDGET (priv->continue_button));
}

void
entente_wizard_begin (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_private (self);

  if (priv->draft != NULL)
    entente_draft_load_async (priv->draft, priv->cancellable, draft_loaded_cb, self);
  else
    show_first_page (self);
}

void
entente_wizard_set_goes_on (EntenteWizard *self)
{
  g_return_if_fail (ENTENTE_IS_WIZARD (self));
  g_return_if_fail (!entente_wizard_get_private (self)->opened);

  entente_wizard_get_private (self)->goes_on = TRUE;
}

void
entente_wizard_give_draft (EntenteWizard  *self,
                           EntenteCommand *command)
{
  EntenteWizardPrivate *priv;

  g_return_if_fail (ENTENTE_IS_WIZARD (self));
  g_return_if_fail (ENTENTE_IS_COMMAND (command));

  priv = entente_wizard_get_private (self);
  if (priv->draft != NULL && !priv->committed)
    entente_draft_give (priv->draft, command);
}

void
entente_wizard_set_account (EntenteWizard  *self,
                            EntenteAccount *account)
{
  EntenteWizardPrivate *priv;

  g_return_if_fail (ENTENTE_IS_WIZARD (self));
  g_return_if_fail (ENTENTE_IS_ACCOUNT (account));

  priv = entente_wizard_get_private (self);
  /* While whoever began it still acts. */
  if (priv->draft != NULL && !priv->committed)
    entente_draft_restart (priv->draft);
  entente_workspace_set_account (priv->workspace, account);
  if (priv->draft != NULL && !priv->committed)
    entente_draft_touch (priv->draft);
}
