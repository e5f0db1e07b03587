/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-new-user-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "credentials/entente-credentials-page.h"
#include "entente-sentence.h"
#include "users/entente-roles-view.h"
#include "wizards/entente-wizard.h"

struct _EntenteNewUserPage
{
  EntenteWizardPage parent_instance;

  EntenteWorkspace *workspace;
  gboolean user_is_suggested; /* nobody has typed a user name */
  gboolean is_suggesting;

  AdwEntryRow *name_row;
  AdwEntryRow *email_row;
  AdwEntryRow *user_row;
  GtkLabel *domain_label;
  EntenteRolesView *roles_view;
};

G_DEFINE_FINAL_TYPE (EntenteNewUserPage, entente_new_user_page, ENTENTE_TYPE_WIZARD_PAGE)

static char *
dup_text (AdwEntryRow *row)
{
  return entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));
}

static gboolean
check_name (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  g_autofree char *name = dup_text (ADW_ENTRY_ROW (row));

  return entente_text_check (name, 1, ENTENTE_USER_NAME_LENGTH, ENTENTE_TEXT_SINGLE_LINE, "name", error);
}

static gboolean
check_email (GtkWidget  *row,
             gpointer    user_data,
             GError    **error)
{
  g_autofree char *email = dup_text (ADW_ENTRY_ROW (row));

  return entente_validate_email (email, "email", error);
}

static gboolean
check_user (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  g_autofree char *prefix = dup_text (ADW_ENTRY_ROW (row));

  return entente_user_check_prefix (prefix, "user", error);
}

static void
user_changed_cb (EntenteNewUserPage *self)
{
  if (!self->is_suggesting)
    self->user_is_suggested = gtk_editable_get_text (GTK_EDITABLE (self->user_row))[0] == '\0';
}

/* Until somebody chooses another one, the user name follows the name. */
static void
name_changed_cb (EntenteNewUserPage *self)
{
  g_autofree char *prefix = NULL;

  if (!self->user_is_suggested)
    return;

  prefix = entente_user_suggest_prefix (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));
  self->is_suggesting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->user_row), prefix);
  self->is_suggesting = FALSE;
}

static void
show_credentials (EntenteNewUserPage *self,
                  GVariant           *outcome)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *email = dup_text (self->email_row);
  /* Translators: %s is the name of a person who got a work account */
  g_autofree char *heading = entente_sentence (_("%s Was Added"), name);
  /* Translators: %s is an e-mail address */
  g_autofree char *description = entente_sentence (_("Send this to %s: without it nobody can sign in to the account."), email);
  const char *user_name = "";
  const char *password = "";

  g_variant_lookup (outcome, "user-name", "&s", &user_name);
  g_variant_lookup (outcome, "password", "&s", &password);
  entente_credentials_page_set (ENTENTE_CREDENTIALS_PAGE (entente_wizard_get_page (wizard, "credentials")), heading, description,
                                user_name, password);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  show_credentials (g_task_get_source_object (task), outcome);
  g_task_return_boolean (task, TRUE);
}

static void
entente_new_user_page_apply_async (EntenteWizardPage   *page,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  EntenteNewUserPage *self = ENTENTE_NEW_USER_PAGE (page);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *email = dup_text (self->email_row);
  g_autofree char *prefix = dup_text (self->user_row);
  g_autofree char *roles = entente_roles_to_text (entente_roles_view_get_roles (self->roles_view));
  EntenteNewUser user = { .name = name, .email = email, .user = prefix, .roles = roles };
  g_autoptr (EntenteCommand) command = entente_command_add_user (&user);

  g_task_set_source_tag (task, entente_new_user_page_apply_async);
  /* Once it is done there is a password to be shown, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  entente_wizard_give_draft (entente_wizard_find (GTK_WIDGET (self)), command);
  entente_workspace_execute_async (self->workspace, command, cancellable, added_cb, g_steal_pointer (&task));
}

static gboolean
entente_new_user_page_apply_finish (EntenteWizardPage  *page,
                                    GAsyncResult       *result,
                                    GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_new_user_page_save (EntenteWizardPage *page,
                            GVariantDict      *draft)
{
  EntenteNewUserPage *self = ENTENTE_NEW_USER_PAGE (page);
  g_autofree char *roles = entente_roles_to_text (entente_roles_view_get_roles (self->roles_view));

  ENTENTE_WIZARD_PAGE_CLASS (entente_new_user_page_parent_class)->save (page, draft);
  g_variant_dict_insert (draft, "roles", "s", roles);
}

static void
entente_new_user_page_restore (EntenteWizardPage *page,
                               GVariantDict      *draft)
{
  const char *roles = "";

  ENTENTE_WIZARD_PAGE_CLASS (entente_new_user_page_parent_class)->restore (page, draft);
  g_variant_dict_lookup (draft, "roles", "&s", &roles);
  entente_roles_view_choose (ENTENTE_NEW_USER_PAGE (page)->roles_view, entente_roles_from_text (roles));
}

static void
entente_new_user_page_dispose (GObject *object)
{
  EntenteNewUserPage *self = ENTENTE_NEW_USER_PAGE (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_NEW_USER_PAGE);

  G_OBJECT_CLASS (entente_new_user_page_parent_class)->dispose (object);
}

static void
entente_new_user_page_class_init (EntenteNewUserPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_new_user_page_dispose;

  page_class->apply_async = entente_new_user_page_apply_async;
  page_class->apply_finish = entente_new_user_page_apply_finish;
  page_class->save = entente_new_user_page_save;
  page_class->restore = entente_new_user_page_restore;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/users/entente-new-user-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNewUserPage, domain_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewUserPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewUserPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewUserPage, user_row);
}

static void
entente_new_user_page_init (EntenteNewUserPage *self)
{
  EntenteForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->user_is_suggested = TRUE;

  form = entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self));
  entente_form_add (form, "name", GTK_WIDGET (self->name_row), check_name, self);
  entente_form_add (form, "email", GTK_WIDGET (self->email_row), check_email, self);
  entente_form_add (form, "user", GTK_WIDGET (self->user_row), check_user, self);
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->user_row, "changed", G_CALLBACK (user_changed_cb), self, G_CONNECT_SWAPPED);
}

EntenteWizardPage *
entente_new_user_page_new (EntenteWorkspace *workspace)
{
  EntenteNewUserPage *self;
  EntenteAccount *account;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  account = entente_workspace_get_account (workspace);
  g_return_val_if_fail (account != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_NEW_USER_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  /* Everybody of an organization has its domain. */
  gtk_label_set_label (self->domain_label, strchr (entente_account_get_user_name (account), '@'));
  self->roles_view = ENTENTE_ROLES_VIEW (entente_roles_view_new (account));
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), GTK_WIDGET (self->roles_view));
  g_signal_connect_object (self->roles_view, "changed", G_CALLBACK (entente_wizard_page_changed), self, G_CONNECT_SWAPPED);

  return ENTENTE_WIZARD_PAGE (self);
}
