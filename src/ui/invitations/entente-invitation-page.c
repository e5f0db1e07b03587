/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-invitation-page.h"

#include <glib/gi18n.h>

#include "entente-deed.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "invitations/entente-invitation-actions.h"
#include "invitations/entente-invitation-text.h"
#include "invitations/entente-text-dialog.h"
#include "rows/entente-record-row.h"
#include "rows/entente-value-row.h"

struct _EntenteInvitationPage
{
  EntenteDetailPage parent_instance;

  EntenteWorkspace *workspace;
  char *id;
  EntenteRecordWatch *watch;
  EntenteInvitation *invitation; /* of the watch; (nullable) until it is loaded */
  EntenteList *events;

  GtkWidget *review_button;
  EntenteValueRow *asks_row;
  EntenteValueRow *sender_row;
  EntenteValueRow *provider_row;
  EntenteValueRow *recipient_row;
  EntenteValueRow *organization_row;
  EntenteValueRow *reason_row;
  EntenteValueRow *created_row;
  EntenteValueRow *sent_row;
  EntenteValueRow *opened_row;
  EntenteValueRow *expires_row;
  EntenteValueRow *ended_row;
  GtkWidget *link_group;
  GtkWidget *link_row;
  GtkWidget *new_link_row;
  GtkWidget *new_link_button;
  AdwActionRow *mail_row;
  GtkWidget *mail_button;
  GtkWidget *send_row;
  GtkWidget *send_button;
  GtkWidget *note_group;
  AdwActionRow *note_row;
  GtkWidget *note_button;
  GtkListBox *history;
  GtkWidget *withdraw_group;
  GtkWidget *withdraw_button;
};

G_DEFINE_FINAL_TYPE (EntenteInvitationPage, entente_invitation_page, ENTENTE_TYPE_DETAIL_PAGE)

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_INVITATION_ID,
} EntenteInvitationPageProperty;

static GParamSpec *properties[PROP_INVITATION_ID + 1];

static gboolean
is_sent (EntenteInvitationPage *self)
{
  return g_str_equal (entente_invitation_get_direction (self->invitation), "sent");
}

static gboolean
allows (EntenteInvitationPage *self,
        const char            *event)
{
  return entente_life_cycle_allows (&entente_invitation_life_cycle, entente_invitation_get_state (self->invitation), event);
}

static const char *
describe_request (EntenteInvitationPage *self)
{
  if (g_str_equal (entente_invitation_get_kind (self->invitation), "partnership"))
    return _("A partnership: the provider may place orders for the reseller’s customers and administer the reseller’s account");

  if (g_str_equal (entente_invitation_get_kind (self->invitation), "joint"))
    return entente_invitation_get_dap (self->invitation)
             ? _("A reseller relationship with delegated admin privileges, and one with the provider: the reseller may administer the customer, and the provider place orders for it")
             : _("A reseller relationship, and one with the provider: both may sell to the customer, and the provider place orders for it");

  if (entente_invitation_get_dap (self->invitation))
    return _("A reseller relationship with delegated admin privileges: the partner may sell to the customer, and administer it");

  return _("A reseller relationship: the partner may sell to the customer");
}

static void
set_instant (EntenteValueRow *row,
             gint64           instant)
{
  g_autofree char *text = instant != 0 ? entente_format_instant (instant) : g_strdup ("");

  entente_value_row_set_value (row, text);
}

static void
update_request (EntenteInvitationPage *self)
{
  EntenteInvitation *invitation = self->invitation;
  /* Translators: a person and where they work or are reached, as in “Ana Martins, Fabrikam” */
  g_autofree char *sender = entente_sentence (_("%1$s, %2$s"), entente_invitation_get_sender_user (invitation),
                                              entente_invitation_get_sender_name (invitation));
  g_autofree char *recipient = entente_sentence (_("%1$s, %2$s"), entente_invitation_get_recipient_name (invitation),
                                                 entente_invitation_get_recipient_email (invitation));

  entente_value_row_set_value (self->asks_row, describe_request (self));
  entente_value_row_set_value (self->sender_row, sender);
  entente_value_row_set_value (self->provider_row, entente_invitation_get_provider_name (invitation));
  entente_value_row_set_value (self->recipient_row, recipient);
  entente_value_row_set_value (self->organization_row,
                               is_sent (self) ? entente_invitation_get_recipient_organization (invitation) : "");
  entente_value_row_set_value (self->reason_row, entente_invitation_get_reason (invitation));
}

