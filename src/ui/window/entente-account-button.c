/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-account-button.h"

#include <glib/gi18n.h>

#include "enrollment/entente-enrollment-wizard.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-avatar.h"
#include "window/entente-account-row.h"

#define SEARCHABLE 8

struct _EntenteAccountButton
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace; /* (nullable) */
  EntenteList *accounts;       /* (nullable) while the popover is open */
  gboolean chosen;             /* the first account is to act as soon as the search has its answer */

  GtkMenuButton *button;
  EntenteAvatar *avatar;
  GtkLabel *organization;
  GtkLabel *person;
  GtkPopover *popover;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkWidget *found;
  GtkWidget *nothing_found;
  GtkListView *list_view;
  GtkNoSelection *selection;
  GtkWidget *buttons;
  GtkWidget *permissions_button;
  GtkWidget *password_button;
  GtkButton *enroll_button;
};

G_DEFINE_FINAL_TYPE (EntenteAccountButton, entente_account_button, GTK_TYPE_WIDGET)

static void
account_changed_cb (EntenteAccountButton *self)
{
  EntenteAccount *account = self->workspace != NULL ? entente_workspace_get_account (self->workspace) : NULL;
  const char *organization = account != NULL ? entente_account_get_organization_name (account) : _("No account");
  const char *person = account != NULL ? entente_account_get_name (account) : "";
  g_autofree char *name = NULL;

  entente_avatar_set_text (self->avatar, organization);
  gtk_label_set_label (self->organization, organization);
  gtk_label_set_label (self->person, person);
  gtk_widget_set_sensitive (self->permissions_button, account != NULL);
  gtk_widget_set_sensitive (self->password_button, account != NULL);
  gtk_button_set_label (self->enroll_button,
                        entente_enrollment_is_open (account) ? _("_Continue Enrollment…") : _("_Enroll an Indirect Reseller…"));

  /* Translators: name of the button that switches accounts, read by screen readers: “Account: Ana Martins, Fabrikam” */
  name = entente_sentence (_("Account: %1$s, %2$s"), person, organization);
  entente_set_accessible_name (self->button, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), account != NULL ? entente_account_get_user_name (account) : NULL);
}

static void
setup_cb (EntenteAccountButton *self,
          GtkListItem          *item)
{
  gtk_list_item_set_child (item, entente_account_row_new ());
}

static void
bind_cb (EntenteAccountButton *self,
         GtkListItem          *item)
{
  EntenteAccount *account = gtk_list_item_get_item (item);
  EntenteAccount *current = entente_workspace_get_account (self->workspace);
  guint position = gtk_list_item_get_position (item);
  g_autoptr (EntenteAccount) previous = NULL;

  if (position > 0)
    previous = g_list_model_get_item (G_LIST_MODEL (self->selection), position - 1);

  entente_account_row_set_accounts (ENTENTE_ACCOUNT_ROW (gtk_list_item_get_child (item)), account, previous,
                                    current != NULL && g_str_equal (entente_record_get_id (ENTENTE_RECORD (current)),
                                                                    entente_record_get_id (ENTENTE_RECORD (account))));
}

static void
unbind_cb (EntenteAccountButton *self,
           GtkListItem          *item)
{
  entente_account_row_set_accounts (ENTENTE_ACCOUNT_ROW (gtk_list_item_get_child (item)), NULL, NULL, FALSE);
}

static EntenteQuery *
make_query (EntenteAccountButton *self)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");

  return entente_query_with_search (all, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

/* The search field is there for many accounts, and for what was typed, since a search makes the list shorter. As long as
 * nobody knows how many there are it stays as it was: a person who begins to type at once knows it from the last time. */
static void
update_search_entry (EntenteAccountButton *self)
{
  GtkWidget *entry = GTK_WIDGET (self->search_entry);
  gboolean wanted = g_list_model_get_n_items (G_LIST_MODEL (self->accounts)) > SEARCHABLE ||
                    gtk_editable_get_text (GTK_EDITABLE (entry))[0] != '\0';

  if (wanted == gtk_widget_get_visible (entry) || (!wanted && entente_list_get_loading (self->accounts)))
    return;

  gtk_widget_set_visible (entry, wanted);
  gtk_widget_grab_focus (wanted ? entry : GTK_WIDGET (self->list_view));
}

static void
update_found (EntenteAccountButton *self)
{
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->accounts)) > 0;

  if (!found && entente_list_get_loading (self->accounts))
    return;

  gtk_stack_set_visible_child (self->stack, found ? self->found : self->nothing_found);
}

