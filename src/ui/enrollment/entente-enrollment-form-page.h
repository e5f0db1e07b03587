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

/* A page of fields of an EntenteEnrollment, which are judged by its rules. Each begins with what the organization says already,
 * and follows that for as long as nobody types something else, also where a draft of another day is continued. The way on asks
 * the workspace about the fields of this page: it alone knows which addresses the operator refuses. That of the page that commits
 * says all of it to the workspace. */

#define ENTENTE_TYPE_ENROLLMENT_FORM_PAGE (entente_enrollment_form_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteEnrollmentFormPage, entente_enrollment_form_page, ENTENTE, ENROLLMENT_FORM_PAGE, EntenteWizardPage)

struct _EntenteEnrollmentFormPageClass
{
  EntenteWizardPageClass parent_class;

  /* Shows what else is known of the organization, and may say what the fields are filled with instead; (nullable). */
  void (*prepare) (EntenteEnrollmentFormPage *self,
                   EntenteOrganization       *organization,
                   EntenteEnrollment         *said);
};

/* @name is that of the field for the form, @field for the rules. */
void entente_enrollment_form_page_add    (EntenteEnrollmentFormPage *self,
                                          const char                *name,
                                          const char                *field,
                                          GtkWidget                 *row);
/* The organization says something else by now, or is known only now. */
void entente_enrollment_form_page_follow (EntenteEnrollmentFormPage *self);
/* Adds what was filled in to @said; borrowed until it is changed. What is hidden does not count. */
void entente_enrollment_form_page_read   (EntenteEnrollmentFormPage *self,
                                          EntenteEnrollment         *said);

G_END_DECLS
