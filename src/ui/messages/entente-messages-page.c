/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-messages-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-widget.h"
#include "messages/entente-message-page.h"
#include "messages/entente-message-text.h"

struct _EntenteMessagesPage
{
  EntenteListPage parent_instance;

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

  return g_strdup_printf (ngettext ("%s message", "%s messages", n), count);
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

  G_OBJECT_CLASS (klass)->dispose = entente_messages_page_dispose;
  ENTENTE_PAGE_CLASS (klass)->show_record = entente_messages_page_show_record;

  list_class->update_row = update_row;
  list_class->format_count = format_count;
  list_class->activate = activate;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/messages/entente-messages-page.ui");
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
