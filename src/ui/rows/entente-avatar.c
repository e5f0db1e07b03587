/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-avatar.h"

#define SIZE 32

/* As many as Adwaita has. */
#define N_COLORS 14

struct _EntenteAvatar
{
  AdwBin parent_instance;

  GtkLabel *initials;
  guint color; /* 0: none */
};

G_DEFINE_FINAL_TYPE (EntenteAvatar, entente_avatar, ADW_TYPE_BIN)

/* Of the first and the last word. */
static char *
make_initials (const char *text)
{
  g_autofree char *upper = g_utf8_strup (text, -1);
  g_autofree char *composed = g_utf8_normalize (g_strstrip (upper), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *initials = g_string_new (NULL);
  const char *last = strrchr (composed, ' ');

  if (composed[0] != '\0')
    g_string_append_unichar (initials, g_utf8_get_char (composed));
  if (last != NULL)
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));

  return g_string_free (initials, FALSE);
}

static void
set_color (EntenteAvatar *self,
           guint          color)
{
  g_autofree char *old = g_strdup_printf ("color%u", self->color);
  g_autofree char *new = g_strdup_printf ("color%u", color);

  if (self->color == color)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self), old);
  self->color = color;
  gtk_widget_add_css_class (GTK_WIDGET (self), new);
}

static void
entente_avatar_class_init (EntenteAvatarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "avatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_avatar_init (EntenteAvatar *self)
{
  self->initials = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->initials));

  gtk_widget_set_size_request (GTK_WIDGET (self), SIZE, SIZE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "color0");
}

GtkWidget *
entente_avatar_new (void)
{
  return g_object_new (ENTENTE_TYPE_AVATAR, NULL);
}

void
entente_avatar_set_text (EntenteAvatar *self,
                         const char    *text)
{
  g_autofree char *initials = NULL;

  g_return_if_fail (ENTENTE_IS_AVATAR (self));
  g_return_if_fail (text != NULL);

  initials = make_initials (text);
  gtk_label_set_label (self->initials, initials);
  set_color (self, initials[0] != '\0' ? 1 + g_str_hash (text) % N_COLORS : 0);
}
