// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"

#include <QFile>
#include <QFont>
#include <QStyleFactory>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Style {
namespace {

struct NamedColour
{
    QLatin1StringView name;
    QColor Tokens::*colour;
};
constexpr std::array Colours{
    NamedColour{"background"_L1, &Tokens::background},
    NamedColour{"surface"_L1, &Tokens::surface},
    NamedColour{"raised"_L1, &Tokens::raised},
    NamedColour{"text"_L1, &Tokens::text},
    NamedColour{"secondary"_L1, &Tokens::secondary},
    NamedColour{"border"_L1, &Tokens::border},
    NamedColour{"hairline"_L1, &Tokens::hairline},
    NamedColour{"accent"_L1, &Tokens::accent},
    NamedColour{"accent-text"_L1, &Tokens::accentText},
    NamedColour{"accent-hover"_L1, &Tokens::accentHover},
    NamedColour{"accent-soft"_L1, &Tokens::accentSoft},
    NamedColour{"critical"_L1, &Tokens::critical},
    NamedColour{"good"_L1, &Tokens::good},
    NamedColour{"muted"_L1, &Tokens::muted},
};

QFont makeFont()
{
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s, u"sans-serif"_s});
    font.setPixelSize(Type::Body);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace

QPalette makePalette(const Tokens &tokens)
{
    QPalette palette(tokens.text, tokens.surface, tokens.raised, tokens.border, tokens.hairline,
                     tokens.text, tokens.text, tokens.surface, tokens.background);
    palette.setColor(QPalette::Highlight, tokens.accentSoft);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::PlaceholderText, tokens.secondary);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::AlternateBase, tokens.background);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.secondary);
    return palette;
}

QString makeStyleSheet(const Tokens &tokens)
{
    QFile file(u":/qss/printkeeper.qss"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    QString sheet = isOpen ? QString::fromUtf8(file.readAll()) : QString();
    for (const NamedColour &named : Colours)
        sheet.replace(u'%' + named.name + u'%', (tokens.*named.colour).name());
    return sheet;
}

void applyStyle(QApplication &application, Theme theme)
{
    const Tokens &tokens = tokensOf(theme);
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.setFont(makeFont());
    application.setPalette(makePalette(tokens));
    application.setStyleSheet(makeStyleSheet(tokens));
}

} // namespace Printkeeper::Style
