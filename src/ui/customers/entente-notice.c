/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-notice.h"

#include <glib/gi18n.h>

#include "customers/entente-customer-text.h"
#include "entente-record-watch.h"
#include "mail/entente-mail-date.h"
#include "mail/entente-mail-draft-page.h"
#include "mail/entente-mail-templates.h"

struct _EntenteNotice
{
  EntenteWizard parent_instance;

  EntenteMailTemplates *templates;
  EntenteMailDraft *draft;
  EntenteRecordWatch *watch;
  gboolean begun; /* for what the customer was when it was loaded: what a person changes stays */

  EntenteMailDraftPage *page;
};

G_DEFINE_FINAL_TYPE (EntenteNotice, entente_notice, ENTENTE_TYPE_WIZARD)

static void
write_head (EntenteNotice   *self,
            EntenteCustomer *customer,
            const char      *organization)
{
  EntenteWorkspace *workspace = entente_wizard_get_workspace (ENTENTE_WIZARD (self));
  g_autofree char *address = entente_customer_format_address (customer);
  g_autofree char *recipient = g_strconcat (entente_customer_get_name (customer), "\n", address, NULL);
  g_autofree char *date = entente_mail_date_format (entente_clock_get_now (entente_workspace_get_clock (workspace)),
                                                    entente_mail_draft_get_language (self->draft));

  entente_mail_draft_view_take_head (entente_mail_draft_page_get_view (self->page),
                                     entente_letterhead_new (organization, recipient, date));
}

static void
write_notice (EntenteNotice *self)
{
  EntenteAccount *account = entente_workspace_get_account (entente_wizard_get_workspace (ENTENTE_WIZARD (self)));
  EntenteCustomer *customer = (EntenteCustomer *) entente_record_watch_get_record (self->watch);
  g_autofree char *date = NULL;

  if (customer == NULL || account == NULL)
    return;

  date = entente_mail_date_format (entente_customer_get_ended (customer), entente_mail_draft_get_language (self->draft));
  entente_mail_templates_write (self->templates, entente_customer_get_dap (customer) ? "ended-dap" : "ended", self->draft,
                                "customer", entente_customer_get_name (customer),
                                "date", date,
                                "organization", entente_account_get_organization_name (account),
                                "person", entente_account_get_name (account),
                                NULL);
  write_head (self, customer, entente_account_get_organization_name (account));
}

static void
begin (EntenteNotice *self)
{
  EntenteCustomer *customer = (EntenteCustomer *) entente_record_watch_get_record (self->watch);

  if (self->begun || customer == NULL)
    return;

  self->begun = TRUE;
  entente_mail_draft_set_to (self->draft, entente_customer_get_email (customer));
  entente_mail_draft_set_language (self->draft, entente_mail_templates_choose (self->templates, entente_customer_get_language (customer)));
  g_signal_connect_object (self->draft, "notify::language", G_CALLBACK (write_notice), self, G_CONNECT_SWAPPED);
  write_notice (self);
}

static void
entente_notice_dispose (GObject *object)
{
  EntenteNotice *self = ENTENTE_NOTICE (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->templates);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (entente_notice_parent_class)->dispose (object);
}

static void
entente_notice_class_init (EntenteNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_notice_dispose;
}

static void
entente_notice_init (EntenteNotice *self)
{
  self->templates = entente_mail_templates_new ("notices");
  self->draft = entente_mail_draft_new ();
}

static void
add_page (EntenteNotice *self)
{
  const char *const *languages = entente_mail_templates_get_languages (self->templates);
  EntenteMailDraftView *view;

  self->page = g_object_new (ENTENTE_TYPE_MAIL_DRAFT_PAGE, "name", "notice", "title", _("Letter"), NULL);
  view = entente_mail_draft_page_get_view (self->page);
  for (guint i = 0; languages[i] != NULL; i++)
    entente_mail_draft_view_add_language (view, languages[i]);
  entente_mail_draft_view_set_draft (view, self->draft, "");
  entente_wizard_add_page (ENTENTE_WIZARD (self), ENTENTE_WIZARD_PAGE (self->page));
}

GtkWidget *
entente_notice_new (GtkWindow        *parent,
                    EntenteWorkspace *workspace,
                    const char       *customer)
{
  EntenteNotice *self;

  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (customer != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_NOTICE,
                       "transient-for", parent,
                       "workspace", workspace,
                       "title", _("Notice to the Customer"),
                       NULL);
  add_page (self);
  self->watch = entente_record_watch_new (workspace, "customers", customer);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (begin), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
