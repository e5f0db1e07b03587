/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-review-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "organization/entente-organization-text.h"
#include "rows/entente-value-row.h"
#include "vetting/entente-decision-dialog.h"
#include "vetting/entente-vetting-finding.h"
#include "vetting/entente-vetting-text.h"

#define N_DECISIONS (ENTENTE_DECISION_REJECT + 1)

struct _EntenteEnrollmentReviewPage
{
  EntenteDetailPage parent_instance;

  EntenteWorkspace *workspace;
  char *id;
  EntenteRecordWatch *watch;
  EntenteRecordWatch *organization_watch; /* (nullable) until it is known which one it is */

  AdwPreferencesGroup *decision_group;
  GtkWidget *buttons[N_DECISIONS]; /* by EntenteDecision */
  AdwActionRow *approve_row;
  AdwActionRow *reject_row;
  AdwPreferencesGroup *talk_group;
  EntenteValueRow *step_row;
  EntenteValueRow *question_row;
  EntenteValueRow *answer_row;
  EntenteValueRow *reason_row;
  EntenteValueRow *note_row;
  EntenteValueRow *person_row;

  EntentePill *email_pill;
  EntenteValueRow *email_row;
  EntenteValueRow *sent_row;
  EntenteValueRow *verified_row;

  EntentePill *employment_pill;
  AdwActionRow *employment_finding_row;
  EntenteValueRow *contact_row;
  EntenteValueRow *work_email_row;
  EntenteValueRow *member_row;
  EntenteValueRow *phone_row;
  EntenteValueRow *employment_since_row;

  EntentePill *business_pill;
  AdwActionRow *business_finding_row;
  EntenteValueRow *kind_row;
  EntenteValueRow *name_row;
  EntenteValueRow *profile_name_row;
  EntenteValueRow *address_row;
  EntenteValueRow *profile_country_row;
  EntenteValueRow *registration_row;
  EntenteValueRow *mpn_id_row;
  EntenteValueRow *profile_row;
  EntenteValueRow *business_since_row;
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentReviewPage, entente_enrollment_review_page, ENTENTE_TYPE_DETAIL_PAGE)

static const char *const actions[] = {
  [ENTENTE_DECISION_APPROVE] = "enrollment.approve",
  [ENTENTE_DECISION_ASK] = "enrollment.ask",
  [ENTENTE_DECISION_REJECT] = "enrollment.reject",
};

/* (nullable) before it was loaded */
static EntenteVetting *
get_vetting (EntenteEnrollmentReviewPage *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);

  return record != NULL ? ENTENTE_VETTING (record) : NULL;
}

static void
set_instant (EntenteValueRow *row,
             gint64           instant)
{
  g_autofree char *text = instant != 0 ? entente_format_instant (instant) : g_strdup ("");

  entente_value_row_set_value (row, text);
}

static void
update_heading (EntenteEnrollmentReviewPage *self,
                EntenteVetting              *vetting)
{
  EntenteDetailPage *page = ENTENTE_DETAIL_PAGE (self);
  g_autofree char *date = entente_format_instant_date (entente_vetting_get_submitted (vetting));
  /* Translators: %s is a date */
  g_autofree char *subtitle = entente_sentence (_("Vetting began on %s"), date);
  EntenteMeaning meaning;
  const char *state = entente_word_get_name ("enrollment", entente_vetting_get_state (vetting), &meaning);

  entente_detail_page_set_title (page, entente_vetting_get_organization_name (vetting));
  entente_detail_page_set_subtitle (page, subtitle);
  entente_detail_page_set_state (page, meaning, state);
}

/* What there is to do now, and why not yet. */
static char *
describe_decision (EntenteVetting *vetting)
{
  const char *state = entente_vetting_get_state (vetting);
  guint n = entente_vetting_count_findings (vetting);
  g_autofree char *count = entente_format_count (n);

  if (g_str_equal (state, "confirming"))
    /* Translators: %s is an e-mail address */
    return entente_sentence (_("You can approve as soon as the organization has shown that mail to %s reaches it. The program has sent it a code."),
                             entente_vetting_get_email (vetting));
  if (g_str_equal (state, "asked"))
    return g_strdup (_("The organization has not answered your question yet. You can decide without the answer, too."));
  if (n == 0)
    return g_strdup (_("The program has found nothing that speaks against it. Compare what the organization says with what the registry says."));

  return entente_sentence (ngettext ("The program has found %s thing that you should look at, below.",
                                     "The program has found %s things that you should look at, below.", n),
                           count);
}

