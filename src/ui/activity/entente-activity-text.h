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

/* What the change log says, in words. What a later version wrote is shown as it is. */

/* "Invitation accepted" of "invitation.accept"; the name itself when it is unknown. */
const char *entente_activity_get_phrase    (const char *command);
gboolean    entente_activity_has_phrase    (const char *command);
/* "Customer added: Alpine Works"; @summary may be empty. */
char       *entente_activity_format_title  (const char *command,
                                            const char *summary) G_GNUC_WARN_UNUSED_RESULT;
const char *entente_activity_get_icon_name (const char *command);

/* "Customer relationship" of "relationship". */
const char *entente_change_get_thing       (const char *type);
/* "Added", "Changed"… of "created", "updated"… */
const char *entente_change_get_event       (const char *event);
/* What a field of a thing is called. */
const char *entente_change_get_label       (const char *type,
                                            const char *field);
gboolean    entente_change_has_label       (const char *type,
                                            const char *field);
/* A value as people read it; "" for what is none. */
char       *entente_change_format_value    (const char *type,
                                            const char *field,
                                            GVariant   *value) G_GNUC_WARN_UNUSED_RESULT;
/* "Sent → Opened" of two such values. */
char       *entente_change_format_difference (const char *before,
                                              const char *after) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
