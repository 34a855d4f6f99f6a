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
#include <optional>
#include <vector>

namespace Printkeeper::JobsView {

/// Sees within seconds that files came or went in the farm's folders, or a folder itself: a disk
/// that is not mounted, a tidy person; and that one of a few files was written anew, of which its
/// folder knows nothing, be it while nobody asked for it. Looks off the GUI thread, and only while
/// `page` is shown.
class FolderWatcher final : public QObject
{
    Q_OBJECT

public:
    /// A file, and as what it is known; empty: nobody has looked.
    struct KnownFile
    {
        Jobs::FilePlace place;
        std::optional<Files::Identity> identity;
    };
    using FileQuestion = std::function<std::vector<KnownFile>()>;

    /// `page` is the parent, too.
    FolderWatcher(Settings::FarmSettings farm, QWidget &page);

    /// Which files, asked on the GUI thread before each look.
    void setFiles(FileQuestion files) { m_files = std::move(files); }
    /// 5 s until told otherwise.
    void setInterval(std::chrono::milliseconds interval) { m_timer.setInterval(interval); }

Q_SIGNALS:
    void foldersChanged();

private:
    struct FileMark
    {
        Files::Identity now; ///< null where none is
        std::optional<Files::Identity> known;
    };
    struct Marks
    {
        QByteArray folders;
        QHash<QByteArray, FileMark> files; ///< by path
    };

    static Marks marksOf(const Settings::FarmSettings &farm, const std::vector<KnownFile> &files);
    static bool isChanged(const FileMark &file, const FileMark *before);
    static bool areDifferent(const std::optional<Marks> &before, const Marks &now);
    void look();

    QWidget &m_page;
    Settings::FarmSettings m_farm;
    FileQuestion m_files;
    QTimer m_timer;
    std::optional<Marks> m_seen;
    TaskRunner<Marks> m_runner;
};

} // namespace Printkeeper::JobsView
