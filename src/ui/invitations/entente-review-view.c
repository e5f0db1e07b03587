/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-review-view.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "forms/entente-field.h"
#include "invitations/entente-asking-group.h"
#include "window/entente-pill-button.h"

struct _EntenteReviewView
{
  GtkWidget parent_instance;

  EntenteInvitationReview *review; /* (nullable) before it is set */
  EntenteOrganization *sender;     /* (nullable) likewise */
  EntenteOrganization *provider;   /* (nullable) unless it is a joint one */

  GtkWidget *content;
  AdwAvatar *avatar;
  GtkLabel *heading;
  GtkLabel *subheading;
  AdwPreferencesGroup *rights_group;
  GtkListBox *rights;
  AdwPreferencesGroup *provider_rights_group;
  GtkListBox *provider_rights;
  EntenteAskingGroup *sender_group;
  EntenteAskingGroup *provider_group;
  GtkWidget *agreement_group;
  AdwActionRow *agreement_row;
  GtkWidget *read_button;
  AdwActionRow *agreement_tick_row;
  GtkCheckButton *agreement_tick;
  AdwActionRow *consent_row;
  GtkCheckButton *consent_tick;
  GtkLabel *message;
  GtkButton *accept_button;
  GtkWidget *decline_button;
};

G_DEFINE_FINAL_TYPE (EntenteReviewView, entente_review_view, GTK_TYPE_WIDGET)

enum
{
  ACCEPT,
  DECLINE,
  READ_AGREEMENT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_partnership (EntenteReviewView *self)
{
  return g_str_equal (entente_invitation_review_get_kind (self->review), "partnership");
}

static gboolean
is_joint (EntenteReviewView *self)
{
  return self->provider != NULL;
}

static const char *
get_sender_name (EntenteReviewView *self)
{
  return entente_organization_get_name (self->sender);
}

static void
add_right (GtkListBox *rights,
           const char *icon_name,
           const char *title,
           const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (rights, row);
}

/* What the reseller grants by authorizing. */
static void
add_partnership_rights (EntenteReviewView *self)
{
  add_right (self->rights, "entente-order-symbolic", _("Place orders and add subscriptions for your customers"), _("Your customers remain yours, and nothing that they have now changes."));
  add_right (self->rights, "entente-delegated-admin-symbolic", _("Administer your own account"), _("You can take this back at any time, under Indirect Providers."));
}

static void
add_no_right (GtkListBox *rights)
{
  add_right (rights, "entente-partners-symbolic", _("Nothing more than now"), _("It is your partner already, and stays what it is to you."));
}

/* Delegated admins act as global administrators of the customer. */
static void
add_relationship_rights (EntenteReviewView *self)
{
  gboolean sells = entente_invitation_review_get_partner_since (self->review) == 0;
  gboolean administers = entente_invitation_review_get_dap (self->review) && !entente_invitation_review_get_has_dap (self->review);

  if (sells)
    add_right (self->rights, "entente-subscriptions-symbolic", _("Sell products and services to you"), _("It sees your account and what you subscribe to. What you have from other partners stays as it is."));

  if (administers)
    add_right (self->rights, "entente-delegated-admin-symbolic", _("Administer your organization as a global administrator"), _("It can create and remove users, assign licenses and reset passwords. If you do not want that, decline and ask for an invitation without it."));

  if (!sells && !administers)
    add_no_right (self->rights);
}

/* The provider sells with the reseller, and administers nothing. */
static void
add_provider_rights (EntenteReviewView *self)
{
  if (entente_invitation_review_get_provider_since (self->review) == 0)
    add_right (self->provider_rights, "entente-order-symbolic", _("Place orders and add subscriptions for you"), _("It sees your account and what you subscribe to. It does not administer your organization."));
  else
    add_no_right (self->provider_rights);
}

static void
clear_rights (AdwPreferencesGroup *group,
              GtkListBox          *rights,
              const char          *name)
{
  /* Translators: %s is the organization that asks; what it may do is listed below. */
  g_autofree char *title = entente_sentence (_("What %s May Do"), name);
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (rights))) != NULL)
    gtk_list_box_remove (rights, row);

  adw_preferences_group_set_title (group, escaped);
}

