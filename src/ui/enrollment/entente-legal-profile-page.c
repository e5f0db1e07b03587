/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-legal-profile-page.h"

#include "enrollment/entente-enrollment-wizard-private.h"
#include "enrollment/entente-rejection-strip.h"
#include "entente-format.h"
#include "forms/entente-country-rows.h"
#include "rows/entente-value-row.h"

struct _EntenteLegalProfilePage
{
  EntenteEnrollmentFormPage parent_instance;

  char *pending_state; /* (nullable) of a draft, until the states are known */

  EntenteValueRow *mpn_id_row;
  EntenteValueRow *country_row;
  AdwEntryRow *name_row;
  AdwEntryRow *registration_row;
  AdwEntryRow *line1_row;
  AdwEntryRow *line2_row;
  AdwEntryRow *city_row;
  AdwEntryRow *state_row;
  EntentePickerRow *state_picker_row;
  AdwEntryRow *postal_code_row;
};

G_DEFINE_FINAL_TYPE (EntenteLegalProfilePage, entente_legal_profile_page, ENTENTE_TYPE_ENROLLMENT_FORM_PAGE)

static EntenteEnrollmentWizard *
find_wizard (gpointer self)
{
  return ENTENTE_ENROLLMENT_WIZARD (entente_wizard_find (GTK_WIDGET (self)));
}

static void
change_cb (EntenteLegalProfilePage *self)
{
  entente_enrollment_wizard_associate_anew (find_wizard (self));
}

static void
entente_legal_profile_page_fill (EntenteEnrollmentFormPage *page,
                                 EntenteOrganization       *organization)
{
  const char *profile_name = entente_enrollment_wizard_get_profile_name (find_wizard (page));

  entente_enrollment_form_page_set (page, "name", profile_name);
  entente_enrollment_form_page_set (page, "name", entente_organization_get_name (organization));
  entente_enrollment_form_page_set (page, "registration-id", entente_organization_get_registration_id (organization));
  entente_enrollment_form_page_set (page, "address-line1", entente_organization_get_address_line1 (organization));
  entente_enrollment_form_page_set (page, "address-line2", entente_organization_get_address_line2 (organization));
  entente_enrollment_form_page_set (page, "city", entente_organization_get_city (organization));
  entente_enrollment_form_page_set (page, "state", entente_organization_get_state (organization));
  entente_enrollment_form_page_set (page, "state-picked", entente_organization_get_state (organization));
  entente_enrollment_form_page_set (page, "postal-code", entente_organization_get_postal_code (organization));
}

/* How an address is written there, before it is filled in. */
static void
show_country (EntenteLegalProfilePage *self,
              EntenteOrganization     *organization)
{
  const char *country = entente_organization_get_country (organization);

  entente_value_row_set_value (self->country_row, entente_country_get_name (country));
  entente_country_rows_set_registration (self->registration_row, country);
  entente_country_rows_set_states (self->state_picker_row, GTK_WIDGET (self->state_row),
                                   entente_enrollment_wizard_get_country_rule (find_wizard (self)), self->pending_state);
}

static void
entente_legal_profile_page_shown (EntenteWizardPage *page)
{
  EntenteLegalProfilePage *self = ENTENTE_LEGAL_PROFILE_PAGE (page);
  EntenteOrganization *organization = entente_enrollment_wizard_get_organization (find_wizard (self));

  entente_value_row_set_value (self->mpn_id_row, entente_enrollment_wizard_get_mpn_id (find_wizard (self)));
  if (organization != NULL)
    show_country (self, organization);

  ENTENTE_WIZARD_PAGE_CLASS (entente_legal_profile_page_parent_class)->shown (page);
}

static void
entente_legal_profile_page_restore (EntenteWizardPage *page,
                                    GVariantDict      *draft)
{
  EntenteLegalProfilePage *self = ENTENTE_LEGAL_PROFILE_PAGE (page);
  EntenteOrganization *organization = entente_enrollment_wizard_get_organization (find_wizard (self));

  g_clear_pointer (&self->pending_state, g_free);
  g_variant_dict_lookup (draft, "state-picked", "s", &self->pending_state);

  ENTENTE_WIZARD_PAGE_CLASS (entente_legal_profile_page_parent_class)->restore (page, draft);

  /* Whether all is well is asked before the page is shown. */
  if (organization != NULL)
    show_country (self, organization);
}

static void
entente_legal_profile_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_LEGAL_PROFILE_PAGE);

  G_OBJECT_CLASS (entente_legal_profile_page_parent_class)->dispose (object);
}

static void
entente_legal_profile_page_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_LEGAL_PROFILE_PAGE (object)->pending_state, g_free);

  G_OBJECT_CLASS (entente_legal_profile_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_PICKER_ROW);
  g_type_ensure (ENTENTE_TYPE_REJECTION_STRIP);
  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-legal-profile-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, city_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, country_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, line1_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, line2_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, mpn_id_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, postal_code_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, registration_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, state_picker_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, state_row);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
entente_legal_profile_page_class_init (EntenteLegalProfilePageClass *klass)
{
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_legal_profile_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_legal_profile_page_finalize;

  page_class->shown = entente_legal_profile_page_shown;
  page_class->restore = entente_legal_profile_page_restore;
  ENTENTE_ENROLLMENT_FORM_PAGE_CLASS (klass)->fill = entente_legal_profile_page_fill;

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_legal_profile_page_init (EntenteLegalProfilePage *self)
{
  EntenteEnrollmentFormPage *page = ENTENTE_ENROLLMENT_FORM_PAGE (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  entente_form_add (entente_wizard_page_get_form (ENTENTE_WIZARD_PAGE (self)), "profile", GTK_WIDGET (self->mpn_id_row), NULL, NULL);
  entente_enrollment_form_page_add (page, "name", "name", GTK_WIDGET (self->name_row));
  entente_enrollment_form_page_add (page, "registration-id", "registration-id", GTK_WIDGET (self->registration_row));
  entente_enrollment_form_page_add (page, "address-line1", "address-line1", GTK_WIDGET (self->line1_row));
  entente_enrollment_form_page_add (page, "address-line2", "address-line2", GTK_WIDGET (self->line2_row));
  entente_enrollment_form_page_add (page, "city", "city", GTK_WIDGET (self->city_row));
  entente_enrollment_form_page_add (page, "state", "state", GTK_WIDGET (self->state_row));
  entente_enrollment_form_page_add (page, "state-picked", "state", GTK_WIDGET (self->state_picker_row));
  entente_enrollment_form_page_add (page, "postal-code", "postal-code", GTK_WIDGET (self->postal_code_row));
}
