/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-member-profiles-page.h"

#include <glib/gi18n.h>

#include "enrollment/entente-enrollment-wizard-private.h"
#include "enrollment/entente-member-password-page.h"
#include "enrollment/entente-member-user-page.h"
#include "entente-format.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteMemberProfilesPage
{
  EntenteWizardPage parent_instance;

  GPtrArray *profiles; /* of EntenteMemberProfile; (nullable) before somebody has signed in */
  GtkWidget *nothing;  /* a GtkCheckButton that is never shown: where it is on, none of them is */
  GPtrArray *buttons;  /* of GtkCheckButton, one for each of them, (unowned) of the group */
  GPtrArray *rows;     /* (unowned) likewise */

  AdwPreferencesGroup *group;
  GtkLabel *nothing_label;
};

G_DEFINE_FINAL_TYPE (EntenteMemberProfilesPage, entente_member_profiles_page, ENTENTE_TYPE_WIZARD_PAGE)

static EntenteEnrollmentWizard *
find_wizard (gpointer self)
{
  return ENTENTE_ENROLLMENT_WIZARD (entente_wizard_find (GTK_WIDGET (self)));
}

/* (nullable) */
static EntenteMemberProfile *
get_chosen (EntenteMemberProfilesPage *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->buttons, i)))
      return g_ptr_array_index (self->profiles, i);

  return NULL;
}

static void
choice_changed_cb (EntenteMemberProfilesPage *self)
{
  entente_wizard_page_set_complete (ENTENTE_WIZARD_PAGE (self), get_chosen (self) != NULL);
}

/* The whole of it can be read where it cannot be chosen, too: only what chooses it is insensitive. */
static void
add_row (EntenteMemberProfilesPage *self,
         EntenteMemberProfile      *profile,
         const GError              *error)
{
  const char *country = entente_country_get_name (entente_member_profile_get_country (profile));
  /* Translators: %1 is an MPN ID, %2 a country */
  g_autofree char *facts = entente_sentence (_("MPN ID %1$s · %2$s"), entente_member_profile_get_mpn_id (profile), country);
  g_autofree char *reason = error != NULL ? entente_refusal_to_text (error) : NULL;
  g_autofree char *subtitle = reason != NULL ? g_strconcat (facts, "\n", reason, NULL) : g_strdup (facts);
  GtkWidget *row = entente_plain_row_new (entente_member_profile_get_name (profile), subtitle);
  GtkWidget *button = gtk_check_button_new ();

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  entente_set_accessible_name (button, entente_member_profile_get_name (profile));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (self->nothing));
  g_signal_connect_object (button, "toggled", G_CALLBACK (choice_changed_cb), self, G_CONNECT_SWAPPED);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  if (error == NULL)
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  entente_insensitive_explain (button, error);

  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->rows, row);
}

static void
clear (EntenteMemberProfilesPage *self)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->nothing), TRUE);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->buttons, 0);
}

static gboolean
check (EntenteMemberProfile  *profile,
       const char            *country,
       GError               **error)
{
  EntenteEnrollmentProfile checked = {
    .mpn_id = entente_member_profile_get_mpn_id (profile),
    .country = entente_member_profile_get_country (profile),
    .active = entente_member_profile_get_active (profile),
    .enrolled = entente_member_profile_get_enrolled (profile),
  };

  return entente_enrollment_check_profile (&checked, country, "profile", error);
}

void
entente_member_profiles_page_set_profiles (EntenteMemberProfilesPage *self,
                                           GPtrArray                 *profiles)
{
  EntenteEnrollmentWizard *wizard = find_wizard (self);
  const char *country = entente_organization_get_country (entente_profile_wizard_get_organization (ENTENTE_PROFILE_WIZARD (wizard)));
  const char *mpn_id = entente_profile_wizard_get_mpn_id (ENTENTE_PROFILE_WIZARD (wizard));
  guint n_free = 0;
  guint free_one = 0;

  clear (self);
  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  self->profiles = g_ptr_array_ref (profiles);

  for (guint i = 0; i < profiles->len; i++)
    {
      EntenteMemberProfile *profile = g_ptr_array_index (profiles, i);
      gboolean is_own = mpn_id[0] != '\0' && g_str_equal (mpn_id, entente_member_profile_get_mpn_id (profile));
      g_autoptr (GError) error = NULL;

      /* The MPN ID that is one's own already is no other organization's. */
      if (is_own || check (profile, country, &error))
        {
          n_free++;
          free_one = i;
        }
      add_row (self, profile, error);
      if (is_own)
        gtk_check_button_set_active (g_ptr_array_index (self->buttons, i), TRUE);
    }

  if (n_free == 1)
    gtk_check_button_set_active (g_ptr_array_index (self->buttons, free_one), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_label), n_free == 0);
  choice_changed_cb (self);
}

