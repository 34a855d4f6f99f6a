// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "schedule/cronexpression.h"

#include <QTimeZone>

namespace Printkeeper::Test {

/// What a test writes down must be an expression, or its program ends.
inline Schedule::CronExpression expressionOf(const QString &text)
{
    const auto expression = Schedule::parseCronExpression(text);
    if (!expression)
        qFatal("%s", qPrintable(expression.error().message));
    return *expression;
}

inline QDateTime utc(const QString &iso)
{
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
    if (!time.isValid())
        qFatal("no time: %s", qPrintable(iso));
    return time.toUTC();
}

/// A run in the zone's own time: "2026-03-29 03:00 UTC+02:00".
inline QString localText(const QDateTime &run, const QTimeZone &zone)
{
    const QDateTime local = run.toTimeZone(zone);
    return local.toString(QStringLiteral("yyyy-MM-dd HH:mm "))
           + zone.displayName(local, QTimeZone::OffsetName);
}

} // namespace Printkeeper::Test
