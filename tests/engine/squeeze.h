/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-system.h"
#include "test-workspace.h"

G_BEGIN_DECLS

/* Commands for which there is room for some of what they write, and not for the rest: each is refused at every one of
 * its writes, nothing of it is there, and it goes through once there is room. */

/* What a command may change: a property of all rows of a list that the person sees. */
typedef struct
{
  const char *user_name; /* NULL after the last one */
  const char *list;
  const char *property;
} SqueezeLook;

/* Leaves that many bytes from the beginning of what is written, or all there is. */
typedef void (*SqueezeFunc) (const char *folder,
                             gsize       room);

typedef struct
{
  const char *folder;
  const char *path;
  const SqueezeLook *looks;
  SqueezeFunc set_room;
} Squeeze;

/* (transfer full) */
typedef EntenteCommand *(*SqueezeCommandFunc) (TestWorkspace *workspace,
                                               gconstpointer  data);

/* Nothing of it is heard of the system: see test_workspace_open_unheard(). */
TestWorkspace *squeeze_open_workspace (const char         *path);
/* Carries out what @create answers, as @actor. */
void           squeeze_command        (const Squeeze      *self,
                                       const char         *actor,
                                       SqueezeCommandFunc  create,
                                       gconstpointer       data);

/* The body of main(): @test makes a workspace at the path and squeezes commands in it, once on a disk that is nearly full (where
 * one can be made) and once in a file that must not grow. */
int            squeeze_run_tests      (int                 argc,
                                       char              **argv,
                                       const char         *name,
                                       void              (*test) (Squeeze *self));

G_END_DECLS
