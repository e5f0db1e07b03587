/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-order-page.h"

#include "customers/entente-attestation-dialog.h"
#include "entente-widget.h"

/* A pause in choosing; typed numbers come digit by digit. */
#define PAUSE_MS 200

struct _EntenteOrderPage
{
  EntenteWizardPage parent_instance;

  EntenteWorkspace *workspace;
  EntenteOrderPageFlags flags;
  EntenteOrderPageCommand command;
  GCancellable *cancellable; /* of the rehearsal that is under way */
  guint pause_id;
  gboolean outdated;       /* the refusals that are shown are those of an earlier choice */
  char *without_agreement; /* id of the customer, or "" */

  GtkWidget *agreement_strip;
  GtkWidget *agreement_button;
  EntenteOfferChooser *chooser;
};

G_DEFINE_FINAL_TYPE (EntenteOrderPage, entente_order_page, ENTENTE_TYPE_WIZARD_PAGE)

static EntenteBasket *
get_basket (EntenteOrderPage *self)
{
  return entente_offer_chooser_get_basket (self->chooser);
}

static void
update_complete (EntenteOrderPage *self)
{
  gboolean chosen = entente_basket_get_n_items (get_basket (self)) > 0;

  entente_wizard_page_set_complete (ENTENTE_WIZARD_PAGE (self),
                                    self->without_agreement[0] == '\0' &&
                                      (chosen || (self->flags & ENTENTE_ORDER_PAGE_MAY_BE_NOTHING) != 0));
}

/* Ends what is being found out about a choice that is not the present one any more. */
static void
stop_rehearsal (EntenteOrderPage *self)
{
  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
}

static void
choice_rehearsed_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);
  EntenteOrderPage *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* What is about no line is said on the way on: it may be about what was filled in before. */
  self = ENTENTE_ORDER_PAGE (user_data);
  self->outdated = FALSE;
  entente_basket_show_refusal (get_basket (self), error);
}

static EntenteCommand *
new_command (EntenteOrderPage   *self,
             EntenteBasketLines  which)
{
  g_autofree EntenteNewLine *lines = entente_basket_dup_lines (get_basket (self), which);
  EntenteNewOrder order = entente_offer_chooser_get_order (self->chooser, lines);
  gboolean may_be_nothing = (self->flags & ENTENTE_ORDER_PAGE_MAY_BE_NOTHING) != 0;

  return self->command (self, order.n_lines > 0 || !may_be_nothing ? &order : NULL);
}

/* A number of licenses that cannot be says so by itself; it must not hide what is wrong with the others. */
static gboolean
pause_cb (gpointer user_data)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (user_data);
  g_autoptr (EntenteCommand) command = new_command (self, ENTENTE_BASKET_WITH_POSSIBLE_QUANTITIES);

  self->pause_id = 0;
  entente_workspace_rehearse_async (self->workspace, command, self->cancellable, choice_rehearsed_cb, self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (EntenteOrderPage *self)
{
  stop_rehearsal (self);
  self->outdated = TRUE;
  if (entente_basket_get_n_items (get_basket (self)) > 0 && self->without_agreement[0] == '\0')
    self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);

  update_complete (self);
  entente_wizard_page_show_error (ENTENTE_WIZARD_PAGE (self), NULL);
  entente_wizard_page_changed (ENTENTE_WIZARD_PAGE (self));
}

static void
agreement_clicked_cb (EntenteOrderPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog = entente_attestation_dialog_new (GTK_WINDOW (root), self->workspace, self->without_agreement);

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
entente_order_page_shown (EntenteWizardPage *page)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (page);

  /* What was filled in before may have changed what can be ordered. */
  if (entente_basket_get_n_items (get_basket (self)) > 0 && self->pause_id == 0)
    self->pause_id = g_timeout_add (PAUSE_MS, pause_cb, self);
}

/* A refusal of an earlier choice is no reason to stay: the way on asks again. What a draft holds has to be there
 * before anybody goes on without it. */
static gboolean
entente_order_page_is_valid (EntenteWizardPage *page)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (page);
  EntenteBasketItem *item = entente_basket_find_problem (get_basket (self));

  if (entente_basket_is_restoring (get_basket (self)))
    return FALSE;

  return item == NULL || (self->outdated && entente_basket_item_is_possible (item));
}

static gboolean
entente_order_page_validate (EntenteWizardPage *page)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (page);

  if (entente_order_page_is_valid (page))
    return TRUE;

  entente_offer_chooser_show_problem (self->chooser);

  return FALSE;
}

