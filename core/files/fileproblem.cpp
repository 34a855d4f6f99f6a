// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/fileproblem.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Files {
namespace {

struct Meaning
{
    int error;
    const char *code; ///< null: the kind says enough
    const char *advice;
};

constexpr std::array Meanings{
    Meaning{ENOENT, nullptr, QT_TRANSLATE_NOOP("Printkeeper::Files", "It is not there.")},
    Meaning{ENOTDIR, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "There is something at its place that is not a folder.")},
    Meaning{
        EACCES, nullptr,
        QT_TRANSLATE_NOOP("Printkeeper::Files",
                          "Check who owns it and the folders above it, and their permissions.")},
    Meaning{
        EPERM, nullptr,
        QT_TRANSLATE_NOOP("Printkeeper::Files",
                          "Check who owns it and the folders above it, and their permissions.")},
    Meaning{EROFS, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "Its file system is mounted read-only; check the disk and mount it "
                              "writable.")},
    Meaning{ENOSPC, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files", "The disk is full; free some space on it.")},
    Meaning{EDQUOT, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "The owner's quota is used up; free some space or raise it.")},
    Meaning{EEXIST, "exists",
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "The name is taken already, and nothing was replaced.")},
    Meaning{ENOTEMPTY, "not-empty",
            QT_TRANSLATE_NOOP("Printkeeper::Files", "There is still something in it.")},
    Meaning{EXDEV, "other-file-system",
            QT_TRANSLATE_NOOP("Printkeeper::Files", "It lies on another file system.")},
    Meaning{ELOOP, "symlink",
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "A symbolic link is in the way, and those are not followed here; "
                              "put a real folder or file in its place.")},
    Meaning{ENAMETOOLONG, "name-too-long",
            QT_TRANSLATE_NOOP("Printkeeper::Files", "The name is too long for its file system.")},
    Meaning{EBUSY, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "It is in use by the system, for example as a mount point.")},
    Meaning{EMFILE, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files", "Too many files are open; try again later.")},
    Meaning{ENFILE, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files", "Too many files are open; try again later.")},
    Meaning{EIO, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "The disk reports an error; look into the system's log and check the "
                              "disk.")},
    Meaning{ESTALE, nullptr,
            QT_TRANSLATE_NOOP("Printkeeper::Files",
                              "The network share does not answer for it; check that the share is "
                              "mounted.")},
};

} // namespace

Error fileError(int error, const QString &sentence)
{
    Error result = systemError(error, sentence);
    if (error == EEXIST || error == ENOTEMPTY)
        result.kind = ErrorKind::Refused;
    for (const Meaning &meaning : Meanings) {
        if (meaning.error != error)
            continue;
        result.code = QString::fromLatin1(meaning.code);
        result.message += u' ' + QCoreApplication::translate("Printkeeper::Files", meaning.advice);
        return result;
    }
    result.message += u' '
                      + QCoreApplication::translate("Printkeeper::Files", "The system says: %1.")
                            .arg(result.detail);
    return result;
}

Error unsafePath(const QByteArray &path)
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate(
                "Printkeeper::Files", "“%1” is not the name of something in its folder, so it was "
                                      "not touched; correct the name where it is stored.")
                .arg(escaped(path)),
            {},
            u"unsafe-path"_s};
}

Error notAFile(const QByteArray &path)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Files",
                                        "%1 is not a regular file, so it was not opened; look what "
                                        "put it there.")
                .arg(escaped(path)),
            {},
            u"not-a-file"_s};
}

Error changedWhileRead(const QByteArray &path)
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("Printkeeper::Files",
                                        "%1 was changed by somebody else meanwhile, so it was left "
                                        "as it is; read it again first.")
                .arg(escaped(path)),
            {},
            u"changed"_s};
}

} // namespace Printkeeper::Files
