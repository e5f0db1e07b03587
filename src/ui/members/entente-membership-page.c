/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-membership-page.h"

#include <glib/gi18n.h>

#include "entente-deed.h"
#include "entente-format.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "members/entente-membership-wizard.h"
#include "members/entente-profile-dialog.h"
#include "rows/entente-record-row.h"
#include "rows/entente-value-row.h"

struct _EntenteMembershipPage
{
  EntenteDetailPage parent_instance;

  EntenteWorkspace *workspace;
  EntenteRecordWatch *watch;
  EntenteList *profiles;

  EntenteValueRow *user_name_row;
  EntenteValueRow *password_row;
  EntenteValueRow *created_row;
  GtkListBox *profile_list;
};

G_DEFINE_FINAL_TYPE (EntenteMembershipPage, entente_membership_page, ENTENTE_TYPE_DETAIL_PAGE)

/* (nullable) before it was loaded */
static EntenteMembership *
get_membership (EntenteMembershipPage *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);

  return record != NULL ? ENTENTE_MEMBERSHIP (record) : NULL;
}

static void
watch_changed_cb (EntenteMembershipPage *self)
{
  const GError *error = entente_record_watch_get_error (self->watch);
  EntenteMembership *membership = get_membership (self);
  g_autofree char *created = NULL;
  g_autofree char *title = NULL;

  if (error != NULL)
    {
      entente_toast_error (GTK_WIDGET (self), error);
      if (membership == NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), "page.back", NULL);
      return;
    }

  created = entente_format_instant_date (entente_membership_get_created (membership));
  title = entente_membership_dup_first_name (membership);
  entente_detail_page_set_title (ENTENTE_DETAIL_PAGE (self), title);
  entente_value_row_set_value (self->user_name_row, entente_membership_get_user_name (membership));
  entente_value_row_set_value (self->password_row, entente_membership_get_has_password (membership)
                                                     ? _("Only the member knows it")
                                                     : _("None yet: nobody can sign in"));
  entente_value_row_set_value (self->created_row, created);
}

static void
update_profile_row (EntenteRecordHead *head,
                    EntenteRecord     *record)
{
  EntenteMemberProfile *profile = ENTENTE_MEMBER_PROFILE (record);
  /* Translators: the membership number of an organization, and its country */
  g_autofree char *subtitle = entente_sentence (_("MPN ID %1$s · %2$s"), entente_member_profile_get_mpn_id (profile),
                                                entente_country_get_name (entente_member_profile_get_country (profile)));

  entente_record_head_set_avatar (head, entente_member_profile_get_name (profile));
  entente_record_head_set_title (head, entente_member_profile_get_name (profile));
  entente_record_head_set_subtitle (head, subtitle);
  entente_record_head_set_fact (head, 0, "");
  entente_record_head_set_fact (head, 1, "");
  if (entente_member_profile_get_enrolled (profile))
    entente_record_head_set_state (head, ENTENTE_MEANING_ACCENT, C_("profile", "Enrolled"));
  else
    entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, "");
}

static EntenteRecord *
get_row_record (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ENTENTE_TYPE_RECORD_ROW);

  return entente_record_row_get_record (ENTENTE_RECORD_ROW (row));
}

/* What was refused is shown as it is. */
static void
active_set_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkSwitch) active = user_data;
  g_autoptr (GError) error = NULL;

  if (entente_deed_execute_finish (result, &error) || gtk_widget_get_root (GTK_WIDGET (active)) == NULL)
    return;

  entente_toast_error (GTK_WIDGET (active), error);
  gtk_switch_set_active (active, entente_member_profile_get_active (ENTENTE_MEMBER_PROFILE (get_row_record (GTK_WIDGET (active)))));
}

