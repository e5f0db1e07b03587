/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-form.h"

#include <entente-core.h>

#include "forms/entente-field.h"

/* A pause in typing. */
#define PAUSE_MS 500

typedef struct
{
  EntenteForm *form;
  char *name;
  GtkWidget *row;
  const char *property;
  EntenteFieldCheck check; /* (nullable) */
  gpointer user_data;

  gboolean touched;
  GError *problem; /* (nullable) found out elsewhere, about the present value */
  guint pause_id;
} Field;

struct _EntenteForm
{
  GObject parent_instance;

  GPtrArray *fields;
  gboolean restoring;
};

G_DEFINE_FINAL_TYPE (EntenteForm, entente_form, G_TYPE_OBJECT)

typedef enum
{
  PROP_VALID = 1,
} EntenteFormProperty;

static GParamSpec *properties[PROP_VALID + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
field_free (gpointer data)
{
  Field *field = data;

  g_clear_handle_id (&field->pause_id, g_source_remove);
  g_clear_error (&field->problem);
  g_object_unref (field->row);
  g_free (field->name);
  g_free (field);
}

static Field *
find_field (EntenteForm *self,
            const char  *name)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = g_ptr_array_index (self->fields, i);

      if (g_strcmp0 (field->name, name) == 0)
        return field;
    }

  return NULL;
}

static gboolean
counts (Field *field)
{
  return gtk_widget_get_visible (field->row) && gtk_widget_get_sensitive (field->row);
}

static gboolean
check_field (Field   *field,
             GError **error)
{
  if (!counts (field))
    return TRUE;

  if (field->check != NULL && !field->check (field->row, field->user_data, error))
    return FALSE;

  if (field->problem != NULL)
    {
      g_propagate_error (error, g_error_copy (field->problem));
      return FALSE;
    }

  return TRUE;
}

static gboolean
show_problem (Field *field)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&field->pause_id, g_source_remove);
  check_field (field, &error);
  entente_field_set_error (field->row, error);

  return error == NULL;
}

static gboolean
pause_cb (gpointer user_data)
{
  Field *field = user_data;

  field->pause_id = 0;
  show_problem (field);

  return G_SOURCE_REMOVE;
}

static void
field_changed (Field *field)
{
  EntenteForm *self = field->form;

  g_clear_error (&field->problem);
  g_clear_handle_id (&field->pause_id, g_source_remove);

  if (!self->restoring)
    {
      field->touched = TRUE;

      /* A problem goes at once, but comes only after a pause. */
      if (check_field (field, NULL))
        entente_field_set_error (field->row, NULL);
      else
        field->pause_id = g_timeout_add (PAUSE_MS, pause_cb, field);

      g_signal_emit (self, signals[CHANGED], 0);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
text_changed_cb (GtkEditable *editable,
                 Field       *field)
{
  field_changed (field);
}

static void
value_changed_cb (GObject    *object,
                  GParamSpec *pspec,
                  Field      *field)
{
  field_changed (field);
}

static void
left_cb (GtkEventController *controller,
         Field              *field)
{
  if (field->touched)
    show_problem (field);
}

static void
shown_cb (GObject    *object,
          GParamSpec *pspec,
          Field      *field)
{
  g_object_notify_by_pspec (G_OBJECT (field->form), properties[PROP_VALID]);
}

static void
entente_form_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EntenteForm *self = ENTENTE_FORM (object);

  switch ((EntenteFormProperty) property_id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, entente_form_get_valid (self));
      break;
    }
}

static void
disconnect_field (gpointer data,
                  gpointer user_data)
{
  Field *field = data;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (field->row);

  g_signal_handlers_disconnect_by_data (field->row, field);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      g_signal_handlers_disconnect_by_data (controller, field);
    }
}

static void
entente_form_dispose (GObject *object)
{
  EntenteForm *self = ENTENTE_FORM (object);

  if (self->fields != NULL)
    g_ptr_array_foreach (self->fields, disconnect_field, NULL);
  g_clear_pointer (&self->fields, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_form_parent_class)->dispose (object);
}

static void
entente_form_class_init (EntenteFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_form_get_property;
  object_class->dispose = entente_form_dispose;

  properties[PROP_VALID] =
    g_param_spec_boolean ("valid", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_form_init (EntenteForm *self)
{
  self->fields = g_ptr_array_new_with_free_func (field_free);
}

EntenteForm *
entente_form_new (void)
{
  return g_object_new (ENTENTE_TYPE_FORM, NULL);
}

void
entente_form_add (EntenteForm       *self,
                  const char        *name,
                  GtkWidget         *row,
                  EntenteFieldCheck  check,
                  gpointer           user_data)
{
  GtkEventController *controller;
  Field *field;

  g_return_if_fail (ENTENTE_IS_FORM (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (GTK_IS_WIDGET (row));
  g_return_if_fail (find_field (self, name) == NULL);

  field = g_new0 (Field, 1);
  field->form = self;
  field->name = g_strdup (name);
  field->row = g_object_ref (row);
  field->property = GTK_IS_EDITABLE (row) ? "text" : "value";
  field->check = check;
  field->user_data = user_data;
  g_ptr_array_add (self->fields, field);

  if (GTK_IS_EDITABLE (row))
    g_signal_connect (row, "changed", G_CALLBACK (text_changed_cb), field);
  else
    g_signal_connect (row, "notify::value", G_CALLBACK (value_changed_cb), field);
  g_signal_connect (row, "notify::visible", G_CALLBACK (shown_cb), field);
  g_signal_connect (row, "notify::sensitive", G_CALLBACK (shown_cb), field);

  /* Digits are read from left to right in every language, and groups of them would change places. */
  if (ADW_IS_ENTRY_ROW (row) && adw_entry_row_get_input_purpose (ADW_ENTRY_ROW (row)) == GTK_INPUT_PURPOSE_PHONE)
    gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))), GTK_TEXT_DIR_LTR);

  /* Enter goes on to the next page, where it has nothing to open or to switch. */
  if (ADW_IS_ENTRY_ROW (row))
    adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  else
    gtk_widget_set_receives_default (row, TRUE);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "leave", G_CALLBACK (left_cb), field);
  gtk_widget_add_controller (row, controller);
}

