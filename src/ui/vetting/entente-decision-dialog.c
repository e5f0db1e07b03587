/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-decision-dialog.h"

#include <glib/gi18n.h>

#include "entente-names.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "forms/entente-choice-row.h"
#include "forms/entente-form.h"
#include "forms/entente-text-row.h"
#include "vetting/entente-vetting-finding.h"
#include "vetting/entente-vetting-text.h"

struct _EntenteDecisionDialog
{
  EntenteCommandDialog parent_instance;

  EntenteDecision decision;
  EntenteRecordWatch *watch;
  gint64 version; /* that the person has looked at; 0 before */
  EntenteForm *form;
  GPtrArray *finding_rows; /* owned by their group */

  AdwPreferencesGroup *intro_group;
  AdwPreferencesGroup *findings_group;
  EntenteChoiceRow *step_row;
  EntenteTextRow *text_row;
};

G_DEFINE_FINAL_TYPE (EntenteDecisionDialog, entente_decision_dialog, ENTENTE_TYPE_COMMAND_DIALOG)

/* In the order of EntenteDecision. */
static const struct
{
  const char *command;
  const char *event; /* of entente_vetting_life_cycle */
  const char *field; /* that the text is in */
  const char *title;
  const char *submit;
  const char *text_title;
  const char *meaning;
  const char *title_of_change; /* (nullable) where another one is for who is in the program already */
  const char *meaning_of_change;
} decisions[] = {
  [ENTENTE_DECISION_APPROVE] = {
    "vetting.approve",
    "pass",
    "note",
    N_("Approve Enrollment"),
    N_("_Approve"),
    N_("Note"),
    N_("The organization is let into the program. One of its global administrators signs the partner agreement next."),
    N_("Approve Change"),
    N_("The organization was in the program all the time. What it says of itself counts as verified."),
  },
  [ENTENTE_DECISION_ASK] = {
    "vetting.ask",
    "ask",
    "question",
    N_("Ask for More"),
    N_("_Send"),
    N_("Question"),
    N_("The organization reads the question among its messages, and answers there. Then you decide."),
  },
  [ENTENTE_DECISION_REJECT] = {
    "vetting.reject",
    "reject",
    "reason",
    N_("Reject Enrollment"),
    N_("_Reject"),
    N_("Reason"),
    N_("The organization is not let into the program. It reads the reason, and may correct what is wrong and submit again."),
    N_("Reject Change"),
    N_("The organization stays in the program. It reads the reason, and may correct what is wrong; that is verified again then."),
  },
};

static const EntenteVettingSteps steps[] = { ENTENTE_VETTING_EMPLOYMENT, ENTENTE_VETTING_BUSINESS };

static const char *
get_step_state (EntenteVetting      *vetting,
                EntenteVettingSteps  step)
{
  return step == ENTENTE_VETTING_EMPLOYMENT ? entente_vetting_get_employment_state (vetting)
                                            : entente_vetting_get_business_state (vetting);
}

gboolean
entente_decision_check (EntenteDecision    decision,
                        EntenteVetting    *vetting,
                        EntenteWorkspace  *workspace,
                        GError           **error)
{
  EntenteVettingStates states;

  g_return_val_if_fail (decision < G_N_ELEMENTS (decisions), FALSE);
  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), FALSE);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  states = (EntenteVettingStates){
    .email = entente_vetting_get_email_state (vetting),
    .employment = entente_vetting_get_employment_state (vetting),
    .business = entente_vetting_get_business_state (vetting),
  };

  return entente_workspace_check (workspace, decisions[decision].command, error) &&
         entente_vetting_check_decision (&states, decisions[decision].event, error);
}

/* (nullable) before it was loaded */
static EntenteVetting *
get_vetting (EntenteDecisionDialog *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);

  return record != NULL ? ENTENTE_VETTING (record) : NULL;
}

/* Who approves although something was found says why. */
static gboolean
is_text_required (EntenteDecisionDialog *self)
{
  EntenteVetting *vetting = get_vetting (self);

  return self->decision != ENTENTE_DECISION_APPROVE || (vetting != NULL && entente_vetting_count_findings (vetting) > 0);
}

static gboolean
check_text (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  EntenteDecisionDialog *self = user_data;

  return entente_vetting_check_text (entente_text_row_get_value (self->text_row), is_text_required (self),
                                     decisions[self->decision].field, error);
}

static gboolean
check_step (GtkWidget  *row,
            gpointer    user_data,
            GError    **error)
{
  return entente_vetting_check_step (entente_choice_row_get_value (ENTENTE_CHOICE_ROW (row)), "step", error);
}

