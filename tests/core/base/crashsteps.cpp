// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Passes as many crash points as its argument says, and says so on each.
#include "base/crashpoint.h"

#include <QByteArray>

#include <cstdio>

int main(int argc, char **argv)
{
    const int steps = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    for (int i = 1; i <= steps; ++i) {
        Printkeeper::crashPoint("step");
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
    return 0;
}
