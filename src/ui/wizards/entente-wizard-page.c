/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-wizard-page-private.h"

#include <glib/gi18n.h>

#include "entente-refusal-text.h"

typedef struct
{
  EntenteForm *form;
  char *name;
  char *title;
  char *next_label;
  char *short_next_label;
  gboolean complete;
  gboolean needed;
  gboolean commits;
  gboolean suggested;

  GtkBox *box;
  GtkScrolledWindow *scrolled_window;
  GtkWidget *strip;
  GtkLabel *strip_label;
  GtkBox *groups; /* NULL while the template of this class is being built */
} EntenteWizardPagePrivate;

static void entente_wizard_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EntenteWizardPage, entente_wizard_page, ADW_TYPE_BIN, G_ADD_PRIVATE (EntenteWizardPage) G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, entente_wizard_page_buildable_init))

typedef enum
{
  PROP_NAME = 1,
  PROP_TITLE,
  PROP_NEXT_LABEL,
  PROP_SHORT_NEXT_LABEL,
  PROP_COMPLETE,
  PROP_NEEDED,
  PROP_COMMITS,
  PROP_SUGGESTED,
} EntenteWizardPageProperty;

static GParamSpec *properties[PROP_SUGGESTED + 1];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkBuildableIface *parent_buildable_iface;

static void
form_changed_cb (EntenteWizardPage *self)
{
  entente_wizard_page_show_error (self, NULL);
  entente_wizard_page_changed (self);
}

static void
entente_wizard_page_add_child (GtkBuildable *buildable,
                               GtkBuilder   *builder,
                               GObject      *child,
                               const char   *type)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (ENTENTE_WIZARD_PAGE (buildable));

  if (priv->groups == NULL || !GTK_IS_WIDGET (child))
    parent_buildable_iface->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "fill") == 0)
    entente_wizard_page_set_fill (ENTENTE_WIZARD_PAGE (buildable), GTK_WIDGET (child));
  else
    entente_wizard_page_add (ENTENTE_WIZARD_PAGE (buildable), GTK_WIDGET (child));
}

static void
entente_wizard_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);

  iface->add_child = entente_wizard_page_add_child;
}

static void
entente_wizard_page_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (ENTENTE_WIZARD_PAGE (object));

  switch ((EntenteWizardPageProperty) property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, priv->name);
      break;

    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;

    case PROP_NEXT_LABEL:
      g_value_set_string (value, priv->next_label);
      break;
    case PROP_SHORT_NEXT_LABEL:
      g_value_set_string (value, priv->short_next_label);
      break;

    case PROP_COMPLETE:
      g_value_set_boolean (value, priv->complete);
      break;

    case PROP_NEEDED:
      g_value_set_boolean (value, priv->needed);
      break;

    case PROP_COMMITS:
      g_value_set_boolean (value, priv->commits);
      break;

    case PROP_SUGGESTED:
      g_value_set_boolean (value, priv->suggested);
      break;
    }
}

static void
entente_wizard_page_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  EntenteWizardPage *self = ENTENTE_WIZARD_PAGE (object);
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  switch ((EntenteWizardPageProperty) property_id)
    {
    case PROP_NAME:
      g_free (priv->name);
      priv->name = g_value_dup_string (value);
      break;

    case PROP_TITLE:
      g_free (priv->title);
      priv->title = g_value_dup_string (value);
      break;

    case PROP_NEXT_LABEL:
      entente_wizard_page_set_next_label (self, g_value_get_string (value));
      break;
    case PROP_SHORT_NEXT_LABEL:
      g_free (priv->short_next_label);
      priv->short_next_label = g_value_dup_string (value);
      break;

    case PROP_COMPLETE:
      entente_wizard_page_set_complete (self, g_value_get_boolean (value));
      break;

    case PROP_NEEDED:
      entente_wizard_page_set_needed (self, g_value_get_boolean (value));
      break;

    case PROP_COMMITS:
      priv->commits = g_value_get_boolean (value);
      break;

    case PROP_SUGGESTED:
      entente_wizard_page_set_suggested (self, g_value_get_boolean (value));
      break;
    }
}

