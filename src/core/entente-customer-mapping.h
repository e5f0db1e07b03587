/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* What a table of customers tells of each, in the order in which it is exported. */
typedef enum
{
  ENTENTE_CUSTOMER_FIELD_NONE = -1,

  ENTENTE_CUSTOMER_FIELD_NAME,
  ENTENTE_CUSTOMER_FIELD_DOMAIN,       /* whole, or the prefix alone */
  ENTENTE_CUSTOMER_FIELD_RELATIONSHIP, /* see entente-customer-import.h */
  ENTENTE_CUSTOMER_FIELD_RESELLER,     /* MPN ID or domain of the indirect reseller */
  ENTENTE_CUSTOMER_FIELD_COUNTRY,
  ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE1,
  ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2,
  ENTENTE_CUSTOMER_FIELD_CITY,
  ENTENTE_CUSTOMER_FIELD_STATE,
  ENTENTE_CUSTOMER_FIELD_POSTAL_CODE,
  ENTENTE_CUSTOMER_FIELD_CONTACT_FIRST_NAME,
  ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME,
  ENTENTE_CUSTOMER_FIELD_EMAIL,
  ENTENTE_CUSTOMER_FIELD_PHONE,
  ENTENTE_CUSTOMER_FIELD_REGISTRATION_ID,
  ENTENTE_CUSTOMER_FIELD_QUALIFICATION,
  ENTENTE_CUSTOMER_FIELD_LANGUAGE,
  ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE, /* of the customer agreement, and by whom it was accepted */
  ENTENTE_CUSTOMER_FIELD_AGREEMENT_FIRST_NAME,
  ENTENTE_CUSTOMER_FIELD_AGREEMENT_LAST_NAME,
  ENTENTE_CUSTOMER_FIELD_AGREEMENT_EMAIL,
  ENTENTE_CUSTOMER_FIELD_AGREEMENT_PHONE,

  ENTENTE_N_CUSTOMER_FIELDS
} EntenteCustomerField;

/* "address-line1": as in refusals, and as the property of a record. NULL for NONE. */
const char           *entente_customer_field_to_nick     (EntenteCustomerField  field);
/* NONE for a nick that nobody knows. */
EntenteCustomerField  entente_customer_field_from_nick   (const char           *nick);
/* What the field is called in the first row of an export, in every language. */
const char           *entente_customer_field_get_heading (EntenteCustomerField  field);
/* Whether no customer of any country can be imported without it. */
gboolean              entente_customer_field_is_required (EntenteCustomerField  field);
/* The field that a column with this heading is meant for, in English or French; NONE when in doubt. */
EntenteCustomerField  entente_customer_field_guess       (const char           *heading);

/* Which column of a table holds which field. A column holds one field or none, a field comes from one
 * column or none.
 *
 * Signal "changed": a column holds something else. Property "complete": whether all that is required
 * comes from a column. */

#define ENTENTE_TYPE_CUSTOMER_MAPPING (entente_customer_mapping_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCustomerMapping, entente_customer_mapping, ENTENTE, CUSTOMER_MAPPING, GObject)

/* Begins with what the headings are guessed to mean; of two columns for the same, with the first. Columns
 * without a heading at the end are none. */
EntenteCustomerMapping *entente_customer_mapping_new          (const char *const      *headings,
                                                               guint                   n_columns) G_GNUC_WARN_UNUSED_RESULT;
guint                   entente_customer_mapping_get_n_columns (EntenteCustomerMapping *self);
const char             *entente_customer_mapping_get_heading  (EntenteCustomerMapping *self,
                                                               guint                   column);

EntenteCustomerField    entente_customer_mapping_get_field    (EntenteCustomerMapping *self,
                                                               guint                   column);
/* The column that held @field so far holds none any more. */
void                    entente_customer_mapping_set_field    (EntenteCustomerMapping *self,
                                                               guint                   column,
                                                               EntenteCustomerField    field);
/* -1 when no column holds it. */
int                     entente_customer_mapping_find_column  (EntenteCustomerMapping *self,
                                                               EntenteCustomerField    field);
/* The nicks of what is required and comes from no column. */
GStrv                   entente_customer_mapping_dup_missing  (EntenteCustomerMapping *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean                entente_customer_mapping_get_complete (EntenteCustomerMapping *self);

/* Of each column the nick of its field, "" for none: to hand the mapping on with a command. */
GStrv                   entente_customer_mapping_dup_nicks    (EntenteCustomerMapping *self) G_GNUC_WARN_UNUSED_RESULT;
/* Unknown nicks, and those of columns that are not there, are passed over. */
void                    entente_customer_mapping_set_nicks    (EntenteCustomerMapping *self,
                                                               const char *const      *nicks);

G_END_DECLS
