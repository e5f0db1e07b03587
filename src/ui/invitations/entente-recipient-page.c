/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-recipient-page.h"

#include <glib/gi18n.h>

#include <string.h>

#include "entente-format.h"
#include "entente-widget.h"
#include "forms/entente-choice-row.h"
#include "forms/entente-quantity-row.h"
#include "forms/entente-switch-row.h"
#include "invitations/entente-link-keeper.h"
#include "partners/entente-provider-choice.h"
#include "wizards/entente-wizard.h"

struct _EntenteRecipientPage
{
  EntenteWizardPage parent_instance;

  char *kind;
  EntenteProviderChoice *choice; /* (nullable) of a joint one */
  gboolean asks_to_administer;
  char *fields[3]; /* cleaned: name, e-mail, note */
  char *id;        /* (nullable) */
  char *link;      /* (nullable) a secret */
  gint64 expires;

  AdwPreferencesGroup *recipient_group;
  AdwEntryRow *name_row;
  AdwEntryRow *email_row;
  EntenteChoiceRow *language_row;
  GtkWidget *provider_group;
  EntenteChoiceRow *provider_row;
  GtkWidget *dap_group;
  EntenteSwitchRow *dap_row;
  EntenteQuantityRow *days_row;
  AdwEntryRow *note_row;
};

G_DEFINE_FINAL_TYPE (EntenteRecipientPage, entente_recipient_page, ENTENTE_TYPE_WIZARD_PAGE)

typedef enum
{
  PROP_KIND = 1,
} EntenteRecipientPageProperty;

static GParamSpec *properties[PROP_KIND + 1];

enum
{
  MADE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
take_field (EntenteRecipientPage *self,
            guint                 n,
            AdwEntryRow          *row)
{
  g_free (self->fields[n]);
  self->fields[n] = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (row)));

  return self->fields[n];
}

static gboolean
check_field (EntenteRecipientPage  *self,
             const char            *field,
             GError               **error)
{
  EntenteNewInvitation invitation = entente_recipient_page_get_invitation (self);

  return entente_new_invitation_check_field (&invitation, field, error);
}

static gboolean
check_name (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  return check_field (user_data, "recipient-name", error);
}

static gboolean
check_email (GtkWidget  *row,
             gpointer    user_data,
             GError    **error)
{
  return check_field (user_data, "recipient-email", error);
}

static gboolean
check_provider (GtkWidget  *row,
                gpointer    user_data,
                GError    **error)
{
  return check_field (user_data, "provider", error);
}

static gboolean
check_days (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  return check_field (user_data, "days", error);
}

static gboolean
check_note (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  return check_field (user_data, "note", error);
}

static void
forget_link (EntenteRecipientPage *self)
{
  if (self->link != NULL)
    explicit_bzero (self->link, strlen (self->link));
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->id, g_free);
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteRecipientPage *self = ENTENTE_RECIPIENT_PAGE (g_task_get_source_object (task));
  g_autoptr (GVariant) outcome = NULL;
  GError *error = NULL;

  outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  if (outcome == NULL)
    {
      forget_link (self);
      g_task_return_error (task, error);
      return;
    }

  g_variant_lookup (outcome, "expires", "x", &self->expires);
  g_signal_emit (self, signals[MADE], 0);
  g_task_return_boolean (task, TRUE);
}

