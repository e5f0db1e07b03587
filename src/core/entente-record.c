/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-record.h"

typedef struct
{
  char *id;
  gint64 version;
  gboolean loaded;
} EntenteRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteRecord, entente_record, G_TYPE_OBJECT)

typedef enum
{
  PROP_ID = 1,
  PROP_VERSION,
  PROP_LOADED,
} EntenteRecordProperty;

/* Properties of the fields of a subclass come after those of the base class. */
#define FIRST_FIELD_PROPERTY (PROP_LOADED + 1)

static GParamSpec *properties[PROP_LOADED + 1];

#define TEXT_AT(self, field) (*(char **) G_STRUCT_MEMBER_P (self, (field)->offset))
#define INTEGER_AT(self, field) (*(gint64 *) G_STRUCT_MEMBER_P (self, (field)->offset))
#define BOOLEAN_AT(self, field) (*(gboolean *) G_STRUCT_MEMBER_P (self, (field)->offset))

static char *
dup_property_name (const char *name)
{
  return g_strdelimit (g_strdup (name), "_", '-');
}

static gboolean
take_over_field (EntenteRecord      *self,
                 EntenteRecord      *from,
                 const EntenteField *field)
{
  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
      if (g_strcmp0 (TEXT_AT (self, field), TEXT_AT (from, field)) == 0)
        return FALSE;
      g_free (TEXT_AT (self, field));
      TEXT_AT (self, field) = g_strdup (TEXT_AT (from, field));
      return TRUE;

    case ENTENTE_FIELD_INTEGER:
      if (INTEGER_AT (self, field) == INTEGER_AT (from, field))
        return FALSE;
      INTEGER_AT (self, field) = INTEGER_AT (from, field);
      return TRUE;

    case ENTENTE_FIELD_BOOLEAN:
      if (BOOLEAN_AT (self, field) == BOOLEAN_AT (from, field))
        return FALSE;
      BOOLEAN_AT (self, field) = BOOLEAN_AT (from, field);
      return TRUE;
    }

  return FALSE;
}

static void
entente_record_get_field_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  const EntenteField *field = &ENTENTE_RECORD_GET_CLASS (object)->fields[property_id - FIRST_FIELD_PROPERTY];

  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
      g_value_set_string (value, TEXT_AT (object, field));
      break;

    case ENTENTE_FIELD_INTEGER:
      g_value_set_int64 (value, INTEGER_AT (object, field));
      break;

    case ENTENTE_FIELD_BOOLEAN:
      g_value_set_boolean (value, BOOLEAN_AT (object, field));
      break;
    }
}

static void
entente_record_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (ENTENTE_RECORD (object));

  switch ((EntenteRecordProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;

    case PROP_VERSION:
      g_value_set_int64 (value, priv->version);
      break;

    case PROP_LOADED:
      g_value_set_boolean (value, priv->loaded);
      break;
    }
}

static void
entente_record_constructed (GObject *object)
{
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == ENTENTE_FIELD_TEXT)
      TEXT_AT (object, &klass->fields[i]) = g_strdup ("");

  G_OBJECT_CLASS (entente_record_parent_class)->constructed (object);
}

static void
entente_record_finalize (GObject *object)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (ENTENTE_RECORD (object));
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == ENTENTE_FIELD_TEXT)
      g_free (TEXT_AT (object, &klass->fields[i]));

  g_clear_pointer (&priv->id, g_free);

  G_OBJECT_CLASS (entente_record_parent_class)->finalize (object);
}

static void
entente_record_class_init (EntenteRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_record_get_property;
  object_class->constructed = entente_record_constructed;
  object_class->finalize = entente_record_finalize;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_VERSION] =
    g_param_spec_int64 ("version", NULL, NULL, 0, G_MAXINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADED] =
    g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_record_init (EntenteRecord *self)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (self);

  priv->id = g_strdup ("");
}

void
entente_record_class_set_fields (EntenteRecordClass *klass,
                                 const EntenteField *fields,
                                 guint               n_fields)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  g_return_if_fail (klass->fields == NULL);

  klass->fields = fields;
  klass->n_fields = n_fields;

  object_class->get_property = entente_record_get_field_property;

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *name = dup_property_name (fields[i].name);
      GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_NICK | G_PARAM_STATIC_BLURB;
      GParamSpec *pspec = NULL;

      switch (fields[i].kind)
        {
        case ENTENTE_FIELD_TEXT:
          pspec = g_param_spec_string (name, NULL, NULL, "", flags);
          break;

        case ENTENTE_FIELD_INTEGER:
          pspec = g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
          break;

        case ENTENTE_FIELD_BOOLEAN:
          pspec = g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
          break;
        }

      g_object_class_install_property (object_class, FIRST_FIELD_PROPERTY + i, pspec);
    }
}

