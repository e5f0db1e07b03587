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
  EntenteWizard parent_instance;

  EntenteOrganization *organization; /* (nullable) */
  EntenteCountryRule *country_rule;  /* (nullable) */
  EntenteAddressRule *address_rule;
  char *mpn_id;
  char *profile_name;
  gboolean associates; /* a membership is asked for, though there is an MPN ID */
  GTask *choosing;     /* (nullable) of whoever signed in, and has to choose a password before they go on */
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentWizard, entente_enrollment_wizard, ENTENTE_TYPE_WIZARD)

/* In their order. */
static GType (*const page_types[]) (void) = {
  entente_enrollment_welcome_page_get_type,
  entente_work_account_page_get_type,
  entente_new_account_page_get_type,
  entente_association_page_get_type,
  entente_member_user_page_get_type,
  entente_member_password_page_get_type,
  entente_member_profiles_page_get_type,
  entente_legal_profile_page_get_type,
  entente_primary_contact_page_get_type,
  entente_customer_support_page_get_type,
  entente_enrollment_status_page_get_type,
};

static void
set_needed (EntenteEnrollmentWizard *self,
            const char              *page,
            gboolean                 needed)
{
  entente_wizard_page_set_needed (entente_wizard_get_page (ENTENTE_WIZARD (self), page), needed);
}

/* What was done once is not asked again. */
static void
update_needed (EntenteEnrollmentWizard *self)
{
  gboolean enrolled = entente_enrollment_wizard_is_enrolled (self);
  gboolean associates = !enrolled && (self->mpn_id[0] == '\0' || self->associates);

  set_needed (self, "association", associates);
  set_needed (self, "member", associates);
  set_needed (self, "member-password", associates);
  set_needed (self, "profiles", associates);
  set_needed (self, "legal", !enrolled);
  set_needed (self, "contact", !enrolled);
}

static void
set_organization (EntenteEnrollmentWizard *self,
                  EntenteOrganization     *organization)
{
  g_set_object (&self->organization, organization);
  g_free (self->mpn_id);
  self->mpn_id = g_strdup (entente_organization_get_mpn_id (organization));
  g_clear_pointer (&self->address_rule, entente_address_rule_free);
  self->address_rule = entente_address_rule_new (entente_organization_get_country (organization), NULL);
  g_clear_object (&self->country_rule);
}

static void
rule_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteEnrollmentWizard *self = g_task_get_source_object (task);
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, NULL);

  /* Where nothing was imported for the country the general rule stays. */
  if (record != NULL)
    {
      g_set_object (&self->country_rule, ENTENTE_COUNTRY_RULE (record));
      entente_address_rule_free (self->address_rule);
      self->address_rule = entente_address_rule_new (entente_organization_get_country (self->organization), self->country_rule);
    }

  g_task_return_boolean (task, TRUE);
}

static void
organization_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteEnrollmentWizard *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (record == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  set_organization (self, ENTENTE_ORGANIZATION (record));
  entente_workspace_load_async (ENTENTE_WORKSPACE (source), "country-rules", entente_organization_get_country (self->organization),
                                g_task_get_cancellable (task), rule_loaded_cb, g_object_ref (task));
}

/* Reads who the account's organization is; TRUE through @task. */
static void
load_organization (GTask *task)
{
  EntenteWizard *wizard = g_task_get_source_object (task);
  EntenteWorkspace *workspace = entente_wizard_get_workspace (wizard);

  entente_workspace_load_async (workspace, "organizations",
                                entente_account_get_organization (entente_workspace_get_account (workspace)),
                                g_task_get_cancellable (task), organization_loaded_cb, g_object_ref (task));
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
  if (account == NULL ||
      !entente_permission_check (ENTENTE_PERMISSION_ENROLL, entente_account_get_kind (account), entente_account_get_roles (account),
                                 &error))
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
  g_clear_object (&self->organization);
  g_clear_object (&self->country_rule);

  G_OBJECT_CLASS (entente_enrollment_wizard_parent_class)->dispose (object);
}

static void
entente_enrollment_wizard_finalize (GObject *object)
{
  EntenteEnrollmentWizard *self = ENTENTE_ENROLLMENT_WIZARD (object);

  g_clear_pointer (&self->address_rule, entente_address_rule_free);
  g_clear_pointer (&self->mpn_id, g_free);
  g_clear_pointer (&self->profile_name, g_free);

  G_OBJECT_CLASS (entente_enrollment_wizard_parent_class)->finalize (object);
}

