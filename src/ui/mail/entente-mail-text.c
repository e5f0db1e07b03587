/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-mail-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-widget.h"

/* What stands in the buffer where a widget is. */
#define OBJECT_REPLACEMENT 0xFFFC

/* In characters; as much of a link as tells that it is one. */
#define CHIP_WIDTH 26

struct _EntenteMailText
{
  GtkTextView parent_instance;

  char *link;
  guint heal_id;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (EntenteMailText, entente_mail_text, GTK_TYPE_TEXT_VIEW)

typedef enum
{
  PROP_TEXT = 1,
} EntenteMailTextProperty;

static GParamSpec *properties[PROP_TEXT + 1];

static GtkTextBuffer *
get_buffer (EntenteMailText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static GtkWidget *
create_chip (EntenteMailText *self)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "insert-link-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (self->link);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  /* The text view gives a widget no more than it needs at least. */
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (g_utf8_strlen (self->link, -1), CHIP_WIDTH));
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHIP_WIDTH);
  gtk_box_append (GTK_BOX (chip), icon);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_widget_add_css_class (chip, "link-chip");
  gtk_widget_set_tooltip_text (chip, self->link);
  entente_set_accessible_name (chip, _("Personal link"));

  return chip;
}

static void
insert_chip (EntenteMailText *self,
             GtkTextIter     *at)
{
  GtkTextChildAnchor *anchor = gtk_text_buffer_create_child_anchor (get_buffer (self), at);

  gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (self), create_chip (self), anchor);
}

/* The text between two places, with the link for each chip. */
static char *
dup_slice (EntenteMailText   *self,
           const GtkTextIter *start,
           const GtkTextIter *end)
{
  GString *text = g_string_new (NULL);
  GtkTextIter at = *start;

  for (; gtk_text_iter_compare (&at, end) < 0; gtk_text_iter_forward_char (&at))
    if (gtk_text_iter_get_child_anchor (&at) != NULL)
      g_string_append (text, self->link);
    else if (gtk_text_iter_get_char (&at) != OBJECT_REPLACEMENT)
      g_string_append_unichar (text, gtk_text_iter_get_char (&at));

  return g_string_free (text, FALSE);
}

/* Undoing a deletion brings back the place of the chip, but not the chip. */
static gboolean
heal_cb (gpointer user_data)
{
  EntenteMailText *self = ENTENTE_MAIL_TEXT (user_data);
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter at;

  self->heal_id = 0;

  gtk_text_buffer_get_start_iter (buffer, &at);
  do
    if (gtk_text_iter_get_char (&at) == OBJECT_REPLACEMENT && gtk_text_iter_get_child_anchor (&at) == NULL)
      {
        int offset = gtk_text_iter_get_offset (&at);
        GtkTextIter next = at;

        gtk_text_iter_forward_char (&next);
        gtk_text_buffer_begin_irreversible_action (buffer);
        gtk_text_buffer_delete (buffer, &at, &next);
        insert_chip (self, &at);
        gtk_text_buffer_end_irreversible_action (buffer);
        gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
      }
  while (gtk_text_iter_forward_char (&at));

  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (EntenteMailText *self)
{
  if (self->setting)
    return;

  if (self->heal_id == 0)
    self->heal_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, heal_cb, self, NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
copy_selection (EntenteMailText *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    return;

  text = dup_slice (self, &start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

/* GTK would copy the chip as nothing. */
static void
entente_mail_text_copy_clipboard (GtkTextView *view)
{
  copy_selection (ENTENTE_MAIL_TEXT (view));
}

static void
entente_mail_text_cut_clipboard (GtkTextView *view)
{
  copy_selection (ENTENTE_MAIL_TEXT (view));
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE, TRUE);
}

static void
entente_mail_text_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteMailText *self = ENTENTE_MAIL_TEXT (object);

  switch ((EntenteMailTextProperty) property_id)
    {
    case PROP_TEXT:
      g_value_take_string (value, entente_mail_text_dup_text (self));
      break;
    }
}

static void
entente_mail_text_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  EntenteMailText *self = ENTENTE_MAIL_TEXT (object);

  switch ((EntenteMailTextProperty) property_id)
    {
    case PROP_TEXT:
      entente_mail_text_set_text (self, g_value_get_string (value));
      break;
    }
}

static void
entente_mail_text_dispose (GObject *object)
{
  EntenteMailText *self = ENTENTE_MAIL_TEXT (object);

  g_clear_handle_id (&self->heal_id, g_source_remove);
  self->setting = TRUE;

  G_OBJECT_CLASS (entente_mail_text_parent_class)->dispose (object);
}

static void
entente_mail_text_finalize (GObject *object)
{
  EntenteMailText *self = ENTENTE_MAIL_TEXT (object);

  g_clear_pointer (&self->link, g_free);

  G_OBJECT_CLASS (entente_mail_text_parent_class)->finalize (object);
}

static void
entente_mail_text_class_init (EntenteMailTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->get_property = entente_mail_text_get_property;
  object_class->set_property = entente_mail_text_set_property;
  object_class->dispose = entente_mail_text_dispose;
  object_class->finalize = entente_mail_text_finalize;

  view_class->copy_clipboard = entente_mail_text_copy_clipboard;
  view_class->cut_clipboard = entente_mail_text_cut_clipboard;

  properties[PROP_TEXT] =
    g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_mail_text_init (EntenteMailText *self)
{
  self->link = g_strdup ("");

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self), 12);
  gtk_text_buffer_set_enable_undo (get_buffer (self), TRUE);
  entente_set_accessible_name (self, _("Text of the e-mail"));
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
entente_mail_text_new (void)
{
  return g_object_new (ENTENTE_TYPE_MAIL_TEXT, NULL);
}

void
entente_mail_text_set_link (EntenteMailText *self,
                            const char      *link)
{
  g_return_if_fail (ENTENTE_IS_MAIL_TEXT (self));
  g_return_if_fail (link != NULL);

  g_free (self->link);
  self->link = g_strdup (link);
}

char *
entente_mail_text_dup_text (EntenteMailText *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (ENTENTE_IS_MAIL_TEXT (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return dup_slice (self, &start, &end);
}

void
entente_mail_text_set_text (EntenteMailText *self,
                            const char      *text)
{
  g_autofree char *present = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter at;

  g_return_if_fail (ENTENTE_IS_MAIL_TEXT (self));
  g_return_if_fail (text != NULL);

  present = entente_mail_text_dup_text (self);
  if (g_str_equal (present, text))
    return;

  buffer = get_buffer (self);
  self->setting = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, "", -1);
  gtk_text_buffer_get_start_iter (buffer, &at);

  for (const char *link = self->link[0] != '\0' ? strstr (text, self->link) : NULL; link != NULL; link = strstr (text, self->link))
    {
      gtk_text_buffer_insert (buffer, &at, text, link - text);
      insert_chip (self, &at);
      text = link + strlen (self->link);
    }
  gtk_text_buffer_insert (buffer, &at, text, -1);

  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_buffer_end_irreversible_action (buffer);
  self->setting = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

int
entente_mail_text_get_position (EntenteMailText *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter at;

  g_return_val_if_fail (ENTENTE_IS_MAIL_TEXT (self), 0);

  buffer = get_buffer (self);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));

  return gtk_text_iter_get_offset (&at);
}

void
entente_mail_text_set_position (EntenteMailText *self,
                                int              position)
{
  GtkTextBuffer *buffer;
  GtkTextIter at;

  g_return_if_fail (ENTENTE_IS_MAIL_TEXT (self));

  buffer = get_buffer (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &at, position);
  gtk_text_buffer_place_cursor (buffer, &at);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}
