// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "thumbnails/picture.h"
#include "thumbnails/picturekey.h"

namespace Printkeeper::Thumbnails {

struct LoadRequest
{
    PictureKey key;
    int pixels = 0;         ///< the longer side of the picture
    QByteArray cacheFolder; ///< absolute; empty: none
};

struct LoadedPicture
{
    Picture picture;
    bool isGone = false; ///< the print file is not there; the picture, if any, is an older one
};

/// Gets one picture: from the disk cache when the file is still the same, else the web app's own,
/// the slicer's in the file, a drawing of the model. NotFound when the file has none, Cancelled,
/// Corrupt, Refused for links and what is no file. Blocking: for a worker thread.
Result<LoadedPicture> loadPicture(const LoadRequest &request, const CancelToken &cancel);

} // namespace Printkeeper::Thumbnails
