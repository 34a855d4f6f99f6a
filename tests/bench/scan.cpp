// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/diskscanner.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

#include <unistd.h>

using namespace Printkeeper;

namespace {

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

qint64 nameBytes(const Storage::DiskTree &tree)
{
    qint64 bytes = 0;
    tree.forEachNode([&](Storage::NodeIndex node) { bytes += tree.name(node).size(); });
    return bytes;
}

} // namespace

/// bench_scan FOLDER [rescan]: prints what a scan of it takes; with `rescan` reads it once more
/// after every line on stdin, as the window does, and prints that.
int main(int count, char **arguments)
{
    if (count < 2)
        return 2;
    const SystemClock clock;
    const Storage::DiskScanner scanner(clock);
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    auto tree = scanner.scan(arguments[1]);
    const double taken = seconds(timer);
    if (!tree)
        return 1;
    const qint64 memory = residentBytes() - before;
    const qint64 files = tree->files(tree->root());
    std::printf("seconds %.6f\nfiles %lld\nmemory %.3f\n", taken, static_cast<long long>(files),
                static_cast<double>(memory - nameBytes(*tree)) / static_cast<double>(files));
    std::fflush(stdout);
    char line[16];
    while (count > 2 && std::fgets(line, sizeof(line), stdin)) {
        timer.restart();
        auto again = scanner.rescan(*tree);
        const double rescan = seconds(timer);
        if (!again)
            return 1;
        tree = std::move(again);
        std::printf("rescan %.6f\nfiles %lld\n", rescan,
                    static_cast<long long>(tree->files(tree->root())));
        std::fflush(stdout);
    }
    return 0;
}
