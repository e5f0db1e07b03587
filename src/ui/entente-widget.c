/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-widget.h"

#include <glib/gi18n.h>

#include "entente-refusal-text.h"
#include "window/entente-page.h"
#include "window/entente-window.h"

/* Long enough to read a sentence of two lines. */
#define ERROR_SECONDS 8

#define FRAME_MS 16

void
entente_insensitive_explain (GtkWidget    *widget,
                             const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_set_sensitive (widget, error == NULL);

  if (error != NULL)
    {
      g_autofree char *text = entente_refusal_to_text (error);

      gtk_widget_set_tooltip_text (widget, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  else
    {
      gtk_widget_set_tooltip_text (widget, NULL);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

void
entente_action_explain (GtkWidget    *owner,
                        const char   *action,
                        GtkWidget    *button,
                        const GError *error)
{
  g_return_if_fail (GTK_IS_WIDGET (owner));
  g_return_if_fail (action != NULL);

  gtk_widget_action_set_enabled (owner, action, error == NULL);
  entente_insensitive_explain (button, error);
}

void
entente_permission_explain (GtkWidget         *owner,
                            const char        *action,
                            GtkWidget         *button,
                            EntenteAccount    *account,
                            EntentePermission  permission)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (account == NULL || ENTENTE_IS_ACCOUNT (account));

  if (account == NULL)
    entente_refuse (&error, ENTENTE_REASON_UNKNOWN_ACTOR, NULL, NULL);
  else
    entente_account_check_permission (account, permission, &error);

  entente_action_explain (owner, action, button, error);
}

/* In depth, because a window's toasts are wherever its template has them. */
static GtkWidget *
find_overlay_in (GtkWidget *widget)
{
  if (ADW_IS_TOAST_OVERLAY (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *overlay = find_overlay_in (child);

      if (overlay != NULL)
        return overlay;
    }

  return NULL;
}

/* The page that @widget is on, or that the window shows, of which @widget is another part, or the whole. */
static EntentePage *
find_page (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  EntentePage *page = entente_page_find (widget);

  return page == NULL && ENTENTE_IS_WINDOW (root) ? entente_window_get_page (ENTENTE_WINDOW (root)) : page;
}

typedef struct
{
  GtkWidget *overlay; /* (nullable) weak */
  GtkWidget *widget;  /* (nullable) weak: who told it */
  GtkWidget *focus;   /* (nullable) weak: where the person was then */
} Place;

static void
place_free (gpointer  data,
            GClosure *closure)
{
  Place *self = data;

  g_clear_weak_pointer (&self->overlay);
  g_clear_weak_pointer (&self->widget);
  g_clear_weak_pointer (&self->focus);
  g_free (self);
}

/* GTK would look for another place only when the toast is gone, and take the first of the window. */
static void
dismissed_cb (AdwToast *toast,
              gpointer  user_data)
{
  Place *self = user_data;
  GtkRoot *root = self->overlay != NULL ? gtk_widget_get_root (self->overlay) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->overlay) ||
      gtk_widget_is_ancestor (focus, adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (self->overlay))))
    return;

  if (self->focus != NULL && gtk_widget_get_mapped (self->focus) && gtk_widget_grab_focus (self->focus))
    return;

  if (self->widget != NULL && gtk_widget_get_mapped (self->widget))
    gtk_widget_child_focus (self->widget, GTK_DIR_TAB_FORWARD);
}

/* Whoever pressed a button of the toast goes on where it was when the toast came. */
static void
give_focus_back (AdwToast  *toast,
                 GtkWidget *overlay,
                 GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (overlay);
  Place *place = g_new0 (Place, 1);

  g_set_weak_pointer (&place->overlay, overlay);
  g_set_weak_pointer (&place->widget, widget);
  g_set_weak_pointer (&place->focus, root != NULL ? gtk_root_get_focus (root) : NULL);
  g_signal_connect_data (toast, "dismissed", G_CALLBACK (dismissed_cb), place, place_free, 0);
}

/* What was said on a page, and who acted then. */
typedef struct
{
  AdwToast *toast;         /* (nullable) weak */
  EntenteAccount *account; /* (nullable) */
} Told;

static void
told_free (gpointer  data,
           GClosure *closure)
{
  Told *self = data;

  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->account);
  g_free (self);
}

