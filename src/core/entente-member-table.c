/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-member-table.h"

#include "entente-country.h"
#include "entente-error.h"
#include "entente-heading.h"
#include "entente-row-reading.h"
#include "entente-text.h"
#include "entente-validation.h"

typedef enum
{
  COLUMN_USER_NAME,
  COLUMN_MPN_ID,
  COLUMN_NAME,
  COLUMN_COUNTRY,
  COLUMN_ACTIVE,

  N_COLUMNS
} Column;

struct _EntenteMemberTable
{
  EntenteCsvReader *reader;
  guint n_columns;
  int columns[N_COLUMNS]; /* where each is, or -1 */
  GHashTable *mpn_ids;    /* of the good rows so far → line */
  GPtrArray *texts;       /* of the present row */
};

typedef struct
{
  EntenteRowReading base;
  EntenteMemberTable *table;
  EntenteMemberRow *row;
} Reading;

/* Headings as they are written, and what else is taken for them. */
static const struct
{
  const char *heading;
  const char *words;
  gboolean required;
} columns[] = {
  [COLUMN_USER_NAME] = { "User Name", "username user signin login account nomdutilisateur utilisateur identifiant", TRUE },
  [COLUMN_MPN_ID] = { "MPN ID", "mpnid mpn membershipid idmpn", TRUE },
  [COLUMN_NAME] = { "Legal Name", "legalname name companyname company organization organizationname raisonsociale nom entreprise", TRUE },
  [COLUMN_COUNTRY] = { "Country", "country countryregion countryorregion countrycode pays paysregion paysouregion", TRUE },
  [COLUMN_ACTIVE] = { "Active", "active isactive status state actif statut", FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == N_COLUMNS);

static const struct
{
  const char *word; /* folded */
  gboolean active;
} active_words[] = {
  { "", TRUE },
  { "yes", TRUE },
  { "true", TRUE },
  { "1", TRUE },
  { "active", TRUE },
  { "oui", TRUE },
  { "actif", TRUE },
  { "no", FALSE },
  { "false", FALSE },
  { "0", FALSE },
  { "inactive", FALSE },
  { "non", FALSE },
  { "inactif", FALSE },
};

char *
entente_member_user_name_clean (const char *text)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  clean = entente_text_clean (text);

  return g_ascii_strdown (clean, -1);
}

gboolean
entente_member_user_name_check (const char  *user_name,
                                const char  *field,
                                GError     **error)
{
  return entente_validate_email (user_name, field, error);
}

gboolean
entente_new_profile_check_field (const EntenteNewProfile  *self,
                                 const char               *field,
                                 GError                  **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  if (g_str_equal (field, "mpn-id"))
    return entente_validate_mpn_id (self->mpn_id, field, error);
  if (g_str_equal (field, "name"))
    return entente_validate_organization_name (self->name, field, error);

  g_return_val_if_fail (g_str_equal (field, "country"), FALSE);

  return entente_country_check (self->country, field, error);
}

gboolean
entente_new_profile_check (const EntenteNewProfile  *self,
                           GError                  **error)
{
  return entente_new_profile_check_field (self, "mpn-id", error) &&
         entente_new_profile_check_field (self, "name", error) &&
         entente_new_profile_check_field (self, "country", error);
}

static void
find_columns (EntenteMemberTable  *self,
              const EntenteCsvRow *headings)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    self->columns[c] = -1;

  for (guint i = 0; i < headings->n_cells; i++)
    for (guint c = 0; c < N_COLUMNS; c++)
      if (self->columns[c] < 0 && entente_heading_is (headings->cells[i], columns[c].words))
        self->columns[c] = (int) i;
}

static gboolean
check_columns (EntenteMemberTable  *self,
               GError             **error)
{
  for (guint c = 0; c < N_COLUMNS; c++)
    if (columns[c].required && self->columns[c] < 0)
      {
        entente_refuse (error, ENTENTE_REASON_COLUMN_MISSING, "columns", columns[c].heading, NULL);
        return FALSE;
      }

  return TRUE;
}

