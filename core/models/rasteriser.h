// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/silhouette.h"
#include "models/stlreader.h"

#include <array>
#include <limits>
#include <span>
#include <vector>

namespace Printkeeper::Models {

/// A point as it is seen from the front, right and above: to the right, up, towards the eye.
struct ViewPoint
{
    double right = 0;
    double up = 0;
    double near = 0;
};

ViewPoint viewed(const Vertex &vertex);

/// What a model takes of the picture's plane, in the model's unit.
struct ViewBounds
{
    double left = std::numeric_limits<double>::infinity();
    double right = -std::numeric_limits<double>::infinity();
    double bottom = std::numeric_limits<double>::infinity();
    double top = -std::numeric_limits<double>::infinity();

    void include(const Triangle &triangle);
    double side() const { return std::max(right - left, top - bottom); }
};

/// Draws triangles in parallel projection with a depth buffer, fitted and centred into a square,
/// each lit by how it faces a lamp at the upper left. Winding does not matter. Four samples a
/// pixel; memory is 20 bytes a sample at most.
class Rasteriser
{
public:
    /// `bounds` with a side over 0; `pixels` 8 to 1024.
    Rasteriser(const ViewBounds &bounds, int pixels);

    /// False when `limit` stopped it.
    bool draw(std::span<const Triangle> triangles, const WorkLimit &limit);

    Silhouette picture() const;

private:
    struct Box
    {
        int left = 0;
        int right = -1;
        int top = 0;
        int bottom = -1;
        bool isEmpty() const { return left > right || top > bottom; }
        qint64 area() const { return qint64(right - left + 1) * (bottom - top + 1); }
    };
    struct Plane;

    ViewPoint placed(const Vertex &vertex) const;
    Box boxOf(const std::array<ViewPoint, 3> &corners) const;
    void fill(const std::array<ViewPoint, 3> &corners, const Box &box);

    int m_pixels;
    int m_samples; ///< a side
    double m_scale = 1;
    double m_left = 0;
    double m_top = 0;
    std::vector<float> m_depth;
    std::vector<quint8> m_grey;
    qint64 m_worked = 0; ///< samples looked at since the limit was asked
};

} // namespace Printkeeper::Models
