/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-mail-draft-view.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-widget.h"
#include "forms/entente-choice-row.h"
#include "mail/entente-mail-text.h"
#include "window/entente-pill-button.h"

struct _EntenteMailDraftView
{
  GtkWidget parent_instance;

  EntenteMailDraft *draft; /* (nullable) */
  char *link;
  EntenteLetterhead *head; /* (nullable) */
  gboolean used;

  GtkWidget *box;
  GtkEditable *to_row;
  GtkEditable *subject_row;
  EntenteChoiceRow *language_row;
  EntenteMailText *text;
  GtkWidget *warning;
  GtkWidget *insert_button;
  GtkWidget *print_button;
};

G_DEFINE_FINAL_TYPE (EntenteMailDraftView, entente_mail_draft_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_USED = 1,
} EntenteMailDraftViewProperty;

static GParamSpec *properties[PROP_USED + 1];

static void
set_used (EntenteMailDraftView *self)
{
  if (self->used)
    return;

  self->used = TRUE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USED]);
}

/* The row is emptied before it is filled, and tells the draft, which then lets go of @text. */
static void
set_row_text (GtkEditable *row,
              const char  *text)
{
  g_autofree char *copy = g_strdup (text);

  if (!g_str_equal (gtk_editable_get_text (row), copy))
    gtk_editable_set_text (row, copy);
}

static void
draft_changed_cb (EntenteMailDraftView *self)
{
  g_autofree char *text = entente_mail_draft_dup_text (self->draft, self->link);
  gboolean is_missing;

  set_row_text (self->to_row, entente_mail_draft_get_to (self->draft));
  set_row_text (self->subject_row, entente_mail_draft_get_subject (self->draft));
  entente_choice_row_set_value (self->language_row, entente_mail_draft_get_language (self->draft));
  entente_mail_text_set_text (self->text, text);

  is_missing = self->link[0] != '\0' && !entente_mail_draft_get_has_link (self->draft);
  if (is_missing && !gtk_widget_get_visible (self->warning))
    {
      gtk_widget_add_css_class (self->warning, "warning");
      gtk_widget_remove_css_class (self->warning, "error");
    }
  gtk_widget_set_visible (self->warning, is_missing);
}

static void
to_changed_cb (EntenteMailDraftView *self)
{
  if (self->draft != NULL)
    entente_mail_draft_set_to (self->draft, gtk_editable_get_text (self->to_row));
}

static void
subject_changed_cb (EntenteMailDraftView *self)
{
  if (self->draft != NULL)
    entente_mail_draft_set_subject (self->draft, gtk_editable_get_text (self->subject_row));
}

static void
language_changed_cb (EntenteMailDraftView *self)
{
  if (self->draft != NULL)
    entente_mail_draft_set_language (self->draft, entente_choice_row_get_value (self->language_row));
}

static void
text_changed_cb (EntenteMailDraftView *self)
{
  g_autofree char *text = NULL;

  if (self->draft == NULL)
    return;

  text = entente_mail_text_dup_text (self->text);
  if (self->link[0] != '\0')
    entente_mail_draft_take_text (self->draft, text, self->link);
  else
    entente_mail_draft_set_body (self->draft, text);
}

