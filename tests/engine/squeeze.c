/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "squeeze.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "test-file.h"
#include "test-invitation.h"

#define ALL_THERE_IS G_MAXSIZE
#define STEP 4096               /* bytes: what the file grows by */
#define MOST_ROOM (1024 * 1024) /* that any of the commands needs */

static void
set_room_on_disk (const char *folder,
                  gsize       room)
{
  g_autofree char *path = g_build_filename (folder, "ballast", NULL);

  if (room == ALL_THERE_IS)
    {
      g_assert_true (g_unlink (path) == 0 || errno == ENOENT);
      return;
    }

  test_take_room (path, G_MAXSIZE);
  test_truncate (path, test_get_size (path) - (goffset) room);
}

static void
set_room_in_file (const char *folder,
                  gsize       room)
{
  test_limit_files (room);
}

static char *
describe (const Squeeze *self,
          TestWorkspace *workspace)
{
  GString *text = g_string_new (NULL);

  for (const SqueezeLook *look = self->looks; look->user_name != NULL; look++)
    {
      g_autofree char *joined = test_invitation_look (workspace, look->user_name, look->list, look->property);

      g_string_append_printf (text, "%s\n", joined);
    }

  return g_string_free (text, FALSE);
}

TestWorkspace *
squeeze_open_workspace (const char *path)
{
  g_autoptr (GError) error = NULL;
  TestWorkspace *workspace = test_workspace_open_unheard (path, &error);

  g_assert_no_error (error);

  return workspace;
}

/* Answers how often it was refused. */
static guint
run_until_done (const Squeeze      *self,
                TestWorkspace      *workspace,
                const char         *actor,
                SqueezeCommandFunc  create,
                gconstpointer       data)
{
  gssize n_entries = test_workspace_verify (workspace);
  g_autofree char *before = describe (self, workspace);
  gboolean done = FALSE;
  guint n_refused = 0;

  for (gsize room = 0; !done; room += STEP)
    {
      g_autoptr (EntenteCommand) command = NULL;
      g_autoptr (GVariant) outcome = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *present = NULL;

      test_workspace_act_as (workspace, actor);
      command = create (workspace, data);
      self->set_room (self->folder, room);
      outcome = test_workspace_run (workspace, g_steal_pointer (&command), &error);
      done = outcome != NULL;
      if (!done)
        {
          g_assert_true (entente_error_is (error, ENTENTE_REASON_DISK_FULL));
          g_assert_cmpuint (room, <, MOST_ROOM);
          n_refused++;

          /* Everything can still be read while there is no room. */
          present = describe (self, workspace);
          g_assert_cmpstr (present, ==, before);
          g_assert_cmpint (test_workspace_verify (workspace), ==, n_entries);
        }
      self->set_room (self->folder, ALL_THERE_IS);
    }

  return n_refused;
}

void
squeeze_command (const Squeeze      *self,
                 const char         *actor,
                 SqueezeCommandFunc  create,
                 gconstpointer       data)
{
  TestWorkspace *workspace = squeeze_open_workspace (self->path);
  gssize n_entries = test_workspace_verify (workspace);
  g_autofree char *before = describe (self, workspace);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpuint (run_until_done (self, workspace, actor, create, data), >, 1);

  after = describe (self, workspace);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpint (test_workspace_verify (workspace), ==, n_entries + 1);
  test_workspace_free (workspace);

  workspace = squeeze_open_workspace (self->path);
  again = describe (self, workspace);
  g_assert_cmpstr (after, ==, again);
  g_assert_cmpint (test_workspace_verify (workspace), ==, n_entries + 1);
  test_workspace_free (workspace);
}

/* What this program tests, also as a child. */
static void (*test_func) (Squeeze *self);

static void
play (const char  *folder,
      SqueezeFunc  set_room)
{
  g_autofree char *path = g_build_filename (folder, "w.entente", NULL);
  Squeeze self = { folder, path, NULL, set_room };

  test_func (&self);
  test_file_assert_whole (path);
}

static int
play_on_disk (int    argc,
              char **argv)
{
  /* Twice what the file comes to with its log: what is left has to be ballast. */
  if (!test_enter_namespace () || !test_mount_small_disk (argv[0], "8m"))
    return TEST_EXIT_SKIP;

  play (argv[0], set_room_on_disk);

  return 0;
}

static int
play_in_file (int    argc,
              char **argv)
{
  play (argv[0], set_room_in_file);

  return 0;
}

int
squeeze_run_tests (int          argc,
                   char       **argv,
                   const char  *name,
                   void         (*test) (Squeeze *self))
{
  static const TestRole roles[] = {
    { "on-disk", play_on_disk },
    { "in-file", play_in_file },
  };
  g_autofree char *on_disk = g_strdup_printf ("/%s/on-a-disk-that-is-nearly-full", name);
  g_autofree char *in_file = g_strdup_printf ("/%s/in-a-file-that-must-not-grow", name);

  test_func = test;
  test_play_role (argc, argv, roles, G_N_ELEMENTS (roles));
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func (on_disk, "on-disk", test_run_role);
  g_test_add_data_func (in_file, "in-file", test_run_role);

  return g_test_run ();
}
