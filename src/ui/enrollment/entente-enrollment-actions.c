/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-actions.h"

#include "enrollment/entente-enrollment-wizard.h"
#include "entente-widget.h"
#include "organization/entente-organization-wizard.h"
#include "window/entente-window.h"

static void
enroll_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (ENTENTE_WINDOW (widget));
  EntenteAccount *account = entente_workspace_get_account (workspace);

  if (entente_enrollment_is_open (account))
    entente_enrollment_present (GTK_WINDOW (widget), workspace, entente_account_get_kind (account), ENTENTE_ENROLLMENT_GOES_ON);
  else
    entente_enrollment_present (GTK_WINDOW (widget), workspace, ENTENTE_KIND_RESELLER, ENTENTE_ENROLLMENT_DEFAULT);
}

static void
set_up_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  entente_enrollment_present (GTK_WINDOW (widget), entente_window_get_workspace (ENTENTE_WINDOW (widget)),
                              entente_kind_from_nick (g_variant_get_string (parameter, NULL)), ENTENTE_ENROLLMENT_DEFAULT);
}

static void
edit_organization_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  entente_organization_wizard_present (GTK_WINDOW (widget), entente_window_get_workspace (ENTENTE_WINDOW (widget)));
}

typedef struct
{
  EntenteWindow *window;
  EntenteList *operators;
} Search;

/* The first one is as good as any other. */
static void
operators_loaded_cb (EntenteList *operators,
                     GParamSpec  *pspec,
                     Search      *search)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (search->window);
  g_autoptr (EntenteAccount) account = NULL;

  if (entente_list_get_loading (operators))
    return;

  g_signal_handlers_disconnect_by_func (operators, operators_loaded_cb, search);
  account = g_list_model_get_item (G_LIST_MODEL (operators), 0);
  /* The window may be gone meanwhile, or show another workspace. */
  if (workspace != NULL && account != NULL && entente_record_get_loaded (ENTENTE_RECORD (account)))
    {
      entente_workspace_set_account (workspace, account);
      entente_window_show_page (search->window, "members", NULL);
    }

  g_object_unref (search->operators);
  g_object_unref (search->window);
  g_free (search);
}

static void
open_registry_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "kind", "operator");
  Search *search = g_new0 (Search, 1);

  search->window = ENTENTE_WINDOW (g_object_ref (widget));
  search->operators = entente_workspace_open_list (entente_window_get_workspace (search->window), query);
  g_signal_connect (search->operators, "notify::loading", G_CALLBACK (operators_loaded_cb), search);
}

void
entente_enrollment_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.edit-organization", NULL, edit_organization_cb);
  gtk_widget_class_install_action (widget_class, "win.enroll", NULL, enroll_cb);
  gtk_widget_class_install_action (widget_class, "win.open-registry", NULL, open_registry_cb);
  gtk_widget_class_install_action (widget_class, "win.set-up", "s", set_up_cb);
}