static gboolean
state_set_cb (EntenteMembershipPage *self,
              gboolean               state,
              GtkSwitch             *active)
{
  EntenteRecord *record = get_row_record (GTK_WIDGET (active));
  gint64 version = entente_record_get_version (record);
  const char *id = entente_record_get_id (record);
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (EntenteCommand) inverse = NULL;
  EntenteDeed deed = { .done = state ? _("Profile active") : _("Profile inactive: nobody can enroll with it") };

  /* It follows the record. */
  if (state == entente_member_profile_get_active (ENTENTE_MEMBER_PROFILE (record)))
    return FALSE;

  command = entente_command_set_profile_active (id, version, state);
  inverse = entente_command_set_profile_active (id, version + 1, !state);
  deed.command = command;
  deed.inverse = inverse;
  entente_deed_execute_async (&deed, GTK_WIDGET (self), self->workspace, NULL, active_set_cb, g_object_ref (active));

  return FALSE;
}

static GtkWidget *
create_profile_row (gpointer item,
                    gpointer user_data)
{
  GtkWidget *content = entente_record_row_new (update_profile_row);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *active = gtk_switch_new ();

  gtk_widget_set_valign (active, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (active, _("Active"));
  entente_set_accessible_name (active, _("Active"));
  entente_record_head_set_suffix (entente_record_row_get_head (ENTENTE_RECORD_ROW (content)), active);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  entente_record_row_set_record (ENTENTE_RECORD_ROW (content), ENTENTE_RECORD (item));
  g_object_bind_property (item, "active", active, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (active, "state-set", G_CALLBACK (state_set_cb), user_data, G_CONNECT_SWAPPED);

  return row;
}

static void
present_profile_dialog (EntenteMembershipPage *self,
                        EntenteMemberProfile  *profile)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  EntenteMembership *membership = get_membership (self);

  if (membership == NULL || entente_window_present_open (window, ENTENTE_TYPE_PROFILE_DIALOG) != NULL)
    return;

  gtk_window_present (GTK_WINDOW (entente_profile_dialog_new (window, self->workspace,
                                                              entente_record_get_id (ENTENTE_RECORD (membership)), profile)));
}

static void
row_activated_cb (EntenteMembershipPage *self,
                  GtkListBoxRow         *row)
{
  EntenteRecord *record = entente_record_row_get_record (ENTENTE_RECORD_ROW (gtk_list_box_row_get_child (row)));

  present_profile_dialog (self, ENTENTE_MEMBER_PROFILE (record));
}

static void
add_profile_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  present_profile_dialog (ENTENTE_MEMBERSHIP_PAGE (widget), NULL);
}

static void
reset_password_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EntenteMembershipPage *self = ENTENTE_MEMBERSHIP_PAGE (widget);
  EntenteMembership *membership = get_membership (self);

  if (membership != NULL)
    entente_reset_membership_password (GTK_WINDOW (gtk_widget_get_root (widget)), self->workspace, membership);
}

static void
entente_membership_page_dispose (GObject *object)
{
  EntenteMembershipPage *self = ENTENTE_MEMBERSHIP_PAGE (object);

  if (self->profile_list != NULL)
    gtk_list_box_bind_model (self->profile_list, NULL, NULL, NULL, NULL);
  g_clear_object (&self->profiles);
  g_clear_object (&self->watch);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEMBERSHIP_PAGE);

  G_OBJECT_CLASS (entente_membership_page_parent_class)->dispose (object);
}

static void
entente_membership_page_class_init (EntenteMembershipPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_membership_page_dispose;

  gtk_widget_class_install_action (widget_class, "membership.add-profile", NULL, add_profile_cb);
  gtk_widget_class_install_action (widget_class, "membership.reset-password", NULL, reset_password_cb);

  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/members/entente-membership-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMembershipPage, created_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMembershipPage, password_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteMembershipPage, profile_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteMembershipPage, user_name_row);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
entente_membership_page_init (EntenteMembershipPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_membership_page_new (EntenteWorkspace *workspace,
                             const char       *id)
{
  EntenteMembershipPage *self;
  g_autoptr (EntenteQuery) all = entente_query_new ("member-profiles");
  g_autoptr (EntenteQuery) query = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_MEMBERSHIP_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  query = entente_query_with_filter (all, "membership", id);
  self->profiles = entente_workspace_open_list (workspace, query);
  gtk_list_box_bind_model (self->profile_list, G_LIST_MODEL (self->profiles), create_profile_row, self, NULL);
  self->watch = entente_record_watch_new (workspace, "memberships", id);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
