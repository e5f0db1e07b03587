/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-country-rule.h"
#include "entente-csv.h"
#include "entente-customer-mapping.h"
#include "entente-validation.h"

G_BEGIN_DECLS

/* Reads customers from the rows of a table and holds them to every rule that can be judged from the row
 * and the rows before it. What only the workspace knows is left to the engine: whether a domain is taken,
 * and which reseller is meant.
 *
 * Values are taken as people write them: a country by its code or English name, a qualification and a
 * relationship by their nicks or in English or French words, in any case. They come out in one form
 * only, the one that is exported, so that what was exported comes back as it was. */

/* Nicks of the field "relationship". */
#define ENTENTE_RELATIONSHIP_RESELLER            "reseller"
#define ENTENTE_RELATIONSHIP_DELEGATED           "delegated-administrator"
#define ENTENTE_RELATIONSHIP_RESELLER_DELEGATED  "reseller-and-delegated-administrator"

typedef struct
{
  guint line; /* where the row begins */

  /* Indexed by EntenteCustomerField; "" for what is not there; gone with the next row. The domain and a
   * reseller's domain are whole and in small letters, the rest is cleaned. */
  const char *values[ENTENTE_N_CUSTOMER_FIELDS];

  /* What the relationship says. */
  gboolean reseller;
  gboolean dap;
} EntenteCustomerRow;

typedef enum
{
  ENTENTE_CUSTOMER_ROW_GOOD,
  ENTENTE_CUSTOMER_ROW_BAD,
  ENTENTE_CUSTOMER_ROW_EMPTY, /* nothing but empty cells: to be passed over */
} EntenteCustomerRowKind;

typedef struct _EntenteCustomerImport EntenteCustomerImport;

/* @suffix is that of the program's domains, @country the importing partner's, @now the time of the
 * import. @mapping is looked at once, here. */
EntenteCustomerImport  *entente_customer_import_new          (EntenteCustomerMapping *mapping,
                                                              const char             *suffix,
                                                              const char             *country,
                                                              gint64                  now) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_customer_import_free         (EntenteCustomerImport  *self);

/* The rule for a country's addresses; without one the general rule applies. */
void                    entente_customer_import_add_rule     (EntenteCustomerImport  *self,
                                                              EntenteCountryRule     *rule);

/* Which addresses are nobody's work address, from the next row on; @policy is borrowed. Before it is the default's. */
void                    entente_customer_import_set_mail_policy (EntenteCustomerImport   *self,
                                                                 const EntenteMailPolicy *policy);

/* Fills @customer. Of a bad row all that is wrong is added to @problems, an EntenteProblem for each field,
 * whose position is the line and whose subject is the domain, or the name where there is no domain. The
 * reasons are those of the fields' rules, and QUOTE_STRAY and CELL_COUNT of the row, OTHER_REGION of the
 * country, and REPEATED of a domain that a good row before has; detail: its line. */
EntenteCustomerRowKind  entente_customer_import_read         (EntenteCustomerImport  *self,
                                                              const EntenteCsvRow    *row,
                                                              EntenteCustomerRow     *customer,
                                                              GPtrArray              *problems);

/* The table that reads back as it is: the headings, then rows of values as in EntenteCustomerRow. */
void                    entente_customer_export_begin        (GString                *text);
void                    entente_customer_export_append       (GString                *text,
                                                              const char *const      *values);

const char             *entente_relationship_to_nick         (gboolean                reseller,
                                                              gboolean                dap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCustomerImport, entente_customer_import_free)

G_END_DECLS
