// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileDialog>

namespace Printkeeper::Widgets {

/// Qt's dialog as the content of a sheet: never a window, with our own line drawings and words,
/// columns as wide as what they say, and its buttons where every sheet has them. Shows `start`
/// first.
QFileDialog *makeFileDialog(const QString &name, QFileDialog::AcceptMode mode, const QString &start,
                            QWidget &over);

/// What the list in it says of a file, in the language and the units of the program and not of the
/// system: of an index of its model.
QString fileCellText(const QModelIndex &index);

} // namespace Printkeeper::Widgets
