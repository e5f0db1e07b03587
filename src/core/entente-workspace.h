/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <gio/gio.h>

#include "entente-account.h"
#include "entente-clock.h"
#include "entente-command.h"
#include "entente-documents.h"
#include "entente-list.h"
#include "entente-query.h"
#include "entente-record.h"
#include "entente-summary.h"

G_BEGIN_DECLS

/* All that the interface sees of the data. Call from the main thread only; nothing here blocks.
 *
 * Property "account": the account that acts (NULL before one is chosen). What every other function
 * shows and allows is what this account may see and do. */

#define ENTENTE_TYPE_WORKSPACE (entente_workspace_get_type ())
G_DECLARE_INTERFACE (EntenteWorkspace, entente_workspace, ENTENTE, WORKSPACE, GObject)

struct _EntenteWorkspaceInterface
{
  GTypeInterface parent;

  EntenteClock   *(*get_clock)           (EntenteWorkspace     *self);
  EntenteDocuments *(*get_documents)     (EntenteWorkspace     *self);
  EntenteAccount *(*get_account)         (EntenteWorkspace     *self);
  void            (*set_account)         (EntenteWorkspace     *self,
                                          EntenteAccount       *account);
  gboolean        (*check)               (EntenteWorkspace     *self,
                                          const char           *command,
                                          GError              **error);
  void            (*execute_async)       (EntenteWorkspace     *self,
                                          EntenteCommand       *command,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  GVariant       *(*execute_finish)      (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*rehearse_async)      (EntenteWorkspace     *self,
                                          EntenteCommand       *command,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  GVariant       *(*rehearse_finish)     (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  EntenteList    *(*open_list)           (EntenteWorkspace     *self,
                                          EntenteQuery         *query);
  void            (*load_async)          (EntenteWorkspace     *self,
                                          const char           *list,
                                          const char           *id,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  EntenteRecord  *(*load_finish)         (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*find_ids_async)      (EntenteWorkspace     *self,
                                          EntenteQuery         *query,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  GStrv           (*find_ids_finish)     (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*summarize_async)     (EntenteWorkspace     *self,
                                          EntenteQuery         *query,
                                          const char           *by,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  EntenteSummary *(*summarize_finish)    (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*export_async)        (EntenteWorkspace     *self,
                                          EntenteQuery         *query,
                                          GOutputStream        *stream,
                                          EntenteProgress      *progress,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  gssize          (*export_finish)       (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*save_draft_async)    (EntenteWorkspace     *self,
                                          const char           *kind,
                                          GVariant             *content,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  gboolean        (*save_draft_finish)   (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*load_draft_async)    (EntenteWorkspace     *self,
                                          const char           *kind,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  GVariant       *(*load_draft_finish)   (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*sign_in_async)       (EntenteWorkspace     *self,
                                          const char           *user_name,
                                          const char           *password,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  EntenteAccount *(*sign_in_finish)      (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
  void            (*sign_in_member_async) (EntenteWorkspace    *self,
                                           const char          *user_name,
                                           const char          *password,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
  GPtrArray      *(*sign_in_member_finish) (EntenteWorkspace   *self,
                                            GAsyncResult       *result,
                                            GError            **error);
  void            (*verify_async)        (EntenteWorkspace     *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
  gssize          (*verify_finish)       (EntenteWorkspace     *self,
                                          GAsyncResult         *result,
                                          GError              **error);
};

/* Signal "changed" (GStrv types, GStrv ids): a command was committed; the two arrays are parallel and
 * name each thing that changed ("invitation", id). Many changes at once (an import) come as one entry
 * with the id "*". */

/* What time it is to everything that is done here. */
EntenteClock   *entente_workspace_get_clock         (EntenteWorkspace     *self);

/* Who reads files of other programs; NULL where nobody can. */
EntenteDocuments *entente_workspace_get_documents   (EntenteWorkspace     *self);

EntenteAccount *entente_workspace_get_account       (EntenteWorkspace     *self);
void            entente_workspace_set_account       (EntenteWorkspace     *self,
                                                     EntenteAccount       *account);

/* Whether the account's kind and roles allow the command at all; the reason in @error if not. What a command does for
 * others when it is given a parameter is asked with "+" and that, as in "user.add+customer". Beside commands there are
 * "list:NAME", to see a list, and "export:NAME", to take it out. */
gboolean        entente_workspace_check             (EntenteWorkspace     *self,
                                                     const char           *command,
                                                     GError              **error);

/* Answers the command's outcome, an `a{sv}`, once it is durable. */
void            entente_workspace_execute_async     (EntenteWorkspace     *self,
                                                     EntenteCommand       *command,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GVariant       *entente_workspace_execute_finish    (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Executes the command by every rule and takes it back: what would happen, or why not. */
void            entente_workspace_rehearse_async    (EntenteWorkspace     *self,
                                                     EntenteCommand       *command,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GVariant       *entente_workspace_rehearse_finish   (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

EntenteList    *entente_workspace_open_list         (EntenteWorkspace     *self,
                                                     EntenteQuery         *query) G_GNUC_WARN_UNUSED_RESULT;

/* One record of a list, if the account may see it there. */
void            entente_workspace_load_async        (EntenteWorkspace     *self,
                                                     const char           *list,
                                                     const char           *id,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
EntenteRecord  *entente_workspace_load_finish       (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* The ids of all that the query finds, in its order: for a command that is about many. */
void            entente_workspace_find_ids_async    (EntenteWorkspace     *self,
                                                     EntenteQuery         *query,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GStrv           entente_workspace_find_ids_finish   (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* How many rows the query has, and what they amount to: by what they have in common, one group each, the largest amount first
 * ("offer" and "ends" of "subscriptions", whose amount is licenses); as one group, which may be of nothing, when @by is NULL.
 * The key of a group is what the filter @by takes. (transfer full) */
void            entente_workspace_summarize_async   (EntenteWorkspace     *self,
                                                     EntenteQuery         *query,
                                                     const char           *by,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
EntenteSummary *entente_workspace_summarize_finish  (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes all rows that the query has as a table (entente-csv.h) into @stream, off the main thread, without
 * closing it: "customers" and "prices" in the form that is imported again. Refused to who may not; and there are lists
 * that nobody can export.
 * @progress may be NULL. Answers the number of rows, or -1. */
void            entente_workspace_export_async      (EntenteWorkspace     *self,
                                                     EntenteQuery         *query,
                                                     GOutputStream        *stream,
                                                     EntenteProgress      *progress,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gssize          entente_workspace_export_finish     (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* The work account of who knows its password, for entente_workspace_set_account(); before there is an account, too. Nothing
 * is written. Refuses SIGN_IN_REFUSED for "password", and says neither by words nor by time whether there is such a user
 * name. (transfer full) */
void            entente_workspace_sign_in_async     (EntenteWorkspace     *self,
                                                     const char           *user_name,
                                                     const char           *password,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
EntenteAccount *entente_workspace_sign_in_finish    (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Who knows the password of a membership sees its organization profiles: an array of EntenteMemberProfile, by name. An MPN
 * ID that the account's own organization has does not count as enrolled. Refuses as above. (transfer full) */
void            entente_workspace_sign_in_member_async  (EntenteWorkspace     *self,
                                                         const char           *user_name,
                                                         const char           *password,
                                                         GCancellable         *cancellable,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
GPtrArray      *entente_workspace_sign_in_member_finish (EntenteWorkspace     *self,
                                                         GAsyncResult         *result,
                                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* A half-filled wizard of the account, or of nobody while there is none; one for each @kind. @content NULL discards it.
 * Never put a secret into a draft. */
void            entente_workspace_save_draft_async  (EntenteWorkspace     *self,
                                                     const char           *kind,
                                                     GVariant             *content,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean        entente_workspace_save_draft_finish (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
/* Answers NULL without an error when there is none. */
void            entente_workspace_load_draft_async  (EntenteWorkspace     *self,
                                                     const char           *kind,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GVariant       *entente_workspace_load_draft_finish (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the log of all that was ever done is as it was written: each entry holds the fingerprint of the one
 * before. Answers the number of entries, or -1 and LOG_ALTERED. */
void            entente_workspace_verify_async      (EntenteWorkspace     *self,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gssize          entente_workspace_verify_finish     (EntenteWorkspace     *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

/* For implementations. */
void            entente_workspace_emit_changed      (EntenteWorkspace     *self,
                                                     const char *const    *types,
                                                     const char *const    *ids);

G_END_DECLS
