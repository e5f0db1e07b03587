/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-mail-policy-dialog.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-record-watch.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"

/* Of more wrong lines the first are told. */
#define MANY_PROBLEMS 5

#define N_LISTS 2

typedef struct
{
  GtkTextView *view;
  GtkLabel *message;
  gboolean edited; /* since it was filled */
} List;

struct _EntenteMailPolicyDialog
{
  EntenteCommandDialog parent_instance;

  EntenteRecordWatch *watch;
  gint64 version; /* that the lists were filled with, or that the person was told of; 0 before */
  gboolean filling;
  List lists[N_LISTS]; /* by EntenteMailList */

  GtkWidget *scrolled_window;
};

G_DEFINE_FINAL_TYPE (EntenteMailPolicyDialog, entente_mail_policy_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

static const char *const params[N_LISTS] = {
  [ENTENTE_MAIL_LIST_WEB_MAIL] = "web-mail-domains",
  [ENTENTE_MAIL_LIST_MAILBOXES] = "mailbox-words",
};

static GStrv
dup_lines (List *list)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (list->view);
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

  return g_strsplit (text, "\n", -1);
}

static void
set_message (List       *list,
             const char *text)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (list->view);

  gtk_label_set_label (list->message, text);
  gtk_widget_set_visible (GTK_WIDGET (list->message), text[0] != '\0');

  if (text[0] != '\0')
    {
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  else
    {
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static char *
format_problem (EntenteProblem *problem)
{
  g_autofree char *line = entente_format_count (entente_problem_get_position (problem));
  g_autofree char *text = entente_refusal_to_text (entente_problem_get_error (problem));

  /* Translators: the number of a line and what is wrong there, as in “Line 3: This is not written the way it should be.” */
  return entente_sentence (_("Line %1$s: %2$s"), line, text);
}

static char *
format_problems (GPtrArray *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (problems->len, MANY_PROBLEMS); i++)
    {
      g_autofree char *problem = format_problem (g_ptr_array_index (problems, i));

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, problem);
    }

  if (problems->len > MANY_PROBLEMS)
    {
      guint n = problems->len - MANY_PROBLEMS;
      g_autofree char *count = entente_format_count (n);
      g_autofree char *more = entente_sentence (ngettext ("%s more line is wrong.", "%s more lines are wrong.", n), count);

      g_string_append_printf (text, "\n%s", more);
    }

  return g_string_free (text, FALSE);
}

/* The entries, or NULL when something is wrong, which is said below. */
static GStrv
read_list (EntenteMailPolicyDialog *self,
           EntenteMailList          which)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = dup_lines (&self->lists[which]);
  GStrv entries = entente_mail_policy_read (which, (const char *const *) lines, params[which], problems);
  g_autofree char *text = format_problems (problems);

  set_message (&self->lists[which], text);

  return entries;
}

static void
fill_list (List       *list,
           const char *entries)
{
  g_autofree char *lines = g_strdelimit (g_strdup (entries), ",", '\n');

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (list->view), lines, -1);
  list->edited = FALSE;
}

static gboolean
is_edited (EntenteMailPolicyDialog *self)
{
  return self->lists[ENTENTE_MAIL_LIST_WEB_MAIL].edited || self->lists[ENTENTE_MAIL_LIST_MAILBOXES].edited;
}

/* What was typed stays: that something else is kept meanwhile is said when it matters. */
static void
watch_changed_cb (EntenteMailPolicyDialog *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);
  EntenteMailPolicyRecord *policy;

  if (record == NULL)
    {
      if (entente_record_watch_get_error (self->watch) != NULL)
        entente_command_dialog_set_error (ENTENTE_COMMAND_DIALOG (self), entente_record_watch_get_error (self->watch));
      return;
    }

  if (is_edited (self))
    return;

  policy = ENTENTE_MAIL_POLICY_RECORD (record);
  self->filling = TRUE;
  fill_list (&self->lists[ENTENTE_MAIL_LIST_WEB_MAIL], entente_mail_policy_record_get_web_mail_domains (policy));
  fill_list (&self->lists[ENTENTE_MAIL_LIST_MAILBOXES], entente_mail_policy_record_get_mailbox_words (policy));
  self->filling = FALSE;
  self->version = entente_record_get_version (record);
  gtk_widget_set_sensitive (self->scrolled_window, TRUE);
  gtk_widget_set_sensitive (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->lists[ENTENTE_MAIL_LIST_WEB_MAIL].view));
}

/* What was mended is not held against the person any longer; what is still being typed is no mistake yet. */
static void
text_changed (EntenteMailPolicyDialog *self,
              EntenteMailList          which)
{
  if (self->filling)
    return;

  self->lists[which].edited = TRUE;
  if (gtk_widget_get_visible (GTK_WIDGET (self->lists[which].message)))
    g_strfreev (read_list (self, which));
}

static void
domains_changed_cb (EntenteMailPolicyDialog *self)
{
  text_changed (self, ENTENTE_MAIL_LIST_WEB_MAIL);
}

