// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/sampletree.h"

#include <array>
#include <random>

namespace Printkeeper::Test {

inline constexpr qint64 Day = 86'400;
inline constexpr qint64 Now = 20'000 * Day;

/// A folder of models of all types and ages, most of them small.
inline SampleFolder sampleFiles(const QByteArray &name, int count, unsigned seed)
{
    constexpr std::array Endings{".stl", ".gcode", ".3mf", ".obj", ".png", ".txt", ""};
    constexpr qint64 Block = 4096;
    std::mt19937 random(seed);
    std::lognormal_distribution<double> sizes(13, 1.5);
    SampleFolder folder{name};
    folder.files.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const QByteArray file = name + '-' + QByteArray::number(i) + Endings[random() % 7];
        const Bytes size = (static_cast<Bytes>(sizes(random)) / Block + 1) * Block;
        folder.files.push_back({file, size, Now - static_cast<qint64>(random() % 500) * Day});
    }
    return folder;
}

} // namespace Printkeeper::Test
