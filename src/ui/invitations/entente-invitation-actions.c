/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-invitation-actions.h"

#include "entente-widget.h"
#include "invitations/entente-invitation-dialog.h"
#include "invitations/entente-request-wizard.h"
#include "window/entente-window.h"

/* One that is open already shows the next link, rather than a second one over it. */
static GtkWidget *
ensure_dialog (EntenteWindow *window)
{
  GtkWindow *open = entente_window_present_open (GTK_WINDOW (window), ENTENTE_TYPE_INVITATION_DIALOG);

  return open != NULL ? GTK_WIDGET (open)
                      : entente_invitation_dialog_new (GTK_WINDOW (window), entente_window_get_workspace (window));
}

static void
open_invitation_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  const char *text = g_variant_get_string (parameter, NULL);
  GtkWidget *dialog = ensure_dialog (ENTENTE_WINDOW (widget));

  if (text[0] != '\0')
    entente_invitation_dialog_open_text (ENTENTE_INVITATION_DIALOG (dialog), text);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
invite_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  EntenteWizard *wizard;

  if (entente_window_present_open (GTK_WINDOW (window), ENTENTE_TYPE_REQUEST_WIZARD) != NULL)
    return;

  wizard = entente_request_wizard_new (GTK_WINDOW (window), entente_window_get_workspace (window),
                                       g_variant_get_string (parameter, NULL), entente_window_get_links (window));
  gtk_window_present (GTK_WINDOW (wizard));
}

static void
invite_jointly_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  entente_request_wizard_present_jointly (GTK_WINDOW (window), entente_window_get_workspace (window),
                                          g_variant_get_string (parameter, NULL), entente_window_get_links (window));
}

static void
request_delegated_admin_cb (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  entente_request_wizard_present_to_administer (GTK_WINDOW (window), entente_window_get_workspace (window),
                                                g_variant_get_string (parameter, NULL), entente_window_get_links (window));
}

static void
reinstate_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  entente_request_wizard_present_to_reinstate (GTK_WINDOW (window), entente_window_get_workspace (window),
                                               g_variant_get_string (parameter, NULL), entente_window_get_links (window));
}

static void
review_invitation_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  GtkWidget *dialog = ensure_dialog (ENTENTE_WINDOW (widget));

  entente_invitation_dialog_open_id (ENTENTE_INVITATION_DIALOG (dialog), g_variant_get_string (parameter, NULL));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
entente_invitation_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.invite", "s", invite_cb);
  gtk_widget_class_install_action (widget_class, "win.invite-jointly", "s", invite_jointly_cb);
  gtk_widget_class_install_action (widget_class, "win.open-invitation", "s", open_invitation_cb);
  gtk_widget_class_install_action (widget_class, "win.reinstate-relationship", "s", reinstate_cb);
  gtk_widget_class_install_action (widget_class, "win.request-delegated-admin", "s", request_delegated_admin_cb);
  gtk_widget_class_install_action (widget_class, "win.review-invitation", "s", review_invitation_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "win.open-invitation", "s", "");
}

const char *
entente_invitation_lookup_link (GtkWidget  *widget,
                                const char *invitation)
{
  GtkRoot *root;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (invitation != NULL, NULL);

  root = gtk_widget_get_root (widget);
  if (!ENTENTE_IS_WINDOW (root))
    return NULL;

  return entente_link_keeper_lookup (entente_window_get_links (ENTENTE_WINDOW (root)), invitation);
}

void
entente_invitation_renew_link (GtkWidget         *widget,
                               EntenteInvitation *invitation)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENTENTE_IS_INVITATION (invitation));

  root = gtk_widget_get_root (widget);
  if (ENTENTE_IS_WINDOW (root))
    entente_request_wizard_renew_link (GTK_WINDOW (root), entente_window_get_workspace (ENTENTE_WINDOW (root)), invitation,
                                       entente_window_get_links (ENTENTE_WINDOW (root)));
}

void
entente_invitation_continue_mail (GtkWidget         *widget,
                                  EntenteInvitation *invitation)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ENTENTE_IS_INVITATION (invitation));

  root = gtk_widget_get_root (widget);
  if (ENTENTE_IS_WINDOW (root))
    entente_request_wizard_continue (GTK_WINDOW (root), entente_window_get_workspace (ENTENTE_WINDOW (root)), invitation,
                                     entente_window_get_links (ENTENTE_WINDOW (root)));
}
