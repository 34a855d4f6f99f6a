// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace Printkeeper::Settings {

/// How QSettings spells things in an INI file, both ways.

/// A key or section as it stands in the file: `Ready%20To%20Print`, `%UXXXX`, `\` for `/`.
QString decodedKey(QByteArrayView spelled);
QByteArray encodedKey(const QString &key);

/// A value as it is written after `key=`: bare where every reader takes it for what it is, else in
/// double quotes, so that neither `,` nor `;` nor a blank at an end changes it.
QByteArray encodedValue(const QString &text);

/// One `key=value` line of an INI text: where it lies in it and which key it sets.
struct IniPair
{
    QString key;         ///< "group/key"
    qsizetype start = 0; ///< of the line
    qsizetype value = 0; ///< first byte of the value
    qsizetype valueEnd = 0;
    qsizetype end = 0; ///< behind the line's end
};

struct IniSection
{
    QString group;
    qsizetype end = 0; ///< behind its last pair, or behind its header when it has none
};

/// The lines of an INI text whose every line IniFile has accepted.
struct IniLines
{
    std::vector<IniPair> pairs;
    std::vector<IniSection> sections;

    static IniLines of(const QByteArray &content);
};

} // namespace Printkeeper::Settings