static void
entente_recipient_page_apply_async (EntenteWizardPage   *page,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  EntenteRecipientPage *self = ENTENTE_RECIPIENT_PAGE (page);
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));
  EntenteWorkspace *workspace = entente_wizard_get_workspace (wizard);
  EntenteNewInvitation invitation = entente_recipient_page_get_invitation (self);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (EntenteCommand) command = NULL;
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
  GError *error = NULL;

  g_task_set_source_tag (task, entente_recipient_page_apply_async);
  /* Once it is made it is made, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);

  if (!entente_link_keeper_make_secret (secret, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  forget_link (self);
  self->id = entente_id_new (entente_clock_get_now (entente_workspace_get_clock (workspace)));
  self->link = entente_invitation_link_make (self->id, secret);
  command = entente_command_create_invitation (self->id, secret, &invitation);
  explicit_bzero (secret, sizeof secret);

  entente_wizard_give_draft (wizard, command);
  entente_workspace_execute_async (workspace, command, cancellable, created_cb, g_steal_pointer (&task));
}

static gboolean
entente_recipient_page_apply_finish (EntenteWizardPage  *page,
                                     GAsyncResult       *result,
                                     GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
is_joint (EntenteRecipientPage *self)
{
  return g_str_equal (self->kind, "joint");
}

/* Delegated administration takes more than asking for a relationship does. */
static void
entente_recipient_page_shown (EntenteWizardPage *page)
{
  EntenteRecipientPage *self = ENTENTE_RECIPIENT_PAGE (page);
  EntenteAccount *account = entente_workspace_get_account (entente_wizard_get_workspace (entente_wizard_find (GTK_WIDGET (self))));
  g_autoptr (GError) error = NULL;

  if (account == NULL)
    return;

  entente_account_check_permission (account, entente_invitation_get_permission (self->kind, TRUE), &error);
  entente_insensitive_explain (GTK_WIDGET (self->dap_row), error);
  if (error != NULL)
    entente_switch_row_set_value (self->dap_row, FALSE);
}

/* A draft may be of a time when the person wanted something else; what was asked for now holds. */
static void
entente_recipient_page_restore (EntenteWizardPage *page,
                                GVariantDict      *draft)
{
  EntenteRecipientPage *self = ENTENTE_RECIPIENT_PAGE (page);

  ENTENTE_WIZARD_PAGE_CLASS (entente_recipient_page_parent_class)->restore (page, draft);

  if (self->asks_to_administer)
    entente_switch_row_set_value (self->dap_row, TRUE);
}

static void
entente_recipient_page_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((EntenteRecipientPageProperty) property_id)
    {
    case PROP_KIND:
      g_value_set_string (value, ENTENTE_RECIPIENT_PAGE (object)->kind);
      break;
    }
}

static void
entente_recipient_page_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((EntenteRecipientPageProperty) property_id)
    {
    case PROP_KIND:
      ENTENTE_RECIPIENT_PAGE (object)->kind = g_value_dup_string (value);
      break;
    }
}

static void
entente_recipient_page_constructed (GObject *object)
{
  EntenteRecipientPage *self = ENTENTE_RECIPIENT_PAGE (object);
  gboolean is_partnership = g_str_equal (self->kind, "partnership");

  G_OBJECT_CLASS (entente_recipient_page_parent_class)->constructed (object);

  gtk_widget_set_visible (self->dap_group, !is_partnership);
  gtk_widget_set_visible (self->provider_group, is_joint (self));
  /* Who invites with its provider leaves it the orders, and looks after the customer itself. */
  entente_switch_row_set_value (self->dap_row, is_joint (self));
  adw_preferences_group_set_description (self->recipient_group,
                                         is_partnership
                                           ? _("Somebody at the reseller who can pass the request to a global admin there.")
                                           : _("Somebody at the customer who can pass the request to a global admin there."));
}

static void
entente_recipient_page_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_RECIPIENT_PAGE (object)->choice);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_RECIPIENT_PAGE);

  G_OBJECT_CLASS (entente_recipient_page_parent_class)->dispose (object);
}

static void
entente_recipient_page_finalize (GObject *object)
{
  EntenteRecipientPage *self = ENTENTE_RECIPIENT_PAGE (object);

  forget_link (self);
  g_clear_pointer (&self->kind, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->fields); i++)
    g_clear_pointer (&self->fields[i], g_free);

  G_OBJECT_CLASS (entente_recipient_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  g_type_ensure (ENTENTE_TYPE_QUANTITY_ROW);
  g_type_ensure (ENTENTE_TYPE_SWITCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-recipient-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, dap_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, dap_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, days_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, provider_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, provider_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecipientPage, recipient_group);
}

