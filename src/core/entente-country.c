/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-country.h"

#include "entente-error.h"
#include "entente-text.h"

static const char *const regions[] = {
  [ENTENTE_REGION_AFRICA] = "africa",
  [ENTENTE_REGION_ASIA_PACIFIC] = "asia-pacific",
  [ENTENTE_REGION_AUSTRALIA] = "australia",
  [ENTENTE_REGION_BRAZIL] = "brazil",
  [ENTENTE_REGION_CANADA] = "canada",
  [ENTENTE_REGION_EUROPE] = "europe",
  [ENTENTE_REGION_INDIA] = "india",
  [ENTENTE_REGION_JAPAN] = "japan",
  [ENTENTE_REGION_KOREA] = "korea",
  [ENTENTE_REGION_LATIN_AMERICA] = "latin-america",
  [ENTENTE_REGION_MIDDLE_EAST] = "middle-east",
  [ENTENTE_REGION_NEW_ZEALAND] = "new-zealand",
  [ENTENTE_REGION_RUSSIA] = "russia",
  [ENTENTE_REGION_TAIWAN] = "taiwan",
  [ENTENTE_REGION_UNITED_STATES] = "united-states",
};

G_STATIC_ASSERT (G_N_ELEMENTS (regions) == ENTENTE_N_REGIONS);

/* The program's regions and currencies, by code. Where it gives no currency (BA, KN, MK,
 * PS, VA) the one of the countries around stands here. Bonaire, Saba and Sint Eustatius are one code. */
