/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-message-page.h"

#include <glib/gi18n.h>

#include "entente-deed.h"
#include "entente-format.h"
#include "entente-widget.h"
#include "messages/entente-message-code.h"
#include "messages/entente-message-text.h"
#include "window/entente-pages.h"
#include "window/entente-pill-button.h"

struct _EntenteMessagePage
{
  EntenteDetailPage parent_instance;

  EntenteWorkspace *workspace;
  EntenteMessage *message;
  AdwBin *about; /* what there is to do, or to see */
};

G_DEFINE_FINAL_TYPE (EntenteMessagePage, entente_message_page, ENTENTE_TYPE_DETAIL_PAGE)

static void
mark (EntenteMessagePage *self,
      EntenteMessageMark  mark)
{
  g_autoptr (EntenteCommand) command =
               entente_command_mark_message (entente_record_get_id (ENTENTE_RECORD (self->message)), mark);
  EntenteDeed deed = { .command = command };

  if (entente_workspace_check (self->workspace, entente_command_get_name (command), NULL))
    entente_deed_execute (&deed, GTK_WIDGET (self), self->workspace);
}

static void
mark_unread_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mark (ENTENTE_MESSAGE_PAGE (widget), ENTENTE_MESSAGE_UNREAD);
  gtk_widget_action_set_enabled (widget, "message.mark-unread", FALSE);
}

static GtkWidget *
new_text (EntenteMessagePage *self)
{
  g_autofree char *text = entente_message_format_text (self->message);

  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0,
                       "selectable", TRUE, NULL);
}

static GtkWidget *
new_button (const char *label,
            const char *action)
{
  GtkWidget *button = entente_pill_button_new (label);

  gtk_button_set_use_underline (GTK_BUTTON (button), TRUE);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

/* Whose organization was rejected, and is still. */
static gboolean
can_be_submitted_again (EntenteMessagePage *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  return g_str_equal (entente_message_get_kind (self->message), "enrollment-rejected") &&
         g_str_equal (entente_account_get_status (account), "rejected");
}

/* Whose organization was let in, and has signed nothing yet. */
static gboolean
can_be_signed (EntenteMessagePage *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  return g_str_equal (entente_message_get_kind (self->message), "enrollment-authorized") &&
         entente_life_cycle_allows (&entente_program_life_cycle, entente_account_get_status (account), "sign");
}

static void
sign_cb (EntenteMessagePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.sign-agreement", NULL);
}

static void
submit_again_cb (EntenteMessagePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.enroll", NULL);
}

/* By its signal: one that has an action would be sensitive again by itself. */
static GtkWidget *
new_command_button (EntenteMessagePage *self,
                    const char         *label,
                    GCallback           clicked,
                    const char         *command)
{
  GtkWidget *button = new_button (label, NULL);
  g_autoptr (GError) error = NULL;

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  entente_workspace_check (self->workspace, command, &error);
  entente_insensitive_explain (button, error);

  return button;
}

/* To do what it asks for, or to see what it is about. (nullable) when the account has no page for that */
static GtkWidget *
new_about_button (EntenteMessagePage *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  const char *label = NULL;
  const char *page = entente_message_get_page (self->message, entente_account_get_kind (account), &label);
  const EntentePageEntry *entry = page != NULL ? entente_pages_find (page) : NULL;
  GtkWidget *button;

  if (entente_message_asks_for_agreement (self->message))
    return new_button (_("Accept _Agreement…"), "win.accept-agreement");
  if (can_be_submitted_again (self))
    return new_command_button (self, _("_Correct and Submit Again…"), G_CALLBACK (submit_again_cb), "enrollment.submit");
  if (can_be_signed (self))
    return new_command_button (self, _("Sign _Agreement…"), G_CALLBACK (sign_cb), "agreement.sign");
  if (entry == NULL || !entente_page_entry_is_for (entry, account))
    return NULL;

  button = new_button (label, "win.show-record");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", page,
                                    entente_message_get_about_id (self->message));

  return button;
}

/* What the organization is in the program changes what is left to do. Whoever acts now may be somebody else, who sees other pages. */
static void
account_changed_cb (EntenteMessagePage *self)
{
  GtkWidget *before = adw_bin_get_child (self->about);
  gboolean had_focus = before != NULL && gtk_widget_is_focus (before);
  GtkWidget *about = entente_workspace_get_account (self->workspace) != NULL ? new_about_button (self) : NULL;

  adw_bin_set_child (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
  if (had_focus)
    gtk_widget_grab_focus (about != NULL ? about : GTK_WIDGET (self));
}

static void
build (EntenteMessagePage *self)
{
  EntenteDetailPage *page = ENTENTE_DETAIL_PAGE (self);
  g_autofree char *title = entente_message_format_title (self->message);
  g_autofree char *when = entente_format_instant (entente_message_get_created (self->message));
  GtkWidget *unread = gtk_button_new_from_icon_name ("mail-unread-symbolic");

  entente_detail_page_set_icon_name (page, "mail-read-symbolic");
  entente_detail_page_set_title (page, title);
  entente_detail_page_set_subtitle (page, when);
  entente_detail_page_add (page, new_text (self));
  if (g_str_equal (entente_message_get_kind (self->message), "email-verification"))
    entente_detail_page_add (page, entente_message_code_new (self->workspace, self->message));
  self->about = ADW_BIN (adw_bin_new ());
  entente_detail_page_add (page, GTK_WIDGET (self->about));
  account_changed_cb (self);
  g_signal_connect_object (self->workspace, "notify::account", G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (unread), "message.mark-unread");
  gtk_widget_set_tooltip_text (unread, _("Mark as Unread"));
  entente_set_accessible_name (unread, _("Mark as Unread"));
  entente_detail_page_add_end (page, unread);
}

static void
entente_message_page_dispose (GObject *object)
{
  EntenteMessagePage *self = ENTENTE_MESSAGE_PAGE (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  g_clear_object (&self->message);

  G_OBJECT_CLASS (entente_message_page_parent_class)->dispose (object);
}

static void
entente_message_page_class_init (EntenteMessagePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_message_page_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "message.mark-unread", NULL, mark_unread_cb);
}

static void
entente_message_page_init (EntenteMessagePage *self)
{
}

GtkWidget *
entente_message_page_new (EntenteWorkspace *workspace,
                          EntenteMessage   *message)
{
  EntenteMessagePage *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_MESSAGE (message), NULL);

  self = g_object_new (ENTENTE_TYPE_MESSAGE_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->message = g_object_ref (message);
  build (self);
  if (entente_message_get_unread (message))
    mark (self, ENTENTE_MESSAGE_READ);

  return GTK_WIDGET (self);
}
