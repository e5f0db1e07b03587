/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-invitation-commands.h"

#include "entente-invitation-link.h"

static void
begin (GVariantBuilder *params,
       const char      *invitation)
{
  g_variant_builder_init (params, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (params, "{sv}", "invitation", g_variant_new_string (invitation));
}

static void
add_text (GVariantBuilder *params,
          const char      *name,
          const char      *text)
{
  g_variant_builder_add (params, "{sv}", name, g_variant_new_string (text));
}

static void
add_version (GVariantBuilder *params,
             gint64           version)
{
  if (version != 0)
    g_variant_builder_add (params, "{sv}", "version", g_variant_new_int64 (version));
}

static void
add_secret (GVariantBuilder *params,
            const guint8    *secret)
{
  if (secret != NULL)
    g_variant_builder_add (params, "{sv}", "secret",
                           g_variant_new_take_string (entente_invitation_secret_to_text (secret)));
}

EntenteCommand *
entente_command_create_invitation (const char                 *id,
                                   const guint8               *secret,
                                   const EntenteNewInvitation *invitation)
{
  g_autofree char *hash = NULL;
  GVariantBuilder params;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (secret != NULL, NULL);
  g_return_val_if_fail (invitation != NULL, NULL);

  hash = entente_invitation_secret_hash (secret);

  begin (&params, id);
  add_text (&params, "secret-hash", hash);
  add_text (&params, "kind", invitation->kind);
  add_text (&params, "recipient-name", invitation->recipient_name);
  add_text (&params, "recipient-email", invitation->recipient_email);
  add_text (&params, "language", invitation->language);
  add_text (&params, "note", invitation->note);
  if (invitation->provider != NULL)
    add_text (&params, "provider", invitation->provider);
  g_variant_builder_add (&params, "{sv}", "dap", g_variant_new_boolean (invitation->dap));
  g_variant_builder_add (&params, "{sv}", "days", g_variant_new_int64 (invitation->days));

  return entente_command_new ("invitation.create", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_send_invitation (const char *invitation)
{
  GVariantBuilder params;

  g_return_val_if_fail (invitation != NULL, NULL);

  begin (&params, invitation);

  return entente_command_new ("invitation.send", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_renew_invitation_link (const char   *invitation,
                                       gint64        version,
                                       const guint8 *secret)
{
  g_autofree char *hash = NULL;
  GVariantBuilder params;

  g_return_val_if_fail (invitation != NULL, NULL);
  g_return_val_if_fail (secret != NULL, NULL);

  hash = entente_invitation_secret_hash (secret);

  begin (&params, invitation);
  add_version (&params, version);
  add_text (&params, "secret-hash", hash);

  return entente_command_new ("invitation.renew-link", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_edit_invitation_note (const char *invitation,
                                      gint64      version,
                                      const char *note)
{
  GVariantBuilder params;

  g_return_val_if_fail (invitation != NULL, NULL);
  g_return_val_if_fail (note != NULL, NULL);

  begin (&params, invitation);
  add_version (&params, version);
  add_text (&params, "note", note);

  return entente_command_new ("invitation.edit-note", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_withdraw_invitation (const char *invitation,
                                     gint64      version)
{
  GVariantBuilder params;

  g_return_val_if_fail (invitation != NULL, NULL);

  begin (&params, invitation);
  add_version (&params, version);

  return entente_command_new ("invitation.withdraw", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_withdraw_invitations (const char *const *invitations)
{
  g_return_val_if_fail (invitations != NULL, NULL);

  return entente_command_new ("invitations.withdraw", g_variant_new_parsed ("{'invitations': <%^as>}", invitations));
}

EntenteCommand *
entente_command_open_invitation (const char   *invitation,
                                 const guint8 *secret)
{
  GVariantBuilder params;

  g_return_val_if_fail (invitation != NULL, NULL);

  begin (&params, invitation);
  add_secret (&params, secret);

  return entente_command_new ("invitation.open", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_accept_invitation (const char   *invitation,
                                   const guint8 *secret,
                                   gboolean      consent,
                                   const char   *agreement)
{
  GVariantBuilder params;

  g_return_val_if_fail (invitation != NULL, NULL);
  g_return_val_if_fail (agreement != NULL, NULL);

  begin (&params, invitation);
  add_secret (&params, secret);
  g_variant_builder_add (&params, "{sv}", "consent", g_variant_new_boolean (consent));
  add_text (&params, "agreement", agreement);

  return entente_command_new ("invitation.accept", g_variant_builder_end (&params));
}

EntenteCommand *
entente_command_decline_invitation (const char   *invitation,
                                    const guint8 *secret,
                                    const char   *reason)
{
  GVariantBuilder params;

  g_return_val_if_fail (invitation != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  begin (&params, invitation);
  add_secret (&params, secret);
  add_text (&params, "reason", reason);

  return entente_command_new ("invitation.decline", g_variant_builder_end (&params));
}
