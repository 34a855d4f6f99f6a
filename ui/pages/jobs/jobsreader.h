// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/filelooker.h"
#include "pages/jobs/requestbox.h"
#include "settings/jobssettings.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Printkeeper::JobsView {

/// Where the jobs are.
struct JobsSource
{
    QByteArray databasePath;
    Settings::JobsSettings jobs;
    Settings::FarmSettings farm;
};

/// How long a query over the whole table may take without anybody noticing, and how long there is
/// none after a longer one where it holds up writers; how often it is told how far it has come.
struct ReaderPace
{
    std::chrono::milliseconds slow{50};
    std::chrono::milliseconds rest{2000};
    std::chrono::milliseconds progress{100};
};

/// Answers requests from the farm's database and folders, part by part, on a thread of its own; the
/// newest request counts, others are dropped between two parts. The order of a look is read in one
/// pass, and rows by their keys; where it must be sorted, its first jobs are asked for before. In a
/// database that is no write-ahead log a query over the whole table is in the way of the web app's
/// commits: it is read in parts, and there is at most one in 2 s. What somebody wrote between those
/// parts makes an answer that of an older change, and then it is read again. Sorted by size or
/// state on disk, a list is told when all its files were looked at; a list that is too long for
/// that keeps its usual order.
class JobsReader final : public QObject
{
    Q_OBJECT

public:
    JobsReader(JobsSource source, std::shared_ptr<RequestBox> box, ReaderPace pace = {});
    ~JobsReader() override;

    /// Goes on until nothing is left to do; call it whenever the box has something new.
    void work();

Q_SIGNALS:
    void answered(const Printkeeper::JobsView::JobsAnswer &answer);
    void lookUpProgressed(const Printkeeper::JobsView::LookUpProgress &progress);
    void filesLookedAt(const Printkeeper::JobsView::FilesAnswer &answer);

private:
    enum class Step {
        Nothing,
        ReadRows,
        ReadBeginning,
        ReadOrder,
        LookUp,
        CountByStatus,
        LookAtFiles,
        SettleFiles,
    };

    static constexpr qsizetype FirstRows = 200;

    /// What is open as long as the database has not changed.
    struct Session
    {
        std::unique_ptr<Jobs::JobStore> store;
        std::unique_ptr<FileLooker> looker;
        bool holdsUpWriters = false;
    };

    struct FileQuestion
    {
        qint64 key = 0;
        Jobs::Job job;
    };

    struct ToldOrder
    {
        OrderPointer order;
        Part part = Part::Beginning;
        quint64 change = 0;
        KeysPointer among;
    };

    /// An order that is sorted by what is found on disk, as soon as all of it is looked up.
    struct LookedUp
    {
        OrderPointer order;
        quint64 change = 0;
        KeysPointer among;
        std::vector<qint64> found;                                ///< of the first jobs
        std::vector<std::pair<std::size_t, FileState>> unsettled; ///< places in `found`
        QElapsedTimer taken;
        QElapsedTimer told; ///< how far it has come
    };

    void begin(JobsRequest request);
    Result<Session> open() const;
    void close();
    JobSort usualSort() const;
    bool wantsLookUp() const;
    JobSort sortOf(const JobsLook &look) const;
    Jobs::JobFilter filterOf(const JobsLook &look) const;
    JobsShape shape() const;

    Step nextStep() const;
    bool isWholeTable(Step step) const;
    bool mustRest(Step step) const;
    void run(Step step);
    void readRows();
    void readBeginning();
    void readOrder();
    void lookUp();
    Result<void> settleLookedUp();
    void finishLookUp();
    void countByStatus();
    void lookAtFiles();
    void settleFiles();

    void tellFirstPart(const Jobs::JobOrder &part);
    void tellOrder(OrderPointer order, quint64 change);
    RowRange visibleIn(const Jobs::JobOrder &order) const;
    Result<RowBlock> readBlock(OrderPointer order, RowRange range);
    Result<qint64> version() const;
    /// The change that what was read is of, when the version was `before` at its beginning.
    Result<quint64> changeSince(qint64 before) const;
    JobsAnswer emptyAnswer() const;
    void fail(Error error);

    JobsSource m_source;
    std::shared_ptr<RequestBox> m_box;
    ReaderPace m_pace;
    std::optional<Session> m_session;
    JobsRequest m_request;
    ToldOrder m_told;         ///< the newest of this look
    bool m_isBegun = false;   ///< its beginning was asked for
    bool m_isTooLong = false; ///< to be sorted by what is looked up
    std::optional<LookedUp> m_lookedUp;
    std::optional<std::vector<StatusCount>> m_byStatus; ///< since the last change
    std::deque<FileQuestion> m_files;
    std::deque<FoundFile> m_unsettled; ///< told when it is known whether other jobs own files
    QElapsedTimer m_sinceWholeTable;
    std::chrono::milliseconds m_rest{0}; ///< after the last query over the whole table
    QTimer m_restTimer;
};

} // namespace Printkeeper::JobsView
