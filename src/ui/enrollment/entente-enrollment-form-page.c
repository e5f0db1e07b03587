/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-form-page.h"

#include "enrollment/entente-enrollment-wizard-private.h"
#include "forms/entente-picker-row.h"

typedef struct
{
  const char *field;
  GtkWidget *row; /* (unowned) of the page */
} Field;

typedef struct
{
  GArray *fields; /* of Field */
  gboolean filled;
} EntenteEnrollmentFormPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteEnrollmentFormPage, entente_enrollment_form_page, ENTENTE_TYPE_WIZARD_PAGE)

#define TEXT(field, member)                          \
 {                                                   \
  field, G_STRUCT_OFFSET (EntenteEnrollment, member) \
 }

static const struct
{
  const char *field;
  gsize offset;
} texts[] = {
  TEXT ("name", name),
  TEXT ("address-line1", address_line1),
  TEXT ("address-line2", address_line2),
  TEXT ("city", city),
  TEXT ("state", state),
  TEXT ("postal-code", postal_code),
  TEXT ("registration-id", registration_id),
  TEXT ("contact-first-name", contact_first_name),
  TEXT ("contact-last-name", contact_last_name),
  TEXT ("email", email),
  TEXT ("phone", phone),
  TEXT ("support-email", support_email),
  TEXT ("support-phone", support_phone),
  TEXT ("website", website),
};

static void
set_text (EntenteEnrollment *enrollment,
          const char        *field,
          const char        *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].field, field))
      G_STRUCT_MEMBER (const char *, enrollment, texts[i].offset) = text;
}

static const char *
get_text (GtkWidget *row)
{
  return ENTENTE_IS_PICKER_ROW (row) ? entente_picker_row_get_value (ENTENTE_PICKER_ROW (row))
                                     : gtk_editable_get_text (GTK_EDITABLE (row));
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

static EntenteEnrollmentWizard *
find_wizard (gpointer self)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));

  return wizard != NULL ? ENTENTE_ENROLLMENT_WIZARD (wizard) : NULL;
}

/* As the engine does, with the text of the field cleaned; but for the addresses that the operator refuses. */
static gboolean
check_cb (GtkWidget  *row,
          gpointer    user_data,
          GError    **error)
{
  EntenteEnrollmentWizard *wizard = find_wizard (user_data);
  const Field *field = find_field (ENTENTE_ENROLLMENT_FORM_PAGE (user_data), row);
  g_autofree char *text = entente_text_clean (get_text (row));
  EntenteEnrollment enrollment;

  /* The page is going. */
  if (wizard == NULL)
    return TRUE;

  enrollment = entente_enrollment_wizard_read (wizard);
  set_text (&enrollment, field->field, text);

  return entente_enrollment_check_field (&enrollment, entente_enrollment_wizard_get_address_rule (wizard), NULL, field->field, error);
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
entente_enrollment_form_page_apply_async (EntenteWizardPage   *page,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  EntenteEnrollmentWizard *wizard = find_wizard (page);
  EntenteEnrollment enrollment = entente_enrollment_wizard_read (wizard);
  g_autoptr (EntenteCommand) command = entente_command_submit_enrollment (&enrollment);
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_enrollment_form_page_apply_async);
  entente_workspace_rehearse_async (entente_wizard_get_workspace (ENTENTE_WIZARD (wizard)), command, cancellable, rehearsed_cb,
                                    g_steal_pointer (&task));
}

static gboolean
entente_enrollment_form_page_apply_finish (EntenteWizardPage  *page,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_enrollment_form_page_shown (EntenteWizardPage *page)
{
  EntenteEnrollmentFormPage *self = ENTENTE_ENROLLMENT_FORM_PAGE (page);
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);
  EntenteOrganization *organization = entente_enrollment_wizard_get_organization (find_wizard (page));

  if (priv->filled || organization == NULL)
    return;

  priv->filled = TRUE;
  ENTENTE_ENROLLMENT_FORM_PAGE_GET_CLASS (self)->fill (self, organization);
}

static void
entente_enrollment_form_page_save (EntenteWizardPage *page,
                                   GVariantDict      *draft)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (ENTENTE_ENROLLMENT_FORM_PAGE (page));

  ENTENTE_WIZARD_PAGE_CLASS (entente_enrollment_form_page_parent_class)->save (page, draft);
  g_variant_dict_insert (draft, "filled", "b", priv->filled);
}

static void
entente_enrollment_form_page_restore (EntenteWizardPage *page,
                                      GVariantDict      *draft)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (ENTENTE_ENROLLMENT_FORM_PAGE (page));

  ENTENTE_WIZARD_PAGE_CLASS (entente_enrollment_form_page_parent_class)->restore (page, draft);
  g_variant_dict_lookup (draft, "filled", "b", &priv->filled);
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
  page_class->save = entente_enrollment_form_page_save;
  page_class->restore = entente_enrollment_form_page_restore;
}

static void
entente_enrollment_form_page_init (EntenteEnrollmentFormPage *self)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);

  priv->fields = g_array_new (FALSE, FALSE, sizeof (Field));
}

void
entente_enrollment_form_page_add (EntenteEnrollmentFormPage *self,
                                  const char                *name,
                                  const char                *field,
                                  GtkWidget                 *row)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);
  Field added = { field, row };

  g_return_if_fail (ENTENTE_IS_ENROLLMENT_FORM_PAGE (self));

  g_array_append_val (priv->fields, added);
  entente_form_add (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), name, row, check_cb, self);
}

void
entente_enrollment_form_page_set (EntenteEnrollmentFormPage *self,
                                  const char                *name,
                                  const char                *text)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_ENROLLMENT_FORM_PAGE (self));
  g_return_if_fail (text != NULL);

  row = entente_form_get_row (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), name);
  if (get_text (row)[0] != '\0' || text[0] == '\0')
    return;

  if (ENTENTE_IS_PICKER_ROW (row))
    entente_picker_row_set_value (ENTENTE_PICKER_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

void
entente_enrollment_form_page_read (EntenteEnrollmentFormPage *self,
                                   EntenteEnrollment         *enrollment)
{
  EntenteEnrollmentFormPagePrivate *priv = entente_enrollment_form_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_ENROLLMENT_FORM_PAGE (self));
  g_return_if_fail (enrollment != NULL);

  for (guint i = 0; i < priv->fields->len; i++)
    {
      const Field *field = &g_array_index (priv->fields, Field, i);

      if (gtk_widget_get_visible (field->row))
        set_text (enrollment, field->field, get_text (field->row));
    }
}