static gboolean
has_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
set_row (AdwActionRow *row,
         const char   *title,
         const char   *subtitle)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, subtitle);
}

/* What follows from it. */
static void
update_choices (EntenteEnrollmentReviewPage *self,
                EntenteVetting              *vetting)
{
  if (entente_vetting_lets_in (vetting))
    {
      set_row (self->approve_row, _("Approve the enrollment"),
               _("The organization is let into the program, and signs the partner agreement next"));
      set_row (self->reject_row, _("Reject the enrollment"), _("The organization reads the reason, and may submit again"));
    }
  else
    {
      set_row (self->approve_row, _("Approve the change"), _("What the organization says of itself counts as verified"));
      set_row (self->reject_row, _("Reject the change"), _("The organization stays in the program, reads the reason, and may correct it"));
    }
}

/* What was pressed last may go: whoever is there stays on the page. */
static void
update_decision (EntenteEnrollmentReviewPage *self,
                 EntenteVetting              *vetting)
{
  const char *state = entente_vetting_get_state (vetting);
  gboolean is_over = g_str_equal (state, "passed") || g_str_equal (state, "rejected");
  g_autofree char *text = describe_decision (vetting);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (is_over && has_focus (GTK_WIDGET (self->decision_group)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->decision_group), !is_over);
  adw_preferences_group_set_description (self->decision_group, escaped);
  update_choices (self, vetting);

  for (guint i = 0; i < N_DECISIONS; i++)
    {
      g_autoptr (GError) error = NULL;

      entente_decision_check (i, vetting, self->workspace, &error);
      entente_action_explain (GTK_WIDGET (self), actions[i], self->buttons[i], error);
    }
}

/* What was said between the two, and by whom it was decided. */
static void
update_talk (EntenteEnrollmentReviewPage *self,
             EntenteVetting              *vetting)
{
  const char *step = entente_vetting_get_step (vetting);
  const char *state = entente_vetting_get_state (vetting);
  gboolean is_over = g_str_equal (state, "passed") || g_str_equal (state, "rejected");
  gboolean by_policy = g_str_equal (state, "passed") && entente_vetting_get_person (vetting)[0] == '\0';

  entente_value_row_set_value (self->step_row, step[0] != '\0' ? entente_word_get_name ("vetting-step", step, NULL) : "");
  entente_value_row_set_value (self->question_row, entente_vetting_get_question (vetting));
  entente_value_row_set_value (self->answer_row, entente_vetting_get_answer (vetting));
  entente_value_row_set_value (self->reason_row, entente_vetting_get_reason (vetting));
  entente_value_row_set_value (self->note_row, entente_vetting_get_note (vetting));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->person_row), is_over ? _("Decided by") : _("Asked by"));
  entente_value_row_set_value (self->person_row,
                               by_policy ? _("The program, because every check was passed") : entente_vetting_get_person (vetting));
  adw_preferences_group_set_title (self->talk_group, is_over ? _("Decision") : _("Question"));
  gtk_widget_set_visible (GTK_WIDGET (self->talk_group), step[0] != '\0' || by_policy || entente_vetting_get_person (vetting)[0] != '\0');
}

static void
set_pill (EntentePill *pill,
          const char  *words,
          const char  *state)
{
  EntenteMeaning meaning;
  const char *name = entente_word_get_name (words, state, &meaning);

  entente_pill_set (pill, meaning, name);
}

/* What others read as being checked is for whoever looks at this, unless it has become needless. */
static void
set_reviewed_pill (EntentePill    *pill,
                   EntenteVetting *vetting,
                   const char     *state)
{
  if (!g_str_equal (state, "open"))
    set_pill (pill, "vetting", state);
  else if (g_str_equal (entente_vetting_get_state (vetting), "rejected"))
    entente_pill_set (pill, ENTENTE_MEANING_NEUTRAL, "");
  else
    set_pill (pill, "enrollment", "review");
}

