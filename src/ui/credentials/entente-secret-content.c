/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-secret-content.h"

#include <string.h>

/* What password managers put beside a secret; the content is the word "secret". */
#define HINT_TYPE "x-kde-passwordManagerHint"
#define HINT "secret"

struct _EntenteSecretContent
{
  GdkContentProvider parent_instance;

  char *secret;
};

G_DEFINE_FINAL_TYPE (EntenteSecretContent, entente_secret_content, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
entente_secret_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  gdk_content_formats_builder_add_mime_type (builder, HINT_TYPE);

  return gdk_content_formats_builder_free_to_formats (builder);
}

/* Nothing may be kept when the program ends. */
static GdkContentFormats *
entente_secret_content_ref_storable_formats (GdkContentProvider *provider)
{
  return gdk_content_formats_new (NULL, 0);
}

static gboolean
entente_secret_content_get_value (GdkContentProvider  *provider,
                                  GValue              *value,
                                  GError             **error)
{
  if (!G_VALUE_HOLDS_STRING (value))
    return GDK_CONTENT_PROVIDER_CLASS (entente_secret_content_parent_class)->get_value (provider, value, error);

  g_value_set_string (value, ENTENTE_SECRET_CONTENT (provider)->secret);

  return TRUE;
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
entente_secret_content_write_mime_type_async (GdkContentProvider  *provider,
                                              const char          *mime_type,
                                              GOutputStream       *stream,
                                              int                  io_priority,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (provider, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_secret_content_write_mime_type_async);

  if (g_str_equal (mime_type, HINT_TYPE))
    g_output_stream_write_all_async (stream, HINT, strlen (HINT), io_priority, cancellable, written_cb, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s is not offered", mime_type);
}

static gboolean
entente_secret_content_write_mime_type_finish (GdkContentProvider  *provider,
                                               GAsyncResult        *result,
                                               GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
entente_secret_content_finalize (GObject *object)
{
  EntenteSecretContent *self = ENTENTE_SECRET_CONTENT (object);

  if (self->secret != NULL)
    explicit_bzero (self->secret, strlen (self->secret));
  g_clear_pointer (&self->secret, g_free);

  G_OBJECT_CLASS (entente_secret_content_parent_class)->finalize (object);
}

static void
entente_secret_content_class_init (EntenteSecretContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_secret_content_finalize;

  provider_class->ref_formats = entente_secret_content_ref_formats;
  provider_class->ref_storable_formats = entente_secret_content_ref_storable_formats;
  provider_class->get_value = entente_secret_content_get_value;
  provider_class->write_mime_type_async = entente_secret_content_write_mime_type_async;
  provider_class->write_mime_type_finish = entente_secret_content_write_mime_type_finish;
}

static void
entente_secret_content_init (EntenteSecretContent *self)
{
}

typedef struct
{
  GdkClipboard *clipboard;
  GdkContentProvider *content;
} Forgetting;

static void
forgetting_free (gpointer data)
{
  Forgetting *forgetting = data;

  g_object_unref (forgetting->clipboard);
  g_object_unref (forgetting->content);
  g_free (forgetting);
}

static gboolean
forget_cb (gpointer user_data)
{
  Forgetting *forgetting = user_data;

  if (gdk_clipboard_get_content (forgetting->clipboard) == forgetting->content)
    gdk_clipboard_set_content (forgetting->clipboard, NULL);

  return G_SOURCE_REMOVE;
}

void
entente_clipboard_set_secret (GdkClipboard *clipboard,
                              const char   *secret,
                              guint         seconds)
{
  EntenteSecretContent *content;
  Forgetting *forgetting;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));
  g_return_if_fail (secret != NULL);

  content = g_object_new (ENTENTE_TYPE_SECRET_CONTENT, NULL);
  content->secret = g_strdup (secret);
  gdk_clipboard_set_content (clipboard, GDK_CONTENT_PROVIDER (content));

  /* The page may be gone by then: this source belongs to the clipboard, not to a widget. */
  forgetting = g_new0 (Forgetting, 1);
  forgetting->clipboard = g_object_ref (clipboard);
  forgetting->content = GDK_CONTENT_PROVIDER (content);
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, seconds, forget_cb, forgetting, forgetting_free);
}
