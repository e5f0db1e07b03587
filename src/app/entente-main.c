/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "entente-config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "entente-application.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (EntenteApplication) application = NULL;
  /* What is built and not installed is told where its catalogs are. */
  const char *catalogs = g_getenv ("ENTENTE_CATALOGS");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, catalogs != NULL ? catalogs : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = entente_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
