/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-wizard-private.h"

#include <glib/gi18n.h>

#include "enrollment/entente-association-page.h"
#include "enrollment/entente-customer-support-page.h"
#include "enrollment/entente-enrollment-form-page.h"
#include "enrollment/entente-enrollment-status-page.h"
#include "enrollment/entente-enrollment-welcome-page.h"
#include "enrollment/entente-enrollment-words.h"
#include "enrollment/entente-legal-profile-page.h"
#include "enrollment/entente-member-password-page.h"
#include "enrollment/entente-member-profiles-page.h"
#include "enrollment/entente-member-user-page.h"
#include "enrollment/entente-new-account-page.h"
#include "enrollment/entente-primary-contact-page.h"
#include "enrollment/entente-work-account-page.h"
#include "entente-widget.h"

struct _EntenteEnrollmentWizard
{
  EntenteProfileWizard parent_instance;

  EntenteKind kind;
  gboolean associates; /* a membership is asked for, though there is an MPN ID */
  GTask *choosing;     /* (nullable) of whoever signed in, and has to choose a password before they go on */
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentWizard, entente_enrollment_wizard, ENTENTE_TYPE_PROFILE_WIZARD)

/* In their order, and for which kinds. */
static const struct
{
  GType (*get_type) (void);
  gboolean (*is_for) (EntenteKind kind); /* (nullable) for all */
} page_types[] = {
  { entente_enrollment_welcome_page_get_type },
  { entente_work_account_page_get_type, entente_vetting_is_for },
  { entente_new_account_page_get_type },
  { entente_association_page_get_type, entente_enrollment_needs_profile },
  { entente_member_user_page_get_type, entente_enrollment_needs_profile },
  { entente_member_password_page_get_type, entente_enrollment_needs_profile },
  { entente_member_profiles_page_get_type, entente_enrollment_needs_profile },
  { entente_legal_profile_page_get_type },
  { entente_primary_contact_page_get_type },
  { entente_customer_support_page_get_type, entente_organization_supports_customers },
  { entente_enrollment_status_page_get_type },
};

static void
set_needed (EntenteEnrollmentWizard *self,
            const char              *name,
            gboolean                 needed)
{
  EntenteWizardPage *page = entente_wizard_get_page (ENTENTE_WIZARD (self), name);

  if (page != NULL)
    entente_wizard_page_set_needed (page, needed);
}

/* What was done once is not asked again. */
static void
update_needed (EntenteEnrollmentWizard *self)
{
  gboolean enrolled = entente_enrollment_wizard_is_enrolled (self);
  const char *mpn_id = entente_profile_wizard_get_mpn_id (ENTENTE_PROFILE_WIZARD (self));
  gboolean associates = !enrolled && (mpn_id[0] == '\0' || self->associates);

  set_needed (self, "association", associates);
  set_needed (self, "member", associates);
  set_needed (self, "member-password", associates);
  set_needed (self, "profiles", associates);
  set_needed (self, "legal", !enrolled);
  set_needed (self, "contact", !enrolled);
}

