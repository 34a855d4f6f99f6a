// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/volume.h"

#include <QProcess>
#include <QtTest>

namespace Printkeeper::Storage {

/// What a program printed, without the blanks around it; fails the test when it fails.
inline QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(30000);
    if (!ended || process.exitCode() != 0)
        qCritical("%s failed: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
}

/// One column of df's table, as bytes or whole percent.
inline QByteArray dfColumn(const QString &column, const QByteArray &path)
{
    const QByteArray table =
        outputOf(QStringLiteral("df"), {QStringLiteral("-B1"), QStringLiteral("--output=") + column,
                                        QString::fromUtf8(path)});
    return table.split('\n').value(1).trimmed();
}

/// "size used avail pcent" as df prints them.
inline QByteArray dfFigures(const QByteArray &path)
{
    return dfColumn(QStringLiteral("size,used,avail,pcent"), path).simplified();
}

/// The same text of our own figures.
inline QByteArray figuresOf(const Volume &volume)
{
    QByteArrayList columns;
    for (const Bytes figure : {volume.total, volume.used, volume.available})
        columns.append(QByteArray::number(figure));
    const bool hasBlocks = volume.used + volume.available > 0;
    columns.append(hasBlocks ? QByteArray::number(volume.usedPercent()) + '%' : QByteArray("-"));
    return columns.join(' ');
}

} // namespace Printkeeper::Storage
