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

  gboolean asks_to_administer;          /* for the customer that is on its way */
  EntenteInvitation *invitation;        /* (nullable) that is there already */
  char *link;                           /* of that one; a secret */
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
  g_autofree char *provider = entente_recipient_page_dup_provider_name (self->recipient_page);

  entente_link_keeper_keep (self->links, id, link);
  entente_invitation_mail_page_set_provider (self->mail_page, provider);
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

  g_clear_object (&self->invitation);
  g_clear_object (&self->links);
  g_clear_object (&self->templates);

  G_OBJECT_CLASS (entente_request_wizard_parent_class)->dispose (object);
}

static void
entente_request_wizard_finalize (GObject *object)
{
  EntenteRequestWizard *self = ENTENTE_REQUEST_WIZARD (object);

  if (self->link != NULL)
    explicit_bzero (self->link, strlen (self->link));
  g_clear_pointer (&self->link, g_free);

  G_OBJECT_CLASS (entente_request_wizard_parent_class)->finalize (object);
}

static void
entente_request_wizard_class_init (EntenteRequestWizardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_request_wizard_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_request_wizard_finalize;
}

static void
entente_request_wizard_init (EntenteRequestWizard *self)
{
  self->templates = entente_mail_templates_new ("invitations");
}

static const char *
get_title (const char *kind)
{
  if (g_str_equal (kind, "partnership"))
    return _("Request a Partnership");
  if (g_str_equal (kind, "joint"))
    return _("Invite New Customers");

  return _("Request a Reseller Relationship");
}

static EntenteRequestWizard *
new_for_request (GtkWindow         *parent,
                 EntenteWorkspace  *workspace,
                 const char        *kind,
                 const char        *draft,
                 EntenteLinkKeeper *links)
{
  EntenteRequestWizard *self = g_object_new (ENTENTE_TYPE_REQUEST_WIZARD, "transient-for", parent, "destroy-with-parent", TRUE,
                                             "workspace", workspace, "title", get_title (kind), "kind", draft, NULL);

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

static void
give_up (EntenteRequestWizard *self,
         const char           *heading,
         const GError         *error)
{
  entente_explain_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), heading, error);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Once there is something to choose from; what it begins with is no change of the draft then. */
static void
providers_changed_cb (EntenteRequestWizard *self,
                      GParamSpec           *pspec,
                      EntenteList          *providers)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (entente_list_get_loading (providers) || gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  name = entente_recipient_page_dup_provider_name (self->recipient_page);
  if (name[0] != '\0')
    {
      gtk_window_present (GTK_WINDOW (self));
      return;
    }

  entente_refuse (&error, ENTENTE_REASON_NOT_YOUR_PROVIDER, NULL, NULL);
  give_up (self, _("No Indirect Providers Yet"), error);
}

void
entente_request_wizard_present_jointly (GtkWindow         *parent,
                                        EntenteWorkspace  *workspace,
                                        const char        *provider,
                                        EntenteLinkKeeper *links)
{
  g_autofree char *draft = NULL;
  g_autoptr (EntenteQuery) query = NULL;
  g_autoptr (EntenteList) providers = NULL;
  EntenteRequestWizard *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (provider != NULL);
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  if (entente_window_present_open (parent, ENTENTE_TYPE_REQUEST_WIZARD) != NULL)
    return;

  draft = g_strconcat ("request-jointly/", provider, NULL);
  self = new_for_request (parent, workspace, "joint", draft, links);
  query = entente_query_new ("providers");
  providers = entente_workspace_open_list (workspace, query);
  entente_recipient_page_set_providers (self->recipient_page, providers, provider);
  g_signal_connect_object (providers, "notify::loading", G_CALLBACK (providers_changed_cb), self, G_CONNECT_SWAPPED);
  providers_changed_cb (self, NULL, providers);
}

static void
customer_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteRequestWizard *self;
  EntenteCustomer *customer;
  const char *language;

  /* The window may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_REQUEST_WIZARD (user_data);
  if (record == NULL)
    {
      entente_toast_error (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), error);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  customer = ENTENTE_CUSTOMER (record);
  entente_recipient_page_set_recipient (self->recipient_page, entente_customer_get_name (customer),
                                        entente_customer_get_email (customer));
  if (self->asks_to_administer)
    entente_recipient_page_ask_to_administer (self->recipient_page);
  language = entente_customer_get_language (customer);
  if (language[0] != '\0')
    entente_recipient_page_set_language (self->recipient_page, entente_mail_templates_choose (self->templates, language));
  gtk_window_present (GTK_WINDOW (self));
}

/* With a draft of its own, by @purpose and the customer. NULL when a request is being made already. */
static EntenteRequestWizard *
begin_for_customer (GtkWindow         *parent,
                    EntenteWorkspace  *workspace,
                    const char        *purpose,
                    const char        *customer,
                    EntenteLinkKeeper *links)
{
  g_autofree char *draft = g_strconcat (purpose, "/", customer, NULL);
  EntenteRequestWizard *self;

  if (entente_window_present_open (parent, ENTENTE_TYPE_REQUEST_WIZARD) != NULL)
    return NULL;

  self = new_for_request (parent, workspace, "relationship", draft, links);
  entente_workspace_load_async (workspace, "customers", customer, entente_wizard_get_cancellable (ENTENTE_WIZARD (self)),
                                customer_loaded_cb, self);

  return self;
}

void
entente_request_wizard_present_to_administer (GtkWindow         *parent,
                                              EntenteWorkspace  *workspace,
                                              const char        *customer,
                                              EntenteLinkKeeper *links)
{
  EntenteRequestWizard *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (customer != NULL);
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  self = begin_for_customer (parent, workspace, "request-delegated-admin", customer, links);
  if (self != NULL)
    self->asks_to_administer = TRUE;
}

