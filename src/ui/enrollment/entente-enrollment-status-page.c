/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-enrollment-status-page.h"

#include <glib/gi18n.h>

#include "enrollment/entente-enrollment-wizard-private.h"
#include "entente-sentence.h"
#include "users/entente-admin-agent-group.h"
#include "vetting/entente-verify-email-dialog.h"
#include "vetting/entente-vetting-text.h"
#include "vetting/entente-vetting-watch.h"
#include "window/entente-pill-button.h"

struct _EntenteEnrollmentStatusPage
{
  EntenteWizardPage parent_instance;

  EntenteVettingWatch *watch; /* (nullable) before it is shown */

  AdwStatusPage *status_page;
  EntenteAdminAgentGroup *admin_agent_group;
  GtkWidget *code_button;
  GtkWidget *messages_button;
  GtkWidget *invitation_button;
};

G_DEFINE_FINAL_TYPE (EntenteEnrollmentStatusPage, entente_enrollment_status_page, ENTENTE_TYPE_WIZARD_PAGE)

static EntenteWizard *
find_wizard (EntenteEnrollmentStatusPage *self)
{
  return entente_wizard_find (GTK_WIDGET (self));
}

/* @text is no markup. */
static void
set_text (EntenteEnrollmentStatusPage *self,
          const char                  *title,
          const char                  *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, markup);
}

static void
show_confirming (EntenteEnrollmentStatusPage *self,
                 EntenteVetting              *vetting)
{
  g_autofree char *text = entente_vetting_say_step (vetting, ENTENTE_VETTING_EMAIL, entente_vetting_watch_get_now (self->watch));

  set_text (self, _("Your Enrollment Was Submitted"), text);
}

static void
show_review (EntenteEnrollmentStatusPage *self,
             EntenteVetting              *vetting)
{
  /* Translators: %s is the name of an organization */
  g_autofree char *text = entente_sentence (_("The operator of the program looks at what you said about %s, which can take several days. Until "
                                              "that is done you can look after your own users, and the page of your organization shows how it "
                                              "stands."),
                                            entente_vetting_get_organization_name (vetting));

  set_text (self, _("Your E-mail Address Is Verified"), text);
}

static void
show_asked (EntenteEnrollmentStatusPage *self,
            EntenteVetting              *vetting)
{
  set_text (self, _("The Operator Asks for More"),
            _("The page of your organization shows the question, and there you answer it."));
}

static void
show_rejected (EntenteEnrollmentStatusPage *self,
               EntenteVetting              *vetting)
{
  set_text (self, _("Your Enrollment Was Rejected"),
            _("The page of your organization shows why. Correct what was wrong there and submit it again."));
}

static void
show_passed (EntenteEnrollmentStatusPage *self,
             EntenteVetting              *vetting)
{
  /* Translators: %s is the name of an organization */
  g_autofree char *text = entente_sentence (_("Everything that %s said of itself was verified. One thing is left: a global admin signs the "
                                              "partner agreement, on the page of your organization. Until then nothing can be ordered for your "
                                              "customers."),
                                            entente_vetting_get_organization_name (vetting));

  set_text (self, _("Your Organization Is Qualified"), text);
}

static void
watch_changed_cb (EntenteEnrollmentStatusPage *self)
{
  static const struct
  {
    const char *state;
    void (*show) (EntenteEnrollmentStatusPage *self,
                  EntenteVetting *vetting);
  } states[] = {
    { "confirming", show_confirming },
    { "review", show_review },
    { "asked", show_asked },
    { "rejected", show_rejected },
    { "passed", show_passed },
  };
  EntenteVetting *vetting = entente_vetting_watch_get_vetting (self->watch);
  gboolean is_confirming;
  gboolean is_new;

  if (vetting == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].state, entente_vetting_get_state (vetting)))
      states[i].show (self, vetting);

  is_confirming = g_str_equal (entente_vetting_get_state (vetting), "confirming");
  is_new = is_confirming && !gtk_widget_get_visible (self->code_button);
  gtk_widget_set_visible (self->code_button, is_confirming);
  gtk_widget_set_visible (self->messages_button, is_confirming);
  entente_wizard_page_set_suggested (ENTENTE_WIZARD_PAGE (self), !is_confirming);
  if (is_new)
    gtk_widget_grab_focus (self->code_button);
}

