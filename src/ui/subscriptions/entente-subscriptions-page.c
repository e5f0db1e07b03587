/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-subscriptions-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "subscriptions/entente-subscription-page.h"
#include "subscriptions/entente-subscription-text.h"

struct _EntenteSubscriptionsPage
{
  EntenteListPage parent_instance;

  EntenteFilterChip *state_chip;
  EntenteFilterChip *type_chip;
  EntenteFilterChip *offer_chip;
  EntenteFilterChip *ends_chip;
  EntenteFilterChip *renews_chip;
  EntenteFilterChip *credited_chip;
  AdwStatusPage *empty_page;
};

G_DEFINE_FINAL_TYPE (EntenteSubscriptionsPage, entente_subscriptions_page, ENTENTE_TYPE_LIST_PAGE)

static char *
entente_subscriptions_page_format_count (EntenteListPage *page,
                                         guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s subscription", "%s subscriptions", n), count);
}

static void
show_subscription (EntentePage *page,
                   const char  *id)
{
  entente_page_push (page, entente_subscription_page_new (entente_page_get_workspace (page), id));
}

static void
entente_subscriptions_page_activate (EntenteListPage *page,
                                     EntenteRecord   *record)
{
  show_subscription (ENTENTE_PAGE (page), entente_record_get_id (record));
}

static void
set_up_for (EntenteSubscriptionsPage *self,
            EntenteKind               kind)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (EntenteList) resellers = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->credited_chip), kind == ENTENTE_KIND_PROVIDER);
  if (kind == ENTENTE_KIND_CUSTOMER)
    {
      entente_list_page_set_update_row (ENTENTE_LIST_PAGE (self), entente_subscription_update_row_of_one);
      adw_status_page_set_description (self->empty_page, _("What your provider orders for you appears here."));
    }
  else if (kind == ENTENTE_KIND_RESELLER)
    adw_status_page_set_description (self->empty_page, _("What your providers order for your customers appears here."));

  /* Only a provider has several resellers to choose from. */
  if (kind != ENTENTE_KIND_PROVIDER)
    return;

  query = entente_query_new ("resellers");
  resellers = entente_workspace_open_list (workspace, query);
  entente_filter_chip_follow (self->credited_chip, resellers, "name");
}

/* A year, and what is almost over. */
static void
fill_ends_chip (EntenteSubscriptionsPage *self,
                gint64                    now)
{
  g_auto (GStrv) months = entente_months_dup_next (now, 12);

  entente_filter_chip_add_choice (self->ends_chip, "soon", C_("when a term ends", "Soon"));
  for (guint i = 0; months[i] != NULL; i++)
    {
      g_autofree char *name = entente_format_month (months[i]);

      entente_filter_chip_add_choice (self->ends_chip, months[i], name);
    }
}

static void
set_up_choices (EntenteSubscriptionsPage *self)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  g_autoptr (EntenteQuery) query = entente_query_new ("offers");
  g_autoptr (EntenteList) offers = entente_workspace_open_list (workspace, query);

  entente_filter_chip_follow (self->offer_chip, offers, "name");
  fill_ends_chip (self, entente_clock_get_now (entente_workspace_get_clock (workspace)));
}

static void
entente_subscriptions_page_constructed (GObject *object)
{
  EntenteSubscriptionsPage *self = ENTENTE_SUBSCRIPTIONS_PAGE (object);
  EntenteAccount *account = entente_workspace_get_account (entente_page_get_workspace (ENTENTE_PAGE (self)));

  set_up_choices (self);

  if (account != NULL)
    set_up_for (self, entente_account_get_kind (account));

  G_OBJECT_CLASS (entente_subscriptions_page_parent_class)->constructed (object);

  /* Translators: suggested name of the file that subscriptions are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (self), _("Export Subscriptions"), _("subscriptions.csv"));
}

static void
entente_subscriptions_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_SUBSCRIPTIONS_PAGE);

  G_OBJECT_CLASS (entente_subscriptions_page_parent_class)->dispose (object);
}

static void
entente_subscriptions_page_class_init (EntenteSubscriptionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_subscriptions_page_constructed;
  object_class->dispose = entente_subscriptions_page_dispose;

  list_class->update_row = entente_subscription_update_row;
  list_class->format_count = entente_subscriptions_page_format_count;
  list_class->activate = entente_subscriptions_page_activate;
  ENTENTE_PAGE_CLASS (klass)->show_record = show_subscription;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/subscriptions/entente-subscriptions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionsPage, credited_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionsPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionsPage, ends_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionsPage, renews_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionsPage, offer_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionsPage, state_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteSubscriptionsPage, type_chip);
}

static void
entente_subscriptions_page_init (EntenteSubscriptionsPage *self)
{
  static const char *const states[] = { "active", "suspended", "expired", "deleted" };

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    entente_filter_chip_add_choice (self->state_chip, states[i], entente_word_get_name ("subscription", states[i], NULL));
  entente_filter_chip_add_choice (self->renews_chip, "yes", C_("renewal of a subscription", "By itself"));
  entente_filter_chip_add_choice (self->renews_chip, "no", C_("renewal of a subscription", "None"));
  entente_filter_chip_add_choice (self->type_chip, "base", C_("kind of subscription", "Base offers"));
  entente_filter_chip_add_choice (self->type_chip, "add-on", C_("kind of subscription", "Add-ons"));
  entente_filter_chip_add_choice (self->type_chip, "trial", C_("kind of subscription", "Trials"));

  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "created");
  entente_list_page_add_sort (ENTENTE_LIST_PAGE (self), "ends-on", ENTENTE_QUERY_DEFAULT,
                              C_("order of a list", "Ending Soonest"));
}
