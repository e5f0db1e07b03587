/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <entente-core.h>

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* None may be exceeded by a file. The last one counts what stands between the file's commas. */
#define ENTENTE_JSON_SIZE_MAX   33554432
#define ENTENTE_JSON_DEPTH_MAX  32
#define ENTENTE_JSON_VALUES_MAX 2000000

/* Answers the root. Refuses with FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_TEXT, FILE_ENCODING,
 * FILE_MALFORMED, FILE_TOO_DEEP or TOO_MANY. Whatever is answered may be walked without fear of depth. */
JsonNode *entente_json_parse        (GBytes                    *bytes,
                                     GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

/* How a member of an object becomes an entry of an `a{sv}`. */

typedef enum
{
  ENTENTE_JSON_TEXT,       /* s */
  ENTENTE_JSON_PARAGRAPHS, /* s, may have line ends */
  ENTENTE_JSON_NICK,       /* s, in small letters with dashes: "OneTime" and "one_time" are "one-time" */
  ENTENTE_JSON_REFERENCE,  /* s; a GUID in capital letters, whatever it was in; other ids as they are */
  ENTENTE_JSON_NUMBER,     /* x */
  ENTENTE_JSON_FLAG,       /* b */
  ENTENTE_JSON_TEXTS,      /* as */
  ENTENTE_JSON_NICKS,      /* as */
  ENTENTE_JSON_REFERENCES, /* as */
} EntenteJsonKind;

typedef struct
{
  const char *path; /* name of the member, or of an object and its member: "category.name" */
  const char *key;  /* of the entry, and field of a refusal */
  EntenteJsonKind kind;
  gboolean required;
  gint64 smallest;  /* of a number, or of a text in characters */
  gint64 largest;   /* of a number, or of each text in characters */
  gint64 missing;   /* what stands for a number or flag that is missing */
} EntenteJsonMember;

/* Judges a record of which each member is good by itself. */
typedef gboolean (*EntenteJsonCheck) (GVariant  *record,
                                      GError   **error);

typedef struct
{
  const EntenteJsonMember *members;
  guint n_members;
  const char *subject;     /* key of the entry that tells the records apart */
  const char *single_mark; /* member by which a root is known to be a record itself; NULL: it never is */
  guint most;              /* records */
  EntenteJsonCheck check;
} EntenteJsonRecords;

/* Reads a list of records: the root itself, its member "items", or the root as the only record. Answers
 * an `aa{sv}` of those that are good, each subject once; why the others are not is added to @problems,
 * EntenteProblems whose position is the place in the list. Refuses with FILE_UNEXPECTED when there is
 * no such list or nothing in it is good, FILE_EMPTY when nothing is in it, and TOO_MANY.
 *
 * Names of members are found whatever their case; unknown members are passed over, null is the same as
 * missing, numbers and flags may be written as text, a text may be a number, and a single text stands
 * for a list of one. What is wrong beyond that is REQUIRED, WRONG_TYPE, OUT_OF_RANGE, TOO_MANY, REPEATED
 * or a refusal of entente_text_check(). */
GVariant *entente_json_read_records (JsonNode                  *root,
                                     const EntenteJsonRecords  *records,
                                     GPtrArray                 *problems,
                                     GError                   **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
