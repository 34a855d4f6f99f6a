// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/statuskey.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {

QString statusKey(const QString &spelling)
{
    QString key;
    key.reserve(spelling.size());
    for (const QChar c : QStringView(spelling).mid(statusPrefixLength(spelling))) {
        if (c != u'_' && c != u'-' && !c.isSpace())
            key += c;
    }
    return key.toLower();
}

qsizetype statusPrefixLength(const QString &spelling)
{
    if (!spelling.contains(u'.'))
        return 0;
    static const QRegularExpression enumClass(
        u"\\A\\s*(?:[a-z_]\\w*\\.)*[a-z_]*(?:status|state|stage|enum)\\.(?=\\w)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return enumClass.match(spelling).capturedLength();
}

} // namespace Printkeeper::Settings
