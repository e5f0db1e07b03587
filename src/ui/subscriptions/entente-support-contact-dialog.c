/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-support-contact-dialog.h"

#include <glib/gi18n.h>

#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteSupportContactDialog
{
  EntenteCommandDialog parent_instance;

  EntenteSubscription *subscription;
  EntenteList *candidates;
  char *chosen; /* id; what is chosen in the list */

  GtkLabel *intro;
  GtkListBox *list;
  GtkCheckButton *none; /* what the radio buttons are grouped with; not shown */
};

G_DEFINE_FINAL_TYPE (EntenteSupportContactDialog, entente_support_contact_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static void
update_submit (EntenteSupportContactDialog *self)
{
  gtk_widget_set_sensitive (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)),
                            g_strcmp0 (self->chosen, entente_subscription_get_support_contact (self->subscription)) != 0);
}

static void
row_activated_cb (EntenteSupportContactDialog *self,
                  GtkListBoxRow               *row)
{
  GtkWidget *check = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
}

static void
toggled_cb (EntenteSupportContactDialog *self,
            GtkCheckButton              *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);
  g_autoptr (EntenteRecord) partner = NULL;

  /* While a row is being made it is in no list yet, and nobody has chosen anything. */
  if (row == NULL || gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) < 0 || !gtk_check_button_get_active (check))
    return;

  partner = g_list_model_get_item (G_LIST_MODEL (self->candidates), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  g_free (self->chosen);
  self->chosen = g_strdup (entente_record_get_id (partner));
  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
  update_submit (self);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  EntenteSupportContactDialog *self = ENTENTE_SUPPORT_CONTACT_DIALOG (user_data);
  EntentePartner *partner = ENTENTE_PARTNER (item);
  const char *id = entente_record_get_id (ENTENTE_RECORD (partner));
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), entente_partner_get_name (partner));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               entente_kind_get_name (entente_kind_from_nick (entente_partner_get_kind (partner))));

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->none);
  entente_set_accessible_name (check, entente_partner_get_name (partner));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), g_strcmp0 (id, self->chosen) == 0);

  return row;
}

/* The keyboard begins at the organization that it is now. */
static void
loading_changed_cb (EntenteSupportContactDialog *self)
{
  if (entente_list_get_loading (self->candidates))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->candidates)); i++)
    {
      g_autoptr (EntenteRecord) partner = g_list_model_get_item (G_LIST_MODEL (self->candidates), i);

      if (g_strcmp0 (entente_record_get_id (partner), self->chosen) == 0)
        gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) i)));
    }
}

static gboolean
entente_support_contact_dialog_refused (EntenteCommandDialog *dialog,
                                        const GError         *error)
{
  entente_command_dialog_set_error (dialog, error);
  update_submit (ENTENTE_SUPPORT_CONTACT_DIALOG (dialog));

  return TRUE;
}

static void
entente_support_contact_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteSupportContactDialog *self = ENTENTE_SUPPORT_CONTACT_DIALOG (dialog);
  const char *id = entente_record_get_id (ENTENTE_RECORD (self->subscription));
  const char *present = entente_subscription_get_support_contact (self->subscription);
  gint64 version = entente_record_get_version (ENTENTE_RECORD (self->subscription));
  g_autoptr (EntenteCommand) command = entente_command_set_support_contact (id, version, self->chosen);
  g_autoptr (EntenteCommand) inverse = entente_command_set_support_contact (id, version + 1, present);
  EntenteDeed deed = { command, inverse, _("Designated support contact changed") };

  entente_command_dialog_execute (dialog, &deed);
}

static void
entente_support_contact_dialog_dispose (GObject *object)
{
  EntenteSupportContactDialog *self = ENTENTE_SUPPORT_CONTACT_DIALOG (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->candidates);
  g_clear_object (&self->subscription);
  g_clear_object (&self->none);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG);

  G_OBJECT_CLASS (entente_support_contact_dialog_parent_class)->dispose (object);
}

static void
entente_support_contact_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_SUPPORT_CONTACT_DIALOG (object)->chosen, g_free);

  G_OBJECT_CLASS (entente_support_contact_dialog_parent_class)->finalize (object);
}

static void
entente_support_contact_dialog_class_init (EntenteSupportContactDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_support_contact_dialog_dispose;
  object_class->finalize = entente_support_contact_dialog_finalize;

  dialog_class->submit = entente_support_contact_dialog_submit;
  dialog_class->refused = entente_support_contact_dialog_refused;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/subscriptions/entente-support-contact-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSupportContactDialog, intro);
  gtk_widget_class_bind_template_child (widget_class, EntenteSupportContactDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
entente_support_contact_dialog_init (EntenteSupportContactDialog *self)
{
  self->none = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));

  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_up (EntenteSupportContactDialog *self)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("support-contacts");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "subscription",
                                                              entente_record_get_id (ENTENTE_RECORD (self->subscription)));
  /* Translators: the names of a customer and of a subscription */
  g_autofree char *intro = entente_sentence (_("%1$s turns to this organization with questions about %2$s."),
                                             entente_subscription_get_customer_name (self->subscription),
                                             entente_subscription_get_name (self->subscription));

  gtk_label_set_label (self->intro, intro);
  self->chosen = g_strdup (entente_subscription_get_support_contact (self->subscription));
  self->candidates = entente_workspace_open_list (entente_command_dialog_get_workspace (ENTENTE_COMMAND_DIALOG (self)), query);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->candidates), create_row, self, NULL);
  g_signal_connect_object (self->candidates, "notify::loading", G_CALLBACK (loading_changed_cb), self, G_CONNECT_SWAPPED);
  update_submit (self);
}

GtkWidget *
entente_support_contact_dialog_new (GtkWindow           *parent,
                                    EntenteWorkspace    *workspace,
                                    EntenteSubscription *subscription)
{
  EntenteSupportContactDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_SUBSCRIPTION (subscription), NULL);

  self = g_object_new (ENTENTE_TYPE_SUPPORT_CONTACT_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  self->subscription = g_object_ref (subscription);
  set_up (self);

  return GTK_WIDGET (self);
}
