/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-invitation-dialog.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-view.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "invitations/entente-refused-view.h"
#include "invitations/entente-review-view.h"
#include "invitations/entente-text-dialog.h"
#include "window/entente-window.h"

struct _EntenteInvitationDialog
{
  AdwWindow parent_instance;

  EntenteWorkspace *workspace;
  GCancellable *cancellable;
  EntenteInvitationLink link;
  gboolean has_secret;             /* the link was given; else it was opened before */
  EntenteInvitationReview *review; /* (nullable) */
  EntenteOrganization *sender;     /* (nullable) of that */
  EntenteOrganization *provider;   /* (nullable) of that, if it is a joint one */
  GError *problem;                 /* (nullable) why it is shown again */
  gboolean switching;              /* to another account, which opens it */

  GtkWidget *cancel_button;
  GtkWidget *back_button;
  GtkWidget *open_button;
  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkTextView *text_view;
  GtkLabel *message;
  GtkSpinner *spinner;
  EntenteReviewView *review_view;
  EntenteRefusedView *refused_view;
  EntenteAgreementView *agreement_view;
};

G_DEFINE_FINAL_TYPE (EntenteInvitationDialog, entente_invitation_dialog, ADW_TYPE_WINDOW)

typedef enum
{
  PROP_WORKSPACE = 1,
} EntenteInvitationDialogProperty;

static GParamSpec *properties[PROP_WORKSPACE + 1];