static const EntenteCountry countries[] = {
  { "AD", "Andorra", ENTENTE_REGION_EUROPE, "EUR" },
  { "AE", "United Arab Emirates", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "AF", "Afghanistan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "AG", "Antigua and Barbuda", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "AI", "Anguilla", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "AL", "Albania", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "AM", "Armenia", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "AO", "Angola", ENTENTE_REGION_AFRICA, "USD" },
  { "AQ", "Antarctica", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "AR", "Argentina", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "AS", "American Samoa", ENTENTE_REGION_NEW_ZEALAND, "NZD" },
  { "AT", "Austria", ENTENTE_REGION_EUROPE, "EUR" },
  { "AU", "Australia", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "AW", "Aruba", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "AX", "Åland Islands", ENTENTE_REGION_EUROPE, "EUR" },
  { "AZ", "Azerbaijan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "BA", "Bosnia and Herzegovina", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "BB", "Barbados", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "BD", "Bangladesh", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "BE", "Belgium", ENTENTE_REGION_EUROPE, "EUR" },
  { "BF", "Burkina Faso", ENTENTE_REGION_AFRICA, "USD" },
  { "BG", "Bulgaria", ENTENTE_REGION_EUROPE, "EUR" },
  { "BH", "Bahrain", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "BI", "Burundi", ENTENTE_REGION_AFRICA, "USD" },
  { "BJ", "Benin", ENTENTE_REGION_AFRICA, "USD" },
  { "BL", "Saint Barthélemy", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "BM", "Bermuda", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "BN", "Brunei Darussalam", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "BO", "Bolivia", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "BQ", "Bonaire, Sint Eustatius and Saba", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "BR", "Brazil", ENTENTE_REGION_BRAZIL, "USD" },
  { "BS", "Bahamas", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "BT", "Bhutan", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "BV", "Bouvet Island", ENTENTE_REGION_EUROPE, "EUR" },
  { "BW", "Botswana", ENTENTE_REGION_AFRICA, "USD" },
  { "BY", "Belarus", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "BZ", "Belize", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "CA", "Canada", ENTENTE_REGION_CANADA, "CAD" },
  { "CC", "Cocos (Keeling) Islands", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "CD", "Congo, The Democratic Republic of the", ENTENTE_REGION_AFRICA, "USD" },
  { "CF", "Central African Republic", ENTENTE_REGION_AFRICA, "USD" },
  { "CG", "Congo", ENTENTE_REGION_AFRICA, "USD" },
  { "CH", "Switzerland", ENTENTE_REGION_EUROPE, "CHF" },
  { "CI", "Côte d'Ivoire", ENTENTE_REGION_AFRICA, "USD" },
  { "CK", "Cook Islands", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "CL", "Chile", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "CM", "Cameroon", ENTENTE_REGION_AFRICA, "USD" },
  { "CO", "Colombia", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "CR", "Costa Rica", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "CV", "Cabo Verde", ENTENTE_REGION_AFRICA, "USD" },
  { "CW", "Curaçao", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "CX", "Christmas Island", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "CY", "Cyprus", ENTENTE_REGION_EUROPE, "EUR" },
  { "CZ", "Czechia", ENTENTE_REGION_EUROPE, "EUR" },
  { "DE", "Germany", ENTENTE_REGION_EUROPE, "EUR" },
  { "DJ", "Djibouti", ENTENTE_REGION_AFRICA, "USD" },
  { "DK", "Denmark", ENTENTE_REGION_EUROPE, "DKK" },
  { "DM", "Dominica", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "DO", "Dominican Republic", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "DZ", "Algeria", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "EC", "Ecuador", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "EE", "Estonia", ENTENTE_REGION_EUROPE, "EUR" },
  { "EG", "Egypt", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "ER", "Eritrea", ENTENTE_REGION_AFRICA, "USD" },
  { "ES", "Spain", ENTENTE_REGION_EUROPE, "EUR" },
  { "ET", "Ethiopia", ENTENTE_REGION_AFRICA, "USD" },
  { "FI", "Finland", ENTENTE_REGION_EUROPE, "EUR" },
  { "FJ", "Fiji", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "FK", "Falkland Islands (Malvinas)", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "FM", "Micronesia, Federated States of", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "FO", "Faroe Islands", ENTENTE_REGION_EUROPE, "EUR" },
  { "FR", "France", ENTENTE_REGION_EUROPE, "EUR" },
  { "GA", "Gabon", ENTENTE_REGION_AFRICA, "USD" },
  { "GB", "United Kingdom", ENTENTE_REGION_EUROPE, "GBP" },
  { "GD", "Grenada", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "GE", "Georgia", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "GF", "French Guiana", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "GG", "Guernsey", ENTENTE_REGION_EUROPE, "GBP" },
  { "GH", "Ghana", ENTENTE_REGION_AFRICA, "USD" },
  { "GI", "Gibraltar", ENTENTE_REGION_EUROPE, "GBP" },
  { "GL", "Greenland", ENTENTE_REGION_EUROPE, "EUR" },
  { "GM", "Gambia", ENTENTE_REGION_AFRICA, "USD" },
  { "GN", "Guinea", ENTENTE_REGION_AFRICA, "USD" },
  { "GP", "Guadeloupe", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "GQ", "Equatorial Guinea", ENTENTE_REGION_AFRICA, "USD" },
  { "GR", "Greece", ENTENTE_REGION_EUROPE, "EUR" },
  { "GS", "South Georgia and the South Sandwich Islands", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "GT", "Guatemala", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "GU", "Guam", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "GW", "Guinea-Bissau", ENTENTE_REGION_AFRICA, "USD" },
  { "GY", "Guyana", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "HK", "Hong Kong", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "HM", "Heard Island and McDonald Islands", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "HN", "Honduras", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "HR", "Croatia", ENTENTE_REGION_EUROPE, "EUR" },
  { "HT", "Haiti", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "HU", "Hungary", ENTENTE_REGION_EUROPE, "EUR" },
  { "ID", "Indonesia", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "IE", "Ireland", ENTENTE_REGION_EUROPE, "EUR" },
  { "IL", "Israel", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "IM", "Isle of Man", ENTENTE_REGION_EUROPE, "GBP" },
  { "IN", "India", ENTENTE_REGION_INDIA, "INR" },
  { "IO", "British Indian Ocean Territory", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "IQ", "Iraq", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "IS", "Iceland", ENTENTE_REGION_EUROPE, "EUR" },
  { "IT", "Italy", ENTENTE_REGION_EUROPE, "EUR" },
  { "JE", "Jersey", ENTENTE_REGION_EUROPE, "GBP" },
  { "JM", "Jamaica", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "JO", "Jordan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "JP", "Japan", ENTENTE_REGION_JAPAN, "JPY" },
  { "KE", "Kenya", ENTENTE_REGION_AFRICA, "USD" },
  { "KG", "Kyrgyzstan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "KH", "Cambodia", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "KI", "Kiribati", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "KM", "Comoros", ENTENTE_REGION_AFRICA, "USD" },
  { "KN", "Saint Kitts and Nevis", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "KR", "South Korea", ENTENTE_REGION_KOREA, "KRW" },
  { "KW", "Kuwait", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "KY", "Cayman Islands", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "KZ", "Kazakhstan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "LA", "Laos", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "LB", "Lebanon", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "LC", "Saint Lucia", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "LI", "Liechtenstein", ENTENTE_REGION_EUROPE, "EUR" },
  { "LK", "Sri Lanka", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "LR", "Liberia", ENTENTE_REGION_AFRICA, "USD" },
  { "LS", "Lesotho", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "LT", "Lithuania", ENTENTE_REGION_EUROPE, "EUR" },
  { "LU", "Luxembourg", ENTENTE_REGION_EUROPE, "EUR" },
  { "LV", "Latvia", ENTENTE_REGION_EUROPE, "EUR" },
  { "LY", "Libya", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "MA", "Morocco", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "MC", "Monaco", ENTENTE_REGION_EUROPE, "EUR" },
  { "MD", "Moldova", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "ME", "Montenegro", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "MF", "Saint Martin (French part)", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "MG", "Madagascar", ENTENTE_REGION_AFRICA, "USD" },
  { "MH", "Marshall Islands", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "MK", "North Macedonia", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "ML", "Mali", ENTENTE_REGION_AFRICA, "USD" },
  { "MM", "Myanmar", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "MN", "Mongolia", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "MO", "Macao", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "MP", "Northern Mariana Islands", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "MQ", "Martinique", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "MR", "Mauritania", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "MS", "Montserrat", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "MT", "Malta", ENTENTE_REGION_EUROPE, "EUR" },
  { "MU", "Mauritius", ENTENTE_REGION_AFRICA, "USD" },
  { "MV", "Maldives", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "MW", "Malawi", ENTENTE_REGION_AFRICA, "USD" },
  { "MX", "Mexico", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "MY", "Malaysia", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "MZ", "Mozambique", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "NA", "Namibia", ENTENTE_REGION_AFRICA, "USD" },
  { "NC", "New Caledonia", ENTENTE_REGION_AFRICA, "USD" },
  { "NE", "Niger", ENTENTE_REGION_AFRICA, "USD" },
  { "NF", "Norfolk Island", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "NG", "Nigeria", ENTENTE_REGION_AFRICA, "USD" },
  { "NI", "Nicaragua", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "NL", "Netherlands", ENTENTE_REGION_EUROPE, "EUR" },
  { "NO", "Norway", ENTENTE_REGION_EUROPE, "NOK" },
  { "NP", "Nepal", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "NR", "Nauru", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "NU", "Niue", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "NZ", "New Zealand", ENTENTE_REGION_NEW_ZEALAND, "NZD" },
  { "OM", "Oman", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "PA", "Panama", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "PE", "Peru", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "PF", "French Polynesia", ENTENTE_REGION_AFRICA, "USD" },
  { "PG", "Papua New Guinea", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "PH", "Philippines", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "PK", "Pakistan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "PL", "Poland", ENTENTE_REGION_EUROPE, "EUR" },
  { "PM", "Saint Pierre and Miquelon", ENTENTE_REGION_CANADA, "CAD" },
  { "PN", "Pitcairn", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "PR", "Puerto Rico", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "PS", "Palestine, State of", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "PT", "Portugal", ENTENTE_REGION_EUROPE, "EUR" },
  { "PW", "Palau", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "PY", "Paraguay", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "QA", "Qatar", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "RE", "Réunion", ENTENTE_REGION_AFRICA, "USD" },
  { "RO", "Romania", ENTENTE_REGION_EUROPE, "EUR" },
  { "RS", "Serbia", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "RU", "Russian Federation", ENTENTE_REGION_RUSSIA, "RUB" },
  { "RW", "Rwanda", ENTENTE_REGION_AFRICA, "USD" },
  { "SA", "Saudi Arabia", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "SB", "Solomon Islands", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "SC", "Seychelles", ENTENTE_REGION_AFRICA, "USD" },
  { "SE", "Sweden", ENTENTE_REGION_EUROPE, "SEK" },
  { "SG", "Singapore", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "SH", "Saint Helena, Ascension and Tristan da Cunha", ENTENTE_REGION_AFRICA, "USD" },
  { "SI", "Slovenia", ENTENTE_REGION_EUROPE, "EUR" },
  { "SJ", "Svalbard and Jan Mayen", ENTENTE_REGION_EUROPE, "NOK" },
  { "SK", "Slovakia", ENTENTE_REGION_EUROPE, "EUR" },
  { "SL", "Sierra Leone", ENTENTE_REGION_AFRICA, "USD" },
  { "SM", "San Marino", ENTENTE_REGION_EUROPE, "EUR" },
  { "SN", "Senegal", ENTENTE_REGION_AFRICA, "USD" },
  { "SO", "Somalia", ENTENTE_REGION_AFRICA, "USD" },
  { "SR", "Suriname", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "SS", "South Sudan", ENTENTE_REGION_AFRICA, "USD" },
  { "ST", "Sao Tome and Principe", ENTENTE_REGION_AFRICA, "USD" },
  { "SV", "El Salvador", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "SX", "Sint Maarten (Dutch part)", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "SZ", "Eswatini", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "TC", "Turks and Caicos Islands", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "TD", "Chad", ENTENTE_REGION_AFRICA, "USD" },
  { "TF", "French Southern Territories", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "TG", "Togo", ENTENTE_REGION_AFRICA, "USD" },
  { "TH", "Thailand", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "TJ", "Tajikistan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "TK", "Tokelau", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "TL", "Timor-Leste", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "TM", "Turkmenistan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "TN", "Tunisia", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "TO", "Tonga", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "TR", "Türkiye", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "TT", "Trinidad and Tobago", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "TV", "Tuvalu", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "TW", "Taiwan", ENTENTE_REGION_TAIWAN, "TWD" },
  { "TZ", "Tanzania", ENTENTE_REGION_AFRICA, "USD" },
  { "UA", "Ukraine", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "UG", "Uganda", ENTENTE_REGION_AFRICA, "USD" },
  { "UM", "United States Minor Outlying Islands", ENTENTE_REGION_UNITED_STATES, "USD" },
  { "US", "United States", ENTENTE_REGION_UNITED_STATES, "USD" },
  { "UY", "Uruguay", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "UZ", "Uzbekistan", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "VA", "Holy See (Vatican City State)", ENTENTE_REGION_EUROPE, "EUR" },
  { "VC", "Saint Vincent and the Grenadines", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "VE", "Venezuela", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "VG", "Virgin Islands, British", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "VI", "Virgin Islands, U.S.", ENTENTE_REGION_LATIN_AMERICA, "USD" },
  { "VN", "Vietnam", ENTENTE_REGION_ASIA_PACIFIC, "USD" },
  { "VU", "Vanuatu", ENTENTE_REGION_NEW_ZEALAND, "NZD" },
  { "WF", "Wallis and Futuna", ENTENTE_REGION_AUSTRALIA, "AUD" },
  { "WS", "Samoa", ENTENTE_REGION_NEW_ZEALAND, "NZD" },
  { "XK", "Kosovo", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "YE", "Yemen", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "YT", "Mayotte", ENTENTE_REGION_AFRICA, "USD" },
  { "ZA", "South Africa", ENTENTE_REGION_MIDDLE_EAST, "USD" },
  { "ZM", "Zambia", ENTENTE_REGION_AFRICA, "USD" },
  { "ZW", "Zimbabwe", ENTENTE_REGION_MIDDLE_EAST, "USD" },
};

/* What a company is registered with in each country, by code. The program's documents disagree about the United
 * States; the rule that it answers with says optional. Of a single one the format is told. */
static const struct
{
  const char *code;
  const char *kinds;
  EntenteRegistration need;
  guint digits;
} registrations[] = {
  { "AE", "Tax ID, VAT", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "AM", "INN, VAT", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "AZ", "TIN, INN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "BR", "CNPJ", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "BY", "UNP", ENTENTE_REGISTRATION_REQUIRED, 9 },
  { "HU", "TIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "IN", "Tax ID, PAN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "IQ", "TIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "KG", "INN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "KZ", "BIN, IIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "MD", "IDNO, IDNP", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "MM", "TIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "PL", "TIN, PESEL", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "RU", "INN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "SA", "TIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "SS", "TIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "TH", "TIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "TJ", "INN, EIN, KPP", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "TR", "TIN, NIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "UA", "EGRPOU, EDRPOU", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "US", "EIN", ENTENTE_REGISTRATION_OPTIONAL, 0 },
  { "UZ", "INN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "VE", "RIF", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "VN", "TIN", ENTENTE_REGISTRATION_REQUIRED, 0 },
  { "ZA", "TRN", ENTENTE_REGISTRATION_REQUIRED, 0 },
};

static int
compare_codes (const void *key,
               const void *country)
{
  return strcmp (key, ((const EntenteCountry *) country)->code);
}

const EntenteCountry *
entente_country_find (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return bsearch (code, countries, G_N_ELEMENTS (countries), sizeof countries[0], compare_codes);
}

const EntenteCountry *
entente_country_get_all (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (countries);

  return countries;
}

const char *
entente_region_to_nick (EntenteRegion region)
{
  g_return_val_if_fail (region < ENTENTE_N_REGIONS, NULL);

  return regions[region];
}

gboolean
entente_country_check (const char  *code,
                       const char  *field,
                       GError     **error)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (code[0] == '\0')
    {
      entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
      return FALSE;
    }

  if (entente_country_find (code) == NULL)
    {
      entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, code, NULL);
      return FALSE;
    }

  return TRUE;
}

/* One region for partner and partner, and for partner and customer (2201). */
gboolean
entente_country_check_same_region (const char  *one,
                                   const char  *other,
                                   const char  *field,
                                   GError     **error)
{
  EntenteRegion a, b;

  g_return_val_if_fail (one != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!entente_country_check (one, field, error) || !entente_country_check (other, field, error))
    return FALSE;

  a = entente_country_find (one)->region;
  b = entente_country_find (other)->region;

  if (a != b)
    {
      entente_refuse (error, ENTENTE_REASON_OTHER_REGION, field, regions[a], regions[b], NULL);
      return FALSE;
    }

  return TRUE;
}

static int
find_registration (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (registrations); i++)
    if (g_str_equal (registrations[i].code, code))
      return i;

  return -1;
}

EntenteRegistration
entente_country_get_registration (const char  *code,
                                  const char **kinds)
{
  int i;

  g_return_val_if_fail (code != NULL, ENTENTE_REGISTRATION_UNSUPPORTED);

  i = find_registration (code);
  if (kinds != NULL)
    *kinds = i >= 0 ? registrations[i].kinds : "";

  return i >= 0 ? registrations[i].need : ENTENTE_REGISTRATION_UNSUPPORTED;
}

static gboolean
looks_like_number (const char *id)
{
  gboolean has_digit = FALSE;

  for (const char *p = id; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr (" -./", *p) == NULL)
        return FALSE;
      has_digit |= g_ascii_isdigit (*p);
    }

  return has_digit;
}

static gboolean
is_digits (const char *id,
           guint       n)
{
  return strlen (id) == n && strspn (id, "0123456789") == n;
}

gboolean
entente_country_check_registration_id (const char  *code,
                                       const char  *id,
                                       const char  *field,
                                       GError     **error)
{
  int i;

  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  i = find_registration (code);

  if (id[0] == '\0')
    {
      if (i < 0 || registrations[i].need != ENTENTE_REGISTRATION_REQUIRED)
        return TRUE;

      entente_refuse (error, ENTENTE_REASON_REQUIRED, field, NULL);
      return FALSE;
    }

  if (i < 0)
    {
      entente_refuse (error, ENTENTE_REASON_NOT_SUPPORTED, field, NULL);
      return FALSE;
    }

  if (!entente_text_check (id, 1, ENTENTE_REGISTRATION_ID_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error))
    return FALSE;

  if (registrations[i].digits > 0 && !is_digits (id, registrations[i].digits))
    {
      g_autofree char *example = g_strnfill (registrations[i].digits, '9');

      entente_refuse (error, ENTENTE_REASON_MALFORMED, field, example, NULL);
      return FALSE;
    }

  if (!looks_like_number (id))
    {
      entente_refuse (error, ENTENTE_REASON_MALFORMED, field, NULL);
      return FALSE;
    }

  return TRUE;
}

gboolean
entente_country_requires_phone (const char *code)
{
  g_return_val_if_fail (code != NULL, FALSE);

  return entente_country_get_registration (code, NULL) == ENTENTE_REGISTRATION_REQUIRED;
}
