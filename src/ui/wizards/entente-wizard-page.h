/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#if !defined(ENTENTE_UI_INSIDE) && !defined(ENTENTE_UI_COMPILATION)
# error "Only <entente-ui.h> can be included directly."
#endif

#include <adwaita.h>
#include <entente-core.h>

#include "forms/entente-form.h"

G_BEGIN_DECLS

/* One page of an EntenteWizard: groups of fields, and a form that knows the fields. In a template, children
 * are groups, or `type="fill"` one widget that takes the whole page and scrolls by itself.
 *
 * Properties: "name" (for drafts and entente_wizard_edit()), "title" (header capitalization, as in
 * "Account Info"), "next-label" (what the way on is called, as in "Next: Subscriptions"; "Next" when empty),
 * "short-next-label" (the same where there is no room for it),
 * "complete" (FALSE makes the way on insensitive: only where the page itself says what is missing),
 * "needed" (FALSE: the page is passed over), "commits" (TRUE: when this page has been applied, the thing is
 * done; there is no way back, and nothing is left of the draft), "suggested" (FALSE: the way on is a plain
 * button for now). */

#define ENTENTE_TYPE_WIZARD_PAGE (entente_wizard_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteWizardPage, entente_wizard_page, ENTENTE, WIZARD_PAGE, AdwBin)

struct _EntenteWizardPageClass
{
  AdwBinClass parent_class;

  /* The page comes into sight: show what pages before it have found out. */
  void     (*shown)        (EntenteWizardPage    *self);
  /* Whether all is well; shows what is not and moves the focus there. Default: the form's. */
  gboolean (*validate)     (EntenteWizardPage    *self);
  /* Whether all is well, in silence. Default: the form's. */
  gboolean (*is_valid)     (EntenteWizardPage    *self);
  /* On the way on, after validation: whatever has to be asked or done. Default: nothing. */
  void     (*apply_async)  (EntenteWizardPage    *self,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              user_data);
  gboolean (*apply_finish) (EntenteWizardPage    *self,
                            GAsyncResult         *result,
                            GError              **error);
  /* Shows why applying was refused beside its cause; FALSE when the page has no place for it. Default: the
   * form's. */
  gboolean (*show_error)   (EntenteWizardPage    *self,
                            const GError         *error);
  /* What of the page goes into a draft. Default: the form's. Secrets never. */
  void     (*save)         (EntenteWizardPage    *self,
                            GVariantDict         *draft);
  void     (*restore)      (EntenteWizardPage    *self,
                            GVariantDict         *draft);
  /* The window shall be closed. FALSE: not now; the page asks, and closes it itself. Default: TRUE. */
  gboolean (*may_close)    (EntenteWizardPage    *self);
  /* Cancel was chosen. TRUE: it is about the page, which has seen to it, and not about the wizard. Default: FALSE. */
  gboolean (*cancel)       (EntenteWizardPage    *self);
};

EntenteForm *entente_wizard_page_get_form       (EntenteWizardPage *self);
const char  *entente_wizard_page_get_name       (EntenteWizardPage *self);
const char  *entente_wizard_page_get_title      (EntenteWizardPage *self);
const char  *entente_wizard_page_get_next_label (EntenteWizardPage *self);
const char  *entente_wizard_page_get_short_next_label (EntenteWizardPage *self);
void         entente_wizard_page_set_next_label (EntenteWizardPage *self,
                                                 const char        *label);
gboolean     entente_wizard_page_get_complete   (EntenteWizardPage *self);
void         entente_wizard_page_set_complete   (EntenteWizardPage *self,
                                                 gboolean           complete);
gboolean     entente_wizard_page_get_needed     (EntenteWizardPage *self);
void         entente_wizard_page_set_needed     (EntenteWizardPage *self,
                                                 gboolean           needed);
gboolean     entente_wizard_page_get_commits    (EntenteWizardPage *self);
gboolean     entente_wizard_page_get_suggested  (EntenteWizardPage *self);
void         entente_wizard_page_set_suggested  (EntenteWizardPage *self,
                                                 gboolean           suggested);

void         entente_wizard_page_add            (EntenteWizardPage *self,
                                                 GtkWidget         *group);
/* In place of the groups. */
void         entente_wizard_page_set_fill       (EntenteWizardPage *self,
                                                 GtkWidget         *widget);
/* The page was changed otherwise than through its form: the draft is saved anew. */
void         entente_wizard_page_changed        (EntenteWizardPage *self);

/* For the wizard. */
void         entente_wizard_page_show           (EntenteWizardPage *self);
gboolean     entente_wizard_page_validate       (EntenteWizardPage *self);
gboolean     entente_wizard_page_is_valid       (EntenteWizardPage *self);
void         entente_wizard_page_apply_async    (EntenteWizardPage    *self,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean     entente_wizard_page_apply_finish   (EntenteWizardPage    *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
/* Shows it in a strip at the top when the page has no place for it; NULL takes the strip away. */
void         entente_wizard_page_show_error     (EntenteWizardPage *self,
                                                 const GError      *error);
GVariant    *entente_wizard_page_save           (EntenteWizardPage *self) G_GNUC_WARN_UNUSED_RESULT;
void         entente_wizard_page_restore        (EntenteWizardPage *self,
                                                 GVariant          *content);
gboolean     entente_wizard_page_may_close      (EntenteWizardPage *self);
gboolean     entente_wizard_page_cancel         (EntenteWizardPage *self);

/* Signal "changed" (). */

G_END_DECLS
