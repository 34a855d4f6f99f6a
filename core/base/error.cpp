// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <cerrno>
#include <system_error>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotFound:
        return u"not-found"_s;
    case ErrorKind::PermissionDenied:
        return u"permission-denied"_s;
    case ErrorKind::NoSpace:
        return u"no-space"_s;
    case ErrorKind::Busy:
        return u"busy"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Corrupt:
        return u"corrupt"_s;
    case ErrorKind::Invalid:
        return u"invalid"_s;
    case ErrorKind::Refused:
        return u"refused"_s;
    case ErrorKind::System:
        return u"system"_s;
    }
    Q_UNREACHABLE();
}

QString errorCode(const Error &error)
{
    return error.code.isEmpty() ? errorKindName(error.kind) : error.code;
}

ErrorKind errorKindFromErrno(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorKind::PermissionDenied;
    case ENOSPC:
    case EDQUOT:
        return ErrorKind::NoSpace;
    case EBUSY:
    case EAGAIN:
    case ETXTBSY:
        return ErrorKind::Busy;
    case EINVAL:
    case ENAMETOOLONG:
    case ELOOP:
    case EXDEV:
        return ErrorKind::Invalid;
    default:
        return ErrorKind::System;
    }
}

Error systemError(int error, const QString &message)
{
    return {errorKindFromErrno(error),
            message,
            QString::fromLocal8Bit(std::generic_category().message(error).c_str()),
            {}};
}

} // namespace Printkeeper
