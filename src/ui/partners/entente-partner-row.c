/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-partner-row.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"

void
entente_partner_row_update (EntenteRecordHead *head,
                            EntentePartner    *partner)
{
  g_autofree char *place = entente_format_place (entente_partner_get_city (partner), entente_partner_get_country (partner));
  /* Translators: the domain of an organization and where it is, as in “adatum.example · Lyon, France” */
  g_autofree char *subtitle = entente_sentence (_("%1$s · %2$s"), entente_partner_get_domain (partner), place);
  g_autofree char *date = entente_format_instant_date (entente_partner_get_since (partner));
  /* Translators: the date since when two organizations are partners */
  g_autofree char *since = entente_sentence (_("since %s"), date);

  entente_record_head_set_avatar (head, entente_partner_get_name (partner));
  entente_record_head_set_title (head, entente_partner_get_name (partner));
  entente_record_head_set_subtitle (head, subtitle);
  entente_record_head_set_fact (head, 0, "");
  entente_record_head_set_fact (head, 1, since);
  entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, "");
}
