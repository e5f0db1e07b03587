/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-words.h"

#include <glib/gi18n.h>

/* Both are vetted. */
#define WORDS_OF_PARTNERS                                                                                                                 \
 .account = N_("User name and password of a global administrator. Without a work account you make one on the next page."),                \
 .legal = N_("The name that your organization is registered under, and its address. They show that it exists, and that you may act for " \
             "it."),                                                                                                                     \
 .contact = N_("A person in your organization who answers questions about the enrollment, with a work e-mail address that is read.")

static const EntenteEnrollmentWords words[] = {
  {
    .kind = ENTENTE_KIND_RESELLER,
    .draft = "enroll",
    .title = N_("Enroll as an Indirect Reseller"),
    .intro = N_("You enroll your organization in the program as an indirect reseller. That takes some minutes, and what you fill in is kept "
                "when you stop on the way."),
    WORDS_OF_PARTNERS,
  },
  {
    .kind = ENTENTE_KIND_PROVIDER,
    .draft = "set-up-provider",
    .title = N_("Set Up as an Indirect Provider"),
    .intro = N_("You enroll your organization in the program as an indirect provider: it orders, bills and supports what resellers sell. That "
                "takes some minutes, and what you fill in is kept when you stop on the way."),
    WORDS_OF_PARTNERS,
  },
  {
    .kind = ENTENTE_KIND_CUSTOMER,
    .draft = "set-up-customer",
    .title = N_("Set Up as a Customer"),
    .intro = N_("Your organization becomes a customer: it decides who sells to it, and who may administer what it owns. That takes some "
                "minutes, and what you fill in is kept when you stop on the way."),
    .account = N_("You make it on the next page: the user name and the password with which you act for your organization."),
    .legal = N_("The name that your organization is registered under, and its address. Partners that sell to it see them."),
    .contact = N_("A person in your organization whom its partners can ask, with a work e-mail address that is read."),
  },
};

const EntenteEnrollmentWords *
entente_enrollment_words_get (EntenteKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].kind == kind)
      return &words[i];

  return NULL;
}

const EntenteEnrollmentWords *
entente_enrollment_words_get_nth (guint n)
{
  return n < G_N_ELEMENTS (words) ? &words[n] : NULL;
}
