/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

G_BEGIN_DECLS

/* One entry of the sidebar and what it shows. A page owns its header bar. Detail pages are pushed on top
 * of its content and popped again (the action "page.back", a swipe, Alt+Left, Escape).
 *
 * Properties: "workspace" (construct only), "title", "content" (what the page itself shows), "folded"
 * (TRUE while the sidebar is out of sight: the header bar then has a button that leads back to it). */

#define ENTENTE_TYPE_PAGE (entente_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntentePage, entente_page, ENTENTE, PAGE, AdwBin)

struct _EntentePageClass
{
  AdwBinClass parent_class;

  /* Ctrl+F. Answers whether the page can search. */
  gboolean (*start_search) (EntentePage *self);
  /* Shows one thing of those on the page, by its record's id: a link from elsewhere leads to it. */
  void     (*show_record)  (EntentePage *self,
                            const char  *id);
  /* The person has come to the page: the focus goes to what it is about. */
  void     (*take_focus)   (EntentePage *self);
};

EntenteWorkspace *entente_page_get_workspace   (EntentePage *self);
const char       *entente_page_get_title       (EntentePage *self);
void              entente_page_set_title       (EntentePage *self,
                                                const char  *title);
gboolean          entente_page_get_folded      (EntentePage *self);
void              entente_page_set_folded      (EntentePage *self,
                                                gboolean     folded);
/* Cancelled when the page is disposed: for every asynchronous call of the page. */
GCancellable     *entente_page_get_cancellable (EntentePage *self);
GtkWidget        *entente_page_get_content     (EntentePage *self);
void              entente_page_set_content     (EntentePage *self,
                                                GtkWidget   *content);

void              entente_page_push            (EntentePage *self,
                                                GtkWidget   *detail);
void              entente_page_pop             (EntentePage *self);
/* Back to the page's own content. */
void              entente_page_pop_all         (EntentePage *self);
/* What is on top, or NULL when the page's own content is. */
GtkWidget        *entente_page_get_detail      (EntentePage *self);

gboolean          entente_page_start_search    (EntentePage *self);
void              entente_page_show_record     (EntentePage *self,
                                                const char  *id);
void              entente_page_take_focus      (EntentePage *self);

/* The page that @widget is on, or NULL. */
EntentePage      *entente_page_find            (GtkWidget   *widget);

G_END_DECLS
