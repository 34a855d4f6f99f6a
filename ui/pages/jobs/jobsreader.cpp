// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobsreader.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Printkeeper::JobsView {
namespace {

using Jobs::JobSchema;

constexpr auto Rest = 2000ms;
constexpr auto Long = 50ms;       // what takes longer holds up a commit so that somebody notices
constexpr int FarAway = 20'000;   // rows that are skipped in less than that
constexpr int MostInserted = 500; // new jobs above the rows that are shown, to find them again
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
    case JobColumn::Size:
    case JobColumn::Disk:
        break;
    }
    return {};
}

} // namespace

JobsReader::JobsReader(JobsSource source, std::shared_ptr<RequestBox> box)
    : m_source(std::move(source))
    , m_box(std::move(box))
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
            m_restTimer.start(Rest - std::chrono::milliseconds(m_sinceWholeTable.elapsed()));
            step = m_files.empty() ? Step::Nothing : Step::LookAtFiles;
        }
        if (step == Step::Nothing)
            return;
        run(step);
    }
}

void JobsReader::begin(JobsRequest request)
{
    const bool isChanged = !m_session || request.change != m_change;
    const bool isOtherLook = request.look != m_look;
    m_request = std::move(request);
    m_look = m_request.look;
    m_change = m_request.change;
    m_again.clear();
    if (isChanged) {
        m_byStatus.reset();
        m_isByStatusTold = false;
        close();
        auto session = open();
        if (!session) {
            fail(session.error());
            return;
        }
        m_session = std::move(session).value();
        m_box->interrupt().attach(m_session->store->connection());
    }
    if (isChanged || isOtherLook)
        startLook();
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

void JobsReader::startLook()
{
    m_files.clear();
    m_matching.reset();
    if (m_byStatus && m_request.filter.search.isEmpty())
        m_matching = jobsIn(*m_byStatus, m_request.filter.status);
    m_isMatchingTold = false;
    m_isDear = false;
    m_session->reader = std::make_unique<RowReader>(*m_session->store, filterOf(m_request.filter));
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
    return {!schema.created.isEmpty(), !schema.updated.isEmpty(), !schema.person.isEmpty(),
            schema.idIsRowNumber, sortOf(m_request.filter)};
}

JobsReader::Step JobsReader::nextStep() const
{
    if (!m_session)
        return Step::Nothing;
    if (!m_request.rows.empty())
        return Step::ReadRows;
    const Step count = nextCount();
    if (!m_request.again.empty())
        return count == Step::Nothing ? Step::ReadAgain : count;
    // Looking at files is quick, counting may not be.
    return m_files.empty() ? count : Step::LookAtFiles;
}

JobsReader::Step JobsReader::nextCount() const
{
    // What is read again is told together with its counts.
    const bool isTold = !m_request.again.empty();
    if (m_request.byStatus == Want::Count && !(m_byStatus && (isTold || m_isByStatusTold)))
        return Step::CountByStatus;
    if (m_request.matching == Want::Count && !(m_matching && (isTold || m_isMatchingTold)))
        return Step::CountMatching;
    return Step::Nothing;
}

bool JobsReader::isWholeTable(Step step) const
{
    if (step == Step::CountByStatus || step == Step::CountMatching)
        return true;
    if (step != Step::ReadRows && step != Step::ReadAgain)
        return false;
    const JobsLook &look = m_request.filter;
    if (!look.status.isEmpty() || !look.search.isEmpty() || sortOf(look).column != JobColumn::Id)
        return true;
    const RowRange range =
        step == Step::ReadRows ? m_request.rows.front() : m_request.again.at(m_again.size());
    return m_session->reader->skippedRows(range, m_request.total) > FarAway;
}

bool JobsReader::mustRest(Step step) const
{
    return m_session && m_session->holdsUpWriters && m_sinceWholeTable.isValid()
           && m_sinceWholeTable.elapsed() < Rest.count() && isWholeTable(step);
}

void JobsReader::run(Step step)
{
    const bool isWhole = isWholeTable(step);
    QElapsedTimer taken;
    taken.start();
    switch (step) {
    case Step::ReadRows:
        readRows();
        break;
    case Step::CountByStatus:
        countByStatus();
        break;
    case Step::CountMatching:
        countMatching();
        break;
    case Step::ReadAgain:
        readAgain();
        break;
    case Step::LookAtFiles:
        lookAtFiles();
        break;
    case Step::Nothing:
        break;
    }
    if (isWhole && taken.elapsed() >= Long.count())
        m_sinceWholeTable.start();
}

std::optional<RowBlock> JobsReader::readBlock(RowRange range, int total)
{
    QElapsedTimer taken;
    taken.start();
    auto block = m_session->reader->read(range, total);
    if (!block) {
        fail(block.error());
        return std::nullopt;
    }
    m_isDear = taken.elapsed() >= Long.count();
    RowBlock rows{range, {}, block->isLast};
    rows.rows.reserve(block->jobs.size());
    int row = range.first;
    for (const Jobs::Job &job : block->jobs) {
        rows.rows.push_back(makeJobRow(job));
        m_files.push_back({row++, job.idText(), job.file.toBytes(), rows.rows.back().statusKey});
    }
    while (m_files.size() > MostFiles)
        m_files.pop_front();
    return rows;
}

void JobsReader::readRows()
{
    auto block = readBlock(m_request.rows.front(), m_request.total);
    if (!block)
        return;
    m_request.rows.erase(m_request.rows.begin());
    JobsAnswer answer = emptyAnswer();
    answer.rows.push_back(std::move(*block));
    Q_EMIT answered(answer);
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
        if (m_request.filter.search.isEmpty())
            m_matching = jobsIn(*m_byStatus, m_request.filter.status);
    }
    if (!m_request.again.empty())
        return;
    JobsAnswer answer = emptyAnswer();
    answer.byStatus = m_byStatus;
    answer.matching = m_matching;
    m_isByStatusTold = true;
    Q_EMIT answered(answer);
}