static void
entente_wizard_page_dispose (GObject *object)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (ENTENTE_WIZARD_PAGE (object));

  if (priv->form != NULL)
    {
      g_signal_handlers_disconnect_by_data (priv->form, object);
      g_object_run_dispose (G_OBJECT (priv->form));
    }
  g_clear_object (&priv->form);

  /* Without gtk_widget_dispose_template(), as in entente-list-page.c. */
  G_OBJECT_CLASS (entente_wizard_page_parent_class)->dispose (object);
}

static void
entente_wizard_page_finalize (GObject *object)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (ENTENTE_WIZARD_PAGE (object));

  g_clear_pointer (&priv->name, g_free);
  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->next_label, g_free);
  g_clear_pointer (&priv->short_next_label, g_free);

  G_OBJECT_CLASS (entente_wizard_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  GParamFlags notifying = flags | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_NEXT_LABEL] = g_param_spec_string ("next-label", NULL, NULL, "", notifying);
  properties[PROP_SHORT_NEXT_LABEL] = g_param_spec_string ("short-next-label", NULL, NULL, "", flags);
  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, TRUE, notifying);
  properties[PROP_NEEDED] = g_param_spec_boolean ("needed", NULL, NULL, TRUE, notifying);
  properties[PROP_COMMITS] = g_param_spec_boolean ("commits", NULL, NULL, FALSE, flags);
  properties[PROP_SUGGESTED] = g_param_spec_boolean ("suggested", NULL, NULL, TRUE, notifying);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_wizard_page_class_init (EntenteWizardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_wizard_page_get_property;
  object_class->set_property = entente_wizard_page_set_property;
  object_class->dispose = entente_wizard_page_dispose;
  object_class->finalize = entente_wizard_page_finalize;

  entente_wizard_page_class_set_defaults (klass);
  install_properties (object_class);

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_WIZARD_PAGE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/wizards/entente-wizard-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizardPage, box);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizardPage, groups);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizardPage, scrolled_window);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizardPage, strip);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizardPage, strip_label);
}

static void
entente_wizard_page_init (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  priv->name = g_strdup ("");
  priv->title = g_strdup ("");
  priv->next_label = g_strdup ("");
  priv->short_next_label = g_strdup ("");
  priv->complete = TRUE;
  priv->needed = TRUE;
  priv->suggested = TRUE;
  priv->form = entente_form_new ();
  g_signal_connect_swapped (priv->form, "changed", G_CALLBACK (form_changed_cb), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

EntenteForm *
entente_wizard_page_get_form (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), NULL);

  return priv->form;
}

const char *
entente_wizard_page_get_name (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), NULL);

  return priv->name;
}

const char *
entente_wizard_page_get_title (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), NULL);

  return priv->title;
}

const char *
entente_wizard_page_get_short_next_label (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), NULL);

  return priv->short_next_label;
}

const char *
entente_wizard_page_get_next_label (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), NULL);

  return priv->next_label[0] != '\0' ? priv->next_label : _("Next");
}

void
entente_wizard_page_set_next_label (EntenteWizardPage *self,
                                    const char        *label)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));
  g_return_if_fail (label != NULL);

  if (g_str_equal (priv->next_label, label))
    return;

  g_free (priv->next_label);
  priv->next_label = g_strdup (label);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEXT_LABEL]);
}

gboolean
entente_wizard_page_get_complete (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);

  return priv->complete;
}

void
entente_wizard_page_set_complete (EntenteWizardPage *self,
                                  gboolean           complete)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));

  if (priv->complete == complete)
    return;

  priv->complete = complete;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

gboolean
entente_wizard_page_get_needed (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);

  return priv->needed;
}

