/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-window-private.h"

#include "customers/entente-left-out-dialog.h"
#include "enrollment/entente-enrollment-actions.h"
#include "invitations/entente-invitation-actions.h"
#include "orders/entente-order-actions.h"
#include "organization/entente-permissions-page.h"
#include "users/entente-password-dialog.h"
#include "vetting/entente-verify-email-dialog.h"
#include "window/entente-list-page.h"

static void
show_page_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  entente_window_show_page (ENTENTE_WINDOW (widget), g_variant_get_string (parameter, NULL), NULL);
}

static void
show_record_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  const char *id, *record;

  g_variant_get (parameter, "(&s&s)", &id, &record);
  entente_window_show_page (ENTENTE_WINDOW (widget), id, record);
}

/* Of a page, what the chips of filters leave with a value each, and what that is called. */
static void
show_list_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);
  g_autoptr (GVariant) filters = NULL;
  const char *id;

  g_variant_get (parameter, "(&s@a(sss))", &id, &filters);
  entente_window_show_page (self, id, NULL);
  if (g_strcmp0 (entente_sidebar_get_page (self->sidebar), id) == 0)
    entente_list_page_show_only (ENTENTE_LIST_PAGE (entente_window_get_page (self)), filters);
}

static void
nth_page_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);
  const EntentePageEntry *entry = entente_sidebar_get_nth (self->sidebar, g_variant_get_int32 (parameter));

  if (entry != NULL)
    entente_window_show_page (self, entry->id, NULL);
}

/* Where there is room for one thing, it is that. */
static EntentePage *
reveal_page (EntenteWindow *self)
{
  EntentePage *page = entente_window_get_page (self);

  if (page != NULL)
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));

  return page;
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntentePage *page = reveal_page (ENTENTE_WINDOW (widget));

  if (page != NULL && !entente_page_start_search (page))
    gtk_widget_error_bell (widget);
}

static void
show_sidebar_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar_box);
  gtk_widget_child_focus (GTK_WIDGET (self->sidebar), GTK_DIR_TAB_FORWARD);
}

static void
switch_account_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->sidebar_box);
  entente_account_button_popup (self->account_button);
}

static void
show_permissions_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EntentePage *page = reveal_page (ENTENTE_WINDOW (widget));

  if (page != NULL)
    entente_permissions_page_show (page);
}

static void
change_password_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  entente_password_dialog_present (GTK_WINDOW (widget), ENTENTE_WINDOW (widget)->workspace);
}

void
entente_window_install_actions (GtkWidgetClass *widget_class)
{
  entente_invitation_actions_install (widget_class);
  entente_order_actions_install (widget_class);
  entente_enrollment_actions_install (widget_class);
  entente_left_out_install (widget_class);
  entente_verify_email_install (widget_class);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (widget_class, "win.show-record", "(ss)", show_record_cb);
  gtk_widget_class_install_action (widget_class, "win.show-list", "(sa(sss))", show_list_cb);
  gtk_widget_class_install_action (widget_class, "win.nth-page", "i", nth_page_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.show-sidebar", NULL, show_sidebar_cb);
  gtk_widget_class_install_action (widget_class, "win.switch-account", NULL, switch_account_cb);
  gtk_widget_class_install_action (widget_class, "win.show-permissions", NULL, show_permissions_cb);
  gtk_widget_class_install_action (widget_class, "win.change-password", NULL, change_password_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.show-sidebar", NULL);
  /* The first page is Home, and has the key that goes home elsewhere; so there are numbers for one more. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Home, GDK_ALT_MASK, "win.nth-page", "i", 0);
  for (int i = 1; i <= 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, GDK_ALT_MASK, "win.nth-page", "i", i);
}

void
entente_window_update_actions (EntenteWindow *self)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (self);
  const char *name, *property;
  const GVariantType *type;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (widget_class, i, &owner, &name, &type, &property); i++)
    if (owner == ENTENTE_TYPE_WINDOW)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), name, self->workspace != NULL);
}
