// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/solid.h"

#include <QByteArray>
#include <QDateTime>

namespace Printkeeper::Demo {

/// What a slicer writes around the moves.
struct SliceRequest
{
    QByteArray thumbnailPng;
    int thumbnailWidth = 0;
    int thumbnailHeight = 0;
    QByteArray material; ///< "PLA"
    QByteArray printer;  ///< "Prusa MK4"
    QDateTime sliced;    ///< UTC
};

/// The solid's perimeters as G-code, with an embedded thumbnail, as PrusaSlicer writes them.
QByteArray gcode(const Solid &solid, const SliceRequest &request);

} // namespace Printkeeper::Demo
