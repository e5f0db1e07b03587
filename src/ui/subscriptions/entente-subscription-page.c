/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-subscription-page.h"

#include <glib/gi18n.h>

#include "entente-deed.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-figure.h"
#include "rows/entente-value-row.h"
#include "rows/entente-record-row.h"
#include "subscriptions/entente-subscription-text.h"
#include "subscriptions/entente-support-contact-dialog.h"
#include "window/entente-page.h"

struct _EntenteSubscriptionPage
{
  EntenteDetailPage parent_instance;

  EntenteWorkspace *workspace;
  EntenteRecordWatch *watch;
  EntenteList *add_ons;
  GCancellable *cancellable;
  char *id;
  gboolean name_is_edited; /* what is typed is not overwritten by a change from elsewhere */

  GtkWidget *figures;
  EntenteFigure *quantity_figure;
  EntenteFigure *assigned_figure;
  EntenteFigure *free_figure;
  EntenteValueRow *offer_row;
  EntenteValueRow *starts_row;
  EntenteValueRow *ends_row;
  EntenteValueRow *cycle_row;
  EntenteValueRow *limits_row;
  AdwEntryRow *name_row;
  AdwActionRow *contact_row;
  GtkWidget *contact_button;
  AdwActionRow *customer_row;
  EntenteValueRow *provider_row;
  EntenteValueRow *credited_row;
  GtkWidget *family_group;
  GtkListBox *family_list;
};

G_DEFINE_FINAL_TYPE (EntenteSubscriptionPage, entente_subscription_page, ENTENTE_TYPE_DETAIL_PAGE)

/* (nullable) before it was loaded */
static EntenteSubscription *
get_subscription (EntenteSubscriptionPage *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);

  return record != NULL ? ENTENTE_SUBSCRIPTION (record) : NULL;
}

static void
update_heading (EntenteSubscriptionPage *self,
                EntenteSubscription     *subscription)
{
  EntenteDetailPage *page = ENTENTE_DETAIL_PAGE (self);
  EntenteMeaning meaning;
  const char *state;

  entente_subscription_get_state_text (subscription, &state, &meaning);
  entente_detail_page_set_title (page, entente_subscription_get_name (subscription));
  entente_detail_page_set_subtitle (page, entente_subscription_get_customer_name (subscription));
  entente_detail_page_set_state (page, meaning, state);
}

static void
update_figures (EntenteSubscriptionPage *self,
                EntenteSubscription     *subscription)
{
  gint64 quantity = entente_subscription_get_quantity (subscription);
  gint64 assigned = entente_subscription_get_assigned (subscription);
  g_autofree char *quantity_text = entente_format_count (quantity);
  g_autofree char *assigned_text = entente_format_count (assigned);
  g_autofree char *free_text = entente_format_count (MAX (quantity - assigned, 0));

  entente_figure_set_value (self->quantity_figure, quantity_text);
  entente_figure_set_value (self->assigned_figure, assigned_text);
  entente_figure_set_value (self->free_figure, free_text);
  gtk_widget_set_visible (self->figures, !g_str_equal (entente_subscription_get_unit (subscription), "Usage-based"));
}

static void
update_term (EntenteSubscriptionPage *self,
             EntenteSubscription     *subscription)
{
  const char *ends_on = entente_subscription_get_ends_on (subscription);
  g_autofree char *starts = entente_format_date (entente_subscription_get_starts_on (subscription));
  g_autofree char *ends = ends_on[0] != '\0' ? entente_format_date (ends_on) : g_strdup (_("Never"));
  g_autofree char *limits = entente_format_quantity_range (entente_subscription_get_minimum (subscription),
                                                           entente_subscription_get_maximum (subscription),
                                                           entente_subscription_get_unit (subscription));
  gboolean renews = entente_subscription_get_auto_renew (subscription) && ends_on[0] != '\0';

  entente_value_row_set_value (self->offer_row, entente_subscription_get_offer_name (subscription));
  entente_value_row_set_value (self->starts_row, starts);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ends_row), renews ? _("Renews on") : _("Ends on"));
  entente_value_row_set_value (self->ends_row, ends);
  entente_value_row_set_value (self->cycle_row,
                               entente_word_get_name ("billing-cycle",
                                                      entente_subscription_get_billing_cycle (subscription), NULL));
  entente_value_row_set_value (self->limits_row, limits);
}

