/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_CORE_INSIDE) && !defined(ENTENTE_CORE_COMPILATION)
# error "Only <entente-core.h> can be included directly."
#endif

#include "entente-enums.h"

G_BEGIN_DECLS

/* Who may do what: a permission belongs to some kinds of organization, and there to some roles. The
 * engine asks for each command, the interface for each page; both ask here. The table and its sources
 * are in entente-permissions.c. */

typedef enum
{
  ENTENTE_PERMISSION_ACCEPT_AGREEMENT,
  ENTENTE_PERMISSION_ACCEPT_INVITATION,
  ENTENTE_PERMISSION_ADD_CUSTOMER,
  ENTENTE_PERMISSION_ANSWER_VETTING,
  ENTENTE_PERMISSION_ASSIGN_CUSTOMER_GLOBAL_ADMIN,
  ENTENTE_PERMISSION_ASSIGN_DIRECTORY_ROLES,
  ENTENTE_PERMISSION_ASSIGN_GLOBAL_ADMIN,
  ENTENTE_PERMISSION_ASSIGN_LICENSES,
  ENTENTE_PERMISSION_ATTEST_AGREEMENT,
  ENTENTE_PERMISSION_AUTHORIZE_PARTNERSHIP,
  ENTENTE_PERMISSION_CHANGE_OWN_PASSWORD,
  ENTENTE_PERMISSION_DECLINE_INVITATION,
  ENTENTE_PERMISSION_DESIGNATE_SUPPORT_CONTACT,
  ENTENTE_PERMISSION_EDIT_ORGANIZATION,
  ENTENTE_PERMISSION_ENROLL,
  ENTENTE_PERMISSION_EXPORT_ACTIVITY,
  ENTENTE_PERMISSION_EXPORT_CUSTOMERS,
  ENTENTE_PERMISSION_EXPORT_SUBSCRIPTIONS,
  ENTENTE_PERMISSION_IMPORT_CUSTOMERS,
  ENTENTE_PERMISSION_MANAGE_CATALOG,
  ENTENTE_PERMISSION_MANAGE_CUSTOMER_USERS,
  ENTENTE_PERMISSION_MANAGE_MEMBERS,
  ENTENTE_PERMISSION_MANAGE_SUBSCRIPTIONS,
  ENTENTE_PERMISSION_MANAGE_USERS,
  ENTENTE_PERMISSION_OPEN_INVITATION,
  ENTENTE_PERMISSION_PLACE_ORDER,
  ENTENTE_PERMISSION_PUBLISH_AGREEMENT,
  ENTENTE_PERMISSION_READ_MESSAGE,
  ENTENTE_PERMISSION_REGISTER_ORGANIZATION,
  ENTENTE_PERMISSION_REMOVE_ADMIN_ACCESS,
  ENTENTE_PERMISSION_REMOVE_PARTNERSHIP,
  ENTENTE_PERMISSION_REMOVE_RELATIONSHIP,
  ENTENTE_PERMISSION_REQUEST_DELEGATED_ADMIN,
  ENTENTE_PERMISSION_REQUEST_PARTNERSHIP,
  ENTENTE_PERMISSION_REQUEST_RELATIONSHIP,
  ENTENTE_PERMISSION_RESET_PASSWORD,
  ENTENTE_PERMISSION_REVIEW_ENROLLMENTS,
  ENTENTE_PERMISSION_SET_MAIL_POLICY,
  ENTENTE_PERMISSION_SIGN_AGREEMENT,
  ENTENTE_PERMISSION_VERIFY_EMAIL,
  ENTENTE_PERMISSION_VIEW_ACTIVITY,
  ENTENTE_PERMISSION_VIEW_AGREEMENTS,
  ENTENTE_PERMISSION_VIEW_CATALOG,
  ENTENTE_PERMISSION_VIEW_CUSTOMER_USERS,
  ENTENTE_PERMISSION_VIEW_CUSTOMERS,
  ENTENTE_PERMISSION_VIEW_INVITATIONS,
  ENTENTE_PERMISSION_VIEW_MESSAGES,
  ENTENTE_PERMISSION_VIEW_ORGANIZATION,
  ENTENTE_PERMISSION_VIEW_PARTNERS,
  ENTENTE_PERMISSION_VIEW_PRICES,
  ENTENTE_PERMISSION_VIEW_PROVIDERS,
  ENTENTE_PERMISSION_VIEW_RESELLERS,
  ENTENTE_PERMISSION_VIEW_SUBSCRIPTIONS,
  ENTENTE_PERMISSION_VIEW_USERS,
  ENTENTE_PERMISSION_WITHDRAW_INVITATION,

  ENTENTE_N_PERMISSIONS
} EntentePermission;

/* Whether somebody with @roles in an organization of @kind may. Refuses NOT_YOUR_KIND (detail: nicks of
 * the kinds that may, separated by commas) or MISSING_ROLE (detail: nicks of the roles of which any one
 * would do, separated by commas). */
gboolean entente_permission_check (EntentePermission permission,
                                   EntenteKind kind,
                                   EntenteRoles roles,
                                   GError **error);

/* Whether an organization that is @status, a state of entente_program_life_cycle, is in the program. */
gboolean entente_status_is_enrolled (const char *status);

/* Whether an organization that is @status may at all. One that is not in the program (yet) only enrolls, looks after its own
 * people and reads what it is told. Refuses NOT_ENROLLED (detail: the status). */
gboolean entente_permission_check_enrolled (EntentePermission permission,
                                            const char *status,
                                            GError **error);

/* Whether somebody may who has to choose a password first, @must_change: they read, and choose it. Refuses
 * MUST_CHANGE_PASSWORD. */
gboolean entente_permission_check_password (EntentePermission permission,
                                            gboolean must_change,
                                            GError **error);

/* The roles of which any one gives the permission; 0 when the kind of organization never has it; all of
 * them when it needs no role. */
EntenteRoles entente_permission_get_roles (EntentePermission permission,
                                           EntenteKind kind);

/* The roles that a person of such an organization can have: agents are partners'. */
EntenteRoles entente_kind_get_roles (EntenteKind kind);

/* Whether a person of such an organization can have all of @roles: nicks, separated by commas; "" for none. Refuses
 * UNKNOWN_VALUE (detail: the first that is none of theirs). */
gboolean entente_kind_check_roles (EntenteKind kind,
                                   const char *roles,
                                   const char *field,
                                   GError **error);

const char *entente_permission_to_nick (EntentePermission permission);
/* ENTENTE_N_PERMISSIONS when the nick is unknown. */
EntentePermission entente_permission_from_nick (const char *nick);

G_END_DECLS
