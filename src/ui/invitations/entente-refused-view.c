/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-refused-view.h"

#include <glib/gi18n.h>

#include "entente-names.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "rows/entente-record-list.h"
#include "window/entente-pill-button.h"

struct _EntenteRefusedView
{
  GtkWidget parent_instance;

  EntenteList *accounts; /* (nullable) */

  GtkWidget *content;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *another_button;
  GtkWidget *switch_box;
  GtkSearchEntry *search_entry;
  EntenteRecordList *account_list;
};

G_DEFINE_FINAL_TYPE (EntenteRefusedView, entente_refused_view, GTK_TYPE_WIDGET)

enum
{
  SWITCH_ACCOUNT,
  TRY_ANOTHER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_title (const GError *error)
{
  switch ((int) entente_error_get_reason (error))
    {
    case ENTENTE_REASON_INVITATION_USED:
      return _("Already Accepted");

    case ENTENTE_REASON_INVITATION_DECLINED:
      return _("Already Declined");

    case ENTENTE_REASON_INVITATION_EXPIRED:
      return C_("title", "Expired");

    case ENTENTE_REASON_INVITATION_WITHDRAWN:
      return C_("title", "Withdrawn");

    case ENTENTE_REASON_INVITATION_ALTERED:
    case ENTENTE_REASON_LINK_ALTERED:
      return _("Link Not as It Was Sent");

    case ENTENTE_REASON_INVITATION_RENEWED:
      return _("There Is a Later Link");

    case ENTENTE_REASON_INVITATION_FOREIGN:
      return _("From Another Workspace");

    case ENTENTE_REASON_INVITATION_OWN:
      return _("Your Own Invitation");

    case ENTENTE_REASON_INVITATION_NOT_FOR_YOU:
    case ENTENTE_REASON_NOT_YOUR_KIND:
      return _("For Somebody Else");

    case ENTENTE_REASON_MISSING_ROLE:
      return _("For Another Role");

    case ENTENTE_REASON_INVITATION_PARTED:
      return _("No Longer Possible");

    case ENTENTE_REASON_ALREADY_PARTNERS:
      return _("Partners Already");

    case ENTENTE_REASON_OTHER_REGION:
      return _("From Another Region");

    case ENTENTE_REASON_WRONG_STATE:
      return _("Not Sent Yet");

    default:
      return _("Cannot Be Opened");
    }
}

static char *
dup_text (const GError *error)
{
  if (entente_error_is (error, ENTENTE_REASON_WRONG_STATE))
    return g_strdup (_("Who made this invitation has not marked it as sent, so its link does not work yet. Ask them to do that."));

  return entente_refusal_to_text (error);
}

/* Which accounts could answer; NULL when no other account would help. (transfer full) */
static EntenteQuery *
make_query (EntenteWorkspace *workspace,
            const GError     *error)
{
  EntenteAccount *account = entente_workspace_get_account (workspace);
  g_autoptr (EntenteQuery) all = entente_query_new ("accounts");

  switch ((int) entente_error_get_reason (error))
    {
    case ENTENTE_REASON_INVITATION_NOT_FOR_YOU:
    case ENTENTE_REASON_INVITATION_OWN:
      return entente_query_with_filter (all, "kind", entente_error_get_detail (error, 0));

    case ENTENTE_REASON_NOT_YOUR_KIND:
      return g_steal_pointer (&all);

    case ENTENTE_REASON_MISSING_ROLE:
      return account != NULL ? entente_query_with_filter (all, "organization", entente_account_get_organization (account)) : NULL;

    default:
      return NULL;
    }
}

static void
update_account (EntenteRecordHead *head,
                EntenteRecord     *record)
{
  EntenteAccount *account = ENTENTE_ACCOUNT (record);
  g_autofree char *roles = entente_roles_format (entente_account_get_roles (account));
  /* Translators: a person and what they are in their organization, as in “Bo Chen · Global admin” */
  g_autofree char *subtitle = entente_sentence (_("%1$s · %2$s"), entente_account_get_name (account), roles);

  entente_record_head_set_avatar (head, entente_account_get_organization_name (account));
  entente_record_head_set_title (head, entente_account_get_organization_name (account));
  entente_record_head_set_subtitle (head, subtitle);
}

static void
account_activated_cb (EntenteRefusedView *self,
                      EntenteRecord      *record)
{
  g_signal_emit (self, signals[SWITCH_ACCOUNT], 0, record);
}

static void
another_clicked_cb (EntenteRefusedView *self)
{
  g_signal_emit (self, signals[TRY_ANOTHER], 0);
}

static void
search_changed_cb (EntenteRefusedView *self)
{
  g_autoptr (EntenteQuery) query = NULL;

  if (self->accounts == NULL)
    return;

  query = entente_query_with_search (entente_list_get_query (self->accounts),
                                     gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  entente_list_set_query (self->accounts, query);
}

static void
entente_refused_view_dispose (GObject *object)
{
  EntenteRefusedView *self = ENTENTE_REFUSED_VIEW (object);

  if (self->account_list != NULL)
    entente_record_list_set_model (self->account_list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_REFUSED_VIEW);
  g_clear_object (&self->accounts);

  G_OBJECT_CLASS (entente_refused_view_parent_class)->dispose (object);
}

static void
entente_refused_view_class_init (EntenteRefusedViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_refused_view_dispose;

  signals[SWITCH_ACCOUNT] = g_signal_new ("switch-account", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_ACCOUNT);
  signals[TRY_ANOTHER] = g_signal_new ("try-another", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (ENTENTE_TYPE_RECORD_LIST);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-refused-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, account_list);
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, another_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, icon);
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, switch_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, text);
  gtk_widget_class_bind_template_child (widget_class, EntenteRefusedView, title);
  gtk_widget_class_bind_template_callback (widget_class, account_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
entente_refused_view_init (EntenteRefusedView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_record_list_set_rows (self->account_list, update_account, NULL, NULL);
}

void
entente_refused_view_set_error (EntenteRefusedView *self,
                                EntenteWorkspace   *workspace,
                                const GError       *error)
{
  g_autoptr (EntenteQuery) query = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_REFUSED_VIEW (self));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (error != NULL);

  text = dup_text (error);
  gtk_label_set_label (self->title, get_title (error));
  gtk_label_set_label (self->text, text);

  query = make_query (workspace, error);
  entente_record_list_set_model (self->account_list, NULL);
  g_clear_object (&self->accounts);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_set_visible (self->switch_box, query != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), query == NULL);

  if (query != NULL)
    {
      self->accounts = entente_workspace_open_list (workspace, query);
      entente_record_list_set_model (self->account_list, G_LIST_MODEL (self->accounts));
    }
}
