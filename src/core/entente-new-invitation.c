/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-new-invitation.h"

#include "entente-error.h"
#include "entente-invitation-rules.h"
#include "entente-text.h"
#include "entente-validation.h"

typedef gboolean (*Check) (const EntenteNewInvitation *self,
                           const char *field,
                           GError **error);

static gboolean
check_kind (const EntenteNewInvitation  *self,
            const char                  *field,
            GError                     **error)
{
  if (entente_invitation_get_invited (self->kind) != ENTENTE_KIND_UNKNOWN)
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_UNKNOWN_VALUE, field, self->kind, NULL);

  return FALSE;
}

/* Who asks jointly says together with whom. */
static gboolean
check_provider (const EntenteNewInvitation  *self,
                const char                  *field,
                GError                     **error)
{
  gboolean is_named = self->provider != NULL && self->provider[0] != '\0';

  if (is_named == g_str_equal (self->kind, "joint"))
    return TRUE;

  entente_refuse (error, is_named ? ENTENTE_REASON_NOT_SUPPORTED : ENTENTE_REASON_REQUIRED, field, NULL);

  return FALSE;
}

/* What a partnership grants is always the same: orders and administrator access. */
static gboolean
check_dap (const EntenteNewInvitation  *self,
           const char                  *field,
           GError                     **error)
{
  if (!self->dap || !g_str_equal (self->kind, "partnership"))
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_NOT_SUPPORTED, field, NULL);

  return FALSE;
}

static gboolean
check_recipient_name (const EntenteNewInvitation  *self,
                      const char                  *field,
                      GError                     **error)
{
  return entente_text_check (self->recipient_name, 1, ENTENTE_INVITATION_NAME_MAX, ENTENTE_TEXT_SINGLE_LINE, field, error);
}

static gboolean
check_recipient_email (const EntenteNewInvitation  *self,
                       const char                  *field,
                       GError                     **error)
{
  return entente_validate_email (self->recipient_email, field, error);
}

static gboolean
check_language (const EntenteNewInvitation  *self,
                const char                  *field,
                GError                     **error)
{
  return entente_validate_language (self->language, field, error);
}

static gboolean
check_days (const EntenteNewInvitation  *self,
            const char                  *field,
            GError                     **error)
{
  if (self->days >= ENTENTE_INVITATION_DAYS_MIN && self->days <= ENTENTE_INVITATION_DAYS_MAX)
    return TRUE;

  entente_refuse (error, ENTENTE_REASON_OUT_OF_RANGE, field, G_STRINGIFY (ENTENTE_INVITATION_DAYS_MIN),
                  G_STRINGIFY (ENTENTE_INVITATION_DAYS_MAX), NULL);

  return FALSE;
}

static gboolean
check_note (const EntenteNewInvitation  *self,
            const char                  *field,
            GError                     **error)
{
  return entente_text_check (self->note, 0, ENTENTE_INVITATION_NOTE_MAX, ENTENTE_TEXT_MULTI_LINE, field, error);
}

static const struct
{
  const char *field;
  Check check;
} checks[] = {
  { "kind", check_kind },
  { "provider", check_provider },
  { "dap", check_dap },
  { "recipient-name", check_recipient_name },
  { "recipient-email", check_recipient_email },
  { "language", check_language },
  { "days", check_days },
  { "note", check_note },
};

gboolean
entente_new_invitation_check (const EntenteNewInvitation  *self,
                              GError                     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (!checks[i].check (self, checks[i].field, error))
      return FALSE;

  return TRUE;
}

gboolean
entente_new_invitation_check_field (const EntenteNewInvitation  *self,
                                    const char                  *field,
                                    GError                     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].field, field))
      return checks[i].check (self, field, error);

  g_return_val_if_reached (FALSE);
}
