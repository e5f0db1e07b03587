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

/* The pages of the window, in the order of the sidebar. A page is shown to the accounts that have its
 * permission, by kind of organization and role; see entente-permissions.h. */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  EntentePermission permission; /* ENTENTE_N_PERMISSIONS: everybody */
  GType (*get_type) (void); /* a subclass of EntentePage */

  /* What waits there for the account: the rows of a list, narrowed by a filter. NULL: nothing. */
  const char *waiting_list;
  const char *waiting_filter; /* (nullable) */
  const char *waiting_value;
} EntentePageEntry;

/* All of them; ended by an entry without an id. */
const EntentePageEntry *entente_pages_get  (void);
/* NULL when there is none. */
const EntentePageEntry *entente_pages_find (const char             *id);

gboolean                entente_page_entry_is_for (const EntentePageEntry *entry,
                                                   EntenteAccount         *account);

G_END_DECLS
