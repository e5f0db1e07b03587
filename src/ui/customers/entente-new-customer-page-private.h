/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "customers/entente-attestation-group.h"
#include "customers/entente-domain-check.h"
#include "entente-new-customer-page.h"
#include "forms/entente-choice-row.h"
#include "forms/entente-picker-row.h"

G_BEGIN_DECLS

struct _EntenteNewCustomerPage
{
  EntenteWizardPage parent_instance;

  EntenteWorkspace *workspace;
  char *provider_country;
  EntenteAddressRule *rule; /* of the chosen country */
  EntenteDomainCheck *domain_check;
  GCancellable *cancellable;    /* of what is being found out about the country */
  gboolean domain_is_suggested; /* made from the name, and not changed since */
  gboolean suggesting;
  gboolean has_fields; /* the form knows the rows */
  char *pending_state; /* (nullable) of a draft, until the states are known */

  EntentePickerRow *country_row;
  EntentePickerRow *language_row;
  AdwEntryRow *name_row;
  AdwEntryRow *domain_row;
  GtkWidget *domain_free_image;
  GtkLabel *suffix_label;
  AdwEntryRow *registration_row;
  EntenteChoiceRow *qualification_row;
  AdwEntryRow *line1_row;
  AdwEntryRow *line2_row;
  AdwEntryRow *city_row;
  AdwEntryRow *state_row;
  EntentePickerRow *state_picker_row;
  AdwEntryRow *postal_code_row;
  AdwEntryRow *first_name_row;
  AdwEntryRow *last_name_row;
  AdwEntryRow *email_row;
  AdwEntryRow *phone_row;
  EntentePickerRow *reseller_row;
  EntenteChoiceRow *agreement_row;
  EntenteAttestationGroup *attestation_group;
};

/* Fields whose rules depend on others. @names ends with NULL. */
void entente_new_customer_page_revalidate         (EntenteNewCustomerPage *self,
                                                   const char *const      *names);

/* Those that the customer may be in. */
void entente_new_customer_page_add_countries      (EntenteNewCustomerPage *self);
/* Another country has other states, other registration numbers, and its own rules for an address. */
void entente_new_customer_page_country_changed_cb (EntenteNewCustomerPage *self);

G_END_DECLS