/* Who may do something else from now on gets other pages, and is told what brought that about. */
static void
page_gone_cb (EntentePage *page,
              gpointer     user_data)
{
  Told *self = user_data;
  EntenteAccount *account = entente_workspace_get_account (entente_page_get_workspace (page));
  gboolean stays = self->account != NULL && account != NULL && account != self->account &&
                   g_str_equal (entente_record_get_id (ENTENTE_RECORD (account)),
                                entente_record_get_id (ENTENTE_RECORD (self->account)));

  if (self->toast != NULL && !stays)
    adw_toast_dismiss (self->toast);
}

static void
go_with_page (AdwToast    *toast,
              EntentePage *page)
{
  Told *told = g_new0 (Told, 1);

  g_set_weak_pointer (&told->toast, toast);
  g_set_object (&told->account, entente_workspace_get_account (entente_page_get_workspace (page)));
  g_signal_connect_data (page, "destroy", G_CALLBACK (page_gone_cb), told, told_free, 0);
}

/* What was said on a page goes with it: another account has pages of its own, and is not told. */
static void
add_toast (GtkWidget *widget,
           AdwToast  *toast)
{
  EntentePage *page = find_page (widget);
  GtkWidget *overlay = GTK_IS_WINDOW (widget) ? find_overlay_in (widget)
                                              : gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (overlay == NULL)
    return;

  give_focus_back (toast, overlay, widget);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), g_object_ref (toast));
  if (page != NULL)
    go_with_page (toast, page);
}

/* Toasts read markup, which our texts are not. */
static AdwToast *
new_toast (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

void
entente_toast (GtkWidget  *widget,
               const char *text)
{
  g_autoptr (AdwToast) toast = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);

  toast = new_toast (text);
  add_toast (widget, toast);
}

typedef struct
{
  EntenteWorkspace *workspace;
  EntenteCommand *inverse; /* (nullable) once it is under way */
  GtkWidget *teller;       /* (nullable) weak */
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *self = data;

  g_clear_weak_pointer (&self->teller);
  g_clear_object (&self->inverse);
  g_object_unref (self->workspace);
  g_free (self);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GtkWidget) teller = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome == NULL && teller != NULL)
    entente_toast_error (teller, error);
}

/* Who presses twice undoes once. */
static void
undo_clicked_cb (AdwToast *toast,
                 gpointer  user_data)
{
  Undo *self = user_data;
  g_autoptr (EntenteCommand) inverse = g_steal_pointer (&self->inverse);

  if (inverse != NULL)
    entente_workspace_execute_async (self->workspace, inverse, NULL, undone_cb,
                                     self->teller != NULL ? g_object_ref (self->teller) : NULL);
}

void
entente_toast_with_undo (GtkWidget        *widget,
                         const char       *text,
                         EntenteWorkspace *workspace,
                         EntenteCommand   *inverse)
{
  g_autoptr (AdwToast) toast = NULL;
  GtkWidget *page;
  Undo *undo;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (text != NULL);
  g_return_if_fail (ENTENTE_IS_WORKSPACE (workspace));
  g_return_if_fail (ENTENTE_IS_COMMAND (inverse));

  /* Who went back from the details of something can still undo what was done to it. */
  page = gtk_widget_get_ancestor (widget, ENTENTE_TYPE_PAGE);

  undo = g_new0 (Undo, 1);
  undo->workspace = g_object_ref (workspace);
  undo->inverse = g_object_ref (inverse);
  g_set_weak_pointer (&undo->teller, page != NULL ? page : widget);

  toast = new_toast (text);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), undo, undo_free, 0);
  /* What one account did, another may not undo. */
  g_signal_connect_object (workspace, "notify::account", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  add_toast (widget, toast);
}

void
entente_toast_error (GtkWidget    *widget,
                     const GError *error)
{
  g_autoptr (AdwToast) toast = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = entente_refusal_to_text (error);
  toast = new_toast (text);
  adw_toast_set_timeout (toast, ERROR_SECONDS);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  add_toast (widget, toast);
}

/* On top of the window that @widget is in. */
static AdwMessageDialog *
new_dialog (GtkWidget  *widget,
            const char *heading,
            const char *body)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, body));
}

void
entente_explain_error (GtkWidget    *widget,
                       const char   *heading,
                       const GError *error)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (error != NULL);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = entente_refusal_to_text (error);
  entente_tell (widget, heading, text);
}

void
entente_tell (GtkWidget  *widget,
              const char *heading,
              const char *body)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (body != NULL);

  dialog = new_dialog (widget, heading, body);
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

