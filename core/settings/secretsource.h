// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace Printkeeper::Settings {

/// A secret text that is either in the settings themselves or in a file that only its owner reads.
/// Nothing here is ever printed.
struct SecretSource
{
    QString value;
    QByteArray file;

    bool isSet() const { return !value.isEmpty() || !file.isEmpty(); }

    /// The secret: the value, or the file's first line. Refused when others than its owner may read
    /// the file; NotFound, PermissionDenied; Invalid when nothing is set or the file is empty.
    Result<QString> read() const;

    bool operator==(const SecretSource &) const = default;
};

} // namespace Printkeeper::Settings
