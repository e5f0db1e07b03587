/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define ENTENTE_DATABASE_INSIDE
#include "entente-connection.h"
#include "entente-file-lock.h"
#include "entente-file-move.h"
#include "entente-migration.h"
#include "entente-statement.h"
#include "entente-worker.h"
#undef ENTENTE_DATABASE_INSIDE
