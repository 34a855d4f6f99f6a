// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobsreader.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace Printkeeper::JobsView {
namespace {

using Jobs::JobSchema;

constexpr int RestFactor = 2; // where nobody is held up, but a processor is

QString columnOf(const JobSchema &schema, JobColumn column)
{
    switch (column) {
    case JobColumn::Id:
        return schema.id;
    case JobColumn::Name:
        return schema.original.isEmpty() ? schema.file : schema.original;
    case JobColumn::Status:
        return schema.status;
    case JobColumn::Person:
        return schema.person;
    case JobColumn::Created:
        return schema.created;
    case JobColumn::Updated:
        return schema.updated;
    case JobColumn::Picture:
    case JobColumn::Size:
    case JobColumn::Disk:
        break;
    }
    return {};
}

/// Of the jobs of `order` those that are in `among`.
OrderPointer picked(Jobs::JobOrder order, const KeysPointer &among)
{
    if (!among)
        return std::make_shared<const Jobs::JobOrder>(std::move(order));
    std::vector<qsizetype> places;
    for (qsizetype place = 0; place < order.size(); ++place) {
        if (std::ranges::binary_search(*among, order.keys()[static_cast<std::size_t>(place)]))
            places.push_back(place);
    }
    return std::make_shared<const Jobs::JobOrder>(order.picked(places));
}

} // namespace

JobsReader::JobsReader(JobsSource source, std::shared_ptr<RequestBox> box, ReaderPace pace)
    : m_source(std::move(source))
    , m_box(std::move(box))
    , m_pace(pace)
    , m_restTimer(this)
{
    m_restTimer.setSingleShot(true);
    connect(&m_restTimer, &QTimer::timeout, this, &JobsReader::work);
}

JobsReader::~JobsReader()
{
    close();
}

void JobsReader::work()
{
    while (!m_box->isClosed()) {
        if (auto newer = m_box->take())
            begin(std::move(*newer));
        Step step = nextStep();
        if (mustRest(step)) {
            m_restTimer.start(m_rest - std::chrono::milliseconds(m_sinceWholeTable.elapsed()));
            step = m_files.empty() ? Step::Nothing : Step::LookAtFiles;
        }
        if (step == Step::Nothing)
            return;
        run(step);
    }
}

void JobsReader::begin(JobsRequest request)
{
    const bool isChanged = !m_session || request.change != m_request.change;
    if (request.look != m_request.look) {
        m_told = {};
        m_isBegun = false;
        m_isTooLong = false;
        m_lookedUp.reset();
        m_files.clear();
        m_unsettled.clear();
    }
    m_request = std::move(request);
    if (!isChanged)
        return;
    m_byStatus.reset();
    close();
    auto session = open();
    if (!session) {
        fail(session.error());
        return;
    }
    m_session = std::move(session).value();
    m_box->interrupt().attach(m_session->store->connection());
}

/// Opens anew after each change, since the file may be another one by now.
Result<JobsReader::Session> JobsReader::open() const
{
    auto store = Jobs::JobStore::open(m_source.databasePath, m_source.jobs);
    if (!store)
        return store.error();
    Session session;
    session.store = std::move(store).value();
    session.looker = std::make_unique<FileLooker>(m_source.farm, session.store->schema());
    session.holdsUpWriters = session.store->connection().journalMode() != u"wal";
    return session;
}

void JobsReader::close()
{
    m_box->interrupt().detach();
    m_session.reset();
}

/// A row number rises with time and has an index; other keys say nothing about the age.
JobSort JobsReader::usualSort() const
{
    const JobSchema &schema = m_session->store->schema();
    const bool isByTime = !schema.idIsRowNumber && !schema.created.isEmpty();
    return {isByTime ? JobColumn::Created : JobColumn::Id, Jobs::SortOrder::Descending};
}

bool JobsReader::wantsLookUp() const
{
    return m_request.filter.sort && isLookedUp(m_request.filter.sort->column);
}

JobSort JobsReader::sortOf(const JobsLook &look) const
{
    if (!look.sort)
        return usualSort();
    const bool isPossible =
        isLookedUp(look.sort->column)
            ? !m_isTooLong
            : !columnOf(m_session->store->schema(), look.sort->column).isEmpty();
    return isPossible ? *look.sort : usualSort();
}