AdwMessageDialog *
entente_ask (GtkWidget             *widget,
             const char            *heading,
             const char            *body,
             const char            *response,
             const char            *label,
             AdwResponseAppearance  appearance)
{
  AdwMessageDialog *dialog;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);
  g_return_val_if_fail (heading != NULL, NULL);
  g_return_val_if_fail (body != NULL, NULL);
  g_return_val_if_fail (response != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  dialog = new_dialog (widget, heading, body);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), response, label, NULL);
  adw_message_dialog_set_response_appearance (dialog, response, appearance);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}

GFile *
entente_file_chooser_finish (GtkFileChooserNative **chooser,
                             int                    response)
{
  g_autoptr (GtkFileChooserNative) finished = NULL;

  g_return_val_if_fail (chooser != NULL && GTK_IS_FILE_CHOOSER_NATIVE (*chooser), NULL);

  finished = g_steal_pointer (chooser);

  return response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (finished)) : NULL;
}

/* Not with g_object_new(), which sets the text while it is still taken for markup. */
GtkWidget *
entente_plain_row_new (const char *title,
                       const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *short_title = NULL;
  g_autofree char *short_subtitle = NULL;

  g_return_val_if_fail (title != NULL, row);
  g_return_val_if_fail (subtitle != NULL, row);

  short_title = entente_text_shorten (title, ENTENTE_SHOWN_MAX);
  short_subtitle = entente_text_shorten (subtitle, ENTENTE_SHOWN_MAX);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), short_title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), short_subtitle);

  return row;
}

void
entente_button_wrap (GtkButton *button)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = gtk_button_get_child (button);
  if (!GTK_IS_LABEL (label))
    return;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}

GtkWindow *
entente_window_present_open (GtkWindow *parent,
                             GType      type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (g_type_is_a (type, GTK_TYPE_WINDOW), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (window) != type || gtk_window_get_transient_for (window) != parent)
        continue;

      if (gtk_widget_get_visible (GTK_WIDGET (window)))
        gtk_window_present (window);

      return window;
    }

  return NULL;
}

void
entente_window_let_go (GtkWindow *window)
{
  GtkWindow *parent;

  g_return_if_fail (GTK_IS_WINDOW (window));

  parent = gtk_window_get_transient_for (window);
  if (parent != NULL && gtk_widget_in_destruction (GTK_WIDGET (parent)))
    gtk_window_set_transient_for (window, NULL);
  else
    gtk_window_set_destroy_with_parent (window, FALSE);
}

void
entente_stack_show (GtkStack   *stack,
                    const char *page)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_STACK (stack));

  child = gtk_stack_get_child_by_name (stack, page);
  g_return_if_fail (child != NULL);

  gtk_widget_set_visible (child, TRUE);
  gtk_stack_set_visible_child (stack, child);
}

guint
entente_add_between_frames (GSourceFunc func,
                            gpointer    user_data)
{
  g_return_val_if_fail (func != NULL, 0);

  return g_timeout_add (FRAME_MS, func, user_data);
}

static void
focus_first (GtkRoot   *root,
             GtkWidget *widget)
{
  GtkWidget *first;

  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  first = gtk_root_get_focus (root);
  while (GTK_IS_LABEL (gtk_root_get_focus (root)) && gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
    ;

  if (GTK_IS_LABEL (gtk_root_get_focus (root)))
    gtk_root_set_focus (root, first);
}

static gboolean
is_laid_out (GtkWidget *widget)
{
  return gtk_widget_get_height (widget) > 0;
}

static void
focus_first_unless_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && gtk_widget_get_mapped (widget) && (focus == NULL || !gtk_widget_is_ancestor (focus, widget)))
    focus_first (root, widget);
}

static void
layout_cb (GtkWidget     *widget,
           GdkFrameClock *clock)
{
  if (gtk_widget_get_mapped (widget) && !is_laid_out (widget))
    return;

  g_signal_handlers_disconnect_by_func (clock, layout_cb, widget);
  focus_first_unless_within (widget);
}

/* GTK finds the first place by where things are: not before they were laid out; but before they are painted, so that who types
 * as soon as there is something to see types there. */
void
entente_focus_first (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_get_mapped (widget) && !is_laid_out (widget))
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (layout_cb), widget,
                             G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  else
    focus_first_unless_within (widget);
}

void
entente_set_accessible_name (gpointer    widget,
                             const char *name)
{
  g_return_if_fail (GTK_IS_ACCESSIBLE (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gboolean
entente_widget_is_text (GtkWidget *widget)
{
  g_return_val_if_fail (widget == NULL || GTK_IS_WIDGET (widget), FALSE);

  return GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_LABEL (widget);
}
