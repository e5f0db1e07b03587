/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes the workspace that the other benchmarks look at: a file and a number of customers, brought in by the
 * program's own import. */

#include "bench.h"

int
main (int    argc,
      char **argv)
{
  bench_file_remove (argv[1]);
  bench_workspace_make (argv[1], bench_parse_number (argv[2]));

  return 0;
}
