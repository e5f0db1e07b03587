/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-mail-draft-page.h"

#include <glib/gi18n.h>

typedef struct
{
  EntenteMailDraftView *view;
} EntenteMailDraftPagePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (EntenteMailDraftPage, entente_mail_draft_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
used_cb (EntenteMailDraftPage *self)
{
  entente_wizard_page_set_suggested (ENTENTE_WIZARD_PAGE (self), TRUE);
}

static void
entente_mail_draft_page_class_init (EntenteMailDraftPageClass *klass)
{
}

static void
entente_mail_draft_page_init (EntenteMailDraftPage *self)
{
  EntenteMailDraftPagePrivate *priv = entente_mail_draft_page_get_instance_private (self);
  EntenteWizardPage *page = ENTENTE_WIZARD_PAGE (self);

  priv->view = ENTENTE_MAIL_DRAFT_VIEW (entente_mail_draft_view_new ());
  entente_wizard_page_add (page, GTK_WIDGET (priv->view));
  entente_wizard_page_set_next_label (page, _("Done"));
  entente_wizard_page_set_suggested (page, FALSE);
  g_signal_connect_object (priv->view, "notify::used", G_CALLBACK (used_cb), self, G_CONNECT_SWAPPED);
}

EntenteMailDraftView *
entente_mail_draft_page_get_view (EntenteMailDraftPage *self)
{
  EntenteMailDraftPagePrivate *priv = entente_mail_draft_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT_PAGE (self), NULL);

  return priv->view;
}
