/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-work-account-page.h"

#include <glib/gi18n.h>

#include "enrollment/entente-enrollment-wizard-private.h"

struct _EntenteWorkAccountPage
{
  EntenteWizardPage parent_instance;

  GtkCheckButton *sign_in_button;
  GtkCheckButton *create_button;
  GtkWidget *sign_in_group;
  AdwEntryRow *user_name_row;
  AdwEntryRow *password_row;
};

G_DEFINE_FINAL_TYPE (EntenteWorkAccountPage, entente_work_account_page, ENTENTE_TYPE_WIZARD_PAGE)

static gboolean
signs_in (EntenteWorkAccountPage *self)
{
  return gtk_check_button_get_active (self->sign_in_button);
}

/* Whether it belongs to somebody the workspace says. */
static gboolean
check_user_name (GtkWidget  *row,
                 gpointer    user_data,
                 GError    **error)
{
  g_autofree char *text = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return entente_validate_email (text, "user-name", error);
}

static gboolean
check_password (GtkWidget  *row,
                gpointer    user_data,
                GError    **error)
{
  if (gtk_editable_get_text (GTK_EDITABLE (row))[0] != '\0')
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_REQUIRED, "password", NULL);

  return FALSE;
}

static void
update (EntenteWorkAccountPage *self)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));
  EntenteWizardPage *new_account = wizard != NULL ? entente_wizard_get_page (wizard, "new-account") : NULL;

  gtk_widget_set_visible (self->sign_in_group, signs_in (self));
  gtk_widget_set_visible (GTK_WIDGET (self->user_name_row), signs_in (self));
  gtk_widget_set_visible (GTK_WIDGET (self->password_row), signs_in (self));
  entente_wizard_page_set_next_label (ENTENTE_WIZARD_PAGE (self), signs_in (self) ? _("Sign In") : _("Next"));
  /* Nobody needs a second one. */
  if (new_account != NULL)
    entente_wizard_page_set_needed (new_account, !signs_in (self) && entente_wizard_page_get_needed (ENTENTE_WIZARD_PAGE (self)));
}

static void
choice_changed_cb (EntenteWorkAccountPage *self)
{
  update (self);
  entente_wizard_page_changed (ENTENTE_WIZARD_PAGE (self));
}

static void
signed_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (entente_enrollment_wizard_sign_in_finish (ENTENTE_ENROLLMENT_WIZARD (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
entente_work_account_page_apply_async (EntenteWizardPage   *page,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  EntenteWorkAccountPage *self = ENTENTE_WORK_ACCOUNT_PAGE (page);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_work_account_page_apply_async);
  if (!signs_in (self))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  entente_enrollment_wizard_sign_in_async (ENTENTE_ENROLLMENT_WIZARD (entente_wizard_find (GTK_WIDGET (self))),
                                           gtk_editable_get_text (GTK_EDITABLE (self->user_name_row)),
                                           gtk_editable_get_text (GTK_EDITABLE (self->password_row)), cancellable, signed_in_cb,
                                           g_steal_pointer (&task));
}

static gboolean
entente_work_account_page_apply_finish (EntenteWizardPage  *page,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_work_account_page_shown (EntenteWizardPage *page)
{
  update (ENTENTE_WORK_ACCOUNT_PAGE (page));
}

static void
entente_work_account_page_save (EntenteWizardPage *page,
                                GVariantDict      *draft)
{
  ENTENTE_WIZARD_PAGE_CLASS (entente_work_account_page_parent_class)->save (page, draft);
  g_variant_dict_insert (draft, "signs-in", "b", signs_in (ENTENTE_WORK_ACCOUNT_PAGE (page)));
}

static void
entente_work_account_page_restore (EntenteWizardPage *page,
                                   GVariantDict      *draft)
{
  EntenteWorkAccountPage *self = ENTENTE_WORK_ACCOUNT_PAGE (page);
  gboolean sign_in = TRUE;

  ENTENTE_WIZARD_PAGE_CLASS (entente_work_account_page_parent_class)->restore (page, draft);
  g_variant_dict_lookup (draft, "signs-in", "b", &sign_in);
  gtk_check_button_set_active (sign_in ? self->sign_in_button : self->create_button, TRUE);
  update (self);
}

static void
entente_work_account_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_WORK_ACCOUNT_PAGE);

  G_OBJECT_CLASS (entente_work_account_page_parent_class)->dispose (object);
}

static void
entente_work_account_page_class_init (EntenteWorkAccountPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_work_account_page_dispose;

  page_class->shown = entente_work_account_page_shown;
  page_class->apply_async = entente_work_account_page_apply_async;
  page_class->apply_finish = entente_work_account_page_apply_finish;
  page_class->save = entente_work_account_page_save;
  page_class->restore = entente_work_account_page_restore;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-work-account-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkAccountPage, create_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkAccountPage, password_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkAccountPage, sign_in_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkAccountPage, sign_in_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkAccountPage, user_name_row);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
entente_work_account_page_init (EntenteWorkAccountPage *self)
{
  EntenteForm *form = entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));

  entente_form_add (form, "user-name", GTK_WIDGET (self->user_name_row), check_user_name, NULL);
  entente_form_add (form, "password", GTK_WIDGET (self->password_row), check_password, NULL);
  update (self);
}
