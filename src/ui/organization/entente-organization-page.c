/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-organization-page.h"

#include <glib/gi18n.h>

#include "agreements/entente-agreement-text.h"
#include "entente-format.h"
#include "entente-names.h"
#include "entente-record-watch.h"
#include "entente-refusal-text.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "forms/entente-switch-row.h"
#include "organization/entente-mail-policy-dialog.h"
#include "organization/entente-organization-text.h"
#include "rows/entente-value-row.h"
#include "vetting/entente-vetting-group.h"
#include "vetting/entente-vetting-policy-switch.h"

struct _EntenteOrganizationPage
{
  EntentePage parent_instance;

  EntenteRecordWatch *watch;                 /* (nullable) */
  EntenteVettingPolicySwitch *policy_switch; /* (nullable) of the operator */
  GPtrArray *rows;                           /* of EntenteValueRow, as in the table; owned by their groups */

  GtkWidget *edit_button;
  GtkStack *stack;
  GtkLabel *name_label;
  GtkLabel *kind_label;
  GtkWidget *accept_button; /* of the customer agreement; owned by its row */
  GtkWidget *sign_button;   /* of the partner agreement, likewise */
  GtkBox *groups;
  GtkWidget *enrollment_group;
  EntenteSwitchRow *policy_row;
  GtkWidget *mail_policy_row;
  EntenteVettingGroup *vetting_group;
  AdwStatusPage *error_page;
};

G_DEFINE_FINAL_TYPE (EntenteOrganizationPage, entente_organization_page, ENTENTE_TYPE_PAGE)

static char *
get_language (EntenteOrganization *organization)
{
  return g_strdup (entente_language_get_name (entente_organization_get_language (organization)));
}

static char *
get_qualification (EntenteOrganization *organization)
{
  if (!g_str_equal (entente_organization_get_kind (organization), "customer"))
    return g_strdup ("");

  return g_strdup (entente_word_get_name ("qualification", entente_organization_get_qualification (organization), NULL));
}

static gboolean
is_partner (EntenteOrganization *organization)
{
  const char *kind = entente_organization_get_kind (organization);

  return g_str_equal (entente_kind_get_agreement (entente_kind_from_nick (kind)), "partner");
}

static char *
get_partner_agreement (EntenteOrganization *organization)
{
  gint64 signed_at = entente_organization_get_partner_agreement (organization);
  const char *person = entente_organization_get_agreement_person (organization);
  g_autofree char *date = NULL;

  if (!is_partner (organization))
    return g_strdup ("");
  if (signed_at == 0)
    return g_strdup (_("Not signed yet: a global admin of your organization has to sign it"));

  date = entente_format_instant_date (signed_at);
  if (person[0] != '\0')
    /* Translators: a date and a person: “Signed on Mar 3, 2026 by Zoë Baker” */
    return entente_sentence (_("Signed on %1$s by %2$s"), date, person);

  /* Translators: %s is a date */
  return entente_sentence (_("Signed on %s"), date);
}

static char *
get_status (EntenteOrganization *organization)
{
  if (!is_partner (organization))
    return g_strdup ("");

  return g_strdup (entente_word_get_name ("program", entente_organization_get_status (organization), NULL));
}

static char *
get_since (EntenteOrganization *organization)
{
  return entente_format_instant_date (entente_organization_get_created (organization));
}

typedef enum
{
  GROUP_LEGAL,
  GROUP_CONTACT,
  GROUP_SUPPORT,
  GROUP_PROGRAM,
  N_GROUPS
} Group;

static const char *const group_titles[N_GROUPS] = {
  [GROUP_LEGAL] = N_("Legal Profile"),
  [GROUP_CONTACT] = N_("Primary Contact"),
  [GROUP_SUPPORT] = N_("Customer Support"),
  [GROUP_PROGRAM] = N_("Membership and Agreements"),
};

/* A text of the record, or one that is made of it. What is empty is not shown. */
static const struct
{
  Group group;
  const char *title;
  const char *(*get) (EntenteOrganization *organization);
  char *(*make) (EntenteOrganization *organization);
  gboolean copied; /* has a button that copies it */
} facts[] = {
  { GROUP_LEGAL, N_("Legal name"), entente_organization_get_name, NULL },
  { GROUP_LEGAL, N_("Address"), NULL, entente_organization_format_address, TRUE },
  { GROUP_LEGAL, N_("Primary domain"), entente_organization_get_domain, NULL, TRUE },
  { GROUP_LEGAL, N_("Registration ID"), entente_organization_get_registration_id, NULL, TRUE },
  { GROUP_LEGAL, N_("Qualification"), NULL, get_qualification },
  { GROUP_LEGAL, N_("Language"), NULL, get_language },
  { GROUP_CONTACT, N_("Name"), NULL, entente_organization_format_contact },
  { GROUP_CONTACT, N_("E-mail"), entente_organization_get_email, NULL, TRUE },
  { GROUP_CONTACT, N_("Phone"), entente_organization_get_phone, NULL, TRUE },
  { GROUP_SUPPORT, N_("E-mail"), entente_organization_get_support_email, NULL, TRUE },
  { GROUP_SUPPORT, N_("Phone"), entente_organization_get_support_phone, NULL, TRUE },
  { GROUP_SUPPORT, N_("Website"), entente_organization_get_website, NULL, TRUE },
  { GROUP_PROGRAM, N_("Status"), NULL, get_status },
  { GROUP_PROGRAM, N_("MPN ID"), entente_organization_get_mpn_id, NULL, TRUE },
  { GROUP_PROGRAM, N_("Partner agreement"), NULL, get_partner_agreement },
  { GROUP_PROGRAM, N_("Customer agreement"), NULL, entente_organization_format_agreement },
  { GROUP_PROGRAM, N_("In the program since"), NULL, get_since },
};

