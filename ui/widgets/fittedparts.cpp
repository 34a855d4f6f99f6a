// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/fittedparts.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

QString joinedParts(const QStringList &parts)
{
    return parts.join(u" · "_s);
}

QString fittedParts(const QStringList &parts, int width, const QFontMetrics &metrics)
{
    for (qsizetype count = parts.size(); count > 0; --count) {
        const QString line = joinedParts(parts.first(count));
        if (metrics.horizontalAdvance(line) <= width)
            return line;
    }
    QStringList words = parts.value(0).split(u' ', Qt::SkipEmptyParts);
    while (!words.isEmpty()) {
        words.removeLast();
        const QString line = words.join(u' ') + u'…';
        if (!words.isEmpty() && metrics.horizontalAdvance(line) <= width)
            return line;
    }
    return {};
}

} // namespace Printkeeper::Widgets