void
entente_request_wizard_present_to_reinstate (GtkWindow         *parent,
                                             EntenteWorkspace  *workspace,
                                             const char        *customer,
                                             EntenteLinkKeeper *links)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (customer != NULL);
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  begin_for_customer (parent, workspace, "reinstate-relationship", customer, links);
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

static gboolean
is_sent (EntenteInvitation *invitation)
{
  return !g_str_equal (entente_invitation_get_state (invitation), "draft");
}

/* For the mail of an invitation that is there already, which is still to be found. */
static EntenteRequestWizard *
new_for_invitation (GtkWindow         *parent,
                    EntenteWorkspace  *workspace,
                    EntenteInvitation *invitation,
                    EntenteLinkKeeper *links)
{
  const char *title = is_sent (invitation) ? _("New Link") : get_title (entente_invitation_get_kind (invitation));
  EntenteRequestWizard *self = g_object_new (ENTENTE_TYPE_REQUEST_WIZARD, "transient-for", parent, "destroy-with-parent", TRUE,
                                             "workspace", workspace, "title", title, NULL);

  self->links = g_object_ref (links);
  self->invitation = g_object_ref (invitation);
  entente_wizard_set_committed (ENTENTE_WIZARD (self));
  add_mail_page (self);

  return self;
}

static void
mail_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) kept = entente_workspace_load_draft_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteRequestWizard *self;
  EntenteInvitation *invitation;
  EntenteNewInvitation request;

  /* The window may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_REQUEST_WIZARD (user_data);
  if (error != NULL)
    {
      give_up (self, _("The E-mail Was Not Opened"), error);
      return;
    }

  invitation = self->invitation;
  request = (EntenteNewInvitation){
    .kind = entente_invitation_get_kind (invitation),
    .dap = entente_invitation_get_dap (invitation),
    .recipient_name = entente_invitation_get_recipient_name (invitation),
    .recipient_email = entente_invitation_get_recipient_email (invitation),
    .language = entente_invitation_get_language (invitation),
  };
  entente_invitation_mail_page_set_provider (self->mail_page, entente_invitation_get_provider_name (invitation));
  entente_invitation_mail_page_begin (self->mail_page, entente_record_get_id (ENTENTE_RECORD (invitation)), &request,
                                      get_expires (invitation, is_sent (invitation),
                                                   entente_workspace_get_clock (ENTENTE_WORKSPACE (source))),
                                      is_sent (invitation), self->link, kept);
  gtk_window_present (GTK_WINDOW (self));
}

static void
load_mail (EntenteRequestWizard *self)
{
  g_autofree char *kind = entente_mail_draft_dup_kind (entente_record_get_id (ENTENTE_RECORD (self->invitation)));

  entente_workspace_load_draft_async (entente_wizard_get_workspace (ENTENTE_WIZARD (self)), kind,
                                      entente_wizard_get_cancellable (ENTENTE_WIZARD (self)), mail_loaded_cb, self);
}

static void
renewed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autofree GWeakRef *waiting = user_data;
  g_autoptr (EntenteRequestWizard) self = g_weak_ref_get (waiting);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  g_weak_ref_clear (waiting);
  /* The window may be gone, with the one below. */
  if (self == NULL)
    return;

  if (outcome == NULL)
    {
      give_up (self, _("No New Link Was Made"), error);
      return;
    }

  entente_link_keeper_keep (self->links, entente_record_get_id (ENTENTE_RECORD (self->invitation)), self->link);
  load_mail (self);
}

void
entente_request_wizard_renew_link (GtkWindow         *parent,
                                   EntenteWorkspace  *workspace,
                                   EntenteInvitation *invitation,
                                   EntenteLinkKeeper *links)
{
  const char *id;
  EntenteRequestWizard *self;
  GWeakRef *waiting;
  g_autoptr (EntenteCommand) command = NULL;
  g_autoptr (GError) error = NULL;
  guint8 secret[ENTENTE_INVITATION_SECRET_SIZE];

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_INVITATION (invitation));
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  if (entente_window_present_open (parent, ENTENTE_TYPE_REQUEST_WIZARD) != NULL)
    return;

  if (!entente_link_keeper_make_secret (secret, &error))
    {
      entente_explain_error (GTK_WIDGET (parent), _("No New Link Was Made"), error);
      return;
    }

  id = entente_record_get_id (ENTENTE_RECORD (invitation));
  self = new_for_invitation (parent, workspace, invitation, links);
  self->link = entente_invitation_link_make (id, secret);
  command = entente_command_renew_invitation_link (id, entente_record_get_version (ENTENTE_RECORD (invitation)), secret);
  explicit_bzero (secret, sizeof secret);

  waiting = g_new (GWeakRef, 1);
  g_weak_ref_init (waiting, self);
  entente_workspace_execute_async (workspace, command, NULL, renewed_cb, waiting);
}

void
entente_request_wizard_continue (GtkWindow         *parent,
                                 EntenteWorkspace  *workspace,
                                 EntenteInvitation *invitation,
                                 EntenteLinkKeeper *links)
{
  EntenteRequestWizard *self;
  const char *link;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_INVITATION (invitation));
  g_return_if_fail (ENTENTE_IS_LINK_KEEPER (links));

  link = entente_link_keeper_lookup (links, entente_record_get_id (ENTENTE_RECORD (invitation)));
  if (link == NULL)
    {
      entente_request_wizard_renew_link (parent, workspace, invitation, links);
    }
  else if (entente_window_present_open (parent, ENTENTE_TYPE_REQUEST_WIZARD) == NULL)
    {
      self = new_for_invitation (parent, workspace, invitation, links);
      self->link = g_strdup (link);
      load_mail (self);
    }
}