static void
copy_cb (GtkButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ENTENTE_TYPE_VALUE_ROW);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (row), entente_value_row_get_value (ENTENTE_VALUE_ROW (row)));
  entente_toast (row, _("Copied"));
}

static GtkWidget *
new_copy_button (const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  /* Translators: %s is what is copied, as in “Copy MPN ID” */
  g_autofree char *name = entente_sentence (_("Copy %s"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Copy"));
  entente_set_accessible_name (button, name);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), NULL);

  return button;
}

/* By its signal: one that has an action would be sensitive again by itself. */
static GtkWidget *
add_agreement_button (EntenteOrganizationPage *self,
                      GtkWidget               *row,
                      const char              *label,
                      const char              *name,
                      GCallback                clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  entente_set_accessible_name (button, name);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  entente_value_row_add_suffix (ENTENTE_VALUE_ROW (row), button);

  return button;
}

static void
accept_clicked_cb (EntenteOrganizationPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.accept-agreement", NULL);
}

static void
sign_clicked_cb (EntenteOrganizationPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.sign-agreement", NULL);
}

/* By its signal, too. Who is not enrolled says it in the enrollment, and the operator has no address. */
static void
edit_clicked_cb (EntenteOrganizationPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-organization", NULL);
}

static void
update_edit_button (EntenteOrganizationPage *self,
                    EntenteOrganization     *organization)
{
  g_autoptr (GError) error = NULL;

  entente_workspace_check (entente_page_get_workspace (ENTENTE_PAGE (self)), "organization.edit", &error);
  entente_insensitive_explain (self->edit_button, error);
  if (error == NULL)
    gtk_widget_set_tooltip_text (self->edit_button, _("Edit Organization"));
  gtk_widget_set_visible (self->edit_button,
                          entente_organization_get_country (organization)[0] != '\0' &&
                            entente_life_cycle_allows (&entente_program_life_cycle,
                                                       entente_organization_get_status (organization), "edit"));
}

static void
update_agreement_button (EntenteOrganizationPage *self,
                         GtkWidget               *button,
                         gboolean                 is_due,
                         const char              *command)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ENTENTE_TYPE_VALUE_ROW);
  g_autoptr (GError) error = NULL;

  /* What was just done leaves the focus of this window where it is, also while the dialog for it is still there. */
  if (!is_due && gtk_widget_is_focus (button))
    gtk_widget_grab_focus (row);
  gtk_widget_set_visible (button, is_due);
  entente_workspace_check (entente_page_get_workspace (ENTENTE_PAGE (self)), command, &error);
  entente_insensitive_explain (button, error);
}

/* A customer that has not accepted the customer agreement itself can do so, also where a partner attested it. */
static void
update_agreement_buttons (EntenteOrganizationPage *self,
                          EntenteOrganization     *organization)
{
  update_agreement_button (self, self->accept_button,
                           entente_life_cycle_allows (&entente_agreement_life_cycle,
                                                      entente_organization_get_customer_agreement (organization), "accept"),
                           "agreement.accept");
  update_agreement_button (self, self->sign_button, entente_organization_get_partner_agreement (organization) == 0,
                           "agreement.sign");
}

static void
build_groups (EntenteOrganizationPage *self)
{
  for (guint group = 0; group < N_GROUPS; group++)
    {
      GtkWidget *widget = adw_preferences_group_new ();

      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (widget), _(group_titles[group]));
      for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
        if (facts[i].group == group)
          {
            GtkWidget *row = entente_value_row_new (_(facts[i].title), "");

            if (facts[i].copied)
              entente_value_row_add_suffix (ENTENTE_VALUE_ROW (row), new_copy_button (_(facts[i].title)));
            if (facts[i].make == entente_organization_format_agreement)
              self->accept_button = add_agreement_button (self, row, _("_Accept…"), _("Accept the customer agreement"),
                                                          G_CALLBACK (accept_clicked_cb));
            if (facts[i].make == get_partner_agreement)
              self->sign_button = add_agreement_button (self, row, _("_Sign…"), _("Sign the partner agreement"),
                                                        G_CALLBACK (sign_clicked_cb));
            adw_preferences_group_add (ADW_PREFERENCES_GROUP (widget), row);
            g_ptr_array_add (self->rows, row);
          }
      gtk_box_append (self->groups, widget);
    }
}

