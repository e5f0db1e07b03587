/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-domain-check.h"

#include <string.h>

/* A pause in typing. */
#define PAUSE_MS 300

/* Other prefixes that are tried before it is left to the person. */
#define MAX_SUGGESTIONS 9

struct _EntenteDomainCheck
{
  GObject parent_instance;

  EntenteWorkspace *workspace;
  GCancellable *cancellable;
  const char *suffix;      /* in the account's user name */
  EntenteAccount *account; /* (nullable) */
  gboolean for_newcomer;
  char *prefix;
  guint pause_id;
  guint n_tried; /* suggestions */
  gboolean is_free;
  GError *error; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (EntenteDomainCheck, entente_domain_check, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void look_up (EntenteDomainCheck *self);

/* The prefix itself, or the suggestion that is tried now. (transfer full) */
static char *
dup_candidate (EntenteDomainCheck *self)
{
  return self->n_tried == 0 ? g_strdup (self->prefix) : g_strdup_printf ("%s-%u", self->prefix, self->n_tried + 1);
}

static void
end (EntenteDomainCheck *self,
     gboolean            found_free)
{
  g_autofree char *candidate = dup_candidate (self);

  self->is_free = found_free && self->n_tried == 0;
  if (self->n_tried > 0)
    entente_refuse (&self->error, ENTENTE_REASON_TAKEN, "domain-prefix", found_free ? candidate : NULL, NULL);

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) taken = entente_workspace_load_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteDomainCheck *self;

  /* Whatever else went wrong, the engine will say so when it matters. */
  if (taken == NULL && !entente_error_is (error, ENTENTE_REASON_NOT_FOUND))
    return;

  self = ENTENTE_DOMAIN_CHECK (user_data);
  if (taken == NULL)
    end (self, TRUE);
  else if (++self->n_tried > MAX_SUGGESTIONS)
    end (self, FALSE);
  else
    look_up (self);
}

/* Nothing else is known of the newcomer, and the domain is judged first. */
static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteDomainCheck *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self = ENTENTE_DOMAIN_CHECK (user_data);
  if (entente_error_is (error, ENTENTE_REASON_TAKEN))
    self->error = g_steal_pointer (&error);
  else
    self->is_free = outcome != NULL || g_strcmp0 (entente_error_get_field (error), "domain-prefix") != 0;

  g_signal_emit (self, signals[CHANGED], 0);
}

/* A list of domains is for those who may add customers. */
static void
ask_for_newcomer (EntenteDomainCheck *self)
{
  EntenteNewWorkAccount account = { .domain_prefix = self->prefix };
  g_autoptr (EntenteCommand) command = entente_command_create_work_account (&account);

  entente_workspace_rehearse_async (self->workspace, command, self->cancellable, rehearsed_cb, self);
}

static void
look_up (EntenteDomainCheck *self)
{
  g_autofree char *candidate = dup_candidate (self);
  g_autofree char *domain = g_strconcat (candidate, ".", self->suffix, NULL);

  entente_workspace_load_async (self->workspace, "domains", domain, self->cancellable, looked_up_cb, self);
}

static gboolean
pause_cb (gpointer user_data)
{
  EntenteDomainCheck *self = ENTENTE_DOMAIN_CHECK (user_data);

  self->pause_id = 0;
  if (self->for_newcomer)
    ask_for_newcomer (self);
  else
    look_up (self);

  return G_SOURCE_REMOVE;
}

static void
entente_domain_check_dispose (GObject *object)
{
  EntenteDomainCheck *self = ENTENTE_DOMAIN_CHECK (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_domain_check_parent_class)->dispose (object);
}

static void
entente_domain_check_finalize (GObject *object)
{
  EntenteDomainCheck *self = ENTENTE_DOMAIN_CHECK (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->account);
  g_clear_error (&self->error);
  g_clear_pointer (&self->prefix, g_free);

  G_OBJECT_CLASS (entente_domain_check_parent_class)->finalize (object);
}

static void
entente_domain_check_class_init (EntenteDomainCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_domain_check_dispose;
  object_class->finalize = entente_domain_check_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_DOMAIN_CHECK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
entente_domain_check_init (EntenteDomainCheck *self)
{
  self->cancellable = g_cancellable_new ();
  self->prefix = g_strdup ("");
}

static EntenteDomainCheck *
make (EntenteWorkspace *workspace)
{
  EntenteDomainCheck *self = g_object_new (ENTENTE_TYPE_DOMAIN_CHECK, NULL);
  EntenteAccount *account = entente_workspace_get_account (workspace);
  const char *user_name;
  const char *domain;
  const char *dot;

  self->workspace = g_object_ref (workspace);
  g_set_object (&self->account, account);

  /* "name@prefix.suffix" */
  user_name = account != NULL ? entente_account_get_user_name (account) : "";
  domain = strchr (user_name, '@');
  dot = domain != NULL ? strchr (domain, '.') : NULL;
  self->suffix = dot != NULL ? dot + 1 : "";

  return self;
}

EntenteDomainCheck *
entente_domain_check_new (EntenteWorkspace *workspace)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (entente_workspace_get_account (workspace) != NULL, NULL);

  return make (workspace);
}

EntenteDomainCheck *
entente_domain_check_new_for_newcomer (EntenteWorkspace *workspace)
{
  EntenteDomainCheck *self;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  self = make (workspace);
  self->for_newcomer = TRUE;

  return self;
}

void
entente_domain_check_set_prefix (EntenteDomainCheck *self,
                                 const char         *prefix)
{
  g_return_if_fail (ENTENTE_IS_DOMAIN_CHECK (self));
  g_return_if_fail (prefix != NULL);

  if (g_str_equal (self->prefix, prefix))
    return;

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  g_free (self->prefix);
  self->prefix = g_ascii_strdown (prefix, -1);
  self->n_tried = 0;
  self->is_free = FALSE;
  g_clear_error (&self->error);

  if (entente_validate_domain_prefix (prefix, "domain-prefix", NULL))
    self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);

  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
entente_domain_check_get_free (EntenteDomainCheck *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOMAIN_CHECK (self), FALSE);

  return self->is_free;
}

const GError *
entente_domain_check_get_error (EntenteDomainCheck *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOMAIN_CHECK (self), NULL);

  return self->error;
}

const char *
entente_domain_check_get_suffix (EntenteDomainCheck *self)
{
  g_return_val_if_fail (ENTENTE_IS_DOMAIN_CHECK (self), NULL);

  return self->suffix;
}
