/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-home-page.h"

#include <glib/gi18n.h>

#include "entente-alarm.h"
#include "entente-refusal-text.h"
#include "entente-summary-watch.h"
#include "home/entente-attention-row.h"
#include "home/entente-figure-button.h"
#include "home/entente-home-charts.h"
#include "window/entente-pages.h"

#define N_FIGURES 4

struct _EntenteHomePage
{
  EntentePage parent_instance;

  GPtrArray *watches; /* of EntenteSummaryWatch */
  EntenteAlarm *midnight;
  gint64 day_ends; /* µs UTC */

  GtkWidget *scrolled_window;
  GtkListBox *attention_box;
  GtkWidget *calm_row;
  GtkWidget *error_row;
  GtkFlowBox *figures_box;
  GtkFlowBox *charts_box;
};

G_DEFINE_FINAL_TYPE (EntenteHomePage, entente_home_page, ENTENTE_TYPE_PAGE)

/* The first few of which the account has the page. */
static const struct
{
  const char *page;
  const char *list;
  EntenteHomeFilter filters[ENTENTE_HOME_FILTERS];
  const char *caption;
  EntenteFigureKind kind;
} figures[] = {
  { "customers", "customers", { { NULL } }, N_("Customers") },
  { "resellers", "resellers", { { NULL } }, N_("Indirect resellers") },
  { "providers", "providers", { { NULL } }, N_("Indirect providers") },
  { "partners", "partners", { { NULL } }, N_("Partners") },
  { "subscriptions", "subscriptions", { { "state", "active" } }, N_("Active subscriptions") },
  { "subscriptions", "subscriptions", { { "state", "active" } }, N_("Licenses"), ENTENTE_FIGURE_AMOUNT },
  { "enrollments", "vettings", { { NULL } }, N_("Enrollments") },
  { "members", "memberships", { { NULL } }, N_("Members") },
  { "users", "own-users", { { NULL } }, N_("Users") },
  { "catalog", "offers", { { NULL } }, N_("Offers") },
};

static gboolean
has_page (EntenteHomePage *self,
          const char      *id)
{
  return entente_page_entry_is_for (entente_pages_find (id), entente_workspace_get_account (entente_page_get_workspace (ENTENTE_PAGE (self))));
}

static EntenteSummaryWatch *
add_watch (EntenteHomePage *self,
           EntenteQuery    *query,
           const char      *by)
{
  EntenteSummaryWatch *watch = entente_summary_watch_new (entente_page_get_workspace (ENTENTE_PAGE (self)), query, by);

  g_ptr_array_add (self->watches, watch);

  return watch;
}

/* The next of the things that may need attention, after @row or the first. */
static EntenteAttentionRow *
get_next (EntenteHomePage     *self,
          EntenteAttentionRow *row)
{
  GtkWidget *next = row != NULL ? gtk_widget_get_next_sibling (GTK_WIDGET (row)) : gtk_widget_get_first_child (GTK_WIDGET (self->attention_box));

  while (next != NULL && !ENTENTE_IS_ATTENTION_ROW (next))
    next = gtk_widget_get_next_sibling (next);

  return (EntenteAttentionRow *) next;
}

static gboolean
is_known (EntenteHomePage *self)
{
  for (EntenteAttentionRow *row = get_next (self, NULL); row != NULL; row = get_next (self, row))
    if (entente_attention_row_get_loading (row))
      return FALSE;

  return TRUE;
}

static gboolean
is_calm (EntenteHomePage *self)
{
  for (EntenteAttentionRow *row = get_next (self, NULL); row != NULL; row = get_next (self, row))
    if (gtk_widget_get_visible (GTK_WIDGET (row)))
      return FALSE;

  return TRUE;
}

/* (nullable) Why it is not known what needs attention. */
static const GError *
get_error (EntenteHomePage *self)
{
  for (EntenteAttentionRow *row = get_next (self, NULL); row != NULL; row = get_next (self, row))
    if (entente_attention_row_get_error (row) != NULL)
      return entente_attention_row_get_error (row);

  return NULL;
}

/* The most urgent, or that there is nothing. */
static void
focus_attention (EntenteHomePage *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->attention_box));

  while (row != NULL && !gtk_widget_get_visible (row))
    row = gtk_widget_get_next_sibling (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* Whoever came before anything was known, and is still there, is led to it. */
static void
attention_changed_cb (EntenteHomePage *self)
{
  const GError *error = get_error (self);

  if (!is_known (self))
    return;

  if (error != NULL)
    {
      g_autofree char *text = entente_refusal_to_text (error);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (self->error_row), text);
    }
  gtk_widget_set_visible (self->error_row, error != NULL);
  gtk_widget_set_visible (self->calm_row, error == NULL && is_calm (self));
  if (gtk_widget_is_focus (self->scrolled_window))
    focus_attention (self);
}

