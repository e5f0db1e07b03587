/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-provider-choice.h"

struct _EntenteProviderChoice
{
  GObject parent_instance;

  EntenteChoiceRow *row;
  EntenteList *providers;
  char *chosen; /* id, until a person chooses */
};

G_DEFINE_FINAL_TYPE (EntenteProviderChoice, entente_provider_choice, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A partnership that has ended leaves a provider among them as long as it has administrator access. */
static gboolean
is_partner (EntentePartner *provider)
{
  return entente_record_get_loaded (ENTENTE_RECORD (provider)) &&
         g_str_equal (entente_partner_get_relation_state (provider), "active");
}

static void
providers_changed_cb (EntenteProviderChoice *self)
{
  const char *value = entente_choice_row_get_value (self->row);
  g_autofree char *chosen = g_strdup (value[0] != '\0' ? value : self->chosen);

  entente_choice_row_clear (self->row);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->providers)); i++)
    {
      g_autoptr (EntentePartner) provider = g_list_model_get_item (G_LIST_MODEL (self->providers), i);

      if (is_partner (provider))
        entente_choice_row_add (self->row, entente_record_get_id (ENTENTE_RECORD (provider)), entente_partner_get_name (provider));
    }
  entente_choice_row_set_value (self->row, chosen);

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entente_provider_choice_dispose (GObject *object)
{
  EntenteProviderChoice *self = ENTENTE_PROVIDER_CHOICE (object);

  g_clear_object (&self->providers);
  g_clear_object (&self->row);

  G_OBJECT_CLASS (entente_provider_choice_parent_class)->dispose (object);
}

static void
entente_provider_choice_finalize (GObject *object)
{
  g_free (ENTENTE_PROVIDER_CHOICE (object)->chosen);

  G_OBJECT_CLASS (entente_provider_choice_parent_class)->finalize (object);
}

static void
entente_provider_choice_class_init (EntenteProviderChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_provider_choice_dispose;
  object_class->finalize = entente_provider_choice_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_provider_choice_init (EntenteProviderChoice *self)
{
}

EntenteProviderChoice *
entente_provider_choice_new (EntenteChoiceRow *row,
                             EntenteList      *providers,
                             const char       *chosen)
{
  EntenteProviderChoice *self;

  g_return_val_if_fail (ENTENTE_IS_CHOICE_ROW (row), NULL);
  g_return_val_if_fail (ENTENTE_IS_LIST (providers), NULL);
  g_return_val_if_fail (chosen != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PROVIDER_CHOICE, NULL);
  self->row = g_object_ref (row);
  self->providers = g_object_ref (providers);
  self->chosen = g_strdup (chosen);
  g_signal_connect_object (providers, "notify::loading", G_CALLBACK (providers_changed_cb), self, G_CONNECT_SWAPPED);
  providers_changed_cb (self);

  return self;
}

EntentePartner *
entente_provider_choice_dup_provider (EntenteProviderChoice *self)
{
  const char *id;

  g_return_val_if_fail (ENTENTE_IS_PROVIDER_CHOICE (self), NULL);

  id = entente_choice_row_get_value (self->row);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->providers)); i++)
    {
      g_autoptr (EntentePartner) provider = g_list_model_get_item (G_LIST_MODEL (self->providers), i);

      if (is_partner (provider) && g_str_equal (entente_record_get_id (ENTENTE_RECORD (provider)), id))
        return g_steal_pointer (&provider);
    }

  return NULL;
}
