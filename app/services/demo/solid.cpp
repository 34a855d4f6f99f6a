// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/solid.h"

#include <cmath>
#include <numbers>

namespace Printkeeper::Demo {
namespace {

using Outline = std::vector<Point>;

constexpr float Turn = 2 * std::numbers::pi_v<float>;

/// One horizontal slice of a solid: its outline grown, turned and lifted.
struct Ring
{
    float scale = 1;
    float turn = 0;
    float z = 0;
};

float size(Random &random, double low, double high)
{
    return static_cast<float>(random.between(low, high));
}

Point polar(float radius, float angle)
{
    return {radius * std::cos(angle), radius * std::sin(angle), 0};
}

Outline circle(int corners, float radius)
{
    Outline outline;
    for (int i = 0; i < corners; ++i)
        outline.push_back(
            polar(radius, Turn * static_cast<float>(i) / static_cast<float>(corners)));
    return outline;
}

/// Alternates between two radii, `perTooth` corners at each: a gear with 2, a star with 1.
Outline toothed(int teeth, int perTooth, float inner, float outer)
{
    Outline outline;
    const int corners = teeth * perTooth * 2;
    for (int i = 0; i < corners; ++i) {
        const bool isOut = i % (perTooth * 2) < perTooth;
        outline.push_back(polar(isOut ? outer : inner,
                                Turn * static_cast<float>(i) / static_cast<float>(corners)));
    }
    return outline;
}

Outline subdivided(const Outline &corners, int parts)
{
    Outline outline;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Point &from = corners[i];
        const Point &to = corners[(i + 1) % corners.size()];
        for (int part = 0; part < parts; ++part) {
            const float t = static_cast<float>(part) / static_cast<float>(parts);
            outline.push_back({from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t, 0});
        }
    }
    return outline;
}

Outline rectangle(float width, float depth)
{
    return {{-width, -depth, 0}, {width, -depth, 0}, {width, depth, 0}, {-width, depth, 0}};
}

/// An L whose thick corner lies around the origin, from where every corner can be seen.
Outline angle(float thickness, float a, float b)
{
    return {{-thickness, -thickness, 0}, {a, -thickness, 0}, {a, thickness, 0},
            {thickness, thickness, 0},   {thickness, b, 0},  {-thickness, b, 0}};
}

Outline boat(float length, float beam)
{
    return {{-length, -beam * 0.7F, 0},
            {-length * 0.3F, -beam, 0},
            {length * 0.4F, -beam * 0.8F, 0},
            {length * 0.8F, -beam * 0.4F, 0},
            {length, 0, 0},
            {length * 0.8F, beam * 0.4F, 0},
            {length * 0.4F, beam * 0.8F, 0},
            {-length * 0.3F, beam, 0},
            {-length, beam * 0.7F, 0}};
}

std::vector<Ring> levels(int count, float height)
{
    std::vector<Ring> rings;
    for (int i = 0; i < count; ++i)
        rings.push_back({1, 0, height * static_cast<float>(i) / static_cast<float>(count - 1)});
    return rings;
}

Point placed(const Point &corner, const Ring &ring)
{
    const float c = std::cos(ring.turn) * ring.scale;
    const float s = std::sin(ring.turn) * ring.scale;
    return {corner.x * c - corner.y * s, corner.x * s + corner.y * c, ring.z};
}

/// Rings joined by walls and closed by two fans. The outline must be visible from the origin.
Solid stacked(const Outline &outline, const std::vector<Ring> &rings)
{
    Solid solid;
    solid.outline = outline;
    solid.height = rings.back().z;
    for (const Ring &ring : rings) {
        for (const Point &corner : outline)
            solid.points.push_back(placed(corner, ring));
    }
    const auto n = static_cast<quint32>(outline.size());
    const auto last = static_cast<quint32>(rings.size() - 1) * n;
    const auto bottom = static_cast<quint32>(solid.points.size());
    solid.points.push_back({0, 0, 0});
    solid.points.push_back({0, 0, solid.height});
    for (quint32 i = 0; i < n; ++i) {
        const quint32 j = (i + 1) % n;
        for (quint32 base = 0; base < last; base += n) {
            solid.triangles.push_back({base + i, base + j, base + n + j});
            solid.triangles.push_back({base + i, base + n + j, base + n + i});
        }
        solid.triangles.push_back({bottom, j, i});
        solid.triangles.push_back({bottom + 1, last + i, last + j});
    }
    return solid;
}

Solid vase(Random &random)
{
    const float height = size(random, 40, 120);
    const float waist = size(random, 0.2, 0.5);
    const float twist = size(random, 0, 1.2);
    std::vector<Ring> rings = levels(6 + random.below(7), height);
    for (Ring &ring : rings) {
        const float t = ring.z / height;
        ring.scale = 1 - waist * std::sin(t * Turn * 0.8F) * t;
        ring.turn = twist * t;
    }
    const int corners = 16 + random.below(18);
    return stacked(circle(corners, size(random, 15, 40)), rings);
}

Solid pyramid(Random &random)
{
    std::vector<Ring> rings = levels(3 + random.below(6), size(random, 20, 60));
    for (Ring &ring : rings)
        ring.scale = 1.02F - ring.z / rings.back().z;
    const float width = size(random, 15, 40);
    return stacked(subdivided(rectangle(width, width), 2 + random.below(5)), rings);
}

Solid boatHull(Random &random)
{
    std::vector<Ring> rings = levels(4 + random.below(5), size(random, 15, 40));
    for (Ring &ring : rings)
        ring.scale = 0.75F + 0.25F * std::sqrt(ring.z / rings.back().z);
    return stacked(boat(size(random, 25, 45), size(random, 12, 18)), rings);
}

Solid knob(Random &random)
{
    std::vector<Ring> rings = levels(5, size(random, 8, 25));
    rings.back().scale = 0.7F;
    rings[3].scale = 0.92F;
    return stacked(circle(12 + random.below(40), size(random, 8, 20)), rings);
}

} // namespace

