// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/jsonoutput.h"

#include "base/escape.h"
#include "base/timestamp.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

void insertName(QJsonObject &object, const QString &key, const QByteArray &bytes)
{
    object.insert(key, QString::fromUtf8(bytes));
    if (!isUtf8(bytes))
        object.insert(key + "_base64"_L1, base64(bytes));
}

void insertNames(QJsonObject &object, const QString &key, const std::vector<QByteArray> &names)
{
    QJsonArray texts;
    QJsonArray exact;
    bool allClean = true;
    for (const QByteArray &name : names) {
        const bool clean = isUtf8(name);
        texts.append(QString::fromUtf8(name));
        exact.append(clean ? QJsonValue() : QJsonValue(base64(name)));
        allClean = allClean && clean;
    }
    object.insert(key, texts);
    if (!allClean)
        object.insert(key + "_base64"_L1, exact);
}

void insertId(QJsonObject &object, const QString &key, const Database::Value &id)
{
    if (const qint64 *number = std::get_if<qint64>(&id.content))
        object.insert(key, *number);
    else if (id.isNull())
        object.insert(key, QJsonValue());
    else
        insertName(object, key, id.toBytes());
}

QJsonValue idOf(const QString &id)
{
    bool isNumber = false;
    const qint64 number = id.toLongLong(&isNumber);
    return isNumber && QString::number(number) == id ? QJsonValue(number) : textOrNull(id);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return textOrNull(isoUtc(time));
}

QJsonValue scheduleTime(const QDateTime &time, const QTimeZone &zone)
{
    if (!time.isValid())
        return {};
    const int offset = time.toTimeZone(zone).offsetFromUtc();
    const QString local = time.toOffsetFromUtc(offset).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    const QTime size = QTime(0, 0).addSecs(std::abs(offset));
    return QString(local + (offset < 0 ? u'-' : u'+') + size.toString(u"HH:mm"_s));
}

QByteArray toDocument(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Printkeeper::Ctl
