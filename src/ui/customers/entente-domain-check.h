/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <entente-core.h>

G_BEGIN_DECLS

/* Finds out, while somebody types, whether a primary domain can be had, and a free one like it if not.
 *
 * Signal "changed": it was found out, or is open again. */

#define ENTENTE_TYPE_DOMAIN_CHECK (entente_domain_check_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDomainCheck, entente_domain_check, ENTENTE, DOMAIN_CHECK, GObject)

/* For a customer of the account's… */
EntenteDomainCheck *entente_domain_check_new        (EntenteWorkspace   *workspace) G_GNUC_WARN_UNUSED_RESULT;
/* … and for an organization that comes into the program by itself. */
EntenteDomainCheck *entente_domain_check_new_for_newcomer (EntenteWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

/* After a pause it is looked up, if a domain can be made of it at all. */
void                entente_domain_check_set_prefix (EntenteDomainCheck *self,
                                                     const char         *prefix);

/* Known to be free; while it is being found out it is not. */
gboolean            entente_domain_check_get_free   (EntenteDomainCheck *self);
/* TAKEN, with a free prefix as its detail; NULL while it is not known to be taken. */
const GError       *entente_domain_check_get_error  (EntenteDomainCheck *self);

/* What every primary domain of the program ends in, as in "program.example"; "" where nobody acts. */
const char         *entente_domain_check_get_suffix (EntenteDomainCheck *self);

G_END_DECLS
