/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-form-page.h"

#include "enrollment/entente-profile-wizard.h"
#include "forms/entente-picker-row.h"

typedef struct
{
  const char *name;
  const char *field;
  GtkWidget *row; /* (unowned) of the page */
  char *filled;   /* what it was filled with, for as long as nobody types something else */
} Field;

typedef struct
{
  GArray *fields; /* of Field */
} EntenteEnrollmentFormPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteEnrollmentFormPage, entente_enrollment_form_page, ENTENTE_TYPE_WIZARD_PAGE)

static const char *
get_text (GtkWidget *row)
{
  return ENTENTE_IS_PICKER_ROW (row) ? entente_picker_row_get_value (ENTENTE_PICKER_ROW (row))
                                     : gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
set_text (GtkWidget  *row,
          const char *text)
{
  if (ENTENTE_IS_PICKER_ROW (row))
    entente_picker_row_set_value (ENTENTE_PICKER_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
clear_field (gpointer data)
{
  g_clear_pointer (&((Field *) data)->filled, g_free);
}

static const Field *
find_field (EntenteEnrollmentFormPage *self,
            GtkWidget                 *row)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);

  for (guint i = 0; i < priv->fields->len; i++)
    if (g_array_index (priv->fields, Field, i).row == row)
      return &g_array_index (priv->fields, Field, i);

  return NULL;
}

static EntenteProfileWizard *
find_wizard (gpointer self)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));

  return wizard != NULL ? ENTENTE_PROFILE_WIZARD (wizard) : NULL;
}

