// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace Printkeeper {

/// A cell of a CSV file as RFC 4180 has it, in quotation marks also where a spreadsheet may take
/// something else than a comma for the end of a cell. What it would take for a formula gets an
/// apostrophe in front: the first that can be seen is one of = + - @, also full-width, or it starts
/// with a tab or CR.
QString csvCell(const QString &text);

/// One line of such cells, with its CR LF, in UTF-8.
QByteArray csvLine(const QStringList &cells);

} // namespace Printkeeper
