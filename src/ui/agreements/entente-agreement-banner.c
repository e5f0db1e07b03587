/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreement-banner.h"

#include <glib/gi18n.h>

#include "window/entente-page.h"

struct _EntenteAgreementBanner
{
  GtkWidget parent_instance;

  EntenteList *list; /* (nullable) of the text that is due; empty when there is none */

  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementBanner, entente_agreement_banner, GTK_TYPE_WIDGET)

static void
list_changed_cb (EntenteAgreementBanner *self)
{
  gboolean is_due = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;

  if (is_due)
    gtk_widget_set_visible (GTK_WIDGET (self->revealer), TRUE);
  else if (gtk_widget_is_focus (GTK_WIDGET (self->button)))
    entente_page_take_focus (ENTENTE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), ENTENTE_TYPE_PAGE)));
  gtk_revealer_set_reveal_child (self->revealer, is_due);
}

/* What is rolled up takes no room and no part in the order of the focus. */
static void
child_revealed_cb (EntenteAgreementBanner *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->revealer),
                          gtk_revealer_get_reveal_child (self->revealer) || gtk_revealer_get_child_revealed (self->revealer));
}

/* What a partner attested a customer need not accept. (nullable) */
static EntenteQuery *
create_query (EntenteAgreementBanner *self,
              EntenteAccount         *account)
{
  const char *agreement = account != NULL ? entente_kind_get_agreement (entente_account_get_kind (account)) : "";
  g_autoptr (EntenteQuery) all = NULL;

  if (g_str_equal (agreement, "customer"))
    {
      all = entente_query_new ("agreements-to-accept");
      return entente_query_with_filter (all, "agreement", "missing");
    }

  if (!g_str_equal (agreement, "partner"))
    return NULL;

  gtk_label_set_label (self->label, _("Nothing can be ordered until the partner agreement is signed."));
  gtk_button_set_label (self->button, _("Read and Sign…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.sign-agreement");

  return entente_query_new ("agreements-to-sign");
}

static void
open_list (EntenteAgreementBanner *self)
{
  EntentePage *page = ENTENTE_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), ENTENTE_TYPE_PAGE));
  EntenteWorkspace *workspace = page != NULL ? entente_page_get_workspace (page) : NULL;
  g_autoptr (EntenteQuery) query = NULL;

  if (workspace == NULL)
    return;

  query = create_query (self, entente_workspace_get_account (workspace));
  if (query == NULL)
    return;

  self->list = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  list_changed_cb (self);
}

static void
entente_agreement_banner_map (GtkWidget *widget)
{
  EntenteAgreementBanner *self = ENTENTE_AGREEMENT_BANNER (widget);

  GTK_WIDGET_CLASS (entente_agreement_banner_parent_class)->map (widget);

  if (self->list == NULL)
    open_list (self);
}

static void
entente_agreement_banner_dispose (GObject *object)
{
  EntenteAgreementBanner *self = ENTENTE_AGREEMENT_BANNER (object);

  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_AGREEMENT_BANNER);

  G_OBJECT_CLASS (entente_agreement_banner_parent_class)->dispose (object);
}

static void
entente_agreement_banner_class_init (EntenteAgreementBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_agreement_banner_dispose;

  widget_class->map = entente_agreement_banner_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-agreement-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementBanner, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementBanner, label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementBanner, revealer);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
}

static void
entente_agreement_banner_init (EntenteAgreementBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
