/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-wizard-private.h"

#include "entente-widget.h"
#include "window/entente-pill-button.h"
#include "wizards/entente-wizard-pages-private.h"

#define WIDTH 640
#define HEIGHT 680

G_DEFINE_TYPE_WITH_PRIVATE (EntenteWizard, entente_wizard, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_KIND,
} EntenteWizardProperty;

static GParamSpec *properties[PROP_KIND + 1];

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_header (EntenteWizard *self)
{
  entente_wizard_header_update (self, entente_wizard_get_instance_private (self));
}

static GVariant *
make_content (gpointer user_data)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (ENTENTE_WIZARD (user_data));

  return entente_wizard_pages_save (priv->pages, priv->current);
}

static void
page_changed_cb (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  if (priv->draft != NULL && priv->current != NULL)
    entente_draft_touch (priv->draft);
}

/* It is done, or given up: nothing is left of the draft, nor a way back. */
static void
commit (EntenteWizardPrivate *priv)
{
  if (priv->draft != NULL && !priv->committed)
    entente_draft_discard (priv->draft);
  priv->committed = TRUE;
}

EntenteWizardPrivate *
entente_wizard_get_private (EntenteWizard *self)
{
  return entente_wizard_get_instance_private (self);
}

void
entente_wizard_show_page (EntenteWizard     *self,
                          EntenteWizardPage *page)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  priv->current = page;
  /* Otherwise the stack would move it itself, and too early. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_stack_set_visible_child (priv->stack, GTK_WIDGET (page));
  entente_wizard_page_show (page);
  update_header (self);
  entente_focus_first (GTK_WIDGET (page));
}

static void
go_on (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);
  EntenteWizardPage *next;

  if (entente_wizard_page_get_commits (priv->current))
    commit (priv);

  next = priv->edited != NULL ? entente_wizard_pages_find_wrong (priv->pages, priv->current, priv->edited)
                              : entente_wizard_pages_step (priv->pages, priv->current, 1);
  if (next == priv->edited)
    priv->edited = NULL;

  if (next != NULL)
    {
      entente_wizard_show_page (self, next);
      page_changed_cb (self);
      return;
    }

  commit (priv);
  g_signal_emit (self, signals[FINISHED], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (EntenteWizard) self = ENTENTE_WIZARD (user_data);
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  gboolean applied = entente_wizard_page_apply_finish (ENTENTE_WIZARD_PAGE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || g_cancellable_is_cancelled (priv->cancellable))
    return;

  priv->applying = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (priv->stack), TRUE);

  if (applied)
    {
      go_on (self);
      return;
    }

  update_header (self);
  entente_wizard_page_show_error (priv->current, error);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  entente_wizard_next (ENTENTE_WIZARD (widget));
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  entente_wizard_back (ENTENTE_WIZARD (widget));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteWizard *self = ENTENTE_WIZARD (widget);
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  if (priv->current != NULL && entente_wizard_page_cancel (priv->current))
    return;

  /* A draft of another day that was neither continued nor given up stays. */
  if (priv->current != NULL)
    commit (priv);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
entente_wizard_close_request (GtkWindow *window)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (ENTENTE_WIZARD (window));

  if (priv->current != NULL && !entente_wizard_page_may_close (priv->current))
    return GDK_EVENT_STOP;

  if (priv->draft != NULL && !entente_draft_may_close (priv->draft, window))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (entente_wizard_parent_class)->close_request (window);
}

/* Full size when the parent is narrower than the wizard, as on a telephone. */
static void
adapt_to_parent (EntenteWizard *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  int width, height;

  if (parent == NULL)
    return;

  /* Where both are shown at once, as at the start, the parent has no size yet. */
  width = gtk_widget_get_width (GTK_WIDGET (parent));
  height = gtk_widget_get_height (GTK_WIDGET (parent));
  if (width == 0 || height == 0)
    gtk_window_get_default_size (parent, &width, &height);
  if (width <= 0 || height <= 0)
    return;

  if (width < WIDTH)
    gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  else
    gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, MIN (HEIGHT, MAX (height, HEIGHT / 2)));
}

