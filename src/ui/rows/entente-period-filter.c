/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-period-filter.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "rows/entente-filter-chip-private.h"
#include "rows/entente-period-dialog.h"

struct _EntentePeriodFilter
{
  GObject parent_instance;

  EntenteFilterChip *chip; /* (nullable) not owned: who owns this owns it */
  EntenteClock *clock;
  guint midnight_id; /* while the chip is shown */
  gint64 midnight;   /* that it waits for */
  int chosen;        /* in the table below; -1 for none of them */
  char *from;        /* ISO dates of what was chosen last, "" for none */
  char *to;
};

G_DEFINE_FINAL_TYPE (EntentePeriodFilter, entente_period_filter, G_TYPE_OBJECT)

/* Days that end with today. */
static const struct
{
  int days;
  const char *label;
} periods[] = {
  { 1, NC_("period", "Today") },
  { 7, NC_("period", "Last 7 days") },
  { 30, NC_("period", "Last 30 days") },
  { 365, NC_("period", "Last 12 months") },
};

/* Noon: there every day has one. */
static GDateTime *
parse_day (const char *date)
{
  g_autofree char *text = g_strconcat (date, "T12:00:00", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_date_time_new_from_iso8601 (text, zone);
}

/* The day that it is, some days earlier. */
static char *
dup_day (EntentePeriodFilter *self,
         int                  earlier)
{
  gint64 now = entente_clock_get_now (self->clock);
  g_autoptr (GDateTime) here = g_date_time_new_from_unix_local (now / G_USEC_PER_SEC);
  g_autoptr (GDateTime) day = g_date_time_add_days (here, -earlier);

  return g_date_time_format (day, "%Y-%m-%d");
}

/* When the day begins here that comes so many days after @date. */
static GDateTime *
get_midnight (const char *date,
              int         later)
{
  g_autoptr (GDateTime) noon = parse_day (date);
  g_autoptr (GDateTime) day = g_date_time_add_days (noon, later);

  return g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day), 0, 0, 0);
}

/* The same as an instant in UTC. */
static char *
dup_midnight (const char *date,
              int         later)
{
  g_autoptr (GDateTime) midnight = get_midnight (date, later);
  g_autoptr (GDateTime) utc = g_date_time_to_utc (midnight);

  return g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");
}

static char *
dup_value (const char *from,
           const char *to)
{
  g_autofree char *first = dup_midnight (from, 0);
  g_autofree char *last = dup_midnight (to, 1);

  return g_strconcat (first, "/", last, NULL);
}

static char *
format_days (const char *from,
             const char *to)
{
  g_autofree char *first = entente_format_date (from);
  g_autofree char *last = entente_format_date (to);

  if (g_str_equal (from, to))
    return g_steal_pointer (&first);

  /* Translators: the first and the last of some days, as in “Mar 1, 2026 – Mar 8, 2026” */
  return entente_sentence (_("%1$s – %2$s"), first, last);
}

static void
remember (EntentePeriodFilter *self,
          const char          *from,
          const char          *to)
{
  g_free (self->from);
  self->from = g_strdup (from);
  g_free (self->to);
  self->to = g_strdup (to);
}

static char *
dup_period (EntentePeriodFilter *self,
            guint                period)
{
  g_autofree char *from = dup_day (self, periods[period].days - 1);
  g_autofree char *to = dup_day (self, 0);

  return dup_value (from, to);
}

static void
add_choices (EntentePeriodFilter *self)
{
  entente_filter_chip_clear (self->chip);
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *value = dup_period (self, i);

      entente_filter_chip_add_choice (self->chip, value, g_dpgettext2 (NULL, "period", periods[i].label));
    }
  /* Translators: opens a dialog that asks for the first and the last day of a period */
  entente_filter_chip_add_more (self->chip, C_("period", "Other days…"));
}

static void
value_changed_cb (EntentePeriodFilter *self)
{
  const char *value = entente_filter_chip_get_value (self->chip);

  self->chosen = -1;
  for (guint i = 0; value != NULL && i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *period = dup_period (self, i);
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (!g_str_equal (period, value))
        continue;

      self->chosen = (int) i;
      from = dup_day (self, periods[i].days - 1);
      to = dup_day (self, 0);
      remember (self, from, to);
      return;
    }
}

static void
answered_cb (EntentePeriodFilter *self,
             const char          *response,
             EntentePeriodDialog *dialog)
{
  if (self->chip != NULL && g_str_equal (response, "show"))
    entente_period_filter_choose (self, entente_period_dialog_get_from (dialog), entente_period_dialog_get_to (dialog));
}

