// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "thumbnails/placeholder.h"

#include "style/tokens.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Thumbnails {
namespace {

constexpr qsizetype LongestEnding = 4;

bool isPlain(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

} // namespace

QString fileTypeWord(const QByteArray &fileName)
{
    const QByteArray name = fileName.sliced(fileName.lastIndexOf('/') + 1).toLower();
    const qsizetype dot = name.lastIndexOf('.');
    const QByteArray ending = dot < 0 ? QByteArray() : name.sliced(dot + 1);
    static constexpr std::array Gcode{"gcode", "bgcode", "gco", "g"};
    if (std::find(Gcode.begin(), Gcode.end(), ending) != Gcode.end())
        return u"G-code"_s;
    const bool isWord = !ending.isEmpty() && ending.size() <= LongestEnding
                        && std::all_of(ending.begin(), ending.end(), isPlain);
    if (isWord)
        return QString::fromLatin1(ending.toUpper());
    return QCoreApplication::translate("Printkeeper::Thumbnails", "File");
}

void paintPlaceholder(QPainter &painter, const QRectF &area, const QByteArray &fileName,
                      const QPalette &palette)
{
    const Style::Tokens &tokens = Style::tokensOf(palette);
    const qreal side = std::min(area.width(), area.height());
    QRectF tile(0, 0, side, side);
    tile.moveCenter(area.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.hairline, 1));
    painter.setBrush(tokens.raised);
    const qreal radius = std::min<qreal>(Style::Radius::Control, side / 5);
    painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    QFont font = painter.font();
    font.setPixelSize(std::clamp(qRound(side / 4), 8, Style::Type::Section));
    font.setWeight(QFont::DemiBold);
    const QString word = fileTypeWord(fileName);
    const qreal most = side - Style::Space::Tiny;
    while (font.pixelSize() > 8 && QFontMetricsF(font).horizontalAdvance(word) > most)
        font.setPixelSize(font.pixelSize() - 1);
    if (QFontMetricsF(font).horizontalAdvance(word) <= most) {
        painter.setFont(font);
        painter.setPen(tokens.secondary);
        painter.drawText(tile, Qt::AlignCenter, word);
    }
    painter.restore();
}

} // namespace Printkeeper::Thumbnails
