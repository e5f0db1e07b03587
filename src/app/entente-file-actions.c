/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente"

#include "entente-file-actions.h"

#include <entente-engine.h>
#include <glib/gi18n.h>

#include "entente-workspace-chooser.h"

typedef enum
{
  WORK_BACK_UP,
  WORK_COPY,
  WORK_MOVE,
  WORK_CHECK,
  WORK_RESTORE,
  N_WORKS
} Work;

/* Of each: how its chooser of a target is called, and its button; what is said while it is done, and when it could not be. */
typedef struct
{
  const char *title;
  const char *accept;
  const char *doing;
  const char *failed;
} WorkWords;

static const WorkWords words[N_WORKS] = {
  [WORK_BACK_UP] = { N_("Back Up Workspace"), N_("_Back Up"), N_("Backing Up"), N_("Nothing Was Backed Up") },
  [WORK_COPY] = { N_("Copy Workspace"), N_("_Copy"), N_("Copying"), N_("Nothing Was Copied") },
  [WORK_MOVE] = { N_("Move or Rename Workspace"), N_("_Move"), N_("Moving"), N_("The Workspace Stays Where It Is") },
  [WORK_CHECK] = { NULL, NULL, N_("Checking the Backup"), N_("Nothing Was Restored") },
  [WORK_RESTORE] = { N_("Restore As"), N_("_Restore"), N_("Restoring"), N_("Nothing Was Restored") },
};

struct _EntenteFileActions
{
  GObject parent_instance;

  GApplication *application; /* (unowned) outlives it */
  EntenteSession *session;

  GtkFileChooserNative *chooser; /* (nullable) while it is open */
  Work work;                     /* that is chosen for, or under way */
  GFile *source;                 /* (nullable) */
  GFile *target;                 /* (nullable) */
  GCancellable *cancellable;     /* NULL while nothing is under way */
  EntentePatience *patience;     /* NULL like the one before */
};

G_DEFINE_FINAL_TYPE (EntenteFileActions, entente_file_actions, G_TYPE_OBJECT)

static GtkWindow *
get_window (EntenteFileActions *self)
{
  return GTK_WINDOW (entente_session_get_window (self->session));
}

static void
choose_target (EntenteFileActions *self,
               Work work,
               const char *name);

static void
say_copied (EntenteFileActions *self)
{
  g_autofree char *name = g_file_get_basename (self->target);
  g_autofree char *text = NULL;

  if (self->work == WORK_BACK_UP)
    /* Translators: %s is the name of a file */
    text = entente_sentence (_("Backed up to “%s”"), name);
  else
    /* Translators: %s is the name of a file */
    text = entente_sentence (_("Copied to “%s”"), name);

  entente_toast (GTK_WIDGET (get_window (self)), text);
}

static void
succeed (EntenteFileActions *self)
{
  switch (self->work)
    {
    case WORK_BACK_UP:
    case WORK_COPY:
      say_copied (self);
      break;

    case WORK_MOVE:
    case WORK_RESTORE:
      entente_session_open (self->session, self->target, ENTENTE_OPENER_DEFAULT);
      break;

    case WORK_CHECK:
      {
        g_autofree char *name = g_file_get_basename (self->source);

        choose_target (self, WORK_RESTORE, name);
      }
      break;

    case N_WORKS:
      g_assert_not_reached ();
    }
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (EntenteFileActions) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = entente_workspace_file_finish (result, &error);

  g_application_release (self->application);
  entente_session_release (self->session);
  g_clear_pointer (&self->patience, entente_patience_end);
  g_clear_object (&self->cancellable);

  if (done && self->work == WORK_MOVE)
    entente_recents_rename (entente_session_get_recents (self->session), self->source, self->target);

  if (get_window (self) == NULL)
    return;

  if (done)
    {
      succeed (self);
      return;
    }

  if (self->work == WORK_MOVE)
    entente_session_open (self->session, self->source, ENTENTE_OPENER_DEFAULT);
  entente_explain_error (GTK_WIDGET (get_window (self)), _(words[self->work].failed), error);
}

static void
begin_patience (EntenteFileActions *self,
                EntenteProgress    *progress)
{
  g_autofree char *name = g_file_get_basename (self->work == WORK_CHECK ? self->source : self->target);
  /* Translators: %s is the name of a file */
  g_autofree char *body = self->work == WORK_CHECK ? entente_sentence (_("Reading “%s”"), name) : entente_sentence (_("Writing “%s”"), name);

  self->patience = entente_patience_new (get_window (self), _(words[self->work].doing), body, progress, self->cancellable);
}

