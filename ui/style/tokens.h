// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPalette>

#include <array>

namespace Printkeeper::Style {

/// HighContrast is white on black without tints. System is a choice, not a look: light or dark,
/// whichever the desktop has (systemtheme.h).
enum class Theme { Light, Dark, HighContrast, System };

/// The colours of one theme, by what they mean. A saturated one stands for what is abnormal, and
/// never alone: a shape and a word go with it. No other file names a colour.
struct Tokens
{
    QColor background, surface, raised, pressed;
    QColor text, secondary;
    QColor disabled; ///< a text, too: it can be read
    QColor border, hairline;
    QColor accent, accentText, accentHover, accentPressed, accentSoft;
    QColor selected, selectedText;       ///< the current page, a chosen chip
    QColor selectedOff, selectedOffText; ///< the same where it cannot be changed now
    QColor chosen, chosenText;           ///< a chosen row
    QColor critical, criticalText;
    QColor warning, warningText, warningOutline;
    QColor good, unknown;
    QColor muted;                ///< the filled part of a bar that is as it should be
    QColor tile;                 ///< of a treemap, of what stays; names are written on it
    QColor tileQuiet;            ///< the same, of what is nobody's concern
    QColor picture;              ///< behind a picture, whose parts may be white or nearly black
    QColor scrim;                ///< over a page behind a sheet
    std::array<QColor, 5> chart; ///< series, in this order
    int borderWidth = 1;         ///< of controls and surfaces, in pixels

    /// No tint is seen: an edge or a full fill tells what one would.
    bool needsEdges() const { return borderWidth > 1; }
};

/// Not of System, which has no colours of its own.
const Tokens &tokensOf(Theme theme);
/// Those that `palette` was made from, so that a widget needs to know nothing but itself.
const Tokens &tokensOf(const QPalette &palette);

/// Distances in pixels.
struct Space
{
    static constexpr int Tiny = 4;
    static constexpr int Small = 8;
    static constexpr int Medium = 12;
    static constexpr int Large = 16;
    static constexpr int Wide = 24;
    static constexpr int Huge = 32;
};

struct Radius
{
    static constexpr int Small = 4;
    static constexpr int Control = 8;
    static constexpr int Card = 12;
};

/// The ring around what has the keyboard: `Width` pixels of accent, `Gap` pixels away from it.
struct FocusRing
{
    static constexpr int Width = 2;
    static constexpr int Gap = 2;
};

/// Heights of letters in pixels; setTextPercent() (fonts.h) changes them.
struct Type
{
    static inline int Small = 12;
    static inline int Body = 14;
    static inline int Section = 20;
    static inline int Title = 24;
    static inline int Figure = 40;
};

} // namespace Printkeeper::Style
