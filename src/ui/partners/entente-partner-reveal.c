/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-partner-reveal.h"

#include <glib/gi18n.h>

#include "entente-widget.h"
#include "window/entente-list-page.h"

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (record != NULL)
    entente_list_page_reveal (ENTENTE_LIST_PAGE (user_data), entente_record_get_id (record),
                              entente_partner_get_name (ENTENTE_PARTNER (record)));
  else if (entente_error_is (error, ENTENTE_REASON_NOT_FOUND))
    entente_toast (GTK_WIDGET (user_data), _("You are not partners any more."));
  else
    entente_toast_error (GTK_WIDGET (user_data), error);
}

void
entente_partner_reveal (EntentePage *page,
                        const char  *id)
{
  g_autofree char *list = NULL;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (page));
  g_return_if_fail (id != NULL);

  g_object_get (page, "list", &list, NULL);
  entente_workspace_load_async (entente_page_get_workspace (page), list, id, entente_page_get_cancellable (page), loaded_cb, page);
}
