/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-pill.h"

G_BEGIN_DECLS

/* What a row says about a thing: avatar or icon, title, dimmed subtitle, at most two facts, one state.
 * When it is narrow the facts go under the subtitle. While loading, bars stand where text will be. */

#define ENTENTE_TYPE_RECORD_HEAD (entente_record_head_get_type ())
G_DECLARE_FINAL_TYPE (EntenteRecordHead, entente_record_head, ENTENTE, RECORD_HEAD, GtkWidget)

#define ENTENTE_RECORD_HEAD_N_FACTS 2

GtkWidget *entente_record_head_new             (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows the initials of @name on a color that belongs to it. */
void       entente_record_head_set_avatar      (EntenteRecordHead *self,
                                                const char        *name);
/* Takes the avatar's place. */
void       entente_record_head_set_icon_name   (EntenteRecordHead *self,
                                                const char        *icon_name);
void       entente_record_head_set_title       (EntenteRecordHead *self,
                                                const char        *title);
void       entente_record_head_set_subtitle    (EntenteRecordHead *self,
                                                const char        *subtitle);
void       entente_record_head_set_fact        (EntenteRecordHead *self,
                                                guint              n,
                                                const char        *fact);
/* @text "" for no state. */
void       entente_record_head_set_state       (EntenteRecordHead *self,
                                                EntenteMeaning     meaning,
                                                const char        *text);
/* What comes before avatar or icon; NULL for nothing. */
void       entente_record_head_set_leading     (EntenteRecordHead *self,
                                                GtkWidget         *leading);
/* A button or the like at the end; NULL for none. */
void       entente_record_head_set_suffix      (EntenteRecordHead *self,
                                                GtkWidget         *suffix);
void       entente_record_head_set_loading     (EntenteRecordHead *self,
                                                gboolean           loading);

const char *entente_record_head_get_title      (EntenteRecordHead *self);
/* All of it as one text, for a screen reader. */
char      *entente_record_head_dup_description (EntenteRecordHead *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
