/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-partner-details.h"

#include <glib/gi18n.h>

#include "entente-deed.h"
#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "rows/entente-value-row.h"

struct _EntentePartnerDetails
{
  GtkWidget parent_instance;

  EntenteWorkspace *workspace;
  EntentePartner *partner;

  GtkWidget *content;
  EntenteValueRow *rights_row;
  EntenteValueRow *access_row;
  GtkWidget *remove_access_button;
  EntenteValueRow *agreement_row;
  EntenteValueRow *since_row;
  EntenteValueRow *customers_row;
  GtkWidget *customers_button;
  EntenteValueRow *mpn_id_row;
  EntenteValueRow *email_row;
  EntenteValueRow *phone_row;
  EntenteValueRow *website_row;
  GtkWidget *add_customer_button;
  GtkWidget *ask_button;
  GtkWidget *invite_button;
  GtkWidget *invitation_button;
  GtkWidget *remove_button;
};

G_DEFINE_FINAL_TYPE (EntentePartnerDetails, entente_partner_details, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_WORKSPACE = 1,
  PROP_PARTNER,
} EntentePartnerDetailsProperty;

static GParamSpec *properties[PROP_PARTNER + 1];

static EntenteKind
get_own_kind (EntentePartnerDetails *self)
{
  EntenteAccount *account = entente_workspace_get_account (self->workspace);

  return account != NULL ? entente_account_get_kind (account) : ENTENTE_KIND_UNKNOWN;
}

/* What the partner may do here, in plain words. */
static const char *
describe_rights (EntentePartnerDetails *self)
{
  gboolean is_active = g_str_equal (entente_partner_get_relation_state (self->partner), "active");

  switch (get_own_kind (self))
    {
    case ENTENTE_KIND_RESELLER:
      return is_active ? _("Places orders and adds subscriptions for your customers") : "";

    case ENTENTE_KIND_CUSTOMER:
      if (entente_partner_get_reseller (self->partner) && entente_partner_get_dap (self->partner))
        return _("Sells products and services to you, and administers them: creates users, assigns licenses, resets passwords");
      if (entente_partner_get_reseller (self->partner))
        return _("Sells products and services to you");
      if (entente_partner_get_dap (self->partner))
        return _("Administers your products and services: creates users, assigns licenses, resets passwords");
      return "";

    case ENTENTE_KIND_PROVIDER:
    case ENTENTE_KIND_OPERATOR:
    case ENTENTE_KIND_UNKNOWN:
      break;
    }

  return "";
}

static const char *
describe_access (EntentePartnerDetails *self)
{
  gboolean has_access = entente_partner_get_admin_access (self->partner);

  switch (get_own_kind (self))
    {
    case ENTENTE_KIND_PROVIDER:
      return has_access ? _("You may administer the reseller’s own account") : _("Not granted");

    case ENTENTE_KIND_RESELLER:
      return has_access ? _("The provider may administer your own account") : _("Not granted");

    case ENTENTE_KIND_CUSTOMER:
    case ENTENTE_KIND_OPERATOR:
    case ENTENTE_KIND_UNKNOWN:
      break;
    }

  return "";
}

static char *
describe_agreement (EntentePartnerDetails *self)
{
  gint64 when = entente_partner_get_partner_agreement (self->partner);
  g_autofree char *date = NULL;

  if (get_own_kind (self) != ENTENTE_KIND_PROVIDER)
    return g_strdup ("");

  if (when == 0)
    return g_strdup (_("Not signed yet. Until a global admin of the reseller signs it, nothing can be ordered for it."));

  date = entente_format_instant_date (when);

  return entente_sentence (_("Signed on %s"), date);
}

static char *
describe_since (EntentePartnerDetails *self)
{
  g_autofree char *since = entente_format_instant_date (entente_partner_get_since (self->partner));
  g_autofree char *ended = NULL;

  if (entente_partner_get_ended (self->partner) == 0)
    return g_steal_pointer (&since);

  ended = entente_format_instant_date (entente_partner_get_ended (self->partner));

  /* Translators: the first and the last day of a partnership */
  return entente_sentence (_("%1$s to %2$s"), since, ended);
}

static void
explain (EntentePartnerDetails *self,
         const char            *action,
         GtkWidget             *button,
         const char            *command)
{
  g_autoptr (GError) error = NULL;

  entente_workspace_check (self->workspace, command, &error);
  entente_action_explain (GTK_WIDGET (self), action, button, error);
}

