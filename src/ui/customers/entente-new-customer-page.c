/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-new-customer-page-private.h"

#include <glib/gi18n.h>

#include "entente-names.h"
#include "entente-widget.h"
#include "wizards/entente-wizard.h"

G_DEFINE_FINAL_TYPE (EntenteNewCustomerPage, entente_new_customer_page, ENTENTE_TYPE_WIZARD_PAGE)

/* A field by the name that the command has for it, its row, and where its text goes. */
#define FIELD(name, row, text)                                                                    \
 {                                                                                                \
  name, G_STRUCT_OFFSET (EntenteNewCustomerPage, row), G_STRUCT_OFFSET (EntenteNewCustomer, text) \
 }

static const struct
{
  const char *name;
  gsize row;
  gsize text;
} fields[] = {
  FIELD ("country", country_row, country),
  FIELD ("language", language_row, language),
  FIELD ("name", name_row, name),
  FIELD ("domain-prefix", domain_row, domain_prefix),
  FIELD ("registration-id", registration_row, registration_id),
  FIELD ("qualification", qualification_row, qualification),
  FIELD ("address-line1", line1_row, address_line1),
  FIELD ("address-line2", line2_row, address_line2),
  FIELD ("city", city_row, city),
  FIELD ("state", state_row, state),
  FIELD ("postal-code", postal_code_row, postal_code),
  FIELD ("contact-first-name", first_name_row, contact_first_name),
  FIELD ("contact-last-name", last_name_row, contact_last_name),
  FIELD ("email", email_row, email),
  FIELD ("phone", phone_row, phone),
  FIELD ("reseller", reseller_row, reseller),
};

static GtkWidget *
get_row (EntenteNewCustomerPage *self,
         guint                   field)
{
  return G_STRUCT_MEMBER (GtkWidget *, self, fields[field].row);
}

static const char *
get_text (GtkWidget *row)
{
  if (ENTENTE_IS_PICKER_ROW (row))
    return entente_picker_row_get_value (ENTENTE_PICKER_ROW (row));
  if (ENTENTE_IS_CHOICE_ROW (row))
    return entente_choice_row_get_value (ENTENTE_CHOICE_ROW (row));

  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* Where the states of a country are known they are picked, elsewhere typed. */
static gboolean
picks_state (EntenteNewCustomerPage *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->state_picker_row));
}

EntenteNewCustomer
entente_new_customer_page_get_customer (EntenteNewCustomerPage *self)
{
  EntenteNewCustomer customer = { NULL };

  g_return_val_if_fail (ENTENTE_IS_NEW_CUSTOMER_PAGE (self), customer);

  /* What is hidden because the country has no use for it does not count. */
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (gtk_widget_get_visible (get_row (self, i)))
      G_STRUCT_MEMBER (const char *, &customer, fields[i].text) = get_text (get_row (self, i));

  if (picks_state (self))
    customer.state = entente_picker_row_get_value (self->state_picker_row);

  return customer;
}

/* As the engine does, with the text of the field cleaned. Which addresses the operator refuses the engine says. */
static gboolean
check_cb (GtkWidget  *row,
          gpointer    user_data,
          GError    **error)
{
  EntenteNewCustomerPage *self = ENTENTE_NEW_CUSTOMER_PAGE (user_data);
  EntenteNewCustomer customer = entente_new_customer_page_get_customer (self);
  g_autofree char *text = entente_text_clean (get_text (row));

  if (row == GTK_WIDGET (self->state_picker_row))
    return entente_address_rule_check_field (self->rule, "state", text, error);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (get_row (self, i) == row)
      {
        G_STRUCT_MEMBER (const char *, &customer, fields[i].text) = text;
        return entente_new_customer_check_field (&customer, self->rule, NULL, fields[i].name, error);
      }

  g_return_val_if_reached (FALSE);
}

