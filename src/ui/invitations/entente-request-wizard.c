/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-request-wizard.h"

#include <glib/gi18n.h>

#include <string.h>

#include "entente-widget.h"
#include "invitations/entente-invitation-mail-page.h"
#include "invitations/entente-recipient-page.h"
#include "mail/entente-mail-templates.h"

struct _EntenteRequestWizard
{
  EntenteWizard parent_instance;

  EntenteLinkKeeper *links;
  EntenteMailTemplates *templates;

  EntenteRecipientPage *recipient_page; /* (nullable) for an invitation that is there already */
  EntenteInvitationMailPage *mail_page;
};

G_DEFINE_FINAL_TYPE (EntenteRequestWizard, entente_request_wizard, ENTENTE_TYPE_WIZARD)

static void
made_cb (EntenteRequestWizard *self)
{
  EntenteNewInvitation invitation = entente_recipient_page_get_invitation (self->recipient_page);
  const char *id = entente_recipient_page_get_id (self->recipient_page);
  const char *link = entente_recipient_page_get_link (self->recipient_page);

  entente_link_keeper_keep (self->links, id, link);
  entente_invitation_mail_page_begin (self->mail_page, id, &invitation, entente_recipient_page_get_expires (self->recipient_page),
                                      FALSE, link, NULL);
}

static void
add_recipient_page (EntenteRequestWizard *self,
                    const char           *kind)
{
  const char *const *languages = entente_mail_templates_get_languages (self->templates);

  self->recipient_page = ENTENTE_RECIPIENT_PAGE (entente_recipient_page_new (kind, languages));
  entente_recipient_page_set_language (self->recipient_page,
                                       entente_mail_templates_choose (self->templates, pango_language_to_string (gtk_get_default_language ())));
  g_signal_connect_object (self->recipient_page, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  entente_wizard_add_page (ENTENTE_WIZARD (self), ENTENTE_WIZARD_PAGE (self->recipient_page));
}

static void
add_mail_page (EntenteRequestWizard *self)
{
  EntenteWorkspace *workspace = entente_wizard_get_workspace (ENTENTE_WIZARD (self));

  self->mail_page = ENTENTE_INVITATION_MAIL_PAGE (entente_invitation_mail_page_new (workspace, self->templates));
  entente_wizard_add_page (ENTENTE_WIZARD (self), ENTENTE_WIZARD_PAGE (self->mail_page));
}

static void
entente_request_wizard_dispose (GObject *object)
{
  EntenteRequestWizard *self = ENTENTE_REQUEST_WIZARD (object);

  g_clear_object (&self->links);
  g_clear_object (&self->templates);

  G_OBJECT_CLASS (entente_request_wizard_parent_class)->dispose (object);
}

static void
entente_request_wizard_class_init (EntenteRequestWizardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_request_wizard_dispose;
}

static void
entente_request_wizard_init (EntenteRequestWizard *self)
{
  self->templates = entente_mail_templates_new ("invitations");
}

static const char *
get_title (const char *kind)
{
  return g_str_equal (kind, "partnership") ? _("Request a Partnership") : _("Request a Reseller Relationship");
}

static EntenteRequestWizard *
new_for_request (GtkWindow         *parent,
                 EntenteWorkspace  *workspace,
                 const char        *kind,
                 const char        *draft,
                 EntenteLinkKeeper *links)
{
  EntenteRequestWizard *self = g_object_new (ENTENTE_TYPE_REQUEST_WIZARD, "transient-for", parent, "workspace", workspace,
                                             "title", get_title (kind), "kind", draft, NULL);

  self->links = g_object_ref (links);
  add_recipient_page (self, kind);
  add_mail_page (self);

  return self;
}

EntenteWizard *
entente_request_wizard_new (GtkWindow         *parent,
                            EntenteWorkspace  *workspace,
                            const char        *kind,
                            EntenteLinkKeeper *links)
{
  const char *draft;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_LINK_KEEPER (links), NULL);

  draft = g_str_equal (kind, "partnership") ? "request-partnership" : "request-relationship";

  return ENTENTE_WIZARD (new_for_request (parent, workspace, kind, draft, links));
}

EntenteWizard *
entente_request_wizard_new_to_administer (GtkWindow         *parent,
                                          EntenteWorkspace  *workspace,
                                          EntenteCustomer   *customer,
                                          EntenteLinkKeeper *links)
{
  g_autofree char *draft = NULL;
  EntenteRequestWizard *self;
  const char *language;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_CUSTOMER (customer), NULL);
  g_return_val_if_fail (ENTENTE_IS_LINK_KEEPER (links), NULL);

  draft = g_strconcat ("request-delegated-admin/", entente_record_get_id (ENTENTE_RECORD (customer)), NULL);
  self = new_for_request (parent, workspace, "relationship", draft, links);
  entente_recipient_page_ask_to_administer (self->recipient_page, entente_customer_get_name (customer),
                                            entente_customer_get_email (customer));
  language = entente_customer_get_language (customer);
  if (language[0] != '\0')
    entente_recipient_page_set_language (self->recipient_page, entente_mail_templates_choose (self->templates, language));

  return ENTENTE_WIZARD (self);
}

/* How long the link of an invitation that is sent now works, or of one that was. */
static gint64
get_expires (EntenteInvitation *invitation,
             gboolean           is_sent,
             EntenteClock      *clock)
{
  gint64 expires = entente_invitation_get_expires (invitation);

  return is_sent ? expires : entente_clock_get_now (clock) + expires - entente_invitation_get_created (invitation);
}

