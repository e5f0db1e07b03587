/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-profile-wizard.h"

#include "enrollment/entente-enrollment-form-page.h"

typedef struct
{
  EntenteOrganization *organization; /* (nullable) */
  EntenteCountryRule *country_rule;  /* (nullable) */
  EntenteAddressRule *address_rule;
  char *mpn_id;
  char *profile_name;
  GStringChunk *texts; /* that were read last */
} EntenteProfileWizardPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteProfileWizard, entente_profile_wizard, ENTENTE_TYPE_WIZARD)

static const char *const pages[] = { "legal", "contact", "support" };

static void
set_organization (EntenteProfileWizard *self,
                  EntenteOrganization  *organization)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_set_object (&priv->organization, organization);
  g_free (priv->mpn_id);
  priv->mpn_id = g_strdup (entente_organization_get_mpn_id (organization));
  g_clear_pointer (&priv->address_rule, entente_address_rule_free);
  priv->address_rule = entente_address_rule_new (entente_organization_get_country (organization), NULL);
  g_clear_object (&priv->country_rule);
}

static void
rule_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (g_task_get_source_object (task));
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, NULL);

  /* Where nothing was imported for the country the general rule stays. */
  if (record != NULL)
    {
      g_set_object (&priv->country_rule, ENTENTE_COUNTRY_RULE (record));
      entente_address_rule_free (priv->address_rule);
      priv->address_rule = entente_address_rule_new (entente_organization_get_country (priv->organization), priv->country_rule);
    }

  g_task_return_boolean (task, TRUE);
}

static void
organization_loaded_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (record == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  set_organization (g_task_get_source_object (task), ENTENTE_ORGANIZATION (record));
  entente_workspace_load_async (ENTENTE_WORKSPACE (source), "country-rules",
                                entente_organization_get_country (ENTENTE_ORGANIZATION (record)),
                                g_task_get_cancellable (task), rule_loaded_cb, g_object_ref (task));
}

static void
entente_profile_wizard_dispose (GObject *object)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (ENTENTE_PROFILE_WIZARD (object));

  g_clear_object (&priv->organization);
  g_clear_object (&priv->country_rule);

  G_OBJECT_CLASS (entente_profile_wizard_parent_class)->dispose (object);
}

static void
entente_profile_wizard_finalize (GObject *object)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (ENTENTE_PROFILE_WIZARD (object));

  g_clear_pointer (&priv->address_rule, entente_address_rule_free);
  g_clear_pointer (&priv->mpn_id, g_free);
  g_clear_pointer (&priv->profile_name, g_free);
  g_clear_pointer (&priv->texts, g_string_chunk_free);

  G_OBJECT_CLASS (entente_profile_wizard_parent_class)->finalize (object);
}

static void
entente_profile_wizard_class_init (EntenteProfileWizardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_profile_wizard_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_profile_wizard_finalize;
}

static void
entente_profile_wizard_init (EntenteProfileWizard *self)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  priv->mpn_id = g_strdup ("");
  priv->profile_name = g_strdup ("");
  priv->address_rule = entente_address_rule_new ("", NULL);
  priv->texts = g_string_chunk_new (512);
}

void
entente_profile_wizard_load_async (EntenteProfileWizard *self,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data)
{
  EntenteWorkspace *workspace;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ENTENTE_IS_PROFILE_WIZARD (self));

  workspace = entente_wizard_get_workspace (ENTENTE_WIZARD (self));
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, entente_profile_wizard_load_async);
  entente_workspace_load_async (workspace, "organizations",
                                entente_account_get_organization (entente_workspace_get_account (workspace)), cancellable,
                                organization_loaded_cb, g_object_ref (task));
}

gboolean
entente_profile_wizard_load_finish (EntenteProfileWizard  *self,
                                    GAsyncResult          *result,
                                    GError               **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
entente_profile_wizard_forget (EntenteProfileWizard *self)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PROFILE_WIZARD (self));

  g_clear_object (&priv->organization);
  g_clear_object (&priv->country_rule);
  g_clear_pointer (&priv->address_rule, entente_address_rule_free);
  priv->address_rule = entente_address_rule_new ("", NULL);
  entente_profile_wizard_set_mpn_id (self, "");
}

