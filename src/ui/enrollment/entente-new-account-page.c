/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-new-account-page.h"

#include <glib/gi18n.h>

#include "customers/entente-domain-check.h"
#include "enrollment/entente-enrollment-wizard-private.h"
#include "entente-sentence.h"
#include "forms/entente-password-group.h"
#include "forms/entente-picker-row.h"

struct _EntenteNewAccountPage
{
  EntenteWizardPage parent_instance;

  EntenteDomainCheck *domain_check; /* (nullable) until the page is shown */
  gboolean domain_is_suggested;     /* made from the name, and not changed since */
  gboolean user_is_suggested;       /* likewise */
  gboolean suggesting;

  AdwEntryRow *name_row;
  EntentePickerRow *country_row;
  AdwEntryRow *domain_row;
  GtkWidget *domain_free_image;
  GtkLabel *suffix_label;
  AdwEntryRow *first_name_row;
  AdwEntryRow *last_name_row;
  AdwEntryRow *user_row;
  GtkLabel *user_suffix_label;
  EntentePasswordGroup *password_group;
};

G_DEFINE_FINAL_TYPE (EntenteNewAccountPage, entente_new_account_page, ENTENTE_TYPE_WIZARD_PAGE)

/* A field by the name that the command has for it, its row, and where its text goes. */
#define FIELD(name, row, text)                                                                      \
 {                                                                                                  \
  name, G_STRUCT_OFFSET (EntenteNewAccountPage, row), G_STRUCT_OFFSET (EntenteNewWorkAccount, text) \
 }

static const struct
{
  const char *name;
  gsize row;
  gsize text;
} fields[] = {
  FIELD ("organization-name", name_row, organization_name),
  FIELD ("country", country_row, country),
  FIELD ("domain-prefix", domain_row, domain_prefix),
  FIELD ("first-name", first_name_row, first_name),
  FIELD ("last-name", last_name_row, last_name),
  FIELD ("user", user_row, user),
};

static GtkWidget *
get_row (EntenteNewAccountPage *self,
         guint                  field)
{
  return G_STRUCT_MEMBER (GtkWidget *, self, fields[field].row);
}

static const char *
get_text (gpointer row)
{
  return ENTENTE_IS_PICKER_ROW (row) ? entente_picker_row_get_value (row) : gtk_editable_get_text (GTK_EDITABLE (row));
}

/* Borrowed until it is changed. */
static EntenteNewWorkAccount
read_account (EntenteNewAccountPage *self)
{
  EntenteNewWorkAccount account = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    G_STRUCT_MEMBER (const char *, &account, fields[i].text) = get_text (get_row (self, i));
  account.password = entente_password_group_get_password (self->password_group);

  return account;
}

/* As the engine does, what was typed is cleaned… */
static gboolean
check_cb (GtkWidget  *row,
          gpointer    user_data,
          GError    **error)
{
  EntenteNewAccountPage *self = ENTENTE_NEW_ACCOUNT_PAGE (user_data);
  EntenteNewWorkAccount account = read_account (self);
  g_autofree char *text = entente_text_clean (get_text (row));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (get_row (self, i) == row)
      {
        G_STRUCT_MEMBER (const char *, &account, fields[i].text) = text;
        return entente_new_work_account_check_field (&account, fields[i].name, error);
      }

  g_return_val_if_reached (FALSE);
}

/* … but for the password. */
static gboolean
check_password_cb (GtkWidget  *row,
                   gpointer    user_data,
                   GError    **error)
{
  EntenteNewWorkAccount account = read_account (ENTENTE_NEW_ACCOUNT_PAGE (user_data));

  return entente_new_work_account_check_field (&account, "password", error);
}

/* What is whole of a user name is read where it is typed. */
static void
update_suffixes (EntenteNewAccountPage *self)
{
  const char *suffix = self->domain_check != NULL ? entente_domain_check_get_suffix (self->domain_check) : "";
  g_autofree char *prefix = entente_text_clean (get_text (self->domain_row));
  g_autofree char *small = g_ascii_strdown (prefix, -1);
  g_autofree char *domain = g_strconcat (".", suffix, NULL);
  g_autofree char *user = g_strconcat ("@", small, domain, NULL);

  gtk_label_set_label (self->suffix_label, suffix[0] != '\0' ? domain : "");
  gtk_label_set_label (self->user_suffix_label, suffix[0] != '\0' && prefix[0] != '\0' ? user : "");
}

static void
domain_checked_cb (EntenteNewAccountPage *self)
{
  gtk_widget_set_visible (self->domain_free_image, entente_domain_check_get_free (self->domain_check));
  entente_form_set_problem (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), "domain-prefix",
                            entente_domain_check_get_error (self->domain_check));
}

static void
domain_changed_cb (EntenteNewAccountPage *self)
{
  g_autofree char *prefix = entente_text_clean (get_text (self->domain_row));

  if (!self->suggesting)
    self->domain_is_suggested = prefix[0] == '\0';
  gtk_widget_set_visible (self->domain_free_image, FALSE);
  update_suffixes (self);
  if (self->domain_check != NULL)
    entente_domain_check_set_prefix (self->domain_check, prefix);
}