int
entente_record_class_find_field (EntenteRecordClass *klass,
                                 const char         *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const char *a = klass->fields[i].name;
      const char *b = name;

      while (*a != '\0' && (*a == *b || (*a == '_' && *b == '-')))
        a++, b++;

      if (*a == '\0' && *b == '\0')
        return i;
    }

  return -1;
}

const char *
entente_record_get_id (EntenteRecord *self)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), NULL);

  return priv->id;
}

gint64
entente_record_get_version (EntenteRecord *self)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), 0);

  return priv->version;
}

gboolean
entente_record_get_loaded (EntenteRecord *self)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_RECORD (self), FALSE);

  return priv->loaded;
}

void
entente_record_init_key (EntenteRecord *self,
                         const char    *id,
                         gint64         version)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_RECORD (self));
  g_return_if_fail (id != NULL);

  g_free (priv->id);
  priv->id = g_strdup (id);
  priv->version = version;
  priv->loaded = TRUE;
}

void
entente_record_init_text (EntenteRecord *self,
                          guint          field,
                          const char    *value)
{
  const EntenteField *f = &ENTENTE_RECORD_GET_CLASS (self)->fields[field];

  g_return_if_fail (f->kind == ENTENTE_FIELD_TEXT);

  g_free (TEXT_AT (self, f));
  TEXT_AT (self, f) = g_strdup (value != NULL ? value : "");
}

void
entente_record_init_integer (EntenteRecord *self,
                             guint          field,
                             gint64         value)
{
  const EntenteField *f = &ENTENTE_RECORD_GET_CLASS (self)->fields[field];

  if (f->kind == ENTENTE_FIELD_BOOLEAN)
    BOOLEAN_AT (self, f) = value != 0;
  else if (f->kind == ENTENTE_FIELD_INTEGER)
    INTEGER_AT (self, f) = value;
  else
    g_return_if_reached ();
}

static void
take_value (EntenteRecord *self,
            const char    *name,
            GVariant      *value)
{
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (self);
  int field = entente_record_class_find_field (klass, name);

  if (field < 0)
    return;

  switch (klass->fields[field].kind)
    {
    case ENTENTE_FIELD_TEXT:
      if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        entente_record_init_text (self, field, g_variant_get_string (value, NULL));
      break;

    case ENTENTE_FIELD_INTEGER:
      if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
        entente_record_init_integer (self, field, g_variant_get_int64 (value));
      break;

    case ENTENTE_FIELD_BOOLEAN:
      if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
        entente_record_init_integer (self, field, g_variant_get_boolean (value));
      break;
    }
}

EntenteRecord *
entente_record_new_from_variant (GType       type,
                                 const char *id,
                                 GVariant   *values)
{
  EntenteRecord *self;
  GVariantIter iter;
  const char *name;
  GVariant *value;

  g_return_val_if_fail (g_type_is_a (type, ENTENTE_TYPE_RECORD), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (g_variant_is_of_type (values, G_VARIANT_TYPE_VARDICT), NULL);

  self = g_object_new (type, NULL);
  entente_record_init_key (self, id, 0);

  g_variant_iter_init (&iter, values);
  while (g_variant_iter_loop (&iter, "{&sv}", &name, &value))
    take_value (self, name, value);

  return self;
}

void
entente_record_update (EntenteRecord *self,
                       EntenteRecord *from)
{
  EntenteRecordPrivate *priv = entente_record_get_instance_private (self);
  EntenteRecordPrivate *other = entente_record_get_instance_private (from);
  EntenteRecordClass *klass = ENTENTE_RECORD_GET_CLASS (self);

  g_return_if_fail (ENTENTE_IS_RECORD (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (from));

  g_object_freeze_notify (G_OBJECT (self));

  if (g_strcmp0 (priv->id, other->id) != 0)
    {
      g_free (priv->id);
      priv->id = g_strdup (other->id);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
    }

  if (priv->version != other->version)
    {
      priv->version = other->version;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERSION]);
    }

  for (guint i = 0; i < klass->n_fields; i++)
    if (take_over_field (self, from, &klass->fields[i]))
      {
        g_autofree char *name = dup_property_name (klass->fields[i].name);

        g_object_notify (G_OBJECT (self), name);
      }

  if (priv->loaded != other->loaded)
    {
      priv->loaded = other->loaded;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}
