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

/* What a reseller, a provider and a customer are told each in another way while they come into the program; translated with
 * gettext() where it is shown. */

typedef struct
{
  EntenteKind kind;
  const char *draft; /* the kind of the drafts */
  const char *title;
  const char *intro;
  const char *account;
  const char *legal;
  const char *contact;
} EntenteEnrollmentWords;

/* Of a kind that entente_enrollment_check_kind() accepts; NULL of any other. */
const EntenteEnrollmentWords *entente_enrollment_words_get     (EntenteKind kind);
/* Of one kind after the other; NULL after the last. */
const EntenteEnrollmentWords *entente_enrollment_words_get_nth (guint       n);

G_END_DECLS
