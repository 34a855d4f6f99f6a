// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/pictureloading.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Printkeeper;
using namespace Printkeeper::Thumbnails;

namespace {

constexpr double NoPicture = 1e9;

/// The milliseconds that a picture takes, too many of them when there is none.
double millisecondsOf(const LoadRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    const auto loaded = loadPicture(request, {});
    const double taken = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return loaded && !loaded->picture.isNull() ? taken : NoPicture;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

/// pictures FOLDER FILE PIXELS CACHE ROUNDS: a picture of a print file, drawn and from the disk
/// cache, as a page asks for it on a thread of its own.
int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 6)
        return 2;
    LoadRequest request;
    request.key = {words.at(1).toUtf8(), words.at(2).toUtf8(), {}, {}};
    request.pixels = words.at(3).toInt();
    LoadRequest cached = request;
    cached.cacheFolder = words.at(4).toUtf8();
    if (millisecondsOf(cached) >= NoPicture) // from here on it is kept
        return 1;
    std::vector<double> drawn, kept;
    for (int round = 0; round < std::max(1, words.at(5).toInt()); ++round) {
        drawn.push_back(millisecondsOf(request));
        kept.push_back(millisecondsOf(cached));
    }
    std::printf("drawn %g\nkept %g\n", median(drawn), median(kept));
    return 0;
}
