/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-invitation-mail-page.h"

#include <glib/gi18n.h>

#include "mail/entente-mail-date.h"
#include "wizards/entente-draft.h"

struct _EntenteInvitationMailPage
{
  EntenteMailDraftPage parent_instance;

  EntenteWorkspace *workspace;
  EntenteMailTemplates *templates;
  EntenteMailDraft *mail;
  EntenteDraft *keeper; /* (nullable) nothing is kept */
  char *id;             /* of the invitation; (nullable) until it is made */
  char *recipient;      /* (nullable) likewise */
  char *provider;       /* of a joint one: its name; else "" */
  const char *template;
  gint64 expires;
  gboolean is_sent;
  gboolean is_sending;
  GTask *applying; /* (nullable) waits until it is sent */
};

G_DEFINE_FINAL_TYPE (EntenteInvitationMailPage, entente_invitation_mail_page, ENTENTE_TYPE_MAIL_DRAFT_PAGE)

static const char *
choose_template (const EntenteNewInvitation *invitation)
{
  if (g_str_equal (invitation->kind, "partnership"))
    return "partnership";
  if (g_str_equal (invitation->kind, "joint"))
    return invitation->dap ? "joint-dap" : "joint";

  return invitation->dap ? "relationship-dap" : "relationship";
}

static void
write_mail (EntenteInvitationMailPage *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);
  const char *language = entente_mail_templates_choose (self->templates, entente_mail_draft_get_language (self->mail));
  g_autofree char *expires = entente_mail_date_format (self->expires, language);

  entente_mail_templates_write (self->templates, self->template, self->mail,
                                "recipient", self->recipient,
                                "provider", self->provider,
                                "organization", account != NULL ? entente_account_get_organization_name (account) : "",
                                "person", account != NULL ? entente_account_get_name (account) : "",
                                "expires", expires,
                                NULL);
}

static GVariant *
make_content (gpointer user_data)
{
  return entente_mail_draft_to_variant (ENTENTE_INVITATION_MAIL_PAGE (user_data)->mail);
}

static void
mail_changed_cb (EntenteInvitationMailPage *self)
{
  if (self->keeper != NULL)
    entente_draft_touch (self->keeper);
}

/* What was still to be kept then is thrown away with the rest. */
static void
set_sent (EntenteInvitationMailPage *self)
{
  self->is_sent = TRUE;
  if (self->keeper != NULL)
    entente_draft_discard (self->keeper);
}

/* A command that was sent off is carried out, also when the wizard is closed meanwhile. */
static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (EntenteInvitationMailPage) self = user_data;
  g_autoptr (GTask) applying = g_steal_pointer (&self->applying);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  self->is_sending = FALSE;
  if (outcome != NULL)
    set_sent (self);
  else if (applying == NULL)
    entente_wizard_page_show_error (ENTENTE_WIZARD_PAGE (self), error);

  if (applying != NULL && outcome != NULL)
    g_task_return_boolean (applying, TRUE);
  else if (applying != NULL)
    g_task_return_error (applying, g_steal_pointer (&error));
}

static void
send_invitation (EntenteInvitationMailPage *self)
{
  g_autoptr (EntenteCommand) command = NULL;

  if (self->is_sent || self->is_sending)
    return;

  self->is_sending = TRUE;
  command = entente_command_send_invitation (self->id);
  entente_workspace_execute_async (self->workspace, command, NULL, sent_cb, g_object_ref (self));
}

static void
used_cb (EntenteInvitationMailPage *self)
{
  if (entente_mail_draft_view_get_used (entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (self))))
    send_invitation (self);
}

static void
entente_invitation_mail_page_apply_async (EntenteWizardPage   *page,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  EntenteInvitationMailPage *self = ENTENTE_INVITATION_MAIL_PAGE (page);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_invitation_mail_page_apply_async);
  /* Once it is sent it is sent, cancelled or not. */
  g_task_set_check_cancellable (task, FALSE);

  if (self->is_sent)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  self->applying = g_steal_pointer (&task);
  send_invitation (self);
}

