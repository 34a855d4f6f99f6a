// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/storagewiring.h"

#include "gui/fileexport.h"

namespace Printkeeper::Gui {

using namespace StorageView;

namespace {

Result<std::vector<QByteArray>> dueFiles(const Services::Farm &farm, const CancelToken &cancel)
{
    const auto report = farm.previewCleanup({}, cancel);
    if (!report)
        return report.error();
    std::vector<QByteArray> files;
    for (const Cleanup::CleanupAction &action : report->plan.actions) {
        // What only moves to the archive stays on the shelf.
        if (Cleanup::movesJob(action.kind) && !action.leavesDisk)
            continue;
        for (const Cleanup::PlannedFile &file : action.files)
            files.push_back(file.place.absolute());
    }
    return files;
}

/// When the folders were noted first after a cleanup: before it they held what it took away.
QDateTime notedAfter(const Services::Farm &farm, const QDateTime &cleanup)
{
    const auto history = farm.storageHistory(cleanup);
    QDateTime first;
    if (!history)
        return cleanup;
    for (const Storage::AmountHistory &amount : history->amounts) {
        const bool isFirst =
            !amount.samples.empty() && (!first.isValid() || amount.samples.front().time < first);
        if (amount.kind == Storage::AmountKind::Folder && isFirst)
            first = amount.samples.front().time;
    }
    return first.isValid() ? first : cleanup;
}

Result<Grown> grownSince(const QDateTime &since, const Services::Farm &farm, const Clock &clock,
                         const CancelToken &cancel)
{
    auto report = farm.growth(since, cancel);
    if (!report)
        return report.error();
    Grown grown{since, clock.now(), std::move(report->amounts), {}};
    for (const Services::PersonGrowth &person : report->people)
        grown.people.push_back({person.person, person.jobs, person.bytes});
    return grown;
}

void connectSession(StoragePage &page, FarmSession &session)
{
    QObject::connect(&session, &FarmSession::statusRead, &page, &StoragePage::showStatus);
    QObject::connect(&session, &FarmSession::workEnded, &page, &StoragePage::refresh);
    if (session.status())
        page.showStatus(*session.status());
}

} // namespace

void connectStorage(StoragePage &page, FarmSession &session, Shell::TaskBoard &board,
                    Shell::MainWindow &window)
{
    new StorageLooks(page, session.farm());
    new StorageActions(page, session);
    connectSession(page, session);
    QObject::connect(&page, &StoragePage::exportRequested, &board,
                     [&board](const QByteArray &content, const QString &path) {
                         new FileExport(content, path, board);
                     });
    QObject::connect(&page, &StoragePage::said, &window,
                     [&window](Widgets::Glyph glyph, const QString &sentence) {
                         window.toasts().showToast({glyph, sentence, {}, {}});
                     });
}

StorageLooks::StorageLooks(StoragePage &page, Services::Farm &farm)
    : QObject(&page)
    , m_page(page)
    , m_farm(farm)
{
    constexpr int ScanAndAnother = 2;
    m_pool.setMaxThreadCount(ScanAndAnother);
    connect(&page, &StoragePage::scanRequested, this, &StorageLooks::scan);
    connect(&page, &StoragePage::cancelRequested, this, [this] { m_scan.cancel(); });
    connect(&page, &StoragePage::dueWanted, this, &StorageLooks::findDue);
    connect(&page, &StoragePage::historyWanted, this, &StorageLooks::readHistory);
    connect(&page, &StoragePage::grownWanted, this, &StorageLooks::readGrown);
    connect(&page, &StoragePage::gapWanted, this, &StorageLooks::explainGap);
}

void StorageLooks::scan(StoragePage::Reading reading)
{
    // Called on the thread that works; this object outlives the work, for the runner waits for it.
    const auto tell = [this](const Storage::ScanProgress &progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { m_page.showProgress(progress); }, Qt::QueuedConnection);
    };
    Services::ScanRequest request;
    request.depth = reading == StoragePage::Reading::Quick ? Services::ScanDepth::Quick
                                                           : Services::ScanDepth::Full;
    m_scan.start([farm = &m_farm, request,
                  tell](const CancelToken &cancel) { return farm->scan(request, tell, cancel); },
                 [this](const Result<TreePointer> &tree) { m_page.showScan(tree); });
}

void StorageLooks::findDue()
{
    m_due.start([farm = &m_farm](const CancelToken &cancel) { return dueFiles(*farm, cancel); },
                [this](Result<std::vector<QByteArray>> files) {
                    // The page of the cleanup says why there is no plan.
                    if (files)
                        m_page.showDue(*std::move(files));
                });
}

void StorageLooks::readHistory(int days)
{
    constexpr int Edge = 1; // the period is counted back from the newest check
    m_history.start(
        [farm = &m_farm, since = m_clock.now().addDays(-days - Edge)](
            const CancelToken &) -> Result<std::vector<Storage::VolumeHistory>> {
            auto history = farm->storageHistory(since);
            if (!history)
                return history.error();
            return std::move(history->volumes);
        },
        [this](const Result<std::vector<Storage::VolumeHistory>> &volumes) {
            m_page.showHistory(volumes);
        });
}

void StorageLooks::readGrown(const QDateTime &since, bool isAfterCleanup)
{
    m_grown.start(
        [farm = &m_farm, since, isAfterCleanup, clock = &m_clock](const CancelToken &cancel) {
            const QDateTime from = isAfterCleanup ? notedAfter(*farm, since) : since;
            return grownSince(from, *farm, *clock, cancel);
        },
        [this](const Result<Grown> &grown) { m_page.showGrown(grown); });
}

void StorageLooks::explainGap(const Storage::ScanTotals &scan)
{
    m_gap.start(
        [farm = &m_farm, scan](const CancelToken &cancel) { return farm->spaceGap(scan, cancel); },
        [this](const Result<Storage::SpaceGap> &gap) { m_page.showGap(gap); });
}

StorageActions::StorageActions(StoragePage &page, FarmSession &session)
    : QObject(&page)
    , m_farm(session.farm())
    , m_flow(new JobsView::ActionFlow(page))
{
    using JobsView::ActionFlow;
    connect(&page, &StoragePage::jobsRequested, m_flow, &ActionFlow::start);
    connect(m_flow, &ActionFlow::previewRequested, this, &StorageActions::preview);
    connect(m_flow, &ActionFlow::cancelRequested, this, [this] { m_preview.cancel(); });
    connect(m_flow, &ActionFlow::runRequested, &session, &FarmSession::runOnJobs);
}

void StorageActions::preview(const Cleanup::JobActionRequest &request)
{
    m_preview.start(
        [farm = &m_farm, request](const CancelToken &cancel) {
            return farm->previewJobAction(request, cancel);
        },
        [this](Result<Cleanup::CleanupReport> report) {
            if (report)
                m_flow->showPreview(std::move(*report));
            else
                m_flow->showError(report.error());
        });
}

} // namespace Printkeeper::Gui
