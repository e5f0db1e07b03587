/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-problem.h"

struct _EntenteProblem
{
  GObject parent_instance;

  guint position;
  char *subject;
  GError *error;
};

G_DEFINE_FINAL_TYPE (EntenteProblem, entente_problem, G_TYPE_OBJECT)

typedef enum
{
  PROP_POSITION = 1,
  PROP_SUBJECT,
  PROP_ERROR,
} EntenteProblemProperty;

static GParamSpec *properties[PROP_ERROR + 1];

static void
entente_problem_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  EntenteProblem *self = ENTENTE_PROBLEM (object);

  switch ((EntenteProblemProperty) property_id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;

    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;

    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    }
}

static void
entente_problem_finalize (GObject *object)
{
  EntenteProblem *self = ENTENTE_PROBLEM (object);

  g_clear_pointer (&self->subject, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (entente_problem_parent_class)->finalize (object);
}

static void
entente_problem_class_init (EntenteProblemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_problem_get_property;
  object_class->finalize = entente_problem_finalize;

  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, "", flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_problem_init (EntenteProblem *self)
{
}

/* Takes over @error. */
static EntenteProblem *
new_problem (guint       position,
             const char *subject,
             GError     *error)
{
  EntenteProblem *self = g_object_new (ENTENTE_TYPE_PROBLEM, NULL);

  self->position = position;
  self->subject = g_strdup (subject);
  self->error = error;

  return self;
}

EntenteProblem *
entente_problem_new (guint         position,
                     const char   *subject,
                     const GError *error)
{
  g_return_val_if_fail (subject != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  return new_problem (position, subject, g_error_copy (error));
}

EntenteProblem *
entente_problem_new_for_reason (guint          position,
                                const char    *subject,
                                EntenteReason  reason,
                                const char    *field,
                                ...)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) details = NULL;
  GError *error = NULL;
  const char *detail;
  va_list args;

  g_return_val_if_fail (subject != NULL, NULL);

  va_start (args, field);
  while ((detail = va_arg (args, const char *)) != NULL)
    g_strv_builder_add (builder, detail);
  va_end (args);

  details = g_strv_builder_end (builder);
  entente_refusev (&error, reason, field, (const char *const *) details);

  return new_problem (position, subject, error);
}

EntenteProblem *
entente_problem_new_from_variant (GVariant *variant)
{
  g_autofree const char **details = NULL;
  const char *subject;
  const char *nick;
  const char *field;
  GError *error = NULL;
  guint position;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE (ENTENTE_PROBLEM_VARIANT_TYPE)), NULL);

  g_variant_get (variant, "(u&s&s&s^a&s)", &position, &subject, &nick, &field, &details);
  entente_refusev (&error, entente_reason_from_nick (nick), field[0] != '\0' ? field : NULL, details);

  return new_problem (position, subject, error);
}

GVariant *
entente_problem_to_variant (EntenteProblem *self)
{
  GVariantBuilder details;
  const char *field;
  const char *detail;

  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), NULL);

  g_variant_builder_init (&details, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; (detail = entente_error_get_detail (self->error, i)) != NULL; i++)
    g_variant_builder_add (&details, "s", detail);

  field = entente_error_get_field (self->error);

  return g_variant_new ("(usssas)", self->position, self->subject,
                        entente_reason_get_nick (entente_error_get_reason (self->error)),
                        field != NULL ? field : "", &details);
}

guint
entente_problem_get_position (EntenteProblem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), 0);

  return self->position;
}

const char *
entente_problem_get_subject (EntenteProblem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), NULL);

  return self->subject;
}

const GError *
entente_problem_get_error (EntenteProblem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), NULL);

  return self->error;
}

EntenteReason
entente_problem_get_reason (EntenteProblem *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROBLEM (self), ENTENTE_REASON_UNSPECIFIED);

  return entente_error_get_reason (self->error);
}
