// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Printkeeper::Widgets {

/// Which folder is asked for.
struct FolderRequest
{
    QString name; ///< "farm" makes the sheet "farmFolderSheet"
    QString title;
    QString start; ///< the folder that is shown first
};

/// Asks on a sheet over `over` for a folder that is there. `chosen` gets its path, or is never
/// called.
void openFolderSheet(QWidget &over, const FolderRequest &request,
                     const std::function<void(const QString &path)> &chosen);

} // namespace Printkeeper::Widgets