Solid makeSolid(SolidKind kind, Random &random)
{
    switch (kind) {
    case SolidKind::Box:
        return stacked(
            subdivided(rectangle(size(random, 10, 50), size(random, 10, 40)), 2 + random.below(9)),
            levels(2 + random.below(9), size(random, 8, 60)));
    case SolidKind::Gear: {
        const float radius = size(random, 12, 45);
        return stacked(toothed(9 + random.below(32), 2, radius, radius * 1.18F),
                       levels(2, size(random, 4, 20)));
    }
    case SolidKind::Bracket:
        return stacked(
            subdivided(angle(size(random, 3, 8), size(random, 25, 60), size(random, 25, 60)),
                       1 + random.below(5)),
            levels(2 + random.below(5), size(random, 10, 40)));
    case SolidKind::Boat:
        return boatHull(random);
    case SolidKind::Vase:
        return vase(random);
    case SolidKind::Pyramid:
        return pyramid(random);
    case SolidKind::Star: {
        const float radius = size(random, 10, 20);
        return stacked(toothed(5 + random.below(4), 1, radius, radius * size(random, 1.8, 2.4)),
                       levels(2 + random.below(3), size(random, 3, 12)));
    }
    case SolidKind::Knob:
        return knob(random);
    }
    Q_UNREACHABLE();
}

Point normalOf(const Solid &solid, const std::array<quint32, 3> &triangle)
{
    const Point &a = solid.points[triangle[0]];
    const Point &b = solid.points[triangle[1]];
    const Point &c = solid.points[triangle[2]];
    const Point u{b.x - a.x, b.y - a.y, b.z - a.z};
    const Point v{c.x - a.x, c.y - a.y, c.z - a.z};
    const Point cross{u.y * v.z - u.z * v.y, u.z * v.x - u.x * v.z, u.x * v.y - u.y * v.x};
    const float length = std::sqrt(cross.x * cross.x + cross.y * cross.y + cross.z * cross.z);
    if (length <= 0)
        return {};
    return {cross.x / length, cross.y / length, cross.z / length};
}

} // namespace Printkeeper::Demo
