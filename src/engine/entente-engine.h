/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define ENTENTE_ENGINE_INSIDE
#include "entente-command-names.h"
#include "entente-local-workspace.h"
#include "entente-workspace-file.h"
#undef ENTENTE_ENGINE_INSIDE
