/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-rejection-strip.h"

#include <glib/gi18n.h>

#include "entente-sentence.h"
#include "vetting/entente-vetting-text.h"
#include "vetting/entente-vetting-watch.h"
#include "wizards/entente-wizard.h"

struct _EntenteRejectionStrip
{
  GtkWidget parent_instance;

  char *step;
  EntenteVettingWatch *watch; /* (nullable) before it is shown in a wizard */
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (EntenteRejectionStrip, entente_rejection_strip, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_STEP = 1,
} EntenteRejectionStripProperty;

static GParamSpec *properties[PROP_STEP + 1];

static void
watch_changed_cb (EntenteRejectionStrip *self)
{
  EntenteVetting *vetting = entente_vetting_watch_get_vetting (self->watch);
  gboolean concerned = vetting != NULL && g_str_equal (entente_vetting_get_state (vetting), "rejected") &&
                       (self->step[0] == '\0' || g_str_equal (entente_vetting_get_step (vetting), self->step));
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), concerned);
  if (!concerned)
    return;

  if (entente_vetting_is_submitted_again (vetting))
    text = entente_sentence (_("The operator rejected the enrollment for this reason: “%s”"), entente_vetting_get_reason (vetting));
  else
    text = entente_sentence (_("The operator was not convinced, for this reason: “%s”"), entente_vetting_get_reason (vetting));
  gtk_label_set_label (GTK_LABEL (self->label), text);
}

/* The wizard is not known before. */
static void
entente_rejection_strip_root (GtkWidget *widget)
{
  EntenteRejectionStrip *self = ENTENTE_REJECTION_STRIP (widget);
  EntenteWizard *wizard;

  GTK_WIDGET_CLASS (entente_rejection_strip_parent_class)->root (widget);

  wizard = entente_wizard_find (widget);
  if (wizard == NULL || self->watch != NULL)
    return;

  self->watch = entente_vetting_watch_new (entente_wizard_get_workspace (wizard));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_rejection_strip_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  switch ((EntenteRejectionStripProperty) property_id)
    {
    case PROP_STEP:
      g_value_set_string (value, ENTENTE_REJECTION_STRIP (object)->step);
      break;
    }
}

static void
entente_rejection_strip_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  switch ((EntenteRejectionStripProperty) property_id)
    {
    case PROP_STEP:
      ENTENTE_REJECTION_STRIP (object)->step = g_value_dup_string (value);
      break;
    }
}

static void
entente_rejection_strip_dispose (GObject *object)
{
  EntenteRejectionStrip *self = ENTENTE_REJECTION_STRIP (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_rejection_strip_parent_class)->dispose (object);
}

static void
entente_rejection_strip_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_REJECTION_STRIP (object)->step, g_free);

  G_OBJECT_CLASS (entente_rejection_strip_parent_class)->finalize (object);
}

static void
entente_rejection_strip_class_init (EntenteRejectionStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_rejection_strip_get_property;
  object_class->set_property = entente_rejection_strip_set_property;
  object_class->dispose = entente_rejection_strip_dispose;
  object_class->finalize = entente_rejection_strip_finalize;

  widget_class->root = entente_rejection_strip_root;

  properties[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_rejection_strip_init (EntenteRejectionStrip *self)
{
  self->label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->label, "strip");
  gtk_widget_add_css_class (self->label, "warning");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
