/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-message-code.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-alarm.h"
#include "entente-deed.h"
#include "entente-format.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "vetting/entente-vetting-watch.h"
#include "window/entente-pill-button.h"

/* As many digits as anybody keeps in mind at once. */
#define GROUP 4

struct _EntenteMessageCode
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace;
  EntenteRecordWatch *message;
  EntenteVettingWatch *vetting;
  EntenteAlarm *alarm;

  GtkWidget *box;
  GtkWidget *code_box;
  GtkLabel *code_label;
  GtkLabel *code_end_label;
  GtkWidget *copy_button;
  GtkLabel *sentence_label;
  GtkWidget *verify_button;
};

G_DEFINE_FINAL_TYPE (EntenteMessageCode, entente_message_code, GTK_TYPE_WIDGET)

/* @separator stands between groups, @space between the digits of one. */
static char *
join_digits (const char *code,
             const char *space,
             const char *separator)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; code[i] != '\0'; i++)
    {
      if (i > 0)
        g_string_append (text, i % GROUP == 0 ? separator : space);
      g_string_append_c (text, code[i]);
    }

  return g_string_free (text, FALSE);
}

char *
entente_message_code_format (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  /* A blank that neither breaks the line nor lets the groups change places where text runs from right to left. */
  return join_digits (code, "", "\u00a0");
}

char *
entente_message_code_spell (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return join_digits (code, " ", ", ");
}

static gint64
get_now (EntenteMessageCode *self)
{
  return entente_clock_get_now (entente_workspace_get_clock (self->workspace));
}

static gboolean
is_verified (EntenteMessageCode *self)
{
  EntenteVetting *vetting = entente_vetting_watch_get_vetting (self->vetting);

  return vetting != NULL && g_str_equal (entente_vetting_get_email_state (vetting), "passed");
}

/* What there is to say besides the code. */
static char *
format_sentence (EntenteMessageCode *self,
                 EntenteMessage     *message,
                 gboolean            code_is_good,
                 gboolean            link_is_good)
{
  g_autofree char *end = entente_format_instant (entente_email_link_get_end (entente_message_get_created (message)));

  if (code_is_good)
    /* Translators: %s is a date with a time */
    return entente_sentence (_("Or use the link of this mail, which is good once until %s:"), end);
  if (link_is_good)
    /* Translators: %s is a date with a time */
    return entente_sentence (_("The code of this mail has expired. Its link is good once until %s:"), end);
  if (is_verified (self))
    return g_strdup (_("The address is verified. The code and the link of this mail have done their work."));
  if (entente_message_get_link_secret (message)[0] == '\0')
    return g_strdup (_("A later mail has taken the place of this one. Use the code or the link of that."));

  return g_strdup (_("The code and the link of this mail have expired. Have another one sent from the page of your organization."));
}

static void
show_code (EntenteMessageCode *self,
           EntenteMessage     *message)
{
  const char *code = entente_message_get_code (message);
  g_autofree char *text = entente_message_code_format (code);
  g_autofree char *spelled = entente_message_code_spell (code);
  g_autofree char *when = entente_format_instant (entente_email_code_get_end (entente_message_get_created (message)));
  /* Translators: %s is a date with a time */
  g_autofree char *end = entente_sentence (_("Good until %s"), when);

  gtk_label_set_label (self->code_label, text);
  entente_set_accessible_name (self->code_label, spelled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spelled, -1);
  gtk_label_set_label (self->code_end_label, end);
}

static void
update (EntenteMessageCode *self)
{
  EntenteMessage *message = (EntenteMessage *) entente_record_watch_get_record (self->message);
  gint64 now = get_now (self);
  gint64 code_end, link_end;
  gboolean code_is_good, link_is_good;
  g_autofree char *sentence = NULL;

  if (message == NULL)
    return;

  code_end = entente_email_code_get_end (entente_message_get_created (message));
  link_end = entente_email_link_get_end (entente_message_get_created (message));
  code_is_good = entente_message_get_code (message)[0] != '\0' && now < code_end;
  link_is_good = entente_message_get_link_secret (message)[0] != '\0' && now < link_end;

  gtk_widget_set_visible (self->code_box, code_is_good);
  if (code_is_good)
    show_code (self, message);

  sentence = format_sentence (self, message, code_is_good, link_is_good);
  gtk_label_set_label (self->sentence_label, sentence);
  gtk_widget_set_visible (self->verify_button, link_is_good);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);

  entente_alarm_set (self->alarm, now < code_end ? code_end : now < link_end ? link_end
                                                                             : 0);
}

static void
copy_cb (EntenteMessageCode *self)
{
  EntenteMessage *message = ENTENTE_MESSAGE (entente_record_watch_get_record (self->message));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), entente_message_get_code (message));
  entente_toast (GTK_WIDGET (self), _("Copied"));
}

static gboolean
check_outcome (GVariant  *outcome,
               GError   **error)
{
  return entente_email_outcome_check (outcome, "secret", error);
}

static void
verify_cb (EntenteMessageCode *self)
{
  EntenteMessage *message = ENTENTE_MESSAGE (entente_record_watch_get_record (self->message));
  g_autoptr (EntenteCommand) command = entente_command_verify_email_link (entente_message_get_link_secret (message));
  EntenteDeed deed = { .command = command, .done = _("E-mail address verified"), .check = check_outcome };

  entente_deed_execute (&deed, GTK_WIDGET (self), self->workspace);
}

static void
disconnect (gpointer object,
            gpointer self)
{
  if (object != NULL)
    g_signal_handlers_disconnect_by_data (object, self);
}

static void
entente_message_code_dispose (GObject *object)
{
  EntenteMessageCode *self = ENTENTE_MESSAGE_CODE (object);

  disconnect (self->message, self);
  disconnect (self->vetting, self);
  disconnect (self->alarm, self);
  g_clear_object (&self->message);
  g_clear_object (&self->vetting);
  g_clear_object (&self->alarm);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MESSAGE_CODE);

  G_OBJECT_CLASS (entente_message_code_parent_class)->dispose (object);
}

static void
entente_message_code_class_init (EntenteMessageCodeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_message_code_dispose;

  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/messages/entente-message-code.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMessageCode, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessageCode, code_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessageCode, code_end_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessageCode, code_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessageCode, copy_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessageCode, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessageCode, verify_button);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, verify_cb);
}

static void
entente_message_code_init (EntenteMessageCode *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_message_code_new (EntenteWorkspace *workspace,
                          EntenteMessage   *message)
{
  EntenteMessageCode *self;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_MESSAGE (message), NULL);

  self = g_object_new (ENTENTE_TYPE_MESSAGE_CODE, NULL);
  self->workspace = g_object_ref (workspace);
  self->alarm = entente_alarm_new (entente_workspace_get_clock (workspace));
  self->message = entente_record_watch_new (workspace, "messages", entente_record_get_id (ENTENTE_RECORD (message)));
  self->vetting = entente_vetting_watch_new (workspace);
  g_signal_connect_object (self->alarm, "rung", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->message, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->vetting, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  entente_workspace_check (workspace, "email.verify", &error);
  entente_insensitive_explain (self->verify_button, error);

  return GTK_WIDGET (self);
}
