/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-offer-chooser.h"

#include <glib/gi18n.h>

#include "catalog/entente-price-text.h"
#include "entente-format.h"
#include "entente-sentence.h"
#include "orders/entente-offer-row.h"
#include "rows/entente-filter-chip.h"
#include "window/entente-pill-button.h"

struct _EntenteOfferChooser
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace;
  EntenteList *offers;
  EntenteBasket *basket;
  GtkNoSelection *selection;
  EntenteOffer *needs; /* (nullable) only what this one needs is shown */
  char *country;       /* where the customer is, or "" as long as nobody knows */

  GtkWidget *box;
  GtkSearchEntry *search_entry;
  GtkToggleButton *chosen_button;
  GtkWidget *filters;
  GtkWidget *needs_chip;
  GtkLabel *needs_label;
  EntenteFilterChip *type_chip;
  EntenteFilterChip *category_chip;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list_view;
  EntenteOrderBar *bar;
};

G_DEFINE_FINAL_TYPE (EntenteOfferChooser, entente_offer_chooser, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
shows_chosen (EntenteOfferChooser *self)
{
  return gtk_toggle_button_get_active (self->chosen_button);
}

static EntenteQuery *
with_filter (EntenteQuery *query, /* (transfer full) */
             const char *filter,
             const char *value)
{
  g_autoptr (EntenteQuery) previous = query;

  return entente_query_with_filter (previous, filter, value);
}

static EntenteQuery *
make_query (EntenteOfferChooser *self)
{
  g_autoptr (EntenteQuery) all = entente_query_new (entente_prices_get_offer_list (self->workspace));
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  EntenteQuery *query = entente_query_with_search (all, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  query = with_filter (query, "available", "yes");
  query = with_filter (query, "sold-to", self->country[0] != '\0' ? self->country : NULL);
  query = with_filter (query, "sold-from", account != NULL ? entente_account_get_country (account) : NULL);
  query = with_filter (query, "type", entente_filter_chip_get_value (self->type_chip));
  query = with_filter (query, "category", entente_filter_chip_get_value (self->category_chip));

  return with_filter (query, "needed-by", self->needs != NULL ? entente_record_get_id (ENTENTE_RECORD (self->needs)) : NULL);
}

static gboolean
is_filtered (EntenteOfferChooser *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0' || self->needs != NULL ||
         entente_filter_chip_get_value (self->type_chip) != NULL ||
         entente_filter_chip_get_value (self->category_chip) != NULL;
}

static const char *
choose_state (EntenteOfferChooser *self)
{
  if (shows_chosen (self))
    return entente_basket_get_n_items (self->basket) > 0 ? "list" : "nothing-chosen";
  if (self->offers == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->offers)) > 0)
    return "list";
  if (entente_list_get_loading (self->offers))
    return "loading";

  return is_filtered (self) ? "no-results" : "empty";
}

static void
update_state (EntenteOfferChooser *self)
{
  gtk_stack_set_visible_child_name (self->stack, choose_state (self));
}

static void
update_model (EntenteOfferChooser *self)
{
  GListModel *model = shows_chosen (self) ? G_LIST_MODEL (self->basket) : G_LIST_MODEL (self->offers);

  gtk_no_selection_set_model (self->selection, model);
  gtk_widget_set_visible (self->filters, !shows_chosen (self));
  update_state (self);
}

static void
query_changed_cb (EntenteOfferChooser *self)
{
  g_autoptr (EntenteQuery) query = NULL;

  if (self->offers == NULL)
    return;

  query = make_query (self);
  entente_list_set_query (self->offers, query);
  update_state (self);
}

static void
chosen_toggled_cb (EntenteOfferChooser *self)
{
  update_model (self);
}

static void
set_needs (EntenteOfferChooser *self,
           EntenteOffer        *offer)
{
  g_set_object (&self->needs, offer);
  gtk_widget_set_visible (self->needs_chip, offer != NULL);

  if (offer != NULL)
    {
      /* Translators: %s is the name of an add-on; only offers that it can be added to are shown */
      g_autofree char *label = entente_sentence (_("Needed for %s"), entente_offer_get_name (offer));

      gtk_label_set_label (self->needs_label, label);
      entente_filter_chip_set_value (self->type_chip, NULL);
      entente_filter_chip_set_value (self->category_chip, NULL);
      gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
      gtk_toggle_button_set_active (self->chosen_button, FALSE);
    }

  query_changed_cb (self);
}

static void
show_needs_cb (EntenteOfferChooser *self,
               EntenteOfferRow     *row)
{
  set_needs (self, entente_offer_row_get_offer (row));
}

