// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/random.h"

#include <array>
#include <vector>

namespace Printkeeper::Demo {

struct Point
{
    float x = 0;
    float y = 0;
    float z = 0;
};

/// What an object looks like.
enum class SolidKind { Box, Gear, Bracket, Boat, Vase, Pyramid, Star, Knob };

/// A closed surface in millimetres that stands on z = 0: triangles are indices of points, counter
/// clockwise seen from outside. `outline` is its footprint, for a slicer's perimeters.
struct Solid
{
    std::vector<Point> points;
    std::vector<std::array<quint32, 3>> triangles;
    std::vector<Point> outline;
    float height = 0;
};

/// An object of this kind with dimensions of its own: between 20 and 600 triangles.
Solid makeSolid(SolidKind kind, Random &random);

/// The unit vector that points out of a triangle; zero for one without an area.
Point normalOf(const Solid &solid, const std::array<quint32, 3> &triangle);

} // namespace Printkeeper::Demo
