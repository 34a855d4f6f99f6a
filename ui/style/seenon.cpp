// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/seenon.h"

#include <algorithm>
#include <cmath>

namespace Printkeeper::Style {
namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

/// As WCAG has it: 1 to 21.
double ratio(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

/// What a text takes.
double leastOf(const Tokens &tokens)
{
    const bool isHigh = tokens.accent == tokensOf(Theme::HighContrast).accent;
    return isHigh ? 10 : 4.5;
}

QColor standingOut(const QColor &ground, const QColor &ink, const Tokens &tokens, double least)
{
    if (ratio(ink, ground) >= least)
        return ink;
    return ratio(tokens.text, ground) >= ratio(tokens.surface, ground) ? tokens.text
                                                                       : tokens.surface;
}

} // namespace

QColor seenOn(const QColor &ground, const QColor &ink, const Tokens &tokens)
{
    return standingOut(ground, ink, tokens, 3);
}

QColor readOn(const QColor &ground, const QColor &ink, const Tokens &tokens)
{
    return standingOut(ground, ink, tokens, leastOf(tokens));
}

Writing writingOn(std::initializer_list<QColor> grounds, const Tokens &tokens)
{
    const auto leastRatio = [grounds](const QColor &ink) {
        double least = 21;
        for (const QColor &ground : grounds)
            least = std::min(least, ratio(ink, ground));
        return least;
    };
    const bool isText = leastRatio(tokens.text) >= leastRatio(tokens.surface);
    const QColor ink = isText ? tokens.text : tokens.surface;
    if (leastRatio(ink) >= leastOf(tokens))
        return {ink, std::nullopt};
    return {tokens.text, tokens.surface};
}

} // namespace Printkeeper::Style
