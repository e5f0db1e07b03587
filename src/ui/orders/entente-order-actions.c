/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-order-actions.h"

#include "agreements/entente-agreement-dialog.h"
#include "customers/entente-add-customer.h"
#include "customers/entente-attestation-dialog.h"
#include "customers/entente-notice.h"
#include "customers/entente-removal-dialog.h"
#include "entente-widget.h"
#include "orders/entente-add-subscription.h"
#include "partners/entente-provider-request.h"
#include "window/entente-window.h"

/* Accepted by a customer, signed by a partner: the dialog knows. */
static void
show_agreement_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  if (entente_window_present_open (GTK_WINDOW (window), ENTENTE_TYPE_AGREEMENT_DIALOG) == NULL)
    gtk_window_present (GTK_WINDOW (entente_agreement_dialog_new (GTK_WINDOW (window), entente_window_get_workspace (window))));
}

static void
add_customer_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  entente_add_customer_present (GTK_WINDOW (window), entente_window_get_workspace (window),
                                g_variant_get_string (parameter, NULL));
}

static void
add_subscription_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  entente_add_subscription_present (GTK_WINDOW (window), entente_window_get_workspace (window),
                                    g_variant_get_string (parameter, NULL));
}

static void
confirm_agreement_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  GtkWidget *dialog;

  if (entente_window_present_open (GTK_WINDOW (window), ENTENTE_TYPE_ATTESTATION_DIALOG) != NULL)
    return;

  dialog = entente_attestation_dialog_new (GTK_WINDOW (window), entente_window_get_workspace (window),
                                           g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
remove_relationship_cb (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  GtkWidget *dialog;

  if (entente_window_present_open (GTK_WINDOW (window), ENTENTE_TYPE_REMOVAL_DIALOG) != NULL)
    return;

  dialog = entente_removal_dialog_new (GTK_WINDOW (window), entente_window_get_workspace (window),
                                       g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
draft_notice_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  if (entente_window_present_open (GTK_WINDOW (window), ENTENTE_TYPE_NOTICE) == NULL)
    gtk_window_present (GTK_WINDOW (entente_notice_new (GTK_WINDOW (window), entente_window_get_workspace (window),
                                                        g_variant_get_string (parameter, NULL))));
}

static void
ask_provider_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  const char *provider, *customer;
  EntenteWizard *wizard;

  if (entente_window_present_open (GTK_WINDOW (window), ENTENTE_TYPE_PROVIDER_REQUEST) != NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &provider, &customer);
  wizard = entente_provider_request_new (GTK_WINDOW (window), entente_window_get_workspace (window), provider, customer);
  gtk_window_present (GTK_WINDOW (wizard));
}

void
entente_order_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.accept-agreement", NULL, show_agreement_cb);
  gtk_widget_class_install_action (widget_class, "win.add-customer", "s", add_customer_cb);
  gtk_widget_class_install_action (widget_class, "win.add-subscription", "s", add_subscription_cb);
  gtk_widget_class_install_action (widget_class, "win.ask-provider", "(ss)", ask_provider_cb);
  gtk_widget_class_install_action (widget_class, "win.confirm-agreement", "s", confirm_agreement_cb);
  gtk_widget_class_install_action (widget_class, "win.draft-notice", "s", draft_notice_cb);
  gtk_widget_class_install_action (widget_class, "win.remove-relationship", "s", remove_relationship_cb);
  gtk_widget_class_install_action (widget_class, "win.sign-agreement", NULL, show_agreement_cb);
}
