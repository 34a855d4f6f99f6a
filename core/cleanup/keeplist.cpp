// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/keeplist.h"

#include "base/day.h"
#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Cleanup)
};

/// An é is one letter or two, as the keyboard has it.
QString foldedName(const QString &person)
{
    return person.normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C)
        .simplified();
}

QString lastDay(const Keep &keep, const QTimeZone &zone)
{
    return formatDay(keep.until->addSecs(-1).toTimeZone(zone).date(), true);
}

QString whatIsKept(const Keep &keep, const QTimeZone &zone)
{
    const QString day = keep.until ? lastDay(keep, zone) : QString();
    const QString name = escaped(keep.name);
    switch (keep.kind) {
    case KeepKind::Job:
        return keep.until ? Text::tr("It is kept until %1.").arg(day) : Text::tr("It is kept.");
    case KeepKind::Person:
        return keep.until ? Text::tr("The jobs of %1 are kept until %2.").arg(name, day)
                          : Text::tr("The jobs of %1 are kept.").arg(name);
    case KeepKind::Folder:
        return keep.until ? Text::tr("The folder %1 is kept until %2.").arg(name, day)
                          : Text::tr("The folder %1 is kept.").arg(name);
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const Keep &keep, const QTimeZone &zone)
{
    const QString kept = whatIsKept(keep, zone);
    return keep.because.isEmpty()
               ? kept
               : kept + u' ' + Text::tr("Because: %1").arg(escaped(keep.because));
}

template<typename Key>
std::optional<QString> sentenceAt(const QHash<Key, Keep> &keeps, const Key &key,
                                  const QTimeZone &zone)
{
    const auto keep = keeps.constFind(key);
    return keep == keeps.constEnd() ? std::nullopt : std::optional(sentenceOf(*keep, zone));
}

} // namespace

bool isSamePerson(const QByteArray &one, const QByteArray &other)
{
    return foldedName(QString::fromUtf8(one)) == foldedName(QString::fromUtf8(other));
}

KeepList::KeepList(const std::vector<Keep> &keeps, const QDateTime &at, const QTimeZone &zone)
    : m_timezone(zone)
{
    for (const Keep &keep : keeps) {
        if (keep.until && *keep.until <= at)
            continue;
        if (keep.kind == KeepKind::Job)
            m_jobs.insert(keep.name, keep);
        else if (keep.kind == KeepKind::Person)
            m_people.insert(foldedName(QString::fromUtf8(keep.name)), keep);
        else
            m_folders.push_back(keep);
    }
}

std::optional<QString> KeepList::reasonFor(const Jobs::Job &job) const
{
    if (auto reason = sentenceAt(m_jobs, job.id.toBytes(), m_timezone))
        return reason;
    return sentenceAt(m_people, foldedName(job.person), m_timezone);
}

std::optional<QString> KeepList::reasonFor(const Jobs::FilePlace &place) const
{
    const QByteArray path = place.absolute();
    const auto keep = std::find_if(m_folders.begin(), m_folders.end(), [&](const Keep &each) {
        return path.startsWith(each.name + '/');
    });
    return keep == m_folders.end() ? std::nullopt : std::optional(sentenceOf(*keep, m_timezone));
}

Result<std::optional<QString>> whyKept(const KeepList &keeps, const Jobs::JobStore &store,
                                       const Jobs::Job &job, const Jobs::FilePlace &model)
{
    Jobs::Job asked = job;
    if (keeps.namesPeople()) {
        const auto row = store.find(job.idText());
        if (!row)
            return row.error();
        asked.person = *row ? (*row)->person : QString();
    }
    const auto reason = keeps.reasonFor(asked);
    return reason ? reason : keeps.reasonFor(model);
}

} // namespace Printkeeper::Cleanup
