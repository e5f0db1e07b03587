/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "test-system.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#define ROLE_OPTION "--role"
#define NOBODY 65534

void
test_play_role (int              argc,
                char           **argv,
                const TestRole  *roles,
                guint            n_roles)
{
  if (argc < 3 || !g_str_equal (argv[1], ROLE_OPTION))
    return;

  for (guint i = 0; i < n_roles; i++)
    if (g_str_equal (roles[i].name, argv[2]))
      exit (roles[i].play (argc - 3, argv + 3));

  g_error ("No role %s", argv[2]);
}

GSubprocess *
test_spawn (const char *role,
            ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *child;
  const char *argument;
  va_list args;

  g_ptr_array_add (arguments, (gpointer) "/proc/self/exe");
  g_ptr_array_add (arguments, (gpointer) ROLE_OPTION);
  g_ptr_array_add (arguments, (gpointer) role);

  va_start (args, role);
  while ((argument = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (args);
  g_ptr_array_add (arguments, NULL);

  child = g_subprocess_newv ((const char *const *) arguments->pdata, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);

  return child;
}

void
test_finish (GSubprocess *child)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait (child, NULL, &error);
  g_assert_no_error (error);

  if (g_subprocess_get_if_exited (child) && g_subprocess_get_exit_status (child) == TEST_EXIT_SKIP)
    g_test_skip ("the system does not permit to set this up");
  else
    g_assert_true (g_subprocess_get_successful (child));
}

void
test_run_role (gconstpointer role)
{
  char *folder = test_make_folder ();
  g_autoptr (GSubprocess) child = test_spawn (role, folder, NULL);

  test_finish (child);
  test_remove_folder (folder);
}

gboolean
test_become_nobody (const char *folder)
{
  if (geteuid () != 0)
    return TRUE;

  return chown (folder, NOBODY, NOBODY) == 0 && setresgid (NOBODY, NOBODY, NOBODY) == 0 && setresuid (NOBODY, NOBODY, NOBODY) == 0;
}

static gboolean
write_file (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  gboolean done = fd >= 0 && write (fd, text, strlen (text)) == (gssize) strlen (text);

  if (fd >= 0)
    close (fd);

  return done;
}

gboolean
test_enter_namespace (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", geteuid ());
  g_autofree char *groups = g_strdup_printf ("0 %u 1", getegid ());

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
         write_file ("/proc/self/setgroups", "deny") &&
         write_file ("/proc/self/uid_map", users) &&
         write_file ("/proc/self/gid_map", groups) &&
         mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

gboolean
test_mount_small_disk (const char *folder,
                       const char *size)
{
  g_autofree char *options = g_strdup_printf ("size=%s,mode=0700", size);

  return mount ("tmpfs", folder, "tmpfs", MS_NODEV | MS_NOSUID, options) == 0;
}

gboolean
test_make_read_only (const char *folder)
{
  return mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY | MS_NODEV | MS_NOSUID, NULL) == 0;
}

void
test_limit_files (gsize size)
{
  struct rlimit limit = { size == G_MAXSIZE ? RLIM_INFINITY : size, RLIM_INFINITY };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

void
test_take_room (const char *path,
                gsize       size)
{
  char block[512] = { 0 };
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  setvbuf (file, NULL, _IONBF, 0);
  for (gsize taken = 0; taken < size && fwrite (block, sizeof block, 1, file) == 1; taken += sizeof block)
    ;
  fclose (file);
}

char *
test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("entente-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

void
test_remove_folder (char *folder)
{
  g_autoptr (GPtrArray) names = list_files (folder);

  for (guint i = 0; i < names->len; i++)
    {
      char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        {
          test_remove_folder (path);
        }
      else
        {
          g_assert_cmpint (g_unlink (path), ==, 0);
          g_free (path);
        }
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_free (folder);
}

char *
test_describe_folder (const char *folder)
{
  g_autoptr (GPtrArray) names = list_files (folder);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      g_autofree char *sum = NULL;
      gsize size = 0;

      if (g_str_has_suffix (name, "-shm") || (g_str_has_suffix (name, "-wal") && test_get_size (path) == 0))
        continue;

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_get_contents (path, &content, &size, NULL))
        sum = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, size);
      g_string_append_printf (text, "%s %" G_GSIZE_FORMAT " %s\n", name, size, sum != NULL ? sum : "-");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
test_spoil (const char *path,
            goffset     offset,
            gsize       size)
{
  int fd = open (path, O_RDWR | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);

  for (gsize i = 0; i < size; i++)
    {
      guint8 byte = 0;

      g_assert_cmpint (pread (fd, &byte, 1, offset + (goffset) i), ==, 1);
      byte = (guint8) ~byte;
      g_assert_cmpint (pwrite (fd, &byte, 1, offset + (goffset) i), ==, 1);
    }

  close (fd);
}

void
test_truncate (const char *path,
               goffset     size)
{
  g_assert_cmpint (truncate (path, size), ==, 0);
}

goffset
test_get_size (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);

  return info.st_size;
}

void
test_place_set_up (TestPlace     *place,
                   gconstpointer  data)
{
  place->folder = test_make_folder ();
  place->path = g_build_filename (place->folder, "w.entente", NULL);
}

void
test_place_tear_down (TestPlace     *place,
                      gconstpointer  data)
{
  g_free (place->path);
  test_remove_folder (place->folder);
}
