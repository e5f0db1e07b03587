/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-rights-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

struct _EntenteRightsPage
{
  EntenteListPage parent_instance;

  EntenteFilterChip *own_chip;
  EntenteFilterChip *type_chip;
};

G_DEFINE_FINAL_TYPE (EntenteRightsPage, entente_rights_page, ENTENTE_TYPE_LIST_PAGE)

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteRight *right = ENTENTE_RIGHT (record);
  const char *customer = entente_right_get_customer_name (right);
  g_autofree char *date = entente_format_instant_date (entente_right_get_since (right));
  /* Translators: %s is a date */
  g_autofree char *since = entente_sentence (_("Since %s"), date);
  EntenteMeaning meaning;
  const char *type = entente_word_get_name ("right", entente_right_get_partner_type (right), &meaning);

  entente_record_head_set_avatar (head, customer);
  entente_record_head_set_title (head, customer);
  entente_record_head_set_subtitle (head, entente_right_get_partner_name (right));
  entente_record_head_set_fact (head, 0, since);
  entente_record_head_set_state (head, meaning, type);
}

static char *
entente_rights_page_format_count (EntenteListPage *page,
                                  guint            n)
{
  g_autofree char *count = entente_format_count (n);

  /* Translators: of partners, on customers */
  return entente_sentence (ngettext ("%s entry", "%s entries", n), count);
}

static void
entente_rights_page_activate (EntenteListPage *page,
                              EntenteRecord   *record)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "win.show-record", "(ss)", "customers",
                              entente_right_get_customer (ENTENTE_RIGHT (record)));
}

static void
entente_rights_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (entente_rights_page_parent_class)->constructed (object);

  /* Translators: suggested name of the file that rights on customers are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (object), _("Export Rights"), _("rights.csv"));
}

static void
entente_rights_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_RIGHTS_PAGE);

  G_OBJECT_CLASS (entente_rights_page_parent_class)->dispose (object);
}

static void
entente_rights_page_class_init (EntenteRightsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_rights_page_constructed;
  object_class->dispose = entente_rights_page_dispose;

  list_class->update_row = update_row;
  list_class->format_count = entente_rights_page_format_count;
  list_class->activate = entente_rights_page_activate;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/customers/entente-rights-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRightsPage, own_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteRightsPage, type_chip);
}

static void
entente_rights_page_init (EntenteRightsPage *self)
{
  static const char *const types[] = { "reseller", "delegated-admin", "reseller-delegated-admin" };

  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->own_chip, "yes", _("Your organization"));
  entente_filter_chip_add_choice (self->own_chip, "no", _("Your partners"));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    entente_filter_chip_add_choice (self->type_chip, types[i], entente_word_get_name ("partner-type", types[i], NULL));
  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "since");
}
