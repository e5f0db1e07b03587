/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-asking-group.h"

#include "entente-format.h"
#include "entente-names.h"
#include "rows/entente-value-row.h"

struct _EntenteAskingGroup
{
  AdwPreferencesGroup parent_instance;

  EntenteValueRow *name_row;
  EntenteValueRow *kind_row;
  EntenteValueRow *address_row;
  EntenteValueRow *registration_id_row;
  EntenteValueRow *mpn_id_row;
  EntenteValueRow *domain_row;
  EntenteValueRow *contact_row;
  EntenteValueRow *support_row;
  EntenteValueRow *website_row;
};

G_DEFINE_FINAL_TYPE (EntenteAskingGroup, entente_asking_group, ADW_TYPE_PREFERENCES_GROUP)

static void
entente_asking_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ASKING_GROUP);

  G_OBJECT_CLASS (entente_asking_group_parent_class)->dispose (object);
}

static void
entente_asking_group_class_init (EntenteAskingGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_asking_group_dispose;

  g_type_ensure (ENTENTE_TYPE_VALUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/invitations/entente-asking-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, address_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, contact_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, domain_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, mpn_id_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, name_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, registration_id_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, support_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteAskingGroup, website_row);
}

static void
entente_asking_group_init (EntenteAskingGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
join_lines (const char *one,
            const char *two)
{
  if (one[0] == '\0')
    return g_strdup (two);
  if (two[0] == '\0')
    return g_strdup (one);

  return g_strdup_printf ("%s\n%s", one, two);
}

static void
set_contact (EntenteAskingGroup  *self,
             EntenteOrganization *organization)
{
  g_autofree char *name = g_strstrip (g_strdup_printf ("%s %s", entente_organization_get_contact_first_name (organization),
                                                       entente_organization_get_contact_last_name (organization)));
  g_autofree char *reached = join_lines (entente_organization_get_email (organization),
                                         entente_organization_get_phone (organization));
  g_autofree char *contact = join_lines (name, reached);
  g_autofree char *support = join_lines (entente_organization_get_support_email (organization),
                                         entente_organization_get_support_phone (organization));

  entente_value_row_set_value (self->contact_row, contact);
  entente_value_row_set_value (self->support_row, support);
}

void
entente_asking_group_set_organization (EntenteAskingGroup  *self,
                                       EntenteOrganization *organization)
{
  EntenteAddress parts;
  g_autofree char *address = NULL;

  g_return_if_fail (ENTENTE_IS_ASKING_GROUP (self));
  g_return_if_fail (ENTENTE_IS_ORGANIZATION (organization));

  parts = (EntenteAddress){
    .line1 = entente_organization_get_address_line1 (organization),
    .line2 = entente_organization_get_address_line2 (organization),
    .city = entente_organization_get_city (organization),
    .state = entente_organization_get_state (organization),
    .postal_code = entente_organization_get_postal_code (organization),
    .country = entente_organization_get_country (organization),
    .phone = "",
  };
  address = entente_format_address (&parts);

  entente_value_row_set_value (self->name_row, entente_organization_get_name (organization));
  entente_value_row_set_value (self->kind_row, entente_kind_get_name (entente_kind_from_nick (entente_organization_get_kind (organization))));
  entente_value_row_set_value (self->address_row, address);
  entente_value_row_set_value (self->registration_id_row, entente_organization_get_registration_id (organization));
  entente_value_row_set_value (self->mpn_id_row, entente_organization_get_mpn_id (organization));
  entente_value_row_set_value (self->domain_row, entente_organization_get_domain (organization));
  entente_value_row_set_value (self->website_row, entente_organization_get_website (organization));
  set_contact (self, organization);
}
