// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Printkeeper {

/// An amount of storage in bytes. Signed, so that a difference is one too.
using Bytes = qint64;

} // namespace Printkeeper
