// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/bytes.h"

#include <QByteArrayView>
#include <QSize>

#include <optional>

namespace Printkeeper::Models {

enum class PictureFormat { Png, Jpeg, Qoi };

/// What the first bytes of a picture say about it, whatever it is called.
struct PictureFacts
{
    PictureFormat format = PictureFormat::Png;
    QSize size;                 ///< pixels
    bool isProgressive = false; ///< a JPEG whose decoder must hold all of it
};

constexpr Bytes MostPictureBytes = 8 * 1024 * 1024;
constexpr int MostPictureSide = 4096;

/// Empty for what is no picture of these formats or breaks off before it says its size.
std::optional<PictureFacts> pictureFacts(QByteArrayView bytes);

/// The same, and empty also for a picture that takes too much to decode: of more bytes or pixels a
/// side than the limits above, or a progressive JPEG of more than half of that a side.
std::optional<PictureFacts> acceptablePicture(QByteArrayView bytes);

} // namespace Printkeeper::Models
