/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-agreements-page.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-banner.h"
#include "agreements/entente-agreement-editor.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "window/entente-detail-page.h"

struct _EntenteAgreementsPage
{
  EntenteListPage parent_instance;

  EntenteFilterChip *kind_chip;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementsPage, entente_agreements_page, ENTENTE_TYPE_LIST_PAGE)

static const char *
get_kind_name (EntenteAgreement *agreement)
{
  return entente_word_get_name ("agreement-kind", entente_agreement_get_kind (agreement), NULL);
}

static char *
format_subtitle (EntenteAgreement *agreement)
{
  /* Translators: the kind of an agreement and its language, as in “Customer agreement · French” */
  return entente_sentence (_("%1$s · %2$s"), get_kind_name (agreement),
                           entente_language_get_name (entente_agreement_get_language (agreement)));
}

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteAgreement *agreement = ENTENTE_AGREEMENT (record);
  g_autofree char *subtitle = format_subtitle (agreement);
  g_autofree char *published = entente_format_instant_date (entente_agreement_get_published (agreement));
  EntenteMeaning meaning;
  const char *state = entente_word_get_name ("agreement-text", entente_agreement_get_state (agreement), &meaning);

  entente_record_head_set_icon_name (head, "entente-agreement-symbolic");
  entente_record_head_set_title (head, entente_agreement_get_title (agreement));
  entente_record_head_set_subtitle (head, subtitle);
  entente_record_head_set_fact (head, 0, published);
  entente_record_head_set_fact (head, 1, "");
  entente_record_head_set_state (head, meaning, state);
}

static char *
entente_agreements_page_format_count (EntenteListPage *page,
                                      guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s text", "%s texts", n), count);
}

static GtkWidget *
create_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "body");

  return label;
}

/* The whole text, as it is read before it is accepted. */
static void
entente_agreements_page_activate (EntenteListPage *page,
                                  EntenteRecord   *record)
{
  EntenteAgreement *agreement = ENTENTE_AGREEMENT (record);
  GtkWidget *detail = entente_detail_page_new ();
  g_autofree char *subtitle = format_subtitle (agreement);
  EntenteMeaning meaning;
  const char *state = entente_word_get_name ("agreement-text", entente_agreement_get_state (agreement), &meaning);

  entente_detail_page_set_title (ENTENTE_DETAIL_PAGE (detail), entente_agreement_get_title (agreement));
  entente_detail_page_set_subtitle (ENTENTE_DETAIL_PAGE (detail), subtitle);
  entente_detail_page_set_icon_name (ENTENTE_DETAIL_PAGE (detail), "entente-agreement-symbolic");
  entente_detail_page_set_state (ENTENTE_DETAIL_PAGE (detail), meaning, state);
  entente_detail_page_add (ENTENTE_DETAIL_PAGE (detail), create_text (entente_agreement_get_text (agreement)));
  entente_page_push (ENTENTE_PAGE (page), detail);
}

static void
published_cb (GtkWidget *page)
{
  entente_toast (page, _("Agreement text published"));
}

static void
publish_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GtkWidget *editor = entente_agreement_editor_new (entente_page_get_workspace (ENTENTE_PAGE (widget)));

  gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (gtk_widget_get_root (widget)));
  g_signal_connect_object (editor, "published", G_CALLBACK (published_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
entente_agreements_page_constructed (GObject *object)
{
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (object));
  gboolean may_publish = workspace != NULL && entente_workspace_check (workspace, "agreement.publish", NULL);

  G_OBJECT_CLASS (entente_agreements_page_parent_class)->constructed (object);

  /* Who only reads the texts is not shown how to publish one. */
  gtk_widget_action_set_enabled (GTK_WIDGET (object), "page.publish-agreement", may_publish);
  if (!may_publish)
    g_object_set (object, "action-label", "", NULL);
}

static void
entente_agreements_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_AGREEMENTS_PAGE);

  G_OBJECT_CLASS (entente_agreements_page_parent_class)->dispose (object);
}

static void
entente_agreements_page_class_init (EntenteAgreementsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_agreements_page_constructed;
  object_class->dispose = entente_agreements_page_dispose;

  list_class->update_row = update_row;
  list_class->format_count = entente_agreements_page_format_count;
  list_class->activate = entente_agreements_page_activate;

  gtk_widget_class_install_action (widget_class, "page.publish-agreement", NULL, publish_cb);

  g_type_ensure (ENTENTE_TYPE_AGREEMENT_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/agreements/entente-agreements-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementsPage, kind_chip);
}

static void
entente_agreements_page_init (EntenteAgreementsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->kind_chip, "customer", entente_word_get_name ("agreement-kind", "customer", NULL));
  entente_filter_chip_add_choice (self->kind_chip, "partner", entente_word_get_name ("agreement-kind", "partner", NULL));
}