static void
add_finding (EntenteDecisionDialog *self,
             const char            *finding)
{
  GtkWidget *row = entente_plain_row_new (finding, "");

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                           "css-classes", (const char *[]){ "warning", NULL },
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  adw_preferences_group_add (self->findings_group, row);
  g_ptr_array_add (self->finding_rows, row);
}

static void
update_findings (EntenteDecisionDialog *self,
                 EntenteVetting        *vetting)
{
  for (guint i = 0; i < self->finding_rows->len; i++)
    adw_preferences_group_remove (self->findings_group, g_ptr_array_index (self->finding_rows, i));
  g_ptr_array_set_size (self->finding_rows, 0);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *finding = entente_vetting_dup_finding (vetting, steps[i]);

      if (finding[0] != '\0')
        add_finding (self, finding);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->findings_group), self->decision == ENTENTE_DECISION_APPROVE && self->finding_rows->len > 0);
}

/* The steps that it can be about; to begin with the one in which something was found. */
static void
update_steps (EntenteDecisionDialog *self,
              EntenteVetting        *vetting)
{
  g_autofree char *chosen = g_strdup (entente_choice_row_get_value (self->step_row));
  const char *found = entente_vetting_get_employment_finding (vetting)[0] == '\0' && entente_vetting_get_business_finding (vetting)[0] != '\0'
                        ? "business"
                        : "employment";

  entente_choice_row_clear (self->step_row);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (entente_life_cycle_allows (&entente_vetting_life_cycle, get_step_state (vetting, steps[i]), decisions[self->decision].event))
      {
        const char *nick = entente_vetting_step_to_nick (steps[i]);

        entente_choice_row_add (self->step_row, nick, entente_word_get_name ("vetting-step", nick, NULL));
      }
  entente_choice_row_set_value (self->step_row, chosen[0] != '\0' ? chosen : found);
}

/* What follows from the decision. */
static void
update_meaning (EntenteDecisionDialog *self,
                EntenteVetting        *vetting)
{
  gboolean of_change = !entente_vetting_lets_in (vetting) && decisions[self->decision].title_of_change != NULL;

  gtk_window_set_title (GTK_WINDOW (self), of_change ? _(decisions[self->decision].title_of_change) : _(decisions[self->decision].title));
  adw_preferences_group_set_description (self->intro_group,
                                         of_change ? _(decisions[self->decision].meaning_of_change) : _(decisions[self->decision].meaning));
}

static void
show (EntenteDecisionDialog *self,
      EntenteVetting        *vetting)
{
  EntenteCommandDialog *dialog = ENTENTE_COMMAND_DIALOG (self);
  g_autoptr (GError) error = NULL;

  self->version = entente_record_get_version (ENTENTE_RECORD (vetting));
  entente_command_dialog_set_subtitle (dialog, entente_vetting_get_organization_name (vetting));
  update_meaning (self, vetting);
  update_findings (self, vetting);
  update_steps (self, vetting);

  if (!entente_decision_check (self->decision, vetting, entente_command_dialog_get_workspace (dialog), &error))
    entente_command_dialog_set_error (dialog, error);
  entente_insensitive_explain (entente_command_dialog_get_submit (dialog), error);
}

static void
say_changed (EntenteDecisionDialog *self)
{
  entente_command_dialog_set_message (ENTENTE_COMMAND_DIALOG (self),
                                      _("The enrollment has changed meanwhile. Look at it again before you decide; what you typed is kept."));
}

static void
watch_changed_cb (EntenteDecisionDialog *self)
{
  EntenteVetting *vetting = get_vetting (self);
  gboolean is_first = self->version == 0;

  /* What the decision itself changed is of no interest any more. */
  if (entente_command_dialog_is_executing (ENTENTE_COMMAND_DIALOG (self)))
    return;

  if (vetting == NULL)
    {
      entente_command_dialog_set_error (ENTENTE_COMMAND_DIALOG (self), entente_record_watch_get_error (self->watch));
      return;
    }

  if (entente_record_get_version (ENTENTE_RECORD (vetting)) == self->version)
    return;

  if (!is_first)
    say_changed (self);
  show (self, vetting);
}

/* What is told when it is done. */
static char *
format_done (EntenteDecisionDialog *self)
{
  const char *name = entente_vetting_get_organization_name (get_vetting (self));

  switch (self->decision)
    {
    case ENTENTE_DECISION_APPROVE:
      /* Translators: %s is the name of a company */
      return entente_sentence (_("%s approved"), name);

    case ENTENTE_DECISION_ASK:
      /* Translators: %s is the name of a company */
      return entente_sentence (_("Question sent to %s"), name);

    case ENTENTE_DECISION_REJECT:
      /* Translators: %s is the name of a company */
      return entente_sentence (_("%s rejected"), name);
    }

  g_return_val_if_reached (NULL);
}

