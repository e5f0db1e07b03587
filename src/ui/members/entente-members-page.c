/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-members-page.h"

#include <glib/gi18n.h>

#include "entente-format.h"
#include "entente-sentence.h"
#include "entente-widget.h"
#include "members/entente-membership-page.h"
#include "members/entente-membership-wizard.h"
#include "members/entente-memberships-import.h"
#include "window/entente-pill-button.h"

struct _EntenteMembersPage
{
  EntenteListPage parent_instance;

  GtkFileChooserNative *chooser; /* (nullable) */
  EntenteFilterChip *enrolled_chip;
};

G_DEFINE_FINAL_TYPE (EntenteMembersPage, entente_members_page, ENTENTE_TYPE_LIST_PAGE)

/* The first organization, and how many there are besides. */
static char *
format_title (EntenteMembership *membership,
              const char        *first)
{
  gint64 n_more = entente_membership_get_profiles (membership) - 1;
  g_autofree char *count = entente_format_count (n_more);

  if (n_more < 1)
    return g_strdup (first);

  /* Translators: the name of an organization, and how many there are besides */
  return entente_sentence (ngettext ("%1$s and %2$s other", "%1$s and %2$s others", n_more), first, count);
}

static void
update_row (EntenteRecordHead *head,
            EntenteRecord     *record)
{
  EntenteMembership *membership = ENTENTE_MEMBERSHIP (record);
  gint64 n = entente_membership_get_profiles (membership);
  g_autofree char *first = entente_membership_dup_first_name (membership);
  g_autofree char *title = format_title (membership, first);
  g_autofree char *count = entente_format_count (n);
  g_autofree char *profiles = entente_sentence (ngettext ("%s profile", "%s profiles", n), count);

  entente_record_head_set_avatar (head, first);
  entente_record_head_set_title (head, title);
  entente_record_head_set_subtitle (head, entente_membership_get_user_name (membership));
  entente_record_head_set_fact (head, 0, profiles);
  entente_record_head_set_fact (head, 1, "");
  if (!entente_membership_get_has_password (membership))
    entente_record_head_set_state (head, ENTENTE_MEANING_WARNING, _("No password"));
  else if (entente_membership_get_active (membership) == 0)
    entente_record_head_set_state (head, ENTENTE_MEANING_NEUTRAL, C_("membership", "Inactive"));
  else
    entente_record_head_set_state (head, ENTENTE_MEANING_SUCCESS, C_("membership", "Active"));
}

static char *
entente_members_page_format_count (EntenteListPage *page,
                                   guint            n)
{
  g_autofree char *count = entente_format_count (n);

  return entente_sentence (ngettext ("%s membership", "%s memberships", n), count);
}

static void
entente_members_page_activate (EntenteListPage *page,
                               EntenteRecord   *record)
{
  entente_page_push (ENTENTE_PAGE (page), entente_membership_page_new (entente_page_get_workspace (ENTENTE_PAGE (page)),
                                                                       entente_record_get_id (record)));
}

static void
entente_members_page_show_record (EntentePage *page,
                                  const char  *id)
{
  entente_page_push (page, entente_membership_page_new (entente_page_get_workspace (page), id));
}

static void
add_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  entente_add_membership (GTK_WINDOW (gtk_widget_get_root (widget)), entente_page_get_workspace (ENTENTE_PAGE (widget)));
}

static void
imported_cb (GtkWidget  *page,
             const char *text)
{
  entente_toast (page, text);
}

static void
file_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, &error);
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  GtkRoot *root = gtk_widget_get_root (page);
  GtkWidget *window;

  if (root == NULL)
    return;

  if (bytes == NULL)
    {
      entente_explain_error (page, _("Nothing Was Imported"), error);
      return;
    }

  window = entente_memberships_import_new (entente_page_get_workspace (ENTENTE_PAGE (page)), name, bytes);
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  g_signal_connect_object (window, "imported", G_CALLBACK (imported_cb), page, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

/* What is far too large is not even read. */
static void
size_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWidget) page = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (gtk_widget_get_root (page) == NULL)
    return;

  if (info != NULL && g_file_info_get_size (info) > ENTENTE_CSV_FILE_MAX)
    entente_refuse (&error, ENTENTE_REASON_FILE_TOO_LARGE, NULL, G_STRINGIFY (ENTENTE_CSV_FILE_MAX), NULL);

  if (error != NULL)
    entente_explain_error (page, _("Nothing Was Imported"), error);
  else
    g_file_load_bytes_async (G_FILE (source), NULL, file_loaded_cb, g_steal_pointer (&page));
}

void
entente_members_page_import_file (EntenteMembersPage *self,
                                  GFile              *file)
{
  g_return_if_fail (ENTENTE_IS_MEMBERS_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT, NULL,
                           size_known_cb, g_object_ref (self));
}

static void
file_chosen_cb (EntenteMembersPage *self,
                int                 response)
{
  g_autoptr (GFile) file = entente_file_chooser_finish (&self->chooser, response);

  if (file != NULL)
    entente_members_page_import_file (self, file);
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  EntenteMembersPage *self = ENTENTE_MEMBERS_PAGE (widget);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;

  self->chooser = gtk_file_chooser_native_new (_("Import Memberships"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (tables, _("Tables"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), tables);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
entente_members_page_dispose (GObject *object)
{
  EntenteMembersPage *self = ENTENTE_MEMBERS_PAGE (object);

  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_MEMBERS_PAGE);

  G_OBJECT_CLASS (entente_members_page_parent_class)->dispose (object);
}

static void
entente_members_page_class_init (EntenteMembersPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteListPageClass *list_class = ENTENTE_LIST_PAGE_CLASS (klass);

  object_class->dispose = entente_members_page_dispose;

  ENTENTE_PAGE_CLASS (klass)->show_record = entente_members_page_show_record;

  list_class->update_row = update_row;
  list_class->format_count = entente_members_page_format_count;
  list_class->activate = entente_members_page_activate;

  gtk_widget_class_install_action (widget_class, "page.add-membership", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "page.import-memberships", NULL, import_cb);

  g_type_ensure (ENTENTE_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ui/members/entente-members-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMembersPage, enrolled_chip);
}

static void
entente_members_page_init (EntenteMembersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_filter_chip_add_choice (self->enrolled_chip, "yes", C_("membership filter", "Enrolled"));
  entente_filter_chip_add_choice (self->enrolled_chip, "no", C_("membership filter", "Not enrolled"));
  entente_list_page_add_sort_by_name (ENTENTE_LIST_PAGE (self));
  entente_list_page_add_sort_by_time (ENTENTE_LIST_PAGE (self), "created");
}
