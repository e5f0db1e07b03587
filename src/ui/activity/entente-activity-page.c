/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-activity-page.h"

#include <glib/gi18n.h>

#include "activity/entente-activity-text.h"
#include "activity/entente-change-view.h"
#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-period-filter.h"

struct _EntenteActivityPage
{
  EntenteListPage parent_instance;

  EntenteList *concerned; /* (nullable) before somebody chooses among them */
  EntentePeriodFilter *period;

  EntenteFilterChip *area_chip;
  EntenteFilterChip *concerned_chip;
  EntenteFilterChip *person_chip;
  EntenteFilterChip *period_chip;
};

G_DEFINE_FINAL_TYPE (EntenteActivityPage, entente_activity_page, ENTENTE_TYPE_LIST_PAGE)

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteActivity *activity = ENTENTE_ACTIVITY (record);
  const char *command = entente_activity_get_command (activity);
  const char *summary = entente_activity_get_summary (activity);
  g_autofree char *when = entente_format_instant (entente_activity_get_at (activity));
  g_autofree char *title = entente_activity_format_title (command, summary);
  g_autofree char *who = NULL;

  /* Translators: who did it: a person and an organization: “Ana Martins, Fabrikam” */
  who = entente_sentence (_("%1$s, %2$s"), entente_activity_get_user_name (activity),
                          entente_activity_get_organization_name (activity));

  entente_record_head_set_icon_name (head, entente_activity_get_icon_name (command));
  entente_record_head_set_title (head, title);
  entente_record_head_set_subtitle (head, who);
  entente_record_head_set_fact (head, 0, when);
  entente_record_head_set_fact (head, 1, "");
  entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, "");
}

static GtkWidget *
create_details (EntenteListPage *page,
                EntenteRecord   *record)
{
  return entente_change_view_new (ENTENTE_ACTIVITY (record));
}

static char *
format_count (EntenteListPage *page,
              guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s entry", "%s entries", n), count);
}

static void
open_people (EntenteActivityPage *self,
             EntenteAccount      *account)
{
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");
  g_autoptr (EntenteQuery) query = entente_query_with_filter (all, "organization", entente_account_get_organization (account));
  g_autoptr (EntenteList) people = entente_workspace_open_list (entente_page_get_workspace (ENTENTE_PAGE (self)), query);

  entente_filter_chip_follow (self->person_chip, people, "name");
}

/* Whom what was done concerned, by who looks: the list to choose from, and what those in it are called. */
static const char *
get_concerned (EntenteKind   kind,
               const char  **label)
{
  switch (kind)
    {
    case ENTENTE_KIND_PROVIDER:
    case ENTENTE_KIND_RESELLER:
      *label = C_("filter", "Customer");
      return "customers";

    case ENTENTE_KIND_CUSTOMER:
      *label = C_("filter", "Partner");
      return "partners";

    case ENTENTE_KIND_OPERATOR:
    case ENTENTE_KIND_UNKNOWN:
      break;
    }

  *label = C_("filter", "Organization");

  return "organizations";
}

/* There may be a million of them, and mostly nobody asks. */
static void
concerned_opened_cb (EntenteActivityPage *self)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  g_autoptr (EntenteQuery) query = NULL;
  const char *label;

  if (self->concerned != NULL)
    return;

  query = entente_query_new (get_concerned (entente_account_get_kind (entente_workspace_get_account (workspace)), &label));
  self->concerned = entente_workspace_open_list (workspace, query);
  entente_filter_chip_follow (self->concerned_chip, self->concerned, "name");
}

static void
set_up_concerned (EntenteActivityPage *self,
                  EntenteAccount      *account)
{
  const char *label;
  const char *list = get_concerned (entente_account_get_kind (account), &label);
  g_autofree char *name = g_strconcat ("list:", list, NULL);

  entente_filter_chip_set_label (self->concerned_chip, label);
  gtk_widget_set_visible (GTK_WIDGET (self->concerned_chip),
                          entente_workspace_check (entente_page_get_workspace (ENTENTE_PAGE (self)), name, NULL));
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;
  EntenteActivityPage *self;
  gssize n = entente_workspace_verify_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_ACTIVITY_PAGE (user_data);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.check-log", TRUE);

  if (error != NULL)
    {
      entente_explain_error (GTK_WIDGET (self),
                             entente_error_is (error, ENTENTE_REASON_LOG_ALTERED) ? _("The Log Is Not as It Was Written")
                                                                                  : _("The Log Could Not Be Checked"),
                             error);
      return;
    }

  count = entente_format_count (n);
  text = entente_sentence (ngettext ("The log is intact: %s entry checked", "The log is intact: %s entries checked", n), count);
  entente_toast (GTK_WIDGET (self), text);
}

