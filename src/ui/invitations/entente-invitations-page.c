/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-invitations-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "invitations/entente-invitation-page.h"
#include "invitations/entente-invitation-text.h"
#include "invitations/entente-withdrawal.h"
#include "window/entente-pill-button.h"

struct _EntenteInvitationsPage
{
  EntenteListPage parent_instance;

  GCancellable *asking; /* (nullable) before it is asked what shall be withdrawn */

  GtkWidget *withdraw_button;
  EntenteFilterChip *direction_chip;
  EntenteFilterChip *state_chip;
  EntenteFilterChip *kind_chip;
  AdwStatusPage *empty_page;
};

G_DEFINE_FINAL_TYPE (EntenteInvitationsPage, entente_invitations_page, ENTENTE_TYPE_LIST_PAGE)

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteInvitation *invitation = ENTENTE_INVITATION (record);
  const char *name = entente_invitation_text_get_other_side (invitation);
  g_autofree char *subtitle = entente_invitation_text_dup_subtitle (invitation);
  g_autofree char *when = entente_invitation_text_dup_when (invitation);
  g_autofree char *note = g_strdelimit (g_strdup (entente_invitation_get_note (invitation)), "\n\t", ' ');
  EntenteMeaning meaning;
  const char *state = entente_word_get_name ("invitation", entente_invitation_get_state (invitation), &meaning);

  entente_record_head_set_avatar (head, name);
  entente_record_head_set_title (head, name);
  entente_record_head_set_subtitle (head, subtitle);
  entente_record_head_set_fact (head, 0, when);
  entente_record_head_set_fact (head, 1, note);
  entente_record_head_set_state (head, meaning, state);
}

static char *
entente_invitations_page_format_count (EntenteListPage *page,
                                       guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s invitation", "%s invitations", n), count);
}

static void
entente_invitations_page_activate (EntenteListPage *page,
                                   EntenteRecord   *record)
{
  entente_page_show_record (ENTENTE_PAGE (page), entente_record_get_id (record));
}

static void
entente_invitations_page_show_record (EntentePage *page,
                                      const char  *id)
{
  entente_page_push (page, entente_invitation_page_new (entente_page_get_workspace (page), id));
}

static void
set_action (EntenteInvitationsPage *self,
            const char             *label,
            const char             *icon_name,
            const char             *action)
{
  GtkWidget *button;

  g_object_set (self, "action-label", label, "action-icon-name", icon_name, "action-name", action, NULL);

  button = entente_pill_button_new (label);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  adw_status_page_set_child (self->empty_page, button);
}

static void
explain_requests (EntenteInvitationsPage *self)
{
  GtkWidget *button = entente_list_page_get_action_button (ENTENTE_LIST_PAGE (self));
  g_autoptr (GError) error = NULL;

  entente_workspace_check (entente_page_get_workspace (ENTENTE_PAGE (self)), "invitation.create", &error);
  entente_action_explain (GTK_WIDGET (self), "page.request-partnership", button, error);
  entente_action_explain (GTK_WIDGET (self), "page.request-relationship", button, error);
  entente_insensitive_explain (adw_status_page_get_child (self->empty_page), error);
}

static void
set_menu (EntenteInvitationsPage *self,
          const char             *label,
          const char             *action)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, label, action);
  g_object_set (self, "menu-model", menu, NULL);
}

static void
request_partnership_cb (GtkWidget  *widget,
                        const char *action,
                        GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.invite", "s", "partnership");
}

static void
request_relationship_cb (GtkWidget  *widget,
                         const char *action,
                         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.invite", "s", "relationship");
}

static void
withdraw_selected_cb (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  EntenteInvitationsPage *self = ENTENTE_INVITATIONS_PAGE (widget);

  /* Who presses twice is asked once. */
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();

  entente_withdrawal_ask (ENTENTE_LIST_PAGE (widget), self->asking);
}

static void
explain_withdrawal (EntenteInvitationsPage *self)
{
  g_autoptr (GError) error = NULL;

  entente_workspace_check (entente_page_get_workspace (ENTENTE_PAGE (self)), "invitations.withdraw", &error);
  entente_action_explain (GTK_WIDGET (self), "page.withdraw-selected", self->withdraw_button, error);
}

