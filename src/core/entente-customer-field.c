/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-customer-mapping.h"

#include "entente-heading.h"

/* The headings of exports are part of the file's form: an export that was written in one language is read
 * in every other, so they are not translated. What a column may be called is folded, and without
 * anything between its letters. */
static const struct
{
  const char *nick;
  const char *heading;
  gboolean required;
  const char *headings;
} fields[] = {
  [ENTENTE_CUSTOMER_FIELD_NAME] = {
    "name",
    "Company name",
    TRUE,
    "companyname company organization organizationname organisation organisationname customer customername client legalname "
    "businessname accountname entreprise nomdelentreprise nomentreprise societe nomdelasociete nomsociete "
    "raisonsociale nomdelorganisation nomduclient nomclient",
  },
  [ENTENTE_CUSTOMER_FIELD_DOMAIN] = {
    "domain",
    "Primary domain name",
    TRUE,
    "primarydomainname primarydomain domain domainname domainprefix prefix tenant tenantdomain domaine domaineprincipal nomdedomaine "
    "nomdedomaineprincipal prefixe prefixededomaine prefixedudomaine",
  },
  [ENTENTE_CUSTOMER_FIELD_RELATIONSHIP] = {
    "relationship",
    "Relationship",
    FALSE,
    "relationship relationshiptype relationshipkind typeofrelationship relation typederelation",
  },
  [ENTENTE_CUSTOMER_FIELD_RESELLER] = {
    "reseller",
    "Reseller",
    FALSE,
    "reseller indirectreseller resellermpnid resellermpn resellerdomain mpnid partnermpnid mpnidofreseller revendeur "
    "revendeurindirect idmpn idmpndurevendeur domainedurevendeur",
  },
  [ENTENTE_CUSTOMER_FIELD_COUNTRY] = {
    "country",
    "Country",
    TRUE,
    "country countryregion countryorregion countrycode isocountry pays paysregion paysouregion codepays codedupays",
  },
  [ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE1] = {
    "address-line1",
    "Address line 1",
    TRUE,
    "addressline1 address address1 addressline street street1 streetaddress adresse adresse1 adresseligne1 ligneadresse1 "
    "lignedadresse1 adressepostale rue",
  },
  [ENTENTE_CUSTOMER_FIELD_ADDRESS_LINE2] = {
    "address-line2",
    "Address line 2",
    FALSE,
    "addressline2 address2 street2 adresse2 adresseligne2 ligneadresse2 lignedadresse2 complementadresse complementdadresse",
  },
  [ENTENTE_CUSTOMER_FIELD_CITY] = {
    "city",
    "City",
    FALSE,
    "city town locality ville localite commune",
  },
  [ENTENTE_CUSTOMER_FIELD_STATE] = {
    "state",
    "State",
    FALSE,
    "state stateprovince stateorprovince statecode province county etat etatprovince etatouprovince codeetat departement canton",
  },
  [ENTENTE_CUSTOMER_FIELD_POSTAL_CODE] = {
    "postal-code",
    "Postal code",
    FALSE,
    "postalcode postcode zip zipcode zippostalcode ziporpostalcode codepostal cp npa",
  },
  [ENTENTE_CUSTOMER_FIELD_CONTACT_FIRST_NAME] = {
    "contact-first-name",
    "Contact first name",
    TRUE,
    "contactfirstname firstname givenname primarycontactfirstname prenom prenomducontact prenomcontact",
  },
  [ENTENTE_CUSTOMER_FIELD_CONTACT_LAST_NAME] = {
    "contact-last-name",
    "Contact last name",
    TRUE,
    "contactlastname lastname surname familyname primarycontactlastname nomdefamille nomducontact nomcontact",
  },
  [ENTENTE_CUSTOMER_FIELD_EMAIL] = {
    "email",
    "Contact e-mail",
    TRUE,
    "contactemail email emailaddress mail mailaddress primarycontactemail courriel adressecourriel adresseemail adressemail "
    "adresseelectronique adressedemessagerie messagerie emailducontact courrielducontact",
  },
  [ENTENTE_CUSTOMER_FIELD_PHONE] = {
    "phone",
    "Contact phone",
    FALSE,
    "contactphone phone phonenumber telephone telephonenumber tel primarycontactphone numerodetelephone telephoneducontact "
    "telephonecontact",
  },
  [ENTENTE_CUSTOMER_FIELD_REGISTRATION_ID] = {
    "registration-id",
    "Registration ID",
    FALSE,
    "registrationid registrationnumber organizationregistrationid organizationregistrationnumber companyregistrationnumber taxid siren "
    "siret numerodenregistrement numeroregistre numerodimmatriculation identifiantdenregistrement iddenregistrement "
    "idenregistrement",
  },
  [ENTENTE_CUSTOMER_FIELD_QUALIFICATION] = {
    "qualification",
    "Qualification",
    FALSE,
    "qualification specialqualification segment qualificationspeciale",
  },
  [ENTENTE_CUSTOMER_FIELD_LANGUAGE] = {
    "language",
    "Language",
    FALSE,
    "language preferredlanguage languagecode langue languepreferee codelangue",
  },
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_DATE] = {
    "agreement-date",
    "Agreement date",
    FALSE,
    "agreementdate agreementaccepted agreementacceptedon customeragreementdate dateagreed acceptancedate datedelaccord "
    "datedacceptation datedecontrat dateducontrat contratacceptele accordacceptele",
  },
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_FIRST_NAME] = {
    "agreement-first-name",
    "Agreement first name",
    FALSE,
    "agreementfirstname agreementacceptedbyfirstname acceptedbyfirstname signatoryfirstname prenomdusignataire prenomsignataire",
  },
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_LAST_NAME] = {
    "agreement-last-name",
    "Agreement last name",
    FALSE,
    "agreementlastname agreementacceptedbylastname acceptedbylastname signatorylastname nomdusignataire nomsignataire",
  },
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_EMAIL] = {
    "agreement-email",
    "Agreement e-mail",
    FALSE,
    "agreementemail agreementacceptedbyemail acceptedbyemail signatoryemail courrieldusignataire emaildusignataire",
  },
  [ENTENTE_CUSTOMER_FIELD_AGREEMENT_PHONE] = {
    "agreement-phone",
    "Agreement phone",
    FALSE,
    "agreementphone agreementacceptedbyphone acceptedbyphone signatoryphone telephonedusignataire telephonesignataire",
  },
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == ENTENTE_N_CUSTOMER_FIELDS);

