/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-letter.h"

#include <pango/pangocairo.h>

/* Of A4 and of Letter alike, in millimetres. */
#define SIDE_MARGIN 25.0
#define END_MARGIN 20.0

#define FONT "Serif 11"

/* Between the parts of the head, in lines. */
#define GAP "\n\n"

struct _EntenteLetter
{
  GtkPrintOperation parent_instance;

  char *text; /* all that is printed, a paragraph a line */
  PangoAttrList *attributes;

  PangoLayout *layout; /* (nullable) until it is printed */
  GArray *pages;       /* number of the first line of each */
};

G_DEFINE_FINAL_TYPE (EntenteLetter, entente_letter, GTK_TYPE_PRINT_OPERATION)

EntenteLetterhead *
entente_letterhead_new (const char *sender,
                        const char *recipient,
                        const char *date)
{
  EntenteLetterhead *self;

  g_return_val_if_fail (sender != NULL, NULL);
  g_return_val_if_fail (recipient != NULL, NULL);
  g_return_val_if_fail (date != NULL, NULL);

  self = g_new (EntenteLetterhead, 1);
  self->sender = g_strdup (sender);
  self->recipient = g_strdup (recipient);
  self->date = g_strdup (date);

  return self;
}

void
entente_letterhead_free (EntenteLetterhead *self)
{
  g_free (self->sender);
  g_free (self->recipient);
  g_free (self->date);
  g_free (self);
}

static void
add_bold (EntenteLetter *self,
          gsize          start,
          gsize          end)
{
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = start;
  bold->end_index = end;
  pango_attr_list_insert (self->attributes, bold);
}

static void
write_letter (EntenteLetter     *self,
              EntenteLetterhead *head,
              const char        *subject,
              const char        *body)
{
  GString *text = g_string_new (head->sender);
  gsize start;

  add_bold (self, 0, text->len);
  g_string_append_printf (text, GAP "%s" GAP "%s" GAP, head->recipient, head->date);
  start = text->len;
  g_string_append (text, subject);
  add_bold (self, start, text->len);
  g_string_append_printf (text, GAP "%s", body);
  self->text = g_string_free (text, FALSE);
}

/* Lines stay whole. */
static void
break_pages (EntenteLetter *self,
             double         height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  int top = 0;
  int line = 0;

  g_array_append_val (self->pages, line);
  do
    {
      int start, end;

      pango_layout_iter_get_line_yrange (iter, &start, &end);
      if (end - top > height * PANGO_SCALE && start > top)
        {
          top = start;
          g_array_append_val (self->pages, line);
        }
      line++;
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

static void
entente_letter_begin_print (GtkPrintOperation *operation,
                            GtkPrintContext   *context)
{
  EntenteLetter *self = ENTENTE_LETTER (operation);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);

  g_clear_object (&self->layout);
  g_array_set_size (self->pages, 0);
  self->layout = gtk_print_context_create_pango_layout (context);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_width (self->layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_attributes (self->layout, self->attributes);
  pango_layout_set_text (self->layout, self->text, -1);

  break_pages (self, gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, (int) self->pages->len);
}

static void
entente_letter_draw_page (GtkPrintOperation *operation,
                          GtkPrintContext   *context,
                          int                page)
{
  EntenteLetter *self = ENTENTE_LETTER (operation);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  int first = g_array_index (self->pages, int, page);
  int end = (guint) page + 1 < self->pages->len ? g_array_index (self->pages, int, page + 1)
                                                : pango_layout_get_line_count (self->layout);
  int top = 0;

  for (int line = 0; line < end; line++, pango_layout_iter_next_line (iter))
    {
      PangoRectangle area;
      int start;

      if (line < first)
        continue;

      pango_layout_iter_get_line_yrange (iter, &start, NULL);
      if (line == first)
        top = start;
      pango_layout_iter_get_line_extents (iter, NULL, &area);
      cairo_move_to (cr, (double) area.x / PANGO_SCALE, (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }

  pango_layout_iter_free (iter);
}

static GtkPageSetup *
new_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();

  gtk_page_setup_set_left_margin (setup, SIDE_MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, SIDE_MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_top_margin (setup, END_MARGIN, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, END_MARGIN, GTK_UNIT_MM);

  return setup;
}

static void
entente_letter_finalize (GObject *object)
{
  EntenteLetter *self = ENTENTE_LETTER (object);

  g_free (self->text);
  pango_attr_list_unref (self->attributes);
  g_clear_object (&self->layout);
  g_array_unref (self->pages);

  G_OBJECT_CLASS (entente_letter_parent_class)->finalize (object);
}

static void
entente_letter_class_init (EntenteLetterClass *klass)
{
  GtkPrintOperationClass *print_class = GTK_PRINT_OPERATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_letter_finalize;

  print_class->begin_print = entente_letter_begin_print;
  print_class->draw_page = entente_letter_draw_page;
}

static void
entente_letter_init (EntenteLetter *self)
{
  g_autoptr (GtkPageSetup) setup = new_page_setup ();

  self->attributes = pango_attr_list_new ();
  self->pages = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
}

GtkPrintOperation *
entente_letter_new (EntenteLetterhead *head,
                    EntenteMailDraft  *draft)
{
  EntenteLetter *self;
  g_autofree char *body = NULL;

  g_return_val_if_fail (head != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_MAIL_DRAFT (draft), NULL);

  body = entente_mail_draft_dup_text (draft, "");
  self = g_object_new (ENTENTE_TYPE_LETTER, "job-name", entente_mail_draft_get_subject (draft), NULL);
  write_letter (self, head, entente_mail_draft_get_subject (draft), g_strchomp (body));

  return GTK_PRINT_OPERATION (self);
}