/// What is sorted afterwards has the usual order before.
Jobs::JobFilter JobsReader::filterOf(const JobsLook &look) const
{
    const JobSort wanted = sortOf(look);
    const JobSort sort = isLookedUp(wanted.column) ? usualSort() : wanted;
    return {look.status, look.search, columnOf(m_session->store->schema(), sort.column),
            sort.order};
}

JobsShape JobsReader::shape() const
{
    const JobSchema &schema = m_session->store->schema();
    return {!schema.created.isEmpty(), !schema.updated.isEmpty(),
            !schema.person.isEmpty(),  schema.idIsRowNumber,
            sortOf(m_request.filter),  columnOf(schema, sortOf(m_request.filter).column)};
}

JobsReader::Step JobsReader::nextStep() const
{
    if (!m_session)
        return Step::Nothing;
    if (!m_request.rows.empty())
        return Step::ReadRows;
    const bool isTold = m_told.part == Part::Whole && m_told.change == m_request.change
                        && m_told.among == m_request.among;
    if (m_request.order == Want::Now && !isTold) {
        if (m_lookedUp && m_lookedUp->among == m_request.among)
            return Step::LookUp;
        return m_isBegun ? Step::ReadOrder : Step::ReadBeginning;
    }
    // Looking at files is quick, counting may not be.
    if (!m_files.empty())
        return Step::LookAtFiles;
    if (m_request.byStatus == Want::Now)
        return Step::CountByStatus;
    return m_unsettled.empty() ? Step::Nothing : Step::SettleFiles;
}

bool JobsReader::isWholeTable(Step step) const
{
    return step == Step::CountByStatus || step == Step::ReadBeginning || step == Step::ReadOrder
           || step == Step::SettleFiles;
}

/// Nobody waits for what is only read again, or for the state of a few odd files, so that a busy
/// database does not keep a processor busy.
bool JobsReader::mustRest(Step step) const
{
    if (!m_session || !m_sinceWholeTable.isValid() || !isWholeTable(step))
        return false;
    const bool canWait =
        step == Step::SettleFiles || (step == Step::ReadOrder && m_told.part == Part::Whole);
    return (m_session->holdsUpWriters || canWait) && m_sinceWholeTable.elapsed() < m_rest.count();
}

void JobsReader::run(Step step)
{
    QElapsedTimer taken;
    taken.start();
    switch (step) {
    case Step::ReadRows:
        readRows();
        break;
    case Step::ReadBeginning:
        readBeginning();
        break;
    case Step::ReadOrder:
        readOrder();
        break;
    case Step::LookUp:
        lookUp();
        break;
    case Step::CountByStatus:
        countByStatus();
        break;
    case Step::LookAtFiles:
        lookAtFiles();
        break;
    case Step::SettleFiles:
        settleFiles();
        break;
    case Step::Nothing:
        break;
    }
    if (!isWholeTable(step) || taken.elapsed() < m_pace.slow.count())
        return;
    m_sinceWholeTable.start();
    const bool holdsUp = m_session && m_session->holdsUpWriters;
    m_rest = holdsUp ? m_pace.rest : std::chrono::milliseconds(taken.elapsed() * RestFactor);
}

void JobsReader::readRows()
{
    auto block = readBlock(m_request.known, m_request.rows.front());
    if (!block) {
        fail(block.error());
        return;
    }
    m_request.rows.erase(m_request.rows.begin());
    JobsAnswer answer = emptyAnswer();
    answer.rows.push_back(std::move(*block));
    Q_EMIT answered(answer);
}

/// Where all jobs are sorted before the first is known, nobody waits for that: SQLite finds a few
/// first ones in half the time. What is searched for in all texts is not searched for twice.
void JobsReader::readBeginning()
{
    m_isBegun = true;
    const Jobs::JobFilter filter = filterOf(m_request.filter);
    if (m_request.among || !filter.search.isEmpty() || isLookedUp(sortOf(m_request.filter).column))
        return;
    const auto mustSort = m_session->store->mustSort(filter);
    if (!mustSort || !*mustSort)
        return;
    const auto order =
        m_session->store->beginning(filter, static_cast<int>(FirstRows), m_request.cancel);
    if (order && order->size() > 0)
        tellFirstPart(*order);
}

