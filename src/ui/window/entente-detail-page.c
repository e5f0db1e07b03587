/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-detail-page.h"

typedef struct
{
  AdwHeaderBar *header_bar;
  AdwWindowTitle *window_title;
  GtkScrolledWindow *scrolled_window;
  GtkWidget *back_button;
  AdwAvatar *avatar;
  GtkImage *icon;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  EntentePill *pill;
  GtkBox *groups;
} EntenteDetailPagePrivate;

static void entente_detail_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (EntenteDetailPage, entente_detail_page, ADW_TYPE_BIN, G_ADD_PRIVATE (EntenteDetailPage) G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_detail_page_buildable_init))

typedef enum
{
  PROP_TITLE = 1,
  PROP_SUBTITLE,
  PROP_ICON_NAME,
} EntenteDetailPageProperty;

static GParamSpec *properties[PROP_ICON_NAME + 1];

static GtkBuildableIface *parent_buildable_iface;

/* The heading scrolls away; then the header bar says where one is. */
static void
scrolled_cb (EntenteDetailPage *self)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (priv->scrolled_window);
  gboolean away = gtk_adjustment_get_value (adjustment) > 48;

  adw_window_title_set_title (priv->window_title, away ? gtk_label_get_label (priv->title_label) : "");
}

static void
entente_detail_page_add_child (GtkBuildable *buildable,
                               GtkBuilder   *builder,
                               GObject      *child,
                               const char   *type)
{
  EntenteDetailPage *self = ENTENTE_DETAIL_PAGE (buildable);
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  /* The first child is the one of the template of this class. */
  if (priv->groups == NULL || !GTK_IS_WIDGET (child))
    parent_buildable_iface->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "end") == 0)
    entente_detail_page_add_end (self, GTK_WIDGET (child));
  else
    entente_detail_page_add (self, GTK_WIDGET (child));
}

static void
entente_detail_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = entente_detail_page_add_child;
}

static void
entente_detail_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (ENTENTE_DETAIL_PAGE (object));

  switch ((EntenteDetailPageProperty) property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (priv->title_label));
      break;

    case PROP_SUBTITLE:
      g_value_set_string (value, gtk_label_get_label (priv->subtitle_label));
      break;

    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (priv->icon));
      break;
    }
}

static void
entente_detail_page_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteDetailPage *self = ENTENTE_DETAIL_PAGE (object);

  switch ((EntenteDetailPageProperty) property_id)
    {
    case PROP_TITLE:
      entente_detail_page_set_title (self, g_value_get_string (value));
      break;

    case PROP_SUBTITLE:
      entente_detail_page_set_subtitle (self, g_value_get_string (value));
      break;

    case PROP_ICON_NAME:
      entente_detail_page_set_icon_name (self, g_value_get_string (value));
      break;
    }
}

/* GTK would grab the focus again as soon as it goes backward out of the page, and give it to the first button once more. */
static gboolean
entente_detail_page_focus (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (widget)), direction);
}

/* Where reading begins, and no entry in which a key that was meant for the page would land. */
static gboolean
entente_detail_page_grab_focus (GtkWidget *widget)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (ENTENTE_DETAIL_PAGE (widget));

  return gtk_widget_grab_focus (priv->back_button);
}

static void
entente_detail_page_class_init (EntenteDetailPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_detail_page_get_property;
  object_class->set_property = entente_detail_page_set_property;

  widget_class->focus = entente_detail_page_focus;
  widget_class->grab_focus = entente_detail_page_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, "", flags);
  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (ENTENTE_TYPE_PILL);
  /* Without gtk_widget_dispose_template(), as in entente-list-page.c. */
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/window/entente-detail-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, back_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, header_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, window_title);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, scrolled_window);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, avatar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, icon);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, title_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, subtitle_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, pill);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteDetailPage, groups);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.back", NULL);
}

static void
entente_detail_page_init (EntenteDetailPage *self)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (priv->scrolled_window), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
entente_detail_page_new (void)
{
  return g_object_new (ENTENTE_TYPE_DETAIL_PAGE, NULL);
}

void
entente_detail_page_set_title (EntenteDetailPage *self,
                               const char        *title)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DETAIL_PAGE (self));
  g_return_if_fail (title != NULL);

  if (g_str_equal (gtk_label_get_label (priv->title_label), title))
    return;

  gtk_label_set_label (priv->title_label, title);
  adw_avatar_set_text (priv->avatar, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  scrolled_cb (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

void
entente_detail_page_set_subtitle (EntenteDetailPage *self,
                                  const char        *subtitle)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DETAIL_PAGE (self));
  g_return_if_fail (subtitle != NULL);

  if (g_str_equal (gtk_label_get_label (priv->subtitle_label), subtitle))
    return;

  gtk_label_set_label (priv->subtitle_label, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (priv->subtitle_label), subtitle[0] != '\0');

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

void
entente_detail_page_set_icon_name (EntenteDetailPage *self,
                                   const char        *icon_name)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DETAIL_PAGE (self));

  if (g_strcmp0 (gtk_image_get_icon_name (priv->icon), icon_name) == 0)
    return;

  gtk_image_set_from_icon_name (priv->icon, icon_name);
  gtk_widget_set_visible (GTK_WIDGET (priv->icon), icon_name != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->avatar), icon_name == NULL);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_NAME]);
}

void
entente_detail_page_set_state (EntenteDetailPage *self,
                               EntenteMeaning     meaning,
                               const char        *text)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DETAIL_PAGE (self));

  entente_pill_set (priv->pill, meaning, text);
}

void
entente_detail_page_add (EntenteDetailPage *self,
                         GtkWidget         *group)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DETAIL_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (group));

  gtk_box_append (priv->groups, group);
}

void
entente_detail_page_add_end (EntenteDetailPage *self,
                             GtkWidget         *widget)
{
  EntenteDetailPagePrivate *priv = entente_detail_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_DETAIL_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  adw_header_bar_pack_end (priv->header_bar, widget);
}