static gboolean
is_shown (EntenteInvitationDialog *self,
          const char              *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

/* Not before there is a window: GTK 4.8 would take one that has a focus earlier for no window, and never tell a
 * screen reader that it is active. */
static void
focus_page (EntenteInvitationDialog *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* Back from the agreement, the stack has brought the focus to where it was. */
  if (is_shown (self, "paste"))
    gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  else if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
show (EntenteInvitationDialog *self,
      const char              *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->open_button, is_shown (self, "paste"));
  gtk_widget_set_visible (self->back_button, is_shown (self, "agreement"));
  gtk_widget_set_visible (self->cancel_button, !is_shown (self, "agreement"));
  gtk_spinner_set_spinning (self->spinner, is_shown (self, "wait"));
  adw_window_title_set_title (self->window_title, is_shown (self, "agreement") ? _("Customer Agreement") : _("Invitation"));
  focus_page (self);
}

static const guint8 *
get_secret (EntenteInvitationDialog *self)
{
  return self->has_secret ? self->link.secret : NULL;
}

static void
show_refusal (EntenteInvitationDialog *self,
              const GError            *error)
{
  entente_refused_view_set_error (self->refused_view, self->workspace, error);
  show (self, "refused");
}

static void
forget_review (EntenteInvitationDialog *self)
{
  g_clear_object (&self->review);
  g_clear_object (&self->sender);
  g_clear_object (&self->provider);
}

static void
show_review (EntenteInvitationDialog *self,
             GVariant                *outcome)
{
  g_autoptr (GError) accept_error = NULL;
  g_autoptr (GError) decline_error = NULL;

  forget_review (self);
  self->review = ENTENTE_INVITATION_REVIEW (entente_record_new_from_variant (ENTENTE_TYPE_INVITATION_REVIEW,
                                                                             self->link.id, outcome));
  self->sender = entente_invitation_review_read_organization (outcome, "sender");
  self->provider = entente_invitation_review_read_organization (outcome, "provider");

  entente_workspace_check (self->workspace, "invitation.accept", &accept_error);
  entente_workspace_check (self->workspace, "invitation.decline", &decline_error);
  entente_review_view_set_review (self->review_view, self->review, self->sender, self->provider);
  entente_review_view_allow_accept (self->review_view, accept_error);
  entente_review_view_allow_decline (self->review_view, decline_error);
  if (self->problem != NULL)
    entente_review_view_show_error (self->review_view, self->problem);
  g_clear_error (&self->problem);
  show (self, "review");
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (EntenteInvitationDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (outcome != NULL)
    show_review (self, outcome);
  else
    show_refusal (self, error);
}

static void
open_invitation (EntenteInvitationDialog *self)
{
  g_autoptr (EntenteCommand) command = entente_command_open_invitation (self->link.id, get_secret (self));

  show (self, "wait");
  entente_workspace_execute_async (self->workspace, command, self->cancellable, opened_cb, g_object_ref (self));
}

static void
show_message (EntenteInvitationDialog *self,
              const char              *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
}

static char *
dup_pasted_text (EntenteInvitationDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
open_clicked_cb (EntenteInvitationDialog *self)
{
  g_autofree char *text = dup_pasted_text (self);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (entente_invitation_link_parse (text, &self->link, &error))
    {
      self->has_secret = TRUE;
      open_invitation (self);
      return;
    }

  message = entente_refusal_to_text (error);
  show_message (self, message);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

static void
text_changed_cb (EntenteInvitationDialog *self)
{
  show_message (self, "");
}

/* Enter opens a link that is whole; before that it is a line end like any other. */
static gboolean
key_pressed_cb (EntenteInvitationDialog *self,
                guint                    keyval,
                guint                    keycode,
                GdkModifierType          modifiers)
{
  g_autofree char *text = NULL;

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  text = dup_pasted_text (self);
  if (!entente_invitation_link_parse (text, &self->link, NULL))
    return GDK_EVENT_PROPAGATE;

  open_clicked_cb (self);

  return GDK_EVENT_STOP;
}

static void
try_another_cb (EntenteInvitationDialog *self)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), "", -1);
  show (self, "paste");
}

/* Who has to choose a password does that before. */
static void
account_changed_cb (EntenteInvitationDialog *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  if (!self->switching || account == NULL || entente_account_get_must_change_password (account))
    return;

  self->switching = FALSE;
  open_invitation (self);
}

static void
switch_account_cb (EntenteInvitationDialog *self,
                   EntenteAccount          *account)
{
  self->switching = TRUE;
  entente_workspace_set_account (self->workspace, account);
  account_changed_cb (self);
}

static void
read_agreement_cb (EntenteInvitationDialog *self)
{
  entente_agreement_view_set_text (self->agreement_view, entente_invitation_review_get_agreement_title (self->review),
                                   entente_invitation_review_get_agreement_text (self->review));
  show (self, "agreement");
}

/* From the agreement to the review; from anywhere else it ends the dialog. */
static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  EntenteInvitationDialog *self = ENTENTE_INVITATION_DIALOG (widget);

  if (is_shown (self, "agreement"))
    show (self, "review");
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Where the person finds what came of the answer. */
static void
finish (EntenteInvitationDialog *self,
        const char              *page,
        const char              *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (ENTENTE_IS_WINDOW (parent))
    {
      entente_window_show_page (ENTENTE_WINDOW (parent), page, NULL);
      entente_toast (GTK_WIDGET (entente_window_get_page (ENTENTE_WINDOW (parent))), text);
    }

  gtk_window_close (GTK_WINDOW (self));
}

/* What became of the invitation meanwhile takes the place of the review, and a newer agreement has to be read
 * first; anything else is said beside the answer, which can be given again. */
static void
show_answer_error (EntenteInvitationDialog *self,
                   const GError            *error)
{
  switch ((int) entente_error_get_reason (error))
    {
    case ENTENTE_REASON_INVITATION_USED:
    case ENTENTE_REASON_INVITATION_DECLINED:
    case ENTENTE_REASON_INVITATION_EXPIRED:
    case ENTENTE_REASON_INVITATION_WITHDRAWN:
    case ENTENTE_REASON_INVITATION_PARTED:
    case ENTENTE_REASON_ALREADY_PARTNERS:
      show_refusal (self, error);
      break;

    case ENTENTE_REASON_AGREEMENT_REPLACED:
      self->problem = g_error_copy (error);
      open_invitation (self);
      break;

    default:
      show (self, "review");
      entente_review_view_show_error (self->review_view, error);
      break;
    }
}

static char *
dup_success (EntenteInvitationDialog *self)
{
  const char *name = entente_organization_get_name (self->sender);

  if (self->provider != NULL)
    /* Translators: both are organizations */
    return entente_sentence (_("%1$s and %2$s are your partners now"), name, entente_organization_get_name (self->provider));

  /* Translators: %s is an organization */
  return entente_sentence (_("%s is your partner now"), name);
}

static void
accepted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntenteInvitationDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  g_autofree char *text = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (outcome == NULL)
    {
      show_answer_error (self, error);
      return;
    }

  text = dup_success (self);
  finish (self, g_str_equal (entente_invitation_review_get_kind (self->review), "partnership") ? "providers" : "partners", text);
}

static void
accept_cb (EntenteInvitationDialog *self)
{
  g_autoptr (EntenteCommand) command = NULL;

  command = entente_command_accept_invitation (self->link.id, get_secret (self), /* consent= */ TRUE,
                                               entente_invitation_review_get_agreement (self->review));
  show (self, "wait");
  entente_workspace_execute_async (self->workspace, command, self->cancellable, accepted_cb, g_object_ref (self));
}

static void
declined_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntenteInvitationDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  g_autofree char *text = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (outcome == NULL)
    {
      show_answer_error (self, error);
      return;
    }

  /* Translators: %s is an organization */
  text = entente_sentence (_("Declined. %s is told."), entente_organization_get_name (self->sender));
  finish (self, "invitations", text);
}