/* A group of which nothing is known is not shown. */
static void
update_groups (EntenteOrganizationPage *self,
               EntenteOrganization     *organization)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups));
  gboolean known[N_GROUPS] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *text = facts[i].get != NULL ? g_strdup (facts[i].get (organization)) : facts[i].make (organization);

      entente_value_row_set_value (g_ptr_array_index (self->rows, i), text);
      known[facts[i].group] |= text[0] != '\0';
    }

  for (guint i = 0; i < N_GROUPS; i++, group = gtk_widget_get_next_sibling (group))
    gtk_widget_set_visible (group, known[i]);
}

static void
watch_changed_cb (EntenteOrganizationPage *self)
{
  EntenteRecord *record = entente_record_watch_get_record (self->watch);
  const GError *error = entente_record_watch_get_error (self->watch);

  if (record != NULL)
    {
      EntenteOrganization *organization = ENTENTE_ORGANIZATION (record);

      gtk_label_set_label (self->name_label, entente_organization_get_name (organization));
      gtk_label_set_label (self->kind_label, entente_kind_get_name (entente_kind_from_nick (
                                               entente_organization_get_kind (organization))));
      update_groups (self, organization);
      update_agreement_buttons (self, organization);
      update_edit_button (self, organization);
      gtk_stack_set_visible_child_name (self->stack, "organization");
    }
  else if (error != NULL)
    {
      g_autofree char *text = entente_refusal_to_text (error);
      g_autofree char *escaped = g_markup_escape_text (text, -1);

      adw_status_page_set_description (self->error_page, escaped);
      gtk_stack_set_visible_child_name (self->stack, "error");
    }
}

static void
edit_mail_policy_cb (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (entente_window_present_open (window, ENTENTE_TYPE_MAIL_POLICY_DIALOG) == NULL)
    gtk_window_present (GTK_WINDOW (entente_mail_policy_dialog_new (window, entente_page_get_workspace (ENTENTE_PAGE (widget)))));
}

/* What the operator asks of others, and who it lets in, is nobody else's to see here. */
static void
update_enrollment (EntenteOrganizationPage *self,
                   EntenteWorkspace        *workspace)
{
  g_autoptr (GError) error = NULL;

  entente_workspace_check (workspace, "mail-policy.set", &error);
  gtk_widget_set_visible (self->enrollment_group, !entente_error_is (error, ENTENTE_REASON_NOT_YOUR_KIND));
  if (gtk_widget_get_visible (self->enrollment_group))
    self->policy_switch = entente_vetting_policy_switch_new (self->policy_row, workspace);
  entente_action_explain (GTK_WIDGET (self), "page.edit-mail-policy", self->mail_policy_row, error);
}

static void
entente_organization_page_constructed (GObject *object)
{
  EntenteOrganizationPage *self = ENTENTE_ORGANIZATION_PAGE (object);
  EntenteWorkspace *workspace = entente_page_get_workspace (ENTENTE_PAGE (self));
  EntenteAccount *account = entente_workspace_get_account (workspace);

  G_OBJECT_CLASS (entente_organization_page_parent_class)->constructed (object);

  build_groups (self);
  if (account == NULL)
    return;

  update_enrollment (self, workspace);
  entente_vetting_group_set_workspace (self->vetting_group, workspace);
  self->watch = entente_record_watch_new (workspace, "organizations", entente_account_get_organization (account));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
  watch_changed_cb (self);
}

static void
entente_organization_page_dispose (GObject *object)
{
  EntenteOrganizationPage *self = ENTENTE_ORGANIZATION_PAGE (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->policy_switch);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ORGANIZATION_PAGE);

  G_OBJECT_CLASS (entente_organization_page_parent_class)->dispose (object);
}

static void
entente_organization_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_ORGANIZATION_PAGE (object)->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_organization_page_parent_class)->finalize (object);
}

static void
entente_organization_page_class_init (EntenteOrganizationPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_organization_page_constructed;
  object_class->dispose = entente_organization_page_dispose;
  object_class->finalize = entente_organization_page_finalize;

  gtk_widget_class_install_action (widget_class, "page.edit-mail-policy", NULL, edit_mail_policy_cb);

  g_type_ensure (ENTENTE_TYPE_SWITCH_ROW);
  g_type_ensure (ENTENTE_TYPE_VETTING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/organization/entente-organization-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, edit_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, enrollment_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, error_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, groups);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, kind_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, mail_policy_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, policy_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrganizationPage, vetting_group);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
}

static void
entente_organization_page_init (EntenteOrganizationPage *self)
{
  self->rows = g_ptr_array_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}
