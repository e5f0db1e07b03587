/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-request-wizard.h"

#include <glib/gi18n.h>

#include "entente-widget.h"
#include "invitations/entente-recipient-page.h"
#include "mail/entente-mail-draft-page.h"
#include "mail/entente-mail-templates.h"

struct _EntenteRequestWizard
{
  EntenteWizard parent_instance;

  EntenteLinkKeeper *links;
  EntenteMailTemplates *templates;
  EntenteMailDraft *draft;
  gboolean is_sent;

  EntenteRecipientPage *recipient_page;
  EntenteMailDraftPage *mail_page;
};

G_DEFINE_FINAL_TYPE (EntenteRequestWizard, entente_request_wizard, ENTENTE_TYPE_WIZARD)

static const char *
choose_mail (const EntenteNewInvitation *invitation)
{
  if (g_str_equal (invitation->kind, "partnership"))
    return "partnership";

  return invitation->dap ? "relationship-dap" : "relationship";
}

/* As every language writes it. */
static char *
format_expiry (gint64 expires)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_local (expires / G_USEC_PER_SEC);

  return g_date_time_format (date, "%Y-%m-%d");
}

static void
write_mail (EntenteRequestWizard *self)
{
  EntenteAccount *account = entente_workspace_get_account (entente_wizard_get_workspace (ENTENTE_WIZARD (self)));
  EntenteNewInvitation invitation = entente_recipient_page_get_invitation (self->recipient_page);
  g_autofree char *expires = format_expiry (entente_recipient_page_get_expires (self->recipient_page));

  entente_mail_templates_write (self->templates, choose_mail (&invitation), self->draft,
                                "recipient", invitation.recipient_name,
                                "organization", account != NULL ? entente_account_get_organization_name (account) : "",
                                "person", account != NULL ? entente_account_get_name (account) : "",
                                "expires", expires,
                                NULL);
}

/* A command that was sent off is carried out, also when the wizard is closed meanwhile. */
static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (EntenteRequestWizard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      self->is_sent = FALSE;
      entente_wizard_page_show_error (ENTENTE_WIZARD_PAGE (self->mail_page), error);
    }
}

static void
mark_as_sent (EntenteRequestWizard *self)
{
  g_autoptr (EntenteCommand) command = NULL;

  if (self->is_sent)
    return;

  self->is_sent = TRUE;
  command = entente_command_send_invitation (entente_recipient_page_get_id (self->recipient_page));
  entente_workspace_execute_async (entente_wizard_get_workspace (ENTENTE_WIZARD (self)), command, NULL, sent_cb,
                                   g_object_ref (self));
}

static void
mail_used_cb (EntenteRequestWizard *self)
{
  if (entente_mail_draft_view_get_used (entente_mail_draft_page_get_view (self->mail_page)))
    mark_as_sent (self);
}

static void
finished_cb (EntenteRequestWizard *self)
{
  mark_as_sent (self);
}

static void
made_cb (EntenteRequestWizard *self)
{
  EntenteNewInvitation invitation = entente_recipient_page_get_invitation (self->recipient_page);
  const char *link = entente_recipient_page_get_link (self->recipient_page);

  entente_link_keeper_keep (self->links, entente_recipient_page_get_id (self->recipient_page), link);

  entente_mail_draft_set_to (self->draft, invitation.recipient_email);
  entente_mail_draft_set_language (self->draft, invitation.language);
  write_mail (self);
  entente_mail_draft_view_set_draft (entente_mail_draft_page_get_view (self->mail_page), self->draft, link);
  g_signal_connect_object (self->draft, "notify::language", G_CALLBACK (write_mail), self, G_CONNECT_SWAPPED);
}

static void
add_pages (EntenteRequestWizard *self,
           const char           *kind)
{
  const char *const *languages = entente_mail_templates_get_languages (self->templates);
  EntenteMailDraftView *view;

  self->recipient_page = ENTENTE_RECIPIENT_PAGE (entente_recipient_page_new (kind, languages));
  entente_recipient_page_set_language (self->recipient_page,
                                       entente_mail_templates_choose (self->templates, pango_language_to_string (gtk_get_default_language ())));
  g_signal_connect_object (self->recipient_page, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  entente_wizard_add_page (ENTENTE_WIZARD (self), ENTENTE_WIZARD_PAGE (self->recipient_page));

  self->mail_page = g_object_new (ENTENTE_TYPE_MAIL_DRAFT_PAGE, "name", "mail", "title", _("E-mail"), NULL);
  view = entente_mail_draft_page_get_view (self->mail_page);
  for (guint i = 0; languages[i] != NULL; i++)
    entente_mail_draft_view_add_language (view, languages[i]);
  g_signal_connect_object (view, "notify::used", G_CALLBACK (mail_used_cb), self, G_CONNECT_SWAPPED);
  entente_wizard_add_page (ENTENTE_WIZARD (self), ENTENTE_WIZARD_PAGE (self->mail_page));
}

static void
entente_request_wizard_dispose (GObject *object)
{
  EntenteRequestWizard *self = ENTENTE_REQUEST_WIZARD (object);

  g_clear_object (&self->links);
  g_clear_object (&self->templates);
  g_clear_object (&self->draft);

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
  self->draft = entente_mail_draft_new ();
  g_signal_connect (self, "finished", G_CALLBACK (finished_cb), NULL);
}

EntenteWizard *
entente_request_wizard_new (GtkWindow         *parent,
                            EntenteWorkspace  *workspace,
                            const char        *kind,
                            EntenteLinkKeeper *links)
{
  EntenteRequestWizard *self;
  gboolean is_partnership;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_LINK_KEEPER (links), NULL);

  is_partnership = g_str_equal (kind, "partnership");
  self = g_object_new (ENTENTE_TYPE_REQUEST_WIZARD,
                       "transient-for", parent,
                       "workspace", workspace,
                       "title", is_partnership ? _("Request a Partnership") : _("Request a Reseller Relationship"),
                       "kind", is_partnership ? "request-partnership" : "request-relationship",
                       NULL);
  self->links = g_object_ref (links);
  add_pages (self, kind);

  return ENTENTE_WIZARD (self);
}
