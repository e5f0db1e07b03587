/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-removal-dialog.h"

#include <glib/gi18n.h>

#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-record-box.h"
#include "subscriptions/entente-subscription-text.h"

#define LIMIT 6

struct _EntenteRemovalDialog
{
  EntenteCommandDialog parent_instance;

  EntenteRecordWatch *watch;
  GCancellable *cancellable;
  char *customer;

  AdwPreferencesGroup *held_group;
  EntenteRecordBox *held_box;
  AdwActionRow *privileges_row;
  AdwPreferencesGroup *tick_group;
  GtkCheckButton *tick;
};

G_DEFINE_FINAL_TYPE (EntenteRemovalDialog, entente_removal_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

/* NULL as long as it is on its way. */
static EntenteCustomer *
get_customer (EntenteRemovalDialog *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);

  return record != NULL ? ENTENTE_CUSTOMER (record) : NULL;
}

/* What is in the way is shown above all else, and there is nothing to tick as long as it is. */
static void
show_answer (EntenteRemovalDialog *self,
             const GError         *error)
{
  gboolean held = entente_error_is (error, ENTENTE_REASON_SUBSCRIPTIONS_ACTIVE);

  gtk_widget_set_visible (GTK_WIDGET (self->held_group), held);
  gtk_widget_set_visible (GTK_WIDGET (self->tick_group), error == NULL);
  entente_insensitive_explain (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), error);
  if (error != NULL && !held)
    entente_command_dialog_set_error (ENTENTE_COMMAND_DIALOG (self), error);
  else
    entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);

  /* The dialog cancels when it is disposed: user_data may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What the removal itself changed is of no interest any more. */
  if (!entente_command_dialog_is_executing (user_data))
    show_answer (user_data, error);
}

static void
rehearse (EntenteRemovalDialog *self)
{
  g_autoptr (EntenteCommand) command = entente_command_remove_relationship (self->customer, 0, TRUE);

  entente_workspace_rehearse_async (entente_command_dialog_get_workspace (ENTENTE_COMMAND_DIALOG (self)), command,
                                    self->cancellable, rehearsed_cb, self);
}

static void
watch_changed_cb (EntenteRemovalDialog *self)
{
  EntenteCommandDialog *dialog = ENTENTE_COMMAND_DIALOG (self);
  EntenteCustomer *customer = get_customer (self);

  if (entente_command_dialog_is_executing (dialog))
    return;

  if (customer == NULL)
    {
      if (entente_record_watch_get_error (self->watch) != NULL)
        entente_command_dialog_set_error (dialog, entente_record_watch_get_error (self->watch));
      return;
    }

  entente_command_dialog_set_subtitle (dialog, entente_customer_get_name (customer));
  adw_action_row_set_subtitle (self->privileges_row,
                               entente_customer_get_dap (customer)
                                 ? _("You go on administering this customer until it takes them back.")
                                 : _("This customer has granted you none, and none are granted by this."));
  rehearse (self);
}

static void
entente_removal_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteRemovalDialog *self = ENTENTE_REMOVAL_DIALOG (dialog);
  EntenteCustomer *customer = get_customer (self);
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (EntenteCommand) inverse = NULL;
  g_autofree char *done = NULL;
  gint64 version;

  if (!gtk_check_button_get_active (self->tick))
    {
      entente_command_dialog_set_message (dialog, _("Read the statements, and tick that your organization stands by them."));
      gtk_widget_grab_focus (GTK_WIDGET (self->tick));
      return;
    }

  version = entente_record_get_version (ENTENTE_RECORD (customer));
  command = entente_command_remove_relationship (self->customer, version, TRUE);
  inverse = entente_command_restore_relationship (self->customer, version + 1);
  /* Translators: %s is the name of a customer */
  done = entente_sentence (_("Relationship with %s removed"), entente_customer_get_name (customer));
  entente_command_dialog_execute (dialog, &(EntenteDeed){ .command = command, .inverse = inverse, .done = done });
}