/* Providers only ask, customers are only asked, resellers do both. */
static void
set_up_for_account (EntenteInvitationsPage *self)
{
  EntenteAccount *account = entente_workspace_get_account (entente_page_get_workspace (ENTENTE_PAGE (self)));

  switch (account != NULL ? entente_account_get_kind (account) : ENTENTE_KIND_UNKNOWN)
    {
    case ENTENTE_KIND_PROVIDER:
      set_action (self, _("Request a Partnership"), "list-add-symbolic", "page.request-partnership");
      set_menu (self, _("Request a _Reseller Relationship"), "page.request-relationship");
      adw_status_page_set_description (self->empty_page, _("Ask resellers for a partnership, and customers for a relationship. Each request stands here, with what became of it."));
      explain_requests (self);
      gtk_widget_set_visible (GTK_WIDGET (self->direction_chip), FALSE);
      break;

    case ENTENTE_KIND_RESELLER:
      set_action (self, _("Request a Reseller Relationship"), "list-add-symbolic", "page.request-relationship");
      set_menu (self, _("_Open Invitation…"), "win.open-invitation::");
      adw_status_page_set_description (self->empty_page, _("Ask customers for a relationship, or open the link that a provider sent you. Each invitation stands here, with what became of it."));
      explain_requests (self);
      break;

    case ENTENTE_KIND_CUSTOMER:
      set_action (self, _("Open Invitation…"), "entente-invitations-symbolic", "win.open-invitation::");
      adw_status_page_set_description (self->empty_page, _("Open the link that a partner sent you. It stays here until you have answered it, and after."));
      gtk_widget_set_visible (GTK_WIDGET (self->direction_chip), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->kind_chip), FALSE);
      gtk_widget_set_visible (self->withdraw_button, FALSE);
      break;

    case ENTENTE_KIND_OPERATOR:
    case ENTENTE_KIND_UNKNOWN:
      break;
    }
}

static void
entente_invitations_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (entente_invitations_page_parent_class)->constructed (object);

  set_up_for_account (ENTENTE_INVITATIONS_PAGE (object));
  explain_withdrawal (ENTENTE_INVITATIONS_PAGE (object));
  /* Translators: suggested name of the file that invitations are exported to */
  entente_list_page_add_export (ENTENTE_LIST_PAGE (object), _("Export Invitations"), _("invitations.csv"));
}

static void
entente_invitations_page_dispose (GObject *object)
{
  EntenteInvitationsPage *self = ENTENTE_INVITATIONS_PAGE (object);

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_INVITATIONS_PAGE);

  G_OBJECT_CLASS (entente_invitations_page_parent_class)->dispose (object);
}

static void
entente_invitations_page_class_init (EntenteInvitationsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->constructed = entente_invitations_page_constructed;
  object_class->dispose = entente_invitations_page_dispose;

  ENTENTE_PAGE_CLASS (klass)->show_record = entente_invitations_page_show_record;
  list_class->update_row = update_row;
  list_class->format_count = entente_invitations_page_format_count;
  list_class->activate = entente_invitations_page_activate;

  gtk_widget_class_install_action (widget_class, "page.request-partnership", NULL, request_partnership_cb);
  gtk_widget_class_install_action (widget_class, "page.request-relationship", NULL, request_relationship_cb);
  gtk_widget_class_install_action (widget_class, "page.withdraw-selected", NULL, withdraw_selected_cb);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-invitations-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationsPage, direction_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationsPage, empty_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationsPage, kind_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationsPage, state_chip);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationsPage, withdraw_button);
}

static void
entente_invitations_page_init (EntenteInvitationsPage *self)
{
  const char *const *states = entente_life_cycle_get_states (&entente_invitation_life_cycle);

  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->direction_chip, "sent", C_("direction of invitations", "Sent"));
  entente_filter_chip_add_choice (self->direction_chip, "received", C_("direction of invitations", "Received"));
  entente_filter_chip_add_choice (self->state_chip, "waiting", C_("state of invitations", "Waiting for your answer"));
  for (guint i = 0; states[i] != NULL; i++)
    entente_filter_chip_add_choice (self->state_chip, states[i], entente_word_get_name ("invitation", states[i], NULL));
  entente_filter_chip_add_choice (self->kind_chip, "partnership", entente_word_get_name ("invitation-kind", "partnership", NULL));
  entente_filter_chip_add_choice (self->kind_chip, "relationship", entente_word_get_name ("invitation-kind", "relationship", NULL));
  entente_filter_chip_add_choice (self->kind_chip, "joint", entente_word_get_name ("invitation-kind", "joint", NULL));

  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "created");
  entente_list_page_add_sort (ENTENTE_LIST_PAGE (self), "expires", ENTENTE_QUERY_DEFAULT,
                              C_("order of a list", "Expiring Soonest"));
  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
}
