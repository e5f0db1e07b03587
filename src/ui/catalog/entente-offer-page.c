/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-offer-page.h"

#include <glib/gi18n.h>

#include "catalog/entente-offer-text.h"
#include "catalog/entente-price-text.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "rows/entente-value-row.h"

struct _EntenteOfferPage
{
  EntenteDetailPage parent_instance;

  AdwPreferencesGroup *facts_group;
  AdwPreferencesGroup *prices_group;
  GtkListBox *prices_list;
  AdwPreferencesGroup *needs_group;
  GtkListBox *needs_list;
  GtkLabel *unknown_label;
  AdwPreferencesGroup *add_ons_group;
  GtkListBox *add_ons_list;

  EntenteList *needs;   /* of which the catalog holds the offer */
  EntenteList *unknown; /* of which it does not */
  EntenteList *add_ons;
  EntenteList *prices; /* (nullable) unless the account may see them */
};

G_DEFINE_FINAL_TYPE (EntenteOfferPage, entente_offer_page, ENTENTE_TYPE_DETAIL_PAGE)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);

  return row;
}

/* "From Mar 1, 2026", "Until Mar 31, 2026", both, or "". */
static char *
format_validity (EntentePrice *price)
{
  g_autofree char *from = entente_format_date (entente_price_get_valid_from (price));
  g_autofree char *to = entente_format_date (entente_price_get_valid_to (price));

  if (from[0] != '\0' && to[0] != '\0')
    /* Translators: the first and the last day on which a price holds */
    return entente_sentence (C_("price", "From %1$s until %2$s"), from, to);
  if (from[0] != '\0')
    /* Translators: the first day on which a price holds */
    return entente_sentence (C_("price", "From %s"), from);
  if (to[0] != '\0')
    /* Translators: the last day on which a price holds */
    return entente_sentence (C_("price", "Until %s"), to);

  return g_strdup ("");
}

static void
update_price (AdwActionRow *row,
              EntentePrice *price)
{
  const char *currency = entente_price_get_currency (price);
  g_autofree char *title = NULL;
  g_autofree char *customer_price = NULL;
  g_autofree char *validity = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GString) subtitle = NULL;

  if (!entente_record_get_loaded (ENTENTE_RECORD (price)))
    return;

  title = entente_price_format (entente_price_get_list_price (price), currency, entente_price_get_billing_cycle (price));
  customer_price = entente_format_money (entente_price_get_customer_price (price), currency);
  validity = format_validity (price);

  /* Translators: what the customer is expected to pay for a license: the price list’s “ERP price” */
  expected = entente_sentence (_("ERP price for the customer: %s"), customer_price);
  subtitle = g_string_new (expected);
  if (!g_str_equal (entente_price_get_segment (price), "none"))
    g_string_append_printf (subtitle, "%s%s", C_("between facts", " · "),
                            entente_word_get_name ("qualification", entente_price_get_segment (price), NULL));
  if (validity[0] != '\0')
    g_string_append_printf (subtitle, "%s%s", C_("between facts", " · "), validity);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle->str);
}

static void
price_loaded_cb (AdwActionRow *row,
                 GParamSpec   *pspec,
                 EntentePrice *price)
{
  update_price (row, price);
}

static GtkWidget *
create_price_row (gpointer item,
                  gpointer user_data)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_signal_connect_object (item, "notify", G_CALLBACK (price_loaded_cb), row, G_CONNECT_SWAPPED);
  update_price (ADW_ACTION_ROW (row), ENTENTE_PRICE (item));

  return row;
}

static void
prices_changed_cb (EntenteOfferPage *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->prices)) > 0;
  gboolean loading = entente_list_get_loading (self->prices);

  gtk_widget_set_visible (GTK_WIDGET (self->prices_list), any);
  adw_preferences_group_set_description (self->prices_group,
                                         any || loading ? _("What a partner pays for one license.") : _("No price is known."));
}

static void
show_prices (EntenteOfferPage *self,
             EntenteWorkspace *workspace,
             const char       *offer)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("prices");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "offer", offer);

  gtk_widget_set_visible (GTK_WIDGET (self->prices_group), TRUE);
  self->prices = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->prices, "items-changed", G_CALLBACK (prices_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->prices, "notify::loading", G_CALLBACK (prices_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->prices_list, G_LIST_MODEL (self->prices), create_price_row, NULL, NULL);
  prices_changed_cb (self);
}

static void
add_fact (EntenteOfferPage *self,
          const char       *title,
          const char       *value)
{
  adw_preferences_group_add (self->facts_group, entente_value_row_new (title, value));
}

