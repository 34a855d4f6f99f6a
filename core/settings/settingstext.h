// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Settings {

/// A key to set, or, without a text, to take out, so that its default holds again.
struct SettingChange
{
    QString key;
    std::optional<QString> text;

    bool operator==(const SettingChange &) const = default;
};

/// `content`, the text of a settings file (possibly empty), with the changes made and every other
/// byte as it was: comments, order, unknown keys, line ends. What is set twice is set in its last
/// line, the one that counts, and taken out everywhere. Invalid, and there is no text, when the
/// content is refused by IniFile, a key is not known, a text is not allowed for its key, or the
/// new text would not be read back as what was meant. `path` is for the sentences alone.
Result<QByteArray> withSettings(const QByteArray &content,
                                const std::vector<SettingChange> &changes, const QByteArray &path);

} // namespace Printkeeper::Settings