static void
update_people (EntenteSubscriptionPage *self,
               EntenteSubscription     *subscription)
{
  const char *credited = entente_subscription_get_partner_of_record_name (subscription);
  const char *mpn_id = entente_subscription_get_mpn_id (subscription);
  g_autofree char *text = NULL;

  if (credited[0] == '\0')
    text = g_strdup (_("Nobody"));
  else if (mpn_id[0] == '\0')
    text = g_strdup (credited);
  else
    /* Translators: the name of a reseller and its membership number */
    text = entente_sentence (_("%1$s (MPN ID %2$s)"), credited, mpn_id);

  adw_action_row_set_subtitle (self->contact_row, entente_subscription_get_support_contact_name (subscription));
  adw_action_row_set_subtitle (self->customer_row, entente_subscription_get_customer_name (subscription));
  entente_value_row_set_value (self->provider_row, entente_subscription_get_provider_name (subscription));
  entente_value_row_set_value (self->credited_row, text);
}

/* Whether the account may do @command to the subscription, and its state allows @event; why not in @error. */
static gboolean
check (EntenteSubscriptionPage  *self,
       EntenteSubscription      *subscription,
       const char               *command,
       const char               *event,
       GError                  **error)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  if (!entente_workspace_check (self->workspace, command, error))
    return FALSE;

  if (!g_str_equal (entente_subscription_get_provider (subscription), entente_account_get_organization (account)))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_THE_SELLER, NULL, NULL);
      return FALSE;
    }

  return entente_life_cycle_step (&entente_subscription_life_cycle, entente_subscription_get_state (subscription), event,
                                  NULL, error);
}

static void
update_settings (EntenteSubscriptionPage *self,
                 EntenteSubscription     *subscription)
{
  g_autoptr (GError) rename_error = NULL;
  g_autoptr (GError) contact_error = NULL;

  check (self, subscription, "subscription.rename", "rename", &rename_error);
  entente_insensitive_explain (GTK_WIDGET (self->name_row), rename_error);
  if (!self->name_is_edited)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->name_row), entente_subscription_get_name (subscription));
      self->name_is_edited = FALSE;
    }

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "subscription.choose-support-contact",
                                 check (self, subscription, "subscription.set-support-contact",
                                        "designate-support-contact", &contact_error));
  entente_insensitive_explain (self->contact_button, contact_error);
}

static void
watch_changed_cb (EntenteSubscriptionPage *self)
{
  const GError *error = entente_record_watch_get_error (self->watch);
  EntenteSubscription *subscription = get_subscription (self);

  if (error != NULL)
    {
      entente_toast_error (GTK_WIDGET (self), error);
      if (subscription == NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "page.back", NULL);
      return;
    }

  update_heading (self, subscription);
  update_figures (self, subscription);
  update_term (self, subscription);
  update_settings (self, subscription);
  update_people (self, subscription);
}

static void
renamed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean renamed = entente_deed_execute_finish (result, &error);
  EntenteSubscriptionPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_SUBSCRIPTION_PAGE (user_data);
  if (!renamed)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->name_row), "error");
      entente_toast_error (GTK_WIDGET (self), error);
      return;
    }

  self->name_is_edited = FALSE;
  entente_record_watch_reload (self->watch);
}

static void
rename_subscription (EntenteSubscriptionPage *self,
                     EntenteSubscription     *subscription)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  const char *present = entente_subscription_get_name (subscription);
  gint64 version = entente_record_get_version (ENTENTE_RECORD (subscription));
  g_autoptr (EntenteCommand) command = entente_command_rename_subscription (self->id, version, name);
  g_autoptr (EntenteCommand) inverse = entente_command_rename_subscription (self->id, version + 1, present);
  EntenteDeed deed = { command, inverse, _("Subscription renamed") };

  entente_deed_execute_async (&deed, GTK_WIDGET (self), self->workspace, self->cancellable, renamed_cb, self);
}

static void
name_applied_cb (EntenteSubscriptionPage *self)
{
  EntenteSubscription *subscription = get_subscription (self);

  if (subscription != NULL)
    rename_subscription (self, subscription);
}

static void
name_changed_cb (EntenteSubscriptionPage *self)
{
  self->name_is_edited = TRUE;
  gtk_widget_remove_css_class (GTK_WIDGET (self->name_row), "error");
}