static void
needs_cleared_cb (EntenteOfferChooser *self)
{
  set_needs (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* Escape in the search clears it first, and then is what it is everywhere in a wizard. */
static void
search_stopped_cb (EntenteOfferChooser *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
}

static void
clear_filters_cb (EntenteOfferChooser *self)
{
  entente_filter_chip_set_value (self->type_chip, NULL);
  entente_filter_chip_set_value (self->category_chip, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  set_needs (self, NULL);
}

static void
setup_cb (EntenteOfferChooser *self,
          GtkListItem         *item)
{
  GtkWidget *row = entente_offer_row_new (self->basket);

  g_signal_connect_object (row, "show-needs", G_CALLBACK (show_needs_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (EntenteOfferChooser *self,
         GtkListItem         *item)
{
  gpointer object = gtk_list_item_get_item (item);
  EntenteOffer *offer = ENTENTE_IS_BASKET_ITEM (object) ? entente_basket_item_get_offer (object) : ENTENTE_OFFER (object);

  entente_offer_row_set_offer (ENTENTE_OFFER_ROW (gtk_list_item_get_child (item)), offer);
}

static void
unbind_cb (EntenteOfferChooser *self,
           GtkListItem         *item)
{
  entente_offer_row_set_offer (ENTENTE_OFFER_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (EntenteOfferChooser *self,
             guint                position)
{
  g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  EntenteOffer *offer = ENTENTE_IS_BASKET_ITEM (object) ? entente_basket_item_get_offer (ENTENTE_BASKET_ITEM (object))
                                                        : ENTENTE_OFFER (object);
  const char *id = entente_record_get_id (ENTENTE_RECORD (offer));

  if (!entente_record_get_loaded (ENTENTE_RECORD (offer)))
    return;

  if (entente_basket_find (self->basket, id) != NULL)
    entente_basket_remove (self->basket, id);
  else
    entente_basket_add (self->basket, offer);
}

static void
update_chosen (EntenteOfferChooser *self)
{
  g_autofree char *count = entente_format_count (entente_basket_get_n_items (self->basket));
  /* Translators: a button that shows only the offers that were chosen; %s is how many there are */
  g_autofree char *chosen = entente_sentence (_("Chosen (%s)"), count);

  gtk_button_set_label (GTK_BUTTON (self->chosen_button), chosen);
  update_state (self);
}

static void
basket_changed_cb (EntenteOfferChooser *self)
{
  update_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
options_changed_cb (EntenteOfferChooser *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Space ticks a row as Enter does; inside a row it belongs to what has the focus. Down leads from the search to what
 * was found. */
static gboolean
key_pressed_cb (EntenteOfferChooser *self,
                guint                key,
                guint                code,
                GdkModifierType      modifiers)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (key == GDK_KEY_Down && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_entry)))
    return gtk_widget_child_focus (GTK_WIDGET (self->list_view), GTK_DIR_TAB_FORWARD) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;

  if (key != GDK_KEY_space || !ENTENTE_IS_OFFER_ROW (child))
    return GDK_EVENT_PROPAGATE;

  entente_offer_row_toggle (ENTENTE_OFFER_ROW (child));

  return GDK_EVENT_STOP;
}

static void
entente_offer_chooser_dispose (GObject *object)
{
  EntenteOfferChooser *self = ENTENTE_OFFER_CHOOSER (object);

  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  if (self->offers != NULL)
    g_signal_handlers_disconnect_by_data (self->offers, self);
  if (self->basket != NULL)
    g_signal_handlers_disconnect_by_data (self->basket, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->offers);
  g_clear_object (&self->needs);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_OFFER_CHOOSER);
  g_clear_object (&self->basket);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_offer_chooser_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_FILTER_CHIP);
  g_type_ensure (ENTENTE_TYPE_ORDER_BAR);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/orders/entente-offer-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, category_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, chosen_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, filters);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, needs_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, needs_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteOfferChooser, type_chip);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, needs_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
entente_offer_chooser_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_OFFER_CHOOSER (object)->country, g_free);

  G_OBJECT_CLASS (entente_offer_chooser_parent_class)->finalize (object);
}

static void
entente_offer_chooser_class_init (EntenteOfferChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_offer_chooser_dispose;
  object_class->finalize = entente_offer_chooser_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_OFFER_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
add_choices (EntenteOfferChooser *self)
{
  entente_filter_chip_add_choice (self->type_chip, "base", C_("offer type filter", "Base offers"));
  entente_filter_chip_add_choice (self->type_chip, "add-on", C_("offer type filter", "Add-ons"));
  entente_filter_chip_add_choice (self->type_chip, "trial", C_("offer type filter", "Trials"));

  entente_filter_chip_add_choice (self->category_chip, "Enterprise", C_("offer category", "Enterprise"));
  entente_filter_chip_add_choice (self->category_chip, "Small business", C_("offer category", "Small business"));
  entente_filter_chip_add_choice (self->category_chip, "Nonprofit", C_("offer category", "Nonprofit"));
  entente_filter_chip_add_choice (self->category_chip, "Trial", C_("offer category", "Trial"));
}

static void
entente_offer_chooser_init (EntenteOfferChooser *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->basket = entente_basket_new ();
  self->country = g_strdup ("");
  self->selection = gtk_no_selection_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self);
  entente_order_bar_set_basket (self->bar, self->basket);

  g_signal_connect_object (self->type_chip, "notify::value", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->category_chip, "notify::value", G_CALLBACK (query_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->basket, "changed", G_CALLBACK (basket_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  update_chosen (self);
}

void
entente_offer_chooser_set_workspace (EntenteOfferChooser *self,
                                     EntenteWorkspace    *workspace)
{
  g_autoptr (EntenteQuery) query = NULL;

  g_return_if_fail (ENTENTE_IS_OFFER_CHOOSER (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  query = make_query (self);
  self->offers = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->offers, "notify::loading", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->offers, "items-changed", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  update_model (self);
}

EntenteBasket *
entente_offer_chooser_get_basket (EntenteOfferChooser *self)
{
  g_return_val_if_fail (ENTENTE_IS_OFFER_CHOOSER (self), NULL);

  return self->basket;
}

EntenteOrderBar *
entente_offer_chooser_get_bar (EntenteOfferChooser *self)
{
  g_return_val_if_fail (ENTENTE_IS_OFFER_CHOOSER (self), NULL);

  return self->bar;
}

void
entente_offer_chooser_set_country (EntenteOfferChooser *self,
                                   const char          *country)
{
  const EntenteCountry *found;

  g_return_if_fail (ENTENTE_IS_OFFER_CHOOSER (self));
  g_return_if_fail (country != NULL);

  found = entente_country_find (country);
  entente_basket_set_billing (self->basket, found != NULL ? found->currency : "", entente_order_bar_get_cycle (self->bar));

  if (g_str_equal (self->country, country))
    return;

  g_free (self->country);
  self->country = g_strdup (country);
  query_changed_cb (self);
}

EntenteNewOrder
entente_offer_chooser_get_order (EntenteOfferChooser  *self,
                                 const EntenteNewLine *lines)
{
  EntenteNewOrder order = { NULL };

  g_return_val_if_fail (ENTENTE_IS_OFFER_CHOOSER (self), order);

  order.billing_cycle = entente_order_bar_get_cycle (self->bar);
  order.partner_of_record = entente_order_bar_get_partner (self->bar);
  order.lines = lines;
  order.n_lines = entente_basket_get_n_items (self->basket);

  return order;
}

/* The row of the basket's @position, once GTK has made it. */
static GtkWidget *
find_row (EntenteOfferChooser *self,
          const char          *offer)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      EntenteOffer *shown = ENTENTE_IS_OFFER_ROW (row) ? entente_offer_row_get_offer (ENTENTE_OFFER_ROW (row)) : NULL;

      if (shown != NULL && g_str_equal (entente_record_get_id (ENTENTE_RECORD (shown)), offer))
        return row;
    }

  return NULL;
}

void
entente_offer_chooser_show_problem (EntenteOfferChooser *self)
{
  EntenteBasketItem *item;
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_OFFER_CHOOSER (self));

  item = entente_basket_find_problem (self->basket);
  if (item == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
      return;
    }

  gtk_toggle_button_set_active (self->chosen_button, TRUE);
  row = find_row (self, entente_basket_item_get_id (item));
  if (row != NULL)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

void
entente_offer_chooser_save (EntenteOfferChooser *self,
                            GVariantDict        *draft)
{
  g_return_if_fail (ENTENTE_IS_OFFER_CHOOSER (self));
  g_return_if_fail (draft != NULL);

  g_variant_dict_insert_value (draft, "lines", entente_basket_save (self->basket));
  entente_order_bar_save (self->bar, draft);
}

void
entente_offer_chooser_restore (EntenteOfferChooser *self,
                               GVariantDict        *draft)
{
  g_autoptr (GVariant) lines = NULL;

  g_return_if_fail (ENTENTE_IS_OFFER_CHOOSER (self));
  g_return_if_fail (draft != NULL);

  lines = g_variant_dict_lookup_value (draft, "lines", G_VARIANT_TYPE ("a(sx)"));
  if (lines != NULL)
    entente_basket_restore (self->basket, self->workspace, lines);
  entente_order_bar_restore (self->bar, draft);
}
