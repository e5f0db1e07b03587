/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-offers-page.h"

#include <glib/gi18n.h>

#include "catalog/entente-catalog-import.h"
#include "catalog/entente-offer-page.h"
#include "catalog/entente-offer-text.h"
#include "catalog/entente-price-text.h"
#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteOffersPage
{
  EntenteListPage parent_instance;

  EntenteFilterChip *type_chip;
  EntenteFilterChip *category_chip;
  EntenteFilterChip *segment_chip;
  EntenteFilterChip *billing_chip;
};

G_DEFINE_FINAL_TYPE (EntenteOffersPage, entente_offers_page, ENTENTE_TYPE_LIST_PAGE)

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteOffer *offer = ENTENTE_OFFER (record);
  g_autofree char *licenses = entente_offer_format_licenses (offer);
  g_autofree char *term = entente_offer_format_term (offer);
  g_autofree char *kind = entente_offer_format_kind (offer);

  entente_record_head_set_icon_name (head, entente_offer_get_add_on (offer) ? "application-x-addon-symbolic"
                                                                            : "entente-offer-symbolic");
  entente_record_head_set_title (head, entente_offer_get_name (offer));
  entente_record_head_set_subtitle (head, kind);
  entente_record_head_set_fact (head, 0, licenses);
  entente_record_head_set_fact (head, 1, term);
  if (!entente_offer_get_available (offer))
    entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, C_("offer", "No longer sold"));
  else if (entente_offer_get_trial (offer))
    entente_record_head_set_state (head, ENTENTE_MEANING_ACCENT, C_("offer", "Trial"));
  else
    entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, "");
}

/* What a trial costs is no question, and how long it runs is one; usage has no price for a license. */
static void
update_priced_row (EntenteRecordHead *head,
                   EntenteRecord     *record)
{
  EntenteOffersPage *self = ENTENTE_OFFERS_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (head), ENTENTE_TYPE_OFFERS_PAGE));
  EntenteOffer *offer = ENTENTE_OFFER (record);
  g_autofree char *price = NULL;

  update_row (head, record);
  if (self == NULL || entente_offer_get_trial (offer) || g_str_equal (entente_offer_get_billing (offer), "usage"))
    return;

  price = entente_offer_format_price (offer, entente_prices_get_currency (entente_page_get_workspace (ENTENTE_PAGE (self))),
                                      NULL);
  entente_record_head_set_fact (head, 1, price);
}

static char *
entente_offers_page_format_count (EntenteListPage *page,
                                  guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s offer", "%s offers", n), count);
}

static void
entente_offers_page_activate (EntenteListPage *page,
                              EntenteRecord   *record)
{
  entente_page_push (ENTENTE_PAGE (page),
                     entente_offer_page_new (entente_page_get_workspace (ENTENTE_PAGE (page)), ENTENTE_OFFER (record)));
}

static void
import_catalog_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  entente_catalog_import_run (widget, entente_page_get_workspace (ENTENTE_PAGE (widget)), ENTENTE_DOCUMENT_CATALOG);
}

static void
export_prices_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (EntenteQuery) query = entente_query_new ("prices");

  /* Translators: suggested name of the file that the price list is exported to */
  entente_list_page_export (ENTENTE_LIST_PAGE (widget), query, _("Export Price List"), _("price-list.csv"));
}

static void
import_country_rules_cb (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  entente_catalog_import_run (widget, entente_page_get_workspace (ENTENTE_PAGE (widget)), ENTENTE_DOCUMENT_COUNTRY_RULES);
}

static void
entente_offers_page_constructed (GObject *object)
{
  EntenteOffersPage *self = ENTENTE_OFFERS_PAGE (object);
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  gboolean priced = workspace != NULL && entente_prices_are_visible (workspace);
  g_autoptr (GError) error = NULL;

  if (priced)
    {
      g_object_set (self, "list", "priced-offers", NULL);
      entente_list_page_set_update_row (ENTENTE_LIST_PAGE (self), update_priced_row);
    }

  G_OBJECT_CLASS (entente_offers_page_parent_class)->constructed (object);

  if (workspace != NULL)
    entente_workspace_check (workspace, "catalog.import", &error);

  /* Who only looks at the catalog is not shown how to fill it. */
  if (error != NULL)
    g_object_set (self, "action-label", "", NULL);
  if (error != NULL && !priced)
    g_object_set (self, "menu-model", NULL, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.export-prices", priced);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import-catalog", error == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.import-country-rules", error == NULL);

  /* Translators: suggested name of the file that the offers of the catalog are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (self), _("Export Catalog"), _("catalog.csv"));
}

static void
entente_offers_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_OFFERS_PAGE);

  G_OBJECT_CLASS (entente_offers_page_parent_class)->dispose (object);
}

static void
entente_offers_page_class_init (EntenteOffersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_offers_page_constructed;
  object_class->dispose = entente_offers_page_dispose;

  list_class->update_row = update_row;
  list_class->format_count = entente_offers_page_format_count;
  list_class->activate = entente_offers_page_activate;

  gtk_widget_class_install_action (widget_class, "page.export-prices", NULL, export_prices_cb);
  gtk_widget_class_install_action (widget_class, "page.import-catalog", NULL, import_catalog_cb);
  gtk_widget_class_install_action (widget_class, "page.import-country-rules", NULL, import_country_rules_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/catalog/entente-offers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOffersPage, billing_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteOffersPage, category_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteOffersPage, segment_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteOffersPage, type_chip);
}

static void
entente_offers_page_init (EntenteOffersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->type_chip, "base", C_("offer type filter", "Base offers"));
  entente_filter_chip_add_choice (self->type_chip, "add-on", C_("offer type filter", "Add-ons"));
  entente_filter_chip_add_choice (self->type_chip, "trial", C_("offer type filter", "Trials"));

  /* The values are the publisher's own words for its categories. */
  entente_filter_chip_add_choice (self->category_chip, "Enterprise", C_("offer category", "Enterprise"));
  entente_filter_chip_add_choice (self->category_chip, "Small business", C_("offer category", "Small business"));
  entente_filter_chip_add_choice (self->category_chip, "Nonprofit", C_("offer category", "Nonprofit"));
  entente_filter_chip_add_choice (self->category_chip, "Trial", C_("offer category", "Trial"));

  entente_filter_chip_add_choice (self->segment_chip, "none", C_("offer segment filter", "Everybody"));
  entente_filter_chip_add_choice (self->segment_chip, "nonprofit", C_("offer segment filter", "Nonprofits"));
  entente_filter_chip_add_choice (self->segment_chip, "education", C_("offer segment filter", "Schools"));

  entente_filter_chip_add_choice (self->billing_chip, "license", C_("offer billing filter", "By license"));
  entente_filter_chip_add_choice (self->billing_chip, "usage", C_("offer billing filter", "By usage"));
}
