// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <optional>

namespace Printkeeper::Discovery {

/// What a regular file of at most 256 KiB says. Nothing for any other one, and for one that cannot
/// be read: a search goes on without it. Follows no link.
std::optional<QByteArray> readText(const QByteArray &path);

} // namespace Printkeeper::Discovery
