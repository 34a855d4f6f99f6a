// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/tokens.h"

namespace Printkeeper::Style {
namespace {

/// `share` of `over` upon `under`.
QColor mixed(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()),
                  mix(over.blue(), under.blue()));
}

void setSoftSelection(Tokens &tokens)
{
    tokens.pressed = tokens.hairline;
    tokens.selected = tokens.chosen = tokens.accentSoft;
    tokens.selectedText = tokens.accent;
    tokens.selectedOff = tokens.raised;
    tokens.selectedOffText = tokens.disabled;
    tokens.chosenText = tokens.text;
}

Tokens makeLight()
{
    Tokens light;
    light.background = QColor(0xF3F5F7);
    light.surface = QColor(0xFFFFFF);
    light.raised = QColor(0xE6EAEE);
    light.text = QColor(0x141C24);
    light.secondary = QColor(0x44515D);
    light.disabled = QColor(0x5F6B76);
    light.border = QColor(0x76838F);
    light.hairline = QColor(0xCBD2D9);
    light.accent = QColor(0x0A5FA3);
    light.accentText = QColor(0xFFFFFF);
    light.critical = QColor(0xA81E17);
    light.criticalText = QColor(0xFFFFFF);
    light.warning = QColor(0xF2B134);
    light.warningText = QColor(0x141C24);
    light.warningOutline = QColor(0x8A5A00);
    light.good = QColor(0x12704F);
    light.unknown = QColor(0x525E69);
    light.muted = QColor(0x7D8791);
    light.tile = QColor(0xC1C7CE);
    light.tileQuiet = QColor(0xE2E6EA);
    light.picture = QColor(0xD5DBE1);
    light.scrim = QColor(20, 28, 36, 96);
    light.chart = {QColor(0x0072B2), QColor(0xD55E00), QColor(0x14213D), QColor(0x009E73),
                   QColor(0x8E2C6B)};
    light.accentHover = mixed(light.text, light.accent, 0.18);
    light.accentPressed = mixed(light.text, light.accent, 0.4);
    light.accentSoft = mixed(light.accent, light.surface, 0.12);
    setSoftSelection(light);
    return light;
}

Tokens makeDark()
{
    Tokens dark;
    dark.background = QColor(0x11171D);
    dark.surface = QColor(0x1A222A);
    dark.raised = QColor(0x26313B);
    dark.text = QColor(0xE9EEF3);
    dark.secondary = QColor(0xB3BFCA);
    dark.disabled = QColor(0x8C99A6);
    dark.border = QColor(0x7F8D9A);
    dark.hairline = QColor(0x33404B);
    dark.accent = QColor(0x6FB8FF);
    dark.accentText = QColor(0x04223D);
    dark.critical = QColor(0xFF948B);
    dark.criticalText = QColor(0x2B0503);
    dark.warning = QColor(0xF4BD55);
    dark.warningText = QColor(0x04223D);
    dark.warningOutline = QColor(0xF4BD55);
    dark.good = QColor(0x62CFA6);
    dark.unknown = QColor(0xA3AFBA);
    dark.muted = QColor(0x8C96A0);
    dark.tile = QColor(0x4D5761);
    dark.tileQuiet = QColor(0x303B45);
    dark.picture = QColor(0x4D5761);
    dark.scrim = QColor(4, 8, 12, 150);
    dark.chart = {QColor(0x56B4E9), QColor(0xE69F00), QColor(0xF4F7FA), QColor(0x009E73),
                  QColor(0xB565A7)};
    dark.accentHover = mixed(dark.text, dark.accent, 0.3);
    dark.accentPressed = mixed(dark.accentText, dark.accent, 0.22);
    dark.accentSoft = mixed(dark.accent, dark.surface, 0.16);
    setSoftSelection(dark);
    return dark;
}

/// White on black: nothing is told by a tint, everything by an edge or by a full fill.
Tokens makeHighContrast()
{
    Tokens high;
    high.background = QColor(Qt::black);
    high.surface = QColor(Qt::black);
    high.raised = QColor(0x1A1A1A);
    high.pressed = QColor(0x404040);
    high.text = QColor(0xFFFFFF);
    high.secondary = QColor(0xE4E4E4);
    high.disabled = QColor(0xA6A6A6);
    high.border = QColor(0xFFFFFF);
    high.hairline = QColor(0xA6A6A6);
    high.accent = QColor(0x8CD3FF);
    high.accentText = QColor(Qt::black);
    high.accentHover = QColor(0xFFFFFF);
    high.accentPressed = QColor(0x6FBCEB);
    high.accentSoft = QColor(0x1A1A1A);
    high.selected = high.chosen = high.accent;
    high.selectedText = high.chosenText = high.accentText;
    high.selectedOff = high.disabled;
    high.selectedOffText = high.surface;
    high.critical = QColor(0xFFB3AB);
    high.criticalText = QColor(Qt::black);
    high.warning = QColor(0xFFD451);
    high.warningText = QColor(Qt::black);
    high.warningOutline = QColor(0xFFD451);
    high.good = QColor(0x7CF0B4);
    high.unknown = QColor(0xD9D9D9);
    high.muted = QColor(0xBDBDBD);
    high.tile = QColor(0xF2F2F2);
    high.tileQuiet = QColor(0x404040);
    high.picture = QColor(0x5A5A5A);
    high.scrim = QColor(0, 0, 0, 200);
    high.chart = {QColor(0x0089FF), QColor(0xFF7D35), QColor(0xFFFFFF), QColor(0x00DBA0),
                  QColor(0xEDB8F4)};
    high.borderWidth = 2;
    return high;
}

} // namespace

const Tokens &tokensOf(Theme theme)
{
    static const Tokens light = makeLight();
    static const Tokens dark = makeDark();
    static const Tokens high = makeHighContrast();
    switch (theme) {
    case Theme::Light:
    case Theme::System:
        break;
    case Theme::Dark:
        return dark;
    case Theme::HighContrast:
        return high;
    }
    return light;
}

const Tokens &tokensOf(const QPalette &palette)
{
    // The one role that no style sheet changes on the way down to a widget.
    const QColor link = palette.color(QPalette::Link);
    for (const Theme theme : {Theme::Dark, Theme::HighContrast}) {
        if (tokensOf(theme).accent == link)
            return tokensOf(theme);
    }
    return tokensOf(Theme::Light);
}

} // namespace Printkeeper::Style
