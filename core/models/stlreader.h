// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/modelsource.h"

#include <array>
#include <functional>
#include <span>

namespace Printkeeper::Models {

struct Vertex
{
    float x = 0;
    float y = 0;
    float z = 0;
};
using Triangle = std::array<Vertex, 3>;

/// Is given some triangles at a time; false stops the reading.
using TriangleVisitor = std::function<bool(std::span<const Triangle>)>;

/// Reads the triangles of an STL file, text or binary whatever its first word claims, in pieces of
/// at most 1 MiB. Those with a corner that is no number or farther out than any printer could
/// reach are left out; what is there counts, not what the header promises. Corrupt when there is
/// not one triangle, Cancelled when `limit` or the visitor stopped it.
Result<void> readStl(const ModelSource &source, const TriangleVisitor &visitor,
                     const WorkLimit &limit);

} // namespace Printkeeper::Models