static void
set_finding (AdwActionRow        *row,
             EntenteVetting      *vetting,
             EntenteVettingSteps  step)
{
  g_autofree char *finding = entente_vetting_dup_finding (vetting, step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), finding);
  gtk_widget_set_visible (GTK_WIDGET (row), finding[0] != '\0');
}

static void
update_email (EntenteEnrollmentReviewPage *self,
              EntenteVetting              *vetting)
{
  gboolean is_verified = g_str_equal (entente_vetting_get_email_state (vetting), "passed");

  set_pill (self->email_pill, "email-vetting", entente_vetting_get_email_state (vetting));
  entente_value_row_set_value (self->email_row, entente_vetting_get_email (vetting));
  set_instant (self->sent_row, entente_vetting_get_code_sent (vetting));
  set_instant (self->verified_row, is_verified ? entente_vetting_get_email_since (vetting) : 0);
}

static void
update_employment (EntenteEnrollmentReviewPage *self,
                   EntenteVetting              *vetting)
{
  set_reviewed_pill (self->employment_pill, vetting, entente_vetting_get_employment_state (vetting));
  set_finding (self->employment_finding_row, vetting, ENTENTE_VETTING_EMPLOYMENT);
  entente_value_row_set_value (self->work_email_row, entente_vetting_get_email (vetting));
  entente_value_row_set_value (self->member_row, entente_vetting_get_member_user_name (vetting));
  set_instant (self->employment_since_row, entente_vetting_get_employment_since (vetting));
}

static void
update_business (EntenteEnrollmentReviewPage *self,
                 EntenteVetting              *vetting)
{
  const char *country = entente_vetting_get_profile_country (vetting);
  const char *mpn_id = entente_vetting_get_mpn_id (vetting);
  gboolean is_registered = entente_vetting_get_member_user_name (vetting)[0] != '\0';

  set_reviewed_pill (self->business_pill, vetting, entente_vetting_get_business_state (vetting));
  set_finding (self->business_finding_row, vetting, ENTENTE_VETTING_BUSINESS);
  entente_value_row_set_value (self->name_row, entente_vetting_get_organization_name (vetting));
  entente_value_row_set_value (self->profile_name_row, entente_vetting_get_profile_name (vetting));
  entente_value_row_set_value (self->profile_country_row, country[0] != '\0' ? entente_country_get_name (country) : "");
  entente_value_row_set_value (self->mpn_id_row, mpn_id);
  if (mpn_id[0] == '\0')
    entente_value_row_set_value (self->profile_row, "");
  else if (!is_registered)
    entente_value_row_set_value (self->profile_row, _("Not in the registry any more"));
  else if (entente_vetting_get_profile_active (vetting))
    entente_value_row_set_value (self->profile_row, C_("profile", "Active"));
  else
    entente_value_row_set_value (self->profile_row, C_("profile", "Inactive"));
  set_instant (self->business_since_row, entente_vetting_get_business_since (vetting));
}

static void
organization_changed_cb (EntenteEnrollmentReviewPage *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->organization_watch);
  EntenteOrganization *organization;
  g_autofree char *contact = NULL;
  g_autofree char *address = NULL;

  if (record == NULL)
    return;

  organization = ENTENTE_ORGANIZATION (record);
  contact = entente_organization_format_contact (organization);
  address = entente_organization_format_address (organization);
  entente_value_row_set_value (self->kind_row, entente_kind_get_name (entente_kind_from_nick (entente_organization_get_kind (organization))));
  entente_value_row_set_value (self->contact_row, contact);
  entente_value_row_set_value (self->phone_row, entente_organization_get_phone (organization));
  entente_value_row_set_value (self->address_row, address);
  entente_value_row_set_value (self->registration_row, entente_organization_get_registration_id (organization));
}

