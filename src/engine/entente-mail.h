/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "entente-execution.h"

G_BEGIN_DECLS

/* Mail that the program sends to an organization as a part of a command; it lands in Messages. Its words
 * are made by the interface from the kind and the parameters, in the reader's language. */
typedef struct
{
  gint64 organization;
  const char *kind;    /* such as "order-placed" */
  const char *subject; /* the name of the thing or party that it is about */
  const char *about_type;
  const char *about_id; /* of the thing that the message leads to; "" for none */
} EntenteMail;

/* @params is an `a{sv}`, sunk if floating. Never a secret in it. */
gboolean entente_mail_send (EntenteExecution   *execution,
                            const EntenteMail  *mail,
                            GVariant           *params,
                            GError            **error);
/* The same, for who keeps something with it: the message's row; 0 with @error set. */
gint64   entente_mail_send_row (EntenteExecution  *execution,
                                const EntenteMail *mail,
                                GVariant          *params,
                                GError           **error);

G_END_DECLS
