/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-member-password-page.h"

#include <glib/gi18n.h>

#include "enrollment/entente-member-profiles-page.h"
#include "enrollment/entente-member-user-page.h"
#include "entente-sentence.h"
#include "wizards/entente-wizard.h"

struct _EntenteMemberPasswordPage
{
  EntenteWizardPage parent_instance;

  AdwPreferencesGroup *group;
  AdwEntryRow *password_row;
};

G_DEFINE_FINAL_TYPE (EntenteMemberPasswordPage, entente_member_password_page, ENTENTE_TYPE_WIZARD_PAGE)

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

static const char *
get_user_name (EntenteMemberPasswordPage *self)
{
  EntenteWizardPage *page = entente_wizard_get_page (entente_wizard_find (GTK_WIDGET (self)), "member");

  return entente_member_user_page_get_user_name (ENTENTE_MEMBER_USER_PAGE (page));
}

static void
signed_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteWizard *wizard = entente_wizard_find (g_task_get_source_object (task));
  GError *error = NULL;
  g_autoptr (GPtrArray) profiles = entente_workspace_sign_in_member_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (profiles == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (wizard != NULL)
    entente_member_profiles_page_set_profiles (ENTENTE_MEMBER_PROFILES_PAGE (entente_wizard_get_page (wizard, "profiles")), profiles);
  g_task_return_boolean (task, TRUE);
}

static void
entente_member_password_page_apply_async (EntenteWizardPage   *page,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  EntenteMemberPasswordPage *self = ENTENTE_MEMBER_PASSWORD_PAGE (page);
  EntenteWorkspace *workspace = entente_wizard_get_workspace (entente_wizard_find (GTK_WIDGET (self)));
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_member_password_page_apply_async);
  entente_workspace_sign_in_member_async (workspace, get_user_name (self), entente_member_password_page_get_password (self),
                                          cancellable, signed_in_cb, g_steal_pointer (&task));
}

static gboolean
entente_member_password_page_apply_finish (EntenteWizardPage  *page,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_member_password_page_shown (EntenteWizardPage *page)
{
  EntenteMemberPasswordPage *self = ENTENTE_MEMBER_PASSWORD_PAGE (page);
  /* Translators: %s is the user name of a membership */
  g_autofree char *text = entente_sentence (_("The password of the membership of %s."), get_user_name (self));
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_group_set_description (self->group, markup);
}

static void
entente_member_password_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_MEMBER_PASSWORD_PAGE);

  G_OBJECT_CLASS (entente_member_password_page_parent_class)->dispose (object);
}

static void
entente_member_password_page_class_init (EntenteMemberPasswordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_member_password_page_dispose;

  page_class->shown = entente_member_password_page_shown;
  page_class->apply_async = entente_member_password_page_apply_async;
  page_class->apply_finish = entente_member_password_page_apply_finish;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-member-password-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMemberPasswordPage, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMemberPasswordPage, password_row);
}

static void
entente_member_password_page_init (EntenteMemberPasswordPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_form_add (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), "password", GTK_WIDGET (self->password_row),
                    check_password, NULL);
}

const char *
entente_member_password_page_get_password (EntenteMemberPasswordPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEMBER_PASSWORD_PAGE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->password_row));
}

void
entente_member_password_page_clear (EntenteMemberPasswordPage *self)
{
  g_return_if_fail (ENTENTE_IS_MEMBER_PASSWORD_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->password_row), "");
}
