// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Printkeeper {

/// Marks a step at which a crash must lose nothing. In builds with PRINTKEEPER_TEST_HOOKS the
/// environment's `PRINTKEEPER_CRASH_AT=N` kills the process (SIGKILL) at its N-th step, and
/// `PRINTKEEPER_COUNT_STEPS=FILE` appends each step's name to FILE; elsewhere nothing happens.
#ifdef PRINTKEEPER_TEST_HOOKS
void crashPoint(const char *name);
#else
inline void crashPoint(const char *) {}
#endif

} // namespace Printkeeper
