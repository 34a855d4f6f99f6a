// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/agecurve.h"

#include "cleanup/cleanuprule.h"
#include "cleanup/filemover.h"
#include "jobs/status.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

constexpr qint64 DaySeconds = 24 * 3600;
constexpr int MostDays = 3650;

/// A job that stands for others of its rule.
struct Sample
{
    Jobs::Job job;
    int days = 0; ///< the most days that it is older than
};

/// Collects one rule's jobs while the table is read.
class CurveReader
{
public:
    CurveReader(const CleanupRule &rule, const AgeCurveInputs &inputs)
        : m_rule(rule)
        , m_inputs(inputs)
        , m_jobs(MostDays + 1, 0)
    {}

    bool takes(const QString &statusKey) const { return m_rule.statuses.contains(statusKey); }
    void add(const Jobs::Job &job);
    AgeCurve finish(FileMover &files, const CancelToken &cancel) const;

private:
    void sample(const Jobs::Job &job, int days);
    Bytes sizeOf(const Jobs::Job &job, FileMover &files) const;

    const CleanupRule &m_rule;
    const AgeCurveInputs &m_inputs;
    std::vector<qint64> m_jobs; ///< at [d] those that are older than d days and not than d + 1
    qint64 m_all = 0;
    std::vector<Sample> m_samples;
    QRandomGenerator m_random{1}; // the same table gives the same curve
};

void CurveReader::add(const Jobs::Job &job)
{
    const Jobs::StateTime state = Jobs::stateTime(job.updated, job.created);
    const qint64 seconds = state.time ? state.time->secsTo(m_inputs.now) : 0;
    if (seconds <= 0)
        return;
    const int days = static_cast<int>(std::min<qint64>((seconds - 1) / DaySeconds, MostDays));
    ++m_jobs[static_cast<std::size_t>(days)];
    sample(job, days);
    ++m_all;
}

/// Every job has the same chance to be among the samples, however many follow.
void CurveReader::sample(const Jobs::Job &job, int days)
{
    const auto most = static_cast<std::size_t>(m_inputs.mostMeasured);
    if (m_samples.size() < most) {
        m_samples.push_back({job, days});
        return;
    }
    const quint64 place = m_random.generate64() % static_cast<quint64>(m_all + 1);
    if (place < most)
        m_samples[place] = {job, days};
}

Bytes CurveReader::sizeOf(const Jobs::Job &job, FileMover &files) const
{
    const auto model = m_inputs.jobFiles.modelOf(job);
    if (!model)
        return 0;
    std::vector<Jobs::FilePlace> places{*model};
    const QByteArray folder = model->folder();
    for (const QByteArray &name : Jobs::sidecarNames(model->name()))
        places.push_back({model->root, folder.isEmpty() ? name : folder + '/' + name});
    for (const auto &named :
         {m_inputs.jobFiles.metadataOf(job), m_inputs.jobFiles.thumbnailOf(job)}) {
        if (named && !movesJob(m_rule.kind) && std::ranges::find(places, *named) == places.end())
            places.push_back(*named);
    }
    Bytes size = 0;
    for (const Jobs::FilePlace &place : places) {
        const auto status = files.status(place);
        if (status && status->kind == Files::FileKind::Regular && status->links == 1)
            size += status->allocated;
    }
    return size;
}

AgeCurve CurveReader::finish(FileMover &files, const CancelToken &cancel) const
{
    AgeCurve curve;
    std::vector<double> bytes(m_jobs.size(), 0);
    const double weight = static_cast<double>(m_all)
                          / static_cast<double>(std::max<std::size_t>(m_samples.size(), 1));
    for (const Sample &sample : m_samples) {
        if (cancel.isCancelled())
            return curve;
        bytes[static_cast<std::size_t>(sample.days)] +=
            weight * static_cast<double>(sizeOf(sample.job, files));
    }
    curve.measured = static_cast<qint64>(m_samples.size());
    curve.jobs = m_jobs;
    for (std::size_t day = m_jobs.size() - 1; day > 0; --day) {
        curve.jobs[day - 1] += curve.jobs[day];
        bytes[day - 1] += bytes[day];
    }
    for (const double amount : bytes)
        curve.bytes.push_back(static_cast<Bytes>(amount + 0.5));
    return curve;
}

template<typename T>
T valueAt(const std::vector<T> &values, int days)
{
    if (values.empty())
        return 0;
    return values[std::min(static_cast<std::size_t>(std::max(days, 0)), values.size() - 1)];
}

} // namespace

qint64 AgeCurve::jobsAt(int days) const
{
    return valueAt(jobs, days);
}

Bytes AgeCurve::bytesAt(int days) const
{
    return valueAt(bytes, days);
}

int AgeCurve::oldest() const
{
    const auto none = std::ranges::find(jobs, 0);
    return static_cast<int>(none - jobs.begin());
}

Result<AgeCurves> readAgeCurves(const AgeCurveInputs &inputs, const CancelToken &cancel)
{
    const std::vector<CleanupRule> rules = makeRules(inputs.settings, {});
    const auto ruleOf = [&](ActionKind kind) {
        return std::ranges::find(rules, kind, &CleanupRule::kind);
    };
    CurveReader uploads(*ruleOf(ActionKind::RemoveUpload), inputs);
    CurveReader completed(*ruleOf(ActionKind::ArchiveJob), inputs);
    QHash<QByteArray, QString> keys;
    const auto visit = [&](const Jobs::Job &job) {
        const QByteArray spelling = job.status.toBytes();
        auto key = keys.constFind(spelling);
        if (key == keys.cend())
            key = keys.insert(spelling, Jobs::statusKey(QString::fromUtf8(spelling)));
        for (CurveReader *reader : {&uploads, &completed}) {
            if (reader->takes(*key))
                reader->add(job);
        }
        return true;
    };
    if (auto read = inputs.store.forEach(visit, cancel); !read)
        return read.error();
    FileMover files = FileMover::forLooking(DeviceCheck::Same);
    AgeCurves curves{uploads.finish(files, cancel), completed.finish(files, cancel)};
    if (cancel.isCancelled())
        return Error{
            ErrorKind::Cancelled,
            QCoreApplication::translate("Printkeeper::Cleanup", "Cancelled; nothing was changed."),
            {},
            {}};
    return curves;
}

} // namespace Printkeeper::Cleanup
