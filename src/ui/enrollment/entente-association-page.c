/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-association-page.h"

struct _EntenteAssociationPage
{
  EntenteWizardPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAssociationPage, entente_association_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
entente_association_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ASSOCIATION_PAGE);

  G_OBJECT_CLASS (entente_association_page_parent_class)->dispose (object);
}

static void
entente_association_page_class_init (EntenteAssociationPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_association_page_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/entente/Entente/ui/enrollment/entente-association-page.ui");
}

static void
entente_association_page_init (EntenteAssociationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