static void
add_facts (EntenteOfferPage *self,
           EntenteOffer     *offer)
{
  g_autofree char *licenses = entente_offer_format_licenses (offer);
  g_autofree char *limit = entente_offer_format_limit (offer);
  g_autofree char *term = entente_offer_format_term (offer);
  g_autofree char *cycles = entente_offer_format_cycles (offer);
  g_autofree char *segment = entente_offer_format_segment (offer);
  g_autofree char *sold_in = entente_offer_format_sold_in (offer);

  add_fact (self, _("Licenses"), licenses);
  add_fact (self, _("Can be bought"), limit);
  add_fact (self, _("Term"), term);
  add_fact (self, _("Billing"), cycles);
  add_fact (self, _("Renews by itself"), entente_offer_get_auto_renewable (offer) ? _("Yes") : _("No"));
  add_fact (self, _("For"), segment);
  add_fact (self, _("Sold in"), sold_in);
  add_fact (self, _("Product"), entente_offer_get_product_name (offer));
  add_fact (self, _("Offer ID"), entente_record_get_id (ENTENTE_RECORD (offer)));
}

static void
needs_changed_cb (EntenteOfferPage *self)
{
  guint n_known = g_list_model_get_n_items (G_LIST_MODEL (self->needs));
  guint n_unknown = g_list_model_get_n_items (G_LIST_MODEL (self->unknown));
  g_autofree char *count = entente_format_count (n_unknown);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->needs_group), n_known + n_unknown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->needs_list), n_known > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown_label), n_unknown > 0);

  if (n_known > 0)
    text = entente_sentence (ngettext ("… or %s offer that this catalog does not hold.",
                                       "… or one of %s offers that this catalog does not hold.", n_unknown),
                             count);
  else
    text = entente_sentence (ngettext ("%s offer that this catalog does not hold.",
                                       "One of %s offers that this catalog does not hold.", n_unknown),
                             count);
  gtk_label_set_text (self->unknown_label, text);
}

static void
add_ons_changed_cb (EntenteOfferPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->add_ons_group), g_list_model_get_n_items (G_LIST_MODEL (self->add_ons)) > 0);
}

static EntenteList *
open_links (EntenteOfferPage *self,
            EntenteWorkspace *workspace,
            const char       *offer,
            const char       *known)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("offer-links");
  g_autoptr (EntenteQuery) of_offer = entente_query_with_filter (all, "offer", offer);
  g_autoptr (EntenteQuery) prerequisites = entente_query_with_filter (of_offer, "kind", "prerequisite");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (prerequisites, "known", known);
  EntenteList *list = entente_workspace_open_list (workspace, query);

  g_signal_connect_object (list, "items-changed", G_CALLBACK (needs_changed_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static EntenteList *
open_add_ons (EntenteOfferPage *self,
              EntenteWorkspace *workspace,
              const char       *offer)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("offers");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "add-on-of", offer);
  EntenteList *list = entente_workspace_open_list (workspace, query);

  g_signal_connect_object (list, "items-changed", G_CALLBACK (add_ons_changed_cb), self, G_CONNECT_SWAPPED);

  return list;
}

static void
entente_offer_page_dispose (GObject *object)
{
  EntenteOfferPage *self = ENTENTE_OFFER_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OFFER_PAGE);
  g_clear_object (&self->needs);
  g_clear_object (&self->unknown);
  g_clear_object (&self->add_ons);
  g_clear_object (&self->prices);

  G_OBJECT_CLASS (entente_offer_page_parent_class)->dispose (object);
}

static void
entente_offer_page_class_init (EntenteOfferPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_offer_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/catalog/entente-offer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, add_ons_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, add_ons_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, facts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, needs_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, needs_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, prices_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, prices_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferPage, unknown_label);
}

static void
entente_offer_page_init (EntenteOfferPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_offer_page_new (EntenteWorkspace *workspace,
                        EntenteOffer     *offer)
{
  EntenteOfferPage *self;
  EntenteDetailPage *page;
  const char *id;
  g_autofree char *kind = NULL;
  g_autofree char *description = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_OFFER (offer), NULL);

  self = g_object_new (ENTENTE_TYPE_OFFER_PAGE, NULL);
  page = ENTENTE_DETAIL_PAGE (self);
  id = entente_record_get_id (ENTENTE_RECORD (offer));
  kind = entente_offer_format_kind (offer);
  description = g_markup_escape_text (entente_offer_get_description (offer), -1);

  entente_detail_page_set_title (page, entente_offer_get_name (offer));
  entente_detail_page_set_subtitle (page, kind);
  entente_detail_page_set_icon_name (page, entente_offer_get_add_on (offer) ? "application-x-addon-symbolic"
                                                                            : "entente-offer-symbolic");
  if (!entente_offer_get_available (offer))
    entente_detail_page_set_state (page, ENTENTE_MEANING_NEUTRAL, C_("offer", "No longer sold"));
  adw_preferences_group_set_description (self->facts_group, description);

  add_facts (self, offer);
  if (entente_prices_are_visible (workspace) && !entente_offer_get_trial (offer) &&
      !g_str_equal (entente_offer_get_billing (offer), "usage"))
    show_prices (self, workspace, id);
  self->needs = open_links (self, workspace, id, "yes");
  self->unknown = open_links (self, workspace, id, "no");
  self->add_ons = open_add_ons (self, workspace, id);
  gtk_list_box_bind_model (self->needs_list, G_LIST_MODEL (self->needs), create_row, NULL, NULL);
  gtk_list_box_bind_model (self->add_ons_list, G_LIST_MODEL (self->add_ons), create_row, NULL, NULL);

  return GTK_WIDGET (self);
}