static void
build_attention (EntenteHomePage *self)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));

  for (const EntenteAttention *thing = entente_attention_get (); thing->list != NULL; thing++)
    if (has_page (self, thing->page))
      {
        GtkWidget *row = entente_attention_row_new (thing, workspace);

        gtk_list_box_append (self->attention_box, row);
        g_signal_connect_object (row, "notify::visible", G_CALLBACK (attention_changed_cb), self, G_CONNECT_SWAPPED);
        g_signal_connect_object (row, "notify::loading", G_CALLBACK (attention_changed_cb), self, G_CONNECT_SWAPPED);
      }
  attention_changed_cb (self);
}

/* In a box of which each child is one thing to the keyboard. */
static void
append (GtkFlowBox *box,
        GtkWidget  *widget)
{
  GtkWidget *child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "focusable", FALSE,
                                   NULL);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), widget);
  gtk_flow_box_append (box, child);
}

static void
figure_clicked_cb (GtkWidget *button,
                   gpointer   figure)
{
  guint i = GPOINTER_TO_UINT (figure);

  gtk_widget_activate_action_variant (button, "win.show-list",
                                      entente_home_filters_show (figures[i].filters, figures[i].page, NULL, NULL, NULL));
}

/* Side by side or two and two, never three and one. */
static GtkBox *
add_pair (EntenteHomePage *self)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  append (self->figures_box, pair);

  return GTK_BOX (pair);
}

static void
build_figures (EntenteHomePage *self)
{
  GtkBox *pair = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (figures) && n < N_FIGURES; i++)
    if (has_page (self, figures[i].page))
      {
        g_autoptr (EntenteQuery) query = entente_home_filters_create_query (figures[i].filters, figures[i].list);
        GtkWidget *button = entente_figure_button_new (_(figures[i].caption), add_watch (self, query, NULL), figures[i].kind);

        g_signal_connect (button, "clicked", G_CALLBACK (figure_clicked_cb), GUINT_TO_POINTER (i));
        if (n++ % 2 == 0)
          pair = add_pair (self);
        gtk_box_append (pair, button);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->figures_box), n > 0);
}

typedef struct
{
  const EntenteHomeChart *kind;
  EntenteHomePage *page; /* owns it */
  EntenteSummaryWatch *watch;
  EntenteChart *chart;
  GtkWidget *child; /* of the flow box */
} Drawing;

static void
drawing_free (gpointer  data,
              GClosure *closure)
{
  g_free (data);
}

/* There is nothing to draw of nothing. */
static void
summary_changed_cb (Drawing *drawing)
{
  EntenteSummary *summary = entente_summary_watch_get_summary (drawing->watch);
  EntenteClock *clock = entente_workspace_get_clock (entente_page_get_workspace (ENTENTE_PAGE (drawing->page)));

  drawing->kind->fill (drawing->chart, summary, entente_clock_get_now (clock));
  gtk_widget_set_visible (drawing->child, entente_summary_get_total (summary) > 0);
}

/* Just those that are counted. */
static void
bar_activated_cb (GtkWidget  *chart,
                  const char *key,
                  const char *label,
                  gpointer    user_data)
{
  const EntenteHomeChart *kind = user_data;

  gtk_widget_activate_action_variant (chart, "win.show-list",
                                      entente_home_filters_show (kind->filters, "subscriptions", kind->by, key, label));
}

static void
build_chart (EntenteHomePage        *self,
             const EntenteHomeChart *kind)
{
  g_autoptr (EntenteQuery) query = entente_home_filters_create_query (kind->filters, "subscriptions");
  GtkWidget *group = adw_preferences_group_new ();
  Drawing *drawing = g_new0 (Drawing, 1);

  drawing->kind = kind;
  drawing->page = self;
  drawing->watch = add_watch (self, query, kind->by);
  drawing->chart = ENTENTE_CHART (entente_chart_new (_(kind->title), kind->beside));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _(kind->title));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (drawing->chart));
  append (self->charts_box, group);
  drawing->child = gtk_widget_get_parent (group);
  gtk_widget_set_visible (drawing->child, FALSE);

  g_signal_connect (drawing->chart, "activate", G_CALLBACK (bar_activated_cb), (gpointer) kind);
  g_signal_connect_data (drawing->watch, "changed", G_CALLBACK (summary_changed_cb), drawing, drawing_free, G_CONNECT_SWAPPED);
}