static void
update_actions (EntentePartnerDetails *self)
{
  EntenteKind kind = get_own_kind (self);
  gboolean is_active = g_str_equal (entente_partner_get_relation_state (self->partner), "active");

  gtk_widget_set_visible (self->add_customer_button, kind == ENTENTE_KIND_PROVIDER && is_active);
  gtk_widget_set_visible (self->ask_button, kind == ENTENTE_KIND_RESELLER && is_active);
  gtk_widget_set_visible (self->invite_button, kind == ENTENTE_KIND_RESELLER && is_active);
  gtk_widget_set_visible (self->remove_button,
                          (kind == ENTENTE_KIND_PROVIDER || kind == ENTENTE_KIND_RESELLER) && is_active);
  gtk_widget_set_visible (self->remove_access_button,
                          kind == ENTENTE_KIND_RESELLER && entente_partner_get_admin_access (self->partner));
  gtk_widget_set_visible (self->invitation_button, entente_partner_get_invitation (self->partner)[0] != '\0');

  gtk_widget_set_visible (self->customers_button, entente_partner_get_customers (self->partner) > 0);

  explain (self, "partner.add-customer", self->add_customer_button, "customer.add");
  explain (self, "partner.invite", self->invite_button, "invitation.create");
  explain (self, "partner.remove", self->remove_button, "partnership.remove");
  explain (self, "partner.view-customers", self->customers_button, "list:customers");
  explain (self, "partner.remove-access", self->remove_access_button, "partnership.remove-admin-access");
  explain (self, "partner.show-invitation", self->invitation_button, "list:invitations");
  if (gtk_widget_get_sensitive (self->invitation_button))
    gtk_widget_set_tooltip_text (self->invitation_button, _("Show the Invitation"));
}

/* A customer of theirs shares none with them: it is one. */
static char *
describe_customers (EntentePartnerDetails *self)
{
  gint64 n = entente_partner_get_customers (self->partner);

  if (get_own_kind (self) == ENTENTE_KIND_CUSTOMER)
    return g_strdup ("");

  return n > 0 ? entente_format_count (n) : g_strdup (_("None yet"));
}

static void
update (EntentePartnerDetails *self)
{
  g_autofree char *customers = describe_customers (self);
  g_autofree char *agreement = describe_agreement (self);
  g_autofree char *since = describe_since (self);

  entente_value_row_set_value (self->rights_row, describe_rights (self));
  entente_value_row_set_value (self->access_row, describe_access (self));
  entente_value_row_set_value (self->agreement_row, agreement);
  entente_value_row_set_value (self->since_row, since);
  entente_value_row_set_value (self->customers_row, customers);
  entente_value_row_set_value (self->mpn_id_row, entente_partner_get_mpn_id (self->partner));
  entente_value_row_set_value (self->email_row, entente_partner_get_email (self->partner));
  entente_value_row_set_value (self->phone_row, entente_partner_get_phone (self->partner));
  entente_value_row_set_value (self->website_row, entente_partner_get_website (self->partner));
  update_actions (self);
}

static void
execute (EntentePartnerDetails *self,
         EntenteCommand        *command)
{
  g_autoptr (EntenteCommand) owned = command;
  EntenteDeed deed = { .command = owned };

  entente_deed_execute (&deed, GTK_WIDGET (self), self->workspace);
}

static void
removal_answered_cb (EntentePartnerDetails *self,
                     const char            *response)
{
  if (g_str_equal (response, "remove"))
    execute (self, entente_command_remove_partnership (entente_record_get_id (ENTENTE_RECORD (self->partner)),
                                                       entente_record_get_version (ENTENTE_RECORD (self->partner))));
}

static void
access_answered_cb (EntentePartnerDetails *self,
                    const char            *response)
{
  if (g_str_equal (response, "remove"))
    execute (self, entente_command_remove_admin_access (entente_record_get_id (ENTENTE_RECORD (self->partner)),
                                                        entente_record_get_version (ENTENTE_RECORD (self->partner))));
}