/* The focus is for the accounts: as long as none is there it would go to what follows them. */
static void
admit_buttons (EntenteAccountButton *self)
{
  if (entente_list_get_loading (self->accounts) || gtk_widget_get_can_focus (self->buttons))
    return;

  gtk_widget_set_can_focus (self->buttons, TRUE);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->search_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
accounts_changed_cb (EntenteAccountButton *self)
{
  update_search_entry (self);
  update_found (self);
  admit_buttons (self);
}

static void
search_changed_cb (EntenteAccountButton *self)
{
  g_autoptr (EntenteQuery) query = NULL;

  if (self->accounts == NULL)
    return;

  query = make_query (self);
  entente_list_set_query (self->accounts, query);
  update_search_entry (self);
}

static void
close_accounts (EntenteAccountButton *self)
{
  if (self->accounts == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->accounts, self);
  gtk_no_selection_set_model (self->selection, NULL);
  g_clear_object (&self->accounts);
  self->chosen = FALSE;
}

static void
account_activated_cb (EntenteAccountButton *self,
                      guint                 position)
{
  g_autoptr (EntenteAccount) account = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (account == NULL || !entente_record_get_loaded (ENTENTE_RECORD (account)))
    return;

  gtk_popover_popdown (self->popover);
  entente_workspace_set_account (self->workspace, account);
}

static void
choose_first (EntenteAccountButton *self)
{
  g_autoptr (EntenteRecord) first = NULL;

  if (!self->chosen || self->accounts == NULL || entente_list_get_loading (self->accounts))
    return;

  /* It may be one that came in just now, and is still being read. */
  first = g_list_model_get_item (G_LIST_MODEL (self->accounts), 0);
  if (first != NULL && !entente_record_get_loaded (first))
    {
      g_signal_connect_object (first, "notify::loaded", G_CALLBACK (choose_first), self, G_CONNECT_SWAPPED);
      return;
    }

  self->chosen = FALSE;
  account_activated_cb (self, 0);
}

/* Enter may come before the answer to what was typed: not the first of the old rows is meant. */
static void
search_activated_cb (EntenteAccountButton *self)
{
  search_changed_cb (self);
  self->chosen = TRUE;
  choose_first (self);
}

/* Escape is the field's while it has the focus. */
static void
search_stopped_cb (EntenteAccountButton *self)
{
  gtk_popover_popdown (self->popover);
}

static void
popover_shown_cb (EntenteAccountButton *self)
{
  g_autoptr (EntenteQuery) query = NULL;

  if (self->workspace == NULL)
    return;

  close_accounts (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_set_can_focus (self->buttons, FALSE);

  query = make_query (self);
  self->accounts = entente_workspace_open_list (self->workspace, query);
  g_signal_connect_object (self->accounts, "items-changed", G_CALLBACK (accounts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "notify::loading", G_CALLBACK (accounts_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accounts, "notify::loading", G_CALLBACK (choose_first), self, G_CONNECT_SWAPPED);
  update_search_entry (self);
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->accounts));

  /* GTK goes to the button that was pressed the last time. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->search_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
show_permissions_cb (EntenteAccountButton *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-permissions", NULL);
}

static void
change_password_cb (EntenteAccountButton *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.change-password", NULL);
}

static void
enroll_cb (EntenteAccountButton *self)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.enroll", NULL);
}

static void
set_up (EntenteAccountButton *self,
        EntenteKind           kind)
{
  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.set-up", "s", entente_kind_to_nick (kind));
}

static void
set_up_customer_cb (EntenteAccountButton *self)
{
  set_up (self, ENTENTE_KIND_CUSTOMER);
}

static void
set_up_provider_cb (EntenteAccountButton *self)
{
  set_up (self, ENTENTE_KIND_PROVIDER);
}

static void
popover_closed_cb (EntenteAccountButton *self)
{
  close_accounts (self);
}

static void
entente_account_button_dispose (GObject *object)
{
  EntenteAccountButton *self = ENTENTE_ACCOUNT_BUTTON (object);

  if (self->button != NULL)
    close_accounts (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ACCOUNT_BUTTON);

  G_OBJECT_CLASS (entente_account_button_parent_class)->dispose (object);
}

static void
entente_account_button_class_init (EntenteAccountButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_account_button_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-account-button.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, avatar);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, buttons);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, enroll_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, found);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, nothing_found);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, organization);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, password_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, permissions_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, person);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, popover);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, selection);
  gtk_widget_class_bind_template_child (widget_class, EntenteAccountButton, stack);
  gtk_widget_class_bind_template_callback (widget_class, account_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_password_cb);
  gtk_widget_class_bind_template_callback (widget_class, enroll_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_customer_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_up_provider_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_permissions_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
}

static void
entente_account_button_init (EntenteAccountButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* GTK's menu button puts its child into the middle. */
  gtk_widget_set_halign (gtk_widget_get_parent (gtk_menu_button_get_child (self->button)), GTK_ALIGN_FILL);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->popover));

  account_changed_cb (self);
}

GtkWidget *
entente_account_button_new (void)
{
  return g_object_new (ENTENTE_TYPE_ACCOUNT_BUTTON, NULL);
}

void
entente_account_button_set_workspace (EntenteAccountButton *self,
                                      EntenteWorkspace     *workspace)
{
  g_return_if_fail (ENTENTE_IS_ACCOUNT_BUTTON (self));
  g_return_if_fail (workspace == NULL || ENTENTE_IS_WORKSPACE (workspace));

  if (self->workspace == workspace)
    return;

  close_accounts (self);
  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    g_signal_connect_object (workspace, "notify::account", G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);

  account_changed_cb (self);
}

void
entente_account_button_popup (EntenteAccountButton *self)
{
  g_return_if_fail (ENTENTE_IS_ACCOUNT_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
