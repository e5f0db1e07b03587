/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-date-row.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"

struct _EntenteDateRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  char *value;
};

G_DEFINE_FINAL_TYPE (EntenteDateRow, entente_date_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_VALUE = 1,
} EntenteDateRowProperty;

static GParamSpec *properties[PROP_VALUE + 1];

static GDateTime *
parse (const char *value)
{
  g_autofree char *text = g_strconcat (value, "T12:00:00", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_date_time_new_from_iso8601 (text, zone);
}

static void
update_button (EntenteDateRow *self)
{
  g_autofree char *date = entente_format_date (self->value);
  g_autofree char *name = NULL;
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));

  gtk_menu_button_set_label (self->button, self->value[0] != '\0' ? date : _("Choose…"));

  /* Translators: a field and its value, read by screen readers, as in “Date of agreement: Mar 3, 2026” */
  name = entente_sentence (_("%s: %s"), title, gtk_menu_button_get_label (self->button));
  entente_set_accessible_name (self->button, name);
}

static void
title_changed_cb (EntenteDateRow *self)
{
  update_button (self);
}

static void
day_selected_cb (EntenteDateRow *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *value = g_date_time_format (day, "%Y-%m-%d");

  entente_date_row_set_value (self, value);
}

static void
move (EntenteDateRow *self,
      int             days,
      int             months)
{
  g_autoptr (GDateTime) from = gtk_calendar_get_date (self->calendar);
  g_autoptr (GDateTime) day = days != 0 ? g_date_time_add_days (from, days) : g_date_time_add_months (from, months);

  gtk_calendar_select_day (self->calendar, day);
  /* It says nothing itself when only the month changes. */
  day_selected_cb (self);
}

/* By itself a GtkCalendar moves a frame that begins in the last corner and that nobody sees: the arrows move the day. */
static gboolean
key_pressed_cb (EntenteDateRow  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  modifiers)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
      move (self, -forward, 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Right:
      move (self, forward, 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
      move (self, -7, 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
      move (self, 7, 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Up:
      move (self, 0, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Down:
      move (self, 0, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      day_selected_cb (self);
      gtk_popover_popdown (self->popover);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
entente_date_row_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  EntenteDateRow *self = ENTENTE_DATE_ROW (object);

  switch ((EntenteDateRowProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    }
}

static void
entente_date_row_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  EntenteDateRow *self = ENTENTE_DATE_ROW (object);

  switch ((EntenteDateRowProperty) property_id)
    {
    case PROP_VALUE:
      entente_date_row_set_value (self, g_value_get_string (value));
      break;
    }
}

static void
entente_date_row_finalize (GObject *object)
{
  EntenteDateRow *self = ENTENTE_DATE_ROW (object);

  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (entente_date_row_parent_class)->finalize (object);
}

static void
entente_date_row_activate (AdwActionRow *row)
{
  gtk_menu_button_popup (ENTENTE_DATE_ROW (row)->button);
}

static void
entente_date_row_class_init (EntenteDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_date_row_get_property;
  object_class->set_property = entente_date_row_set_property;
  object_class->finalize = entente_date_row_finalize;

  /* By itself the row would only hand the focus on to the button. */
  ADW_ACTION_ROW_CLASS (klass)->activate = entente_date_row_activate;

  properties[PROP_VALUE] =
    g_param_spec_string ("value", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
entente_date_row_init (EntenteDateRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = g_strdup ("");

  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, GTK_WIDGET (self->calendar));
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->calendar), keys);

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, GTK_WIDGET (self->popover));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");

  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->button));
  update_button (self);
}

GtkWidget *
entente_date_row_new (const char *title)
{
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (ENTENTE_TYPE_DATE_ROW, "title", title, NULL);
}

const char *
entente_date_row_get_value (EntenteDateRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_DATE_ROW (self), NULL);

  return self->value;
}

void
entente_date_row_set_value (EntenteDateRow *self,
                            const char     *value)
{
  g_autoptr (GDateTime) day = NULL;

  g_return_if_fail (ENTENTE_IS_DATE_ROW (self));

  day = value != NULL ? parse (value) : NULL;
  if (day == NULL)
    value = "";

  if (g_str_equal (self->value, value))
    return;

  g_free (self->value);
  self->value = g_strdup (value);
  if (day != NULL)
    {
      g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
      gtk_calendar_select_day (self->calendar, day);
      g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
    }
  update_button (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}
