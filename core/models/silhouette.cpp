// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/silhouette.h"

#include "base/escape.h"
#include "base/format.h"
#include "models/rasteriser.h"
#include "models/stlreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {
namespace {

constexpr std::size_t MostKept = 400'000;

/// What the first pass found out, with the triangles of a model that is not too large for that:
/// numbers in text are slow to read twice.
struct MeasuredModel
{
    ViewBounds bounds;
    std::vector<Triangle> kept;
    bool hasAll = true;
};

Result<MeasuredModel> measuredModel(const ModelSource &source, const WorkLimit &limit)
{
    MeasuredModel model;
    model.kept.reserve(std::min(MostKept, static_cast<std::size_t>(source.size() / 13)));
    const TriangleVisitor measure = [&model](std::span<const Triangle> triangles) {
        for (const Triangle &triangle : triangles)
            model.bounds.include(triangle);
        model.hasAll = model.hasAll && model.kept.size() + triangles.size() <= MostKept;
        if (model.hasAll)
            model.kept.insert(model.kept.end(), triangles.begin(), triangles.end());
        return true;
    };
    if (const auto read = readStl(source, measure, limit); !read)
        return read.error();
    if (!model.hasAll)
        model.kept = {};
    return model;
}

Result<void> drawModel(Rasteriser &rasteriser, const MeasuredModel &model,
                       const ModelSource &source, const WorkLimit &limit)
{
    const TriangleVisitor draw = [&](std::span<const Triangle> triangles) {
        return rasteriser.draw(triangles, limit);
    };
    if (!model.hasAll)
        return readStl(source, draw, limit);
    return draw(model.kept) && !limit.isOver() ? Result<void>() : interrupted(source, limit);
}

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
    const auto measured = measuredModel(source, limit);
    if (!measured)
        return measured.error();
    if (!(measured->bounds.side() > 0))
        return damaged(source, u"all of it is one point"_s);
    Rasteriser rasteriser(measured->bounds, std::clamp(pixels, 8, 1024));
    if (const auto drawn = drawModel(rasteriser, *measured, source, limit); !drawn)
        return drawn.error();
    Silhouette picture = rasteriser.picture();
    if (picture.coverage.count('\0') == picture.coverage.size())
        return damaged(source, u"no face of it can be seen"_s);
    return picture;
}

} // namespace Printkeeper::Models
