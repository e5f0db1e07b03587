/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-filter-chip.h"

#include <glib/gi18n.h>

#define SEARCHABLE 8

/* More choices are of no use to anybody. */
#define MOST_CHOICES 500

struct _EntenteFilterChip
{
  GtkWidget parent_instance;

  char *filter;
  char *label;
  char *value; /* (nullable) any */
  GtkStringList *values;
  GtkStringList *labels; /* parallel to values */
  EntenteList *list;     /* (nullable) whose rows are the choices */
  GPtrArray *records;    /* of list, that they stay the same objects */
  char *list_label;
  guint follow_id;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkSearchEntry *search_entry;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (EntenteFilterChip, entente_filter_chip, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FILTER = 1,
  PROP_LABEL,
  PROP_VALUE,
} EntenteFilterChipProperty;

static GParamSpec *properties[PROP_VALUE + 1];

/* The first choice stands for "any"; it has an empty value. */
static const char *
value_at (EntenteFilterChip *self,
          guint              i)
{
  const char *value = gtk_string_list_get_string (self->values, i);

  return value[0] != '\0' ? value : NULL;
}

static guint
find_choice (EntenteFilterChip *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->values)); i++)
    if (g_strcmp0 (value_at (self, i), self->value) == 0)
      return i;

  return 0;
}

static void
update_button (EntenteFilterChip *self)
{
  const char *choice = gtk_string_list_get_string (self->labels, find_choice (self));
  g_autofree char *text = NULL;

  /* Translators: a filter above a list and what it is set to, as in “Agreement: Missing” */
  text = g_strdup_printf (_("%s: %s"), self->label, choice);
  gtk_menu_button_set_label (self->button, text);

  if (self->value != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "set");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "set");
}

static void
update_checks (EntenteFilterChip *self)
{
  guint chosen = find_choice (self);
  GtkListBoxRow *row;

  for (guint i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      GtkWidget *check = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));

      gtk_widget_set_opacity (check, i == chosen ? 1.0 : 0.0);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                   i == chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
row_activated_cb (EntenteFilterChip *self,
                  GtkListBoxRow     *row)
{
  gtk_popover_popdown (self->popover);
  entente_filter_chip_set_value (self, value_at (self, gtk_list_box_row_get_index (row)));
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (user_data);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  const char *label = gtk_string_list_get_string (self->labels, gtk_list_box_row_get_index (row));

  return text[0] == '\0' || g_str_match_string (text, label, TRUE);
}

static void
search_changed_cb (EntenteFilterChip *self)
{
  gtk_list_box_invalidate_filter (self->list_box);
}

/* Enter takes the first choice that fits what was typed; Down goes to all that do. */
static void
search_activated_cb (EntenteFilterChip *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        row_activated_cb (self, row);
        return;
      }
}

static void
enter_list_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  gtk_widget_child_focus (GTK_WIDGET (ENTENTE_FILTER_CHIP (widget)->list_box), GTK_DIR_TAB_FORWARD);
}

static void
popover_shown_cb (EntenteFilterChip *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->values));

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n > SEARCHABLE);
  update_checks (self);

  /* The popover gave the focus to the search, which may just have been hidden. */
  if (n > SEARCHABLE)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list_box, find_choice (self))));
}

static void
append_row (EntenteFilterChip *self,
            const char        *label)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *check = g_object_new (GTK_TYPE_IMAGE, "icon-name", "object-select-symbolic",
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_label_set_xalign (GTK_LABEL (text), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 36);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_list_box_append (self->list_box, row);
}

static void
record_changed_cb (EntenteFilterChip *self);

static void
let_go_of_records (EntenteFilterChip *self)
{
  for (guint i = 0; i < self->records->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->records, i), record_changed_cb, self);
  g_ptr_array_set_size (self->records, 0);
}

static gboolean
follow_cb (gpointer user_data)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (user_data);
  guint n = MIN (g_list_model_get_n_items (G_LIST_MODEL (self->list)), MOST_CHOICES);

  self->follow_id = 0;

  let_go_of_records (self);
  entente_filter_chip_clear (self);
  for (guint i = 0; i < n; i++)
    {
      EntenteRecord *record = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      g_autofree char *label = NULL;

      g_ptr_array_add (self->records, record);
      g_signal_connect_swapped (record, "notify", G_CALLBACK (record_changed_cb), self);
      if (!entente_record_get_loaded (record))
        continue;

      g_object_get (record, self->list_label, &label, NULL);
      entente_filter_chip_add_choice (self, entente_record_get_id (record), label);
    }

  return G_SOURCE_REMOVE;
}