static void
choose_support_contact_cb (GtkWidget  *widget,
                           const char *action,
                           GVariant   *parameter)
{
  EntenteSubscriptionPage *self = ENTENTE_SUBSCRIPTION_PAGE (widget);
  EntenteSubscription *subscription = get_subscription (self);
  GtkWidget *dialog;

  if (subscription == NULL)
    return;

  dialog = entente_support_contact_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->workspace, subscription);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
show_customer_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  EntenteSubscription *subscription = get_subscription (ENTENTE_SUBSCRIPTION_PAGE (widget));

  if (subscription != NULL)
    gtk_widget_activate_action (widget, "win.show-record", "(ss)", "customers",
                                entente_subscription_get_customer (subscription));
}

static GtkWidget *
create_family_row (gpointer item,
                   gpointer user_data)
{
  GtkWidget *content = entente_record_row_new (entente_subscription_update_row_of_one);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  entente_record_row_set_record (ENTENTE_RECORD_ROW (content), ENTENTE_RECORD (item));

  return row;
}

static void
family_row_activated_cb (EntenteSubscriptionPage *self,
                         GtkListBoxRow           *row)
{
  EntenteRecord *record = entente_record_row_get_record (ENTENTE_RECORD_ROW (gtk_list_box_row_get_child (row)));
  EntentePage *page = entente_page_find (GTK_WIDGET (self));

  if (page != NULL)
    entente_page_push (page, entente_subscription_page_new (self->workspace, entente_record_get_id (record)));
}

static void
add_ons_changed_cb (EntenteSubscriptionPage *self)
{
  gtk_widget_set_visible (self->family_group, g_list_model_get_n_items (G_LIST_MODEL (self->add_ons)) > 0);
}

static void
set_up (EntenteSubscriptionPage *self,
        EntenteWorkspace        *workspace,
        const char              *id)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "parent", id);
  EntenteAccount *account = entente_workspace_get_account (workspace);

  self->workspace = g_object_ref (workspace);
  self->id = g_strdup (id);

  /* A customer has no page of customers. */
  gtk_widget_set_visible (GTK_WIDGET (self->customer_row),
                          account != NULL && entente_account_get_kind (account) != ENTENTE_KIND_CUSTOMER);

  self->watch = entente_record_watch_new (workspace, "subscriptions", id);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  self->add_ons = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->add_ons, "items-changed", G_CALLBACK (add_ons_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->family_list, G_LIST_MODEL (self->add_ons), create_family_row, NULL, NULL);
  add_ons_changed_cb (self);
}

static void
entente_subscription_page_dispose (GObject *object)
{
  EntenteSubscriptionPage *self = ENTENTE_SUBSCRIPTION_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->family_list != NULL)
    gtk_list_box_bind_model (self->family_list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->add_ons);
  g_clear_object (&self->watch);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SUBSCRIPTION_PAGE);

  G_OBJECT_CLASS (entente_subscription_page_parent_class)->dispose (object);
}

static void
entente_subscription_page_finalize (GObject *object)
{
  EntenteSubscriptionPage *self = ENTENTE_SUBSCRIPTION_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (entente_subscription_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_FIGURE);
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/subscriptions/entente-subscription-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, assigned_figure);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, contact_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, contact_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, credited_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, customer_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, cycle_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, ends_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, family_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, family_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, figures);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, free_figure);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, limits_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, offer_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, provider_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, quantity_figure);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionPage, starts_row);
  gtk_widget_class_bind_template_callback (widget_class, family_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
}

static void
entente_subscription_page_class_init (EntenteSubscriptionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_subscription_page_dispose;
  object_class->finalize = entente_subscription_page_finalize;

  gtk_widget_class_install_action (widget_class, "subscription.choose-support-contact", NULL, choose_support_contact_cb);
  gtk_widget_class_install_action (widget_class, "subscription.show-customer", NULL, show_customer_cb);

  bind_template (widget_class);
}

static void
entente_subscription_page_init (EntenteSubscriptionPage *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "subscription.choose-support-contact", FALSE);
}

GtkWidget *
entente_subscription_page_new (EntenteWorkspace *workspace,
                               const char       *id)
{
  EntenteSubscriptionPage *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_SUBSCRIPTION_PAGE, NULL);
  set_up (self, workspace, id);

  return GTK_WIDGET (self);
}
