// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/openfiles.h"

#include <QDir>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {

OpenFiles OpenFiles::find()
{
    OpenFiles open;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        if (!process.front().isDigit())
            continue;
        const QDir descriptors(u"/proc/"_s + process + u"/fd"_s);
        const QStringList names = descriptors.entryList(QDir::AllEntries | QDir::System
                                                        | QDir::Hidden | QDir::NoDotAndDotDot);
        for (const QString &name : names) {
            struct stat status = {};
            // The link of a descriptor is magic: stat looks at the open file itself.
            if (::stat(descriptors.filePath(name).toUtf8().constData(), &status) == 0
                && S_ISREG(status.st_mode))
                open.m_files.insert({status.st_dev, status.st_ino});
        }
    }
    return open;
}

} // namespace Printkeeper::Cleanup
