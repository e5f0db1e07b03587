/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-memberships-import.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "exchange/entente-problem-view.h"

struct _EntenteMembershipsImport
{
  EntenteImportDialog parent_instance;

  char *file_name;
  GBytes *bytes; /* NULL before the headings were looked at */

  AdwPreferencesGroup *summary_group;
  AdwPreferencesGroup *problems_group;
  EntenteProblemView *problem_view;
};

G_DEFINE_FINAL_TYPE (EntenteMembershipsImport, entente_memberships_import, ENTENTE_TYPE_IMPORT_DIALOG)

static EntenteCommand *
entente_memberships_import_create_command (EntenteImportDialog *dialog)
{
  EntenteMembershipsImport *self = ENTENTE_MEMBERSHIPS_IMPORT (dialog);

  return self->bytes != NULL ? entente_command_import_memberships (self->file_name, self->bytes) : NULL;
}

/* "12 new organizations, 3 updated". */
static char *
format_effect (GVariant *outcome)
{
  gint64 n_added = entente_import_outcome_get_count (outcome, "added");
  gint64 n_changed = entente_import_outcome_get_count (outcome, "changed");
  g_autofree char *added_count = entente_format_count (n_added);
  g_autofree char *changed_count = entente_format_count (n_changed);
  g_autofree char *added = entente_sentence (ngettext ("%s new organization", "%s new organizations", n_added), added_count);
  g_autofree char *changed = entente_sentence (ngettext ("%s updated", "%s updated", n_changed), changed_count);

  if (entente_import_outcome_get_count (outcome, "profiles") == 0)
    return g_strdup (_("No row can be imported"));
  if (n_added + n_changed == 0)
    return g_strdup (_("All of these organizations are known already"));

  /* Translators: a list of two counts, as in “12 new organizations, 3 updated” */
  return entente_sentence (_("%1$s, %2$s"), added, changed);
}

static void
show_problems (EntenteMembershipsImport *self,
               GVariant                 *outcome)
{
  g_autoptr (GVariant) problems = g_variant_lookup_value (outcome, "problems", G_VARIANT_TYPE ("a" ENTENTE_PROBLEM_VARIANT_TYPE));
  g_autoptr (EntenteProblemList) list = problems != NULL ? entente_problem_list_new (problems) : NULL;
  gint64 n = entente_import_outcome_get_count (outcome, "left-out");
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = entente_sentence (ngettext ("%s Row Left Out", "%s Rows Left Out", n), count);

  adw_preferences_group_set_title (self->problems_group, title);
  gtk_widget_set_visible (GTK_WIDGET (self->problems_group), n > 0);
  entente_problem_view_set_problems (self->problem_view, list);
}

static gboolean
entente_memberships_import_show_outcome (EntenteImportDialog *dialog,
                                         GVariant            *outcome)
{
  EntenteMembershipsImport *self = ENTENTE_MEMBERSHIPS_IMPORT (dialog);
  gint64 n = entente_import_outcome_get_count (outcome, "profiles");
  g_autofree char *count = entente_format_count (n);
  g_autofree char *title = entente_sentence (ngettext ("%s Organization", "%s Organizations", n), count);
  g_autofree char *effect = format_effect (outcome);

  adw_preferences_group_set_title (self->summary_group, title);
  entente_import_dialog_set_effect (dialog, effect);
  show_problems (self, outcome);

  return n > 0;
}

static const char *
entente_memberships_import_get_done_text (EntenteImportDialog *dialog)
{
  return _("Memberships imported");
}

static void
entente_memberships_import_dispose (GObject *object)
{
  EntenteMembershipsImport *self = ENTENTE_MEMBERSHIPS_IMPORT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEMBERSHIPS_IMPORT);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (entente_memberships_import_parent_class)->dispose (object);
}

static void
entente_memberships_import_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_MEMBERSHIPS_IMPORT (object)->file_name, g_free);

  G_OBJECT_CLASS (entente_memberships_import_parent_class)->finalize (object);
}

static void
entente_memberships_import_class_init (EntenteMembershipsImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteImportDialogClass *dialog_class = ENTENTE_IMPORT_DIALOG_CLASS (klass);

  object_class->dispose = entente_memberships_import_dispose;
  object_class->finalize = entente_memberships_import_finalize;

  dialog_class->create_command = entente_memberships_import_create_command;
  dialog_class->show_outcome = entente_memberships_import_show_outcome;
  dialog_class->get_done_text = entente_memberships_import_get_done_text;

  g_type_ensure (ENTENTE_TYPE_PROBLEM_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/entente/Entente/ui/members/entente-memberships-import.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMembershipsImport, problem_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteMembershipsImport, problems_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteMembershipsImport, summary_group);
}

static void
entente_memberships_import_init (EntenteMembershipsImport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
entente_memberships_import_new (EntenteWorkspace *workspace,
                                const char       *file_name,
                                GBytes           *bytes)
{
  EntenteMembershipsImport *self;
  g_autoptr (EntenteMemberTable) table = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (file_name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_MEMBERSHIPS_IMPORT, NULL);
  self->file_name = g_strdup (file_name);
  entente_import_dialog_set_file (ENTENTE_IMPORT_DIALOG (self), workspace, _("Import Memberships"), file_name);

  /* Only the headings are looked at here. */
  table = entente_member_table_new (bytes, &error);
  if (table == NULL)
    {
      entente_import_dialog_fail (ENTENTE_IMPORT_DIALOG (self), error);
      return GTK_WIDGET (self);
    }

  self->bytes = g_bytes_ref (bytes);
  entente_import_dialog_rehearse (ENTENTE_IMPORT_DIALOG (self));

  return GTK_WIDGET (self);
}
