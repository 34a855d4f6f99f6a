// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Printkeeper {

/// What a caller may branch on. Tests compare this, never the text.
enum class ErrorKind {
    NotFound,
    PermissionDenied,
    NoSpace,
    Busy,
    Cancelled,
    Corrupt,
    Invalid,
    Refused,
    System,
};

/// One thing that went wrong. `message` is a translated sentence that names the object and, where
/// there is something to do, says what; `detail` is the raw system text for the log; `code` is a
/// finer name than the kind for programs that read our JSON, empty when the kind says enough.
struct Error
{
    ErrorKind kind = ErrorKind::System;
    QString message;
    QString detail;
    QString code;
};

/// The kind as JSON writes it: "not-found", "permission-denied" …
QString errorKindName(ErrorKind kind);

/// `error.code`, or the name of its kind.
QString errorCode(const Error &error);

/// The kind that an errno stands for; System for those without a meaning of their own.
ErrorKind errorKindFromErrno(int error);

/// An error from errno: `message` is the whole sentence, the system's text becomes the detail.
Error systemError(int error, const QString &message);

} // namespace Printkeeper