EntenteMemberTable *
entente_member_table_new (GBytes  *bytes,
                          GError **error)
{
  g_autoptr (EntenteMemberTable) self = NULL;
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (bytes, error);
  g_autoptr (GError) local_error = NULL;
  EntenteCsvRow headings = { NULL };

  if (reader == NULL)
    return NULL;

  if (!entente_csv_reader_read (reader, &headings, &local_error) && local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  self = g_new0 (EntenteMemberTable, 1);
  self->n_columns = headings.n_cells;
  find_columns (self, &headings);
  self->reader = g_steal_pointer (&reader);
  self->mpn_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->texts = g_ptr_array_new_with_free_func (g_free);

  return check_columns (self, error) ? g_steal_pointer (&self) : NULL;
}

void
entente_member_table_free (EntenteMemberTable *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->reader, entente_csv_reader_free);
  g_clear_pointer (&self->mpn_ids, g_hash_table_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self);
}

static const char *
get_cell (Reading *reading,
          Column   column)
{
  const char *cell = entente_csv_row_get_cell (reading->base.row, reading->table->columns[column]);

  return cell[0] != '\0' ? entente_row_reading_keep (&reading->base, entente_text_clean (cell)) : "";
}

static void
judge (Reading   *reading,
       gboolean   good,
       GError   **error)
{
  entente_row_reading_judge (&reading->base, good, error);
}

/* By its code, or its English name; what is neither is left as it is, and refused. */
static const char *
read_country (Reading    *reading,
              const char *text)
{
  const char *code = entente_row_reading_keep (&reading->base, g_ascii_strup (text, -1));
  g_autofree char *folded = entente_text_fold (text);
  const EntenteCountry *countries;
  guint n;

  if (entente_country_find (code) != NULL)
    return code;

  countries = entente_country_get_all (&n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = entente_text_fold (countries[i].name);

      if (g_str_equal (name, folded))
        return countries[i].code;
    }

  return text;
}

static void
read_active (Reading *reading)
{
  const char *text = get_cell (reading, COLUMN_ACTIVE);
  g_autofree char *folded = entente_text_fold (text);
  GError *error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (active_words); i++)
    if (g_str_equal (active_words[i].word, folded))
      {
        reading->row->active = active_words[i].active;
        return;
      }

  entente_refuse (&error, ENTENTE_REASON_UNKNOWN_VALUE, "active", text, NULL);
  entente_row_reading_add (&reading->base, error);
}

static EntenteMemberRowKind
read_row (Reading *reading)
{
  static const char *const fields[] = { "mpn-id", "name", "country" };
  EntenteMemberRow *row = reading->row;
  EntenteNewProfile *profile = &row->profile;
  GError *error = NULL;

  profile->mpn_id = get_cell (reading, COLUMN_MPN_ID);
  profile->name = get_cell (reading, COLUMN_NAME);
  reading->base.subject = profile->name[0] != '\0' ? profile->name : profile->mpn_id;
  if (!entente_row_reading_check_shape (&reading->base, reading->table->n_columns))
    return ENTENTE_MEMBER_ROW_BAD;

  profile->country = read_country (reading, get_cell (reading, COLUMN_COUNTRY));
  row->user_name = entente_row_reading_keep (&reading->base, entente_member_user_name_clean (get_cell (reading, COLUMN_USER_NAME)));
  judge (reading, entente_member_user_name_check (row->user_name, "user-name", &error), &error);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    judge (reading, entente_new_profile_check_field (profile, fields[i], &error), &error);
  read_active (reading);

  if (reading->base.n_problems == 0 &&
      entente_row_reading_check_first (&reading->base, reading->table->mpn_ids, profile->mpn_id, "mpn-id"))
    g_hash_table_insert (reading->table->mpn_ids, g_strdup (profile->mpn_id), GUINT_TO_POINTER (row->line));

  return reading->base.n_problems > 0 ? ENTENTE_MEMBER_ROW_BAD : ENTENTE_MEMBER_ROW_GOOD;
}

gboolean
entente_member_table_read (EntenteMemberTable    *self,
                           EntenteMemberRow      *row,
                           EntenteMemberRowKind  *kind,
                           GPtrArray             *problems,
                           GError               **error)
{
  EntenteCsvRow cells;
  Reading reading = { { &cells, "", NULL, problems, 0 }, self, row };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (row != NULL && kind != NULL && problems != NULL, FALSE);

  if (!entente_csv_reader_read (self->reader, &cells, error))
    return FALSE;

  reading.base.texts = self->texts;
  g_ptr_array_set_size (self->texts, 0);
  *row = (EntenteMemberRow){ cells.line, "", { "", "", "" }, TRUE };
  *kind = entente_csv_row_is_empty (&cells) ? ENTENTE_MEMBER_ROW_EMPTY : read_row (&reading);

  return TRUE;
}

double
entente_member_table_get_progress (EntenteMemberTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return entente_csv_reader_get_progress (self->reader);
}