static void
update_dates (EntenteInvitationPage *self)
{
  EntenteInvitation *invitation = self->invitation;
  const char *state = entente_invitation_get_state (invitation);

  set_instant (self->created_row, is_sent (self) ? entente_invitation_get_created (invitation) : 0);
  set_instant (self->sent_row, entente_invitation_get_sent (invitation));
  set_instant (self->opened_row, entente_invitation_get_opened (invitation));
  /* The days are counted from sending. */
  set_instant (self->expires_row,
               entente_invitation_get_sent (invitation) != 0 && entente_invitation_get_ended (invitation) == 0
                 ? entente_invitation_get_expires (invitation)
                 : 0);
  set_instant (self->ended_row, entente_invitation_get_ended (invitation));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->expires_row),
                                 g_str_equal (state, "expired") ? C_("invitation", "Expired") : _("Expires"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->ended_row), entente_word_get_name ("invitation", state, NULL));
}

static void
explain (EntenteInvitationPage *self,
         const char            *action,
         GtkWidget             *button,
         const char            *command)
{
  g_autoptr (GError) error = NULL;

  entente_workspace_check (self->workspace, command, &error);
  entente_action_explain (GTK_WIDGET (self), action, button, error);
}

/* What goes on asking takes what asking took. */
static void
explain_asking (EntenteInvitationPage *self,
                const char            *action,
                GtkWidget             *button)
{
  entente_permission_explain (GTK_WIDGET (self), action, button, entente_workspace_get_account (self->workspace),
                              entente_invitation_get_permission (entente_invitation_get_kind (self->invitation),
                                                                 entente_invitation_get_dap (self->invitation)));
}

static void
update_link (EntenteInvitationPage *self)
{
  gboolean knows_link = entente_invitation_lookup_link (GTK_WIDGET (self), self->id) != NULL;
  gboolean has_link = is_sent (self) && allows (self, "renew-link");
  gboolean is_draft = allows (self, "send");

  gtk_widget_set_visible (self->link_group, has_link);
  gtk_widget_set_visible (self->link_row, knows_link);
  gtk_widget_set_visible (self->new_link_row, !knows_link && !is_draft);
  gtk_widget_set_visible (GTK_WIDGET (self->mail_row), is_draft);
  gtk_widget_set_visible (self->send_row, knows_link && is_draft);
  adw_action_row_set_subtitle (self->mail_row,
                               knows_link ? _("What you wrote is kept until you send it.")
                                          : _("What you wrote is kept until you send it. The personal link was forgotten; the e-mail gets another."));

  explain_asking (self, "invitation.renew-link", self->new_link_button);
  explain_asking (self, "invitation.continue-mail", self->mail_button);
  explain_asking (self, "invitation.send", self->send_button);
}

static void
update_actions (EntenteInvitationPage *self)
{
  const char *note = entente_invitation_get_note (self->invitation);

  gtk_widget_set_visible (self->review_button, !is_sent (self) && allows (self, "accept"));
  gtk_widget_set_visible (self->note_group, is_sent (self));
  gtk_widget_set_visible (self->withdraw_group, is_sent (self) && allows (self, "withdraw"));
  adw_action_row_set_subtitle (self->note_row, note[0] != '\0' ? note : _("For your own memory. The recipient does not see it."));

  explain (self, "invitation.review", self->review_button, "invitation.open");
  explain (self, "invitation.edit-note", self->note_button, "invitation.edit-note");
  if (gtk_widget_get_sensitive (self->note_button))
    gtk_widget_set_tooltip_text (self->note_button, _("Edit Note"));
  explain (self, "invitation.withdraw", self->withdraw_button, "invitation.withdraw");
}

static void
update (EntenteInvitationPage *self)
{
  EntenteDetailPage *page = ENTENTE_DETAIL_PAGE (self);
  g_autofree char *subtitle = entente_invitation_text_dup_subtitle (self->invitation);
  EntenteMeaning meaning;
  const char *state = entente_word_get_name ("invitation", entente_invitation_get_state (self->invitation), &meaning);

  entente_detail_page_set_title (page, entente_invitation_text_get_other_side (self->invitation));
  entente_detail_page_set_subtitle (page, subtitle);
  entente_detail_page_set_state (page, meaning, state);
  update_request (self);
  update_dates (self);
  update_link (self);
  update_actions (self);
}