/* Asks before something goes that only the other side can give back. */
static void
ask (EntentePartnerDetails *self,
     const char            *heading,
     const char            *body,
     GCallback              answered)
{
  AdwMessageDialog *dialog = entente_ask (GTK_WIDGET (self), heading, body, "remove", _("_Remove"), ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_object (dialog, "response", answered, self, G_CONNECT_SWAPPED);
}

/* What goes with the partnership, and what stays. */
static char *
describe_removal (EntentePartnerDetails *self)
{
  gboolean is_provider = get_own_kind (self) == ENTENTE_KIND_PROVIDER;
  g_autofree char *removal =
    entente_sentence (is_provider
                        ? _("%s is told. You can no longer place orders for it. Customers that you share stay as they are.")
                        : _("%s is told, and can no longer place orders for you. Your customers stay as they are."),
                      entente_partner_get_name (self->partner));

  if (!entente_partner_get_admin_access (self->partner))
    return g_steal_pointer (&removal);

  return g_strjoin (" ", removal,
                    is_provider ? _("Administrator access stays until the reseller removes it.")
                                : _("Administrator access stays until you remove it."),
                    NULL);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (widget);
  g_autofree char *body = describe_removal (self);

  ask (self, _("Remove the Partnership?"), body, G_CALLBACK (removal_answered_cb));
}

static void
remove_access_cb (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (widget);
  g_autofree char *body = entente_sentence (_("%s can no longer administer your account. The partnership stays as it is."),
                                            entente_partner_get_name (self->partner));

  ask (self, _("Remove Administrator Access?"), body, G_CALLBACK (access_answered_cb));
}

static void
add_customer_cb (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (widget);

  gtk_widget_activate_action (widget, "win.add-customer", "s", entente_record_get_id (ENTENTE_RECORD (self->partner)));
}

static void
invite_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (widget);

  gtk_widget_activate_action (widget, "win.invite-jointly", "s", entente_record_get_id (ENTENTE_RECORD (self->partner)));
}

static void
ask_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (widget);

  gtk_widget_activate_action (widget, "win.ask-provider", "(ss)", entente_record_get_id (ENTENTE_RECORD (self->partner)), "");
}

static void
view_customers_cb (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (widget);
  GVariantBuilder filters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));

  g_variant_builder_add (&filters, "(sss)", "through", entente_record_get_id (ENTENTE_RECORD (self->partner)),
                         entente_partner_get_name (self->partner));
  gtk_widget_activate_action (widget, "win.show-list", "(sa(sss))", "customers", &filters);
}

static void
show_invitation_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (widget);

  gtk_widget_activate_action (widget, "win.show-record", "(ss)", "invitations", entente_partner_get_invitation (self->partner));
}

static void
entente_partner_details_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (object);

  switch ((EntentePartnerDetailsProperty) property_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;

    case PROP_PARTNER:
      g_value_set_object (value, self->partner);
      break;
    }
}

static void
entente_partner_details_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (object);

  switch ((EntentePartnerDetailsProperty) property_id)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;

    case PROP_PARTNER:
      self->partner = g_value_dup_object (value);
      break;
    }
}

static void
entente_partner_details_constructed (GObject *object)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (object);

  G_OBJECT_CLASS (entente_partner_details_parent_class)->constructed (object);

  g_signal_connect_object (self->partner, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
entente_partner_details_dispose (GObject *object)
{
  EntentePartnerDetails *self = ENTENTE_PARTNER_DETAILS (object);

  if (self->partner != NULL)
    g_signal_handlers_disconnect_by_data (self->partner, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PARTNER_DETAILS);
  g_clear_object (&self->partner);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_partner_details_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/partners/entente-partner-details.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, access_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, add_customer_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, agreement_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, ask_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, content);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, customers_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, customers_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, invitation_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, invite_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, mpn_id_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, phone_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, remove_access_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, remove_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, rights_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, since_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerDetails, website_row);
}

static void
entente_partner_details_class_init (EntentePartnerDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_partner_details_get_property;
  object_class->set_property = entente_partner_details_set_property;
  object_class->constructed = entente_partner_details_constructed;
  object_class->dispose = entente_partner_details_dispose;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, ENTENTE_TYPE_WORKSPACE, flags);
  properties[PROP_PARTNER] = g_param_spec_object ("partner", NULL, NULL, ENTENTE_TYPE_PARTNER, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "partner.add-customer", NULL, add_customer_cb);
  gtk_widget_class_install_action (widget_class, "partner.ask", NULL, ask_cb);
  gtk_widget_class_install_action (widget_class, "partner.invite", NULL, invite_cb);
  gtk_widget_class_install_action (widget_class, "partner.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "partner.remove-access", NULL, remove_access_cb);
  gtk_widget_class_install_action (widget_class, "partner.show-invitation", NULL, show_invitation_cb);
  gtk_widget_class_install_action (widget_class, "partner.view-customers", NULL, view_customers_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
entente_partner_details_init (EntentePartnerDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_button_wrap (GTK_BUTTON (self->add_customer_button));
  entente_button_wrap (GTK_BUTTON (self->ask_button));
  entente_button_wrap (GTK_BUTTON (self->invite_button));
}

GtkWidget *
entente_partner_details_create (EntenteListPage *page,
                                EntenteRecord   *partner)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (page), NULL);
  g_return_val_if_fail (ENTENTE_IS_PARTNER (partner), NULL);

  return g_object_new (ENTENTE_TYPE_PARTNER_DETAILS, "workspace", entente_page_get_workspace (ENTENTE_PAGE (page)), "partner",
                       partner, NULL);
}
