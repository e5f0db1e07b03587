/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-agreement-rules.h"

#include "entente-error.h"
#include "entente-validation.h"

#include <string.h>

const char *
entente_kind_get_agreement (EntenteKind kind)
{
  switch (kind)
    {
    case ENTENTE_KIND_PROVIDER:
    case ENTENTE_KIND_RESELLER:
      return "partner";

    case ENTENTE_KIND_CUSTOMER:
      return "customer";

    case ENTENTE_KIND_OPERATOR:
    case ENTENTE_KIND_UNKNOWN:
      break;
    }

  return "";
}

gboolean
entente_agreement_check_text (EntenteKind   kind,
                              const char   *agreement,
                              const char   *state,
                              const char   *field,
                              GError      **error)
{
  g_return_val_if_fail (agreement != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!g_str_equal (agreement, entente_kind_get_agreement (kind)))
    {
      entente_refuse (error, ENTENTE_REASON_NOT_FOUND, field, "agreement", NULL);
      return FALSE;
    }

  if (!g_str_equal (state, "published"))
    {
      entente_refuse (error, ENTENTE_REASON_AGREEMENT_REPLACED, field, NULL);
      return FALSE;
    }

  return TRUE;
}

void
entente_name_split (const char  *name,
                    char       **first,
                    char       **last)
{
  const char *blank;

  g_return_if_fail (name != NULL);
  g_return_if_fail (first != NULL);
  g_return_if_fail (last != NULL);

  blank = strrchr (name, ' ');
  *first = blank != NULL ? g_strndup (name, blank - name) : g_strdup ("");
  *last = g_strdup (blank != NULL ? blank + 1 : name);
}

static const char *
text_of (const char *text)
{
  return text != NULL ? text : "";
}

gboolean
entente_signatory_check_field (const EntenteSignatory  *self,
                               const char              *field,
                               GError                 **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_str_equal (field, "first-name"))
    return entente_validate_person_name (text_of (self->first_name), field, error);

  g_return_val_if_fail (g_str_equal (field, "last-name"), FALSE);

  return entente_validate_person_name (text_of (self->last_name), field, error);
}

gboolean
entente_signatory_check (const EntenteSignatory  *self,
                         GError                 **error)
{
  return entente_signatory_check_field (self, "first-name", error) &&
         entente_signatory_check_field (self, "last-name", error);
}
