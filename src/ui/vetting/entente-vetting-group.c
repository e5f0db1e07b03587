/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-vetting-group.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-step-row.h"
#include "vetting/entente-resend-button.h"
#include "vetting/entente-vetting-answer-dialog.h"
#include "vetting/entente-vetting-text.h"
#include "vetting/entente-vetting-watch.h"

#define N_STEPS 3

struct _EntenteVettingGroup
{
  AdwPreferencesGroup parent_instance;

  EntenteVettingWatch *watch; /* (nullable) before the workspace is set */

  AdwActionRow *passed_row;
  EntenteStepRow *rows[N_STEPS];
  GtkWidget *code_button;
  EntenteResendButton *resend_button;
  GtkWidget *answer_buttons[N_STEPS]; /* (nullable) of those that the operator decides about */
  GtkWidget *submit_buttons[N_STEPS];
};

G_DEFINE_FINAL_TYPE (EntenteVettingGroup, entente_vetting_group, ADW_TYPE_PREFERENCES_GROUP)

/* As the rows are. */
static const EntenteVettingSteps steps[N_STEPS] = { ENTENTE_VETTING_EMAIL, ENTENTE_VETTING_EMPLOYMENT, ENTENTE_VETTING_BUSINESS };

static EntenteVetting *
get_vetting (EntenteVettingGroup *self)
{
  return entente_vetting_watch_get_vetting (self->watch);
}

static void
explain (EntenteVettingGroup *self,
         GtkWidget           *button,
         const char          *command)
{
  g_autoptr (GError) error = NULL;

  entente_workspace_check (entente_vetting_watch_get_workspace (self->watch), command, &error);
  entente_insensitive_explain (button, error);
}

static void
update_submit_button (EntenteVettingGroup *self,
                      GtkWidget           *button,
                      EntenteVetting      *vetting)
{
  gboolean again = entente_vetting_is_submitted_again (vetting);

  gtk_button_set_label (GTK_BUTTON (button), again ? _("_Correct and Submit Again…") : _("_Correct…"));
  explain (self, button, again ? "enrollment.submit" : "organization.edit");
}

/* There is no use in typing a code that has expired. */
static void
update_code_button (EntenteVettingGroup *self,
                    EntenteVetting      *vetting)
{
  gint64 end = entente_email_code_get_end (entente_vetting_get_code_sent (vetting));
  g_autoptr (GError) error = NULL;

  if (entente_workspace_check (entente_vetting_watch_get_workspace (self->watch), "email.verify", &error) &&
      entente_vetting_watch_get_now (self->watch) >= end)
    entente_refuse (&error, ENTENTE_REASON_CODE_EXPIRED, NULL, NULL);
  entente_insensitive_explain (self->code_button, error);
}

static void
update_actions (EntenteVettingGroup *self,
                EntenteVetting      *vetting)
{
  gboolean is_open = g_str_equal (entente_vetting_get_email_state (vetting), "open");

  gtk_widget_set_visible (self->code_button, is_open);
  gtk_widget_set_visible (GTK_WIDGET (self->resend_button), is_open);
  update_code_button (self, vetting);

  for (guint i = 0; i < N_STEPS; i++)
    if (self->answer_buttons[i] != NULL)
      {
        const char *state = entente_vetting_get_step_state (vetting, steps[i]);

        gtk_widget_set_visible (self->answer_buttons[i], g_str_equal (state, "asked"));
        gtk_widget_set_visible (self->submit_buttons[i], g_str_equal (state, "rejected"));
        update_submit_button (self, self->submit_buttons[i], vetting);
      }
}

static void
update_row (EntenteStepRow      *row,
            EntenteVetting      *vetting,
            EntenteVettingSteps  step,
            gint64               now)
{
  EntenteMeaning meaning;
  const char *state = entente_vetting_get_state_name (vetting, step, &meaning);
  g_autofree char *sentence = entente_vetting_say_step (vetting, step, now);
  g_autofree char *quote = entente_vetting_quote_step (vetting, step);

  entente_step_row_set_state (row, meaning, state, entente_vetting_get_since (vetting, step));
  entente_step_row_set_sentence (row, sentence, quote);
}

/* The last step that passed is when all had. What is left then is elsewhere on the page. */
static void
update_passed_row (EntenteVettingGroup *self,
                   EntenteVetting      *vetting)
{
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;
  gint64 last = 0;

  for (guint i = 0; i < N_STEPS; i++)
    last = MAX (last, entente_vetting_get_since (vetting, steps[i]));

  date = entente_format_instant_date (last);
  /* Translators: %s is a date */
  text = entente_sentence (_("Verified on %s"), date);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passed_row), text);
  adw_action_row_set_subtitle (self->passed_row, g_str_equal (entente_vetting_get_status (vetting), "qualified")
                                                   ? _("Next, a global admin signs the partner agreement")
                                                   : "");
}