/* Also while the row is hidden. */
static gboolean
check_cb (GtkWidget  *row,
          gpointer    user_data,
          GError    **error)
{
  EntenteProfileWizard *wizard = find_wizard (user_data);
  const Field *field = find_field (ENTENTE_ENROLLMENT_FORM_PAGE (user_data), row);
  g_autofree char *text = entente_text_clean (get_text (row));
  EntenteEnrollment said;

  /* The page is going. */
  if (wizard == NULL)
    return TRUE;

  said = entente_profile_wizard_read (wizard);
  entente_enrollment_set_text (&said, field->field, text);

  return entente_profile_wizard_check_field (wizard, &said, field->field, error);
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteForm *form = entente_wizard_page_get_form (g_task_get_source_object (task));
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  const char *field = error != NULL ? entente_error_get_field (error) : NULL;

  /* What is asked on other pages is their own business, and there may be nothing yet. */
  if (outcome != NULL || (field != NULL && entente_form_get_row (form, field) == NULL))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
entente_enrollment_form_page_apply_async (EntenteWizardPage   *page,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  EntenteProfileWizard *wizard = find_wizard (page);
  EntenteEnrollment said = entente_profile_wizard_read (wizard);
  g_autoptr (EntenteCommand) command = entente_profile_wizard_new_command (wizard, &said);
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_enrollment_form_page_apply_async);
  if (!entente_wizard_page_get_commits (page))
    {
      entente_workspace_rehearse_async (entente_wizard_get_workspace (ENTENTE_WIZARD (wizard)), command, cancellable, rehearsed_cb,
                                        g_steal_pointer (&task));
      return;
    }

  /* Once it is done it is done, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  entente_wizard_give_draft (ENTENTE_WIZARD (wizard), command);
  entente_workspace_execute_async (entente_wizard_get_workspace (ENTENTE_WIZARD (wizard)), command, cancellable, executed_cb,
                                   g_steal_pointer (&task));
}

static gboolean
entente_enrollment_form_page_apply_finish (EntenteWizardPage  *page,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
entente_enrollment_form_page_show_error (EntenteWizardPage *page,
                                         const GError      *error)
{
  return entente_profile_wizard_show_error (find_wizard (page), error) ||
         ENTENTE_WIZARD_PAGE_CLASS (entente_enrollment_form_page_parent_class)->show_error (page, error);
}

static void
entente_enrollment_form_page_shown (EntenteWizardPage *page)
{
  entente_enrollment_form_page_follow (ENTENTE_ENROLLMENT_FORM_PAGE (page));
}

static char *
draft_name (const Field *field)
{
  return g_strconcat ("filled/", field->name, NULL);
}

static void
entente_enrollment_form_page_save (EntenteWizardPage *page,
                                   GVariantDict      *draft)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (ENTENTE_ENROLLMENT_FORM_PAGE (page));

  ENTENTE_WIZARD_PAGE_CLASS (entente_enrollment_form_page_parent_class)->save (page, draft);
  for (guint i = 0; i < priv->fields->len; i++)
    {
      const Field *field = &g_array_index (priv->fields, Field, i);
      g_autofree char *name = draft_name (field);

      g_variant_dict_insert (draft, name, "s", field->filled);
    }
}

static void
entente_enrollment_form_page_restore (EntenteWizardPage *page,
                                      GVariantDict      *draft)
{
  EntenteEnrollmentFormPage *self = ENTENTE_ENROLLMENT_FORM_PAGE (page);
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);

  ENTENTE_WIZARD_PAGE_CLASS (entente_enrollment_form_page_parent_class)->restore (page, draft);
  for (guint i = 0; i < priv->fields->len; i++)
    {
      Field *field = &g_array_index (priv->fields, Field, i);
      g_autofree char *name = draft_name (field);
      char *filled = NULL;

      if (!g_variant_dict_lookup (draft, name, "s", &filled))
        continue;

      g_free (field->filled);
      field->filled = filled;
    }
  entente_enrollment_form_page_follow (self);
}

static void
entente_enrollment_form_page_finalize (GObject *object)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (ENTENTE_ENROLLMENT_FORM_PAGE (object));

  g_clear_pointer (&priv->fields, g_array_unref);

  G_OBJECT_CLASS (entente_enrollment_form_page_parent_class)->finalize (object);
}

static void
entente_enrollment_form_page_class_init (EntenteEnrollmentFormPageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_enrollment_form_page_finalize;

  page_class->shown = entente_enrollment_form_page_shown;
  page_class->apply_async = entente_enrollment_form_page_apply_async;
  page_class->apply_finish = entente_enrollment_form_page_apply_finish;
  page_class->show_error = entente_enrollment_form_page_show_error;
  page_class->save = entente_enrollment_form_page_save;
  page_class->restore = entente_enrollment_form_page_restore;
}

static void
entente_enrollment_form_page_init (EntenteEnrollmentFormPage *self)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);

  priv->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (priv->fields, clear_field);
}

void
entente_enrollment_form_page_add (EntenteEnrollmentFormPage *self,
                                  const char                *name,
                                  const char                *field,
                                  GtkWidget                 *row)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);
  Field added = { name, field, row, g_strdup ("") };

  g_return_if_fail (ENTENTE_IS_ENROLLMENT_FORM_PAGE (self));

  g_array_append_val (priv->fields, added);
  entente_form_add (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), name, row, check_cb, self);
}

void
entente_enrollment_form_page_follow (EntenteEnrollmentFormPage *self)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);
  EntenteOrganization *organization;
  EntenteEnrollment said;

  g_return_if_fail (ENTENTE_IS_ENROLLMENT_FORM_PAGE (self));

  organization = entente_profile_wizard_get_organization (find_wizard (self));
  if (organization == NULL)
    return;

  said = entente_organization_get_said (organization);
  if (ENTENTE_ENROLLMENT_FORM_PAGE_GET_CLASS (self)->prepare != NULL)
    ENTENTE_ENROLLMENT_FORM_PAGE_GET_CLASS (self)->prepare (self, organization, &said);

  for (guint i = 0; i < priv->fields->len; i++)
    {
      Field *field = &g_array_index (priv->fields, Field, i);
      const char *text = entente_enrollment_get_text (&said, field->field);

      if (g_str_equal (field->filled, text))
        continue;
      if (g_str_equal (field->filled, get_text (field->row)))
        set_text (field->row, text);
      g_free (field->filled);
      field->filled = g_strdup (text);
    }
}

void
entente_enrollment_form_page_read (EntenteEnrollmentFormPage *self,
                                   EntenteEnrollment         *said)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_ENROLLMENT_FORM_PAGE (self));
  g_return_if_fail (said != NULL);

  for (guint i = 0; i < priv->fields->len; i++)
    {
      const Field *field = &g_array_index (priv->fields, Field, i);

      if (gtk_widget_get_visible (field->row))
        entente_enrollment_set_text (said, field->field, get_text (field->row));
    }
}