void JobsReader::countMatching()
{
    if (!m_matching) {
        const auto count = m_session->store->count(filterOf(m_request.filter));
        if (!count) {
            fail(count.error());
            return;
        }
        m_matching = *count;
    }
    if (!m_request.again.empty())
        return;
    JobsAnswer answer = emptyAnswer();
    answer.matching = m_matching;
    m_isMatchingTold = true;
    Q_EMIT answered(answer);
}

/// So many rows more as jobs have come or gone, so that those that are shown are among them.
RowRange JobsReader::widened(RowRange range) const
{
    const int total = static_cast<int>(m_matching.value_or(0));
    const int more = total - std::max(m_request.total, 0);
    if (std::abs(more) <= MostInserted) {
        range.first += std::min(more, 0);
        range.end += std::max(more, 0);
    }
    range.first = std::clamp(range.first, 0, std::max(total - 1, 0));
    range.end = std::clamp(range.end, range.first, total);
    return range;
}

void JobsReader::readAgain()
{
    const RowRange range = widened(m_request.again.at(m_again.size()));
    std::optional<RowBlock> block = RowBlock{range, {}, true};
    if (!range.isEmpty())
        block = readBlock(range, static_cast<int>(m_matching.value_or(-1)));
    if (!block)
        return;
    m_again.push_back(std::move(*block));
    if (m_again.size() < m_request.again.size())
        return;
    JobsAnswer answer = emptyAnswer();
    answer.again = std::exchange(m_again, {});
    answer.byStatus = m_byStatus;
    answer.matching = m_matching;
    m_request.again.clear();
    m_isByStatusTold = m_isMatchingTold = true;
    Q_EMIT answered(answer);
}

void JobsReader::lookAtFiles()
{
    m_session->looker->reset();
    FilesAnswer answer{m_look, {}};
    while (!m_files.empty() && answer.files.size() < FilesAtOnce) {
        // The newest rows are those that somebody looks at.
        const FileQuestion question = std::move(m_files.back());
        m_files.pop_back();
        answer.files.push_back({question.row, question.id, m_session->looker->look(question)});
    }
    Q_EMIT filesLookedAt(answer);
}

JobsAnswer JobsReader::emptyAnswer() const
{
    JobsAnswer answer;
    answer.look = m_look;
    answer.change = m_change;
    answer.isDear = m_isDear;
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
    close();
    m_byStatus.reset();
    m_files.clear();
    m_request = {};
    m_again.clear();
    JobsAnswer answer = emptyAnswer();
    answer.error = std::move(error);
    Q_EMIT answered(answer);
}

} // namespace Printkeeper::JobsView
