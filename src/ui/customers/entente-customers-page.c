/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-customers-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"

struct _EntenteCustomersPage
{
  EntenteListPage parent_instance;

  EntenteFilterChip *agreement_chip;
  EntenteFilterChip *dap_chip;
};

G_DEFINE_FINAL_TYPE (EntenteCustomersPage, entente_customers_page, ENTENTE_TYPE_LIST_PAGE)

static char *
format_subtitle (EntenteCustomer *customer)
{
  g_autofree char *place = entente_format_place (entente_customer_get_city (customer), entente_customer_get_country (customer));

  /* Translators: the domain of an organization and where it is, as in “adatum.example · Lyon, France” */
  return g_strdup_printf (_("%1$s · %2$s"), entente_customer_get_domain (customer), place);
}

static char *
format_subscriptions (EntenteCustomer *customer)
{
  gint64 n = entente_customer_get_subscriptions (customer);
  g_autofree char *count = entente_format_count (n);

  if (n == 0)
    return g_strdup (_("No subscriptions"));

  return g_strdup_printf (ngettext ("%s subscription", "%s subscriptions", n), count);
}

static void
update_state (EntenteRecordHead *head,
              EntenteCustomer   *customer)
{
  const char *agreement = entente_customer_get_customer_agreement (customer);

  if (g_str_equal (agreement, "missing"))
    {
      EntenteMeaning meaning;
      const char *name = entente_word_get_name ("agreement", agreement, &meaning);

      entente_record_head_set_state (head, meaning, name);
    }
  else
    {
      /* Translators: abbreviation of “delegated admin privileges” */
      entente_record_head_set_state (head, ENTENTE_MEANING_ACCENT, entente_customer_get_dap (customer) ? _("DAP") : "");
    }
}

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteCustomer *customer = ENTENTE_CUSTOMER (record);
  const char *through = entente_customer_get_through_name (customer);
  g_autofree char *subtitle = format_subtitle (customer);
  g_autofree char *subscriptions = format_subscriptions (customer);
  /* Translators: the other partner through which a customer came, as in “via Contoso IT” */
  g_autofree char *via = through[0] != '\0' ? g_strdup_printf (_("via %s"), through) : g_strdup ("");

  entente_record_head_set_avatar (head, entente_customer_get_name (customer));
  entente_record_head_set_title (head, entente_customer_get_name (customer));
  entente_record_head_set_subtitle (head, subtitle);
  entente_record_head_set_fact (head, 0, subscriptions);
  entente_record_head_set_fact (head, 1, via);
  update_state (head, customer);
}

static char *
entente_customers_page_format_count (EntenteListPage *page,
                                     guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return g_strdup_printf (ngettext ("%s customer", "%s customers", n), count);
}

static void
entente_customers_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_CUSTOMERS_PAGE);

  G_OBJECT_CLASS (entente_customers_page_parent_class)->dispose (object);
}

static void
entente_customers_page_class_init (EntenteCustomersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_customers_page_dispose;

  list_class->update_row = update_row;
  list_class->format_count = entente_customers_page_format_count;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-customers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, agreement_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteCustomersPage, dap_chip);
}

static void
entente_customers_page_init (EntenteCustomersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->agreement_chip, "missing", C_("agreement filter", "Missing"));
  entente_filter_chip_add_choice (self->agreement_chip, "attested", C_("agreement filter", "Attested"));
  entente_filter_chip_add_choice (self->agreement_chip, "accepted", C_("agreement filter", "Accepted"));
  entente_filter_chip_add_choice (self->dap_chip, "yes", C_("delegated admin privileges filter", "Granted"));
  entente_filter_chip_add_choice (self->dap_chip, "no", C_("delegated admin privileges filter", "Not granted"));
}
