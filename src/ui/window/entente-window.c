/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-window-private.h"

#include <glib/gi18n.h>

#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "window/entente-pill-button.h"
#include "window/entente-successor.h"

G_DEFINE_FINAL_TYPE (EntenteWindow, entente_window, ADW_TYPE_APPLICATION_WINDOW)

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_SETTINGS,
  PROP_PAGE,
} EntenteWindowProperty;

static GParamSpec *properties[PROP_PAGE + 1];

static const EntentePageEntry *
find_entry (EntenteWindow *self,
            const char    *id)
{
  for (const EntentePageEntry *entry = self->entries; entry->id != NULL; entry++)
    if (g_strcmp0 (entry->id, id) == 0)
      return entry;

  return NULL;
}

/* A page is made when it is first shown. */
static EntentePage *
ensure_page (EntenteWindow *self,
             const char    *id)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, id);

  if (page == NULL)
    {
      const EntentePageEntry *entry = find_entry (self, id);

      page = g_object_new (entry->get_type (), "workspace", self->workspace, "title", _(entry->title), NULL);
      g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
      gtk_stack_add_named (self->pages, page, id);
    }

  return ENTENTE_PAGE (page);
}

/* A text that can be selected asks, when it takes the focus, whether what had it before is a part of itself: GTK 4.8 looks at
 * that even where it went with its page. */
static void
remove_pages (EntenteWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *page;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages)))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

static void
update_page (EntenteWindow *self)
{
  const char *id = entente_sidebar_get_page (self->sidebar);

  if (self->workspace != NULL && id != NULL)
    gtk_stack_set_visible_child (self->pages, GTK_WIDGET (ensure_page (self, id)));
}

/* GTK finds something for the focus when a window is shown, and never again: one that had to wait for its workspace has none. */
static void
take_focus (EntenteWindow *self)
{
  EntentePage *page = entente_window_get_page (self);

  if (page != NULL)
    entente_page_take_focus (page);
}

static void
page_chosen_cb (EntenteWindow *self)
{
  const char *id = entente_sidebar_get_page (self->sidebar);
  const EntentePageEntry *entry = find_entry (self, id);

  if (self->is_choosing)
    return;

  update_page (self);
  if (self->settings != NULL && id != NULL)
    g_settings_set_string (self->settings, "last-page", id);
  gtk_window_set_title (GTK_WINDOW (self), entry != NULL ? _(entry->title) : _("Entente"));

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/* Where the person was last, or the page that the sidebar begins with, which else is not even made. */
static void
choose_first_page (EntenteWindow *self)
{
  g_autofree char *last_page = self->settings != NULL ? g_settings_get_string (self->settings, "last-page") : NULL;

  self->is_choosing = TRUE;
  entente_sidebar_set_workspace (self->sidebar, self->workspace);
  entente_sidebar_set_page (self->sidebar, last_page);
  self->is_choosing = FALSE;

  page_chosen_cb (self);
}

static void
page_activated_cb (EntenteWindow *self)
{
  EntentePage *page = entente_window_get_page (self);

  if (page == NULL)
    return;

  entente_page_pop_all (page);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));
  if (adw_leaflet_get_folded (self->leaflet))
    entente_page_take_focus (page);
}

static void
remember_account (EntenteWindow *self)
{
  EntenteAccount *account = self->workspace != NULL ? entente_workspace_get_account (self->workspace) : NULL;

  g_set_object (&self->account, account);
}

/* The same person, who may do what they could before. */
static gboolean
may_the_same (EntenteAccount *before,
              EntenteAccount *after)
{
  return before != NULL && after != NULL &&
         g_str_equal (entente_record_get_id (ENTENTE_RECORD (before)), entente_record_get_id (ENTENTE_RECORD (after))) &&
         entente_account_get_roles (before) == entente_account_get_roles (after) &&
         entente_account_get_must_change_password (before) == entente_account_get_must_change_password (after) &&
         entente_status_is_enrolled (entente_account_get_status (before)) &&
         entente_status_is_enrolled (entente_account_get_status (after));
}