EntenteOrganization *
entente_profile_wizard_get_organization (EntenteProfileWizard *self)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), NULL);

  return priv->organization;
}

EntenteCountryRule *
entente_profile_wizard_get_country_rule (EntenteProfileWizard *self)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), NULL);

  return priv->country_rule;
}

const char *
entente_profile_wizard_get_mpn_id (EntenteProfileWizard *self)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), NULL);

  return priv->mpn_id;
}

void
entente_profile_wizard_set_mpn_id (EntenteProfileWizard *self,
                                   const char           *mpn_id)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PROFILE_WIZARD (self));
  g_return_if_fail (mpn_id != NULL);

  g_free (priv->mpn_id);
  priv->mpn_id = g_strdup (mpn_id);
}

const char *
entente_profile_wizard_get_profile_name (EntenteProfileWizard *self)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), NULL);

  return priv->profile_name;
}

void
entente_profile_wizard_set_profile_name (EntenteProfileWizard *self,
                                         const char           *name)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PROFILE_WIZARD (self));
  g_return_if_fail (name != NULL);

  g_free (priv->profile_name);
  priv->profile_name = g_strdup (name);
}

static void
keep_clean (EntenteProfileWizardPrivate *priv,
            EntenteEnrollment           *said)
{
  const char *const *fields = entente_organization_get_edited_fields (ENTENTE_KIND_RESELLER);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_autofree char *clean = entente_text_clean (entente_enrollment_get_text (said, fields[i]));

      entente_enrollment_set_text (said, fields[i], g_string_chunk_insert (priv->texts, clean));
    }
}

EntenteEnrollment
entente_profile_wizard_read (EntenteProfileWizard *self)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);
  EntenteEnrollment said = { NULL };

  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), said);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      EntenteWizardPage *page = entente_wizard_get_page (ENTENTE_WIZARD (self), pages[i]);

      /* A field that loses the focus while the window goes is checked once more. */
      if (page != NULL)
        entente_enrollment_form_page_read (ENTENTE_ENROLLMENT_FORM_PAGE (page), &said);
    }

  g_string_chunk_clear (priv->texts);
  keep_clean (priv, &said);
  said.country = priv->organization != NULL ? entente_organization_get_country (priv->organization) : "";

  return said;
}

gboolean
entente_profile_wizard_check_field (EntenteProfileWizard     *self,
                                    const EntenteEnrollment  *said,
                                    const char               *field,
                                    GError                  **error)
{
  EntenteProfileWizardPrivate *priv = entente_profile_wizard_get_instance_private (self);
  EntenteKind kind = ENTENTE_KIND_RESELLER;

  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), FALSE);

  if (priv->organization != NULL)
    kind = entente_kind_from_nick (entente_organization_get_kind (priv->organization));

  return entente_organization_check_field (kind, said, priv->address_rule, NULL, field, error);
}

EntenteCommand *
entente_profile_wizard_new_command (EntenteProfileWizard    *self,
                                    const EntenteEnrollment *said)
{
  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), NULL);
  g_return_val_if_fail (said != NULL, NULL);

  return ENTENTE_PROFILE_WIZARD_GET_CLASS (self)->new_command (self, said);
}

gboolean
entente_profile_wizard_show_error (EntenteProfileWizard *self,
                                   const GError         *error)
{
  const char *field;

  g_return_val_if_fail (ENTENTE_IS_PROFILE_WIZARD (self), FALSE);
  g_return_val_if_fail (error != NULL, FALSE);

  field = entente_error_get_field (error);
  for (guint i = 0; field != NULL && i < G_N_ELEMENTS (pages); i++)
    {
      EntenteWizardPage *page = entente_wizard_get_page (ENTENTE_WIZARD (self), pages[i]);

      if (page == NULL || page == entente_wizard_get_current (ENTENTE_WIZARD (self)) || !entente_wizard_page_get_needed (page) ||
          entente_form_get_row (entente_wizard_page_get_form (page), field) == NULL)
        continue;

      entente_wizard_go_to (ENTENTE_WIZARD (self), pages[i]);
      entente_wizard_page_show_error (page, error);

      return TRUE;
    }

  return FALSE;
}
