/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-core"

#include "entente-problem-pack.h"

#include <gio/gio.h>

#include "entente-problem.h"

/* The array, little-endian, deflated, as Base64. */

#define TYPE G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE)
#define CHUNK 65536

static GVariant *
collect (GPtrArray *problems,
         guint     *n)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (TYPE);
  gsize size = 0;

  for (*n = 0; *n < problems->len; (*n)++)
    {
      g_autoptr (GVariant) problem = g_variant_ref_sink (entente_problem_to_variant (g_ptr_array_index (problems, *n)));

      size += g_variant_get_size (problem);
      if (size > ENTENTE_PROBLEM_PACK_MAX)
        break;
      g_variant_builder_add_value (&builder, problem);
    }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

/* The other way round on a big-endian machine, both ways. Takes over @variant. */
static GVariant *
turn (GVariant *variant)
{
#if G_BYTE_ORDER == G_BIG_ENDIAN
  g_autoptr (GVariant) other = variant;

  return g_variant_byteswap (other);
#else
  return variant;
#endif
}

/* All of @bytes by way of @converter; NULL when it cannot be read, or comes to more than @max. */
static GBytes *
convert (GBytes     *bytes,
         GConverter *converter,
         gsize       max)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (memory, converter);
  g_autoptr (GByteArray) converted = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK, NULL, NULL)) > 0 && (gsize) n <= max - converted->len)
    g_byte_array_append (converted, chunk, n);

  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&converted)) : NULL;
}

char *
entente_problem_pack (GPtrArray *problems,
                      guint     *n_packed)
{
  g_autoptr (GConverter) deflate = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
  g_autoptr (GVariant) array = NULL;
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) packed = NULL;

  g_return_val_if_fail (problems != NULL, NULL);
  g_return_val_if_fail (n_packed != NULL, NULL);

  array = turn (collect (problems, n_packed));
  plain = g_variant_get_data_as_bytes (array);
  packed = convert (plain, deflate, G_MAXSIZE);

  return g_base64_encode (g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
}

GVariant *
entente_problem_unpack (const char *text)
{
  g_autoptr (GConverter) inflate = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GBytes) packed = NULL;
  g_autoptr (GBytes) plain = NULL;
  guchar *data;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  data = g_base64_decode (text, &length);
  packed = g_bytes_new_take (data, length);
  /* Where each ends takes room as well. */
  plain = length > 0 ? convert (packed, inflate, 2 * ENTENTE_PROBLEM_PACK_MAX) : NULL;
  if (plain == NULL)
    return g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE (ENTENTE_PROBLEM_VARIANT_TYPE), NULL, 0));

  return turn (g_variant_ref_sink (g_variant_new_from_bytes (TYPE, plain, FALSE)));
}