/* Of which type each of two is; one alone says so in the heading. */
static void
show_type (AdwPreferencesGroup *group,
           gboolean             dap)
{
  const char *type = entente_word_get_name ("partner-type", dap ? "reseller-delegated-admin" : "reseller", NULL);
  g_autofree char *escaped = g_markup_escape_text (type, -1);

  adw_preferences_group_set_description (group, escaped);
}

static void
update_rights (EntenteReviewView *self)
{
  clear_rights (self->rights_group, self->rights, get_sender_name (self));
  adw_preferences_group_set_description (self->rights_group, NULL);
  if (is_partnership (self))
    add_partnership_rights (self);
  else
    add_relationship_rights (self);

  gtk_widget_set_visible (GTK_WIDGET (self->provider_rights_group), is_joint (self));
  if (!is_joint (self))
    return;

  clear_rights (self->provider_rights_group, self->provider_rights, entente_organization_get_name (self->provider));
  add_provider_rights (self);
  show_type (self->rights_group,
             entente_invitation_review_get_dap (self->review) || entente_invitation_review_get_has_dap (self->review));
  show_type (self->provider_rights_group, FALSE);
}

static void
update_organizations (EntenteReviewView *self)
{
  entente_asking_group_set_organization (self->sender_group, self->sender);
  gtk_widget_set_visible (GTK_WIDGET (self->provider_group), is_joint (self));
  if (is_joint (self))
    entente_asking_group_set_organization (self->provider_group, self->provider);
}

static char *
dup_heading (EntenteReviewView *self)
{
  const char *name = get_sender_name (self);

  if (is_partnership (self))
    /* Translators: %s is an organization; the same in the sentences like this one */
    return entente_sentence (_("%s asks to become your indirect provider"), name);

  if (is_joint (self))
    /* Translators: a reseller and its provider */
    return entente_sentence (_("%1$s and %2$s ask to become your partners"), name, entente_organization_get_name (self->provider));

  if (entente_invitation_review_get_partner_since (self->review) != 0)
    return entente_sentence (_("%s, your reseller, asks for delegated admin privileges"), name);

  if (entente_invitation_review_get_dap (self->review))
    return entente_sentence (_("%s asks to become your reseller and delegated administrator"), name);

  return entente_sentence (_("%s asks to become your reseller"), name);
}

static void
update_heading (EntenteReviewView *self)
{
  EntenteInvitationReview *review = self->review;
  g_autofree char *heading = dup_heading (self);
  g_autofree char *expires = entente_format_instant_date (entente_invitation_review_get_expires (review));
  /* Translators: the person who sent an invitation, and a date */
  g_autofree char *subheading = entente_sentence (_("Sent by %1$s. You can answer until %2$s."),
                                                  entente_invitation_review_get_sender_user (review), expires);

  adw_avatar_set_text (self->avatar, get_sender_name (self));
  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->subheading, subheading);
}

static void
show_message (EntenteReviewView *self,
              const char        *text)
{
  gtk_label_set_label (self->message, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message), text[0] != '\0');
}

static void
clear_messages (EntenteReviewView *self)
{
  show_message (self, "");
  entente_field_set_message (GTK_WIDGET (self->agreement_tick_row), NULL);
  entente_field_set_message (GTK_WIDGET (self->consent_row), NULL);
}

static void
update_ticks (EntenteReviewView *self)
{
  EntenteInvitationReview *review = self->review;
  const char *name = get_sender_name (self);
  gboolean has_agreement = entente_invitation_review_get_agreement (review)[0] != '\0';
  g_autofree char *consent = NULL;

  if (is_partnership (self))
    consent = entente_sentence (_("I authorize %s to do this"), name);
  else if (is_joint (self))
    consent = entente_sentence (_("I accept %1$s and %2$s as partners with these rights"), name,
                                entente_organization_get_name (self->provider));
  else
    consent = entente_sentence (_("I accept %s as a partner with these rights"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->consent_row), consent);
  entente_set_accessible_name (self->consent_tick, consent);
  gtk_check_button_set_active (self->consent_tick, FALSE);
  gtk_check_button_set_active (self->agreement_tick, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->agreement_row),
                                 entente_invitation_review_get_agreement_title (review));
  gtk_widget_set_visible (self->agreement_group, has_agreement);
  gtk_button_set_label (self->accept_button,
                        is_partnership (self) ? _("Authorize Indirect Provider") : _("Accept and Authorize"));
  clear_messages (self);
}