void JobsReader::readOrder()
{
    const bool isLookUpWanted = wantsLookUp();
    Jobs::FirstPart first;
    if (!m_told.order && !m_request.among && !isLookUpWanted)
        first = {FirstRows, [this](const Jobs::JobOrder &order) { tellFirstPart(order); }};
    const auto before = version();
    auto order = before
                     ? m_session->store->order(filterOf(m_request.filter), first, m_request.cancel)
                     : Result<Jobs::JobOrder>(before.error());
    const auto change = order ? changeSince(*before) : Result<quint64>(order.error());
    if (!change) {
        fail(change.error());
        return;
    }
    OrderPointer all = picked(std::move(order).value(), m_request.among);
    m_isTooLong = isLookUpWanted && all->size() > MostLookedUp;
    if (!isLookUpWanted || m_isTooLong) {
        tellOrder(std::move(all), *change);
        return;
    }
    m_lookedUp = LookedUp{std::move(all), *change, m_request.among, {}, {}, {}, {}};
    m_lookedUp->taken.start();
    m_lookedUp->told.start();
}

/// A part of it, so that rows which somebody wants to see come in between.
void JobsReader::lookUp()
{
    constexpr qsizetype AtOnce = 200;
    const bool isBySize = sortOf(m_request.filter).column == JobColumn::Size;
    const auto first = static_cast<qsizetype>(m_lookedUp->found.size());
    const qsizetype end = std::min(first + AtOnce, m_lookedUp->order->size());
    if (first < end) {
        const auto jobs = m_session->store->jobsOf(*m_lookedUp->order, first, end);
        if (!jobs) {
            fail(jobs.error());
            return;
        }
        m_session->looker->reset();
        for (const std::optional<Jobs::Job> &job : *jobs) {
            const FileState state = job ? m_session->looker->look(*job) : FileState();
            const qint64 size = state.isThere() ? state.size : -1; // less than an empty file
            if (job && !isBySize && !FileLooker::isSettled(state))
                m_lookedUp->unsettled.emplace_back(m_lookedUp->found.size(), state);
            m_lookedUp->found.push_back(isBySize ? size : static_cast<qint64>(state.disk));
        }
    }
    if (end == m_lookedUp->order->size()) {
        if (const auto settled = settleLookedUp(); settled)
            finishLookUp();
        else
            fail(settled.error());
    } else if (m_lookedUp->told.elapsed() >= m_pace.progress.count()) {
        m_lookedUp->told.start();
        Q_EMIT lookUpProgressed({m_request.look, end, m_lookedUp->order->size()});
    }
}

Result<void> JobsReader::settleLookedUp()
{
    std::vector<FileState *> states;
    for (auto &[place, state] : m_lookedUp->unsettled)
        states.push_back(&state);
    const auto settled = m_session->looker->settle(states, *m_session->store, m_request.cancel);
    if (!settled)
        return settled.error();
    for (const auto &[place, state] : m_lookedUp->unsettled)
        m_lookedUp->found[place] = static_cast<qint64>(state.disk);
    return {};
}

/// Of equal ones the usual order stays.
void JobsReader::finishLookUp()
{
    const LookedUp done = *std::exchange(m_lookedUp, std::nullopt);
    std::vector<qsizetype> places(done.found.size());
    std::iota(places.begin(), places.end(), qsizetype(0));
    const bool isRising = sortOf(m_request.filter).order == Jobs::SortOrder::Ascending;
    std::ranges::stable_sort(places, [&](qsizetype left, qsizetype right) {
        const qint64 a = done.found[static_cast<std::size_t>(left)];
        const qint64 b = done.found[static_cast<std::size_t>(right)];
        return isRising ? a < b : b < a;
    });
    tellOrder(std::make_shared<const Jobs::JobOrder>(done.order->picked(places)), done.change);
    m_sinceWholeTable.start();
    m_rest = std::chrono::milliseconds(done.taken.elapsed() * RestFactor);
    if (m_session && m_session->holdsUpWriters)
        m_rest = std::max(m_rest, m_pace.rest);
}

/// The same number all the time where a reader sees one moment of the table.
Result<qint64> JobsReader::version() const
{
    return m_session->holdsUpWriters ? m_session->store->dataVersion() : Result<qint64>(0);
}

Result<quint64> JobsReader::changeSince(qint64 before) const
{
    const auto now = version();
    if (!now)
        return now.error();
    return *now == before ? m_request.change : m_request.change - 1;
}

} // namespace Printkeeper::JobsView
