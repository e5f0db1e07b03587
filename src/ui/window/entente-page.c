/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-page.h"

typedef struct
{
  EntenteWorkspace *workspace;
  char *title;
  gboolean folded;
  GCancellable *cancellable;

  AdwLeaflet *leaflet;
  GtkWidget *content; /* (nullable) owned by leaflet */
  guint clean_up_id;
} EntentePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntentePage, entente_page, ADW_TYPE_BIN)

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_TITLE,
  PROP_CONTENT,
  PROP_FOLDED,
} EntentePageProperty;

static GParamSpec *properties[PROP_FOLDED + 1];

/* Details that were left: nothing leads back to them. */
static void
remove_left_details (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  GtkWidget *left;

  if (adw_leaflet_get_child_transition_running (priv->leaflet))
    return;

  while ((left = adw_leaflet_get_adjacent_child (priv->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD)) != NULL)
    adw_leaflet_remove (priv->leaflet, left);
}

static gboolean
clean_up_cb (gpointer user_data)
{
  EntentePage *self = ENTENTE_PAGE (user_data);
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  priv->clean_up_id = 0;
  remove_left_details (self);

  return G_SOURCE_REMOVE;
}

/* Later: the leaflet tells about its change while it is still at it. */
static void
leaflet_changed_cb (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  if (priv->clean_up_id == 0)
    priv->clean_up_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, clean_up_cb, self, NULL);
}

/* The leaflet has given the focus back to what had it before the detail. Where that is gone, the focus is still in the detail,
 * or in nothing that there is; later, when the detail goes, the person may be elsewhere already. */
static void
visible_child_changed_cb (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  GtkWidget *visible = adw_leaflet_get_visible_child (priv->leaflet);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean lost = focus == NULL || gtk_widget_get_root (focus) != root ||
                  (gtk_widget_is_ancestor (focus, GTK_WIDGET (priv->leaflet)) && !gtk_widget_is_ancestor (focus, visible));

  if (root != NULL && visible != NULL && lost)
    gtk_widget_child_focus (visible, GTK_DIR_TAB_FORWARD);

  leaflet_changed_cb (self);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  EntentePage *self = ENTENTE_PAGE (widget);

  if (entente_page_get_detail (self) != NULL)
    entente_page_pop (self);
  else
    gtk_widget_activate_action (widget, "win.show-sidebar", NULL);
}

static gboolean
start_search_default (EntentePage *self)
{
  return FALSE;
}

static void
show_record_default (EntentePage *self,
                     const char  *id)
{
}

static void
entente_page_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (ENTENTE_PAGE (object));

  switch ((EntentePageProperty) property_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;

    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_CONTENT:
      g_value_set_object (value, priv->content);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, priv->folded);
      break;
    }
}

static void
entente_page_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  EntentePage *self = ENTENTE_PAGE (object);
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  switch ((EntentePageProperty) property_id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;

    case PROP_TITLE:
      entente_page_set_title (self, g_value_get_string (value));
      break;

    case PROP_CONTENT:
      entente_page_set_content (self, g_value_get_object (value));
      break;

    case PROP_FOLDED:
      entente_page_set_folded (self, g_value_get_boolean (value));
      break;
    }
}

static void
entente_page_dispose (GObject *object)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (ENTENTE_PAGE (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_handle_id (&priv->clean_up_id, g_source_remove);
  if (priv->leaflet != NULL)
    g_signal_handlers_disconnect_by_data (priv->leaflet, object);
  priv->leaflet = NULL;
  priv->content = NULL;

  G_OBJECT_CLASS (entente_page_parent_class)->dispose (object);

  g_clear_object (&priv->workspace);
}

static void
entente_page_finalize (GObject *object)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (ENTENTE_PAGE (object));

  g_clear_object (&priv->cancellable);
  g_clear_pointer (&priv->title, g_free);

  G_OBJECT_CLASS (entente_page_parent_class)->finalize (object);
}