static EntenteCommand *
create_command (EntenteDecisionDialog *self)
{
  const char *vetting = entente_record_get_id (ENTENTE_RECORD (get_vetting (self)));
  const char *step = entente_choice_row_get_value (self->step_row);
  const char *text = entente_text_row_get_value (self->text_row);

  switch (self->decision)
    {
    case ENTENTE_DECISION_APPROVE:
      return entente_command_approve_vetting (vetting, self->version, text);

    case ENTENTE_DECISION_ASK:
      return entente_command_ask_vetting (vetting, self->version, step, text);

    case ENTENTE_DECISION_REJECT:
      return entente_command_reject_vetting (vetting, self->version, step, text);
    }

  g_return_val_if_reached (NULL);
}

static void
entente_decision_dialog_submit (EntenteCommandDialog *dialog)
{
  EntenteDecisionDialog *self = ENTENTE_DECISION_DIALOG (dialog);
  g_autoptr (EntenteCommand) command = NULL;
  g_autofree char *done = NULL;

  if (!entente_form_validate (self->form))
    return;

  command = create_command (self);
  done = format_done (self);
  entente_command_dialog_execute (dialog, &(EntenteDeed){ .command = command, .done = done });
}

static gboolean
entente_decision_dialog_refused (EntenteCommandDialog *dialog,
                                 const GError         *error)
{
  EntenteDecisionDialog *self = ENTENTE_DECISION_DIALOG (dialog);

  if (!entente_error_is (error, ENTENTE_REASON_STALE))
    return entente_form_show_error (self->form, error);

  say_changed (self);
  show (self, get_vetting (self));
  entente_record_watch_reload (self->watch);

  return TRUE;
}

static void
entente_decision_dialog_dispose (GObject *object)
{
  EntenteDecisionDialog *self = ENTENTE_DECISION_DIALOG (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  if (self->form != NULL)
    g_object_run_dispose (G_OBJECT (self->form));
  g_clear_object (&self->form);
  g_ptr_array_set_size (self->finding_rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DECISION_DIALOG);

  G_OBJECT_CLASS (entente_decision_dialog_parent_class)->dispose (object);
}

static void
entente_decision_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_DECISION_DIALOG (object)->finding_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_decision_dialog_parent_class)->finalize (object);
}

static void
entente_decision_dialog_class_init (EntenteDecisionDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteCommandDialogClass *dialog_class = ENTENTE_COMMAND_DIALOG_CLASS (klass);

  object_class->dispose = entente_decision_dialog_dispose;
  object_class->finalize = entente_decision_dialog_finalize;

  dialog_class->submit = entente_decision_dialog_submit;
  dialog_class->refused = entente_decision_dialog_refused;

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  g_type_ensure (ENTENTE_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/vetting/entente-decision-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionDialog, findings_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionDialog, intro_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionDialog, step_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteDecisionDialog, text_row);
}

static void
entente_decision_dialog_init (EntenteDecisionDialog *self)
{
  self->form = entente_form_new ();
  self->finding_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Before it is known what is decided about. */
  gtk_widget_set_sensitive (entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self)), FALSE);
}

static void
set_decision (EntenteDecisionDialog *self,
              EntenteDecision        decision)
{
  GtkWidget *submit = entente_command_dialog_get_submit (ENTENTE_COMMAND_DIALOG (self));

  self->decision = decision;
  g_object_set (self, "title", _(decisions[decision].title), "submit-label", _(decisions[decision].submit), NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->text_row), _(decisions[decision].text_title));
  gtk_widget_set_visible (GTK_WIDGET (self->step_row), decision != ENTENTE_DECISION_APPROVE);
  if (decision == ENTENTE_DECISION_REJECT)
    {
      gtk_widget_remove_css_class (submit, "suggested-action");
      gtk_widget_add_css_class (submit, "destructive-action");
    }

  entente_form_add (self->form, "step", GTK_WIDGET (self->step_row), check_step, self);
  entente_form_add (self->form, decisions[decision].field, GTK_WIDGET (self->text_row), check_text, self);
}

GtkWidget *
entente_decision_dialog_new (GtkWindow        *parent,
                             EntenteWorkspace *workspace,
                             EntenteDecision   decision,
                             const char       *vetting)
{
  EntenteDecisionDialog *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (decision < G_N_ELEMENTS (decisions), NULL);
  g_return_val_if_fail (vetting != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_DECISION_DIALOG, NULL);
  entente_command_dialog_set_up (ENTENTE_COMMAND_DIALOG (self), parent, workspace);
  set_decision (self, decision);
  self->watch = entente_record_watch_new (workspace, "vettings", vetting);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