/* The mail of an invitation that is there already. */
static EntenteWizard *
new_for_link (GtkWindow         *parent,
              EntenteWorkspace  *workspace,
              EntenteInvitation *invitation,
              EntenteLinkKeeper *links,
              const char        *link,
              GVariant          *kept)
{
  gboolean is_sent = !g_str_equal (entente_invitation_get_state (invitation), "draft");
  EntenteNewInvitation request = {
    .kind = entente_invitation_get_kind (invitation),
    .dap = entente_invitation_get_dap (invitation),
    .recipient_name = entente_invitation_get_recipient_name (invitation),
    .recipient_email = entente_invitation_get_recipient_email (invitation),
    .language = entente_invitation_get_language (invitation),
  };
  EntenteRequestWizard *self = g_object_new (ENTENTE_TYPE_REQUEST_WIZARD, "transient-for", parent, "workspace", workspace,
                                             "title", is_sent ? _("New Link") : get_title (request.kind), NULL);

  self->links = g_object_ref (links);
  entente_wizard_set_committed (ENTENTE_WIZARD (self));
  add_mail_page (self);
  entente_invitation_mail_page_begin (self->mail_page, entente_record_get_id (ENTENTE_RECORD (invitation)), &request,
                                      get_expires (invitation, is_sent, entente_workspace_get_clock (workspace)), is_sent, link, kept);

  return ENTENTE_WIZARD (self);
}

typedef struct
{
  GtkWindow *parent;
  EntenteInvitation *invitation;
  EntenteLinkKeeper *links;
  char *link; /* a secret */
} Opening;

static Opening *
opening_new (GtkWindow         *parent,
             EntenteInvitation *invitation,
             EntenteLinkKeeper *links,
             char              *link)
{
  Opening *self = g_new0 (Opening, 1);

  self->parent = g_object_ref (parent);
  self->invitation = g_object_ref (invitation);
  self->links = g_object_ref (links);
  self->link = link;

  return self;
}

static void
opening_free (Opening *self)
{
  entente_link_keeper_end_opening (self->links);
  g_object_unref (self->parent);
  g_object_unref (self->invitation);
  g_object_unref (self->links);
  explicit_bzero (self->link, strlen (self->link));
  g_free (self->link);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) kept = entente_workspace_load_draft_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (error != NULL)
    {
      entente_explain_error (GTK_WIDGET (self->parent), _("The E-mail Was Not Opened"), error);
      return;
    }

  gtk_window_present (GTK_WINDOW (new_for_link (self->parent, ENTENTE_WORKSPACE (source), self->invitation, self->links,
                                                self->link, kept)));
}

static void
open_mail (EntenteWorkspace *workspace,
           Opening          *opening)
{
  g_autofree char *kind = entente_mail_draft_dup_kind (entente_record_get_id (ENTENTE_RECORD (opening->invitation)));

  entente_workspace_load_draft_async (workspace, kind, NULL, loaded_cb, opening);
}

static void
renewed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Opening) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      entente_explain_error (GTK_WIDGET (self->parent), _("No New Link Was Made"), error);
      return;
    }

  entente_link_keeper_keep (self->links, entente_record_get_id (ENTENTE_RECORD (self->invitation)), self->link);
  open_mail (ENTENTE_WORKSPACE (source), g_steal_pointer (&self));
}

gboolean
entente_request_wizard_present_open (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_return_val_if_fail (GTK_IS_WINDOW (parent), FALSE);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (ENTENTE_IS_REQUEST_WIZARD (other) && gtk_window_get_transient_for (other) == parent)
        {
          gtk_window_present (other);
          return TRUE;
        }
    }

  return FALSE;
}

void
entente_request_wizard_renew_link (GtkWindow         *parent,
                                   EntenteWorkspace  *workspace,
                                   EntenteInvitation *invitation,
                                   EntenteLinkKeeper *links)
{
  const char *id;
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];
  char *link;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_INVITATION (invitation));
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  if (entente_request_wizard_present_open (parent) || !entente_link_keeper_begin_opening (links))
    return;

  if (!entente_link_keeper_make_secret (secret, &error))
    {
      entente_link_keeper_end_opening (links);
      entente_explain_error (GTK_WIDGET (parent), _("No New Link Was Made"), error);
      return;
    }

  id = entente_record_get_id (ENTENTE_RECORD (invitation));
  link = entente_invitation_link_make (id, secret);
  command = entente_command_renew_invitation_link (id, entente_record_get_version (ENTENTE_RECORD (invitation)), secret);
  explicit_bzero (secret, sizeof secret);

  entente_workspace_execute_async (workspace, command, NULL, renewed_cb, opening_new (parent, invitation, links, link));
}

void
entente_request_wizard_continue (GtkWindow         *parent,
                                 EntenteWorkspace  *workspace,
                                 EntenteInvitation *invitation,
                                 EntenteLinkKeeper *links)
{
  const char *link;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_INVITATION (invitation));
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  link = entente_link_keeper_lookup (links, entente_record_get_id (ENTENTE_RECORD (invitation)));
  if (link == NULL)
    entente_request_wizard_renew_link (parent, workspace, invitation, links);
  else if (!entente_request_wizard_present_open (parent) && entente_link_keeper_begin_opening (links))
    open_mail (workspace, opening_new (parent, invitation, links, g_strdup (link)));
}
