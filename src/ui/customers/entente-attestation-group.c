/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-attestation-group.h"

#include "forms/entente-date-row.h"

struct _EntenteAttestationGroup
{
  AdwPreferencesGroup parent_instance;

  EntenteClock *clock; /* (nullable) until the fields are in a form */

  EntenteDateRow *date_row;
  AdwEntryRow *first_name_row;
  AdwEntryRow *last_name_row;
  AdwEntryRow *email_row;
  AdwEntryRow *phone_row;
};

G_DEFINE_FINAL_TYPE (EntenteAttestationGroup, entente_attestation_group, ADW_TYPE_PREFERENCES_GROUP)

/* A field, its row, and where its text goes. */
static const struct
{
  const char *name;
  gsize row;
  gsize text;
} fields[] = {
  { "agreement-date", G_STRUCT_OFFSET (EntenteAttestationGroup, date_row), G_STRUCT_OFFSET (EntenteAttestation, accepted_on) },
  { "agreement-first-name", G_STRUCT_OFFSET (EntenteAttestationGroup, first_name_row), G_STRUCT_OFFSET (EntenteAttestation, first_name) },
  { "agreement-last-name", G_STRUCT_OFFSET (EntenteAttestationGroup, last_name_row), G_STRUCT_OFFSET (EntenteAttestation, last_name) },
  { "agreement-email", G_STRUCT_OFFSET (EntenteAttestationGroup, email_row), G_STRUCT_OFFSET (EntenteAttestation, email) },
  { "agreement-phone", G_STRUCT_OFFSET (EntenteAttestationGroup, phone_row), G_STRUCT_OFFSET (EntenteAttestation, phone) },
};

static GtkWidget *
get_row (EntenteAttestationGroup *self,
         guint                    field)
{
  return G_STRUCT_MEMBER (GtkWidget *, self, fields[field].row);
}

static const char *
get_text (GtkWidget *row)
{
  if (ENTENTE_IS_DATE_ROW (row))
    return entente_date_row_get_value (ENTENTE_DATE_ROW (row));

  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* As the engine does, with the text cleaned; a group that is not shown asks for nothing. */
static gboolean
check_cb (GtkWidget  *row,
          gpointer    user_data,
          GError    **error)
{
  EntenteAttestationGroup *self = ENTENTE_ATTESTATION_GROUP (user_data);
  g_autofree char *text = entente_text_clean (get_text (row));
  EntenteAttestation attestation = { NULL };

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (get_row (self, i) == row)
      {
        G_STRUCT_MEMBER (const char *, &attestation, fields[i].text) = text;
        return entente_attestation_check_field (&attestation, entente_clock_get_now (self->clock), fields[i].name, error);
      }

  g_return_val_if_reached (FALSE);
}

static void
entente_attestation_group_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_ATTESTATION_GROUP (object)->clock);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ATTESTATION_GROUP);

  G_OBJECT_CLASS (entente_attestation_group_parent_class)->dispose (object);
}

static void
entente_attestation_group_class_init (EntenteAttestationGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_attestation_group_dispose;

  g_type_ensure (ENTENTE_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/customers/entente-attestation-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationGroup, date_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationGroup, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationGroup, first_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationGroup, last_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAttestationGroup, phone_row);
}

static void
entente_attestation_group_init (EntenteAttestationGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
entente_attestation_group_add_to (EntenteAttestationGroup *self,
                                  EntenteForm             *form,
                                  EntenteClock            *clock)
{
  g_return_if_fail (ENTENTE_IS_ATTESTATION_GROUP (self));
  g_return_if_fail (ENTENTE_IS_FORM (form));
  g_return_if_fail (ENTENTE_IS_CLOCK (clock));
  g_return_if_fail (self->clock == NULL);

  self->clock = g_object_ref (clock);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    entente_form_add (form, fields[i].name, get_row (self, i), check_cb, self);
}

EntenteAttestation
entente_attestation_group_get (EntenteAttestationGroup *self)
{
  EntenteAttestation attestation = { NULL };

  g_return_val_if_fail (ENTENTE_IS_ATTESTATION_GROUP (self), attestation);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    G_STRUCT_MEMBER (const char *, &attestation, fields[i].text) = get_text (get_row (self, i));

  return attestation;
}

void
entente_attestation_group_set_person (EntenteAttestationGroup *self,
                                      const char              *first_name,
                                      const char              *last_name,
                                      const char              *email,
                                      const char              *phone)
{
  g_return_if_fail (ENTENTE_IS_ATTESTATION_GROUP (self));

  gtk_editable_set_text (GTK_EDITABLE (self->first_name_row), first_name);
  gtk_editable_set_text (GTK_EDITABLE (self->last_name_row), last_name);
  gtk_editable_set_text (GTK_EDITABLE (self->email_row), email);
  gtk_editable_set_text (GTK_EDITABLE (self->phone_row), phone);
}

gboolean
entente_attestation_group_is_empty (EntenteAttestationGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTESTATION_GROUP (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (get_text (get_row (self, i))[0] != '\0')
      return FALSE;

  return TRUE;
}
