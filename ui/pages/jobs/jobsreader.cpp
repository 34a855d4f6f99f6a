// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobsreader.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace Printkeeper::JobsView {
namespace {

using Jobs::JobSchema;

constexpr int RestFactor = 2; // where nobody is held up, but a processor is
constexpr qsizetype FirstRows = 200;
constexpr int MostChanges = 200; // more of them cost a view more than being laid out anew
constexpr std::size_t FilesAtOnce = 50;
constexpr std::size_t MostFiles = 4000;

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
        m_files.clear();
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

JobSort JobsReader::sortOf(const JobsLook &look) const
{
    const JobSchema &schema = m_session->store->schema();
    if (look.sort && !columnOf(schema, look.sort->column).isEmpty())
        return *look.sort;
    // A row number rises with time and has an index; other keys say nothing about the age.
    const bool isByTime = !schema.idIsRowNumber && !schema.created.isEmpty();
    return {isByTime ? JobColumn::Created : JobColumn::Id, Jobs::SortOrder::Descending};
}

Jobs::JobFilter JobsReader::filterOf(const JobsLook &look) const
{
    const JobSort sort = sortOf(look);
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
    if (m_request.order == Want::Now && !isTold)
        return m_isBegun ? Step::ReadOrder : Step::ReadBeginning;
    // Looking at files is quick, counting may not be.
    if (!m_files.empty())
        return Step::LookAtFiles;
    return m_request.byStatus == Want::Now ? Step::CountByStatus : Step::Nothing;
}

bool JobsReader::isWholeTable(Step step) const
{
    return step == Step::CountByStatus || step == Step::ReadBeginning || step == Step::ReadOrder;
}

/// Nobody waits for what is only read again, so that a busy database does not keep a processor
/// busy.
bool JobsReader::mustRest(Step step) const
{
    if (!m_session || !m_sinceWholeTable.isValid() || !isWholeTable(step))
        return false;
    const bool isAgain = step == Step::ReadOrder && m_told.part == Part::Whole;
    return (m_session->holdsUpWriters || isAgain) && m_sinceWholeTable.elapsed() < m_rest.count();
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
    case Step::CountByStatus:
        countByStatus();
        break;
    case Step::LookAtFiles:
        lookAtFiles();
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

Result<RowBlock> JobsReader::readBlock(OrderPointer order, RowRange range)
{
    const auto jobs = m_session->store->jobsOf(*order, range.first, range.end);
    if (!jobs)
        return jobs.error();
    RowBlock block{order, range, {}};
    block.rows.reserve(jobs->size());
    auto key = order->keys().begin() + range.first;
    for (const std::optional<Jobs::Job> &job : *jobs) {
        if (job) {
            block.rows.push_back(makeJobRow(*key, *job));
            m_files.push_back({*key, *job});
        }
        ++key;
    }
    while (m_files.size() > MostFiles)
        m_files.pop_front();
    return block;
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
    if (m_request.among || !filter.search.isEmpty())
        return;
    const auto mustSort = m_session->store->mustSort(filter);
    if (!mustSort || !*mustSort)
        return;
    const auto order = m_session->store->beginning(filter, static_cast<int>(FirstRows));
    if (order && order->size() > 0)
        tellFirstPart(*order);
}

void JobsReader::readOrder()
{
    Jobs::FirstPart first;
    if (!m_told.order && !m_request.among)
        first = {FirstRows, [this](const Jobs::JobOrder &order) { tellFirstPart(order); }};
    auto order = m_session->store->order(filterOf(m_request.filter), first);
    if (order)
        tellOrder(picked(std::move(order).value(), m_request.among));
    else
        fail(order.error());
}

/// So that there is something to see while the others are still being read, over which an error
/// must not close anything.
void JobsReader::tellFirstPart(const Jobs::JobOrder &part)
{
    auto order = std::make_shared<const Jobs::JobOrder>(part);
    auto block = readBlock(order, {0, static_cast<int>(order->size())});
    if (!block)
        return;
    JobsAnswer answer = emptyAnswer();
    answer.order = NewOrder{order, Part::Beginning, std::nullopt};
    answer.rows.push_back(std::move(*block));
    m_told = {std::move(order), Part::Beginning, m_request.change, m_request.among};
    Q_EMIT answered(answer);
}

void JobsReader::tellOrder(OrderPointer order)
{
    const RowRange visible = visibleIn(*order);
    JobsAnswer answer = emptyAnswer();
    answer.order = NewOrder{order, Part::Whole, std::nullopt};
    if (m_told.order)
        answer.order->changes = planMerge(m_told.order->keys(), order->keys(), MostChanges);
    // With the rows that will be visible, so that none of them is ever empty in between.
    if (!visible.isEmpty()) {
        auto block = readBlock(order, visible);
        if (!block) {
            fail(block.error());
            return;
        }
        answer.rows.push_back(std::move(*block));
    }
    m_told = {std::move(order), Part::Whole, m_request.change, m_request.among};
    Q_EMIT answered(answer);
}

/// Where the rows that are visible now will be: at the top, or where their jobs have gone.
RowRange JobsReader::visibleIn(const Jobs::JobOrder &order) const
{
    const int total = static_cast<int>(order.size());
    const RowRange old = m_request.visible;
    int first = 0;
    if (m_request.known && old.first > 0 && old.end <= m_request.known->size()) {
        for (int row = old.first; row < old.end; ++row) {
            const qint64 key = m_request.known->keys()[static_cast<std::size_t>(row)];
            const auto found = std::ranges::find(order.keys(), key);
            if (found == order.keys().end())
                continue;
            first = static_cast<int>(found - order.keys().begin()) - (row - old.first);
            break;
        }
    }
    constexpr int Rows = static_cast<int>(FirstRows);
    const int size = std::max(old.size(), Rows);
    first = std::clamp(first - Rows / 4, 0, total);
    return {first, std::min(first + size, total)};
}

void JobsReader::countByStatus()
{
    if (!m_byStatus) {
        const auto counts = m_session->store->countByStatus();
        if (!counts) {
            fail(counts.error());
            return;
        }
        m_byStatus = makeStatusCounts(*counts);
    }
    m_request.byStatus = Want::Nothing;
    JobsAnswer answer = emptyAnswer();
    answer.byStatus = m_byStatus;
    Q_EMIT answered(answer);
}

void JobsReader::lookAtFiles()
{
    m_session->looker->reset();
    FilesAnswer answer{m_request.look, {}};
    while (!m_files.empty() && answer.files.size() < FilesAtOnce) {
        // The newest rows are those that somebody looks at.
        const FileQuestion question = std::move(m_files.back());
        m_files.pop_back();
        answer.files.push_back({question.key, m_session->looker->look(question.job)});
    }
    Q_EMIT filesLookedAt(answer);
}

JobsAnswer JobsReader::emptyAnswer() const
{
    JobsAnswer answer;
    answer.look = m_request.look;
    answer.change = m_request.change;
    if (m_session)
        answer.shape = shape();
    return answer;
}

/// The next request starts from the beginning, with the file as it is then. What was interrupted is
/// still to be done, unless the newer request, for which it was, no longer asks for it.
void JobsReader::fail(Error error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    JobsAnswer answer = emptyAnswer();
    close();
    m_byStatus.reset();
    m_files.clear();
    m_request.rows.clear();
    m_request.order = m_request.byStatus = Want::Nothing;
    answer.shape.reset();
    answer.error = std::move(error);
    Q_EMIT answered(answer);
}

} // namespace Printkeeper::JobsView