/* The last days that were chosen, or those of the last week, are what a person goes on from. */
static void
more_cb (EntentePeriodFilter *self)
{
  g_autofree char *week_ago = dup_day (self, 6);
  g_autofree char *today = dup_day (self, 0);
  gboolean known = self->from[0] != '\0';
  GtkWidget *dialog = entente_period_dialog_new (GTK_WIDGET (self->chip), known ? self->from : week_ago,
                                                 known ? self->to : today);

  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
wait_for_midnight (EntentePeriodFilter *self);

/* Who comes a little early waits for the rest. */
static void
look_at_clock (EntentePeriodFilter *self)
{
  g_clear_handle_id (&self->midnight_id, g_source_remove);
  if (entente_clock_get_now (self->clock) >= self->midnight)
    entente_period_filter_update (self);
  wait_for_midnight (self);
}

static gboolean
midnight_cb (gpointer user_data)
{
  EntentePeriodFilter *self = ENTENTE_PERIOD_FILTER (user_data);

  self->midnight_id = 0;
  look_at_clock (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_midnight (EntentePeriodFilter *self)
{
  g_autofree char *today = dup_day (self, 0);
  g_autoptr (GDateTime) midnight = get_midnight (today, 1);
  gint64 left;

  self->midnight = g_date_time_to_unix (midnight) * G_USEC_PER_SEC;
  left = self->midnight - entente_clock_get_now (self->clock);
  self->midnight_id = g_timeout_add (MAX (left, 0) / 1000 + 1, midnight_cb, self);
}

/* While a computer sleeps nothing counts how long. Who comes back to it comes back to the window. */
static void
window_activated_cb (EntentePeriodFilter *self)
{
  if (self->midnight_id != 0)
    look_at_clock (self);
}

static void
entente_period_filter_dispose (GObject *object)
{
  g_clear_handle_id (&ENTENTE_PERIOD_FILTER (object)->midnight_id, g_source_remove);

  G_OBJECT_CLASS (entente_period_filter_parent_class)->dispose (object);
}

static void
entente_period_filter_finalize (GObject *object)
{
  EntentePeriodFilter *self = ENTENTE_PERIOD_FILTER (object);

  g_clear_object (&self->clock);
  g_free (self->from);
  g_free (self->to);

  G_OBJECT_CLASS (entente_period_filter_parent_class)->finalize (object);
}

static void
entente_period_filter_class_init (EntentePeriodFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_period_filter_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_period_filter_finalize;
}

static void
entente_period_filter_init (EntentePeriodFilter *self)
{
  self->chosen = -1;
  self->from = g_strdup ("");
  self->to = g_strdup ("");
}

EntentePeriodFilter *
entente_period_filter_new (EntenteFilterChip *chip,
                           EntenteClock      *clock)
{
  EntentePeriodFilter *self;

  g_return_val_if_fail (ENTENTE_IS_FILTER_CHIP (chip), NULL);
  g_return_val_if_fail (ENTENTE_IS_CLOCK (clock), NULL);

  self = g_object_new (ENTENTE_TYPE_PERIOD_FILTER, NULL);
  self->chip = chip;
  self->clock = g_object_ref (clock);
  add_choices (self);
  g_signal_connect_object (chip, "opened", G_CALLBACK (entente_period_filter_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "more", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "notify::value", G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
entente_period_filter_choose (EntentePeriodFilter *self,
                              const char          *from,
                              const char          *to)
{
  g_autofree char *value = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (ENTENTE_IS_PERIOD_FILTER (self));
  g_return_if_fail (from != NULL && to != NULL);

  value = dup_value (from, to);
  label = format_days (from, to);
  remember (self, from, to);
  entente_filter_chip_choose (self->chip, value, label);
  /* These days, and no others tomorrow. */
  self->chosen = -1;
}

void
entente_period_filter_update (EntentePeriodFilter *self)
{
  int chosen;

  g_return_if_fail (ENTENTE_IS_PERIOD_FILTER (self));

  chosen = self->chosen;
  add_choices (self);
  if (chosen >= 0)
    {
      g_autofree char *value = dup_period (self, (guint) chosen);

      entente_filter_chip_set_value (self->chip, value);
    }
  entente_filter_chip_update_popover (self->chip, TRUE);
}

void
entente_period_filter_set_shown (EntentePeriodFilter *self,
                                 gboolean             shown)
{
  GtkRoot *root;

  g_return_if_fail (ENTENTE_IS_PERIOD_FILTER (self));

  g_clear_handle_id (&self->midnight_id, g_source_remove);
  if (self->chip == NULL)
    return;

  root = gtk_widget_get_root (GTK_WIDGET (self->chip));
  if (root != NULL)
    g_signal_handlers_disconnect_by_func (root, window_activated_cb, self);
  if (!shown)
    return;

  if (root != NULL)
    g_signal_connect_object (root, "notify::is-active", G_CALLBACK (window_activated_cb), self, G_CONNECT_SWAPPED);
  entente_period_filter_update (self);
  wait_for_midnight (self);
}

void
entente_period_filter_close (EntentePeriodFilter *self)
{
  g_return_if_fail (ENTENTE_IS_PERIOD_FILTER (self));

  self->chip = NULL;
  g_clear_handle_id (&self->midnight_id, g_source_remove);
}