static void
entente_recipient_page_class_init (EntenteRecipientPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  object_class->get_property = entente_recipient_page_get_property;
  object_class->set_property = entente_recipient_page_set_property;
  object_class->constructed = entente_recipient_page_constructed;
  object_class->dispose = entente_recipient_page_dispose;
  object_class->finalize = entente_recipient_page_finalize;

  page_class->shown = entente_recipient_page_shown;
  page_class->apply_async = entente_recipient_page_apply_async;
  page_class->apply_finish = entente_recipient_page_apply_finish;
  page_class->restore = entente_recipient_page_restore;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[MADE] = g_signal_new ("made", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_recipient_page_init (EntenteRecipientPage *self)
{
  EntenteForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_quantity_row_set_range (self->days_row, ENTENTE_INVITATION_DAYS_MIN, ENTENTE_INVITATION_DAYS_MAX);
  entente_quantity_row_set_value (self->days_row, ENTENTE_INVITATION_DAYS_DEFAULT);

  form = entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self));
  entente_form_add (form, "recipient-name", GTK_WIDGET (self->name_row), check_name, self);
  entente_form_add (form, "recipient-email", GTK_WIDGET (self->email_row), check_email, self);
  entente_form_add (form, "language", GTK_WIDGET (self->language_row), NULL, NULL);
  entente_form_add (form, "provider", GTK_WIDGET (self->provider_row), check_provider, self);
  entente_form_add (form, "dap", GTK_WIDGET (self->dap_row), NULL, NULL);
  entente_form_add (form, "days", GTK_WIDGET (self->days_row), check_days, self);
  entente_form_add (form, "note", GTK_WIDGET (self->note_row), check_note, self);
}

GtkWidget *
entente_recipient_page_new (const char        *kind,
                            const char *const *languages)
{
  EntenteRecipientPage *self;

  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (languages != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_RECIPIENT_PAGE, "kind", kind, NULL);
  for (guint i = 0; languages[i] != NULL; i++)
    entente_choice_row_add (self->language_row, languages[i], entente_language_get_name (languages[i]));

  return GTK_WIDGET (self);
}

void
entente_recipient_page_set_language (EntenteRecipientPage *self,
                                     const char           *language)
{
  g_return_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self));
  g_return_if_fail (language != NULL);

  entente_choice_row_set_value (self->language_row, language);
}

void
entente_recipient_page_set_providers (EntenteRecipientPage *self,
                                      EntenteList          *providers,
                                      const char           *chosen)
{
  g_return_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self));
  g_return_if_fail (is_joint (self));
  g_return_if_fail (self->choice == NULL);

  self->choice = entente_provider_choice_new (self->provider_row, providers, chosen);
}

char *
entente_recipient_page_dup_provider_name (EntenteRecipientPage *self)
{
  g_autoptr (EntentePartner) provider = NULL;

  g_return_val_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self), NULL);

  if (self->choice != NULL)
    provider = entente_provider_choice_dup_provider (self->choice);

  return g_strdup (provider != NULL ? entente_partner_get_name (provider) : "");
}

void
entente_recipient_page_set_recipient (EntenteRecipientPage *self,
                                      const char           *name,
                                      const char           *email)
{
  g_return_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (email != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  gtk_editable_set_text (GTK_EDITABLE (self->email_row), email);
}

void
entente_recipient_page_ask_to_administer (EntenteRecipientPage *self)
{
  g_return_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self));

  entente_switch_row_set_value (self->dap_row, TRUE);
  self->asks_to_administer = TRUE;
}

EntenteNewInvitation
entente_recipient_page_get_invitation (EntenteRecipientPage *self)
{
  EntenteNewInvitation invitation = { 0 };

  g_return_val_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self), invitation);

  invitation.kind = self->kind;
  if (is_joint (self))
    invitation.provider = entente_choice_row_get_value (self->provider_row);
  invitation.dap = gtk_widget_get_visible (self->dap_group) && gtk_widget_get_sensitive (GTK_WIDGET (self->dap_row)) &&
                   entente_switch_row_get_value (self->dap_row);
  invitation.recipient_name = take_field (self, 0, self->name_row);
  invitation.recipient_email = take_field (self, 1, self->email_row);
  invitation.language = entente_choice_row_get_value (self->language_row);
  invitation.note = take_field (self, 2, self->note_row);
  invitation.days = entente_quantity_row_get_value (self->days_row);

  return invitation;
}

const char *
entente_recipient_page_get_id (EntenteRecipientPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self), NULL);

  return self->id;
}

const char *
entente_recipient_page_get_link (EntenteRecipientPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self), NULL);

  return self->link;
}

gint64
entente_recipient_page_get_expires (EntenteRecipientPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECIPIENT_PAGE (self), 0);

  return self->expires;
}