static gboolean
is_field (EntenteCustomerField field)
{
  return field > ENTENTE_CUSTOMER_FIELD_NONE && field < ENTENTE_N_CUSTOMER_FIELDS;
}

const char *
entente_customer_field_to_nick (EntenteCustomerField field)
{
  return is_field (field) ? fields[field].nick : NULL;
}

EntenteCustomerField
entente_customer_field_from_nick (const char *nick)
{
  g_return_val_if_fail (nick != NULL, ENTENTE_CUSTOMER_FIELD_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].nick, nick))
      return (EntenteCustomerField) i;

  return ENTENTE_CUSTOMER_FIELD_NONE;
}

const char *
entente_customer_field_get_heading (EntenteCustomerField field)
{
  g_return_val_if_fail (is_field (field), NULL);

  return fields[field].heading;
}

gboolean
entente_customer_field_is_required (EntenteCustomerField field)
{
  g_return_val_if_fail (is_field (field), FALSE);

  return fields[field].required;
}

EntenteCustomerField
entente_customer_field_guess (const char *heading)
{
  g_return_val_if_fail (heading != NULL, ENTENTE_CUSTOMER_FIELD_NONE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (entente_heading_is (heading, fields[i].headings))
      return (EntenteCustomerField) i;

  return ENTENTE_CUSTOMER_FIELD_NONE;
}
