/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-user-page.h"

#include <glib/gi18n.h>

#include "entente-deed.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-record-watch.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-value-row.h"
#include "users/entente-password-reset.h"
#include "users/entente-roles-dialog.h"
#include "users/entente-user-text.h"

struct _EntenteUserPage
{
  EntenteDetailPage parent_instance;

  EntenteWorkspace *workspace;
  EntenteRecordWatch *watch;
  GPtrArray *role_rows; /* owned by their group */

  EntenteValueRow *user_name_row;
  EntenteValueRow *email_row;
  EntenteValueRow *password_row;
  EntenteValueRow *added_row;
  EntenteValueRow *kept_row;
  AdwPreferencesGroup *roles_group;
  GtkWidget *roles_button;
  GtkWidget *reset_row;
  GtkWidget *reset_button;
  GtkWidget *remove_row;
  GtkWidget *remove_button;
  GtkWidget *restore_row;
  GtkWidget *restore_button;
};

G_DEFINE_FINAL_TYPE (EntenteUserPage, entente_user_page, ENTENTE_TYPE_DETAIL_PAGE)

/* (nullable) before it was loaded */
static EntenteUser *
get_user (EntenteUserPage *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);

  return record != NULL ? ENTENTE_USER (record) : NULL;
}

static void
update_heading (EntenteUserPage *self,
                EntenteUser     *user)
{
  EntenteDetailPage *page = ENTENTE_DETAIL_PAGE (self);
  g_autofree char *roles = entente_roles_format (entente_roles_from_text (entente_user_get_roles (user)));
  EntenteMeaning meaning;
  const char *state;

  entente_user_get_state_text (user, &state, &meaning);
  entente_detail_page_set_title (page, entente_user_get_name (user));
  entente_detail_page_set_subtitle (page, roles);
  entente_detail_page_set_state (page, meaning, state);
}

static void
update_account (EntenteUserPage *self,
                EntenteUser     *user)
{
  g_autofree char *added = entente_format_instant_date (entente_user_get_created (user));
  gint64 removed = entente_user_get_removed (user);
  g_autofree char *kept = removed != 0 ? entente_format_instant_date (removed + ENTENTE_USER_KEPT_SPAN) : g_strdup ("");

  entente_value_row_set_value (self->user_name_row, entente_user_get_user_name (user));
  entente_value_row_set_value (self->email_row, entente_user_get_email (user));
  entente_value_row_set_value (self->password_row,
                               entente_user_get_must_change_password (user) ? _("Temporary, until the first sign-in") : "");
  entente_value_row_set_value (self->added_row, added);
  entente_value_row_set_value (self->kept_row, kept);
}

static void
add_role_row (EntenteUserPage *self,
              const char      *title,
              const char      *subtitle)
{
  GtkWidget *row = entente_plain_row_new (title, subtitle);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->roles_group, row);
  g_ptr_array_add (self->role_rows, row);
}

static void
update_roles (EntenteUserPage *self,
              EntenteUser     *user)
{
  EntenteRoles roles = entente_roles_from_text (entente_user_get_roles (user));

  for (guint i = 0; i < self->role_rows->len; i++)
    adw_preferences_group_remove (self->roles_group, g_ptr_array_index (self->role_rows, i));
  g_ptr_array_set_size (self->role_rows, 0);

  for (guint i = 0; i < ENTENTE_N_ROLES; i++)
    if (roles & (1u << i))
      add_role_row (self, entente_role_get_name (1u << i), entente_role_get_allowance (1u << i));
  if (roles == 0)
    add_role_row (self, _("No role"), _("Sees messages and who else is here"));
}

/* What the state of the person does not allow is not offered, in the whole row of @button or by itself; what the account may
 * not do says why. @before and @after are the roles that are given and taken with it. */
static void
offer (EntenteUserPage *self,
       GtkWidget       *row,
       GtkWidget       *button,
       const char      *event,
       EntenteRoles     before,
       EntenteRoles     after)
{
  EntenteUser *user = get_user (self);
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  g_autofree char *command = g_strconcat ("user.", event, NULL);
  g_autoptr (GError) error = NULL;

  gtk_widget_set_visible (row, entente_life_cycle_allows (&entente_user_life_cycle, entente_user_get_state (user), event));
  if (entente_workspace_check (self->workspace, command, &error) && account != NULL && before != after &&
      entente_user_check_change_of_roles (entente_account_get_kind (account), entente_account_get_roles (account), before, after,
                                          &error))
    entente_user_check_admin_is_left (entente_user_get_only_global_admin (user), after, &error);
  entente_action_explain (GTK_WIDGET (self), command, button, error);
}

