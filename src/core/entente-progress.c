/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-progress.h"

#define WHOLE 10000

struct _EntenteProgress
{
  GObject parent_instance;

  int done; /* of WHOLE; atomic */
};

G_DEFINE_FINAL_TYPE (EntenteProgress, entente_progress, G_TYPE_OBJECT)

static void
entente_progress_class_init (EntenteProgressClass *klass)
{
}

static void
entente_progress_init (EntenteProgress *self)
{
}

EntenteProgress *
entente_progress_new (void)
{
  return g_object_new (ENTENTE_TYPE_PROGRESS, NULL);
}

void
entente_progress_set_fraction (EntenteProgress *self,
                               double           fraction)
{
  g_return_if_fail (ENTENTE_IS_PROGRESS (self));

  g_atomic_int_set (&self->done, (int) (CLAMP (fraction, 0.0, 1.0) * WHOLE));
}

double
entente_progress_get_fraction (EntenteProgress *self)
{
  g_return_val_if_fail (ENTENTE_IS_PROGRESS (self), 0.0);

  return (double) g_atomic_int_get (&self->done) / WHOLE;
}
