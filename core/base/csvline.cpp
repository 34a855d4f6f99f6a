// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvline.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {
namespace {

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control
           || c.category() == QChar::Other_Format;
}

bool looksLikeFormula(const QString &text)
{
    constexpr QStringView Begins = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    const auto first = std::ranges::find_if_not(text, isBlank);
    const bool isIndented = text.startsWith(u'\t') || text.startsWith(u'\r');
    return isIndented || (first != text.end() && Begins.contains(*first));
}

bool needsQuotes(QChar c)
{
    return QStringView(u",;\"\t\n\r").contains(c);
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = looksLikeFormula(text) ? u'\'' + text : text;
    if (std::ranges::none_of(std::as_const(cell), needsQuotes))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(csvCell(cell));
    return safe.join(u',').toUtf8() + "\r\n";
}

} // namespace Printkeeper
