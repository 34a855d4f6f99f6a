// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/silhouette.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Printkeeper::Demo {
namespace {

constexpr int Samples = 2; ///< a side: each pixel is the mean of Samples² points

/// Onto the screen: x to the right, y down, z towards the eye.
Point projected(const Point &p)
{
    constexpr float Cos = 0.8660254F; // turned by 30°, seen from 35° above
    constexpr float Sin = 0.5F;
    constexpr float CosUp = 0.8191520F;
    constexpr float SinUp = 0.5735764F;
    const float x = p.x * Cos - p.y * Sin;
    const float y = p.x * Sin + p.y * Cos;
    return {x, -y * SinUp - p.z * CosUp, p.z * SinUp - y * CosUp};
}

struct Frame
{
    float scale = 1;
    float left = 0;
    float top = 0;
};

/// Centres the points with a margin of a sixteenth.
Frame fitted(const std::vector<Point> &points, int width, int height)
{
    const auto [left, right] = std::ranges::minmax(points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &Point::y);
    const auto w = static_cast<float>(width);
    const auto h = static_cast<float>(height);
    const float scale = 0.875F * std::min(w / (right.x - left.x), h / (bottom.y - top.y));
    return {scale, (w - (left.x + right.x) * scale) / 2, (h - (top.y + bottom.y) * scale) / 2};
}

quint32 shaded(quint32 colour, const Point &normal)
{
    const float light = normal.x * -0.35F + normal.y * -0.55F + normal.z * 0.76F;
    const float strength = 0.62F + 0.38F * light;
    quint32 pixel = 0xff;
    for (const int shift : {16, 8, 0}) {
        const auto channel = static_cast<float>((colour >> shift) & 0xffU);
        const float value = std::clamp(channel * strength, 0.0F, 255.0F);
        pixel |= static_cast<quint32>(value) << (shift + 8);
    }
    return pixel;
}

class Canvas
{
public:
    Canvas(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_pixels(static_cast<std::size_t>(width * height), 0)
        , m_depths(m_pixels.size(), std::numeric_limits<float>::lowest())
    {}

    void fill(const std::array<Point, 3> &corners, quint32 pixel);
    Picture reduced() const;

private:
    std::size_t at(int x, int y) const { return static_cast<std::size_t>(y * m_width + x); }
    quint32 mean(int left, int top) const;

    int m_width;
    int m_height;
    std::vector<quint32> m_pixels;
    std::vector<float> m_depths;
};

/// Twice the area of a triangle on the screen; negative when it faces the eye.
float area(const Point &a, const Point &b, float x, float y)
{
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
}

/// How much of corner c's weight a point has, as a line over x at one y.
struct Weight
{
    float value; ///< at the left end
    float step;  ///< a pixel to the right
};

Weight weightAt(const Point &a, const Point &b, float x, float y, float whole)
{
    return {area(a, b, x, y) / whole, -(b.y - a.y) / whole};
}

void Canvas::fill(const std::array<Point, 3> &corners, quint32 pixel)
{
    const auto &[a, b, c] = corners;
    const float whole = area(a, b, c.x, c.y);
    if (whole > -1e-6F)
        return;
    const auto [minX, maxX] = std::minmax({a.x, b.x, c.x});
    const auto [minY, maxY] = std::minmax({a.y, b.y, c.y});
    const int left = std::max(0, static_cast<int>(minX));
    const int right = std::min(m_width - 1, static_cast<int>(maxX));
    const int bottom = std::min(m_height - 1, static_cast<int>(maxY));
    for (int y = std::max(0, static_cast<int>(minY)); y <= bottom; ++y) {
        const float startX = static_cast<float>(left) + 0.5F;
        const float startY = static_cast<float>(y) + 0.5F;
        Weight ofA = weightAt(b, c, startX, startY, whole);
        Weight ofB = weightAt(c, a, startX, startY, whole);
        for (int x = left; x <= right; ++x, ofA.value += ofA.step, ofB.value += ofB.step) {
            const float ofC = 1 - ofA.value - ofB.value;
            if (ofA.value < 0 || ofB.value < 0 || ofC < 0)
                continue;
            const float depth = ofA.value * a.z + ofB.value * b.z + ofC * c.z;
            if (depth <= m_depths[at(x, y)])
                continue;
            m_depths[at(x, y)] = depth;
            m_pixels[at(x, y)] = pixel;
        }
    }
}

quint32 Canvas::mean(int left, int top) const
{
    std::array<quint32, 4> sums{};
    quint32 covered = 0;
    for (int y = top; y < top + Samples; ++y) {
        for (int x = left; x < left + Samples; ++x) {
            const quint32 pixel = m_pixels[at(x, y)];
            covered += pixel != 0 ? 1 : 0;
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += (pixel >> (24 - 8 * i)) & 0xffU;
        }
    }
    if (covered == 0)
        return 0;
    const quint32 alpha = sums[3] / (Samples * Samples);
    return sums[0] / covered << 24 | sums[1] / covered << 16 | sums[2] / covered << 8 | alpha;
}

Picture Canvas::reduced() const
{
    Picture picture{m_width / Samples, m_height / Samples, {}};
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x)
            picture.pixels.push_back(mean(x * Samples, y * Samples));
    }
    return picture;
}

} // namespace

Picture silhouette(const Solid &solid, quint32 colour, int width, int height)
{
    std::vector<Point> points;
    points.reserve(solid.points.size());
    for (const Point &point : solid.points)
        points.push_back(projected(point));
    const Frame frame = fitted(points, width * Samples, height * Samples);
    for (Point &point : points) {
        point.x = point.x * frame.scale + frame.left;
        point.y = point.y * frame.scale + frame.top;
    }
    Canvas canvas(width * Samples, height * Samples);
    for (const auto &triangle : solid.triangles) {
        canvas.fill({points[triangle[0]], points[triangle[1]], points[triangle[2]]},
                    shaded(colour, normalOf(solid, triangle)));
    }
    return canvas.reduced();
}

} // namespace Printkeeper::Demo
