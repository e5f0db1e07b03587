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

/* One thing on a page of its own, pushed with entente_page_push(): a header bar with the way back, a
 * heading with name and state, then groups: figures first, then settings, then people, dangerous actions
 * in a last group.
 *
 * In a template, children are groups; `type="end"` puts a child at the end of the header bar.
 * Properties: "title", "subtitle", "icon-name". */

#define ENTENTE_TYPE_DETAIL_PAGE (entente_detail_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteDetailPage, entente_detail_page, ENTENTE, DETAIL_PAGE, AdwBin)

struct _EntenteDetailPageClass
{
  AdwBinClass parent_class;
};

GtkWidget *entente_detail_page_new           (void) G_GNUC_WARN_UNUSED_RESULT;

void       entente_detail_page_set_title     (EntenteDetailPage *self,
                                              const char        *title);
void       entente_detail_page_set_subtitle  (EntenteDetailPage *self,
                                              const char        *subtitle);
/* Initials of the title on a color; the icon, when there is one, takes its place. */
void       entente_detail_page_set_icon_name (EntenteDetailPage *self,
                                              const char        *icon_name);
void       entente_detail_page_set_state     (EntenteDetailPage *self,
                                              EntenteMeaning     meaning,
                                              const char        *text);
/* A group, in the order of the calls. */
void       entente_detail_page_add           (EntenteDetailPage *self,
                                              GtkWidget         *group);
void       entente_detail_page_add_end       (EntenteDetailPage *self,
                                              GtkWidget         *widget);

G_END_DECLS
