// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Printkeeper
{

/// A file name or other foreign bytes on one line, for a log or a screen: control and direction
/// characters become `\uHHHH`, bytes that are not UTF-8 `\xHH`, a backslash is doubled. Reversible,
/// and no two names look alike.
QString escaped(const QByteArray &bytes);
QString escaped(const QString &text);

/// Whether the bytes are well-formed UTF-8.
bool isUtf8(const QByteArray &bytes);

} // namespace Printkeeper
