/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-vetting-case.h"

G_BEGIN_DECLS

/* The mail by which the primary contact of an organization shows that it reaches them. */

/* Whatever the one before was good for, it is not any more. */
gboolean entente_email_verification_send          (EntenteVettingCase  *vetting,
                                                   EntenteExecution    *execution,
                                                   GError             **error);
/* Whether another may be sent already. Refuses CODES_TOO_MANY. */
gboolean entente_email_verification_check_sending (EntenteVettingCase  *vetting,
                                                   EntenteExecution    *execution,
                                                   GError             **error);

/* The last one that was sent. */
typedef struct
{
  gint64 row; /* 0 for none */
  EntenteEmailCode code;
  char *digits;
  char *secret;
} EntenteSentCode;

gboolean entente_sent_code_load   (EntenteSentCode     *self,
                                   EntenteVettingCase  *vetting,
                                   EntenteExecution    *execution,
                                   GError             **error);
/* It is good for nothing from now on. */
gboolean entente_sent_code_use_up (EntenteSentCode     *self,
                                   EntenteExecution    *execution,
                                   GError             **error);
/* Somebody has tried another. */
gboolean entente_sent_code_count  (EntenteSentCode     *self,
                                   EntenteExecution    *execution,
                                   GError             **error);
void     entente_sent_code_clear  (EntenteSentCode     *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteSentCode, entente_sent_code_clear)

G_END_DECLS
