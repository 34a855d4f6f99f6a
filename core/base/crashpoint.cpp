// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/crashpoint.h"

#ifdef PRINTKEEPER_TEST_HOOKS

#include <QByteArray>

#include <atomic>
#include <csignal>
#include <cstdio>

#include <unistd.h>

namespace Printkeeper {
namespace {

std::function<void(const char *)> &watcherOfSteps()
{
    static std::function<void(const char *)> watcher;
    return watcher;
}

} // namespace

void watchCrashPoints(std::function<void(const char *)> watcher)
{
    watcherOfSteps() = std::move(watcher);
}

void crashPoint(const char *name)
{
    static const int crashAt = qEnvironmentVariableIntValue("PRINTKEEPER_CRASH_AT");
    static const QByteArray stepsFile = qgetenv("PRINTKEEPER_COUNT_STEPS");
    static std::atomic_int steps = 0;

    if (!stepsFile.isEmpty()) {
        if (std::FILE *file = std::fopen(stepsFile.constData(), "ae")) {
            std::fprintf(file, "%s\n", name);
            std::fclose(file);
        }
    }
    if (++steps == crashAt)
        ::kill(::getpid(), SIGKILL);
    if (watcherOfSteps())
        watcherOfSteps()(name);
}

} // namespace Printkeeper

#endif
