// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/worklimit.h"

#include <QByteArrayView>
#include <QImage>

namespace Printkeeper::Thumbnails {

/// Decodes a "Quite OK Image" (qoiformat.org, version 1.0) and shrinks it on the way by a whole
/// factor, so that its longer side is still at least `pixels`, or as it is when that is smaller.
/// Holds the shrunk picture and one row only. Null when it breaks off, is over 4096 pixels a side,
/// or `limit` is over.
QImage decodedQoi(QByteArrayView bytes, int pixels, const Models::WorkLimit &limit);

} // namespace Printkeeper::Thumbnails