static void
rehearsed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  GError *error = NULL;
  g_autoptr (GVariant) outcome = entente_workspace_rehearse_finish (ENTENTE_WORKSPACE (source), result, &error);

  if (outcome != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
entente_order_page_apply_async (EntenteWizardPage   *page,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (page);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (EntenteCommand) command = entente_order_page_new_command (self);

  g_task_set_source_tag (task, entente_order_page_apply_async);
  stop_rehearsal (self);
  entente_workspace_rehearse_async (self->workspace, command, cancellable, rehearsed_cb, g_steal_pointer (&task));
}

static gboolean
entente_order_page_apply_finish (EntenteWizardPage  *page,
                                 GAsyncResult       *result,
                                 GError            **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
entente_order_page_show_error (EntenteWizardPage *page,
                               const GError      *error)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (page);

  if (!entente_basket_show_refusal (get_basket (self), error))
    return FALSE;

  entente_offer_chooser_show_problem (self->chooser);

  return TRUE;
}

static void
entente_order_page_save (EntenteWizardPage *page,
                         GVariantDict      *draft)
{
  entente_offer_chooser_save (ENTENTE_ORDER_PAGE (page)->chooser, draft);
}

static void
entente_order_page_restore (EntenteWizardPage *page,
                            GVariantDict      *draft)
{
  entente_offer_chooser_restore (ENTENTE_ORDER_PAGE (page)->chooser, draft);
}

static void
entente_order_page_dispose (GObject *object)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (object);

  g_clear_handle_id (&self->pause_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_ORDER_PAGE);

  G_OBJECT_CLASS (entente_order_page_parent_class)->dispose (object);
}

static void
entente_order_page_finalize (GObject *object)
{
  EntenteOrderPage *self = ENTENTE_ORDER_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->without_agreement, g_free);

  G_OBJECT_CLASS (entente_order_page_parent_class)->finalize (object);
}

static void
entente_order_page_class_init (EntenteOrderPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteWizardPageClass *page_class = ENTENTE_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = entente_order_page_dispose;
  object_class->finalize = entente_order_page_finalize;

  page_class->shown = entente_order_page_shown;
  page_class->validate = entente_order_page_validate;
  page_class->is_valid = entente_order_page_is_valid;
  page_class->apply_async = entente_order_page_apply_async;
  page_class->apply_finish = entente_order_page_apply_finish;
  page_class->show_error = entente_order_page_show_error;
  page_class->save = entente_order_page_save;
  page_class->restore = entente_order_page_restore;

  g_type_ensure (ENTENTE_TYPE_OFFER_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/orders/entente-order-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteOrderPage, agreement_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrderPage, agreement_strip);
  gtk_widget_class_bind_template_child (widget_class, EntenteOrderPage, chooser);
  gtk_widget_class_bind_template_callback (widget_class, agreement_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
entente_order_page_init (EntenteOrderPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->without_agreement = g_strdup ("");

  gtk_widget_init_template (GTK_WIDGET (self));
}

EntenteWizardPage *
entente_order_page_new (EntenteWorkspace        *workspace,
                        EntenteOrderPageFlags    flags,
                        EntenteOrderPageCommand  command)
{
  EntenteOrderPage *self;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (command != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_ORDER_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->flags = flags;
  self->command = command;

  entente_workspace_check (workspace, "customer.attest-agreement", &error);
  entente_insensitive_explain (self->agreement_button, error);
  entente_offer_chooser_set_workspace (self->chooser, workspace);
  update_complete (self);

  return ENTENTE_WIZARD_PAGE (self);
}

EntenteOfferChooser *
entente_order_page_get_chooser (EntenteOrderPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORDER_PAGE (self), NULL);

  return self->chooser;
}

EntenteCommand *
entente_order_page_new_command (EntenteOrderPage *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORDER_PAGE (self), NULL);

  return new_command (self, ENTENTE_BASKET_AS_IT_IS);
}

void
entente_order_page_set_agreement_missing (EntenteOrderPage *self,
                                          const char       *customer)
{
  g_return_if_fail (ENTENTE_IS_ORDER_PAGE (self));
  g_return_if_fail (customer != NULL);

  if (g_str_equal (self->without_agreement, customer))
    return;

  g_free (self->without_agreement);
  self->without_agreement = g_strdup (customer);
  gtk_widget_set_visible (self->agreement_strip, customer[0] != '\0');
  update_complete (self);

  /* The choice was not looked at as long as it could not be ordered. */
  if (customer[0] == '\0')
    changed_cb (self);
}
