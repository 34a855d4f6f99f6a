// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/silhouette.h"

#include "base/escape.h"
#include "base/format.h"
#include "models/rasteriser.h"
#include "models/stlreader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {
namespace {

Error tooLarge(const ModelSource &source)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Models",
                                        "%1 is too large to be drawn: only models of up to %2 are.")
                .arg(escaped(source.name()), formatBytes(MostStlBytes)),
            {},
            u"too-large"_s};
}

} // namespace

Result<Silhouette> silhouette(const ModelSource &source, int pixels, const WorkLimit &limit)
{
    if (source.size() > MostStlBytes)
        return tooLarge(source);
    ViewBounds bounds;
    const TriangleVisitor measure = [&bounds](std::span<const Triangle> triangles) {
        for (const Triangle &triangle : triangles)
            bounds.include(triangle);
        return true;
    };
    if (const auto measured = readStl(source, measure, limit); !measured)
        return measured.error();
    if (!(bounds.side() > 0))
        return damaged(source, u"all of it is one point"_s);

    Rasteriser rasteriser(bounds, std::clamp(pixels, 8, 1024));
    const TriangleVisitor draw = [&](std::span<const Triangle> triangles) {
        return rasteriser.draw(triangles, limit);
    };
    if (const auto drawn = readStl(source, draw, limit); !drawn)
        return drawn.error();
    Silhouette picture = rasteriser.picture();
    if (picture.coverage.count('\0') == picture.coverage.size())
        return damaged(source, u"no face of it can be seen"_s);
    return picture;
}

} // namespace Printkeeper::Models
