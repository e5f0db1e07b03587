/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "rows/entente-filter-chip.h"
#include "rows/entente-record-row.h"
#include "rows/entente-selection.h"
#include "window/entente-page.h"

G_BEGIN_DECLS

/* A page that is one list of the workspace: search, filters, count, rows that expand in place and open a
 * detail page, and what is shown when there is nothing to show. A subclass says what is its own; see
 * "How to add a page" in src/ui/README.md.
 *
 * Properties for templates: "list" (name of the list, such as "customers"), "search-placeholder",
 * "action-label", "action-icon-name" and "action-name" (the one suggested action of the header bar),
 * "menu-model". Children: EntenteFilterChips, with `type="banner"` what stands above the list, with `type="empty"` the AdwStatusPage for a list that has nothing
 * in it, and with `type="selection"` GtkButtons for what can be done with several rows at once: with one of them
 * rows can be selected (EntenteSelection says what that means).
 */

#define ENTENTE_TYPE_LIST_PAGE (entente_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteListPage, entente_list_page, ENTENTE, LIST_PAGE, EntentePage)

struct _EntenteListPageClass
{
  EntentePageClass parent_class;

  /* What a row shows. Required. */
  EntenteRecordUpdate  update_row;
  /* What an expanded row shows; NULL: rows do not expand. */
  GtkWidget           *(*create_details) (EntenteListPage *self,
                                          EntenteRecord   *record);
  /* Enter or a click: opens a detail page. NULL: expands the row. */
  void                 (*activate)       (EntenteListPage *self,
                                          EntenteRecord   *record);
  /* "1,204 customers": a whole sentence with the number in it, by ngettext() and entente_format_count(). */
  char                *(*format_count)   (EntenteListPage *self,
                                          guint            n);
};

/* The present list, or NULL before the page was first shown. */
EntenteList   *entente_list_page_get_list          (EntenteListPage   *self);

/* Takes the place of the class's update_row: for a page whose rows depend on who looks. Before the page is
 * constructed. */
void           entente_list_page_set_update_row    (EntenteListPage     *self,
                                                    EntenteRecordUpdate  update);

/* What the list shows when neither search nor chips say more: for a page that is about one thing. */
void           entente_list_page_set_filter        (EntenteListPage   *self,
                                                    const char        *filter,
                                                    const char        *value);
/* An order that a person can choose; the first one added is the list's own. */
void           entente_list_page_add_sort          (EntenteListPage   *self,
                                                    const char        *sort,
                                                    EntenteQueryFlags  flags,
                                                    const char        *label);
/* Orders that many lists have: by name; by the time that the list knows as @sort, newest or oldest first. */
void           entente_list_page_add_sort_by_name  (EntenteListPage   *self);
void           entente_list_page_add_sort_by_time  (EntenteListPage   *self,
                                                    const char        *sort);
void           entente_list_page_add_filter_chip   (EntenteListPage   *self,
                                                    EntenteFilterChip *chip);
const char    *entente_list_page_get_search        (EntenteListPage   *self);
void           entente_list_page_set_search        (EntenteListPage   *self,
                                                    const char        *text);
/* Shows what chips leave with a value each, and no other does: for who comes from elsewhere. @filters is an `a(sss)` of filter,
 * value, and what that is called, which is "" for one of the chip's own choices. */
void           entente_list_page_show_only         (EntenteListPage   *self,
                                                    GVariant          *filters);
/* Searches for @name, which is that of the record with @id, and expands its row: for who comes from elsewhere. */
void           entente_list_page_reveal            (EntenteListPage   *self,
                                                    const char        *id,
                                                    const char        *name);
/* Takes search and chips back. */
void           entente_list_page_clear_filters     (EntenteListPage   *self);

/* The button of the suggested action: make it insensitive with entente_insensitive_explain(). */
GtkWidget     *entente_list_page_get_action_button (EntenteListPage   *self);

/* Shows @error in place of the list; NULL takes it back. */
void           entente_list_page_set_error         (EntenteListPage   *self,
                                                    const GError      *error);

/* The rows that a person has selected to do something with all of them; NULL while nobody selects. */
EntenteSelection *entente_list_page_get_selection  (EntenteListPage   *self);
/* It was done, or is not wanted any more. */
void           entente_list_page_end_selection     (EntenteListPage   *self);

/* What the list shows can be taken out as a table, from the menu, and what is selected of it from the bar at the bottom.
 * The file is called @file_name to begin with; @title, with header capitalization, is that of the dialog that asks for
 * it. Once the page has its workspace and its list. */
void           entente_list_page_add_export        (EntenteListPage   *self,
                                                    const char        *title,
                                                    const char        *file_name);
/* The same for something else that the page is asked for. Who may not is told why. */
void           entente_list_page_export            (EntenteListPage   *self,
                                                    EntenteQuery      *query,
                                                    const char        *title,
                                                    const char        *file_name);

/* The record of the row where the person is, or NULL. */
EntenteRecord *entente_list_page_get_selected      (EntenteListPage   *self);

G_END_DECLS