static void
associated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  EntenteWizard *wizard = entente_wizard_find (g_task_get_source_object (task));
  GError *error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  const char *mpn_id = "";
  const char *name = "";

  if (outcome == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_variant_lookup (outcome, "mpn-id", "&s", &mpn_id);
  g_variant_lookup (outcome, "name", "&s", &name);
  if (wizard != NULL)
    entente_enrollment_wizard_set_profile (ENTENTE_ENROLLMENT_WIZARD (wizard), mpn_id, name);
  g_task_return_boolean (task, TRUE);
}

/* With the password once more: the command trusts nobody who has signed in before. */
static void
entente_member_profiles_page_apply_async (EntenteWizardPage   *page,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (page));
  EntenteMemberUserPage *user_page = ENTENTE_MEMBER_USER_PAGE (entente_wizard_get_page (wizard, "member"));
  EntenteMemberPasswordPage *password_page = ENTENTE_MEMBER_PASSWORD_PAGE (entente_wizard_get_page (wizard, "member-password"));
  EntenteMemberProfile *chosen = get_chosen (ENTENTE_MEMBER_PROFILES_PAGE (page));
  g_autoptr (GTask) task = g_task_new (page, cancellable, callback, user_data);
  g_autoptr (EntenteCommand) command = NULL;

  command = entente_command_associate_membership (entente_member_user_page_get_user_name (user_page),
                                                  entente_member_password_page_get_password (password_page),
                                                  entente_record_get_id (ENTENTE_RECORD (chosen)));

  g_task_set_source_tag (task, entente_member_profiles_page_apply_async);
  entente_workspace_execute_async (entente_wizard_get_workspace (wizard), command, cancellable, associated_cb,
                                   g_steal_pointer (&task));
}

static gboolean
entente_member_profiles_page_apply_finish (EntenteWizardPage  *page,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Whoever comes back here has to sign in first, since a password is kept nowhere. */
static gboolean
entente_member_profiles_page_is_valid (EntenteWizardPage *page)
{
  return get_chosen (ENTENTE_MEMBER_PROFILES_PAGE (page)) != NULL;
}

static gboolean
entente_member_profiles_page_cancel (EntenteWizardPage *page)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (page));

  entente_member_user_page_clear (ENTENTE_MEMBER_USER_PAGE (entente_wizard_get_page (wizard, "member")));
  entente_member_password_page_clear (ENTENTE_MEMBER_PASSWORD_PAGE (entente_wizard_get_page (wizard, "member-password")));
  entente_wizard_go_to (wizard, "member");

  return TRUE;
}

static void
entente_member_profiles_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_MEMBER_PROFILES_PAGE);
  g_clear_object (&ENTENTE_MEMBER_PROFILES_PAGE (object)->nothing);

  G_OBJECT_CLASS (entente_member_profiles_page_parent_class)->dispose (object);
}

static void
entente_member_profiles_page_finalize (GObject *object)
{
  EntenteMemberProfilesPage *self = ENTENTE_MEMBER_PROFILES_PAGE (object);

  g_clear_pointer (&self->profiles, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_member_profiles_page_parent_class)->finalize (object);
}

static void
entente_member_profiles_page_class_init (EntenteMemberProfilesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_member_profiles_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_member_profiles_page_finalize;

  page_class->is_valid = entente_member_profiles_page_is_valid;
  page_class->apply_async = entente_member_profiles_page_apply_async;
  page_class->apply_finish = entente_member_profiles_page_apply_finish;
  page_class->cancel = entente_member_profiles_page_cancel;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-member-profiles-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMemberProfilesPage, group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMemberProfilesPage, nothing_label);
}

static void
entente_member_profiles_page_init (EntenteMemberProfilesPage *self)
{
  self->nothing = g_object_ref_sink (gtk_check_button_new ());
  self->buttons = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  choice_changed_cb (self);
}