GtkWidget *
entente_form_get_row (EntenteForm *self,
                      const char  *name)
{
  Field *field;

  g_return_val_if_fail (ENTENTE_IS_FORM (self), NULL);

  field = find_field (self, name);

  return field != NULL ? field->row : NULL;
}

gboolean
entente_form_get_valid (EntenteForm *self)
{
  g_return_val_if_fail (ENTENTE_IS_FORM (self), FALSE);

  for (guint i = 0; i < self->fields->len; i++)
    if (!check_field (g_ptr_array_index (self->fields, i), NULL))
      return FALSE;

  return TRUE;
}

/* Whoever is there already stays: the next thing in the row of a password is the button that shows it. */
static void
take_focus (GtkWidget *row)
{
  if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

gboolean
entente_form_validate (EntenteForm *self)
{
  GtkWidget *first = NULL;

  g_return_val_if_fail (ENTENTE_IS_FORM (self), FALSE);

  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = g_ptr_array_index (self->fields, i);

      field->touched = TRUE;
      if (!show_problem (field) && first == NULL)
        first = field->row;
    }

  if (first != NULL)
    take_focus (first);

  return first == NULL;
}

void
entente_form_revalidate (EntenteForm *self,
                         const char  *name)
{
  Field *field;

  g_return_if_fail (ENTENTE_IS_FORM (self));

  field = find_field (self, name);
  g_return_if_fail (field != NULL);

  if (field->touched)
    show_problem (field);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

gboolean
entente_form_show_error (EntenteForm  *self,
                         const GError *error)
{
  Field *field;

  g_return_val_if_fail (ENTENTE_IS_FORM (self), FALSE);
  g_return_val_if_fail (error != NULL, FALSE);

  field = find_field (self, entente_error_get_field (error));
  if (field == NULL || !counts (field))
    return FALSE;

  entente_form_set_problem (self, field->name, error);
  take_focus (field->row);

  return TRUE;
}

void
entente_form_set_problem (EntenteForm  *self,
                          const char   *name,
                          const GError *error)
{
  Field *field;

  g_return_if_fail (ENTENTE_IS_FORM (self));

  field = find_field (self, name);
  g_return_if_fail (field != NULL);

  g_clear_error (&field->problem);
  if (error != NULL)
    field->problem = g_error_copy (error);
  field->touched = field->touched || error != NULL;
  if (field->touched)
    show_problem (field);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

void
entente_form_save (EntenteForm  *self,
                   GVariantDict *draft)
{
  g_return_if_fail (ENTENTE_IS_FORM (self));
  g_return_if_fail (draft != NULL);

  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = g_ptr_array_index (self->fields, i);
      g_auto (GValue) value = G_VALUE_INIT;

      if (ADW_IS_PASSWORD_ENTRY_ROW (field->row))
        continue;

      g_object_get_property (G_OBJECT (field->row), field->property, &value);
      if (G_VALUE_HOLDS_STRING (&value) && g_value_get_string (&value) != NULL)
        g_variant_dict_insert (draft, field->name, "s", g_value_get_string (&value));
      else if (G_VALUE_HOLDS_BOOLEAN (&value))
        g_variant_dict_insert (draft, field->name, "b", g_value_get_boolean (&value));
      else if (G_VALUE_HOLDS_INT (&value))
        g_variant_dict_insert (draft, field->name, "i", g_value_get_int (&value));
    }
}

static void
restore_field (Field    *field,
               GVariant *content)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (field->row), field->property);

  /* A draft of another version may hold anything. */
  if (G_IS_PARAM_SPEC_STRING (pspec) && g_variant_is_of_type (content, G_VARIANT_TYPE_STRING))
    g_object_set (field->row, field->property, g_variant_get_string (content, NULL), NULL);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec) && g_variant_is_of_type (content, G_VARIANT_TYPE_BOOLEAN))
    g_object_set (field->row, field->property, g_variant_get_boolean (content), NULL);
  else if (G_IS_PARAM_SPEC_INT (pspec) && g_variant_is_of_type (content, G_VARIANT_TYPE_INT32))
    g_object_set (field->row, field->property, g_variant_get_int32 (content), NULL);
}

void
entente_form_restore (EntenteForm  *self,
                      GVariantDict *draft)
{
  g_return_if_fail (ENTENTE_IS_FORM (self));
  g_return_if_fail (draft != NULL);

  self->restoring = TRUE;
  for (guint i = 0; i < self->fields->len; i++)
    {
      Field *field = g_ptr_array_index (self->fields, i);
      g_autoptr (GVariant) content = g_variant_dict_lookup_value (draft, field->name, NULL);

      if (content != NULL && !ADW_IS_PASSWORD_ENTRY_ROW (field->row))
        restore_field (field, content);
    }
  self->restoring = FALSE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}
