/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreement-dialog.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-view.h"
#include "agreements/entente-signatory-group.h"
#include "entente-refusal-text.h"
#include "entente-widget.h"
#include "forms/entente-form.h"

/* What is done with the agreement of one kind, and the words for it. */
typedef struct
{
  const char *agreement;
  const char *list; /* of the text that is due; empty when there is none */
  const char *command;

  const char *title;
  const char *submit;
  const char *consent;
  const char *no_consent;
  const char *done;
  const char *nothing_title;
  const char *nothing;
} Binding;

static const Binding bindings[] = {
  {
    .agreement = "customer",
    .list = "agreements-to-accept",
    .command = "agreement.accept",
    .title = N_("Accept Agreement"),
    .submit = N_("_Accept"),
    .consent = N_("We have read and accept the customer agreement"),
    .no_consent = N_("Read the agreement, and tick that your organization accepts it."),
    .done = N_("Agreement accepted. Your partners are told."),
    .nothing_title = N_("Nothing to Accept"),
    .nothing = N_("Your organization has accepted the customer agreement, or no text of it has been published yet."),
  },
  {
    .agreement = "partner",
    .list = "agreements-to-sign",
    .command = "agreement.sign",
    .title = N_("Sign Agreement"),
    .submit = N_("_Sign"),
    .consent = N_("I have read the partner agreement and sign it for my organization"),
    .no_consent = N_("Read the agreement, and tick that you sign it for your organization."),
    .done = N_("Partner agreement signed. Orders can be placed from now on."),
    .nothing_title = N_("Nothing to Sign"),
    .nothing = N_("Your organization has signed the partner agreement."),
  },
};

struct _EntenteAgreementDialog
{
  EntenteCommandDialog parent_instance;

  const Binding *binding;
  EntenteForm *form;           /* of what a partner fills in; empty for a customer */
  EntenteList *list;           /* of the text that is due; empty when there is none */
  EntenteRecord *first;        /* (nullable) that text, which may be on its way */
  EntenteAgreement *agreement; /* (nullable) the one that is shown */

  GtkStack *stack;
  AdwStatusPage *nothing_page;
  EntenteAgreementView *agreement_view;
  EntenteSignatoryGroup *signatory_group;
  AdwActionRow *tick_row;
  GtkCheckButton *tick;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementDialog, entente_agreement_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

/* Not before there is a window; EntenteInvitationDialog says why. */
static void
focus_text (EntenteAgreementDialog *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->agreement != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->agreement_view));
}

static gboolean
is_shown (EntenteAgreementDialog *self,
          EntenteRecord          *agreement)
{
  return self->agreement != NULL && g_str_equal (entente_record_get_id (agreement),
                                                 entente_record_get_id (ENTENTE_RECORD (self->agreement)));
}

static void
show_agreement (EntenteAgreementDialog *self,
                EntenteAgreement       *agreement)
{
  gboolean is_newer = self->agreement != NULL;

  g_set_object (&self->agreement, agreement);
  entente_agreement_view_set_text (self->agreement_view, entente_agreement_get_title (agreement),
                                   entente_agreement_get_text (agreement));
  gtk_check_button_set_active (self->tick, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "agreement");
  gtk_widget_set_visible (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), TRUE);
  focus_text (self);

  if (is_newer)
    {
      g_autoptr (GError) error = NULL;

      entente_refuse (&error, ENTENTE_REASON_AGREEMENT_REPLACED, NULL, NULL);
      entente_command_dialog_set_error (ENTENTE_COMMAND_DIALOG (self), error);
    }
}

/* Who may not read it is told whom to ask; who waits for the operator, that it has to publish one. */
static void
describe_nothing (EntenteAgreementDialog  *self,
                  const char             **title,
                  char                   **text)
{
  EntenteWorkspace *workspace = entente_command_dialog_get_workspace (ENTENTE_COMMAND_DIALOG (self));
  EntenteAccount *account = entente_workspace_get_account (workspace);
  g_autofree char *list = g_strconcat ("list:", self->binding->list, NULL);
  g_autoptr (GError) error = NULL;

  if (!entente_workspace_check (workspace, list, &error))
    {
      *title = _("Not for You to Read");
      *text = entente_refusal_to_text (error);
    }
  else if (account != NULL && entente_life_cycle_allows (&entente_program_life_cycle, entente_account_get_status (account), "sign"))
    {
      *title = _("No Agreement Yet");
      *text = g_strdup (_("The operator of the program has not published a partner agreement. Ask for it: as soon as it is there, "
                          "it can be read and signed here."));
    }
  else
    {
      *title = _(self->binding->nothing_title);
      *text = g_strdup (_(self->binding->nothing));
    }
}

static void
show_nothing (EntenteAgreementDialog *self)
{
  const char *title;
  g_autofree char *text = NULL;
  g_autofree char *escaped = NULL;

  describe_nothing (self, &title, &text);
  escaped = g_markup_escape_text (text, -1);
  adw_status_page_set_title (self->nothing_page, title);
  adw_status_page_set_description (self->nothing_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_widget_set_visible (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), FALSE);
}

static void
update (EntenteAgreementDialog *self)
{
  /* What the dialog itself changed is of no interest any more. */
  if (entente_command_dialog_is_executing (ENTENTE_COMMAND_DIALOG (self)))
    return;

  if (self->first == NULL && !entente_list_get_loading (self->list))
    show_nothing (self);
  else if (self->first != NULL && entente_record_get_loaded (self->first) && !is_shown (self, self->first))
    show_agreement (self, ENTENTE_AGREEMENT (self->first));
}

