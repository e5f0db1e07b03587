/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include <glib-object.h>

G_BEGIN_DECLS

/* A record is one thing of the program (a customer, an offer…) as an account sees it: a GObject whose
 * properties are the fields of a table. A record class lists its fields once; the base class makes the
 * properties, owns the memory, and can fill or update a record without knowing its type.
 *
 * Text fields are never NULL. Enumerations are kept as their text, so that a value made by a later
 * version is kept and can be shown as unknown. */

#define ENTENTE_TYPE_RECORD (entente_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteRecord, entente_record, ENTENTE, RECORD, GObject)

typedef enum
{
  ENTENTE_FIELD_TEXT,
  ENTENTE_FIELD_INTEGER,
  ENTENTE_FIELD_BOOLEAN,
} EntenteFieldKind;

typedef struct
{
  const char *name; /* with underscores, as the column; the property has dashes instead */
  EntenteFieldKind kind;
  gsize offset;
} EntenteField;

struct _EntenteRecordClass
{
  GObjectClass parent_class;

  const EntenteField *fields;
  guint n_fields;
};

#define ENTENTE_FIELD(Type, member, KIND) \
  { #member, ENTENTE_FIELD_##KIND, G_STRUCT_OFFSET (Type, member) }

/* Defines a final record class of which all members after the parent are fields of the table. */
#define ENTENTE_DEFINE_RECORD(TypeName, type_name, fields_array)                                                 \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, ENTENTE_TYPE_RECORD)                                                 \
  static void type_name##_class_init (TypeName##Class *klass)                                                    \
  {                                                                                                              \
    entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), fields_array, G_N_ELEMENTS (fields_array));   \
  }                                                                                                              \
  static void type_name##_init (TypeName *self) {}

#define ENTENTE_RECORD_GETTER(TypeName, type_name, Return, member)                                               \
  Return type_name##_get_##member (TypeName *self)                                                               \
  {                                                                                                              \
    g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (self, type_name##_get_type ()), (Return) 0);               \
    return self->member;                                                                                         \
  }

void                entente_record_class_set_fields (EntenteRecordClass *klass,
                                                     const EntenteField *fields,
                                                     guint               n_fields);
/* Finds a field by the name of a column (underscores) or property (dashes); -1 when there is none. */
int                 entente_record_class_find_field (EntenteRecordClass *klass,
                                                     const char         *name);

const char         *entente_record_get_id           (EntenteRecord      *self);
gint64              entente_record_get_version      (EntenteRecord      *self);
/* FALSE for a row of a lazy list whose content is still on its way. */
gboolean            entente_record_get_loaded       (EntenteRecord      *self);

/* For whoever fills records: set without notifying. */
void                entente_record_init_key         (EntenteRecord      *self,
                                                     const char         *id,
                                                     gint64              version);
void                entente_record_init_text        (EntenteRecord      *self,
                                                     guint               field,
                                                     const char         *value);
void                entente_record_init_integer     (EntenteRecord      *self,
                                                     guint               field,
                                                     gint64              value);

/* A loaded record of @type of an `a{sv}` by the names of its fields, such as the outcome of a command. What is
 * missing stays empty; what is no field, or of another type, is passed over. */
EntenteRecord      *entente_record_new_from_variant (GType               type,
                                                     const char         *id,
                                                     GVariant           *values) G_GNUC_WARN_UNUSED_RESULT;

/* Takes over all that differs in @from, a record of the same type, and notifies only that. */
void                entente_record_update           (EntenteRecord      *self,
                                                     EntenteRecord      *from);

G_END_DECLS
