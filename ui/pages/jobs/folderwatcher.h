// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "files/identity.h"
#include "jobs/farmlayout.h"
#include "settings/farmsettings.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

namespace Printkeeper::JobsView {

/// Sees within seconds that files came or went in the farm's folders, or a folder itself: a disk
/// that is not mounted, a tidy person; and that one of a few files was written anew, of which its
/// folder knows nothing. Looks off the GUI thread, and only while `page` is shown.
class FolderWatcher final : public QObject
{
    Q_OBJECT

public:
    using FileQuestion = std::function<std::vector<Jobs::FilePlace>()>;

    /// `page` is the parent, too.
    FolderWatcher(Settings::FarmSettings farm, QWidget &page);

    /// Which files, asked on the GUI thread before each look.
    void setFiles(FileQuestion files) { m_files = std::move(files); }
    /// 5 s until told otherwise.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

Q_SIGNALS:
    void foldersChanged();

private:
    struct Marks
    {
        QByteArray folders;
        QHash<QByteArray, Files::Identity> files; ///< by path; null where none is
    };

    static Marks marksOf(const Settings::FarmSettings &farm,
                         const std::vector<Jobs::FilePlace> &files);
    static bool areDifferent(const Marks &before, const Marks &now);
    void look();

    QWidget &m_page;
    Settings::FarmSettings m_farm;
    FileQuestion m_files;
    QTimer m_timer;
    std::optional<Marks> m_seen;
    TaskRunner<Marks> m_runner;
};

} // namespace Printkeeper::JobsView
