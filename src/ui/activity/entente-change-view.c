/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-change-view.h"

#include <glib/gi18n.h>

#include "activity/entente-activity-text.h"
#include "entente-format.h"
#include "entente-sentence.h"
#include "rows/entente-value-row.h"

/* With more things than the first, only their names are shown; of more than the second, how many more. */
#define N_WHOLE 8
#define N_NAMED 40

struct _EntenteChangeView
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (EntenteChangeView, entente_change_view, ADW_TYPE_BIN)

static char *
dup_value (const EntenteActivityItem *item,
           GVariant                  *values,
           const char                *field)
{
  g_autoptr (GVariant) value = values != NULL ? g_variant_lookup_value (values, field, NULL) : NULL;

  return value != NULL ? entente_change_format_value (item->type, field, value) : g_strdup ("");
}

/* "Sent → Opened", or the one that there is. */
static char *
format_change (const EntenteActivityItem *item,
               const char                *field)
{
  g_autofree char *before = dup_value (item, item->before, field);
  g_autofree char *after = dup_value (item, item->after, field);

  if (item->before == NULL)
    return g_steal_pointer (&after);
  if (item->after == NULL)
    return g_steal_pointer (&before);

  return entente_change_format_difference (before, after);
}

/* The names of all fields that changed, in the order of their labels. */
static int
compare_fields_cb (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const EntenteActivityItem *item = user_data;
  const char *label_a = entente_change_get_label (item->type, *(const char *const *) a);
  const char *label_b = entente_change_get_label (item->type, *(const char *const *) b);

  return g_utf8_collate (label_a != NULL ? label_a : "", label_b != NULL ? label_b : "");
}

static void
collect_fields (GVariant  *values,
                GPtrArray *fields)
{
  GVariantIter iter;
  const char *field;

  if (values == NULL)
    return;

  g_variant_iter_init (&iter, values);
  while (g_variant_iter_next (&iter, "{&sv}", &field, NULL))
    if (!g_ptr_array_find_with_equal_func (fields, field, g_str_equal, NULL))
      g_ptr_array_add (fields, (gpointer) field);
}

static char *
format_heading (const EntenteActivityItem *item)
{
  /* Translators: a thing and what happened to it: “Invitation · Changed” */
  return entente_sentence (_("%1$s · %2$s"), entente_change_get_thing (item->type), entente_change_get_event (item->event));
}

static void
add_item (EntenteChangeView         *self,
          const EntenteActivityItem *item)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autofree char *heading = format_heading (item);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
  collect_fields (item->before, fields);
  collect_fields (item->after, fields);
  g_ptr_array_sort_with_data (fields, compare_fields_cb, (gpointer) item);

  for (guint i = 0; i < fields->len; i++)
    {
      const char *label = entente_change_get_label (item->type, fields->pdata[i]);
      g_autofree char *text = label != NULL ? format_change (item, fields->pdata[i]) : g_strdup ("");

      if (text[0] != '\0')
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entente_value_row_new (label, text));
    }

  gtk_box_append (self->box, group);
}

/* What a thing is called, by the first field that names it. */
static char *
dup_name (const EntenteActivityItem *item)
{
  static const char *const naming[] = { "name", "title", "user_name", "recipient_name", "subject", "customer", NULL };
  GVariant *values = item->after != NULL ? item->after : item->before;

  for (guint i = 0; naming[i] != NULL; i++)
    {
      g_autofree char *name = dup_value (item, values, naming[i]);

      if (name[0] != '\0')
        return g_steal_pointer (&name);
    }

  return g_strdup (item->id);
}

static void
add_names (EntenteChangeView *self,
           GPtrArray         *items)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint n_more = items->len > N_NAMED ? items->len - N_NAMED : 0;

  for (guint i = 0; i < MIN (items->len, N_NAMED); i++)
    {
      const EntenteActivityItem *item = g_ptr_array_index (items, i);
      g_autofree char *heading = format_heading (item);
      g_autofree char *name = dup_name (item);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entente_value_row_new (heading, name));
    }

  if (n_more > 0)
    {
      g_autofree char *count = entente_format_count (n_more);
      g_autofree char *text = entente_sentence (ngettext ("and %s more; exporting the activity shows all of it",
                                                          "and %s more; exporting the activity shows all of them", n_more),
                                                count);

      adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), text);
    }

  gtk_box_append (self->box, group);
}

static void
entente_change_view_class_init (EntenteChangeViewClass *klass)
{
}

static void
entente_change_view_init (EntenteChangeView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "changes");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
entente_change_view_new (EntenteActivity *activity)
{
  EntenteChangeView *self;
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (ENTENTE_IS_ACTIVITY (activity), NULL);

  self = g_object_new (ENTENTE_TYPE_CHANGE_VIEW, NULL);
  items = entente_activity_dup_items (activity);

  if (items->len > N_WHOLE)
    add_names (self, items);
  else
    for (guint i = 0; i < items->len; i++)
      add_item (self, g_ptr_array_index (items, i));

  return GTK_WIDGET (self);
}
