/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-users-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "users/entente-add-user.h"
#include "users/entente-admin-agent-banner.h"
#include "users/entente-user-page.h"
#include "users/entente-user-text.h"

struct _EntenteUsersPage
{
  EntenteListPage parent_instance;

  EntenteFilterChip *role_chip;
  EntenteFilterChip *state_chip;
};

G_DEFINE_FINAL_TYPE (EntenteUsersPage, entente_users_page, ENTENTE_TYPE_LIST_PAGE)

static char *
entente_users_page_format_count (EntenteListPage *page,
                                 guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s user", "%s users", n), count);
}

static void
show_user (EntentePage *page,
           const char  *id)
{
  entente_page_push (page, entente_user_page_new (entente_page_get_workspace (page), id));
}

static void
entente_users_page_activate (EntenteListPage *page,
                             EntenteRecord   *record)
{
  show_user (ENTENTE_PAGE (page), entente_record_get_id (record));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  entente_add_user_present (GTK_WINDOW (gtk_widget_get_root (widget)), entente_page_get_workspace (ENTENTE_PAGE (widget)));
}

/* The roles that somebody can have here. */
static void
add_roles (EntenteUsersPage *self,
           EntenteKind       kind)
{
  EntenteRoles possible = entente_kind_get_roles (kind);

  for (guint i = 0; i < ENTENTE_N_ROLES; i++)
    if (possible & (1u << i))
      entente_filter_chip_add_choice (self->role_chip, entente_role_to_nick (1u << i), entente_role_get_name (1u << i));
}

static void
entente_users_page_constructed (GObject *object)
{
  EntenteUsersPage *self = ENTENTE_USERS_PAGE (object);
  EntenteListPage *page = ENTENTE_LIST_PAGE (object);
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (object));
  EntenteAccount *account = entente_workspace_get_account (workspace);
  g_autoptr (GError) error = NULL;

  G_OBJECT_CLASS (entente_users_page_parent_class)->constructed (object);

  if (account != NULL)
    add_roles (self, entente_account_get_kind (account));

  entente_workspace_check (workspace, "user.add", &error);
  entente_action_explain (GTK_WIDGET (self), "page.add-user", entente_list_page_get_action_button (page), error);
}

static void
entente_users_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_USERS_PAGE);

  G_OBJECT_CLASS (entente_users_page_parent_class)->dispose (object);
}

static void
entente_users_page_class_init (EntenteUsersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_users_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = entente_users_page_dispose;

  list_class->update_row = entente_own_user_update_row;
  list_class->format_count = entente_users_page_format_count;
  list_class->activate = entente_users_page_activate;
  ENTENTE_PAGE_CLASS (klass)->show_record = show_user;

  gtk_widget_class_install_action (widget_class, "page.add-user", NULL, add_cb);

  g_type_ensure (ENTENTE_TYPE_ADMIN_AGENT_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/users/entente-users-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteUsersPage, role_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteUsersPage, state_chip);
}

static void
entente_users_page_init (EntenteUsersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* Who was removed is looked for, and not among the others. */
  entente_filter_chip_add_choice (self->state_chip, "active", entente_word_get_name ("user", "active", NULL));
  entente_filter_chip_add_choice (self->state_chip, "removed", entente_word_get_name ("user", "removed", NULL));
  entente_filter_chip_set_value (self->state_chip, "active");

  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "created");
}
