/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-customer-mapping.h"

#include "entente-text.h"

struct _EntenteCustomerMapping
{
  GObject parent_instance;

  GStrv headings;
  guint n_columns;
  int columns[ENTENTE_N_CUSTOMER_FIELDS]; /* where each field comes from, or -1 */
  gboolean complete;
};

G_DEFINE_FINAL_TYPE (EntenteCustomerMapping, entente_customer_mapping, G_TYPE_OBJECT)

typedef enum
{
  PROP_COMPLETE = 1,
} EntenteCustomerMappingProperty;

static GParamSpec *properties[PROP_COMPLETE + 1];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_complete (EntenteCustomerMapping *self)
{
  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    if (self->columns[field] < 0 && entente_customer_field_is_required ((EntenteCustomerField) field))
      return FALSE;

  return TRUE;
}

static void
tell_changed (EntenteCustomerMapping *self)
{
  gboolean was_complete = self->complete;

  self->complete = is_complete (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  if (self->complete != was_complete)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

/* A column that is just "Name", or « Nom », is the contact's family name beside a first name, and else the
 * company's. */
static void
guess_name (EntenteCustomerMapping *self)
{
  EntenteCustomerField field = ENTENTE_CUSTOMER_FIELD_NAME;

  if (self->columns[ENTENTE_CUSTOMER_FIELD_CONTACT_FIRST_NAME] >= 0 &&
      self->columns[ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME] < 0)
    field = ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME;

  for (guint i = 0; i < self->n_columns && self->columns[field] < 0; i++)
    {
      g_autofree char *heading = entente_text_fold (self->headings[i]);

      if (g_str_equal (heading, "name") || g_str_equal (heading, "nom"))
        self->columns[field] = (int) i;
    }
}

/* Answers whether that changed anything. */
static gboolean
assign (EntenteCustomerMapping *self,
        guint                   column,
        EntenteCustomerField    field)
{
  EntenteCustomerField before = entente_customer_mapping_get_field (self, column);

  if (before == field)
    return FALSE;

  if (before != ENTENTE_CUSTOMER_FIELD_NONE)
    self->columns[before] = -1;
  if (field != ENTENTE_CUSTOMER_FIELD_NONE)
    self->columns[field] = (int) column;

  return TRUE;
}

static void
entente_customer_mapping_get_property (GObject    *object,
                                       guint       property_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  EntenteCustomerMapping *self = ENTENTE_CUSTOMER_MAPPING (object);

  switch ((EntenteCustomerMappingProperty) property_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, self->complete);
      break;
    }
}

static void
entente_customer_mapping_finalize (GObject *object)
{
  EntenteCustomerMapping *self = ENTENTE_CUSTOMER_MAPPING (object);

  g_clear_pointer (&self->headings, g_strfreev);

  G_OBJECT_CLASS (entente_customer_mapping_parent_class)->finalize (object);
}

static void
entente_customer_mapping_class_init (EntenteCustomerMappingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_customer_mapping_get_property;
  object_class->finalize = entente_customer_mapping_finalize;

  properties[PROP_COMPLETE] =
    g_param_spec_boolean ("complete", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_customer_mapping_init (EntenteCustomerMapping *self)
{
  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    self->columns[field] = -1;
}

EntenteCustomerMapping *
entente_customer_mapping_new (const char *const *headings,
                              guint              n_columns)
{
  EntenteCustomerMapping *self = g_object_new (ENTENTE_TYPE_CUSTOMER_MAPPING, NULL);

  g_return_val_if_fail (headings != NULL || n_columns == 0, self);

  while (n_columns > 0 && headings[n_columns - 1][0] == '\0')
    n_columns--;

  self->n_columns = n_columns;
  self->headings = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      EntenteCustomerField field = entente_customer_field_guess (headings[i]);

      self->headings[i] = g_strdup (headings[i]);
      if (field != ENTENTE_CUSTOMER_FIELD_NONE && self->columns[field] < 0)
        self->columns[field] = (int) i;
    }

  guess_name (self);
  self->complete = is_complete (self);

  return self;
}

guint
entente_customer_mapping_get_n_columns (EntenteCustomerMapping *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self), 0);

  return self->n_columns;
}

const char *
entente_customer_mapping_get_heading (EntenteCustomerMapping *self,
                                      guint                   column)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->headings[column];
}

EntenteCustomerField
entente_customer_mapping_get_field (EntenteCustomerMapping *self,
                                    guint                   column)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self), ENTENTE_CUSTOMER_FIELD_NONE);
  g_return_val_if_fail (column < self->n_columns, ENTENTE_CUSTOMER_FIELD_NONE);

  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    if (self->columns[field] == (int) column)
      return (EntenteCustomerField) field;

  return ENTENTE_CUSTOMER_FIELD_NONE;
}

void
entente_customer_mapping_set_field (EntenteCustomerMapping *self,
                                    guint                   column,
                                    EntenteCustomerField    field)
{
  g_return_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self));
  g_return_if_fail (column < self->n_columns);
  g_return_if_fail (field >= ENTENTE_CUSTOMER_FIELD_NONE && field < ENTENTE_N_CUSTOMER_FIELDS);

  if (assign (self, column, field))
    tell_changed (self);
}

int
entente_customer_mapping_find_column (EntenteCustomerMapping *self,
                                      EntenteCustomerField    field)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self), -1);
  g_return_val_if_fail (field > ENTENTE_CUSTOMER_FIELD_NONE && field < ENTENTE_N_CUSTOMER_FIELDS, -1);

  return self->columns[field];
}

GStrv
entente_customer_mapping_dup_missing (EntenteCustomerMapping *self)
{
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();

  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self), NULL);

  for (int field = 0; field < ENTENTE_N_CUSTOMER_FIELDS; field++)
    if (self->columns[field] < 0 && entente_customer_field_is_required ((EntenteCustomerField) field))
      g_strv_builder_add (missing, entente_customer_field_to_nick ((EntenteCustomerField) field));

  return g_strv_builder_end (missing);
}

gboolean
entente_customer_mapping_get_complete (EntenteCustomerMapping *self)
{
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self), FALSE);

  return self->complete;
}

GStrv
entente_customer_mapping_dup_nicks (EntenteCustomerMapping *self)
{
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();

  g_return_val_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self), NULL);

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *nick = entente_customer_field_to_nick (entente_customer_mapping_get_field (self, i));

      g_strv_builder_add (nicks, nick != NULL ? nick : "");
    }

  return g_strv_builder_end (nicks);
}

void
entente_customer_mapping_set_nicks (EntenteCustomerMapping *self,
                                    const char *const      *nicks)
{
  gboolean changed = FALSE;

  g_return_if_fail (ENTENTE_IS_CUSTOMER_MAPPING (self));
  g_return_if_fail (nicks != NULL);

  for (guint i = 0; i < self->n_columns && nicks[i] != NULL; i++)
    changed |= assign (self, i, entente_customer_field_from_nick (nicks[i]));

  if (changed)
    tell_changed (self);
}
