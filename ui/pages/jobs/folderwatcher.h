// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "settings/farmsettings.h"

#include <QTimer>
#include <QWidget>

namespace Printkeeper::JobsView {

/// Sees within seconds that files came or went in the farm's folders, or a folder itself: a disk
/// that is not mounted, a tidy person. Looks off the GUI thread, and only while `page` is shown.
class FolderWatcher final : public QObject
{
    Q_OBJECT

public:
    /// `page` is the parent, too.
    FolderWatcher(Settings::FarmSettings farm, QWidget &page);

    /// 5 s until told otherwise.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

Q_SIGNALS:
    void foldersChanged();

private:
    void look();

    QWidget &m_page;
    Settings::FarmSettings m_farm;
    QTimer m_timer;
    std::optional<QByteArray> m_seen;
    TaskRunner<QByteArray> m_runner;
};

} // namespace Printkeeper::JobsView
