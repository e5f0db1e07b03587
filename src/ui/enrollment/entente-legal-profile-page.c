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

  char *country;       /* (nullable) of which the rows are */
  char *pending_state; /* (nullable) of a draft, until the states are known */

  GtkWidget *membership_group;
  EntenteValueRow *mpn_id_row;
  GtkWidget *change_button;
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

static EntenteProfileWizard *
find_wizard (gpointer self)
{
  return ENTENTE_PROFILE_WIZARD (entente_wizard_find (GTK_WIDGET (self)));
}

static void
change_cb (EntenteLegalProfilePage *self)
{
  entente_enrollment_wizard_associate_anew (ENTENTE_ENROLLMENT_WIZARD (find_wizard (self)));
}

/* Which membership it is stays once the organization is enrolled, and customers have none. */
static void
show_membership (EntenteLegalProfilePage *self)
{
  EntenteProfileWizard *wizard = find_wizard (self);
  const char *mpn_id = entente_profile_wizard_get_mpn_id (wizard);

  entente_value_row_set_value (self->mpn_id_row, mpn_id);
  gtk_widget_set_visible (self->change_button, entente_wizard_get_page (ENTENTE_WIZARD (wizard), "member") != NULL);
  gtk_widget_set_visible (self->membership_group, mpn_id[0] != '\0');
}

/* How an address is written there, before it is filled in. */
static void
show_country (EntenteLegalProfilePage *self,
              const char              *country)
{
  if (g_strcmp0 (self->country, country) == 0)
    return;

  g_free (self->country);
  self->country = g_strdup (country);
  entente_value_row_set_value (self->country_row, entente_country_get_name (country));
  entente_country_rows_set_registration (self->registration_row, country);
  entente_country_rows_set_states (self->state_picker_row, GTK_WIDGET (self->state_row),
                                   entente_profile_wizard_get_country_rule (find_wizard (self)), self->pending_state);
}

/* The registry knows what it is called; an account that somebody makes is named by them. */
static void
entente_legal_profile_page_prepare (EntenteEnrollmentFormPage *page,
                                    EntenteOrganization       *organization,
                                    EntenteEnrollment         *said)
{
  EntenteLegalProfilePage *self = ENTENTE_LEGAL_PROFILE_PAGE (page);
  const char *profile_name = entente_profile_wizard_get_profile_name (find_wizard (page));

  show_membership (self);
  show_country (self, entente_organization_get_country (organization));
  if (profile_name[0] != '\0')
    said->name = profile_name;
}

static void
entente_legal_profile_page_save (EntenteWizardPage *page,
                                 GVariantDict      *draft)
{
  ENTENTE_WIZARD_PAGE_CLASS (entente_legal_profile_page_parent_class)->save (page, draft);
  g_variant_dict_insert (draft, "profile-name", "s", entente_profile_wizard_get_profile_name (find_wizard (page)));
}

static void
entente_legal_profile_page_restore (EntenteWizardPage *page,
                                    GVariantDict      *draft)
{
  EntenteLegalProfilePage *self = ENTENTE_LEGAL_PROFILE_PAGE (page);
  const char *profile_name;

  if (g_variant_dict_lookup (draft, "profile-name", "&s", &profile_name))
    entente_profile_wizard_set_profile_name (find_wizard (self), profile_name);
  g_clear_pointer (&self->pending_state, g_free);
  g_variant_dict_lookup (draft, "state-picked", "s", &self->pending_state);

  ENTENTE_WIZARD_PAGE_CLASS (entente_legal_profile_page_parent_class)->restore (page, draft);
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
  EntenteLegalProfilePage *self = ENTENTE_LEGAL_PROFILE_PAGE (object);

  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->pending_state, g_free);

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
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, change_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, city_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, country_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, line1_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, line2_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteLegalProfilePage, membership_group);
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

  page_class->save = entente_legal_profile_page_save;
  page_class->restore = entente_legal_profile_page_restore;
  ENTENTE_ENROLLMENT_FORM_PAGE_CLASS (klass)->prepare = entente_legal_profile_page_prepare;

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
