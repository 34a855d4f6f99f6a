// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/filelooker.h"
#include "pages/jobs/requestbox.h"
#include "pages/jobs/rowreader.h"
#include "settings/jobssettings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

namespace Printkeeper::JobsView {

/// Where the jobs are.
struct JobsSource
{
    QByteArray databasePath;
    Settings::JobsSettings jobs;
    Settings::FarmSettings farm;
};

/// Answers requests from the farm's database and folders, part by part, on a thread of its own; the
/// newest request counts, others are dropped between two parts. In a database that is no
/// write-ahead log a query over the whole table holds up the web app's commits: there is at most
/// one in 2 s.
class JobsReader final : public QObject
{
    Q_OBJECT

public:
    JobsReader(JobsSource source, std::shared_ptr<RequestBox> box);
    ~JobsReader() override;

    /// Goes on until nothing is left to do; call it whenever the box has something new.
    void work();

Q_SIGNALS:
    void answered(const Printkeeper::JobsView::JobsAnswer &answer);
    void filesLookedAt(const Printkeeper::JobsView::FilesAnswer &answer);

private:
    enum class Step { Nothing, ReadRows, CountByStatus, CountMatching, ReadAgain, LookAtFiles };

    /// What is open as long as the database has not changed.
    struct Session
    {
        std::unique_ptr<Jobs::JobStore> store;
        std::unique_ptr<FileLooker> looker;
        std::unique_ptr<RowReader> reader;
        bool holdsUpWriters = false;
    };

    void begin(JobsRequest request);
    Result<Session> open() const;
    void close();
    void startLook();
    JobSort sortOf(const JobsLook &look) const;
    Jobs::JobFilter filterOf(const JobsLook &look) const;
    JobsShape shape() const;

    Step nextStep() const;
    Step nextCount() const;
    bool isWholeTable(Step step) const;
    bool mustRest(Step step) const;
    void run(Step step);
    void readRows();
    void countByStatus();
    void countMatching();
    void readAgain();
    void lookAtFiles();

    std::optional<RowBlock> readBlock(RowRange range, int total);
    RowRange widened(RowRange range) const;
    JobsAnswer emptyAnswer() const;
    void fail(Error error);

    JobsSource m_source;
    std::shared_ptr<RequestBox> m_box;
    std::optional<Session> m_session;
    JobsRequest m_request;
    quint64 m_look = 0;
    quint64 m_change = 0;
    std::optional<std::vector<StatusCount>> m_byStatus; ///< since the last change
    std::optional<qint64> m_matching;                   ///< of this look since the last change
    bool m_isByStatusTold = false;
    bool m_isMatchingTold = false;
    std::vector<RowBlock> m_again; ///< of the request, as far as it is read
    std::deque<FileQuestion> m_files;
    QElapsedTimer m_sinceWholeTable;
    QTimer m_restTimer;
    bool m_isDear = false;
};

} // namespace Printkeeper::JobsView
