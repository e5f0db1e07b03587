/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-profile-review-page.h"

#include <glib/gi18n.h>

#include "activity/entente-activity-text.h"
#include "enrollment/entente-enrollment-form-page.h"
#include "enrollment/entente-profile-wizard.h"
#include "entente-deed.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteProfileReviewPage
{
  EntenteSummaryPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteProfileReviewPage, entente_profile_review_page, ENTENTE_TYPE_SUMMARY_PAGE)

static const char *const pages[] = { "legal", "contact", "support" };

static EntenteProfileWizard *
find_wizard (gpointer self)
{
  return ENTENTE_PROFILE_WIZARD (entente_wizard_find (GTK_WIDGET (self)));
}

/* By the words that Activity has for it afterwards. */
static const char *
get_label (const char *field)
{
  g_autofree char *column = g_strdelimit (g_strdup (field), "-", '_');

  return entente_change_get_label ("organization", column);
}

/* A group for each page on which something was changed. FALSE when nothing was. */
static gboolean
add_changes (EntenteProfileReviewPage *self,
             const EntenteEnrollment  *before,
             const EntenteEnrollment  *after)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (self);
  EntenteProfileWizard *wizard = find_wizard (self);
  EntenteOrganization *organization = entente_profile_wizard_get_organization (wizard);
  const char *const *fields = entente_organization_get_edited_fields (
    entente_kind_from_nick (entente_organization_get_kind (organization)));
  gboolean changed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      EntenteWizardPage *page = entente_wizard_get_page (ENTENTE_WIZARD (wizard), pages[i]);
      AdwPreferencesGroup *group = NULL;

      for (guint j = 0; fields[j] != NULL; j++)
        {
          const char *said = entente_enrollment_get_text (before, fields[j]);
          const char *says = entente_enrollment_get_text (after, fields[j]);
          g_autofree char *text = NULL;

          if (g_str_equal (said, says) || entente_form_get_row (entente_wizard_page_get_form (page), fields[j]) == NULL)
            continue;

          if (group == NULL)
            group = entente_summary_page_add_group (summary, entente_wizard_page_get_title (page), pages[i]);
          text = entente_change_format_difference (said, says);
          entente_summary_page_add_row (summary, group, get_label (fields[j]), text);
          changed = TRUE;
        }
    }

  return changed;
}

/* What it means that a step is taken again. */
static char *
say_step (EntenteVettingSteps      step,
          const EntenteEnrollment *after)
{
  switch (step)
    {
    case ENTENTE_VETTING_EMAIL:
      return entente_sentence (_("A mail with a code is sent to %s, and your organization enters that code."), after->email);

    case ENTENTE_VETTING_EMPLOYMENT:
      return g_strdup (_("Does your primary contact work for the organization? Where the program cannot tell, the operator decides."));

    case ENTENTE_VETTING_BUSINESS:
      return g_strdup (_("Is the organization the company that it says it is? Where the program cannot tell, the operator decides."));
    }

  g_return_val_if_reached (g_strdup (""));
}

static EntenteVettingSteps
find_concerned (EntenteOrganization     *organization,
                const EntenteEnrollment *before,
                const EntenteEnrollment *after)
{
  EntenteKind kind = entente_kind_from_nick (entente_organization_get_kind (organization));

  return entente_vetting_is_for (kind) ? entente_vetting_find_concerned (before, after) : 0;
}

static void
add_steps (EntenteProfileReviewPage *self,
           EntenteVettingSteps       steps,
           const char               *status,
           const EntenteEnrollment  *after)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (self);
  AdwPreferencesGroup *group;

  if (steps == 0)
    return;

  group = entente_summary_page_add_group (summary, _("Verified Again"), NULL);
  adw_preferences_group_set_description (group, g_str_equal (status, "pending")
                                                  ? _("What is verified already, and is not changed, stays so.")
                                                  : _("Your organization stays in the program meanwhile, and all goes on as before."));
  for (EntenteVettingSteps step = 1; step <= ENTENTE_VETTING_ALL_STEPS; step <<= 1)
    if (steps & step)
      {
        g_autofree char *text = say_step (step, after);

        entente_summary_page_add_row (summary, group,
                                      entente_word_get_name ("vetting-step", entente_vetting_step_to_nick (step), NULL), text);
      }
}

