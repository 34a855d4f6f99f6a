// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace Printkeeper::Demo {

/// A picture in memory: 0xRRGGBBAA, row by row from the top. Core has no QImage.
struct Picture
{
    int width = 0;
    int height = 0;
    std::vector<quint32> pixels;
};

/// The picture as a PNG file: 8 bits a channel with alpha, not interlaced.
QByteArray pngOf(const Picture &picture);

} // namespace Printkeeper::Demo
