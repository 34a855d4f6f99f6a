// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QHash>
#include <QStringList>

namespace Printkeeper::Settings {

/// The content of a settings file as it was meant: read by QSettings, after a look at its lines for
/// what QSettings would silently read as something else.
struct IniFile
{
    QHash<QString, QString> values; ///< by "group/key"
    QStringList repeatedKeys;       ///< sentences: the last value counts
    QByteArray content;             ///< what was read

    /// NotFound, PermissionDenied, or Invalid (code `bad-settings-file`) with file and line for: an
    /// unquoted `;`, a `,` in a path, a quote that is not closed, a backslash that is no escape, a
    /// line that is neither section, comment nor key=value, text that is not UTF-8.
    static Result<IniFile> read(const QByteArray &path);

    /// The same for a text that is in no file yet; `path` is for the sentences.
    static Result<IniFile> parse(const QByteArray &content, const QByteArray &path);
};

} // namespace Printkeeper::Settings
