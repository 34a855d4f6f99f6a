// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/embeddedpicture.h"

#include "models/gcodepicture.h"
#include "models/threemfpicture.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {

Result<EmbeddedPicture> embeddedPicture(const ModelSource &source, const WorkLimit &limit)
{
    const QByteArray magic = source.read(0, 4);
    if (magic == "GCDE")
        return binaryGcodePicture(source, limit);
    if (magic.startsWith("PK"))
        return threeMfPicture(source, limit);
    return gcodePicture(source, limit);
}

Result<EmbeddedPicture> pictureFile(const ModelSource &source)
{
    if (source.size() > MostPictureBytes)
        return noPicture(source);
    QByteArray bytes = source.read(0, source.size());
    const auto facts = acceptablePicture(bytes);
    if (!facts)
        return noPicture(source);
    return EmbeddedPicture{std::move(bytes), facts->format, facts->size};
}

} // namespace Printkeeper::Models
