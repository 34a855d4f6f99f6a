// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filedescriptor.h"
#include "storage/disktree.h"

#include <QProcess>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

namespace Printkeeper::Test {

/// "allocated apparent" of a folder as du says it, once the kernel has decided where all bytes go.
inline QByteArray duFigures(const QByteArray &path, const QStringList &options = {})
{
    const FileDescriptor folder(::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen())
        ::syncfs(folder.get());
    QByteArrayList figures;
    for (const QStringList &kind : {QStringList(), {QStringLiteral("--apparent-size")}}) {
        QProcess du;
        du.start(QStringLiteral("du"),
                 QStringList{QStringLiteral("-s"), QStringLiteral("--block-size=1")} + kind
                     + options + QStringList{QStringLiteral("--"), QString::fromUtf8(path)});
        if (!du.waitForFinished(120'000))
            qCritical("du did not end");
        figures.append(du.readAllStandardOutput().split('\t').first());
    }
    return figures.join(' ');
}

/// The same text of a scan.
inline QByteArray treeFigures(const Storage::DiskTree &tree)
{
    return QByteArray::number(tree.allocated(tree.root())) + ' '
           + QByteArray::number(tree.apparent(tree.root()));
}

} // namespace Printkeeper::Test