static void
update_actions (EntenteUserPage *self)
{
  EntenteRoles roles = entente_roles_from_text (entente_user_get_roles (get_user (self)));

  offer (self, self->roles_button, self->roles_button, "set-roles", 0, 0);
  offer (self, self->reset_row, self->reset_button, "reset-password", 0, 0);
  offer (self, self->remove_row, self->remove_button, "remove", roles, 0);
  offer (self, self->restore_row, self->restore_button, "restore", 0, roles);
}

static void
watch_changed_cb (EntenteUserPage *self)
{
  EntenteUser *user = get_user (self);

  if (user == NULL)
    return;

  update_heading (self, user);
  update_account (self, user);
  update_roles (self, user);
  update_actions (self);
}

static void
edit_roles_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  EntenteUserPage *self = ENTENTE_USER_PAGE (widget);

  entente_roles_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->workspace, get_user (self));
}

static void
execute (EntenteUserPage *self,
         EntenteCommand  *command,
         EntenteCommand  *inverse,
         const char      *done)
{
  EntenteDeed deed = { command, inverse, done };

  entente_deed_execute (&deed, GTK_WIDGET (self), self->workspace);
}

static void
removal_answered_cb (EntenteUserPage *self,
                     const char      *response)
{
  EntenteUser *user = get_user (self);
  const char *id = entente_record_get_id (ENTENTE_RECORD (user));
  gint64 version = entente_record_get_version (ENTENTE_RECORD (user));
  g_autoptr (EntenteCommand) command = entente_command_remove_user (id, version);
  g_autoptr (EntenteCommand) inverse = entente_command_restore_user (id, version + 1);
  /* Translators: %s is the name of a person */
  g_autofree char *done = entente_sentence (_("%s removed"), entente_user_get_name (user));

  if (g_str_equal (response, "remove"))
    execute (self, command, inverse, done);
}

static gboolean
is_who_acts (EntenteUserPage *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  return account != NULL && g_str_equal (entente_record_get_id (ENTENTE_RECORD (account)),
                                         entente_record_get_id (ENTENTE_RECORD (get_user (self))));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteUserPage *self = ENTENTE_USER_PAGE (widget);
  const char *name = entente_user_get_name (get_user (self));
  /* Translators: %s is the name of a person */
  g_autofree char *heading = entente_sentence (_("Remove %s?"), name);
  const char *body = _("The user can do nothing any more, and gives up all licenses. For 30 days the user can be restored.");
  const char *own_body = _("This is the account that you act with. Afterwards you act with another one, and only another "
                           "administrator can restore this one, for 30 days.");
  AdwMessageDialog *dialog = entente_ask (widget, heading, is_who_acts (self) ? own_body : body, "remove", _("_Remove"),
                                          ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (dialog, "response", G_CALLBACK (removal_answered_cb), self, G_CONNECT_SWAPPED);
}

static void
reset_password_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EntenteUserPage *self = ENTENTE_USER_PAGE (widget);

  entente_password_reset_ask (widget, self->workspace, get_user (self));
}

static void
restore_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  EntenteUserPage *self = ENTENTE_USER_PAGE (widget);
  EntenteUser *user = get_user (self);
  const char *id = entente_record_get_id (ENTENTE_RECORD (user));
  gint64 version = entente_record_get_version (ENTENTE_RECORD (user));
  g_autoptr (EntenteCommand) command = entente_command_restore_user (id, version);
  g_autoptr (EntenteCommand) inverse = entente_command_remove_user (id, version + 1);
  /* Translators: %s is the name of a person */
  g_autofree char *done = entente_sentence (_("%s restored"), entente_user_get_name (user));

  execute (self, command, inverse, done);
}

static void
entente_user_page_dispose (GObject *object)
{
  EntenteUserPage *self = ENTENTE_USER_PAGE (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->workspace);
  g_ptr_array_set_size (self->role_rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_USER_PAGE);

  G_OBJECT_CLASS (entente_user_page_parent_class)->dispose (object);
}

static void
entente_user_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_USER_PAGE (object)->role_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_user_page_parent_class)->finalize (object);
}

static void
entente_user_page_class_init (EntenteUserPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_user_page_dispose;
  object_class->finalize = entente_user_page_finalize;

  gtk_widget_class_install_action (widget_class, "user.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "user.reset-password", NULL, reset_password_cb);
  gtk_widget_class_install_action (widget_class, "user.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "user.set-roles", NULL, edit_roles_cb);

  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/users/entente-user-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, added_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, kept_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, password_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, remove_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, remove_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, reset_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, reset_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, restore_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, roles_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, roles_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteUserPage, user_name_row);
}

static void
entente_user_page_init (EntenteUserPage *self)
{
  self->role_rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* Until it is known whom it is about. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "user.remove", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "user.reset-password", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "user.restore", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "user.set-roles", FALSE);
}

GtkWidget *
entente_user_page_new (EntenteWorkspace *workspace,
                       const char       *id)
{
  EntenteUserPage *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_USER_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->watch = entente_record_watch_new (workspace, "own-users", id);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
