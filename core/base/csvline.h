// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Printkeeper {

/// One line of a CSV file as RFC 4180 has it, with its CR LF, in UTF-8. A cell that a spreadsheet
/// would take for a formula (it starts with = + - @ tab or CR) gets a leading apostrophe.
QByteArray csvLine(const QStringList &cells);

} // namespace Printkeeper