static void
entente_enrollment_wizard_class_init (EntenteEnrollmentWizardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_enrollment_wizard_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_enrollment_wizard_finalize;
}

static void
entente_enrollment_wizard_init (EntenteEnrollmentWizard *self)
{
  self->mpn_id = g_strdup ("");
  self->profile_name = g_strdup ("");
  self->address_rule = entente_address_rule_new ("", NULL);
}

EntenteOrganization *
entente_enrollment_wizard_get_organization (EntenteEnrollmentWizard *self)
{
  return self->organization;
}

EntenteCountryRule *
entente_enrollment_wizard_get_country_rule (EntenteEnrollmentWizard *self)
{
  return self->country_rule;
}

const EntenteAddressRule *
entente_enrollment_wizard_get_address_rule (EntenteEnrollmentWizard *self)
{
  return self->address_rule;
}

const char *
entente_enrollment_wizard_get_status (EntenteEnrollmentWizard *self)
{
  return self->organization != NULL ? entente_organization_get_status (self->organization) : "";
}

gboolean
entente_enrollment_wizard_is_enrolled (EntenteEnrollmentWizard *self)
{
  return self->organization != NULL &&
         !entente_life_cycle_allows (&entente_program_life_cycle, entente_enrollment_wizard_get_status (self), "submit");
}

const char *
entente_enrollment_wizard_get_mpn_id (EntenteEnrollmentWizard *self)
{
  return self->mpn_id;
}

const char *
entente_enrollment_wizard_get_profile_name (EntenteEnrollmentWizard *self)
{
  return self->profile_name;
}

void
entente_enrollment_wizard_set_profile (EntenteEnrollmentWizard *self,
                                       const char              *mpn_id,
                                       const char              *name)
{
  g_free (self->mpn_id);
  self->mpn_id = g_strdup (mpn_id);
  g_free (self->profile_name);
  self->profile_name = g_strdup (name);
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

EntenteEnrollment
entente_enrollment_wizard_read (EntenteEnrollmentWizard *self)
{
  static const char *const pages[] = { "legal", "contact", "support" };
  EntenteEnrollment enrollment = { NULL };

  enrollment.enrolled = entente_enrollment_wizard_is_enrolled (self);
  enrollment.country = self->organization != NULL ? entente_organization_get_country (self->organization) : "";
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      EntenteWizardPage *page = entente_wizard_get_page (ENTENTE_WIZARD (self), pages[i]);

      /* A field that loses the focus while the window goes is checked once more. */
      if (page != NULL)
        entente_enrollment_form_page_read (ENTENTE_ENROLLMENT_FORM_PAGE (page), &enrollment);
    }

  return enrollment;
}

static void
show_wizard (EntenteEnrollmentWizard *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_types); i++)
    entente_wizard_add_page (ENTENTE_WIZARD (self), g_object_new (page_types[i](), NULL));
  update_needed (self);
  set_needed (self, "welcome", self->organization == NULL);
  set_needed (self, "account", self->organization == NULL);
  /* Until somebody asks for it. */
  set_needed (self, "new-account", FALSE);
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

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
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

void
entente_enrollment_present (GtkWindow              *parent,
                            EntenteWorkspace       *workspace,
                            EntenteEnrollmentFlags  flags)
{
  EntenteEnrollmentWizard *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));

  if (entente_window_present_open (parent, ENTENTE_TYPE_ENROLLMENT_WIZARD) != NULL)
    return;

  self = g_object_new (ENTENTE_TYPE_ENROLLMENT_WIZARD, "transient-for", parent, "destroy-with-parent", TRUE, "workspace", workspace,
                       "title", _("Enroll as an Indirect Reseller"), "kind", ENTENTE_ENROLLMENT_DRAFT, NULL);
  if (flags & ENTENTE_ENROLLMENT_GOES_ON)
    entente_wizard_set_goes_on (ENTENTE_WIZARD (self));

  if (entente_enrollment_is_open (entente_workspace_get_account (workspace)))
    {
      g_autoptr (GTask) task = g_task_new (self, entente_wizard_get_cancellable (ENTENTE_WIZARD (self)),
                                           own_organization_loaded_cb, NULL);

      g_task_set_source_tag (task, entente_enrollment_present);
      load_organization (task);
    }
  else
    {
      show_wizard (self);
    }
}