/* Pages show what the account may see, so another account gets pages of its own. */
static void
account_changed_cb (EntenteWindow *self)
{
  g_autoptr (EntenteAccount) before = g_steal_pointer (&self->account);
  EntenteAccount *after = entente_workspace_get_account (self->workspace);

  remember_account (self);
  if (may_the_same (before, after))
    return;

  remove_pages (self);
  update_page (self);

  /* Whoever removes themselves leaves the window to somebody else. */
  if (after == NULL && before != NULL)
    entente_successor_choose (self->workspace, entente_account_get_organization (before));
}

static void
entente_window_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  switch ((EntenteWindowProperty) property_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;

    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;

    case PROP_PAGE:
      g_value_set_string (value, entente_sidebar_get_page (self->sidebar));
      break;
    }
}

static void
entente_window_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  switch ((EntenteWindowProperty) property_id)
    {
    case PROP_WORKSPACE:
      entente_window_set_workspace (self, g_value_get_object (value));
      break;

    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;

    case PROP_PAGE:
      entente_window_show_page (self, g_value_get_string (value), NULL);
      break;
    }
}

static void
entente_window_constructed (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  G_OBJECT_CLASS (entente_window_parent_class)->constructed (object);

  if (self->settings == NULL)
    return;

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

static void
entente_window_dispose (GObject *object)
{
  EntenteWindow *self = ENTENTE_WINDOW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_WINDOW);
  g_clear_object (&self->links);
  if (self->enrollment != NULL)
    g_object_run_dispose (G_OBJECT (self->enrollment));
  g_clear_object (&self->enrollment);
  if (self->password != NULL)
    g_object_run_dispose (G_OBJECT (self->password));
  g_clear_object (&self->password);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_window_parent_class)->dispose (object);
}

static void
entente_window_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_WINDOW (object)->account);

  G_OBJECT_CLASS (entente_window_parent_class)->finalize (object);
}

static void
entente_window_class_init (EntenteWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_window_get_property;
  object_class->set_property = entente_window_set_property;
  object_class->constructed = entente_window_constructed;
  object_class->dispose = entente_window_dispose;
  object_class->finalize = entente_window_finalize;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, ENTENTE_TYPE_WORKSPACE, flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  entente_window_install_actions (widget_class);

  g_type_ensure (ENTENTE_TYPE_ACCOUNT_BUTTON);
  g_type_ensure (ENTENTE_TYPE_CONTENT);
  g_type_ensure (ENTENTE_TYPE_SIDEBAR);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  g_type_ensure (ENTENTE_TYPE_WORKSPACE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, account_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, forget_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, name_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, recent_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, restore_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, sidebar_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteWindow, states);
  gtk_widget_class_bind_template_callback (widget_class, page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen_cb);
}

static void
entente_window_init (EntenteWindow *self)
{
  self->entries = entente_pages_get ();
  self->links = entente_link_keeper_new ();
  self->enrollment = entente_enrollment_watch_new (GTK_WINDOW (self));
  self->password = entente_password_watch_new (GTK_WINDOW (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  entente_window_update_actions (self);
}

EntenteWindow *
entente_window_new (GtkApplication *application,
                    GSettings      *settings)
{
  g_return_val_if_fail (application == NULL || GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), NULL);

  return g_object_new (ENTENTE_TYPE_WINDOW, "application", application, "settings", settings, NULL);
}

void
entente_window_set_entries (EntenteWindow          *self,
                            const EntentePageEntry *entries)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (entries != NULL);
  g_return_if_fail (self->workspace == NULL);

  self->entries = entries;
  entente_sidebar_set_entries (self->sidebar, entries);
}

static void
current_changed_cb (EntenteWindow  *self,
                    GParamSpec     *pspec,
                    EntenteRecents *recents)
{
  GFile *current = entente_recents_get_current (recents);
  g_autofree char *name = current != NULL ? entente_workspace_name (current) : g_strdup ("");

  adw_window_title_set_subtitle (self->name_title, name);
}

void
entente_window_set_recents (EntenteWindow  *self,
                            EntenteRecents *recents)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (ENTENTE_IS_RECENTS (recents));

  entente_workspace_list_set_recents (self->recent_list, recents);
  g_signal_connect_object (recents, "notify::current", G_CALLBACK (current_changed_cb), self, G_CONNECT_SWAPPED);
  current_changed_cb (self, NULL, recents);
}