void
entente_new_customer_page_revalidate (EntenteNewCustomerPage *self,
                                      const char *const      *names)
{
  for (guint i = 0; self->has_fields && names[i] != NULL; i++)
    entente_form_revalidate (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), names[i]);
}

static void
domain_checked_cb (EntenteNewCustomerPage *self)
{
  const GError *error = entente_domain_check_get_error (self->domain_check);

  gtk_widget_set_visible (self->domain_free_image, entente_domain_check_get_free (self->domain_check));
  entente_form_set_problem (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), "domain-prefix", error);
}

static void
domain_changed_cb (EntenteNewCustomerPage *self)
{
  g_autofree char *prefix = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->domain_row)));

  if (!self->suggesting)
    self->domain_is_suggested = prefix[0] == '\0';
  gtk_widget_set_visible (self->domain_free_image, FALSE);
  entente_domain_check_set_prefix (self->domain_check, prefix);
}

/* Until somebody chooses another one, the domain follows the name. */
static void
name_changed_cb (EntenteNewCustomerPage *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_autofree char *prefix = NULL;

  if (!self->domain_is_suggested)
    return;

  prefix = name[0] != '\0' ? entente_domain_prefix_suggest (name, 0) : g_strdup ("");
  self->suggesting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->domain_row), prefix);
  self->suggesting = FALSE;
}

static void
qualification_changed_cb (EntenteNewCustomerPage *self)
{
  static const char *const names[] = { "email", NULL };

  entente_new_customer_page_revalidate (self, names);
}

/* Without an accepted agreement there is nothing to order, nor for whoever may not order. */
static void
update_order_page (EntenteNewCustomerPage *self)
{
  EntenteWizard *wizard = entente_wizard_find (GTK_WIDGET (self));
  EntenteWizardPage *order_page = wizard != NULL ? entente_wizard_get_page (wizard, "subscriptions") : NULL;
  gboolean needed = entente_new_customer_page_get_attested (self) &&
                    entente_workspace_check (self->workspace, "order.place", NULL);

  if (order_page != NULL)
    entente_wizard_page_set_needed (order_page, needed);
  entente_wizard_page_set_next_label (ENTENTE_WIZARD_PAGE (self), needed ? _("Next: Subscriptions") : _("Next: Review"));
}

static void
agreement_changed_cb (EntenteNewCustomerPage *self)
{
  gboolean attested = entente_new_customer_page_get_attested (self);

  gtk_widget_set_visible (GTK_WIDGET (self->attestation_group), attested);
  update_order_page (self);
}

static void
copy_contact_cb (EntenteNewCustomerPage *self)
{
  entente_attestation_group_set_person (self->attestation_group,
                                        get_text (GTK_WIDGET (self->first_name_row)),
                                        get_text (GTK_WIDGET (self->last_name_row)),
                                        get_text (GTK_WIDGET (self->email_row)),
                                        get_text (GTK_WIDGET (self->phone_row)));
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What only the workspace can tell: is the domain still free, may that reseller be chosen? */
static void
entente_new_customer_page_apply_async (EntenteWizardPage   *page,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  EntenteNewCustomerPage *self = ENTENTE_NEW_CUSTOMER_PAGE (page);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (EntenteCommand) command = entente_new_customer_page_new_command (self, NULL);

  g_task_set_source_tag (task, entente_new_customer_page_apply_async);
  entente_workspace_rehearse_async (self->workspace, command, cancellable, rehearsed_cb, g_steal_pointer (&task));
}

static gboolean
entente_new_customer_page_apply_finish (EntenteWizardPage  *page,
                                        GAsyncResult       *result,
                                        GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_new_customer_page_shown (EntenteWizardPage *page)
{
  update_order_page (ENTENTE_NEW_CUSTOMER_PAGE (page));
}

static void
entente_new_customer_page_restore (EntenteWizardPage *page,
                                   GVariantDict      *draft)
{
  EntenteNewCustomerPage *self = ENTENTE_NEW_CUSTOMER_PAGE (page);

  g_clear_pointer (&self->pending_state, g_free);
  g_variant_dict_lookup (draft, "state-picked", "s", &self->pending_state);

  ENTENTE_WIZARD_PAGE_CLASS (entente_new_customer_page_parent_class)->restore (page, draft);
}

static void
entente_new_customer_page_dispose (GObject *object)
{
  EntenteNewCustomerPage *self = ENTENTE_NEW_CUSTOMER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->domain_check != NULL)
    g_signal_handlers_disconnect_by_data (self->domain_check, self);
  g_clear_object (&self->domain_check);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_NEW_CUSTOMER_PAGE);

  G_OBJECT_CLASS (entente_new_customer_page_parent_class)->dispose (object);
}