static void
enter_code_cb (EntenteEnrollmentStatusPage *self)
{
  entente_verify_email_dialog_present (GTK_WINDOW (find_wizard (self)), entente_wizard_get_workspace (find_wizard (self)));
}

static void
closed_for_messages_cb (GtkWindow *parent)
{
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-page", "s", "messages");
}

static void
closed_for_invitation_cb (GtkWindow *parent)
{
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-invitation", "s", "");
}

/* The wizard has done its work, and @next leads on. */
static void
leave (EntenteEnrollmentStatusPage *self,
       void                         (*next) (GtkWindow *parent))
{
  GtkWindow *wizard = GTK_WINDOW (find_wizard (self));

  g_signal_connect_object (wizard, "destroy", G_CALLBACK (next), gtk_window_get_transient_for (wizard), G_CONNECT_SWAPPED);
  gtk_window_close (wizard);
}

/* The mail is there. */
static void
show_messages_cb (EntenteEnrollmentStatusPage *self)
{
  leave (self, closed_for_messages_cb);
}

static void
open_invitation_cb (EntenteEnrollmentStatusPage *self)
{
  leave (self, closed_for_invitation_cb);
}

/* Nobody vets a customer: it is in the program. */
static void
show_customer (EntenteEnrollmentStatusPage *self)
{
  set_text (self, _("Your Organization Is Set Up"),
            _("Partners that want to sell to it send an invitation with a link. Open the link here, or later on the page “Partners”, to see "
              "who asks for what, and to accept or decline it."));
  gtk_widget_set_visible (self->invitation_button, TRUE);
}

static void
entente_enrollment_status_page_shown (EntenteWizardPage *page)
{
  EntenteEnrollmentStatusPage *self = ENTENTE_ENROLLMENT_STATUS_PAGE (page);

  entente_admin_agent_group_set_workspace (self->admin_agent_group, entente_wizard_get_workspace (find_wizard (self)));

  if (!entente_vetting_is_for (entente_enrollment_wizard_get_kind (ENTENTE_ENROLLMENT_WIZARD (find_wizard (self)))))
    {
      show_customer (self);
      return;
    }

  if (entente_enrollment_wizard_is_enrolled (ENTENTE_ENROLLMENT_WIZARD (find_wizard (self))))
    {
      set_text (self, _("Customer Support Was Saved"), _("Your organization was enrolled before. All else about it stays as it was."));
      return;
    }

  self->watch = entente_vetting_watch_new (entente_wizard_get_workspace (find_wizard (self)));
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (watch_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
entente_enrollment_status_page_dispose (GObject *object)
{
  EntenteEnrollmentStatusPage *self = ENTENTE_ENROLLMENT_STATUS_PAGE (object);

  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_data (self->watch, self);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_ENROLLMENT_STATUS_PAGE);

  G_OBJECT_CLASS (entente_enrollment_status_page_parent_class)->dispose (object);
}

static void
entente_enrollment_status_page_class_init (EntenteEnrollmentStatusPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_enrollment_status_page_dispose;
  ENTENTE_WIZARD_PAGE_CLASS (klass)->shown = entente_enrollment_status_page_shown;

  g_type_ensure (ENTENTE_TYPE_ADMIN_AGENT_GROUP);
  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/enrollment/entente-enrollment-status-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentStatusPage, admin_agent_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentStatusPage, code_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentStatusPage, invitation_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentStatusPage, messages_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteEnrollmentStatusPage, status_page);
  gtk_widget_class_bind_template_callback (widget_class, enter_code_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_invitation_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_messages_cb);
}

static void
entente_enrollment_status_page_init (EntenteEnrollmentStatusPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
