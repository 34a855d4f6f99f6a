// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contrast.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace Printkeeper::Tests {

using Triple = std::array<double, 3>;
using Sight = std::array<Triple, 3>;

/// What of linear light reaches an eye that lacks a kind of cones: Machado, Oliveira and Fernandes
/// (2009), at full severity.
inline constexpr Sight Usual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
inline constexpr Sight Protan{{{0.152286, 1.052583, -0.204868},
                               {0.114503, 0.786281, 0.099216},
                               {-0.003882, -0.048116, 1.051998}}};
inline constexpr Sight Deutan{{{0.367322, 0.860646, -0.227968},
                               {0.280085, 0.672501, 0.047413},
                               {-0.011820, 0.042940, 0.968881}}};
inline constexpr Sight Tritan{{{1.255528, -0.076749, -0.178779},
                               {-0.078411, 0.930809, 0.147602},
                               {0.004733, 0.691367, 0.303900}}};

inline Triple times(const Sight &matrix, const Triple &value)
{
    Triple product{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            product.at(row) += matrix.at(row).at(i) * value.at(i);
    }
    return product;
}

/// CIE L*a*b* of the colour as it is seen.
inline Triple labOf(const QColor &colour, const Sight &sight)
{
    constexpr Sight ToXyz{{{0.4124564, 0.3575761, 0.1804375},
                           {0.2126729, 0.7151522, 0.0721750},
                           {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple White{0.95047, 1, 1.08883};
    Triple seen =
        times(sight, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &channel : seen)
        channel = std::clamp(channel, 0.0, 1.0);
    Triple xyz = times(ToXyz, seen);
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = xyz.at(i) / White.at(i);
        xyz.at(i) = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// CIEDE2000.
inline double difference(Triple first, Triple second)
{
    const auto degrees = [](double radians) { return radians * 180 / std::numbers::pi; };
    const auto radians = [](double angle) { return angle * std::numbers::pi / 180; };
    const auto seventh = [](double c) {
        return std::sqrt(std::pow(c, 7) / (std::pow(c, 7) + 6103515625.0));
    };
    const double mean = (std::hypot(first[1], first[2]) + std::hypot(second[1], second[2])) / 2;
    const double stretch = 1 + 0.5 * (1 - seventh(mean));
    first[1] *= stretch;
    second[1] *= stretch;
    const double c1 = std::hypot(first[1], first[2]);
    const double c2 = std::hypot(second[1], second[2]);
    const auto hue = [&](const Triple &lab) {
        return std::fmod(degrees(std::atan2(lab[2], lab[1])) + 360, 360);
    };
    const double h1 = hue(first);
    const double h2 = hue(second);
    const bool isGrey = c1 * c2 == 0;
    double turn = isGrey ? 0 : h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    double h = h1 + h2;
    if (!isGrey)
        h = std::abs(h1 - h2) <= 180 ? h / 2 : (h + (h < 360 ? 360 : -360)) / 2;
    const double l = (first[0] + second[0]) / 2;
    const double c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h))
                     + 0.32 * std::cos(radians(3 * h + 6)) - 0.2 * std::cos(radians(4 * h - 63));
    const double away = std::pow(l - 50, 2);
    const double light = (second[0] - first[0]) / (1 + 0.015 * away / std::sqrt(20 + away));
    const double chroma = (c2 - c1) / (1 + 0.045 * c);
    const double tone = 2 * std::sqrt(c1 * c2) * std::sin(radians(turn / 2)) / (1 + 0.015 * c * t);
    const double rotation =
        -2 * seventh(c) * std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2))));
    return std::sqrt(light * light + chroma * chroma + tone * tone + rotation * chroma * tone);
}

} // namespace Printkeeper::Tests