static void
watch_changed_cb (EntenteInvitationPage *self)
{
  const GError *error = entente_record_watch_get_error (self->watch);

  if (error != NULL)
    {
      entente_toast_error (GTK_WIDGET (self), error);
      gtk_widget_activate_action (GTK_WIDGET (self), "page.back", NULL);
      return;
    }

  self->invitation = ENTENTE_INVITATION (entente_record_watch_get_record (self->watch));
  update (self);
}

static void
update_event (EntenteRecordHead *head,
              EntenteRecord     *record)
{
  EntenteInvitationEvent *event = ENTENTE_INVITATION_EVENT (record);
  g_autofree char *text = entente_invitation_text_dup_event (event);
  g_autofree char *when = entente_format_instant (entente_invitation_event_get_at (event));

  entente_record_head_set_title (head, text);
  entente_record_head_set_subtitle (head, when);
}

static GtkWidget *
create_event_row (gpointer item,
                  gpointer user_data)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *content = entente_record_row_new (update_event);

  entente_record_row_set_record (ENTENTE_RECORD_ROW (content), item);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, content, NULL, -1);

  return row;
}

static void
execute (EntenteInvitationPage *self,
         EntenteCommand        *command)
{
  g_autoptr (EntenteCommand) owned = command;
  EntenteDeed deed = { .command = owned };

  entente_deed_execute (&deed, GTK_WIDGET (self), self->workspace);
}

static void
review_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.review-invitation", "s", ENTENTE_INVITATION_PAGE (widget)->id);
}

static void
copy_link_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  const char *link = entente_invitation_lookup_link (widget, ENTENTE_INVITATION_PAGE (widget)->id);

  if (link == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), link);
  entente_toast (widget, _("Link copied"));
}

static void
continue_mail_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  entente_invitation_continue_mail (widget, ENTENTE_INVITATION_PAGE (widget)->invitation);
}

static void
send_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (widget);

  execute (self, entente_command_send_invitation (self->id));
}

static void
new_link_answered_cb (EntenteInvitationPage *self,
                      const char            *response)
{
  if (g_str_equal (response, "make"))
    entente_invitation_renew_link (GTK_WIDGET (self), self->invitation);
}

/* Somebody may hold the link that stops working. */
static void
renew_link_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (widget);
  g_autofree char *body = entente_sentence (_("The link that %s has stops working. The request itself, and the time to answer it, stay as they are."),
                                            entente_invitation_get_recipient_name (self->invitation));
  AdwMessageDialog *dialog = entente_ask (widget, _("Make a New Link?"), body, "make", _("_Make New Link"),
                                          ADW_RESPONSE_DEFAULT);

  g_signal_connect_object (dialog, "response", G_CALLBACK (new_link_answered_cb), self, G_CONNECT_SWAPPED);
}

static void
note_answered_cb (EntenteInvitationPage *self,
                  const char            *response,
                  EntenteTextDialog     *dialog)
{
  g_autofree char *text = entente_text_dialog_dup_text (dialog);
  const char *present = entente_invitation_get_note (self->invitation);
  gint64 version = entente_record_get_version (ENTENTE_RECORD (self->invitation));
  g_autoptr (EntenteCommand) command = entente_command_edit_invitation_note (self->id, version, text);
  g_autoptr (EntenteCommand) inverse = entente_command_edit_invitation_note (self->id, version + 1, present);
  EntenteDeed deed = { command, inverse, _("Note changed") };

  if (g_str_equal (response, "save") && !g_str_equal (text, present))
    entente_deed_execute (&deed, GTK_WIDGET (self), self->workspace);
}