static void
check_log_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  EntentePage *page = ENTENTE_PAGE (widget);

  gtk_widget_action_set_enabled (widget, "page.check-log", FALSE);
  entente_workspace_verify_async (entente_page_get_workspace (page), entente_page_get_cancellable (page), verified_cb, page);
}

static void
entente_activity_page_constructed (GObject *object)
{
  EntenteActivityPage *self = ENTENTE_ACTIVITY_PAGE (object);
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  EntenteAccount *account = entente_workspace_get_account (workspace);

  G_OBJECT_CLASS (entente_activity_page_parent_class)->constructed (object);

  self->period = entente_period_filter_new (self->period_chip, entente_workspace_get_clock (workspace));
  if (account != NULL)
    {
      open_people (self, account);
      set_up_concerned (self, account);
    }
  /* Translators: suggested name of the file that the activity is exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (self), _("Export Activity"), _("activity.csv"));
}

static void
entente_activity_page_map (GtkWidget *widget)
{
  entente_period_filter_set_shown (ENTENTE_ACTIVITY_PAGE (widget)->period, TRUE);

  GTK_WIDGET_CLASS (entente_activity_page_parent_class)->map (widget);
}

static void
entente_activity_page_unmap (GtkWidget *widget)
{
  EntenteActivityPage *self = ENTENTE_ACTIVITY_PAGE (widget);

  if (self->period != NULL)
    entente_period_filter_set_shown (self->period, FALSE);

  GTK_WIDGET_CLASS (entente_activity_page_parent_class)->unmap (widget);
}

static void
entente_activity_page_dispose (GObject *object)
{
  EntenteActivityPage *self = ENTENTE_ACTIVITY_PAGE (object);

  if (self->period != NULL)
    entente_period_filter_close (self->period);
  g_clear_object (&self->period);
  g_clear_object (&self->concerned);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ACTIVITY_PAGE);

  G_OBJECT_CLASS (entente_activity_page_parent_class)->dispose (object);
}

static void
entente_activity_page_class_init (EntenteActivityPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_activity_page_constructed;
  object_class->dispose = entente_activity_page_dispose;

  widget_class->map = entente_activity_page_map;
  widget_class->unmap = entente_activity_page_unmap;

  list_class->update_row = update_row;
  list_class->create_details = create_details;
  list_class->format_count = format_count;

  gtk_widget_class_install_action (widget_class, "page.check-log", NULL, check_log_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/activity/entente-activity-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteActivityPage, area_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteActivityPage, concerned_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteActivityPage, person_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteActivityPage, period_chip);
  gtk_widget_class_bind_template_callback (widget_class, concerned_opened_cb);
}

static void
entente_activity_page_init (EntenteActivityPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->area_chip, "customer,customers,import", C_("area of activity", "Customers"));
  entente_filter_chip_add_choice (self->area_chip, "invitation,invitations", C_("area of activity", "Invitations"));
  entente_filter_chip_add_choice (self->area_chip, "partnership", C_("area of activity", "Partnerships"));
  entente_filter_chip_add_choice (self->area_chip, "order,subscription", C_("area of activity", "Orders and subscriptions"));
  entente_filter_chip_add_choice (self->area_chip, "user", C_("area of activity", "Users"));
  entente_filter_chip_add_choice (self->area_chip, "organization,work-account,enrollment,membership,memberships,profile", C_("area of activity", "Organizations"));
  entente_filter_chip_add_choice (self->area_chip, "agreement", C_("area of activity", "Agreement texts"));
  entente_filter_chip_add_choice (self->area_chip, "catalog,country-rules", C_("area of activity", "Catalog"));
  entente_filter_chip_add_choice (self->area_chip, "message,messages", C_("area of activity", "Messages"));

  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "at");
}