static void
update (EntenteVettingGroup *self)
{
  EntenteVetting *vetting = get_vetting (self);
  gboolean passed = vetting != NULL && g_str_equal (entente_vetting_get_state (vetting), "passed");

  gtk_widget_set_visible (GTK_WIDGET (self), vetting != NULL);
  if (vetting == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->passed_row), passed);
  update_passed_row (self, vetting);
  for (guint i = 0; i < N_STEPS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), !passed);
      update_row (self->rows[i], vetting, steps[i], entente_vetting_watch_get_now (self->watch));
    }
  update_actions (self, vetting);
}

static void
enter_code_cb (EntenteVettingGroup *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.verify-email", NULL);
}

static void
submit_again_cb (EntenteVettingGroup *self)
{
  EntenteVetting *vetting = get_vetting (self);

  if (vetting != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), entente_vetting_is_submitted_again (vetting) ? "win.enroll" : "win.edit-organization",
                                NULL);
}

static void
answer_cb (EntenteVettingGroup *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  EntenteVetting *vetting = get_vetting (self);

  if (vetting != NULL && entente_window_present_open (window, ENTENTE_TYPE_VETTING_ANSWER_DIALOG) == NULL)
    gtk_window_present (GTK_WINDOW (
      entente_vetting_answer_dialog_new (window, entente_vetting_watch_get_workspace (self->watch), vetting)));
}

static void
resent_cb (EntenteVettingGroup *self,
           const GError        *error)
{
  EntenteVetting *vetting = get_vetting (self);
  g_autofree char *text = NULL;

  if (error != NULL || vetting == NULL)
    {
      if (error != NULL)
        entente_toast_error (GTK_WIDGET (self), error);
      return;
    }

  text = entente_sentence (_("Another mail was sent to %s"), entente_vetting_get_email (vetting));
  entente_toast (GTK_WIDGET (self), text);
}

static void
entente_vetting_group_dispose (GObject *object)
{
  EntenteVettingGroup *self = ENTENTE_VETTING_GROUP (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_VETTING_GROUP);

  G_OBJECT_CLASS (entente_vetting_group_parent_class)->dispose (object);
}

static void
bind_step (GtkWidgetClass *widget_class,
           const char     *name,
           gsize           array,
           guint           step)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE, (gssize) (array + step * sizeof (gpointer)));
}

static void
bind_steps (GtkWidgetClass *widget_class)
{
  gsize rows = G_STRUCT_OFFSET (EntenteVettingGroup, rows);
  gsize answer_buttons = G_STRUCT_OFFSET (EntenteVettingGroup, answer_buttons);
  gsize submit_buttons = G_STRUCT_OFFSET (EntenteVettingGroup, submit_buttons);

  bind_step (widget_class, "email_row", rows, 0);
  bind_step (widget_class, "employment_row", rows, 1);
  bind_step (widget_class, "business_row", rows, 2);
  bind_step (widget_class, "employment_answer_button", answer_buttons, 1);
  bind_step (widget_class, "business_answer_button", answer_buttons, 2);
  bind_step (widget_class, "employment_submit_button", submit_buttons, 1);
  bind_step (widget_class, "business_submit_button", submit_buttons, 2);
}

static void
entente_vetting_group_class_init (EntenteVettingGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_vetting_group_dispose;

  g_type_ensure (ENTENTE_TYPE_RESEND_BUTTON);
  g_type_ensure (ENTENTE_TYPE_STEP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/vetting/entente-vetting-group.ui");
  bind_steps (widget_class);
  gtk_widget_class_bind_template_child (widget_class, EntenteVettingGroup, code_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteVettingGroup, passed_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteVettingGroup, resend_button);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, enter_code_cb);
  gtk_widget_class_bind_template_callback (widget_class, resent_cb);
  gtk_widget_class_bind_template_callback (widget_class, submit_again_cb);
}

static void
entente_vetting_group_init (EntenteVettingGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_vetting_group_set_workspace (EntenteVettingGroup *self,
                                     EntenteWorkspace    *workspace)
{
  g_return_if_fail (ENTENTE_IS_VETTING_GROUP (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (self->watch == NULL);

  self->watch = entente_vetting_watch_new (workspace);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  entente_resend_button_set_workspace (self->resend_button, workspace);
  for (guint i = 0; i < N_STEPS; i++)
    if (self->answer_buttons[i] != NULL)
      explain (self, self->answer_buttons[i], "vetting.answer");
}
