// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Printkeeper::Widgets {

/// What is to be written.
struct SaveRequest
{
    QString name; ///< "jobs" makes the sheets "jobsSaveSheet" and "jobsReplaceSheet"
    QString title;
    QString kind; ///< of files with the ending of `file`: "Pictures"
    QString file; ///< a proposal; a name without an ending gets that of this one
};

/// Asks on a sheet over `over` where to write a file, and on another one before a file that is
/// there is replaced. `chosen` gets the path, or is never called; nothing is written here.
void openSaveSheet(QWidget &over, const SaveRequest &request,
                   const std::function<void(const QString &path)> &chosen);

} // namespace Printkeeper::Widgets