/* The dialog makes way for what the person wants to see. */
static void
show_elsewhere (EntenteRemovalDialog *self,
                const char           *page,
                const char           *id)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-record", "(ss)", page, id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
subscription_activated_cb (EntenteRemovalDialog *self,
                           EntenteRecord        *record)
{
  show_elsewhere (self, "subscriptions", entente_record_get_id (record));
}

static void
show_customer_cb (EntenteRemovalDialog *self)
{
  show_elsewhere (self, "customers", self->customer);
}

static void
tick_toggled_cb (EntenteRemovalDialog *self)
{
  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
}

static void
entente_removal_dialog_dispose (GObject *object)
{
  EntenteRemovalDialog *self = ENTENTE_REMOVAL_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_REMOVAL_DIALOG);

  G_OBJECT_CLASS (entente_removal_dialog_parent_class)->dispose (object);
}

static void
entente_removal_dialog_finalize (GObject *object)
{
  EntenteRemovalDialog *self = ENTENTE_REMOVAL_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->customer, g_free);

  G_OBJECT_CLASS (entente_removal_dialog_parent_class)->finalize (object);
}

static void
entente_removal_dialog_class_init (EntenteRemovalDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_removal_dialog_dispose;
  object_class->finalize = entente_removal_dialog_finalize;

  ENTENTE_COMMAND_DIALOG_CLASS (klass)->submit = entente_removal_dialog_submit;

  g_type_ensure (ENTENTE_TYPE_RECORD_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-removal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRemovalDialog, held_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteRemovalDialog, held_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteRemovalDialog, privileges_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRemovalDialog, tick);
  gtk_widget_class_bind_template_child (widget_class, EntenteRemovalDialog, tick_group);
  gtk_widget_class_bind_template_callback (widget_class, show_customer_cb);
  gtk_widget_class_bind_template_callback (widget_class, subscription_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, tick_toggled_cb);
}

static void
entente_removal_dialog_init (EntenteRemovalDialog *self)
{
  GtkWidget *submit;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_record_box_set_rows (self->held_box, entente_subscription_update_row_of_one);

  submit = entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self));
  gtk_widget_remove_css_class (submit, "suggested-action");
  gtk_widget_add_css_class (submit, "destructive-action");
  /* Not before it is known that it can be done. */
  gtk_widget_set_sensitive (submit, FALSE);
}

static void
list_what_holds (EntenteRemovalDialog *self,
                 EntenteWorkspace     *workspace)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("subscriptions");
  g_autoptr (EntenteQuery) of_customer = entente_query_with_filter (all, "customer", self->customer);
  g_autoptr (EntenteQuery) query = entente_query_with_filter (of_customer, "holds", "yes");
  g_autoptr (EntenteList) list = entente_workspace_open_list (workspace, query);

  entente_record_box_set_list (self->held_box, list, LIMIT);
}

/* A reseller cannot end what its provider sold. */
static void
say_who_ends_them (EntenteRemovalDialog *self,
                   EntenteWorkspace     *workspace)
{
  EntenteAccount *account = entente_workspace_get_account (workspace);

  if (account != NULL && entente_account_get_kind (account) == ENTENTE_KIND_RESELLER)
    adw_preferences_group_set_description (self->held_group,
                                           _("You are credited on these. They have to be over, suspended or credited to somebody "
                                             "else first: ask the provider that sold them."));
  else
    adw_preferences_group_set_description (self->held_group,
                                           _("You sold these. They have to be over or suspended first: to expire without being "
                                             "renewed is enough."));
}

GtkWidget *
entente_removal_dialog_new (GtkWindow        *parent,
                            EntenteWorkspace *workspace,
                            const char       *customer)
{
  EntenteRemovalDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (customer != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_REMOVAL_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  self->customer = g_strdup (customer);
  list_what_holds (self, workspace);
  say_who_ends_them (self, workspace);
  self->watch = entente_record_watch_new (workspace, "customers", customer);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