static void
entente_new_customer_page_finalize (GObject *object)
{
  EntenteNewCustomerPage *self = ENTENTE_NEW_CUSTOMER_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->rule, entente_address_rule_free);
  g_clear_pointer (&self->provider_country, g_free);
  g_clear_pointer (&self->pending_state, g_free);

  G_OBJECT_CLASS (entente_new_customer_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_ATTESTATION_GROUP);
  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  g_type_ensure (ENTENTE_TYPE_PICKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-new-customer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, agreement_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, attestation_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, city_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, country_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, domain_free_image);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, domain_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, first_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, last_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, line1_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, line2_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, phone_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, postal_code_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, qualification_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, registration_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, reseller_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, state_picker_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, state_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteNewCustomerPage, suffix_label);
}

static void
entente_new_customer_page_class_init (EntenteNewCustomerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = entente_new_customer_page_dispose;
  object_class->finalize = entente_new_customer_page_finalize;

  page_class->shown = entente_new_customer_page_shown;
  page_class->restore = entente_new_customer_page_restore;
  page_class->apply_async = entente_new_customer_page_apply_async;
  page_class->apply_finish = entente_new_customer_page_apply_finish;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_new_customer_page_init (EntenteNewCustomerPage *self)
{
  static const char *const qualifications[] = { "none", "education", "nonprofit", "government-community-cloud",
                                                "state-owned-entity" };

  self->cancellable = g_cancellable_new ();
  self->domain_is_suggested = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (qualifications); i++)
    entente_choice_row_add (self->qualification_row, qualifications[i],
                            entente_word_get_name ("qualification", qualifications[i], NULL));
  entente_picker_row_add_languages (self->language_row);
}

static void
add_resellers (EntenteNewCustomerPage *self,
               GListModel             *resellers)
{
  entente_picker_row_add (self->reseller_row, "", _("None: a direct customer"));
  for (guint i = 0; i < g_list_model_get_n_items (resellers); i++)
    {
      g_autoptr (EntentePartner) partner = g_list_model_get_item (resellers, i);

      entente_picker_row_add (self->reseller_row, entente_record_get_id (ENTENTE_RECORD (partner)),
                              entente_partner_get_name (partner));
    }
}

static void
add_agreement_choices (EntenteNewCustomerPage *self)
{
  gboolean may_attest = entente_workspace_check (self->workspace, "customer.attest-agreement", NULL);
  GtkWidget *button = gtk_button_new_with_label (_("Copy From Contact"));

  if (may_attest)
    entente_choice_row_add (self->agreement_row, "attested", _("Accepted already"));
  entente_choice_row_add (self->agreement_row, "asked", _("The customer will be asked"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (copy_contact_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->attestation_group), button);
}

static void
add_fields (EntenteNewCustomerPage *self)
{
  EntenteForm *form = entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gboolean is_free = g_str_equal (fields[i].name, "reseller");

      entente_form_add (form, fields[i].name, get_row (self, i), is_free ? NULL : check_cb, self);
      if (g_str_equal (fields[i].name, "state"))
        entente_form_add (form, "state-picked", GTK_WIDGET (self->state_picker_row), check_cb, self);
    }

  entente_form_add (form, "agreement", GTK_WIDGET (self->agreement_row), NULL, NULL);
  entente_attestation_group_add_to (self->attestation_group, form, entente_workspace_get_clock (self->workspace));
  self->has_fields = TRUE;
}