void
entente_window_set_workspace (EntenteWindow    *self,
                              EntenteWorkspace *workspace)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (workspace == NULL || ENTENTE_IS_WORKSPACE (workspace));

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  remove_pages (self);
  g_set_object (&self->workspace, workspace);
  entente_account_button_set_workspace (self->account_button, workspace);
  choose_first_page (self);
  entente_window_update_actions (self);
  remember_account (self);

  if (workspace != NULL)
    {
      /* After the sidebar's own handler, so that it has chosen the page already. */
      g_signal_connect_object (workspace, "notify::account", G_CALLBACK (account_changed_cb), self, G_CONNECT_SWAPPED);
      adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));
      entente_stack_show (self->states, "main");
      take_focus (self);
    }
  entente_enrollment_watch_set_workspace (self->enrollment, workspace);
  entente_password_watch_set_workspace (self->password, workspace);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSPACE]);
}

EntenteWorkspace *
entente_window_get_workspace (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->workspace;
}

void
entente_window_show_loading (EntenteWindow *self)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  entente_window_set_workspace (self, NULL);
  adw_status_page_set_title (self->loading_page, "");
  adw_status_page_set_description (self->loading_page, "");
  /* There is nothing to scroll to yet. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->loading_page), FALSE);
  entente_stack_show (self->states, "loading");
}

void
entente_window_show_upgrading (EntenteWindow *self,
                               const char    *name)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  entente_window_show_loading (self);

  /* Translators: %s is the name of a file */
  title = entente_sentence (_("Bringing “%s” up to Date"), name);
  adw_status_page_set_title (self->loading_page, title);
  adw_status_page_set_description (self->loading_page,
                                   _("It was made by an earlier version of Entente. With very many customers this takes a minute or "
                                     "two. A copy of the file as it was is kept beside it. If you close the window before it is "
                                     "done, nothing is changed."));
  gtk_widget_set_can_focus (GTK_WIDGET (self->loading_page), TRUE);
}

void
entente_window_show_welcome (EntenteWindow *self)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  entente_window_set_workspace (self, NULL);
  gtk_window_set_title (GTK_WINDOW (self), _("Entente"));
  entente_stack_show (self->states, "welcome");
  gtk_widget_child_focus (GTK_WIDGET (self->states), GTK_DIR_TAB_FORWARD);
}

void
entente_window_show_error (EntenteWindow *self,
                           const char    *name,
                           const GError  *error)
{
  g_autofree char *text = NULL;
  g_autofree char *markup = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (error != NULL);

  entente_window_set_workspace (self, NULL);

  text = entente_refusal_to_text (error);
  markup = g_markup_escape_text (text, -1);
  /* Translators: %s is the name of a file */
  title = entente_sentence (_("“%s” Cannot Be Opened"), name);
  adw_status_page_set_title (self->error_page, title);
  adw_status_page_set_description (self->error_page, markup);
  gtk_widget_set_visible (self->forget_button, entente_error_is (error, ENTENTE_REASON_NOT_FOUND));
  gtk_widget_set_visible (self->restore_button, entente_error_is (error, ENTENTE_REASON_DAMAGED));
  entente_stack_show (self->states, "error");
}

void
entente_window_show_page (EntenteWindow *self,
                          const char    *id,
                          const char    *record)
{
  EntentePage *page;

  g_return_if_fail (ENTENTE_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  entente_sidebar_set_page (self->sidebar, id);
  if (g_strcmp0 (entente_sidebar_get_page (self->sidebar), id) != 0)
    return;

  page = entente_window_get_page (self);
  entente_page_pop_all (page);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->content));
  entente_page_take_focus (page);
  if (record != NULL)
    entente_page_show_record (page, record);
}

EntenteLinkKeeper *
entente_window_get_links (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  return self->links;
}

EntentePage *
entente_window_get_page (EntenteWindow *self)
{
  GtkWidget *page;

  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), NULL);

  page = gtk_stack_get_visible_child (self->pages);

  return page != NULL ? ENTENTE_PAGE (page) : NULL;
}