static void
organization_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (entente_profile_wizard_load_finish (ENTENTE_PROFILE_WIZARD (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Reads who the account's organization is; TRUE through @task. */
static void
load_organization (GTask *task)
{
  entente_profile_wizard_load_async (g_task_get_source_object (task), g_task_get_cancellable (task), organization_loaded_cb,
                                     g_object_ref (task));
}

/* Whoever does not choose one has given the wizard back to who acted before. */
static void
account_changed_cb (EntenteEnrollmentWizard *self)
{
  EntenteWorkspace *workspace = entente_wizard_get_workspace (ENTENTE_WIZARD (self));
  EntenteAccount *account = entente_workspace_get_account (workspace);
  const char *id = g_task_get_task_data (self->choosing);
  g_autoptr (GTask) task = NULL;

  if (account != NULL && g_str_equal (entente_record_get_id (ENTENTE_RECORD (account)), id))
    {
      if (entente_account_get_must_change_password (account))
        return;

      task = g_steal_pointer (&self->choosing);
      load_organization (task);
    }
  else
    {
      GError *error = NULL;

      task = g_steal_pointer (&self->choosing);
      entente_refuse (&error, ENTENTE_REASON_MUST_CHANGE_PASSWORD, NULL, NULL);
      g_task_return_error (task, error);
    }

  g_signal_handlers_disconnect_by_func (workspace, account_changed_cb, self);
}

/* The window asks for it, over the wizard. */
static void
wait_for_password (EntenteEnrollmentWizard *self,
                   GTask                   *task,
                   EntenteAccount          *account)
{
  self->choosing = g_object_ref (task);
  g_task_set_task_data (task, g_strdup (entente_record_get_id (ENTENTE_RECORD (account))), g_free);
  g_signal_connect_object (entente_wizard_get_workspace (ENTENTE_WIZARD (self)), "notify::account",
                           G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);
}

/* For an organization of the kind that the wizard is about. */
static gboolean
check_account (EntenteEnrollmentWizard  *self,
               EntenteAccount           *account,
               GError                  **error)
{
  EntentePermission permission = entente_vetting_is_for (self->kind) ? ENTENTE_PERMISSION_ENROLL : ENTENTE_PERMISSION_EDIT_ORGANIZATION;

  if (entente_account_get_kind (account) != self->kind)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_YOUR_KIND, "user-name", entente_kind_to_nick (self->kind), NULL);
      return FALSE;
    }

  return entente_permission_check (permission, self->kind, entente_account_get_roles (account), error);
}

static void
signed_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteEnrollmentWizard *self = g_task_get_source_object (task);
  g_autoptr (EntenteAccount) account = NULL;
  GError *error = NULL;

  account = entente_workspace_sign_in_finish (ENTENTE_WORKSPACE (source), result, &error);
  if (account == NULL || !check_account (self, account, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  entente_wizard_set_account (ENTENTE_WIZARD (self), account);
  if (entente_account_get_must_change_password (account))
    wait_for_password (self, task, account);
  else
    load_organization (task);
}

void
entente_enrollment_wizard_sign_in_async (EntenteEnrollmentWizard *self,
                                         const char              *user_name,
                                         const char              *password,
                                         GCancellable            *cancellable,
                                         GAsyncReadyCallback      callback,
                                         gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_enrollment_wizard_sign_in_async);
  entente_workspace_sign_in_async (entente_wizard_get_workspace (ENTENTE_WIZARD (self)), user_name, password, cancellable,
                                   signed_in_cb, g_object_ref (task));
}

gboolean
entente_enrollment_wizard_sign_in_finish (EntenteEnrollmentWizard  *self,
                                          GAsyncResult             *result,
                                          GError                  **error)
{
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  entente_wizard_seal (ENTENTE_WIZARD (self));
  update_needed (self);

  return TRUE;
}

static void
entente_enrollment_wizard_dispose (GObject *object)
{
  EntenteEnrollmentWizard *self = ENTENTE_ENROLLMENT_WIZARD (object);

  if (self->choosing != NULL)
    g_task_return_new_error (self->choosing, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The window was closed");
  g_clear_object (&self->choosing);

  G_OBJECT_CLASS (entente_enrollment_wizard_parent_class)->dispose (object);
}

static EntenteCommand *
entente_enrollment_wizard_new_command (EntenteProfileWizard    *wizard,
                                       const EntenteEnrollment *said)
{
  return entente_vetting_is_for (ENTENTE_ENROLLMENT_WIZARD (wizard)->kind) ? entente_command_submit_enrollment (said)
                                                                           : entente_command_edit_organization (said, 0);
}

static void
entente_enrollment_wizard_class_init (EntenteEnrollmentWizardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_enrollment_wizard_dispose;
  ENTENTE_PROFILE_WIZARD_CLASS (klass)->new_command = entente_enrollment_wizard_new_command;
}

static void
entente_enrollment_wizard_init (EntenteEnrollmentWizard *self)
{
}

static EntenteOrganization *
get_organization (EntenteEnrollmentWizard *self)
{
  return entente_profile_wizard_get_organization (ENTENTE_PROFILE_WIZARD (self));
}

EntenteKind
entente_enrollment_wizard_get_kind (EntenteEnrollmentWizard *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENROLLMENT_WIZARD (self), ENTENTE_KIND_UNKNOWN);

  return self->kind;
}

const char *
entente_enrollment_wizard_get_status (EntenteEnrollmentWizard *self)
{
  return get_organization (self) != NULL ? entente_organization_get_status (get_organization (self)) : "";
}

gboolean
entente_enrollment_wizard_is_enrolled (EntenteEnrollmentWizard *self)
{
  return get_organization (self) != NULL && entente_vetting_is_for (self->kind) &&
         !entente_life_cycle_allows (&entente_program_life_cycle, entente_enrollment_wizard_get_status (self), "submit");
}

void
entente_enrollment_wizard_set_profile (EntenteEnrollmentWizard *self,
                                       const char              *mpn_id,
                                       const char              *name)
{
  entente_profile_wizard_set_mpn_id (ENTENTE_PROFILE_WIZARD (self), mpn_id);
  entente_profile_wizard_set_profile_name (ENTENTE_PROFILE_WIZARD (self), name);
  /* There is a way back to the other profiles. */
  self->associates = TRUE;
}

void
entente_enrollment_wizard_associate_anew (EntenteEnrollmentWizard *self)
{
  self->associates = TRUE;
  update_needed (self);
  entente_wizard_go_to (ENTENTE_WIZARD (self), "member");
}

static void
show_wizard (EntenteEnrollmentWizard *self)
{
  gboolean is_newcomer = get_organization (self) == NULL;

  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    if (page_types[i].is_for == NULL || page_types[i].is_for (self->kind))
      entente_wizard_add_page (ENTENTE_WIZARD (self), g_object_new (page_types[i].get_type (), NULL));
  update_needed (self);
  set_needed (self, "welcome", is_newcomer);
  set_needed (self, "account", is_newcomer);
  /* Where one may sign in, until somebody asks for it. */
  set_needed (self, "new-account", is_newcomer && entente_wizard_get_page (ENTENTE_WIZARD (self), "account") == NULL);
  /* The last page of fields says it all. */
  if (!entente_organization_supports_customers (self->kind))
    g_object_set (entente_wizard_get_page (ENTENTE_WIZARD (self), "contact"), "commits", TRUE, "next-label", _("Set Up"),
                  "short-next-label", _("Set Up"), NULL);
  gtk_window_present (GTK_WINDOW (self));
}

static void
own_organization_loaded_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  EntenteEnrollmentWizard *self = ENTENTE_ENROLLMENT_WIZARD (source);
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (entente_profile_wizard_load_finish (ENTENTE_PROFILE_WIZARD (self), result, &error))
    {
      /* A customer that is set up sets up another one. */
      if (!entente_vetting_is_for (self->kind) && entente_organization_is_described (get_organization (self)))
        entente_profile_wizard_forget (ENTENTE_PROFILE_WIZARD (self));
      show_wizard (self);
      return;
    }

  /* The window may be gone, and this one with it. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (parent != NULL)
    entente_toast_error (GTK_WIDGET (parent), error);
  gtk_window_destroy (GTK_WINDOW (self));
}

gboolean
entente_enrollment_is_open (EntenteAccount *account)
{
  g_return_val_if_fail (account == NULL || ENTENTE_IS_ACCOUNT (account), FALSE);

  return account != NULL &&
         entente_life_cycle_allows (&entente_program_life_cycle, entente_account_get_status (account), "submit") &&
         entente_permission_check (ENTENTE_PERMISSION_ENROLL, entente_account_get_kind (account),
                                   entente_account_get_roles (account), NULL);
}

/* Whether the account may be about to say who its organization is; of a customer only that itself tells. */
static gboolean
may_go_on (EntenteEnrollmentWizard *self,
           EntenteAccount          *account)
{
  if (account == NULL || !check_account (self, account, NULL))
    return FALSE;

  return !entente_vetting_is_for (self->kind) || entente_enrollment_is_open (account);
}

void
entente_enrollment_present (GtkWindow              *parent,
                            EntenteWorkspace       *workspace,
                            EntenteKind             kind,
                            EntenteEnrollmentFlags  flags)
{
  const EntenteEnrollmentWords *words = entente_enrollment_words_get (kind);
  EntenteEnrollmentWizard *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (words != NULL);

  if (entente_window_present_open (parent, ENTENTE_TYPE_ENROLLMENT_WIZARD) != NULL)
    return;

  self = g_object_new (ENTENTE_TYPE_ENROLLMENT_WIZARD, "transient-for", parent, "destroy-with-parent", TRUE, "workspace", workspace,
                       "title", _(words->title), "kind", words->draft, NULL);
  self->kind = kind;
  if (flags & ENTENTE_ENROLLMENT_GOES_ON)
    entente_wizard_set_goes_on (ENTENTE_WIZARD (self));

  if (may_go_on (self, entente_workspace_get_account (workspace)))
    entente_profile_wizard_load_async (ENTENTE_PROFILE_WIZARD (self), entente_wizard_get_cancellable (ENTENTE_WIZARD (self)),
                                       own_organization_loaded_cb, NULL);
  else
    show_wizard (self);
}