static void
take_focus_default (EntentePage *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
entente_page_class_init (EntentePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_page_get_property;
  object_class->set_property = entente_page_set_property;
  object_class->dispose = entente_page_dispose;
  object_class->finalize = entente_page_finalize;

  klass->start_search = start_search_default;
  klass->show_record = show_record_default;
  klass->take_focus = take_focus_default;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, ENTENTE_TYPE_WORKSPACE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "page.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "page.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Back, 0, "page.back", NULL);
}

static void
entente_page_init (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  priv->title = g_strdup ("");
  priv->cancellable = g_cancellable_new ();

  priv->leaflet = ADW_LEAFLET (adw_leaflet_new ());
  adw_leaflet_set_can_unfold (priv->leaflet, FALSE);
  adw_leaflet_set_can_navigate_back (priv->leaflet, TRUE);
  g_signal_connect_swapped (priv->leaflet, "notify::visible-child", G_CALLBACK (visible_child_changed_cb), self);
  g_signal_connect_swapped (priv->leaflet, "notify::child-transition-running", G_CALLBACK (leaflet_changed_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->leaflet));
}

EntenteWorkspace *
entente_page_get_workspace (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return priv->workspace;
}

const char *
entente_page_get_title (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return priv->title;
}

void
entente_page_set_title (EntentePage *self,
                        const char  *title)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (title != NULL);

  if (g_str_equal (priv->title, title))
    return;

  g_free (priv->title);
  priv->title = g_strdup (title);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

gboolean
entente_page_get_folded (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), FALSE);

  return priv->folded;
}

void
entente_page_set_folded (EntentePage *self,
                         gboolean     folded)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  if (priv->folded == folded)
    return;

  priv->folded = folded;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

GCancellable *
entente_page_get_cancellable (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return priv->cancellable;
}

GtkWidget *
entente_page_get_content (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return priv->content;
}

void
entente_page_set_content (EntentePage *self,
                          GtkWidget   *content)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (content == NULL || GTK_IS_WIDGET (content));

  if (priv->content == content)
    return;

  if (priv->content != NULL)
    adw_leaflet_remove (priv->leaflet, priv->content);
  priv->content = content;
  if (content != NULL)
    adw_leaflet_prepend (priv->leaflet, content);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTENT]);
}

void
entente_page_push (EntentePage *self,
                   GtkWidget   *detail)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (detail));

  adw_leaflet_append (priv->leaflet, detail);
  adw_leaflet_set_visible_child (priv->leaflet, detail);
  if (!gtk_widget_grab_focus (detail))
    gtk_widget_child_focus (detail, GTK_DIR_TAB_FORWARD);
}

void
entente_page_pop (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  if (entente_page_get_detail (self) != NULL)
    adw_leaflet_navigate (priv->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

void
entente_page_pop_all (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  if (priv->content != NULL)
    adw_leaflet_set_visible_child (priv->leaflet, priv->content);
}

GtkWidget *
entente_page_get_detail (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);
  GtkWidget *visible;

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  visible = priv->leaflet != NULL ? adw_leaflet_get_visible_child (priv->leaflet) : NULL;

  return visible != priv->content ? visible : NULL;
}

gboolean
entente_page_start_search (EntentePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_PAGE (self), FALSE);

  return ENTENTE_PAGE_GET_CLASS (self)->start_search (self);
}

void
entente_page_take_focus (EntentePage *self)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));

  ENTENTE_PAGE_GET_CLASS (self)->take_focus (self);
}

void
entente_page_show_record (EntentePage *self,
                          const char  *id)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (id != NULL);

  ENTENTE_PAGE_GET_CLASS (self)->show_record (self, id);
}

EntentePage *
entente_page_find (GtkWidget *widget)
{
  GtkWidget *page;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  page = gtk_widget_get_ancestor (widget, ENTENTE_TYPE_PAGE);

  return page != NULL ? ENTENTE_PAGE (page) : NULL;
}
