// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/lockholders.h"

#include <QFile>
#include <QList>

#include <algorithm>
#include <optional>

#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Files {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As the kernel names what is locked: "fe:00:12238928".
QByteArray placeOf(const struct stat &status)
{
    constexpr int Hexadecimal = 16;
    const auto number = [](unsigned int part) {
        return QByteArray::number(part, Hexadecimal).rightJustified(2, '0');
    };
    return number(major(status.st_dev)) + ':' + number(minor(status.st_dev)) + ':'
           + QByteArray::number(quint64(status.st_ino));
}

/// The ids of the processes that took a flock(2) there.
QList<QByteArray> holdersOf(const struct stat &status)
{
    // "1: FLOCK  ADVISORY  WRITE 4711 fe:00:12238928 0 EOF"
    constexpr qsizetype Process = 4;
    constexpr qsizetype Place = 5;
    const QByteArray place = placeOf(status);
    QList<QByteArray> holders;
    for (const QByteArray &line : contentOf(u"/proc/locks"_s).split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.value(1) == "FLOCK" && fields.value(Place) == place)
            holders.append(fields.value(Process));
    }
    return holders;
}

/// The real one: who starts a program with the rights of somebody else keeps that.
std::optional<uid_t> userOf(const QByteArray &process)
{
    constexpr QByteArrayView Title("\nUid:");
    const QByteArray status = contentOf(u"/proc/%1/status"_s.arg(QString::fromLatin1(process)));
    const qsizetype title = status.indexOf(Title);
    if (title < 0)
        return std::nullopt;
    bool isNumber = false;
    const uid_t user =
        status.mid(title + Title.size()).simplified().split(' ').first().toUInt(&isNumber);
    return isNumber ? std::optional(user) : std::nullopt;
}

} // namespace

bool isHeldByStrangers(const QByteArray &folder)
{
    struct stat status = {};
    const bool isOwnersAlone =
        ::stat(folder.constData(), &status) == 0 && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    if (!isOwnersAlone)
        return false;
    const QList<QByteArray> holders = holdersOf(status);
    return !holders.isEmpty() && std::ranges::all_of(holders, [&](const QByteArray &process) {
        const auto user = userOf(process);
        return user && *user != 0 && *user != status.st_uid && *user != ::geteuid();
    });
}

} // namespace Printkeeper::Files