static gboolean
entente_invitation_mail_page_apply_finish (EntenteWizardPage  *page,
                                           GAsyncResult       *result,
                                           GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
entente_invitation_mail_page_may_close (EntenteWizardPage *page)
{
  EntenteInvitationMailPage *self = ENTENTE_INVITATION_MAIL_PAGE (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return self->keeper == NULL || !GTK_IS_WINDOW (root) || entente_draft_may_close (self->keeper, GTK_WINDOW (root));
}

static void
entente_invitation_mail_page_dispose (GObject *object)
{
  EntenteInvitationMailPage *self = ENTENTE_INVITATION_MAIL_PAGE (object);

  if (self->keeper != NULL)
    entente_draft_close (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->mail);
  g_clear_object (&self->templates);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_invitation_mail_page_parent_class)->dispose (object);
}

static void
entente_invitation_mail_page_finalize (GObject *object)
{
  EntenteInvitationMailPage *self = ENTENTE_INVITATION_MAIL_PAGE (object);

  g_free (self->id);
  g_free (self->recipient);
  g_free (self->provider);

  G_OBJECT_CLASS (entente_invitation_mail_page_parent_class)->finalize (object);
}

static void
entente_invitation_mail_page_class_init (EntenteInvitationMailPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = entente_invitation_mail_page_dispose;
  object_class->finalize = entente_invitation_mail_page_finalize;

  page_class->apply_async = entente_invitation_mail_page_apply_async;
  page_class->apply_finish = entente_invitation_mail_page_apply_finish;
  page_class->may_close = entente_invitation_mail_page_may_close;
}

static void
entente_invitation_mail_page_init (EntenteInvitationMailPage *self)
{
  EntenteMailDraftView *view = entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (self));

  self->provider = g_strdup ("");
  g_signal_connect_object (view, "notify::used", G_CALLBACK (used_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
entente_invitation_mail_page_new (EntenteWorkspace     *workspace,
                                  EntenteMailTemplates *templates)
{
  EntenteInvitationMailPage *self;
  const char *const *languages;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_MAIL_TEMPLATES (templates), NULL);

  self = g_object_new (ENTENTE_TYPE_INVITATION_MAIL_PAGE, "name", "mail", "title", _("E-mail"), NULL);
  self->workspace = g_object_ref (workspace);
  self->templates = g_object_ref (templates);

  languages = entente_mail_templates_get_languages (templates);
  for (guint i = 0; languages[i] != NULL; i++)
    entente_mail_draft_view_add_language (entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (self)), languages[i]);

  return GTK_WIDGET (self);
}

static void
begin_keeping (EntenteInvitationMailPage *self)
{
  g_autofree char *kind = entente_mail_draft_dup_kind (self->id);

  self->keeper = entente_draft_new (self->workspace, kind, make_content, self);
  g_signal_connect_object (self->mail, "notify", G_CALLBACK (mail_changed_cb), self, G_CONNECT_SWAPPED);
}

void
entente_invitation_mail_page_set_provider (EntenteInvitationMailPage *self,
                                           const char                *name)
{
  g_return_if_fail (ENTENTE_IS_INVITATION_MAIL_PAGE (self));
  g_return_if_fail (self->id == NULL);
  g_return_if_fail (name != NULL);

  g_free (self->provider);
  self->provider = g_strdup (name);
}

void
entente_invitation_mail_page_begin (EntenteInvitationMailPage  *self,
                                    const char                 *id,
                                    const EntenteNewInvitation *invitation,
                                    gint64                      expires,
                                    gboolean                    is_sent,
                                    const char                 *link,
                                    GVariant                   *kept)
{
  g_return_if_fail (ENTENTE_IS_INVITATION_MAIL_PAGE (self));
  g_return_if_fail (self->id == NULL);
  g_return_if_fail (id != NULL);
  g_return_if_fail (invitation != NULL);
  g_return_if_fail (link != NULL);

  self->id = g_strdup (id);
  self->recipient = g_strdup (invitation->recipient_name);
  self->template = choose_template (invitation);
  self->expires = expires;
  self->is_sent = is_sent;
  self->mail = kept != NULL ? entente_mail_draft_new_from_variant (kept) : entente_mail_draft_new ();
  if (kept == NULL)
    {
      entente_mail_draft_set_to (self->mail, invitation->recipient_email);
      entente_mail_draft_set_language (self->mail, invitation->language);
      write_mail (self);
    }

  entente_mail_draft_view_set_draft (entente_mail_draft_page_get_view (ENTENTE_MAIL_DRAFT_PAGE (self)), self->mail, link);
  g_signal_connect_object (self->mail, "notify::language", G_CALLBACK (write_mail), self, G_CONNECT_SWAPPED);
  if (!is_sent)
    begin_keeping (self);
}
