/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-vetting-text.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"

/* About the two steps that the operator decides about; in the order of their bits. "corrected" is what was rejected of who is in the
 * program already. */
static const struct
{
  EntenteVettingSteps step;
  const char *state;
  const char *sentence;
} sentences[] = {
  { ENTENTE_VETTING_EMPLOYMENT, "waiting",
    N_("Begins once the e-mail address is verified: does your primary contact work for the organization?") },
  { ENTENTE_VETTING_EMPLOYMENT, "open",
    N_("The operator looks at whether your primary contact works for the organization, which can take several days. There is nothing to do "
       "for you meanwhile.") },
  { ENTENTE_VETTING_EMPLOYMENT, "asked", N_("The operator asks about your primary contact, and waits for your answer:") },
  { ENTENTE_VETTING_EMPLOYMENT, "passed", N_("Your primary contact works for the organization.") },
  { ENTENTE_VETTING_EMPLOYMENT, "rejected",
    N_("The operator was not convinced that your primary contact works for the organization. Correct what this says, and submit the "
       "enrollment again:") },

  { ENTENTE_VETTING_EMPLOYMENT, "corrected",
    N_("The operator was not convinced that your primary contact works for the organization. Correct what this says; it is checked again "
       "then:") },

  { ENTENTE_VETTING_BUSINESS, "waiting",
    N_("Begins once the e-mail address is verified: is the organization the company that it says it is?") },
  { ENTENTE_VETTING_BUSINESS, "open",
    N_("The operator looks at whether the organization is the company that it says it is, which can take several days. There is nothing to "
       "do for you meanwhile.") },
  { ENTENTE_VETTING_BUSINESS, "asked", N_("The operator asks about your organization, and waits for your answer:") },
  { ENTENTE_VETTING_BUSINESS, "passed", N_("The organization is the company that it says it is.") },
  { ENTENTE_VETTING_BUSINESS, "rejected",
    N_("The operator was not convinced that the organization is the company that it says it is. Correct what this says, and submit the "
       "enrollment again:") },
  { ENTENTE_VETTING_BUSINESS, "corrected",
    N_("The operator was not convinced that the organization is the company that it says it is. Correct what this says; it is checked "
       "again then:") },
};

const char *
entente_vetting_get_step_state (EntenteVetting      *vetting,
                                EntenteVettingSteps  step)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), NULL);

  switch (step)
    {
    case ENTENTE_VETTING_EMAIL:
      return entente_vetting_get_email_state (vetting);

    case ENTENTE_VETTING_EMPLOYMENT:
      return entente_vetting_get_employment_state (vetting);

    case ENTENTE_VETTING_BUSINESS:
      return entente_vetting_get_business_state (vetting);
    }

  g_return_val_if_reached ("");
}

gint64
entente_vetting_get_since (EntenteVetting      *vetting,
                           EntenteVettingSteps  step)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), 0);

  switch (step)
    {
    case ENTENTE_VETTING_EMAIL:
      return entente_vetting_get_email_since (vetting);

    case ENTENTE_VETTING_EMPLOYMENT:
      return entente_vetting_get_employment_since (vetting);

    case ENTENTE_VETTING_BUSINESS:
      return entente_vetting_get_business_since (vetting);
    }

  g_return_val_if_reached (0);
}

const char *
entente_vetting_get_state_name (EntenteVetting      *vetting,
                                EntenteVettingSteps  step,
                                EntenteMeaning      *meaning)
{
  const char *state = entente_vetting_get_step_state (vetting, step);

  g_return_val_if_fail (meaning != NULL, NULL);

  return entente_word_get_name (step == ENTENTE_VETTING_EMAIL ? "email-vetting" : "vetting", state, meaning);
}

static char *
say_email (EntenteVetting *vetting,
           gint64          now)
{
  const char *email = entente_vetting_get_email (vetting);
  gint64 sent = entente_vetting_get_code_sent (vetting);
  g_autofree char *code_end = entente_format_instant (entente_email_code_get_end (sent));
  g_autofree char *link_end = entente_format_instant (entente_email_link_get_end (sent));

  if (g_str_equal (entente_vetting_get_email_state (vetting), "passed"))
    return entente_sentence (_("Mail reaches %s."), email);
  if (sent == 0)
    return entente_sentence (_("Show that mail reaches %s: have a mail with a code sent there."), email);
  if (now < entente_email_code_get_end (sent))
    /* Translators: an e-mail address and two times */
    return entente_sentence (_("A mail was sent to %1$s, and is under Messages. Enter its code until %2$s, or use its link until %3$s."),
                             email, code_end, link_end);
  if (now < entente_email_link_get_end (sent))
    /* Translators: an e-mail address and a time */
    return entente_sentence (_("The code that was sent to %1$s has expired. The link in the same mail can be used until %2$s; or have another "
                               "mail sent."),
                             email, link_end);

  return entente_sentence (_("The code and the link that were sent to %s have expired. Have another mail sent."), email);
}

static gboolean
is_about (EntenteVetting      *vetting,
          EntenteVettingSteps  step)
{
  return g_str_equal (entente_vetting_get_step (vetting), entente_vetting_step_to_nick (step));
}

static gboolean
is_answered (EntenteVetting      *vetting,
             EntenteVettingSteps  step)
{
  return is_about (vetting, step) && entente_vetting_get_answer (vetting)[0] != '\0' &&
         g_str_equal (entente_vetting_get_step_state (vetting, step), "open");
}

gboolean
entente_vetting_lets_in (EntenteVetting *vetting)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), FALSE);

  return entente_life_cycle_allows (&entente_program_life_cycle, entente_vetting_get_status (vetting), "authorize");
}

gboolean
entente_vetting_is_submitted_again (EntenteVetting *vetting)
{
  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), FALSE);

  return entente_life_cycle_allows (&entente_program_life_cycle, entente_vetting_get_status (vetting), "submit");
}

char *
entente_vetting_say_step (EntenteVetting      *vetting,
                          EntenteVettingSteps  step,
                          gint64               now)
{
  const char *state = entente_vetting_get_step_state (vetting, step);

  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), NULL);

  if (step == ENTENTE_VETTING_EMAIL)
    return say_email (vetting, now);
  if (is_answered (vetting, step))
    return g_strdup (_("The operator has your answer and looks at it, which can take several days:"));
  if (g_str_equal (state, "rejected") && !entente_vetting_is_submitted_again (vetting))
    state = "corrected";

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].step == step && g_str_equal (sentences[i].state, state))
      return g_strdup (_(sentences[i].sentence));

  return g_strdup ("");
}

char *
entente_vetting_quote_step (EntenteVetting      *vetting,
                            EntenteVettingSteps  step)
{
  const char *state = entente_vetting_get_step_state (vetting, step);
  const char *text = "";

  g_return_val_if_fail (ENTENTE_IS_VETTING (vetting), NULL);

  if (!is_about (vetting, step))
    return g_strdup ("");

  if (g_str_equal (state, "asked"))
    text = entente_vetting_get_question (vetting);
  else if (g_str_equal (state, "rejected"))
    text = entente_vetting_get_reason (vetting);
  else if (is_answered (vetting, step))
    text = entente_vetting_get_answer (vetting);

  /* Translators: what somebody wrote */
  return text[0] != '\0' ? entente_sentence (_("“%s”"), text) : g_strdup ("");
}
