/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollments-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "vetting/entente-enrollment-review-page.h"
#include "window/entente-pill-button.h"

struct _EntenteEnrollmentsPage
{
  EntenteListPage parent_instance;

  EntenteFilterChip *state_chip;
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentsPage, entente_enrollments_page, ENTENTE_TYPE_LIST_PAGE)

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteVetting *vetting = ENTENTE_VETTING (record);
  const char *name = entente_vetting_get_organization_name (vetting);
  const char *mpn_id = entente_vetting_get_mpn_id (vetting);
  /* Translators: %s is the membership number of an organization */
  g_autofree char *membership = mpn_id[0] != '\0' ? entente_sentence (_("MPN ID %s"), mpn_id) : g_strdup ("");
  g_autofree char *submitted = entente_format_instant_date (entente_vetting_get_submitted (vetting));
  EntenteMeaning meaning;
  const char *state = entente_word_get_name ("enrollment", entente_vetting_get_state (vetting), &meaning);

  entente_record_head_set_avatar (head, name);
  entente_record_head_set_title (head, name);
  entente_record_head_set_subtitle (head, entente_vetting_get_email (vetting));
  entente_record_head_set_fact (head, 0, membership);
  entente_record_head_set_fact (head, 1, submitted);
  entente_record_head_set_state (head, meaning, state);
}

static char *
entente_enrollments_page_format_count (EntenteListPage *page,
                                       guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s enrollment", "%s enrollments", n), count);
}

static void
entente_enrollments_page_show_record (EntentePage *page,
                                      const char  *id)
{
  entente_page_push (page, entente_enrollment_review_page_new (entente_page_get_workspace (page), id));
}

static void
entente_enrollments_page_activate (EntenteListPage *page,
                                   EntenteRecord   *record)
{
  entente_enrollments_page_show_record (ENTENTE_PAGE (page), entente_record_get_id (record));
}

static void
entente_enrollments_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ENROLLMENTS_PAGE);

  G_OBJECT_CLASS (entente_enrollments_page_parent_class)->dispose (object);
}

static void
entente_enrollments_page_class_init (EntenteEnrollmentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_enrollments_page_dispose;

  ENTENTE_PAGE_CLASS (klass)->show_record = entente_enrollments_page_show_record;

  list_class->update_row = update_row;
  list_class->format_count = entente_enrollments_page_format_count;
  list_class->activate = entente_enrollments_page_activate;

  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/vetting/entente-enrollments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentsPage, state_chip);
}

static void
entente_enrollments_page_init (EntenteEnrollmentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (const char *const *state = entente_vetting_get_sums (); *state != NULL; state++)
    entente_filter_chip_add_choice (self->state_chip, *state, entente_word_get_name ("enrollment", *state, NULL));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "submitted");
  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
}
