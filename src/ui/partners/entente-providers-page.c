/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-providers-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "partners/entente-partner-details.h"
#include "partners/entente-partner-reveal.h"
#include "partners/entente-partner-row.h"
#include "window/entente-pill-button.h"

struct _EntenteProvidersPage
{
  EntenteListPage parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteProvidersPage, entente_providers_page, ENTENTE_TYPE_LIST_PAGE)

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntentePartner *provider = ENTENTE_PARTNER (record);
  const char *state = entente_partner_get_relation_state (provider);

  entente_partner_row_update (head, provider);
  entente_record_head_set_fact (head, 0, entente_partner_get_admin_access (provider) ? _("Administrator access") : "");
  if (!g_str_equal (state, "active"))
    {
      EntenteMeaning meaning;
      const char *name = entente_word_get_name ("partnership", state, &meaning);

      entente_record_head_set_state (head, meaning, name);
    }
}

static char *
entente_providers_page_format_count (EntenteListPage *page,
                                     guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s indirect provider", "%s indirect providers", n), count);
}

static void
invite_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.invite-jointly", "s", "");
}

static void
entente_providers_page_constructed (GObject *object)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (object));

  G_OBJECT_CLASS (entente_providers_page_parent_class)->constructed (object);

  /* Translators: suggested name of the file that indirect providers are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (object), _("Export Indirect Providers"), _("indirect-providers.csv"));

  gtk_widget_action_set_enabled (GTK_WIDGET (object), "page.invite", entente_workspace_check (workspace, "invitation.create", NULL));
}

static void
entente_providers_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PROVIDERS_PAGE);

  G_OBJECT_CLASS (entente_providers_page_parent_class)->dispose (object);
}

static void
entente_providers_page_class_init (EntenteProvidersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = entente_providers_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = entente_providers_page_dispose;

  list_class->update_row = update_row;
  list_class->create_details = entente_partner_details_create;
  list_class->format_count = entente_providers_page_format_count;
  ENTENTE_PAGE_CLASS (klass)->show_record = entente_partner_reveal;

  gtk_widget_class_install_action (widget_class, "page.invite", NULL, invite_cb);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/partners/entente-providers-page.ui");
}

static void
entente_providers_page_init (EntenteProvidersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "since");
}
