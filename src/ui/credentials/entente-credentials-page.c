/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-credentials-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "credentials/entente-secret-content.h"
#include "entente-widget.h"
#include "rows/entente-value-row.h"

struct _EntenteCredentialsPage
{
  EntenteWizardPage parent_instance;

  GCancellable *cancellable;
  GtkFileChooserNative *chooser; /* (nullable) while it is open */
  gboolean lasting;              /* the password need not be changed */

  GtkLabel *heading;
  GtkLabel *description;
  EntenteValueRow *user_name_row;
  EntenteValueRow *password_row;
  AdwPreferencesGroup *once_group;
  GtkCheckButton *noted_button;
};

G_DEFINE_FINAL_TYPE (EntenteCredentialsPage, entente_credentials_page, ENTENTE_TYPE_WIZARD_PAGE)

static void
set_noted (EntenteCredentialsPage *self)
{
  entente_wizard_page_set_complete (ENTENTE_WIZARD_PAGE (self), TRUE);
  entente_wizard_page_show_error (ENTENTE_WIZARD_PAGE (self), NULL);
}

static void
copy_user_name_cb (EntenteCredentialsPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), entente_value_row_get_value (self->user_name_row));
  entente_toast (GTK_WIDGET (self), _("User name copied"));
}

static void
copy_password_cb (EntenteCredentialsPage *self)
{
  entente_clipboard_set_secret (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                                entente_value_row_get_value (self->password_row), ENTENTE_SECRET_SECONDS);
  set_noted (self);
  entente_toast (GTK_WIDGET (self), _("Password copied; the clipboard forgets it after a minute"));
}

static void
noted_cb (EntenteCredentialsPage *self)
{
  if (gtk_check_button_get_active (self->noted_button))
    set_noted (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean saved = g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);
  EntenteCredentialsPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_CREDENTIALS_PAGE (user_data);

  if (!saved)
    {
      entente_explain_error (GTK_WIDGET (self), _("Nothing Was Saved"), error);
      return;
    }

  set_noted (self);
  entente_toast (GTK_WIDGET (self), _("Saved. Delete the file when it has done its work"));
}

static GBytes *
make_text (EntenteCredentialsPage *self)
{
  /* Translators: a text file with credentials: the user name, then the password */
  char *text = g_strdup_printf (self->lasting ? _("User name: %1$s\nPassword: %2$s\n") : _("User name: %1$s\nTemporary password: %2$s\n"),
                                entente_value_row_get_value (self->user_name_row),
                                entente_value_row_get_value (self->password_row));

  return g_bytes_new_take (text, strlen (text));
}

static void
file_chosen_cb (EntenteCredentialsPage *self,
                int                     response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      g_autoptr (GBytes) text = make_text (self);

      g_file_replace_contents_bytes_async (file, text, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                           self->cancellable, saved_cb, self);
    }

  g_clear_object (&self->chooser);
}

static void
save_cb (EntenteCredentialsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = g_strconcat (entente_value_row_get_value (self->user_name_row), ".txt", NULL);

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Save Password"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Nobody could sign in ever: the password cannot be had again. */
static gboolean
entente_credentials_page_may_close (EntenteWizardPage *page)
{
  g_autoptr (GError) error = NULL;

  if (entente_wizard_page_get_complete (page))
    return TRUE;

  entente_refuse (&error, ENTENTE_REASON_PASSWORD_NOT_NOTED, NULL, NULL);
  entente_wizard_page_show_error (page, error);

  return FALSE;
}

static void
entente_credentials_page_dispose (GObject *object)
{
  EntenteCredentialsPage *self = ENTENTE_CREDENTIALS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_CREDENTIALS_PAGE);

  G_OBJECT_CLASS (entente_credentials_page_parent_class)->dispose (object);
}

static void
entente_credentials_page_finalize (GObject *object)
{
  EntenteCredentialsPage *self = ENTENTE_CREDENTIALS_PAGE (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_credentials_page_parent_class)->finalize (object);
}

static void
entente_credentials_page_class_init (EntenteCredentialsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_credentials_page_dispose;
  object_class->finalize = entente_credentials_page_finalize;

  ENTENTE_WIZARD_PAGE_CLASS (klass)->may_close = entente_credentials_page_may_close;

  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/credentials/entente-credentials-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCredentialsPage, description);
  gtk_widget_class_bind_template_child (widget_class, EntenteCredentialsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, EntenteCredentialsPage, noted_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteCredentialsPage, once_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteCredentialsPage, password_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteCredentialsPage, user_name_row);
  gtk_widget_class_bind_template_callback (widget_class, noted_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
add_copy_button (EntenteCredentialsPage *self,
                 EntenteValueRow        *row,
                 const char             *name,
                 GCallback               callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  entente_set_accessible_name (button, name);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  entente_value_row_add_suffix (row, button);
}

static void
entente_credentials_page_init (EntenteCredentialsPage *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_wizard_page_set_complete (ENTENTE_WIZARD_PAGE (self), FALSE);
  add_copy_button (self, self->user_name_row, _("Copy User Name"), G_CALLBACK (copy_user_name_cb));
  add_copy_button (self, self->password_row, _("Copy Password"), G_CALLBACK (copy_password_cb));
}

void
entente_credentials_page_set (EntenteCredentialsPage *self,
                              const char             *heading,
                              const char             *description,
                              const char             *user_name,
                              const char             *password)
{
  g_return_if_fail (ENTENTE_IS_CREDENTIALS_PAGE (self));
  g_return_if_fail (heading != NULL && description != NULL);
  g_return_if_fail (user_name != NULL && password != NULL);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->description, description);
  entente_value_row_set_value (self->user_name_row, user_name);
  entente_value_row_set_value (self->password_row, password);
  gtk_check_button_set_active (self->noted_button, FALSE);
  entente_wizard_page_set_complete (ENTENTE_WIZARD_PAGE (self), FALSE);
}

void
entente_credentials_page_set_lasting (EntenteCredentialsPage *self)
{
  g_return_if_fail (ENTENTE_IS_CREDENTIALS_PAGE (self));

  self->lasting = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->password_row), _("Password"));
  adw_preferences_group_set_description (self->once_group, NULL);
}
