/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-request-wizard.h"

#include <glib/gi18n.h>

#include <string.h>

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
  char *id;        /* of the invitation; (nullable) until it is made */
  char *recipient; /* (nullable) likewise */
  const char *mail;
  gint64 expires;
  gboolean is_sent;

  EntenteRecipientPage *recipient_page; /* (nullable) for an invitation that is there already */
  EntenteMailDraftPage *mail_page;
};

G_DEFINE_FINAL_TYPE (EntenteRequestWizard, entente_request_wizard, ENTENTE_TYPE_WIZARD)

static const char *
choose_mail (const char *kind,
             gboolean    dap)
{
  if (g_str_equal (kind, "partnership"))
    return "partnership";

  return dap ? "relationship-dap" : "relationship";
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
  g_autofree char *expires = format_expiry (self->expires);

  entente_mail_templates_write (self->templates, self->mail, self->draft,
                                "recipient", self->recipient,
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
  command = entente_command_send_invitation (self->id);
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
begin_mail (EntenteRequestWizard *self,
            const char           *email,
            const char           *language,
            const char           *link)
{
  entente_mail_draft_set_to (self->draft, email);
  entente_mail_draft_set_language (self->draft, language);
  write_mail (self);
  entente_mail_draft_view_set_draft (entente_mail_draft_page_get_view (self->mail_page), self->draft, link);
  g_signal_connect_object (self->draft, "notify::language", G_CALLBACK (write_mail), self, G_CONNECT_SWAPPED);
}

static void
made_cb (EntenteRequestWizard *self)
{
  EntenteNewInvitation invitation = entente_recipient_page_get_invitation (self->recipient_page);
  const char *link = entente_recipient_page_get_link (self->recipient_page);

  g_free (self->id);
  self->id = g_strdup (entente_recipient_page_get_id (self->recipient_page));
  g_free (self->recipient);
  self->recipient = g_strdup (invitation.recipient_name);
  self->mail = choose_mail (invitation.kind, invitation.dap);
  self->expires = entente_recipient_page_get_expires (self->recipient_page);

  entente_link_keeper_keep (self->links, self->id, link);
  begin_mail (self, invitation.recipient_email, invitation.language, link);
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
  const char *const *languages = entente_mail_templates_get_languages (self->templates);
  EntenteMailDraftView *view;

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
entente_request_wizard_finalize (GObject *object)
{
  EntenteRequestWizard *self = ENTENTE_REQUEST_WIZARD (object);

  g_free (self->id);
  g_free (self->recipient);

  G_OBJECT_CLASS (entente_request_wizard_parent_class)->finalize (object);
}

static void
entente_request_wizard_class_init (EntenteRequestWizardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_request_wizard_dispose;
  object_class->finalize = entente_request_wizard_finalize;
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
  add_recipient_page (self, kind);
  add_mail_page (self);

  return ENTENTE_WIZARD (self);
}

/* The mail of an invitation that is there already. */
static EntenteWizard *
new_for_link (GtkWindow         *parent,
              EntenteWorkspace  *workspace,
              EntenteInvitation *invitation,
              EntenteLinkKeeper *links,
              const char        *link)
{
  EntenteRequestWizard *self = g_object_new (ENTENTE_TYPE_REQUEST_WIZARD, "transient-for", parent, "workspace", workspace,
                                             "title", _("New Link"), NULL);

  self->links = g_object_ref (links);
  self->id = g_strdup (entente_record_get_id (ENTENTE_RECORD (invitation)));
  self->recipient = g_strdup (entente_invitation_get_recipient_name (invitation));
  self->mail = choose_mail (entente_invitation_get_kind (invitation), entente_invitation_get_dap (invitation));
  self->expires = entente_invitation_get_expires (invitation);
  self->is_sent = !g_str_equal (entente_invitation_get_state (invitation), "draft");
  add_mail_page (self);
  begin_mail (self, entente_invitation_get_recipient_email (invitation), entente_invitation_get_language (invitation), link);

  return ENTENTE_WIZARD (self);
}

typedef struct
{
  GtkWindow *parent;
  EntenteInvitation *invitation;
  EntenteLinkKeeper *links;
  char *link; /* a secret */
} Renewal;

static void
renewal_free (Renewal *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->invitation);
  g_object_unref (self->links);
  explicit_bzero (self->link, strlen (self->link));
  g_free (self->link);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Renewal, renewal_free)

static void
renewed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Renewal) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL)
    {
      entente_explain_error (GTK_WIDGET (self->parent), _("No New Link Was Made"), error);
      return;
    }

  entente_link_keeper_keep (self->links, entente_record_get_id (ENTENTE_RECORD (self->invitation)), self->link);
  gtk_window_present (GTK_WINDOW (new_for_link (self->parent, ENTENTE_WORKSPACE (source), self->invitation, self->links,
                                                self->link)));
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
  Renewal *renewal;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_INVITATION (invitation));
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  if (!entente_link_keeper_make_secret (secret, &error))
    {
      entente_explain_error (GTK_WIDGET (parent), _("No New Link Was Made"), error);
      return;
    }

  id = entente_record_get_id (ENTENTE_RECORD (invitation));
  renewal = g_new0 (Renewal, 1);
  renewal->parent = g_object_ref (parent);
  renewal->invitation = g_object_ref (invitation);
  renewal->links = g_object_ref (links);
  renewal->link = entente_invitation_link_make (id, secret);
  command = entente_command_renew_invitation_link (id, entente_record_get_version (ENTENTE_RECORD (invitation)), secret);
  explicit_bzero (secret, sizeof secret);

  entente_workspace_execute_async (workspace, command, NULL, renewed_cb, renewal);
}
