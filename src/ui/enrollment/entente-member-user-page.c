/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-member-user-page.h"

#include "wizards/entente-wizard.h"

struct _EntenteMemberUserPage
{
  EntenteWizardPage parent_instance;

  AdwEntryRow *user_name_row;
};

G_DEFINE_FINAL_TYPE (EntenteMemberUserPage, entente_member_user_page, ENTENTE_TYPE_WIZARD_PAGE)

static gboolean
check_user_name (GtkWidget  *row,
                 gpointer    user_data,
                 GError    **error)
{
  g_autofree char *user_name = entente_member_user_name_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return entente_member_user_name_check (user_name, "user-name", error);
}

static void
closed_cb (GtkWindow *parent)
{
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-registry", NULL);
}

/* The registry is the operator's. What was filled in here is kept meanwhile. */
static void
open_registry_cb (EntenteMemberUserPage *self)
{
  GtkWindow *wizard = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  g_signal_connect_object (wizard, "destroy", G_CALLBACK (closed_cb), gtk_window_get_transient_for (wizard), G_CONNECT_SWAPPED);
  gtk_window_close (wizard);
}

static void
entente_member_user_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_MEMBER_USER_PAGE);

  G_OBJECT_CLASS (entente_member_user_page_parent_class)->dispose (object);
}

static void
entente_member_user_page_class_init (EntenteMemberUserPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_member_user_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-member-user-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMemberUserPage, user_name_row);
  gtk_widget_class_bind_template_callback (widget_class, open_registry_cb);
}

static void
entente_member_user_page_init (EntenteMemberUserPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_form_add (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), "user-name", GTK_WIDGET (self->user_name_row),
                    check_user_name, NULL);
}

const char *
entente_member_user_page_get_user_name (EntenteMemberUserPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEMBER_USER_PAGE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->user_name_row));
}

void
entente_member_user_page_clear (EntenteMemberUserPage *self)
{
  g_return_if_fail (ENTENTE_IS_MEMBER_USER_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->user_name_row), "");
}
