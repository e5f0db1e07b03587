/*
 * Copyright 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#define ENTENTE_PROTOCOL_INSIDE
#include "entente-catalog-reader.h"
#include "entente-country-rules-reader.h"
#undef ENTENTE_PROTOCOL_INSIDE
