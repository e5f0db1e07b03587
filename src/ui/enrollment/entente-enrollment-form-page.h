/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include "wizards/entente-wizard-page.h"

G_BEGIN_DECLS

/* A page of fields of an EntenteEnrollment, which are judged by its rules. The way on asks the workspace about those of this
 * page: it alone knows which addresses the operator refuses. */

#define ENTENTE_TYPE_ENROLLMENT_FORM_PAGE (entente_enrollment_form_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteEnrollmentFormPage, entente_enrollment_form_page, ENTENTE, ENROLLMENT_FORM_PAGE, EntenteWizardPage)

struct _EntenteEnrollmentFormPageClass
{
  EntenteWizardPageClass parent_class;

  /* The page is shown for the first time, and there is no draft of it: what is known of the organization already. */
  void (*fill) (EntenteEnrollmentFormPage *self,
                EntenteOrganization       *organization);
};

/* @name is that of the field for the form, @field for the rules. */
void entente_enrollment_form_page_add  (EntenteEnrollmentFormPage *self,
                                        const char                *name,
                                        const char                *field,
                                        GtkWidget                 *row);
/* For the rows that an organization fills: nothing where there is something already. */
void entente_enrollment_form_page_set  (EntenteEnrollmentFormPage *self,
                                        const char                *name,
                                        const char                *text);
/* Adds what was filled in to @enrollment; borrowed until it is changed. What is hidden does not count. */
void entente_enrollment_form_page_read (EntenteEnrollmentFormPage *self,
                                        EntenteEnrollment         *enrollment);

G_END_DECLS
