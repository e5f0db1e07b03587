/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-invitation-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

static gboolean
is_sent (EntenteInvitation *invitation)
{
  return g_str_equal (entente_invitation_get_direction (invitation), "sent");
}

const char *
entente_invitation_text_get_other_side (EntenteInvitation *invitation)
{
  g_return_val_if_fail (ENTENTE_IS_INVITATION (invitation), NULL);

  return is_sent (invitation) ? entente_invitation_get_recipient_name (invitation)
                              : entente_invitation_get_sender_name (invitation);
}

static char *
describe_kind (EntenteInvitation *invitation)
{
  const char *kind = entente_invitation_get_kind (invitation);
  gboolean dap = entente_invitation_get_dap (invitation);

  if (g_str_equal (kind, "joint") && dap)
    /* Translators: %s is the provider that a reseller asks a customer together with */
    return entente_sentence (_("Relationship together with %s, with DAP"), entente_invitation_get_provider_name (invitation));
  if (g_str_equal (kind, "joint"))
    /* Translators: %s is the provider that a reseller asks a customer together with */
    return entente_sentence (_("Relationship together with %s"), entente_invitation_get_provider_name (invitation));
  if (g_str_equal (kind, "relationship") && dap)
    return g_strdup (_("Reseller relationship with DAP"));

  return g_strdup (entente_word_get_name ("invitation-kind", kind, NULL));
}

char *
entente_invitation_text_dup_subtitle (EntenteInvitation *invitation)
{
  g_autofree char *kind = NULL;
  const char *other;

  g_return_val_if_fail (ENTENTE_IS_INVITATION (invitation), NULL);

  kind = describe_kind (invitation);
  if (!is_sent (invitation))
    return g_steal_pointer (&kind);

  other = entente_invitation_get_recipient_organization (invitation);
  if (other[0] == '\0')
    other = entente_invitation_get_recipient_email (invitation);

  /* Translators: what an invitation asks for and of whom, as in “Partnership · jean@example.fr” */
  return entente_sentence (_("%1$s · %2$s"), kind, other);
}

/* By state: the sentence, and which date stands in it. */
char *
entente_invitation_text_dup_when (EntenteInvitation *invitation)
{
  const char *state;
  g_autofree char *date = NULL;

  g_return_val_if_fail (ENTENTE_IS_INVITATION (invitation), NULL);

  state = entente_invitation_get_state (invitation);

  if (g_str_equal (state, "draft"))
    {
      date = entente_format_instant_date (entente_invitation_get_created (invitation));
      /* Translators: %s is a date; the same in the sentences like this one */
      return entente_sentence (_("Made on %s"), date);
    }

  if (g_str_equal (state, "sent") || g_str_equal (state, "opened"))
    {
      date = entente_format_instant_date (entente_invitation_get_expires (invitation));
      return entente_sentence (_("Expires on %s"), date);
    }

  if (g_str_equal (state, "expired"))
    {
      date = entente_format_instant_date (entente_invitation_get_expires (invitation));
      return entente_sentence (_("Expired on %s"), date);
    }

  date = entente_format_instant_date (entente_invitation_get_ended (invitation));

  if (g_str_equal (state, "accepted"))
    return entente_sentence (_("Accepted on %s"), date);
  if (g_str_equal (state, "declined"))
    return entente_sentence (_("Declined on %s"), date);
  if (g_str_equal (state, "withdrawn"))
    return entente_sentence (_("Withdrawn on %s"), date);

  return g_steal_pointer (&date);
}

char *
entente_invitation_text_dup_event (EntenteInvitationEvent *event)
{
  const char *what;
  g_autofree char *who = NULL;

  g_return_val_if_fail (ENTENTE_IS_INVITATION_EVENT (event), NULL);

  what = entente_invitation_event_get_event (event);
  /* Translators: a person and the organization, as in “Bo Chen, Contoso IT” */
  who = entente_sentence (_("%1$s, %2$s"), entente_invitation_event_get_user_name (event),
                          entente_invitation_event_get_organization_name (event));

  if (g_str_equal (what, "created"))
    /* Translators: %s is a person; the same in the sentences like this one */
    return entente_sentence (_("Made by %s"), who);
  if (g_str_equal (what, "sent"))
    return entente_sentence (_("Sent by %s"), who);
  if (g_str_equal (what, "link-renewed"))
    return entente_sentence (_("New link made by %s"), who);
  if (g_str_equal (what, "opened"))
    return entente_sentence (_("Opened by %s"), who);
  if (g_str_equal (what, "accepted"))
    return entente_sentence (_("Accepted by %s"), who);
  if (g_str_equal (what, "declined"))
    return entente_sentence (_("Declined by %s"), who);
  if (g_str_equal (what, "withdrawn"))
    return entente_sentence (_("Withdrawn by %s"), who);
  if (g_str_equal (what, "note"))
    return entente_sentence (_("Note edited by %s"), who);

  /* Of a later version. */
  return entente_sentence ("%s (%s)", what, who);
}
