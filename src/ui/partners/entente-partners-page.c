/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-partners-page.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-banner.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "partners/entente-partner-details.h"
#include "partners/entente-partner-reveal.h"
#include "partners/entente-partner-row.h"
#include "window/entente-pill-button.h"

struct _EntentePartnersPage
{
  EntenteListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePartnersPage, entente_partners_page, ENTENTE_TYPE_LIST_PAGE)

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntentePartner *partner = ENTENTE_PARTNER (record);
  EntenteMeaning meaning;
  const char *type = entente_word_get_name ("partner-type", entente_partner_get_partner_type (partner), &meaning);

  entente_partner_row_update (head, partner);
  entente_record_head_set_fact (head, 0, entente_kind_get_name (entente_kind_from_nick (entente_partner_get_kind (partner))));
  entente_record_head_set_state (head, meaning, type);
}

static char *
entente_partners_page_format_count (EntenteListPage *page,
                                    guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s partner", "%s partners", n), count);
}

static void
entente_partners_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (entente_partners_page_parent_class)->constructed (object);

  /* Translators: suggested name of the file that partners are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (object), _("Export Partners"), _("partners.csv"));
}

static void
entente_partners_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PARTNERS_PAGE);

  G_OBJECT_CLASS (entente_partners_page_parent_class)->dispose (object);
}

static void
entente_partners_page_class_init (EntentePartnersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_partners_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = entente_partners_page_dispose;

  list_class->update_row = update_row;
  list_class->create_details = entente_partner_details_create;
  list_class->format_count = entente_partners_page_format_count;
  ENTENTE_PAGE_CLASS (klass)->show_record = entente_partner_reveal;

  g_type_ensure (ENTENTE_TYPE_AGREEMENT_BANNER);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/partners/entente-partners-page.ui");
}

static void
entente_partners_page_init (EntentePartnersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "since");
}