static void
entente_wizard_map (GtkWidget *widget)
{
  EntenteWizard *self = ENTENTE_WIZARD (widget);
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  GTK_WIDGET_CLASS (entente_wizard_parent_class)->map (widget);

  if (priv->opened)
    return;

  priv->opened = TRUE;
  update_header (self);
  entente_wizard_begin (self);
}

static void
entente_wizard_realize (GtkWidget *widget)
{
  adapt_to_parent (ENTENTE_WIZARD (widget));

  GTK_WIDGET_CLASS (entente_wizard_parent_class)->realize (widget);
}

/* However the window is closed, what it does is given up; what it does keeps it from being disposed of. */
static void
entente_wizard_unrealize (GtkWidget *widget)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (ENTENTE_WIZARD (widget));

  g_cancellable_cancel (priv->cancellable);

  GTK_WIDGET_CLASS (entente_wizard_parent_class)->unrealize (widget);
  entente_window_let_go (GTK_WINDOW (widget));
}

static void
entente_wizard_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (ENTENTE_WIZARD (object));

  switch ((EntenteWizardProperty) property_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, priv->workspace);
      break;

    case PROP_KIND:
      g_value_set_string (value, priv->kind);
      break;
    }
}

static void
entente_wizard_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (ENTENTE_WIZARD (object));

  switch ((EntenteWizardProperty) property_id)
    {
    case PROP_WORKSPACE:
      priv->workspace = g_value_dup_object (value);
      break;

    case PROP_KIND:
      priv->kind = g_value_dup_string (value);
      break;
    }
}

static void
entente_wizard_constructed (GObject *object)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (ENTENTE_WIZARD (object));

  G_OBJECT_CLASS (entente_wizard_parent_class)->constructed (object);

  if (priv->kind != NULL)
    priv->draft = entente_draft_new (priv->workspace, priv->kind, make_content, object);
}

static void
entente_wizard_dispose (GObject *object)
{
  EntenteWizard *self = ENTENTE_WIZARD (object);
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  if (priv->draft != NULL)
    entente_draft_close (priv->draft);
  g_clear_object (&priv->draft);
  priv->current = NULL;
  priv->edited = NULL;

  g_cancellable_cancel (priv->cancellable);
  for (guint i = 0; i < priv->pages->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (priv->pages, i), self);
  g_ptr_array_set_size (priv->pages, 0);
  g_clear_pointer (&priv->left, g_variant_unref);

  /* Without gtk_widget_dispose_template(), as in entente-list-page.c. */
  G_OBJECT_CLASS (entente_wizard_parent_class)->dispose (object);

  g_clear_object (&priv->workspace);
}

static void
entente_wizard_finalize (GObject *object)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (ENTENTE_WIZARD (object));

  g_clear_object (&priv->cancellable);
  g_clear_pointer (&priv->pages, g_ptr_array_unref);
  g_clear_pointer (&priv->kind, g_free);

  G_OBJECT_CLASS (entente_wizard_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/wizards/entente-wizard.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, back_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, continue_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, header_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, next_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, next_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, progress_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, short_next_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, spinner);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, stack);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteWizard, subtitle);
  gtk_widget_class_bind_template_callback (widget_class, entente_wizard_continue_cb);
  gtk_widget_class_bind_template_callback (widget_class, entente_wizard_start_over_cb);
}

static void
entente_wizard_class_init (EntenteWizardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_wizard_get_property;
  object_class->set_property = entente_wizard_set_property;
  object_class->constructed = entente_wizard_constructed;
  object_class->dispose = entente_wizard_dispose;
  object_class->finalize = entente_wizard_finalize;

  widget_class->map = entente_wizard_map;
  widget_class->realize = entente_wizard_realize;
  widget_class->unrealize = entente_wizard_unrealize;
  GTK_WINDOW_CLASS (klass)->close_request = entente_wizard_close_request;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, ENTENTE_TYPE_WORKSPACE, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[FINISHED] = g_signal_new ("finished", ENTENTE_TYPE_WIZARD, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "wizard.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "wizard.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "wizard.cancel", NULL, cancel_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "wizard.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  bind_template (widget_class);
}

static void
entente_wizard_init (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  priv->pages = g_ptr_array_new ();
  priv->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

EntenteWizard *
entente_wizard_new (GtkWindow        *parent,
                    EntenteWorkspace *workspace,
                    const char       *title,
                    const char       *kind)
{
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_WIZARD, "transient-for", parent, "workspace", workspace,
                       "title", title, "kind", kind, NULL);
}

EntenteWorkspace *
entente_wizard_get_workspace (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD (self), NULL);

  return priv->workspace;
}