static void
list_changed_cb (EntenteAgreementDialog *self)
{
  g_autoptr (EntenteRecord) first = g_list_model_get_item (G_LIST_MODEL (self->list), 0);

  if (first != self->first)
    {
      if (self->first != NULL)
        g_signal_handlers_disconnect_by_data (self->first, self);
      g_set_object (&self->first, first);
      if (first != NULL)
        g_signal_connect_object (first, "notify::loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }

  update (self);
}

static gboolean
entente_agreement_dialog_refused (EntenteCommandDialog *dialog,
                                  const GError         *error)
{
  EntenteAgreementDialog *self = ENTENTE_AGREEMENT_DIALOG (dialog);

  if (!entente_form_show_error (self->form, error))
    entente_command_dialog_set_error (dialog, error);
  update (self);

  return TRUE;
}

static EntenteCommand *
create_command (EntenteAgreementDialog *self)
{
  const char *agreement = entente_record_get_id (ENTENTE_RECORD (self->agreement));
  EntenteSignatory signatory;

  if (g_str_equal (self->binding->agreement, "customer"))
    return entente_command_accept_agreement (agreement);

  signatory = entente_signatory_group_get (self->signatory_group);

  return entente_command_sign_agreement (agreement, &signatory);
}

static void
entente_agreement_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteAgreementDialog *self = ENTENTE_AGREEMENT_DIALOG (dialog);
  g_autoptr (EntenteCommand) command = NULL;

  if (!entente_form_validate (self->form))
    return;

  if (!gtk_check_button_get_active (self->tick))
    {
      entente_command_dialog_set_message (dialog, _(self->binding->no_consent));
      gtk_widget_grab_focus (GTK_WIDGET (self->tick));
      return;
    }

  command = create_command (self);
  entente_command_dialog_execute (dialog, &(EntenteDeed){ .command = command, .done = _(self->binding->done) });
}

static void
tick_toggled_cb (EntenteAgreementDialog *self)
{
  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self), NULL);
}

static void
entente_agreement_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_agreement_dialog_parent_class)->map (widget);

  focus_text (ENTENTE_AGREEMENT_DIALOG (widget));
}

static void
entente_agreement_dialog_dispose (GObject *object)
{
  EntenteAgreementDialog *self = ENTENTE_AGREEMENT_DIALOG (object);

  if (self->first != NULL)
    g_signal_handlers_disconnect_by_data (self->first, self);
  g_clear_object (&self->first);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_object (&self->agreement);
  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_AGREEMENT_DIALOG);

  G_OBJECT_CLASS (entente_agreement_dialog_parent_class)->dispose (object);
}

static void
entente_agreement_dialog_class_init (EntenteAgreementDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_agreement_dialog_dispose;

  widget_class->map = entente_agreement_dialog_map;

  dialog_class->submit = entente_agreement_dialog_submit;
  dialog_class->refused = entente_agreement_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_AGREEMENT_VIEW);
  g_type_ensure (ENTENTE_TYPE_SIGNATORY_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-agreement-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, agreement_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, nothing_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, signatory_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, tick);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementDialog, tick_row);
  gtk_widget_class_bind_template_callback (widget_class, tick_toggled_cb);
}

static void
entente_agreement_dialog_init (EntenteAgreementDialog *self)
{
  self->form = entente_form_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), FALSE);
}

/* Whoever is bound by none has nothing to accept. */
static const Binding *
find_binding (EntenteAccount *account)
{
  const char *agreement = account != NULL ? entente_kind_get_agreement (entente_account_get_kind (account)) : "";

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    if (g_str_equal (bindings[i].agreement, agreement))
      return &bindings[i];

  return &bindings[0];
}

static void
set_binding (EntenteAgreementDialog *self,
             const Binding          *binding,
             EntenteAccount         *account)
{
  self->binding = binding;
  g_object_set (self, "title", _(binding->title), "submit-label", _(binding->submit), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->tick_row), _(binding->consent));
  entente_set_accessible_name (self->tick, _(binding->consent));

  if (g_str_equal (binding->agreement, "partner"))
    {
      entente_command_dialog_set_subtitle (ENTENTE_COMMAND_DIALOG (self), entente_account_get_organization_name (account));
      entente_signatory_group_set_up (self->signatory_group, self->form, account);
      gtk_widget_set_visible (GTK_WIDGET (self->signatory_group), TRUE);
    }
}

GtkWidget *
entente_agreement_dialog_new (GtkWindow        *parent,
                              EntenteWorkspace *workspace)
{
  EntenteAgreementDialog *self;
  EntenteAccount *account;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (ENTENTE_TYPE_AGREEMENT_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);

  account = entente_workspace_get_account (workspace);
  set_binding (self, find_binding (account), account);
  entente_workspace_check (workspace, self->binding->command, &error);
  entente_insensitive_explain (GTK_WIDGET (self->tick_row), error);
  entente_insensitive_explain (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), error);

  query = entente_query_new (self->binding->list);
  self->list = entente_workspace_open_list (workspace, query);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (list_changed_cb), self, G_CONNECT_SWAPPED);
  /* That somebody else signed meanwhile is known of the account a moment later. */
  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  list_changed_cb (self);

  return GTK_WIDGET (self);
}
