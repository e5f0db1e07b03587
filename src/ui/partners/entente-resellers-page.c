/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-resellers-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "partners/entente-partner-details.h"
#include "partners/entente-partner-reveal.h"
#include "partners/entente-partner-row.h"
#include "window/entente-pill-button.h"

struct _EntenteResellersPage
{
  EntenteListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteResellersPage, entente_resellers_page, ENTENTE_TYPE_LIST_PAGE)

static char *
format_customers (gint64 n)
{
  g_autofree char *count = entente_format_count (n);

  if (n == 0)
    return g_strdup (_("No customers"));

  return entente_sentence (ngettext ("%s customer", "%s customers", n), count);
}

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntentePartner *reseller = ENTENTE_PARTNER (record);
  g_autofree char *customers = format_customers (entente_partner_get_customers (reseller));

  entente_partner_row_update (head, reseller);
  entente_record_head_set_fact (head, 0, customers);
  if (entente_partner_get_partner_agreement (reseller) == 0)
    entente_record_head_set_state (head, ENTENTE_MEANING_WARNING, _("Agreement not signed"));
}

static char *
entente_resellers_page_format_count (EntenteListPage *page,
                                     guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s indirect reseller", "%s indirect resellers", n), count);
}

static void
request_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.invite", "s", "partnership");
}

static void
entente_resellers_page_constructed (GObject *object)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (object));
  g_autoptr (GError) error = NULL;

  G_OBJECT_CLASS (entente_resellers_page_parent_class)->constructed (object);

  /* Translators: suggested name of the file that indirect resellers are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (object), _("Export Indirect Resellers"), _("indirect-resellers.csv"));

  entente_workspace_check (workspace, "invitation.create", &error);
  entente_action_explain (GTK_WIDGET (object), "page.request-partnership",
                          entente_list_page_get_action_button (ENTENTE_LIST_PAGE (object)), error);
}

static void
entente_resellers_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_RESELLERS_PAGE);

  G_OBJECT_CLASS (entente_resellers_page_parent_class)->dispose (object);
}

static void
entente_resellers_page_class_init (EntenteResellersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_resellers_page_constructed;
  object_class->dispose = entente_resellers_page_dispose;

  list_class->update_row = update_row;
  list_class->create_details = entente_partner_details_create;
  list_class->format_count = entente_resellers_page_format_count;
  ENTENTE_PAGE_CLASS (klass)->show_record = entente_partner_reveal;

  gtk_widget_class_install_action (widget_class, "page.request-partnership", NULL, request_cb);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/partners/entente-resellers-page.ui");
}

static void
entente_resellers_page_init (EntenteResellersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "since");
}
