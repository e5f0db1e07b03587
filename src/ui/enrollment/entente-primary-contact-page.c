/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-primary-contact-page.h"

#include "enrollment/entente-rejection-strip.h"

struct _EntentePrimaryContactPage
{
  EntenteEnrollmentFormPage parent_instance;

  GtkWidget *first_name_row;
  GtkWidget *last_name_row;
  GtkWidget *email_row;
  GtkWidget *phone_row;
};

G_DEFINE_FINAL_TYPE (EntentePrimaryContactPage, entente_primary_contact_page, ENTENTE_TYPE_ENROLLMENT_FORM_PAGE)

static void
entente_primary_contact_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_PRIMARY_CONTACT_PAGE);

  G_OBJECT_CLASS (entente_primary_contact_page_parent_class)->dispose (object);
}

static void
entente_primary_contact_page_class_init (EntentePrimaryContactPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_primary_contact_page_dispose;

  g_type_ensure (ENTENTE_TYPE_REJECTION_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-primary-contact-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePrimaryContactPage, email_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePrimaryContactPage, first_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePrimaryContactPage, last_name_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePrimaryContactPage, phone_row);
}

static void
entente_primary_contact_page_init (EntentePrimaryContactPage *self)
{
  EntenteEnrollmentFormPage *page = ENTENTE_ENROLLMENT_FORM_PAGE (self);

  gtk_widget_init_template (GTK_WIDGET (self));

  entente_enrollment_form_page_add (page, "contact-first-name", "contact-first-name", self->first_name_row);
  entente_enrollment_form_page_add (page, "contact-last-name", "contact-last-name", self->last_name_row);
  entente_enrollment_form_page_add (page, "email", "email", self->email_row);
  entente_enrollment_form_page_add (page, "phone", "phone", self->phone_row);
}
