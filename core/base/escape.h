// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Printkeeper {

/// A file name or other foreign bytes on one line, for a log or a screen: control, direction and
/// invisible characters become `\uHHHH` or `\UHHHHHHHH`, bytes that are not UTF-8 `\xHH`, a
/// backslash is doubled. Reversible: no two names become the same text.
QString escaped(const QByteArray &bytes);
QString escaped(const QString &text);

/// Whether the bytes are well-formed UTF-8.
bool isUtf8(const QByteArray &bytes);

} // namespace Printkeeper
