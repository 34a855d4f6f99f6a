// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/personname.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

QString initialsOf(const QString &name)
{
    static const QRegularExpression between(u"[\\s._,+-]+"_s);
    const QStringList words = name.section(u'@', 0, 0).split(between, Qt::SkipEmptyParts);
    QStringList initials;
    for (const QString &word : words) {
        // A letter beyond the first plane is two QChars.
        const qsizetype size = word.front().isHighSurrogate() ? 2 : 1;
        initials << word.left(size).toUpper() + u'.';
    }
    return initials.join(u' ');
}

} // namespace

QString shownName(const QString &name, NameStyle style)
{
    switch (style) {
    case NameStyle::Full:
        return name;
    case NameStyle::Initials:
        return initialsOf(name);
    case NameStyle::Hidden:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace Printkeeper::Settings
