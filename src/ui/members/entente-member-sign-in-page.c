/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-member-sign-in-page.h"

#include <glib/gi18n.h>

#include "credentials/entente-credentials-page.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "members/entente-profile-group.h"
#include "wizards/entente-wizard.h"

struct _EntenteMemberSignInPage
{
  EntenteWizardPage parent_instance;

  EntenteMembership *membership; /* NULL for a new one */

  AdwEntryRow *user_name_row;   /* NULL with it */
  EntenteProfileGroup *profile; /* likewise */
};

G_DEFINE_FINAL_TYPE (EntenteMemberSignInPage, entente_member_sign_in_page, ENTENTE_TYPE_WIZARD_PAGE)

static gboolean
check_user_name (GtkWidget  *row,
                 gpointer    user_data,
                 GError    **error)
{
  g_autofree char *user_name = entente_member_user_name_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return entente_member_user_name_check (user_name, "user-name", error);
}

static EntenteCommand *
create_command (EntenteMemberSignInPage *self)
{
  EntenteNewProfile profile;

  if (self->membership != NULL)
    return entente_command_reset_membership_password (entente_record_get_id (ENTENTE_RECORD (self->membership)),
                                                      entente_record_get_version (ENTENTE_RECORD (self->membership)));

  profile = entente_profile_group_get (self->profile);

  return entente_command_add_membership (gtk_editable_get_text (GTK_EDITABLE (self->user_name_row)), &profile);
}

static void
show_password (EntenteMemberSignInPage *self,
               GVariant                *outcome)
{
  EntenteWizardPage *page = entente_wizard_get_page (entente_wizard_find (GTK_WIDGET (self)), "credentials");
  g_autofree char *heading = NULL;
  const char *user_name = "";
  const char *password = "";

  g_variant_lookup (outcome, "user-name", "&s", &user_name);
  g_variant_lookup (outcome, "password", "&s", &password);
  if (self->membership == NULL)
    /* Translators: %s is the name of a company */
    heading = entente_sentence (_("%s Was Added"), entente_profile_group_get (self->profile).name);
  else
    heading = g_strdup (_("The Password Was Reset"));

  entente_credentials_page_set (ENTENTE_CREDENTIALS_PAGE (page), heading,
                                _("For the person who looks after the membership: it is needed to enroll"), user_name, password);
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  show_password (ENTENTE_MEMBER_SIGN_IN_PAGE (g_task_get_source_object (task)), outcome);
  g_task_return_boolean (task, TRUE);
}

static void
entente_member_sign_in_page_apply_async (EntenteWizardPage   *page,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  EntenteMemberSignInPage *self = ENTENTE_MEMBER_SIGN_IN_PAGE (page);
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (EntenteCommand) command = create_command (self);

  g_task_set_source_tag (task, entente_member_sign_in_page_apply_async);
  /* Once it is done it is done, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  entente_wizard_give_draft (wizard, command);
  entente_workspace_execute_async (entente_wizard_get_workspace (wizard), command, cancellable, executed_cb, g_steal_pointer (&task));
}

static gboolean
entente_member_sign_in_page_apply_finish (EntenteWizardPage  *page,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_member_sign_in_page_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_MEMBER_SIGN_IN_PAGE (object)->membership);

  G_OBJECT_CLASS (entente_member_sign_in_page_parent_class)->dispose (object);
}

static void
entente_member_sign_in_page_class_init (EntenteMemberSignInPageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_member_sign_in_page_dispose;

  page_class->apply_async = entente_member_sign_in_page_apply_async;
  page_class->apply_finish = entente_member_sign_in_page_apply_finish;
}

static void
entente_member_sign_in_page_init (EntenteMemberSignInPage *self)
{
}

static void
fill_new (EntenteMemberSignInPage *self)
{
  EntenteForm *form = entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self));
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Signing In"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("With what the member signs in to the registry. A password is made for it."));
  self->user_name_row = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->user_name_row), _("User name"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->user_name_row), 0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->user_name_row));
  entente_form_add (form, "user-name", GTK_WIDGET (self->user_name_row), check_user_name, NULL);
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), group);

  self->profile = ENTENTE_PROFILE_GROUP (g_object_new (ENTENTE_TYPE_PROFILE_GROUP, "title", _("Organization"), NULL));
  entente_profile_group_add_to (self->profile, form);
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), GTK_WIDGET (self->profile));
}

static void
fill_reset (EntenteMemberSignInPage *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = entente_plain_row_new (entente_membership_get_user_name (self->membership), "");

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("A New Password"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         entente_membership_get_has_password (self->membership)
                                           ? _("With the password of before nobody can sign in any more. The new one is shown once.")
                                           : _("Nobody can sign in with this membership yet. The password is shown once."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  entente_wizard_page_add (ENTENTE_WIZARD_PAGE (self), group);
}

EntenteWizardPage *
entente_member_sign_in_page_new (EntenteMembership *membership)
{
  EntenteMemberSignInPage *self;

  g_return_val_if_fail (membership == NULL || ENTENTE_IS_MEMBERSHIP (membership), NULL);

  self = g_object_new (ENTENTE_TYPE_MEMBER_SIGN_IN_PAGE,
                       "name", "sign-in",
                       "title", membership == NULL ? _("Membership") : _("Password"),
                       "next-label", membership == NULL ? _("Add") : _("Reset"),
                       "commits", TRUE,
                       NULL);
  if (membership != NULL)
    {
      self->membership = g_object_ref (membership);
      fill_reset (self);
    }
  else
    {
      fill_new (self);
    }

  return ENTENTE_WIZARD_PAGE (self);
}