static void
mailboxes_changed_cb (EntenteMailPolicyDialog *self)
{
  text_changed (self, ENTENTE_MAIL_LIST_MAILBOXES);
}

/* The focus leaves also when the dialog goes. */
static void
text_left (EntenteMailPolicyDialog *self,
           EntenteMailList          which)
{
  if (self->lists[which].view != NULL)
    g_strfreev (read_list (self, which));
}

static void
domains_left_cb (EntenteMailPolicyDialog *self)
{
  text_left (self, ENTENTE_MAIL_LIST_WEB_MAIL);
}

static void
mailboxes_left_cb (EntenteMailPolicyDialog *self)
{
  text_left (self, ENTENTE_MAIL_LIST_MAILBOXES);
}

static EntenteCommand *
create_inverse (EntenteMailPolicyDialog *self)
{
  EntenteMailPolicyRecord *record = ENTENTE_MAIL_POLICY_RECORD (entente_record_watch_get_record (self->watch));
  g_autoptr (EntenteMailPolicy) before = entente_mail_policy_new (entente_mail_policy_record_get_web_mail_domains (record),
                                                                  entente_mail_policy_record_get_mailbox_words (record));

  return entente_command_set_mail_policy (self->version + 1, before->web_mail_domains, before->mailbox_words);
}

static void
entente_mail_policy_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteMailPolicyDialog *self = ENTENTE_MAIL_POLICY_DIALOG (dialog);
  g_auto (GStrv) domains = read_list (self, ENTENTE_MAIL_LIST_WEB_MAIL);
  g_auto (GStrv) mailboxes = read_list (self, ENTENTE_MAIL_LIST_MAILBOXES);
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (EntenteCommand) inverse = NULL;
  EntenteDeed deed = { .done = _("Refused e-mail addresses changed") };

  if (domains == NULL || mailboxes == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->lists[domains == NULL ? ENTENTE_MAIL_LIST_WEB_MAIL : ENTENTE_MAIL_LIST_MAILBOXES].view));
      return;
    }

  command = entente_command_set_mail_policy (self->version, (const char *const *) domains, (const char *const *) mailboxes);
  inverse = create_inverse (self);
  deed.command = command;
  deed.inverse = inverse;
  entente_command_dialog_execute (dialog, &deed);
}

static gboolean
entente_mail_policy_dialog_refused (EntenteCommandDialog *dialog,
                                    const GError         *error)
{
  EntenteMailPolicyDialog *self = ENTENTE_MAIL_POLICY_DIALOG (dialog);

  if (!entente_error_is (error, ENTENTE_REASON_STALE))
    return FALSE;

  self->version = entente_record_get_version (entente_record_watch_get_record (self->watch));
  entente_command_dialog_set_message (dialog, _("Somebody else has changed the lists meanwhile. What you typed is kept: save it "
                                                "again to put it in place of theirs, or cancel to keep theirs."));

  return TRUE;
}

static void
entente_mail_policy_dialog_dispose (GObject *object)
{
  EntenteMailPolicyDialog *self = ENTENTE_MAIL_POLICY_DIALOG (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MAIL_POLICY_DIALOG);

  G_OBJECT_CLASS (entente_mail_policy_dialog_parent_class)->dispose (object);
}

static void
bind_list (GtkWidgetClass  *widget_class,
           const char      *view,
           const char      *message,
           EntenteMailList  which)
{
  gsize list = G_STRUCT_OFFSET (EntenteMailPolicyDialog, lists) + which * sizeof (List);

  gtk_widget_class_bind_template_child_full (widget_class, view, FALSE, list + G_STRUCT_OFFSET (List, view));
  gtk_widget_class_bind_template_child_full (widget_class, message, FALSE, list + G_STRUCT_OFFSET (List, message));
}

static void
entente_mail_policy_dialog_class_init (EntenteMailPolicyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_mail_policy_dialog_dispose;

  dialog_class->submit = entente_mail_policy_dialog_submit;
  dialog_class->refused = entente_mail_policy_dialog_refused;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/organization/entente-mail-policy-dialog.ui");
  bind_list (widget_class, "domains_view", "domains_message", ENTENTE_MAIL_LIST_WEB_MAIL);
  bind_list (widget_class, "mailboxes_view", "mailboxes_message", ENTENTE_MAIL_LIST_MAILBOXES);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailPolicyDialog, scrolled_window);
  gtk_widget_class_bind_template_callback (widget_class, domains_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, domains_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, mailboxes_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mailboxes_left_cb);
}

static void
entente_mail_policy_dialog_init (EntenteMailPolicyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Before it is known what is kept there is nothing to save. */
  gtk_widget_set_sensitive (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), FALSE);
}

GtkWidget *
entente_mail_policy_dialog_new (GtkWindow        *parent,
                                EntenteWorkspace *workspace)
{
  EntenteMailPolicyDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_MAIL_POLICY_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  self->watch = entente_record_watch_new (workspace, "mail-policy", ENTENTE_MAIL_POLICY_ID);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