static void
begin (EntenteFileActions *self)
{
  g_autoptr (EntenteProgress) progress = entente_progress_new ();
  g_autofree char *path = g_file_get_path (self->source);
  g_autofree char *target = self->target != NULL ? g_file_get_path (self->target) : NULL;

  if (path == NULL || (self->target != NULL && target == NULL))
    {
      g_autoptr (GError) error = NULL;

      entente_refuse (&error, ENTENTE_REASON_NOT_LOCAL, NULL, NULL);
      entente_explain_error (GTK_WIDGET (get_window (self)), _(words[self->work].failed), error);
      return;
    }

  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (get_window (self), "destroy", G_CALLBACK (g_cancellable_cancel), self->cancellable, G_CONNECT_SWAPPED);
  g_application_hold (self->application);
  entente_session_hold (self->session);
  begin_patience (self, progress);

  switch (self->work)
    {
    case WORK_BACK_UP:
    case WORK_COPY:
      entente_workspace_file_back_up_async (path, target, progress, self->cancellable, worked_cb, g_object_ref (self));
      break;

    case WORK_MOVE:
      entente_session_leave (self->session);
      entente_workspace_file_move_async (path, target, progress, self->cancellable, worked_cb, g_object_ref (self));
      break;

    case WORK_CHECK:
      entente_workspace_file_check_async (path, self->cancellable, worked_cb, g_object_ref (self));
      break;

    case WORK_RESTORE:
      entente_workspace_file_restore_async (path, target, progress, self->cancellable, worked_cb, g_object_ref (self));
      break;

    case N_WORKS:
      g_assert_not_reached ();
    }
}

/* Choosing */

static gboolean
is_busy (EntenteFileActions *self)
{
  return self->chooser != NULL || self->cancellable != NULL || get_window (self) == NULL;
}

static void
target_chosen_cb (EntenteFileActions *self,
                  int                 response)
{
  g_autoptr (GFile) file = entente_file_chooser_finish (&self->chooser, response);

  if (file == NULL || get_window (self) == NULL)
    return;

  g_set_object (&self->target, file);
  begin (self);
}

static void
choose_target (EntenteFileActions *self,
               Work                work,
               const char         *name)
{
  GFile *beside = entente_session_get_file (self->session);

  self->work = work;
  self->chooser = entente_workspace_chooser_new (get_window (self), _(words[work].title), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                 _(words[work].accept), beside != NULL ? beside : self->source);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (target_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Of the workspace that is open. */
static gboolean
take_source (EntenteFileActions *self)
{
  if (is_busy (self) || entente_session_get_workspace (self->session) == NULL)
    return FALSE;

  g_set_object (&self->source, entente_session_get_file (self->session));

  return TRUE;
}

static void
back_up_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  EntenteFileActions *self = user_data;
  EntenteClock *clock;
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  g_autofree char *file_name = NULL;

  if (!take_source (self))
    return;

  clock = entente_workspace_get_clock (entente_session_get_workspace (self->session));
  now = g_date_time_new_from_unix_local (entente_clock_get_now (clock) / G_TIME_SPAN_SECOND);
  day = g_date_time_format (now, "%F");
  name = entente_workspace_name (self->source);
  file_name = g_strdup_printf ("%s %s.entente", name, day);
  choose_target (self, WORK_BACK_UP, file_name);
}

static void
choose_beside (EntenteFileActions *self,
               Work                work)
{
  g_autofree char *name = NULL;

  if (!take_source (self))
    return;

  name = g_file_get_basename (self->source);
  choose_target (self, work, name);
}

static void
copy_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  choose_beside (user_data, WORK_COPY);
}

static void
move_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  choose_beside (user_data, WORK_MOVE);
}

static void
backup_chosen_cb (EntenteFileActions *self,
                  int                 response)
{
  g_autoptr (GFile) file = entente_file_chooser_finish (&self->chooser, response);

  if (file == NULL || get_window (self) == NULL)
    return;

  g_set_object (&self->source, file);
  g_clear_object (&self->target);
  self->work = WORK_CHECK;
  begin (self);
}

static void
restore_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  EntenteFileActions *self = user_data;

  if (is_busy (self))
    return;

  self->chooser = entente_workspace_chooser_new (get_window (self), _("Restore from Backup"), GTK_FILE_CHOOSER_ACTION_OPEN,
                                                 NULL, entente_session_get_file (self->session));
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (backup_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static const GActionEntry actions[] = {
  { .name = "back-up", .activate = back_up_cb },
  { .name = "copy-workspace", .activate = copy_cb },
  { .name = "move-workspace", .activate = move_cb },
  { .name = "restore", .activate = restore_cb },
};

/* What is about the workspace that is open needs one. */
static void
current_changed_cb (EntenteFileActions *self,
                    GParamSpec         *pspec,
                    EntenteRecents     *recents)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions) - 1; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->application), actions[i].name);

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), entente_recents_get_current (recents) != NULL);
    }
}

static void
entente_file_actions_dispose (GObject *object)
{
  EntenteFileActions *self = ENTENTE_FILE_ACTIONS (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->source);
  g_clear_object (&self->target);

  G_OBJECT_CLASS (entente_file_actions_parent_class)->dispose (object);
}

static void
entente_file_actions_class_init (EntenteFileActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_file_actions_dispose;
}

static void
entente_file_actions_init (EntenteFileActions *self)
{
}

EntenteFileActions *
entente_file_actions_new (GApplication   *application,
                          EntenteSession *session)
{
  EntenteFileActions *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (ENTENTE_IS_SESSION (session), NULL);

  self = g_object_new (ENTENTE_TYPE_FILE_ACTIONS, NULL);
  self->application = application;
  self->session = g_object_ref (session);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), self);
  g_signal_connect_object (entente_session_get_recents (session), "notify::current", G_CALLBACK (current_changed_cb), self,
                           G_CONNECT_SWAPPED);
  current_changed_cb (self, NULL, entente_session_get_recents (session));

  return self;
}
