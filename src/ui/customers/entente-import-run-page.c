/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-import-run-page.h"

#include "exchange/entente-progress-bar.h"
#include "wizards/entente-wizard.h"

typedef struct
{
  EntenteCustomersImport *import;
  gboolean executes;
  GtkWidget *progress_bar; /* (nullable) once it was disposed of */
} EntenteImportRunPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteImportRunPage, entente_import_run_page, ENTENTE_TYPE_WIZARD_PAGE)

typedef enum
{
  PROP_IMPORT = 1,
  PROP_EXECUTES,
} EntenteImportRunPageProperty;

static GParamSpec *properties[PROP_EXECUTES + 1];

static EntenteImportRunPagePrivate *
get_private (gpointer self)
{
  return entente_import_run_page_get_instance_private (ENTENTE_IMPORT_RUN_PAGE (self));
}

static void
run_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  EntenteImportRunPagePrivate *priv = get_private (g_task_get_source_object (task));
  GError *error = NULL;

  if (priv->progress_bar != NULL)
    gtk_widget_set_visible (priv->progress_bar, FALSE);

  if (entente_customers_import_run_finish (ENTENTE_CUSTOMERS_IMPORT (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
entente_import_run_page_apply_async (EntenteWizardPage   *page,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  EntenteImportRunPagePrivate *priv = get_private (page);
  GTask *task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_import_run_page_apply_async);
  gtk_widget_set_visible (priv->progress_bar, TRUE);
  entente_customers_import_run_async (priv->import, entente_wizard_get_workspace (entente_wizard_find (GTK_WIDGET (page))),
                                      priv->executes ? ENTENTE_CUSTOMERS_IMPORT_EXECUTE : ENTENTE_CUSTOMERS_IMPORT_REHEARSE,
                                      cancellable, run_cb, task);
}

static gboolean
entente_import_run_page_apply_finish (EntenteWizardPage  *page,
                                      GAsyncResult       *result,
                                      GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_import_run_page_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  EntenteImportRunPagePrivate *priv = get_private (object);

  switch ((EntenteImportRunPageProperty) property_id)
    {
    case PROP_IMPORT:
      g_value_set_object (value, priv->import);
      break;

    case PROP_EXECUTES:
      g_value_set_boolean (value, priv->executes);
      break;
    }
}

static void
entente_import_run_page_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  EntenteImportRunPagePrivate *priv = get_private (object);

  switch ((EntenteImportRunPageProperty) property_id)
    {
    case PROP_IMPORT:
      priv->import = g_value_dup_object (value);
      break;

    case PROP_EXECUTES:
      priv->executes = g_value_get_boolean (value);
      break;
    }
}

static void
entente_import_run_page_constructed (GObject *object)
{
  EntenteImportRunPagePrivate *priv = get_private (object);

  G_OBJECT_CLASS (entente_import_run_page_parent_class)->constructed (object);

  entente_progress_bar_set_progress (ENTENTE_PROGRESS_BAR (priv->progress_bar),
                                     entente_customers_import_get_progress (priv->import));
}

static void
entente_import_run_page_dispose (GObject *object)
{
  EntenteImportRunPagePrivate *priv = get_private (object);

  g_clear_object (&priv->import);
  priv->progress_bar = NULL;

  G_OBJECT_CLASS (entente_import_run_page_parent_class)->dispose (object);
}

static void
entente_import_run_page_class_init (EntenteImportRunPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_import_run_page_get_property;
  object_class->set_property = entente_import_run_page_set_property;
  object_class->constructed = entente_import_run_page_constructed;
  object_class->dispose = entente_import_run_page_dispose;

  page_class->apply_async = entente_import_run_page_apply_async;
  page_class->apply_finish = entente_import_run_page_apply_finish;

  properties[PROP_IMPORT] = g_param_spec_object ("import", NULL, NULL, ENTENTE_TYPE_CUSTOMERS_IMPORT, flags);
  properties[PROP_EXECUTES] = g_param_spec_boolean ("executes", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_import_run_page_init (EntenteImportRunPage *self)
{
  EntenteImportRunPagePrivate *priv = get_private (self);

  priv->progress_bar = entente_progress_bar_new ();
  gtk_widget_set_visible (priv->progress_bar, FALSE);
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), priv->progress_bar);
}

EntenteCustomersImport *
entente_import_run_page_get_import (EntenteImportRunPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_RUN_PAGE (self), NULL);

  return get_private (self)->import;
}
