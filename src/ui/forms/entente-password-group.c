/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-password-group.h"

#include <entente-core.h>

#define AGAIN "password-again"

struct _EntentePasswordGroup
{
  AdwPreferencesGroup parent_instance;

  EntenteForm *form; /* (nullable) until they are in one */

  AdwEntryRow *password_row;
  AdwEntryRow *again_row;
};

G_DEFINE_FINAL_TYPE (EntentePasswordGroup, entente_password_group, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
check_again (GtkWidget  *row,
             gpointer    user_data,
             GError    **error)
{
  return entente_password_check_again (entente_password_group_get_password (user_data), gtk_editable_get_text (GTK_EDITABLE (row)),
                                       AGAIN, error);
}

static void
password_changed_cb (EntentePasswordGroup *self)
{
  if (self->form != NULL)
    entente_form_revalidate (self->form, AGAIN);
}

static void
entente_password_group_dispose (GObject *object)
{
  g_clear_weak_pointer (&ENTENTE_PASSWORD_GROUP (object)->form);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PASSWORD_GROUP);

  G_OBJECT_CLASS (entente_password_group_parent_class)->dispose (object);
}

static void
entente_password_group_class_init (EntentePasswordGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_password_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/forms/entente-password-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePasswordGroup, again_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePasswordGroup, password_row);
  gtk_widget_class_bind_template_callback (widget_class, password_changed_cb);
}

static void
entente_password_group_init (EntentePasswordGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_password_group_add_to (EntentePasswordGroup *self,
                               EntenteForm          *form,
                               const char           *name,
                               EntenteFieldCheck     check,
                               gpointer              user_data)
{
  g_return_if_fail (ENTENTE_IS_PASSWORD_GROUP (self));
  g_return_if_fail (ENTENTE_IS_FORM (form));
  g_return_if_fail (self->form == NULL);

  g_set_weak_pointer (&self->form, form);
  entente_form_add (form, name, GTK_WIDGET (self->password_row), check, user_data);
  entente_form_add (form, AGAIN, GTK_WIDGET (self->again_row), check_again, self);
}

const char *
entente_password_group_get_password (EntentePasswordGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_PASSWORD_GROUP (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->password_row));
}