static void
suggest (EntenteNewAccountPage *self,
         AdwEntryRow           *row,
         const char            *text)
{
  self->suggesting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  self->suggesting = FALSE;
}

/* Until somebody chooses another one, the domain follows the name of the organization… */
static void
name_changed_cb (EntenteNewAccountPage *self)
{
  const char *name = get_text (self->name_row);
  g_autofree char *prefix = NULL;

  if (!self->domain_is_suggested)
    return;

  prefix = name[0] != '\0' ? entente_domain_prefix_suggest (name, 0) : g_strdup ("");
  suggest (self, self->domain_row, prefix);
}

/* … and the user name that of the person. */
static void
person_changed_cb (EntenteNewAccountPage *self)
{
  g_autofree char *name = NULL;
  g_autofree char *prefix = NULL;

  if (!self->user_is_suggested)
    return;

  name = g_strconcat (get_text (self->first_name_row), " ", get_text (self->last_name_row), NULL);
  prefix = entente_user_suggest_prefix (name);
  suggest (self, self->user_row, prefix);
}

static void
user_changed_cb (EntenteNewAccountPage *self)
{
  if (!self->suggesting)
    self->user_is_suggested = get_text (self->user_row)[0] == '\0';
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
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteNewAccountPage *self = g_task_get_source_object (task);
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));
  GError *error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  const char *user_name = "";

  if (outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* The window is gone: the account is there, and its person signs in another time. */
  if (wizard == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The window was closed");
      return;
    }

  g_variant_lookup (outcome, "user-name", "&s", &user_name);
  entente_enrollment_wizard_sign_in_async (ENTENTE_ENROLLMENT_WIZARD (wizard), user_name,
                                           entente_password_group_get_password (self->password_group),
                                           g_task_get_cancellable (task), signed_in_cb, g_object_ref (task));
}

static void
entente_new_account_page_apply_async (EntenteWizardPage   *page,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  EntenteNewAccountPage *self = ENTENTE_NEW_ACCOUNT_PAGE (page);
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));
  EntenteNewWorkAccount account = read_account (self);
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  account.kind = entente_kind_to_nick (entente_enrollment_wizard_get_kind (ENTENTE_ENROLLMENT_WIZARD (wizard)));
  command = entente_command_create_work_account (&account);
  g_task_set_source_tag (task, entente_new_account_page_apply_async);
  entente_wizard_give_draft (wizard, command);
  entente_workspace_execute_async (entente_wizard_get_workspace (wizard), command, cancellable, created_cb, g_steal_pointer (&task));
}

static gboolean
entente_new_account_page_apply_finish (EntenteWizardPage  *page,
                                       GAsyncResult       *result,
                                       GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_new_account_page_shown (EntenteWizardPage *page)
{
  EntenteNewAccountPage *self = ENTENTE_NEW_ACCOUNT_PAGE (page);

  if (self->domain_check != NULL)
    return;

  self->domain_check = entente_domain_check_new_for_newcomer (entente_wizard_get_workspace (entente_wizard_find (GTK_WIDGET (self))));
  g_signal_connect_object (self->domain_check, "changed", G_CALLBACK (domain_checked_cb), self, G_CONNECT_SWAPPED);
  self->suggesting = TRUE;
  domain_changed_cb (self);
  self->suggesting = FALSE;
}

static void
entente_new_account_page_restore (EntenteWizardPage *page,
                                  GVariantDict      *draft)
{
  EntenteNewAccountPage *self = ENTENTE_NEW_ACCOUNT_PAGE (page);

  self->domain_is_suggested = FALSE;
  self->user_is_suggested = FALSE;
  ENTENTE_WIZARD_PAGE_CLASS (entente_new_account_page_parent_class)->restore (page, draft);
}

static void
entente_new_account_page_dispose (GObject *object)
{
  EntenteNewAccountPage *self = ENTENTE_NEW_ACCOUNT_PAGE (object);

  if (self->domain_check != NULL)
    g_signal_handlers_disconnect_by_data (self->domain_check, self);
  g_clear_object (&self->domain_check);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_NEW_ACCOUNT_PAGE);

  G_OBJECT_CLASS (entente_new_account_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_PASSWORD_GROUP);
  g_type_ensure (ENTENTE_TYPE_PICKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-new-account-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, country_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, domain_free_image);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, domain_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, first_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, last_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, password_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, suffix_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, user_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewAccountPage, user_suffix_label);
  gtk_widget_class_bind_template_callback (widget_class, domain_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, user_changed_cb);
}

static void
entente_new_account_page_class_init (EntenteNewAccountPageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_new_account_page_dispose;

  page_class->shown = entente_new_account_page_shown;
  page_class->apply_async = entente_new_account_page_apply_async;
  page_class->apply_finish = entente_new_account_page_apply_finish;
  page_class->restore = entente_new_account_page_restore;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_new_account_page_init (EntenteNewAccountPage *self)
{
  EntenteForm *form = entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self));

  self->domain_is_suggested = TRUE;
  self->user_is_suggested = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));

  entente_picker_row_add_countries (self->country_row);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    entente_form_add (form, fields[i].name, get_row (self, i), check_cb, self);
  entente_password_group_add_to (self->password_group, form, "password", check_password_cb, self);
}
