// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#ifdef PRINTKEEPER_TEST_HOOKS
#include <functional>
#endif

namespace Printkeeper {

/// Marks a step at which a crash must lose nothing. In builds with PRINTKEEPER_TEST_HOOKS the
/// environment's `PRINTKEEPER_CRASH_AT=N` kills the process (SIGKILL) at its N-th step, and
/// `PRINTKEEPER_COUNT_STEPS=FILE` appends each step's name to FILE; elsewhere nothing happens.
#ifdef PRINTKEEPER_TEST_HOOKS
void crashPoint(const char *name);
/// Calls `watcher` at each step, on the thread that takes it: what somebody else does at just that
/// moment. An empty one ends that. Not while steps are taken.
void watchCrashPoints(std::function<void(const char *)> watcher);
#else
inline void crashPoint(const char *) {}
#endif

} // namespace Printkeeper
