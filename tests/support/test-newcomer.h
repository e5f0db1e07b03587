/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "test-workspace.h"

G_BEGIN_DECLS

/* Somebody who enrolls, up to where a test begins. */

#define TEST_OPERATOR "operator@operator.program.example"
#define TEST_NEWCOMER "ada.martin@contoso.program.example"
#define TEST_MEMBER "ada@contoso.example"
#define TEST_NEWCOMER_PASSWORD "correct horse battery"

/* The work account, and what is said of the organization that it is in. */
extern const EntenteNewWorkAccount test_newcomer_account;
extern const EntenteEnrollment test_newcomer_enrollment;

/* What the membership registry knows. */
typedef struct
{
  char *id;
  char *password;
  char *profile; /* in the organization's country */
  char *belgian; /* another one of the same membership */
} TestMembership;

/* As the operator, with the profile's name @name. */
void test_membership_add   (TestMembership  *self,
                            TestWorkspace   *workspace,
                            const char      *name);
void test_membership_clear (TestMembership  *self);

/* Each acts as the person who was made. */
void test_newcomer_create    (TestWorkspace   *workspace);
void test_newcomer_associate (TestWorkspace   *workspace,
                              TestMembership  *membership);
void test_newcomer_enroll    (TestWorkspace   *workspace,
                              TestMembership  *membership);
/* With the code of the last mail. */
void test_newcomer_confirm   (TestWorkspace   *workspace);

/* A text property of the last message of that kind; NULL without one. (transfer full) */
char *test_newcomer_read_mail (TestWorkspace  *workspace,
                               const char     *kind,
                               const char     *property);
/* The only vetting that the present account sees. (transfer full) */
EntenteVetting *test_newcomer_load_vetting (TestWorkspace *workspace);

G_END_DECLS