GCancellable *
entente_wizard_get_cancellable (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD (self), NULL);

  return priv->cancellable;
}

void
entente_wizard_add_page (EntenteWizard     *self,
                         EntenteWizardPage *page)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD (self));
  g_return_if_fail (ENTENTE_IS_WIZARD_PAGE (page));
  g_return_if_fail (entente_wizard_page_get_name (page)[0] != '\0');

  g_ptr_array_add (priv->pages, page);
  gtk_stack_add_named (priv->stack, GTK_WIDGET (page), entente_wizard_page_get_name (page));
  g_signal_connect_object (page, "changed", G_CALLBACK (page_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::next-label", G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::complete", G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::suggested", G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::needed", G_CALLBACK (update_header), self, G_CONNECT_SWAPPED);
}

EntenteWizardPage *
entente_wizard_get_page (EntenteWizard *self,
                         const char    *name)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return entente_wizard_pages_find (priv->pages, name);
}

EntenteWizardPage *
entente_wizard_get_current (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD (self), NULL);

  return priv->current;
}

gboolean
entente_wizard_get_applying (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_WIZARD (self), FALSE);

  return priv->applying;
}

void
entente_wizard_next (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD (self));

  if (priv->current == NULL || priv->applying || !entente_wizard_page_get_complete (priv->current) ||
      !entente_wizard_page_validate (priv->current))
    return;

  priv->applying = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (priv->stack), FALSE);
  update_header (self);
  entente_wizard_page_apply_async (priv->current, priv->cancellable, applied_cb, g_object_ref (self));
}

void
entente_wizard_back (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);
  EntenteWizardPage *page;

  g_return_if_fail (ENTENTE_IS_WIZARD (self));

  if (!entente_wizard_can_go_back (priv))
    return;

  page = priv->edited != NULL ? priv->edited : entente_wizard_pages_step (priv->pages, priv->current, -1);
  priv->edited = NULL;
  entente_wizard_show_page (self, page);
}

void
entente_wizard_edit (EntenteWizard *self,
                     const char    *name)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);
  EntenteWizardPage *page;

  g_return_if_fail (ENTENTE_IS_WIZARD (self));

  page = entente_wizard_get_page (self, name);
  g_return_if_fail (page != NULL);

  if (priv->applying || priv->committed)
    return;

  priv->edited = priv->current;
  entente_wizard_show_page (self, page);
}

void
entente_wizard_go_to (EntenteWizard *self,
                      const char    *name)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);
  EntenteWizardPage *page;

  g_return_if_fail (ENTENTE_IS_WIZARD (self));

  page = entente_wizard_get_page (self, name);
  g_return_if_fail (page != NULL);

  if (priv->applying || priv->committed)
    return;

  priv->edited = NULL;
  entente_wizard_show_page (self, page);
  page_changed_cb (self);
}

void
entente_wizard_seal (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD (self));

  priv->sealed = priv->current;
}

void
entente_wizard_set_committed (EntenteWizard *self)
{
  EntenteWizardPrivate *priv = entente_wizard_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_WIZARD (self));
  g_return_if_fail (!priv->opened);

  commit (priv);
}

EntenteWizard *
entente_wizard_find (GtkWidget *widget)
{
  GtkWidget *wizard;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  wizard = gtk_widget_get_ancestor (widget, ENTENTE_TYPE_WIZARD);

  return wizard != NULL ? ENTENTE_WIZARD (wizard) : NULL;
}
