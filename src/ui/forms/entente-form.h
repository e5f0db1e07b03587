/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>

G_BEGIN_DECLS

/* The fields of a page or dialog, together. A field is checked after the first pause in typing and when it
 * is left, never before something was typed in it, and its problem is shown under it; a problem that was
 * mended goes at once. The form can write its fields into a draft and read them back; passwords never go
 * there. Fields that are hidden or insensitive do not count.
 *
 * Signal "changed": a person changed something. Property "valid" (read only): no field has a problem. */

#define ENTENTE_TYPE_FORM (entente_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteForm, entente_form, ENTENTE, FORM, GObject)

/* Whether what is in @row will do; refuses as the rules of the core do. */
typedef gboolean (*EntenteFieldCheck) (GtkWidget  *row,
                                       gpointer    user_data,
                                       GError    **error);

EntenteForm *entente_form_new            (void) G_GNUC_WARN_UNUSED_RESULT;

/* @name is what refusals and drafts call the field. The value of @row is its text when it is editable, its
 * property "value" else. @check NULL: anything will do. */
void         entente_form_add            (EntenteForm       *self,
                                          const char        *name,
                                          GtkWidget         *row,
                                          EntenteFieldCheck  check,
                                          gpointer           user_data);
GtkWidget   *entente_form_get_row        (EntenteForm       *self,
                                          const char        *name);

/* Checks without showing anything. */
gboolean     entente_form_get_valid      (EntenteForm       *self);
/* Shows every problem, moves the focus to the first, and answers whether there is none. */
gboolean     entente_form_validate       (EntenteForm       *self);
/* Checks one field anew because another one that it depends on has changed. */
void         entente_form_revalidate     (EntenteForm       *self,
                                          const char        *name);

/* Shows a refusal under the field that it is about and moves the focus there; it stays until the field is
 * changed. Answers FALSE when it is about none of these fields. */
gboolean     entente_form_show_error     (EntenteForm       *self,
                                          const GError      *error);
/* The same for what was found out about one field meanwhile, without moving the focus: is that name free?
 * @error NULL takes it back. */
void         entente_form_set_problem    (EntenteForm       *self,
                                          const char        *name,
                                          const GError      *error);

void         entente_form_save           (EntenteForm       *self,
                                          GVariantDict      *draft);
void         entente_form_restore        (EntenteForm       *self,
                                          GVariantDict      *draft);

G_END_DECLS