/* The caret stands behind the link then: the person goes on writing. */
static void
insert_link_cb (EntenteMailDraftView *self)
{
  int position = entente_mail_draft_insert_link (self->draft, entente_mail_text_get_position (self->text));

  entente_mail_text_set_position (self->text, position + 1);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* Whether the mail can go out as it is; if not, the focus goes to what mends it, and one sees it there. */
static gboolean
check_link (EntenteMailDraftView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->link[0] == '\0' || entente_mail_draft_get_has_link (self->draft))
    return TRUE;

  gtk_widget_add_css_class (self->warning, "error");
  gtk_widget_remove_css_class (self->warning, "warning");
  gtk_widget_grab_focus (self->insert_button);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);

  return FALSE;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (EntenteMailDraftView) self = ENTENTE_MAIL_DRAFT_VIEW (user_data);
  g_autoptr (GError) error = NULL;

  /* The window may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (g_app_info_launch_default_for_uri_finish (result, &error))
    set_used (self);
  else
    entente_toast (GTK_WIDGET (self), _("No e-mail program could be opened. Copy the text to the clipboard instead."));
}

static void
open_cb (EntenteMailDraftView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autofree char *uri = NULL;

  if (!check_link (self))
    return;

  uri = entente_mail_draft_dup_uri (self->draft, self->link[0] != '\0' ? self->link : NULL, &error);
  if (uri == NULL)
    {
      entente_toast_error (GTK_WIDGET (self), error);
      return;
    }

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, opened_cb, g_object_ref (self));
}

static void
copy_cb (EntenteMailDraftView *self)
{
  g_autofree char *text = NULL;

  if (!check_link (self))
    return;

  text = entente_mail_draft_dup_text (self->draft, self->link);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  entente_toast (GTK_WIDGET (self), _("Text copied to the clipboard"));
  set_used (self);
}

static void
printed_cb (EntenteMailDraftView    *self,
            GtkPrintOperationResult  result,
            GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    set_used (self);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  g_message ("A letter was not printed: %s", error->message);
  entente_toast (GTK_WIDGET (self), _("The letter could not be printed. Copy the text to the clipboard instead."));
}

static void
print_cb (EntenteMailDraftView *self)
{
  g_autoptr (GtkPrintOperation) operation = entente_letter_new (self->head, self->draft);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}

static void
entente_mail_draft_view_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  EntenteMailDraftView *self = ENTENTE_MAIL_DRAFT_VIEW (object);

  switch ((EntenteMailDraftViewProperty) property_id)
    {
    case PROP_USED:
      g_value_set_boolean (value, self->used);
      break;
    }
}

static void
entente_mail_draft_view_dispose (GObject *object)
{
  EntenteMailDraftView *self = ENTENTE_MAIL_DRAFT_VIEW (object);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MAIL_DRAFT_VIEW);

  G_OBJECT_CLASS (entente_mail_draft_view_parent_class)->dispose (object);
}

static void
entente_mail_draft_view_finalize (GObject *object)
{
  EntenteMailDraftView *self = ENTENTE_MAIL_DRAFT_VIEW (object);

  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->head, entente_letterhead_free);

  G_OBJECT_CLASS (entente_mail_draft_view_parent_class)->finalize (object);
}

static void
entente_mail_draft_view_class_init (EntenteMailDraftViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_mail_draft_view_get_property;
  object_class->dispose = entente_mail_draft_view_dispose;
  object_class->finalize = entente_mail_draft_view_finalize;

  properties[PROP_USED] =
    g_param_spec_boolean ("used", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  g_type_ensure (ENTENTE_TYPE_MAIL_TEXT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/mail/entente-mail-draft-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, insert_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, print_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, subject_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, text);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, to_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMailDraftView, warning);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, subject_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, to_changed_cb);
}

static void
entente_mail_draft_view_init (EntenteMailDraftView *self)
{
  self->link = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_mail_draft_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_MAIL_DRAFT_VIEW, NULL);
}

void
entente_mail_draft_view_add_language (EntenteMailDraftView *self,
                                      const char           *code)
{
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT_VIEW (self));
  g_return_if_fail (self->draft == NULL);
  g_return_if_fail (code != NULL);

  entente_choice_row_add (self->language_row, code, entente_language_get_name (code));
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), TRUE);
}

void
entente_mail_draft_view_set_draft (EntenteMailDraftView *self,
                                   EntenteMailDraft     *draft,
                                   const char           *link)
{
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT_VIEW (self));
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT (draft));
  g_return_if_fail (link != NULL);

  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);

  g_free (self->link);
  self->link = g_strdup (link);
  entente_mail_text_set_link (self->text, link);

  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "notify", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  draft_changed_cb (self);
}

void
entente_mail_draft_view_take_head (EntenteMailDraftView *self,
                                   EntenteLetterhead    *head)
{
  g_return_if_fail (ENTENTE_IS_MAIL_DRAFT_VIEW (self));
  g_return_if_fail (head != NULL);

  g_clear_pointer (&self->head, entente_letterhead_free);
  self->head = head;
  gtk_widget_set_visible (self->print_button, TRUE);
}

EntenteMailDraft *
entente_mail_draft_view_get_draft (EntenteMailDraftView *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT_VIEW (self), NULL);

  return self->draft;
}

gboolean
entente_mail_draft_view_get_used (EntenteMailDraftView *self)
{
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT_VIEW (self), FALSE);

  return self->used;
}
