// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/csvline.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {
namespace {

bool looksLikeFormula(const QString &cell)
{
    return !cell.isEmpty() && u"=+-@\t\r"_s.contains(cell.front());
}

bool needsQuotes(const QString &cell)
{
    return cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n')
           || cell.contains(u'\r');
}

QString csvCell(QString cell)
{
    if (looksLikeFormula(cell))
        cell.prepend(u'\'');
    if (!needsQuotes(cell))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(csvCell(cell));
    return safe.join(u',').toUtf8() + "\r\n";
}

} // namespace Printkeeper
