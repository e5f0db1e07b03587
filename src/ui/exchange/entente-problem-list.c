/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-problem-list.h"

struct _EntenteProblemList
{
  GObject parent_instance;

  GVariant *problems;
};

static void entente_problem_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteProblemList, entente_problem_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, entente_problem_list_model_init))

static GType
entente_problem_list_get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_PROBLEM;
}

static guint
entente_problem_list_get_n_items (GListModel *model)
{
  return g_variant_n_children (ENTENTE_PROBLEM_LIST (model)->problems);
}

static gpointer
entente_problem_list_get_item (GListModel *model,
                               guint       position)
{
  EntenteProblemList *self = ENTENTE_PROBLEM_LIST (model);
  g_autoptr (GVariant) problem = NULL;

  if (position >= g_variant_n_children (self->problems))
    return NULL;

  problem = g_variant_get_child_value (self->problems, position);

  return entente_problem_new_from_variant (problem);
}

static void
entente_problem_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_problem_list_get_item_type;
  iface->get_n_items = entente_problem_list_get_n_items;
  iface->get_item = entente_problem_list_get_item;
}

static void
entente_problem_list_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_PROBLEM_LIST (object)->problems, g_variant_unref);

  G_OBJECT_CLASS (entente_problem_list_parent_class)->finalize (object);
}

static void
entente_problem_list_class_init (EntenteProblemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_problem_list_finalize;
}

static void
entente_problem_list_init (EntenteProblemList *self)
{
}

EntenteProblemList *
entente_problem_list_new (GVariant *problems)
{
  EntenteProblemList *self;

  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (g_variant_is_of_type (problems, G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE)), NULL);

  self = g_object_new (ENTENTE_TYPE_PROBLEM_LIST, NULL);
  self->problems = g_variant_ref (problems);

  return self;
}