static void
decline_answered_cb (EntenteInvitationDialog *self,
                     const char              *response,
                     EntenteTextDialog       *dialog)
{
  g_autoptr (EntenteCommand) command = NULL;
  g_autofree char *reason = NULL;

  if (!g_str_equal (response, "decline"))
    return;

  reason = entente_text_dialog_dup_text (dialog);
  command = entente_command_decline_invitation (self->link.id, get_secret (self), reason);
  show (self, "wait");
  entente_workspace_execute_async (self->workspace, command, self->cancellable, declined_cb, g_object_ref (self));
}

static void
decline_cb (EntenteInvitationDialog *self)
{
  g_autofree char *body = entente_sentence (_("%s is told, and reads the reason if you give one. The link stops working."),
                                            entente_organization_get_name (self->sender));
  GtkWidget *dialog = entente_text_dialog_new (GTK_WIDGET (self), _("Decline the Invitation?"), body,
                                               ENTENTE_INVITATION_REASON_MAX);

  entente_text_dialog_add_answer (ENTENTE_TEXT_DIALOG (dialog), "decline", _("_Decline"), ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (decline_answered_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
entente_invitation_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_invitation_dialog_parent_class)->map (widget);

  focus_page (ENTENTE_INVITATION_DIALOG (widget));
}

static void
entente_invitation_dialog_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  switch ((EntenteInvitationDialogProperty) property_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, ENTENTE_INVITATION_DIALOG (object)->workspace);
      break;
    }
}

static void
entente_invitation_dialog_set_property (GObject      *object,
                                        guint         property_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  switch ((EntenteInvitationDialogProperty) property_id)
    {
    case PROP_WORKSPACE:
      ENTENTE_INVITATION_DIALOG (object)->workspace = g_value_dup_object (value);
      g_signal_connect_object (g_value_get_object (value), "notify::account", G_CALLBACK (account_changed_cb), object,
                               G_CONNECT_SWAPPED);
      break;
    }
}

static void
entente_invitation_dialog_dispose (GObject *object)
{
  EntenteInvitationDialog *self = ENTENTE_INVITATION_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_INVITATION_DIALOG);
  forget_review (self);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_invitation_dialog_parent_class)->dispose (object);
}

static void
entente_invitation_dialog_finalize (GObject *object)
{
  EntenteInvitationDialog *self = ENTENTE_INVITATION_DIALOG (object);

  entente_invitation_link_clear (&self->link);
  g_clear_error (&self->problem);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_invitation_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_AGREEMENT_VIEW);
  g_type_ensure (ENTENTE_TYPE_REFUSED_VIEW);
  g_type_ensure (ENTENTE_TYPE_REVIEW_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-invitation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, agreement_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, refused_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, review_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteInvitationDialog, window_title);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, decline_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_agreement_cb);
  gtk_widget_class_bind_template_callback (widget_class, switch_account_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_another_cb);
}

static void
entente_invitation_dialog_class_init (EntenteInvitationDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_invitation_dialog_get_property;
  object_class->set_property = entente_invitation_dialog_set_property;
  object_class->dispose = entente_invitation_dialog_dispose;
  object_class->finalize = entente_invitation_dialog_finalize;

  widget_class->map = entente_invitation_dialog_map;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, ENTENTE_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "dialog.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.back", NULL);
  bind_template (widget_class);
}

static void
entente_invitation_dialog_init (EntenteInvitationDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  show (self, "paste");
}

GtkWidget *
entente_invitation_dialog_new (GtkWindow        *parent,
                               EntenteWorkspace *workspace)
{
  g_return_val_if_fail (parent == NULL || GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  return g_object_new (ENTENTE_TYPE_INVITATION_DIALOG, "transient-for", parent, "workspace", workspace, NULL);
}

void
entente_invitation_dialog_open_text (EntenteInvitationDialog *self,
                                     const char              *text)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (ENTENTE_IS_INVITATION_DIALOG (self));
  g_return_if_fail (text != NULL);

  if (!entente_invitation_link_parse (text, &self->link, &error))
    {
      show_refusal (self, error);
      return;
    }

  self->has_secret = TRUE;
  open_invitation (self);
}

void
entente_invitation_dialog_open_id (EntenteInvitationDialog *self,
                                   const char              *id)
{
  g_return_if_fail (ENTENTE_IS_INVITATION_DIALOG (self));
  g_return_if_fail (id != NULL);

  g_strlcpy (self->link.id, id, sizeof self->link.id);
  self->has_secret = FALSE;
  open_invitation (self);
}
