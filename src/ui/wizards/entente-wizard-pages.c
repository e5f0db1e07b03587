/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "entente-ui"

#include "entente-wizard-pages-private.h"

EntenteWizardPage *
entente_wizard_pages_find (GPtrArray  *pages,
                           const char *name)
{
  for (guint i = 0; i < pages->len; i++)
    if (g_str_equal (entente_wizard_page_get_name (g_ptr_array_index (pages, i)), name))
      return g_ptr_array_index (pages, i);

  return NULL;
}

static int
find_index (GPtrArray         *pages,
            EntenteWizardPage *page)
{
  guint i = 0;

  g_ptr_array_find (pages, page, &i);

  return i;
}

EntenteWizardPage *
entente_wizard_pages_step (GPtrArray         *pages,
                           EntenteWizardPage *page,
                           int                direction)
{
  int i = page != NULL ? find_index (pages, page) + direction : 0;

  for (; i >= 0 && i < (int) pages->len; i += direction)
    if (entente_wizard_page_get_needed (g_ptr_array_index (pages, i)))
      return g_ptr_array_index (pages, i);

  return NULL;
}

void
entente_wizard_pages_count (GPtrArray         *pages,
                            EntenteWizardPage *page,
                            guint             *nth,
                            guint             *n)
{
  *nth = *n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      EntenteWizardPage *other = g_ptr_array_index (pages, i);

      if (!entente_wizard_page_get_needed (other))
        continue;
      (*n)++;
      if (other == page)
        *nth = *n;
    }
}

EntenteWizardPage *
entente_wizard_pages_find_wrong (GPtrArray         *pages,
                                 EntenteWizardPage *page,
                                 EntenteWizardPage *last)
{
  while ((page = entente_wizard_pages_step (pages, page, 1)) != NULL && page != last)
    if (!entente_wizard_page_is_valid (page))
      return page;

  return last;
}

GVariant *
entente_wizard_pages_save (GPtrArray         *pages,
                           EntenteWizardPage *current)
{
  GVariantBuilder saved = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  GVariantBuilder content = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < pages->len; i++)
    {
      EntenteWizardPage *page = g_ptr_array_index (pages, i);

      g_variant_builder_add (&saved, "{sv}", entente_wizard_page_get_name (page), entente_wizard_page_save (page));
    }

  g_variant_builder_add (&content, "{sv}", "page", g_variant_new_string (entente_wizard_page_get_name (current)));
  g_variant_builder_add (&content, "{sv}", "pages", g_variant_builder_end (&saved));

  return g_variant_builder_end (&content);
}

static void
restore_all (GPtrArray *pages,
             GVariant  *draft)
{
  g_autoptr (GVariant) saved = g_variant_lookup_value (draft, "pages", G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; saved != NULL && i < pages->len; i++)
    {
      EntenteWizardPage *page = g_ptr_array_index (pages, i);
      g_autoptr (GVariant) content = g_variant_lookup_value (saved, entente_wizard_page_get_name (page), G_VARIANT_TYPE_VARDICT);

      if (content != NULL)
        entente_wizard_page_restore (page, content);
    }
}

EntenteWizardPage *
entente_wizard_pages_restore (GPtrArray *pages,
                              GVariant  *draft)
{
  const char *name = "";
  EntenteWizardPage *left;
  EntenteWizardPage *page;

  restore_all (pages, draft);
  g_variant_lookup (draft, "page", "&s", &name);
  left = entente_wizard_pages_find (pages, name);
  /* It was done, and the crash came before that was kept. */
  if (left != NULL && !entente_wizard_page_get_needed (left))
    left = entente_wizard_pages_step (pages, left, 1);

  page = entente_wizard_pages_step (pages, NULL, 1);
  while (page != left && entente_wizard_page_is_valid (page) && entente_wizard_pages_step (pages, page, 1) != NULL)
    page = entente_wizard_pages_step (pages, page, 1);

  return page;
}