static void
fill (EntenteProfileReviewPage *self)
{
  EntenteSummaryPage *summary = ENTENTE_SUMMARY_PAGE (self);
  EntenteProfileWizard *wizard = find_wizard (self);
  EntenteOrganization *organization = entente_profile_wizard_get_organization (wizard);
  EntenteEnrollment before = entente_organization_get_said (organization);
  EntenteEnrollment after = entente_profile_wizard_read (wizard);
  gboolean changed;

  entente_summary_page_clear (summary);
  changed = add_changes (self, &before, &after);
  entente_wizard_page_set_complete (ENTENTE_WIZARD_PAGE (self), changed);
  if (changed)
    add_steps (self, find_concerned (organization, &before, &after), entente_organization_get_status (organization), &after);
  else
    adw_preferences_group_set_description (entente_summary_page_add_group (summary, _("Nothing Is Changed"), NULL),
                                           _("Everything is as your organization has said it already, so there is nothing to save."));
}

static void
entente_profile_review_page_shown (EntenteWizardPage *page)
{
  fill (ENTENTE_PROFILE_REVIEW_PAGE (page));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (entente_deed_execute_finish (result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What was sent cannot be taken back: Undo is for what nobody verifies. */
static void
entente_profile_review_page_apply_async (EntenteWizardPage   *page,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  EntenteProfileWizard *wizard = find_wizard (page);
  EntenteOrganization *organization = entente_profile_wizard_get_organization (wizard);
  gint64 version = entente_record_get_version (ENTENTE_RECORD (organization));
  EntenteEnrollment before = entente_organization_get_said (organization);
  EntenteEnrollment after = entente_profile_wizard_read (wizard);
  gboolean vetted = find_concerned (organization, &before, &after) != 0;
  g_autoptr (EntenteCommand) command = entente_command_edit_organization (&after, version);
  g_autoptr (EntenteCommand) inverse = vetted ? NULL : entente_command_edit_organization (&before, version + 1);
  EntenteDeed deed = {
    .command = command,
    .inverse = inverse,
    .done = vetted ? _("Saved. What you changed is verified again.") : _("Saved"),
  };
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_profile_review_page_apply_async);
  /* Once it is done it is done, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);
  entente_wizard_give_draft (ENTENTE_WIZARD (wizard), command);
  entente_deed_execute_async (&deed, GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (wizard))),
                              entente_wizard_get_workspace (ENTENTE_WIZARD (wizard)), cancellable, saved_cb,
                              g_steal_pointer (&task));
}

static gboolean
entente_profile_review_page_apply_finish (EntenteWizardPage  *page,
                                          GAsyncResult       *result,
                                          GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What was typed stays, what nobody touched is as it is now. */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  EntenteProfileWizard *wizard = ENTENTE_PROFILE_WIZARD (source);
  g_autoptr (EntenteProfileReviewPage) self = user_data;

  /* Where it cannot be read again, or the window is closed, all stays as it was. */
  if (!entente_profile_wizard_load_finish (wizard, result, NULL) || find_wizard (self) == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    entente_enrollment_form_page_follow (ENTENTE_ENROLLMENT_FORM_PAGE (entente_wizard_get_page (ENTENTE_WIZARD (wizard), pages[i])));
  fill (self);
}

static gboolean
entente_profile_review_page_show_error (EntenteWizardPage *page,
                                        const GError      *error)
{
  EntenteProfileWizard *wizard = find_wizard (page);

  if (entente_error_is (error, ENTENTE_REASON_STALE))
    entente_profile_wizard_load_async (wizard, entente_wizard_get_cancellable (ENTENTE_WIZARD (wizard)), loaded_cb,
                                       g_object_ref (page));

  return entente_profile_wizard_show_error (wizard, error);
}

static void
entente_profile_review_page_class_init (EntenteProfileReviewPageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  page_class->shown = entente_profile_review_page_shown;
  page_class->apply_async = entente_profile_review_page_apply_async;
  page_class->apply_finish = entente_profile_review_page_apply_finish;
  page_class->show_error = entente_profile_review_page_show_error;
}

static void
entente_profile_review_page_init (EntenteProfileReviewPage *self)
{
  g_object_set (self, "name", "review", "title", _("Review"), "next-label", _("Save"), "commits", TRUE, NULL);
}