static void
watch_organization (EntenteEnrollmentReviewPage *self,
                    EntenteVetting              *vetting)
{
  if (self->organization_watch != NULL)
    return;

  self->organization_watch = entente_record_watch_new (self->workspace, "organizations", entente_vetting_get_organization (vetting));
  g_signal_connect_object (self->organization_watch, "changed", G_CALLBACK (organization_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
watch_changed_cb (EntenteEnrollmentReviewPage *self)
{
  const GError *error = entente_record_watch_get_error (self->watch);
  EntenteVetting *vetting = get_vetting (self);

  if (error != NULL)
    {
      entente_toast_error (GTK_WIDGET (self), error);
      if (vetting == NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "page.back", NULL);
      return;
    }

  update_heading (self, vetting);
  update_decision (self, vetting);
  update_talk (self, vetting);
  update_email (self, vetting);
  update_employment (self, vetting);
  update_business (self, vetting);
  watch_organization (self, vetting);
}

static void
decide_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteEnrollmentReviewPage *self = ENTENTE_ENROLLMENT_REVIEW_PAGE (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (entente_window_present_open (window, ENTENTE_TYPE_DECISION_DIALOG) != NULL)
    return;

  for (guint i = 0; i < N_DECISIONS; i++)
    if (g_str_equal (action, actions[i]))
      gtk_window_present (GTK_WINDOW (entente_decision_dialog_new (window, self->workspace, i, self->id)));
}

static void
forget_watch (EntenteEnrollmentReviewPage  *self,
              EntenteRecordWatch          **watch)
{
  if (*watch != NULL)
    g_signal_handlers_disconnect_by_data (*watch, self);
  g_clear_object (watch);
}

static void
entente_enrollment_review_page_dispose (GObject *object)
{
  EntenteEnrollmentReviewPage *self = ENTENTE_ENROLLMENT_REVIEW_PAGE (object);

  forget_watch (self, &self->watch);
  forget_watch (self, &self->organization_watch);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ENROLLMENT_REVIEW_PAGE);

  G_OBJECT_CLASS (entente_enrollment_review_page_parent_class)->dispose (object);
}

static void
entente_enrollment_review_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_ENROLLMENT_REVIEW_PAGE (object)->id, g_free);

  G_OBJECT_CLASS (entente_enrollment_review_page_parent_class)->finalize (object);
}

static void
bind_button (GtkWidgetClass  *widget_class,
             const char      *name,
             EntenteDecision  decision)
{
  gtk_widget_class_bind_template_child_full (widget_class, name, FALSE,
                                             G_STRUCT_OFFSET (EntenteEnrollmentReviewPage, buttons) + decision * sizeof (GtkWidget *));
}

static void
entente_enrollment_review_page_class_init (EntenteEnrollmentReviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_enrollment_review_page_dispose;
  object_class->finalize = entente_enrollment_review_page_finalize;

  for (guint i = 0; i < N_DECISIONS; i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, decide_cb);

  g_type_ensure (ENTENTE_TYPE_PILL);
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/vetting/entente-enrollment-review-page.ui");
  bind_button (widget_class, "approve_button", ENTENTE_DECISION_APPROVE);
  bind_button (widget_class, "ask_button", ENTENTE_DECISION_ASK);
  bind_button (widget_class, "reject_button", ENTENTE_DECISION_REJECT);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, address_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, answer_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, business_finding_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, business_pill);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, business_since_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, verified_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, contact_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, approve_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, decision_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, email_pill);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, employment_finding_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, employment_pill);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, employment_since_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, member_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, mpn_id_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, person_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, phone_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, profile_country_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, profile_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, profile_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, question_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, reason_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, registration_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, reject_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, sent_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, step_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, talk_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentReviewPage, work_email_row);
}

static void
entente_enrollment_review_page_init (EntenteEnrollmentReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Until it is known whom it is about. */
  for (guint i = 0; i < N_DECISIONS; i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], FALSE);
}

GtkWidget *
entente_enrollment_review_page_new (EntenteWorkspace *workspace,
                                    const char       *id)
{
  EntenteEnrollmentReviewPage *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_ENROLLMENT_REVIEW_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->id = g_strdup (id);
  self->watch = entente_record_watch_new (workspace, "vettings", id);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
