// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/linebreaks.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr QChar Break(0x200B); // a space of no width

/// "/srv/farm" as "/", "srv/", "farm".
QStringList piecesOf(const QString &word)
{
    QStringList pieces;
    QString piece;
    for (const QChar letter : word) {
        piece += letter;
        if (u"/_-."_s.contains(letter)) {
            pieces << piece;
            piece.clear();
        }
    }
    if (!piece.isEmpty())
        pieces << piece;
    return pieces;
}

/// May be broken behind every `pace` letters.
QString brokenEvery(int pace, const QString &piece)
{
    QString broken;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, piece);
    qsizetype from = 0;
    for (int letter = 0; from < piece.size(); ++letter) {
        const qsizetype to = finder.toNextBoundary();
        if (letter > 0 && letter % pace == 0)
            broken += Break;
        broken += QStringView(piece).sliced(from, to - from);
        from = to;
    }
    return broken;
}

} // namespace

QString breakable(const QString &text, const QFontMetrics &metrics, int width)
{
    const auto isTooWide = [&](const QString &part) {
        return metrics.horizontalAdvance(part) + 2 > width;
    };
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (!isTooWide(word))
            continue;
        QStringList pieces = piecesOf(word);
        for (QString &piece : pieces) {
            if (isTooWide(piece))
                piece = brokenEvery(1, piece);
        }
        word = pieces.join(Break);
    }
    return words.join(u' ');
}

QString breakable(const QString &text)
{
    constexpr int LongestRun = 16;
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        QStringList pieces = piecesOf(word);
        for (QString &piece : pieces)
            piece = brokenEvery(LongestRun, piece);
        word = pieces.join(Break);
    }
    return words.join(u' ');
}

QString unbroken(const QString &text)
{
    constexpr QChar Joiner(0x2060);
    QStringList words = text.split(u' ');
    for (QString &word : words) {
        if (!word.contains(u'/'))
            continue;
        QString joined;
        for (const QChar letter : std::as_const(word)) {
            if (!joined.isEmpty() && !letter.isLowSurrogate())
                joined += Joiner;
            joined += letter;
        }
        word = joined;
    }
    return words.join(u' ');
}

} // namespace Printkeeper::Widgets