void
entente_wizard_page_set_needed (EntenteWizardPage *self,
                                gboolean           needed)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));

  if (priv->needed == needed)
    return;

  priv->needed = needed;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEEDED]);
}

gboolean
entente_wizard_page_get_commits (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);

  return priv->commits;
}

gboolean
entente_wizard_page_get_suggested (EntenteWizardPage *self)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);

  return priv->suggested;
}

void
entente_wizard_page_set_suggested (EntenteWizardPage *self,
                                   gboolean           suggested)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));

  if (priv->suggested == suggested)
    return;

  priv->suggested = suggested;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUGGESTED]);
}

void
entente_wizard_page_add (EntenteWizardPage *self,
                         GtkWidget         *group)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (group));

  gtk_box_append (priv->groups, group);
}

void
entente_wizard_page_set_fill (EntenteWizardPage *self,
                              GtkWidget         *widget)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (priv->scrolled_window), FALSE);
  gtk_box_append (priv->box, widget);
}

void
entente_wizard_page_changed (EntenteWizardPage *self)
{
  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

void
entente_wizard_page_show (EntenteWizardPage *self)
{
  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));

  entente_wizard_page_show_error (self, NULL);
  ENTENTE_WIZARD_PAGE_GET_CLASS (self)->shown (self);
}

gboolean
entente_wizard_page_validate (EntenteWizardPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);

  entente_wizard_page_show_error (self, NULL);

  return ENTENTE_WIZARD_PAGE_GET_CLASS (self)->validate (self);
}

gboolean
entente_wizard_page_is_valid (EntenteWizardPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);

  return ENTENTE_WIZARD_PAGE_GET_CLASS (self)->is_valid (self);
}

void
entente_wizard_page_apply_async (EntenteWizardPage   *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));

  ENTENTE_WIZARD_PAGE_GET_CLASS (self)->apply_async (self, cancellable, callback, user_data);
}

gboolean
entente_wizard_page_apply_finish (EntenteWizardPage  *self,
                                  GAsyncResult       *result,
                                  GError            **error)
{
  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return ENTENTE_WIZARD_PAGE_GET_CLASS (self)->apply_finish (self, result, error);
}

void
entente_wizard_page_show_error (EntenteWizardPage *self,
                                const GError      *error)
{
  EntenteWizardPagePrivate *priv = entente_wizard_page_get_instance_private (self);
  gboolean in_strip;

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));

  in_strip = error != NULL && !ENTENTE_WIZARD_PAGE_GET_CLASS (self)->show_error (self, error);
  gtk_widget_set_visible (priv->strip, in_strip);

  if (in_strip)
    {
      g_autofree char *text = entente_refusal_to_text (error);

      gtk_label_set_label (priv->strip_label, text);
      gtk_widget_grab_focus (GTK_WIDGET (priv->strip_label));
    }
}

GVariant *
entente_wizard_page_save (EntenteWizardPage *self)
{
  g_auto (GVariantDict) draft = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), NULL);

  ENTENTE_WIZARD_PAGE_GET_CLASS (self)->save (self, &draft);

  return g_variant_dict_end (&draft);
}

void
entente_wizard_page_restore (EntenteWizardPage *self,
                             GVariant          *content)
{
  g_auto (GVariantDict) draft = G_VARIANT_DICT_INIT (NULL);

  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (self));
  g_return_if_fail (g_variant_is_of_type (content, G_VARIANT_TYPE_VARDICT));

  g_variant_dict_init (&draft, content);
  ENTENTE_WIZARD_PAGE_GET_CLASS (self)->restore (self, &draft);
}

gboolean
entente_wizard_page_may_close (EntenteWizardPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), TRUE);

  return ENTENTE_WIZARD_PAGE_GET_CLASS (self)->may_close (self);
}

gboolean
entente_wizard_page_cancel (EntenteWizardPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_WIZARD_PAGE (self), FALSE);

  return ENTENTE_WIZARD_PAGE_GET_CLASS (self)->cancel (self);
}
