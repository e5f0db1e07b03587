/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-vetting-finding.h"

#include <glib/gi18n.h>
#include <string.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

static const char *
get_finding (EntenteVetting      *vetting,
             EntenteVettingSteps  step)
{
  switch (step)
    {
    case ENTENTE_VETTING_EMPLOYMENT:
      return entente_vetting_get_employment_finding (vetting);

    case ENTENTE_VETTING_BUSINESS:
      return entente_vetting_get_business_finding (vetting);

    case ENTENTE_VETTING_EMAIL:
      break;
    }

  return "";
}

static char *
say_domain_differs (EntenteVetting *vetting)
{
  const char *at = strrchr (entente_vetting_get_member_user_name (vetting), '@');

  /* Translators: %s is an internet domain */
  return entente_sentence (_("The e-mail address is not at the domain of the membership, %s."),
                           at != NULL ? at + 1 : "");
}

char *
entente_vetting_dup_finding (EntenteVetting      *vetting,
                             EntenteVettingSteps  step)
{
  const char *finding;

  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), NULL);

  finding = get_finding (vetting, step);
  if (g_str_equal (finding, "domain-differs"))
    return say_domain_differs (vetting);
  if (g_str_equal (finding, "name-differs"))
    /* Translators: %s is the name of a company */
    return entente_sentence (_("The legal name is not the one in the registry, %s."), entente_vetting_get_profile_name (vetting));
  if (g_str_equal (finding, "profile-gone"))
    return g_strdup (_("The membership registry has no profile with this MPN ID any more."));
  if (g_str_equal (finding, "profile-inactive"))
    return g_strdup (_("The profile with this MPN ID is not active."));
  if (g_str_equal (finding, "profile-other-country"))
    /* Translators: %s is a country */
    return entente_sentence (_("The profile with this MPN ID is of another country: %s."),
                             entente_country_get_name (entente_vetting_get_profile_country (vetting)));

  return g_strdup (entente_word_get_name ("vetting-finding", finding, NULL));
}

guint
entente_vetting_count_findings (EntenteVetting *vetting)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), 0);

  return (entente_vetting_get_employment_finding (vetting)[0] != '\0') + (entente_vetting_get_business_finding (vetting)[0] != '\0');
}
