/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-messages-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "messages/entente-message-page.h"
#include "messages/entente-message-text.h"

struct _EntenteMessagesPage
{
  EntenteListPage parent_instance;

  GtkWidget *read_button;
  GtkWidget *unread_button;
  EntenteFilterChip *unread_chip;
};

G_DEFINE_FINAL_TYPE (EntenteMessagesPage, entente_messages_page, ENTENTE_TYPE_LIST_PAGE)

/* The text on one line, as far as it fits. */
static char *
format_beginning (EntenteMessage *message)
{
  g_autofree char *text = entente_message_format_text (message);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);

  return g_strdup (lines[0]);
}

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteMessage *message = ENTENTE_MESSAGE (record);
  gboolean unread = entente_message_get_unread (message);
  g_autofree char *title = entente_message_format_title (message);
  g_autofree char *beginning = format_beginning (message);
  g_autofree char *when = entente_format_instant (entente_message_get_created (message));
  EntenteMeaning meaning;
  const char *state = entente_word_get_name ("message", "unread", &meaning);

  entente_record_head_set_icon_name (head, unread ? "mail-unread-symbolic" : "mail-read-symbolic");
  entente_record_head_set_title (head, title);
  entente_record_head_set_subtitle (head, beginning);
  entente_record_head_set_fact (head, 0, when);
  entente_record_head_set_fact (head, 1, "");
  entente_record_head_set_state (head, meaning, unread ? state : "");
}

static char *
format_count (EntenteListPage *page,
              guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s message", "%s messages", n), count);
}

static void
open_message (EntentePage    *page,
              EntenteMessage *message)
{
  entente_page_push (page, entente_message_page_new (entente_page_get_workspace (page), message));
}

static void
activate (EntenteListPage *page,
          EntenteRecord   *record)
{
  open_message (ENTENTE_PAGE (page), ENTENTE_MESSAGE (record));
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (record == NULL)
    entente_toast_error (GTK_WIDGET (user_data), error);
  else
    open_message (ENTENTE_PAGE (user_data), ENTENTE_MESSAGE (record));
}

static void
entente_messages_page_show_record (EntentePage *page,
                                   const char  *id)
{
  entente_page_pop_all (page);
  entente_workspace_load_async (entente_page_get_workspace (page), "messages", id, entente_page_get_cancellable (page),
                                loaded_cb, page);
}

typedef struct
{
  EntenteListPage *page;
  EntenteMessageMark mark;
} Marking;

static Marking *
marking_new (GtkWidget          *page,
             EntenteMessageMark  mark)
{
  Marking *self = g_new0 (Marking, 1);

  self->page = g_object_ref (ENTENTE_LIST_PAGE (page));
  self->mark = mark;

  return self;
}

static void
marking_free (Marking *self)
{
  g_object_unref (self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Marking, marking_free)

static char *
format_done (EntenteMessageMark mark,
             guint              n)
{
  g_autofree char *count = entente_format_count (n);

  if (mark == ENTENTE_MESSAGE_READ)
    return entente_sentence (ngettext ("%s message marked as read", "%s messages marked as read", n), count);

  return entente_sentence (ngettext ("%s message marked as unread", "%s messages marked as unread", n), count);
}

/* And offers to mark those that were not so before as they were. */
static void
say_done (Marking  *self,
          GVariant *outcome)
{
  g_autoptr (GVariant) marked = g_variant_lookup_value (outcome, "marked", G_VARIANT_TYPE_STRING_ARRAY);
  g_autofree const char **ids = marked != NULL ? g_variant_get_strv (marked, NULL) : NULL;
  guint n = marked != NULL ? g_variant_n_children (marked) : 0;
  g_autofree char *text = format_done (self->mark, n);
  g_autoptr (EntenteCommand) inverse = NULL;

  if (n == 0)
    return;

  inverse = entente_command_mark_messages (ids, self->mark == ENTENTE_MESSAGE_READ ? ENTENTE_MESSAGE_UNREAD : ENTENTE_MESSAGE_READ);
  entente_toast_with_undo (GTK_WIDGET (self->page), text, entente_page_get_workspace (ENTENTE_PAGE (self->page)), inverse);
}

static void
marked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Marking) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      entente_toast_error (GTK_WIDGET (self->page), error);
      return;
    }

  say_done (self, outcome);
  entente_list_page_end_selection (self->page);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Marking) self = user_data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = entente_workspace_find_ids_finish (ENTENTE_WORKSPACE (source), result, &error);
  g_autoptr (EntenteCommand) command = NULL;

  if (ids == NULL)
    {
      entente_toast_error (GTK_WIDGET (self->page), error);
      return;
    }

  command = entente_command_mark_messages ((const char *const *) ids, self->mark);
  entente_workspace_execute_async (ENTENTE_WORKSPACE (source), command, NULL, marked_cb, g_steal_pointer (&self));
}

static void
mark_selected (GtkWidget          *widget,
               EntenteMessageMark  mark)
{
  g_autoptr (EntenteQuery) query = entente_selection_dup_query (entente_list_page_get_selection (ENTENTE_LIST_PAGE (widget)));

  entente_workspace_find_ids_async (entente_page_get_workspace (ENTENTE_PAGE (widget)), query,
                                    entente_page_get_cancellable (ENTENTE_PAGE (widget)), found_cb, marking_new (widget, mark));
}

static void
mark_read_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  mark_selected (widget, ENTENTE_MESSAGE_READ);
}

static void
mark_unread_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  mark_selected (widget, ENTENTE_MESSAGE_UNREAD);
}

static void
entente_messages_page_constructed (GObject *object)
{
  EntenteMessagesPage *self = ENTENTE_MESSAGES_PAGE (object);
  g_autoptr (GError) error = NULL;

  G_OBJECT_CLASS (entente_messages_page_parent_class)->constructed (object);

  entente_workspace_check (entente_page_get_workspace (ENTENTE_PAGE (self)), "messages.mark", &error);
  entente_action_explain (GTK_WIDGET (self), "page.mark-read", self->read_button, error);
  entente_action_explain (GTK_WIDGET (self), "page.mark-unread", self->unread_button, error);
}

static void
entente_messages_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_MESSAGES_PAGE);

  G_OBJECT_CLASS (entente_messages_page_parent_class)->dispose (object);
}

static void
entente_messages_page_class_init (EntenteMessagesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_messages_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = entente_messages_page_dispose;
  ENTENTE_PAGE_CLASS (klass)->show_record = entente_messages_page_show_record;

  list_class->update_row = update_row;
  list_class->format_count = format_count;
  list_class->activate = activate;

  gtk_widget_class_install_action (widget_class, "page.mark-read", NULL, mark_read_cb);
  gtk_widget_class_install_action (widget_class, "page.mark-unread", NULL, mark_unread_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/messages/entente-messages-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMessagesPage, read_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessagesPage, unread_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteMessagesPage, unread_chip);
}

static void
entente_messages_page_init (EntenteMessagesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->unread_chip, "yes", C_("message filter", "Unread"));
  entente_filter_chip_add_choice (self->unread_chip, "no", C_("message filter", "Read"));

  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "created");
}
