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

/* The mails that are drafted for people, in the language of whoever gets them, which need not be that of the
 * interface: resources/mail. */

#define ENTENTE_TYPE_MAIL_TEMPLATES (entente_mail_templates_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMailTemplates, entente_mail_templates, ENTENTE, MAIL_TEMPLATES, GObject)

/* @name is that of a file in resources/mail, such as "invitations". */
EntenteMailTemplates *entente_mail_templates_new           (const char           *name) G_GNUC_WARN_UNUSED_RESULT;

/* The languages in which every mail of the file can be written, "en" first. */
const char *const    *entente_mail_templates_get_languages (EntenteMailTemplates *self);
/* The one of those that is nearest to @language ("fr-CA"), or "en". */
const char           *entente_mail_templates_choose        (EntenteMailTemplates *self,
                                                            const char           *language);

/* Writes subject and body of the mail @mail into @draft, in the draft's language. Names and values of what is
 * to be filled in follow, ended by NULL; the marker of the link stays. */
void                  entente_mail_templates_write         (EntenteMailTemplates *self,
                                                            const char           *mail,
                                                            EntenteMailDraft     *draft,
                                                            ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