static void
tick_toggled_cb (EntenteReviewView *self)
{
  clear_messages (self);
}

/* Says what has to be ticked first and is not, where it stands. Returns whether all is ticked. */
static gboolean
check_ticks (EntenteReviewView *self)
{
  clear_messages (self);

  if (gtk_widget_get_visible (self->agreement_group) && !gtk_check_button_get_active (self->agreement_tick))
    {
      entente_field_set_message (GTK_WIDGET (self->agreement_tick_row),
                                 _("Read the agreement, and tick that your organization accepts it."));
      gtk_widget_grab_focus (GTK_WIDGET (self->agreement_tick));
      return FALSE;
    }

  if (!gtk_check_button_get_active (self->consent_tick))
    {
      entente_field_set_message (GTK_WIDGET (self->consent_row), _("Tick that you grant this, or decline."));
      gtk_widget_grab_focus (GTK_WIDGET (self->consent_tick));
      return FALSE;
    }

  return TRUE;
}

static void
accept_clicked_cb (EntenteReviewView *self)
{
  if (check_ticks (self))
    g_signal_emit (self, signals[ACCEPT], 0);
}

static void
read_clicked_cb (EntenteReviewView *self)
{
  g_signal_emit (self, signals[READ_AGREEMENT], 0);
}

static void
decline_clicked_cb (EntenteReviewView *self)
{
  g_signal_emit (self, signals[DECLINE], 0);
}

static void
entente_review_view_dispose (GObject *object)
{
  EntenteReviewView *self = ENTENTE_REVIEW_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_REVIEW_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->sender);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (entente_review_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_ASKING_GROUP);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-review-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, accept_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, agreement_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, agreement_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, agreement_tick);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, agreement_tick_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, avatar);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, consent_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, consent_tick);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, content);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, decline_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, heading);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, provider_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, provider_rights);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, provider_rights_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, read_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, rights);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, rights_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, sender_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteReviewView, subheading);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, decline_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, tick_toggled_cb);
}

static void
entente_review_view_class_init (EntenteReviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_review_view_dispose;

  signals[ACCEPT] = g_signal_new ("accept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ_AGREEMENT] = g_signal_new ("read-agreement", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DECLINE] = g_signal_new ("decline", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
entente_review_view_init (EntenteReviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_review_view_set_review (EntenteReviewView       *self,
                                EntenteInvitationReview *review,
                                EntenteOrganization     *sender,
                                EntenteOrganization     *provider)
{
  g_return_if_fail (ENTENTE_IS_REVIEW_VIEW (self));
  g_return_if_fail (ENTENTE_IS_INVITATION_REVIEW (review));
  g_return_if_fail (ENTENTE_IS_ORGANIZATION (sender));
  g_return_if_fail (provider == NULL || ENTENTE_IS_ORGANIZATION (provider));

  g_set_object (&self->review, review);
  g_set_object (&self->sender, sender);
  g_set_object (&self->provider, provider);
  update_heading (self);
  update_rights (self);
  update_organizations (self);
  update_ticks (self);
}

void
entente_review_view_allow_accept (EntenteReviewView *self,
                                  const GError      *error)
{
  g_return_if_fail (ENTENTE_IS_REVIEW_VIEW (self));

  entente_insensitive_explain (GTK_WIDGET (self->consent_row), error);
  entente_insensitive_explain (GTK_WIDGET (self->agreement_tick_row), error);
  entente_insensitive_explain (GTK_WIDGET (self->accept_button), error);
}

void
entente_review_view_allow_decline (EntenteReviewView *self,
                                   const GError      *error)
{
  g_return_if_fail (ENTENTE_IS_REVIEW_VIEW (self));

  entente_insensitive_explain (self->decline_button, error);
}

void
entente_review_view_show_error (EntenteReviewView *self,
                                const GError      *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_REVIEW_VIEW (self));
  g_return_if_fail (error != NULL);

  text = entente_refusal_to_text (error);
  show_message (self, text);
}