/* A record that is loaded notifies each of its properties: one round for all. */
static void
record_changed_cb (EntenteFilterChip *self)
{
  if (self->follow_id == 0)
    self->follow_id = g_idle_add (follow_cb, self);
}

static void
entente_filter_chip_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (object);

  switch ((EntenteFilterChipProperty) property_id)
    {
    case PROP_FILTER:
      g_value_set_string (value, self->filter);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    }
}

static void
entente_filter_chip_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (object);

  switch ((EntenteFilterChipProperty) property_id)
    {
    case PROP_FILTER:
      self->filter = g_value_dup_string (value);
      break;

    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;

    case PROP_VALUE:
      entente_filter_chip_set_value (self, g_value_get_string (value));
      break;
    }
}

static void
entente_filter_chip_constructed (GObject *object)
{
  G_OBJECT_CLASS (entente_filter_chip_parent_class)->constructed (object);

  update_button (ENTENTE_FILTER_CHIP (object));
}

static void
entente_filter_chip_dispose (GObject *object)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  if (self->records != NULL)
    let_go_of_records (self);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_FILTER_CHIP);

  G_OBJECT_CLASS (entente_filter_chip_parent_class)->dispose (object);
}

static void
entente_filter_chip_finalize (GObject *object)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (object);

  g_clear_pointer (&self->filter, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->list_label, g_free);
  g_clear_object (&self->values);
  g_clear_object (&self->labels);

  G_OBJECT_CLASS (entente_filter_chip_parent_class)->finalize (object);
}

static void
entente_filter_chip_class_init (EntenteFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_filter_chip_get_property;
  object_class->set_property = entente_filter_chip_set_property;
  object_class->constructed = entente_filter_chip_constructed;
  object_class->dispose = entente_filter_chip_dispose;
  object_class->finalize = entente_filter_chip_finalize;

  properties[PROP_FILTER] = g_param_spec_string ("filter", NULL, NULL, "", flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "chip.enter-list", NULL, enter_list_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/rows/entente-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterChip, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterChip, popover);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterChip, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterChip, list_box);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_set_css_name (widget_class, "filterchip");
}

static void
entente_filter_chip_init (EntenteFilterChip *self)
{
  self->values = gtk_string_list_new (NULL);
  self->labels = gtk_string_list_new (NULL);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list_box, filter_cb, self, NULL);

  entente_filter_chip_clear (self);
}

GtkWidget *
entente_filter_chip_new (const char *filter,
                         const char *label)
{
  g_return_val_if_fail (filter != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_FILTER_CHIP, "filter", filter, "label", label, NULL);
}

void
entente_filter_chip_add_choice (EntenteFilterChip *self,
                                const char        *value,
                                const char        *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (label != NULL);

  gtk_string_list_append (self->values, value);
  gtk_string_list_append (self->labels, label);
  append_row (self, label);
  if (g_strcmp0 (self->value, value) == 0)
    update_button (self);
}

void
entente_filter_chip_clear (EntenteFilterChip *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  gtk_string_list_splice (self->values, 0, g_list_model_get_n_items (G_LIST_MODEL (self->values)), NULL);
  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)), NULL);

  /* Translators: a filter that is not set: things of any kind are shown */
  entente_filter_chip_add_choice (self, "", C_("filter", "Any"));
}

void
entente_filter_chip_follow (EntenteFilterChip *self,
                            EntenteList       *list,
                            const char        *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));
  g_return_if_fail (ENTENTE_IS_LIST (list));
  g_return_if_fail (self->list == NULL);
  g_return_if_fail (label != NULL);

  self->list = g_object_ref (list);
  self->list_label = g_strdup (label);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  record_changed_cb (self);
}

const char *
entente_filter_chip_get_filter (EntenteFilterChip *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILTER_CHIP (self), NULL);

  return self->filter;
}

const char *
entente_filter_chip_get_value (EntenteFilterChip *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILTER_CHIP (self), NULL);

  return self->value;
}

void
entente_filter_chip_set_value (EntenteFilterChip *self,
                               const char        *value)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));

  if (g_strcmp0 (self->value, value) == 0)
    return;

  g_free (self->value);
  self->value = g_strdup (value);
  update_button (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
