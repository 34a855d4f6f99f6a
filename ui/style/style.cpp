// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"

#include "style/fonts.h"
#include "style/keyboardfocus.h"
#include "style/systemtheme.h"

#include <QFile>
#include <QRegularExpression>

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
    NamedColour{"pressed"_L1, &Tokens::pressed},
    NamedColour{"text"_L1, &Tokens::text},
    NamedColour{"secondary"_L1, &Tokens::secondary},
    NamedColour{"border"_L1, &Tokens::border},
    NamedColour{"hairline"_L1, &Tokens::hairline},
    NamedColour{"accent"_L1, &Tokens::accent},
    NamedColour{"accent-text"_L1, &Tokens::accentText},
    NamedColour{"accent-hover"_L1, &Tokens::accentHover},
    NamedColour{"accent-pressed"_L1, &Tokens::accentPressed},
    NamedColour{"accent-soft"_L1, &Tokens::accentSoft},
    NamedColour{"critical"_L1, &Tokens::critical},
    NamedColour{"good"_L1, &Tokens::good},
    NamedColour{"muted"_L1, &Tokens::muted},
    NamedColour{"disabled"_L1, &Tokens::disabled},
    NamedColour{"selected"_L1, &Tokens::selected},
    NamedColour{"selected-text"_L1, &Tokens::selectedText},
    NamedColour{"selected-off"_L1, &Tokens::selectedOff},
    NamedColour{"selected-off-text"_L1, &Tokens::selectedOffText},
    NamedColour{"chosen"_L1, &Tokens::chosen},
    NamedColour{"chosen-text"_L1, &Tokens::chosenText},
};

/// The part of the program's style of this kind; made when it is first asked for.
template<typename Part>
Part &partOf(QApplication &application)
{
    auto *part = application.findChild<Part *>({}, Qt::FindDirectChildrenOnly);
    return part ? *part : *new Part(application);
}

/// A style that is there already stays: a new one would polish every widget again. While there is
/// a style sheet, Qt wraps it and hands out the wrapping.
void giveStyle(QApplication &application, Motion motion)
{
    if (auto *style = application.findChild<ProxyStyle *>())
        style->setMotion(motion);
    else
        QApplication::setStyle(new ProxyStyle(motion));
}

/// The heights of text that was chosen in place of the usual ones.
QString withTextHeights(const QString &sheet)
{
    static const QRegularExpression height(u"font-size: (\\d+)px"_s);
    QString result;
    qsizetype end = 0;
    auto found = height.globalMatch(sheet);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(sheet).mid(end, match.capturedStart() - end);
        result += u"font-size: %1px"_s.arg(textHeight(match.capturedView(1).toInt()));
        end = match.capturedEnd();
    }
    result += QStringView(sheet).mid(end);
    return result;
}

} // namespace

QPalette makePalette(const Tokens &tokens)
{
    QPalette palette(tokens.text, tokens.surface, tokens.raised, tokens.border, tokens.hairline,
                     tokens.text, tokens.text, tokens.surface, tokens.background);
    palette.setColor(QPalette::Highlight, tokens.chosen);
    palette.setColor(QPalette::HighlightedText, tokens.chosenText);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::PlaceholderText, tokens.secondary);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::AlternateBase, tokens.background);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.disabled);
    // Else a hint would stand out more than what stands in the field.
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, tokens.disabled);
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
    sheet.replace(u"%hover-edge%"_s, tokens.needsEdges() ? tokens.border.name() : u"transparent"_s);
    sheet.replace(u"%edge%"_s, u"%1px solid"_s.arg(tokens.borderWidth));
    return withTextHeights(sheet);
}

void applyStyle(QApplication &application, Theme theme, Motion motion)
{
    const Tokens &tokens = tokensOf(theme == Theme::System ? systemTheme() : theme);
    giveStyle(application, motion);
    partOf<KeyboardFocus>(application);
    partOf<SystemFollower>(application).setChoice(theme, motion);
    const QFont font = makeFont();
    if (QApplication::font() != font)
        QApplication::setFont(font);
    QApplication::setPalette(makePalette(tokens));
    const QString sheet = makeStyleSheet(tokens);
    if (application.styleSheet() != sheet)
        application.setStyleSheet(sheet);
}

} // namespace Printkeeper::Style
