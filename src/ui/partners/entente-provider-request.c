/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-provider-request.h"

#include <glib/gi18n.h>

#include "mail/entente-mail-draft-page.h"
#include "mail/entente-mail-templates.h"
#include "partners/entente-provider-request-page.h"

struct _EntenteProviderRequest
{
  EntenteWizard parent_instance;

  const char *mail; /* name of the template */
  EntenteMailTemplates *templates;
  EntenteMailDraft *draft;

  EntenteProviderRequestPage *request_page;
  EntenteMailDraftPage *mail_page;
};

G_DEFINE_FINAL_TYPE (EntenteProviderRequest, entente_provider_request, ENTENTE_TYPE_WIZARD)

static void
write_mail (EntenteProviderRequest *self)
{
  EntenteAccount *account = entente_workspace_get_account (entente_wizard_get_workspace (ENTENTE_WIZARD (self)));
  g_autoptr (EntentePartner) provider = entente_provider_request_page_dup_provider (self->request_page);
  g_autofree char *customer = entente_provider_request_page_dup_customer (self->request_page);

  if (provider == NULL)
    return;

  entente_mail_draft_set_to (self->draft, entente_partner_get_email (provider));
  entente_mail_templates_write (self->templates, self->mail, self->draft,
                                "provider", entente_partner_get_name (provider),
                                "customer", customer,
                                "organization", account != NULL ? entente_account_get_organization_name (account) : "",
                                "person", account != NULL ? entente_account_get_name (account) : "",
                                NULL);
}

static void
add_pages (EntenteProviderRequest *self,
           const char             *provider,
           const char             *customer)
{
  const char *const *languages = entente_mail_templates_get_languages (self->templates);
  g_autoptr (EntenteQuery) query = entente_query_new ("providers");
  g_autoptr (EntenteList) providers = NULL;
  EntenteMailDraftView *view;

  providers = entente_workspace_open_list (entente_wizard_get_workspace (ENTENTE_WIZARD (self)), query);
  self->request_page = ENTENTE_PROVIDER_REQUEST_PAGE (entente_provider_request_page_new (customer));
  entente_wizard_page_set_needed (ENTENTE_WIZARD_PAGE (self->request_page), provider[0] == '\0' || customer[0] == '\0');
  entente_wizard_add_page (ENTENTE_WIZARD (self), ENTENTE_WIZARD_PAGE (self->request_page));

  self->mail_page = g_object_new (ENTENTE_TYPE_MAIL_DRAFT_PAGE, "name", "mail", "title", _("E-mail"), NULL);
  view = entente_mail_draft_page_get_view (self->mail_page);
  for (guint i = 0; languages[i] != NULL; i++)
    entente_mail_draft_view_add_language (view, languages[i]);
  entente_mail_draft_set_language (self->draft, entente_mail_templates_choose (self->templates, pango_language_to_string (gtk_get_default_language ())));
  entente_mail_draft_view_set_draft (view, self->draft, "");
  entente_wizard_add_page (ENTENTE_WIZARD (self), ENTENTE_WIZARD_PAGE (self->mail_page));

  g_signal_connect_object (self->draft, "notify::language", G_CALLBACK (write_mail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->request_page, "changed", G_CALLBACK (write_mail), self, G_CONNECT_SWAPPED);
  entente_provider_request_page_set_list (self->request_page, providers, provider);
}

static void
entente_provider_request_dispose (GObject *object)
{
  EntenteProviderRequest *self = ENTENTE_PROVIDER_REQUEST (object);

  g_clear_object (&self->templates);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (entente_provider_request_parent_class)->dispose (object);
}

static void
entente_provider_request_class_init (EntenteProviderRequestClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_provider_request_dispose;
}

static void
entente_provider_request_init (EntenteProviderRequest *self)
{
  self->templates = entente_mail_templates_new ("requests");
  self->draft = entente_mail_draft_new ();
}

EntenteWizard *
entente_provider_request_new (GtkWindow        *parent,
                              EntenteWorkspace *workspace,
                              const char       *provider,
                              const char       *customer)
{
  EntenteProviderRequest *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (provider != NULL, NULL);
  g_return_val_if_fail (customer != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_PROVIDER_REQUEST,
                       "transient-for", parent,
                       "workspace", workspace,
                       "title", _("Ask Your Provider"),
                       NULL);
  self->mail = customer[0] == '\0' ? "customer" : "order";
  add_pages (self, provider, customer);

  return ENTENTE_WIZARD (self);
}
