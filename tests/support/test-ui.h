/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-ui.h>

G_BEGIN_DECLS

/* Tests of widgets. Where there is no display they are skipped: run them with build-aux/test. */

/* FALSE: there is no display, which has been said in TAP; main() has to return 0. */
gboolean    test_ui_init             (int         *argc,
                                      char      ***argv);

/* Shows @widget in a window of its own, or @widget itself when it is a window, at that size. The window
 * is (transfer full); end it with test_ui_close(). */
GtkWindow  *test_ui_show             (GtkWidget   *widget,
                                      int          width,
                                      int          height);
/* Destroys the window and asserts that it is gone. */
void        test_ui_close            (GtkWindow   *window);

/* Runs the main context until @condition is true; fails after ten seconds. */
#define test_ui_wait_for(condition)                                                                 \
  G_STMT_START                                                                                      \
  {                                                                                                 \
    gint64 test_ui_deadline = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;                    \
    while (!(condition))                                                                            \
      {                                                                                             \
        if (g_get_monotonic_time () > test_ui_deadline)                                             \
          g_error ("%s:%d: waited in vain for %s", __FILE__, __LINE__, #condition);                 \
        test_ui_iterate ();                                                                         \
      }                                                                                             \
  }                                                                                                 \
  G_STMT_END
/* Until the wizard has looked for a draft: it shows its first page, or asks what to do with what it found. */
void        test_ui_wait_for_start   (EntenteWizard *wizard);
/* One round of the main context, of at most some milliseconds. */
void        test_ui_iterate          (void);
/* Everything that is due now is done, the widgets have their places. */
void        test_ui_settle           (GtkWidget   *widget);

/* As on a slow machine on which something moves: one frame follows the other, and what waits until there is nothing to draw
 * never comes. Until the source that it answers is removed; test_ui_settle() would not return before. */
guint       test_ui_keep_drawing     (void);

/* The first descendant of that type whose text is @text: label, title, placeholder; any text if NULL. */
GtkWidget  *test_ui_find             (GtkWidget   *root,
                                      GType        type,
                                      const char  *text);
/* All texts of the labels that are shown under @root, with "|" between them. (transfer full) */
char       *test_ui_dup_texts        (GtkWidget   *root);
/* Whether @text is in them. */
gboolean    test_ui_shows            (gpointer     root,
                                      const char  *text);
/* A window of that type that is shown, or NULL. */
gpointer    test_ui_find_window      (GType        type);
/* The window that was opened last on top of @parent, e.g. a dialog; NULL when there is none. */
GtkWindow  *test_ui_find_dialog      (GtkWindow   *parent);
/* The same when it is there and its widgets have their places. */
GtkWindow  *test_ui_wait_for_dialog  (GtkWindow   *parent);
/* Presses a key on @widget as its key controllers and shortcuts see it; answers whether it was used. */
gboolean    test_ui_press            (GtkWidget   *widget,
                                      guint        key,
                                      GdkModifierType modifiers);

/* Every button, entry, switch, row and the like under @root that is shown has a name for a screen reader, and a
 * window has a title. */
void        test_ui_assert_named     (GtkWidget   *root);
/* @root can be as narrow as that, with large text too. */
void        test_ui_assert_fits      (GtkWidget   *root,
                                      int          width);
/* The same for a window of 360 pixels. */
void        test_ui_assert_narrow    (gpointer     window);
/* Tab leads from one thing to the next below @root, and at last out of it, and Shift+Tab back: nothing takes it and keeps the
 * focus where it was. */
void        test_ui_assert_tab_leads_on (GtkWidget   *root);

G_END_DECLS