static void
connect_rows (EntenteNewCustomerPage *self)
{
  g_signal_connect_object (self->domain_check, "changed", G_CALLBACK (domain_checked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->country_row, "notify::value", G_CALLBACK (entente_new_customer_page_country_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->domain_row, "changed", G_CALLBACK (domain_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->qualification_row, "notify::value", G_CALLBACK (qualification_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agreement_row, "notify::value", G_CALLBACK (agreement_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

EntenteWizardPage *
entente_new_customer_page_new (EntenteWorkspace    *workspace,
                               EntenteOrganization *provider,
                               GListModel          *resellers,
                               const char          *reseller)
{
  EntenteNewCustomerPage *self;
  g_autofree char *suffix = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ENTENTE_IS_ORGANIZATION (provider), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (resellers), NULL);
  g_return_val_if_fail (reseller != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_NEW_CUSTOMER_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->provider_country = g_strdup (entente_organization_get_country (provider));
  self->domain_check = entente_domain_check_new (workspace);

  suffix = g_strconcat (".", entente_domain_check_get_suffix (self->domain_check), NULL);
  gtk_label_set_label (self->suffix_label, suffix);
  entente_new_customer_page_add_countries (self);
  add_resellers (self, resellers);
  add_agreement_choices (self);
  connect_rows (self);

  /* What the page begins with is nobody's input: set before the form looks. */
  entente_picker_row_set_value (self->country_row, self->provider_country);
  entente_picker_row_set_value (self->language_row, entente_organization_get_language (provider));
  entente_picker_row_set_value (self->reseller_row, reseller);
  add_fields (self);
  agreement_changed_cb (self);

  return ENTENTE_WIZARD_PAGE (self);
}

const char *
entente_new_customer_page_get_reseller_name (EntenteNewCustomerPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_NEW_CUSTOMER_PAGE (self), NULL);

  return entente_picker_row_get_label (self->reseller_row);
}

gboolean
entente_new_customer_page_get_attested (EntenteNewCustomerPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_NEW_CUSTOMER_PAGE (self), FALSE);

  return g_str_equal (entente_choice_row_get_value (self->agreement_row), "attested");
}

EntenteAttestation
entente_new_customer_page_get_attestation (EntenteNewCustomerPage *self)
{
  EntenteAttestation none = { NULL };

  g_return_val_if_fail (ENTENTE_IS_NEW_CUSTOMER_PAGE (self), none);

  return entente_attestation_group_get (self->attestation_group);
}

EntenteCommand *
entente_new_customer_page_new_command (EntenteNewCustomerPage *self,
                                       const EntenteNewOrder  *order)
{
  EntenteNewCustomer customer;
  EntenteAttestation attestation;
  gboolean attested;

  g_return_val_if_fail (ENTENTE_IS_NEW_CUSTOMER_PAGE (self), NULL);

  customer = entente_new_customer_page_get_customer (self);
  attestation = entente_new_customer_page_get_attestation (self);
  attested = entente_new_customer_page_get_attested (self);

  return entente_command_add_customer (&customer, attested ? &attestation : NULL, order);
}

char *
entente_new_customer_page_dup_domain (EntenteNewCustomerPage *self)
{
  g_autofree char *prefix = NULL;
  g_autofree char *small = NULL;

  g_return_val_if_fail (ENTENTE_IS_NEW_CUSTOMER_PAGE (self), NULL);

  prefix = entente_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->domain_row)));
  small = g_ascii_strdown (prefix, -1);

  return g_strconcat (small, ".", entente_domain_check_get_suffix (self->domain_check), NULL);
}