static void
edit_note_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (widget);
  GtkWidget *dialog = entente_text_dialog_new (widget, _("Note"), _("For your own memory. The recipient does not see it."),
                                               ENTENTE_INVITATION_NOTE_MAX);

  entente_text_dialog_add_answer (ENTENTE_TEXT_DIALOG (dialog), "save", _("_Save"), ADW_RESPONSE_SUGGESTED);
  entente_text_dialog_set_text (ENTENTE_TEXT_DIALOG (dialog), entente_invitation_get_note (self->invitation));
  g_signal_connect_object (dialog, "response", G_CALLBACK (note_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
withdrawal_answered_cb (EntenteInvitationPage *self,
                        const char            *response)
{
  if (g_str_equal (response, "withdraw"))
    execute (self, entente_command_withdraw_invitation (self->id,
                                                        entente_record_get_version (ENTENTE_RECORD (self->invitation))));
}

static void
withdraw_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (widget);
  g_autofree char *body = entente_sentence (_("The link that %s has stops working. Nobody is told; whoever opens it reads that you withdrew it."),
                                            entente_invitation_get_recipient_name (self->invitation));
  AdwMessageDialog *dialog = entente_ask (widget, _("Withdraw the Invitation?"), body, "withdraw", _("_Withdraw"),
                                          ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (dialog, "response", G_CALLBACK (withdrawal_answered_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_invitation_page_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (object);

  switch ((EntenteInvitationPageProperty) property_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;

    case PROP_INVITATION_ID:
      g_value_set_string (value, self->id);
      break;
    }
}

static void
entente_invitation_page_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (object);

  switch ((EntenteInvitationPageProperty) property_id)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;

    case PROP_INVITATION_ID:
      self->id = g_value_dup_string (value);
      break;
    }
}

static void
entente_invitation_page_constructed (GObject *object)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (object);
  g_autoptr (EntenteQuery) all = entente_query_new ("invitation-events");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "invitation", self->id);

  G_OBJECT_CLASS (entente_invitation_page_parent_class)->constructed (object);

  self->events = entente_workspace_open_list (self->workspace, query);
  gtk_list_box_bind_model (self->history, G_LIST_MODEL (self->events), create_event_row, NULL, NULL);

  self->watch = entente_record_watch_new (self->workspace, "invitations", self->id);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_invitation_page_dispose (GObject *object)
{
  EntenteInvitationPage *self = ENTENTE_INVITATION_PAGE (object);

  if (self->history != NULL)
    gtk_list_box_bind_model (self->history, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_INVITATION_PAGE);
  g_clear_object (&self->events);
  g_clear_object (&self->watch);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_invitation_page_parent_class)->dispose (object);
}

static void
entente_invitation_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_INVITATION_PAGE (object)->id, g_free);

  G_OBJECT_CLASS (entente_invitation_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-invitation-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, asks_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, created_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, ended_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, expires_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, history);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, link_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, link_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, mail_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, mail_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, new_link_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, new_link_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, note_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, note_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, opened_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, organization_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, provider_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, reason_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, recipient_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, review_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, send_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, send_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, sender_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, sent_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, withdraw_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationPage, withdraw_group);
}

static void
entente_invitation_page_class_init (EntenteInvitationPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_invitation_page_get_property;
  object_class->set_property = entente_invitation_page_set_property;
  object_class->constructed = entente_invitation_page_constructed;
  object_class->dispose = entente_invitation_page_dispose;
  object_class->finalize = entente_invitation_page_finalize;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, ENTENTE_TYPE_WORKSPACE, flags);
  properties[PROP_INVITATION_ID] = g_param_spec_string ("invitation-id", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "invitation.review", NULL, review_cb);
  gtk_widget_class_install_action (widget_class, "invitation.continue-mail", NULL, continue_mail_cb);
  gtk_widget_class_install_action (widget_class, "invitation.copy-link", NULL, copy_link_cb);
  gtk_widget_class_install_action (widget_class, "invitation.renew-link", NULL, renew_link_cb);
  gtk_widget_class_install_action (widget_class, "invitation.send", NULL, send_cb);
  gtk_widget_class_install_action (widget_class, "invitation.edit-note", NULL, edit_note_cb);
  gtk_widget_class_install_action (widget_class, "invitation.withdraw", NULL, withdraw_cb);
  bind_template (widget_class);
}

static void
entente_invitation_page_init (EntenteInvitationPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_invitation_page_new (EntenteWorkspace *workspace,
                             const char       *id)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_INVITATION_PAGE, "workspace", workspace, "invitation-id", id, NULL);
}
