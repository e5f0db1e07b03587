/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-withdrawal.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-names.h"
#include "entente-sentence.h"
#include "entente-widget.h"

/* So many of those that stay are named. */
#define MOST_NAMED 5

typedef struct
{
  EntenteListPage *page;
  GCancellable *cancellable; /* of the question, not of what follows */
  GStrv ids;
} Withdrawal;

static void
withdrawal_free (Withdrawal *self)
{
  g_clear_object (&self->page);
  g_clear_object (&self->cancellable);
  g_strfreev (self->ids);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Withdrawal, withdrawal_free)

static guint
get_n_withdrawn (GVariant *outcome)
{
  gint64 n = 0;

  g_variant_lookup (outcome, "withdrawn", "x", &n);

  return n;
}

static const char *
get_why (const char *obstacle)
{
  if (g_str_equal (obstacle, "received"))
    /* Translators: why an invitation cannot be withdrawn, after the name of who sent it and a colon */
    return _("received, only its sender can withdraw it");

  return entente_word_get_name ("invitation", obstacle, NULL);
}

/* A line for each of the first that stay as they are, or NULL. */
static char *
dup_left (GVariant *outcome)
{
  g_autoptr (GVariant) left = g_variant_lookup_value (outcome, "left", G_VARIANT_TYPE ("a(ss)"));
  gsize n = left != NULL ? g_variant_n_children (left) : 0;
  g_autofree char *count = entente_format_count (n);
  g_autofree char *intro = entente_sentence (ngettext ("%s cannot be withdrawn, and stays as it is:", "%s cannot be withdrawn, and stay as they are:", n), count);
  g_autoptr (GString) text = g_string_new (intro);

  if (n == 0)
    return NULL;

  for (gsize i = 0; i < MIN (n, MOST_NAMED); i++)
    {
      const char *name, *obstacle;
      g_autofree char *line = NULL;

      g_variant_get_child (left, i, "(&s&s)", &name, &obstacle);
      /* Translators: an invitation that cannot be withdrawn: the other side's name, and why */
      line = entente_sentence (_("%1$s: %2$s"), name, get_why (obstacle));
      g_string_append_c (text, '\n');
      g_string_append (text, line);
    }
  if (n > MOST_NAMED)
    {
      g_autofree char *more = entente_format_count (n - MOST_NAMED);
      g_autofree char *line = entente_sentence (ngettext ("and %s more", "and %s more", n - MOST_NAMED), more);

      g_string_append_c (text, '\n');
      g_string_append (text, line);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
explain (EntenteListPage *page,
         const char      *left)
{
  entente_tell (GTK_WIDGET (page), _("Nothing Can Be Withdrawn"), left);
}

static void
say_done (EntenteListPage *page,
          guint            n)
{
  g_autofree char *count = entente_format_count (n);
  g_autofree char *text = entente_sentence (ngettext ("%s invitation withdrawn", "%s invitations withdrawn", n), count);

  entente_toast (GTK_WIDGET (page), text);
}

/* While the question stood open, what it was about may have come to its end. */
static void
executed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntenteListPage) page = ENTENTE_LIST_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_execute_finish (ENTENTE_WORKSPACE (source), result, &error);
  g_autofree char *left = NULL;

  if (outcome == NULL)
    {
      entente_toast_error (GTK_WIDGET (page), error);
      return;
    }

  left = dup_left (outcome);
  if (get_n_withdrawn (outcome) > 0)
    say_done (page, get_n_withdrawn (outcome));
  else if (left != NULL && gtk_widget_get_root (GTK_WIDGET (page)) != NULL)
    explain (page, left);

  entente_list_page_end_selection (page);
}

/* Another command than the rehearsed one, which would be carried out as of the time when it was asked. */
static void
answered_cb (GtkWidget  *dialog,
             const char *response,
             gpointer    user_data)
{
  Withdrawal *self = user_data;
  g_autoptr (EntenteCommand) command = NULL;

  if (!g_str_equal (response, "withdraw"))
    return;

  command = entente_command_withdraw_invitations ((const char *const *) self->ids);
  entente_workspace_execute_async (entente_page_get_workspace (ENTENTE_PAGE (self->page)), command, NULL, executed_cb,
                                   g_object_ref (self->page));
}

static void
withdrawal_closure_free (gpointer  data,
                         GClosure *closure)
{
  withdrawal_free (data);
}

/* @self goes with the dialog. */
static void
ask (Withdrawal *self,
     guint       n,
     const char *left)
{
  g_autofree char *count = entente_format_count (n);
  g_autofree char *heading = entente_sentence (ngettext ("Withdraw %s Invitation?", "Withdraw %s Invitations?", n), count);
  const char *consequence = ngettext ("Its link stops working. Nobody is told; whoever opens it reads that you withdrew it.",
                                      "Their links stop working. Nobody is told; whoever opens one reads that you withdrew it.", n);
  g_autofree char *body = left != NULL ? g_strjoin ("\n\n", consequence, left, NULL) : g_strdup (consequence);
  AdwMessageDialog *dialog = entente_ask (GTK_WIDGET (self->page), heading, body, "withdraw", _("_Withdraw"),
                                          ADW_RESPONSE_DESTRUCTIVE);

  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), self, withdrawal_closure_free, 0);
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Withdrawal) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  g_autofree char *left = NULL;

  if (outcome == NULL)
    {
      entente_toast_error (GTK_WIDGET (self->page), error);
      return;
    }

  left = dup_left (outcome);
  if (get_n_withdrawn (outcome) > 0)
    ask (g_steal_pointer (&self), get_n_withdrawn (outcome), left);
  else if (left != NULL)
    explain (self->page, left);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Withdrawal) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCommand) command = NULL;
  GCancellable *cancellable = self->cancellable;

  self->ids = entente_workspace_find_ids_finish (ENTENTE_WORKSPACE (source), result, &error);
  if (self->ids == NULL)
    {
      entente_toast_error (GTK_WIDGET (self->page), error);
      return;
    }

  command = entente_command_withdraw_invitations ((const char *const *) self->ids);
  entente_workspace_rehearse_async (ENTENTE_WORKSPACE (source), command, cancellable, rehearsed_cb, g_steal_pointer (&self));
}

void
entente_withdrawal_ask (EntenteListPage *page,
                        GCancellable    *cancellable)
{
  EntenteSelection *selection;
  g_autoptr (EntenteQuery) query = NULL;
  Withdrawal *self;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (page));

  selection = entente_list_page_get_selection (page);
  g_return_if_fail (selection != NULL);

  self = g_new0 (Withdrawal, 1);
  self->page = g_object_ref (page);
  self->cancellable = g_object_ref (cancellable);
  query = entente_selection_dup_query (selection);
  entente_workspace_find_ids_async (entente_page_get_workspace (ENTENTE_PAGE (page)), query, cancellable, found_cb, self);
}
