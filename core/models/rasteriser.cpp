// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rasteriser.h"

#include <algorithm>
#include <cmath>

namespace Printkeeper::Models {
namespace {

constexpr int SamplesPerSide = 2;
constexpr double Margin = 0.03; ///< of the side, left free all around
constexpr double Elevation = 0.8;
constexpr qint64 WorkBetweenLooks = 1'000'000;
constexpr float Nothing = -std::numeric_limits<float>::infinity();

/// Unit vectors: to the right of the picture, up in it, towards the eye at (1, -1, Elevation).
const double Diagonal = std::sqrt(2.0);
const double Distance = std::sqrt(2.0 + Elevation * Elevation);
const double UpLength = Diagonal * Distance;

/// Brightness of a face by its normal in the view, of any length but zero.
quint8 lit(const ViewPoint &normal, double length)
{
    const double facing = normal.near < 0 ? -1 : 1;
    const double cosine =
        facing * (-0.44 * normal.right + 0.70 * normal.up + 0.56 * normal.near) / length;
    return static_cast<quint8>(std::lround(70 + 180 * std::clamp(cosine, 0.0, 1.0)));
}

ViewPoint difference(const ViewPoint &a, const ViewPoint &b)
{
    return {a.right - b.right, a.up - b.up, a.near - b.near};
}

ViewPoint crossProduct(const ViewPoint &a, const ViewPoint &b)
{
    return {a.up * b.near - a.near * b.up, a.near * b.right - a.right * b.near,
            a.right * b.up - a.up * b.right};
}

double lengthOf(const ViewPoint &vector)
{
    return std::sqrt(vector.right * vector.right + vector.up * vector.up
                     + vector.near * vector.near);
}

/// The first sample whose middle is not left of `from`, the last whose middle is not right of `to`.
std::pair<int, int> samplesBetween(double from, double to, int samples)
{
    const double last = samples - 1;
    return {static_cast<int>(std::ceil(std::clamp(from - 0.5, 0.0, last + 1))),
            static_cast<int>(std::floor(std::clamp(to - 0.5, -1.0, last)))};
}

} // namespace

ViewPoint viewed(const Vertex &vertex)
{
    const double x = static_cast<double>(vertex.x);
    const double y = static_cast<double>(vertex.y);
    const double z = static_cast<double>(vertex.z);
    return {(x + y) / Diagonal, (-Elevation * x + Elevation * y + 2 * z) / UpLength,
            (x - y + Elevation * z) / Distance};
}

void ViewBounds::include(const Triangle &triangle)
{
    for (const Vertex &vertex : triangle) {
        const ViewPoint point = viewed(vertex);
        left = std::min(left, point.right);
        right = std::max(right, point.right);
        bottom = std::min(bottom, point.up);
        top = std::max(top, point.up);
    }
}

Rasteriser::Rasteriser(const ViewBounds &bounds, int pixels)
    : m_pixels(pixels)
    , m_samples(pixels * SamplesPerSide)
    , m_depth(static_cast<std::size_t>(m_samples) * static_cast<std::size_t>(m_samples), Nothing)
    , m_grey(m_depth.size(), 0)
{
    m_scale = m_samples * (1 - 2 * Margin) / bounds.side();
    m_left = (bounds.left + bounds.right) / 2 - m_samples / (2 * m_scale);
    m_top = (bounds.bottom + bounds.top) / 2 + m_samples / (2 * m_scale);
}

ViewPoint Rasteriser::placed(const Vertex &vertex) const
{
    const ViewPoint point = viewed(vertex);
    // Down the picture is against up in the view; the third axis keeps its direction.
    return {(point.right - m_left) * m_scale, (m_top - point.up) * m_scale, point.near * m_scale};
}

Rasteriser::Box Rasteriser::boxOf(const std::array<ViewPoint, 3> &corners) const
{
    const auto [left, right] = std::minmax({corners[0].right, corners[1].right, corners[2].right});
    const auto [top, bottom] = std::minmax({corners[0].up, corners[1].up, corners[2].up});
    const auto [firstColumn, lastColumn] = samplesBetween(left, right, m_samples);
    const auto [firstRow, lastRow] = samplesBetween(top, bottom, m_samples);
    return {firstColumn, lastColumn, firstRow, lastRow};
}

bool Rasteriser::draw(std::span<const Triangle> triangles, const WorkLimit &limit)
{
    for (const Triangle &triangle : triangles) {
        const std::array corners{placed(triangle[0]), placed(triangle[1]), placed(triangle[2])};
        const Box box = boxOf(corners);
        // What covers no sample is work as well.
        m_worked += 16 + (box.isEmpty() ? 0 : box.area());
        if (!box.isEmpty())
            fill(corners, box);
        if (m_worked > WorkBetweenLooks) {
            m_worked = 0;
            if (limit.isOver())
                return false;
        }
    }
    return true;
}

void Rasteriser::fill(const std::array<ViewPoint, 3> &corners, const Box &box)
{
    const auto &[a, b, c] = corners;
    const ViewPoint down = crossProduct(difference(b, a), difference(c, a));
    const double length = lengthOf(down);
    // Seen from its edge, or no face at all.
    if (!(std::abs(down.near) > 1e-9) || !std::isfinite(length))
        return;
    const quint8 grey = lit({down.right, -down.up, down.near}, length);
    const double area = down.near;
    for (int row = box.top; row <= box.bottom; ++row) {
        const double y = row + 0.5;
        const auto line = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_samples);
        for (int column = box.left; column <= box.right; ++column) {
            const double x = column + 0.5;
            const double ofB =
                ((x - a.right) * (c.up - a.up) - (y - a.up) * (c.right - a.right)) / area;
            const double ofC =
                ((b.right - a.right) * (y - a.up) - (b.up - a.up) * (x - a.right)) / area;
            if (ofB < 0 || ofC < 0 || ofB + ofC > 1)
                continue;
            const auto depth =
                static_cast<float>(a.near + ofB * (b.near - a.near) + ofC * (c.near - a.near));
            const std::size_t at = line + static_cast<std::size_t>(column);
            if (depth <= m_depth[at])
                continue;
            m_depth[at] = depth;
            m_grey[at] = grey;
        }
    }
}

Silhouette Rasteriser::picture() const
{
    Silhouette picture{m_pixels, m_pixels, QByteArray(m_pixels * m_pixels, '\0'),
                       QByteArray(m_pixels * m_pixels, '\0')};
    for (int row = 0; row < m_pixels; ++row) {
        for (int column = 0; column < m_pixels; ++column) {
            int covered = 0;
            int grey = 0;
            for (int sample = 0; sample < SamplesPerSide * SamplesPerSide; ++sample) {
                const int y = row * SamplesPerSide + sample / SamplesPerSide;
                const int x = column * SamplesPerSide + sample % SamplesPerSide;
                const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(m_samples)
                                + static_cast<std::size_t>(x);
                if (m_depth[at] == Nothing)
                    continue;
                ++covered;
                grey += m_grey[at];
            }
            if (covered == 0)
                continue;
            const qsizetype at = qsizetype(row) * m_pixels + column;
            picture.grey[at] = static_cast<char>(grey / covered);
            picture.coverage[at] =
                static_cast<char>(covered * 255 / (SamplesPerSide * SamplesPerSide));
        }
    }
    return picture;
}

} // namespace Printkeeper::Models
