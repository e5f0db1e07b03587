/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-filter-chip-private.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"

#define SEARCHABLE 8

G_DEFINE_FINAL_TYPE (EntenteFilterChip, entente_filter_chip, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FILTER = 1,
  PROP_LABEL,
  PROP_VALUE,
} EntenteFilterChipProperty;

static GParamSpec *properties[PROP_VALUE + 1];

enum
{
  OPENED,
  MORE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The first choice stands for "any"; it has an empty value. */
static const char *
value_at (EntenteFilterChip *self,
          guint              i)
{
  const char *value = gtk_string_list_get_string (self->values, i);

  return value[0] != '\0' ? value : NULL;
}

static gboolean
find_choice (EntenteFilterChip *self,
             guint             *found)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->values)); i++)
    if (g_strcmp0 (value_at (self, i), self->value) == 0)
      {
        *found = i;
        return TRUE;
      }

  return FALSE;
}

static void
update_button (EntenteFilterChip *self)
{
  const char *choice;
  g_autofree char *text = NULL;
  guint found = 0;

  if (find_choice (self, &found) || self->value_label == NULL)
    choice = gtk_string_list_get_string (self->labels, found);
  else
    choice = self->value_label;

  /* Translators: a filter above a list and what it is set to, as in “Agreement: Missing” */
  text = entente_sentence (_("%s: %s"), self->label, choice);
  gtk_menu_button_set_label (self->button, text);

  if (self->value != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "set");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "set");
}

/* What is none of the choices came from the last row. */
static GtkListBoxRow *
find_chosen_row (EntenteFilterChip *self)
{
  guint found = 0;

  if (!find_choice (self, &found) && self->more_row != NULL)
    return self->more_row;

  return gtk_list_box_get_row_at_index (self->list_box, (int) found);
}

static void
update_checks (EntenteFilterChip *self)
{
  GtkListBoxRow *chosen = find_chosen_row (self);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; i++)
    {
      GtkWidget *check = gtk_widget_get_last_child (gtk_list_box_row_get_child (row));

      gtk_widget_set_opacity (check, row == chosen ? 1.0 : 0.0);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_CHECKED,
                                   row == chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
    }
}

static void
row_activated_cb (EntenteFilterChip *self,
                  GtkListBoxRow     *row)
{
  gtk_popover_popdown (self->popover);
  if (row == self->more_row)
    g_signal_emit (self, signals[MORE], 0);
  else
    entente_filter_chip_set_value (self, value_at (self, gtk_list_box_row_get_index (row)));
}

/* The rows of a list were found by the list. */
static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  EntenteFilterChip *self = ENTENTE_FILTER_CHIP (user_data);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  const char *label;

  if (text[0] == '\0' || row == self->more_row || (self->list != NULL && gtk_list_box_row_get_index (row) > 0))
    return TRUE;

  label = gtk_string_list_get_string (self->labels, gtk_list_box_row_get_index (row));

  return g_str_match_string (text, label, TRUE);
}

static void
search_changed_cb (EntenteFilterChip *self)
{
  if (self->list != NULL)
    {
      EntenteQuery *present = entente_list_get_query (self->list);
      g_autoptr (EntenteQuery) query = entente_query_with_search (present,
                                                                  gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

      self->take_first = self->take_first && entente_query_equal (query, present);
      entente_list_set_query (self->list, query);
    }
  gtk_list_box_invalidate_filter (self->list_box);
}

/* Enter takes the first choice that fits what was typed, and does not wait until the entry tells that it was; Down goes
 * to all that do. */
static void
search_activated_cb (EntenteFilterChip *self)
{
  GtkListBoxRow *row;

  search_changed_cb (self);
  self->take_first = !entente_filter_chip_has_found (self);
  if (self->take_first)
    return;

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

/* Of a list whose rows are on their way there may be many. */
static gboolean
is_searchable (EntenteFilterChip *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->values)) > SEARCHABLE ||
         gtk_editable_get_text (GTK_EDITABLE (self->search_entry))[0] != '\0' || !entente_filter_chip_has_found (self);
}

static void
popover_shown_cb (EntenteFilterChip *self)
{
  g_signal_emit (self, signals[OPENED], 0);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), is_searchable (self));
  update_checks (self);

  /* The popover gave the focus to the search, which may just have been hidden. */
  if (is_searchable (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else
    gtk_widget_grab_focus (GTK_WIDGET (find_chosen_row (self)));
}

/* Records that hold nothing yet come later, each with a round of its own. */
void
entente_filter_chip_update_popover (EntenteFilterChip *self,
                                    gboolean           loaded)
{
  gboolean searchable = is_searchable (self);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;

  update_checks (self);
  if (!searchable && gtk_widget_get_visible (GTK_WIDGET (self->search_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (find_chosen_row (self)));
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), searchable);

  if (self->take_first && loaded && entente_filter_chip_has_found (self))
    search_activated_cb (self);
}

static GtkListBoxRow *
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

  return GTK_LIST_BOX_ROW (row);
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

  entente_filter_chip_let_go (self);
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
  g_clear_pointer (&self->value_label, g_free);
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

  signals[OPENED] = g_signal_new ("opened", ENTENTE_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MORE] = g_signal_new ("more", ENTENTE_TYPE_FILTER_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

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
entente_filter_chip_add_more (EntenteFilterChip *self,
                              const char        *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (self->more_row == NULL);

  self->more_row = append_row (self, label);
}

void
entente_filter_chip_clear (EntenteFilterChip *self)
{
  GtkListBoxRow *row;

  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));

  self->more_row = NULL;
  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
  gtk_string_list_splice (self->values, 0, g_list_model_get_n_items (G_LIST_MODEL (self->values)), NULL);
  gtk_string_list_splice (self->labels, 0, g_list_model_get_n_items (G_LIST_MODEL (self->labels)), NULL);

  /* Translators: a filter that is not set: things of any kind are shown */
  entente_filter_chip_add_choice (self, "", C_("filter", "Any"));
}

void
entente_filter_chip_set_unset_label (EntenteFilterChip *self,
                                     const char        *label)
{
  const char *const labels[] = { label, NULL };
  GtkListBoxRow *row;

  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));
  g_return_if_fail (label != NULL);

  row = gtk_list_box_get_row_at_index (self->list_box, 0);
  gtk_string_list_splice (self->labels, 0, 1, labels);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_list_box_row_get_child (row))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_button (self);
}

void
entente_filter_chip_set_label (EntenteFilterChip *self,
                               const char        *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));
  g_return_if_fail (label != NULL);

  g_free (self->label);
  self->label = g_strdup (label);
  update_button (self);
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
entente_filter_chip_choose (EntenteFilterChip *self,
                            const char        *value,
                            const char        *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));
  g_return_if_fail (value != NULL && label != NULL);

  g_free (self->value_label);
  self->value_label = g_strdup (label);
  if (g_strcmp0 (self->value, value) == 0)
    {
      update_button (self);
      return;
    }

  g_free (self->value);
  self->value = g_strdup (value);
  update_button (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

void
entente_filter_chip_set_value (EntenteFilterChip *self,
                               const char        *value)
{
  guint found = 0;

  g_return_if_fail (ENTENTE_IS_FILTER_CHIP (self));

  if (g_strcmp0 (self->value, value) == 0)
    return;

  g_free (self->value);
  self->value = g_strdup (value);
  g_clear_pointer (&self->value_label, g_free);
  if (find_choice (self, &found))
    self->value_label = g_strdup (gtk_string_list_get_string (self->labels, found));
  update_button (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
