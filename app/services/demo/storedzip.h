// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace Printkeeper::Demo {

struct ZipEntry
{
    QByteArray name;
    QByteArray content;
};

/// A zip archive of these entries, not compressed; each bears the time `modified`.
QByteArray storedZip(const std::vector<ZipEntry> &entries, const QDateTime &modified);

} // namespace Printkeeper::Demo