static void
set_awake (EntenteHomePage *self,
           gboolean         awake)
{
  for (guint i = 0; i < self->watches->len; i++)
    entente_summary_watch_set_awake (g_ptr_array_index (self->watches, i), awake);
}

static void
begin_day (EntenteHomePage *self)
{
  gint64 now = entente_clock_get_now (entente_workspace_get_clock (entente_page_get_workspace (ENTENTE_PAGE (self))));

  self->day_ends = (now / G_TIME_SPAN_DAY + 1) * G_TIME_SPAN_DAY;
  entente_alarm_set (self->midnight, self->day_ends);
}

static void
look_anew (EntenteHomePage *self)
{
  for (EntenteAttentionRow *row = get_next (self, NULL); row != NULL; row = get_next (self, row))
    entente_attention_row_refresh (row);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      set_awake (self, FALSE);
      set_awake (self, TRUE);
    }
}

static void
try_again_cb (EntenteHomePage *self)
{
  look_anew (self);
}

/* What is over soon is so by days. */
static void
day_ended_cb (EntenteHomePage *self)
{
  look_anew (self);
  begin_day (self);
}

static void
entente_home_page_map (GtkWidget *widget)
{
  EntenteHomePage *self = ENTENTE_HOME_PAGE (widget);

  GTK_WIDGET_CLASS (entente_home_page_parent_class)->map (widget);

  set_awake (self, TRUE);
  /* Rings at once when the day has ended meanwhile. */
  if (self->midnight != NULL)
    entente_alarm_set (self->midnight, self->day_ends);
}

static void
entente_home_page_unmap (GtkWidget *widget)
{
  EntenteHomePage *self = ENTENTE_HOME_PAGE (widget);

  set_awake (self, FALSE);

  GTK_WIDGET_CLASS (entente_home_page_parent_class)->unmap (widget);
}

static void
entente_home_page_take_focus (EntentePage *page)
{
  EntenteHomePage *self = ENTENTE_HOME_PAGE (page);

  if (is_known (self))
    focus_attention (self);
  else
    gtk_widget_grab_focus (self->scrolled_window);
}

static void
entente_home_page_constructed (GObject *object)
{
  EntenteHomePage *self = ENTENTE_HOME_PAGE (object);

  G_OBJECT_CLASS (entente_home_page_parent_class)->constructed (object);

  if (entente_workspace_get_account (entente_page_get_workspace (ENTENTE_PAGE (self))) == NULL)
    return;

  build_attention (self);
  build_figures (self);
  if (has_page (self, "subscriptions"))
    for (const EntenteHomeChart *kind = entente_home_charts_get (); kind->by != NULL; kind++)
      build_chart (self, kind);

  self->midnight = entente_alarm_new (entente_workspace_get_clock (entente_page_get_workspace (ENTENTE_PAGE (self))));
  g_signal_connect_object (self->midnight, "rung", G_CALLBACK (day_ended_cb), self, G_CONNECT_SWAPPED);
  begin_day (self);
}

static void
entente_home_page_dispose (GObject *object)
{
  EntenteHomePage *self = ENTENTE_HOME_PAGE (object);

  /* Each is the page's alone: what follows it is let go with it. */
  for (guint i = 0; i < self->watches->len; i++)
    g_object_run_dispose (g_ptr_array_index (self->watches, i));
  g_ptr_array_set_size (self->watches, 0);
  g_clear_object (&self->midnight);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (entente_home_page_parent_class)->dispose (object);
}

static void
entente_home_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_HOME_PAGE (object)->watches, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_home_page_parent_class)->finalize (object);
}

static void
entente_home_page_class_init (EntenteHomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_home_page_constructed;
  object_class->dispose = entente_home_page_dispose;
  object_class->finalize = entente_home_page_finalize;

  widget_class->map = entente_home_page_map;
  widget_class->unmap = entente_home_page_unmap;

  ENTENTE_PAGE_CLASS (klass)->take_focus = entente_home_page_take_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/home/entente-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteHomePage, attention_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteHomePage, calm_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteHomePage, charts_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteHomePage, error_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteHomePage, figures_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteHomePage, scrolled_window);

  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
}

static void
entente_home_page_init (EntenteHomePage *self)
{
  self->watches = g_ptr_array_new_with_free_func (g_object_unref);

  gtk_widget_init_template (GTK_WIDGET (self));
}
