// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/jobcheck.h"

#include "files/folder.h"
#include "jobs/status.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Services {
namespace {

constexpr qsizetype MostExamples = 5;

/// The names in the folders of the farm, each folder read once, when it is first asked for.
class FolderNames
{
public:
    bool contains(const Jobs::FilePlace &place)
    {
        const QByteArray folder = place.folder();
        const QByteArray key = place.root + '\0' + folder;
        auto names = m_names.find(key);
        if (names == m_names.end())
            names = m_names.insert(key, read(place.root, folder));
        return names->contains(place.name());
    }

private:
    static QSet<QByteArray> read(const QByteArray &root, const QByteArray &relative)
    {
        QSet<QByteArray> names;
        const auto opened = Files::Folder::openRoot(root);
        if (!opened)
            return names;
        const auto folder = opened->openBelow(relative);
        if (!folder)
            return names;
        const auto entries = folder->entries();
        if (!entries)
            return names;
        names.reserve(static_cast<qsizetype>(entries->size()));
        for (const Files::DirectoryEntry &entry : *entries)
            names.insert(entry.name);
        return names;
    }

    QHash<QByteArray, QSet<QByteArray>> m_names;
};

void note(qint64 &count, QStringList &examples, const Jobs::Job &job)
{
    ++count;
    if (examples.size() < MostExamples)
        examples << job.idText();
}

} // namespace

Result<JobProblems> findJobProblems(const OpenedFarm &farm, const CancelToken &cancel)
{
    JobProblems problems;
    FolderNames names;
    QHash<QByteArray, QString> keys;
    const auto read = farm.store().forEach(
        [&](const Jobs::Job &job) {
            const QByteArray spelling = job.status.toBytes();
            auto key = keys.find(spelling);
            if (key == keys.end())
                key = keys.insert(spelling, Jobs::statusKey(QString::fromUtf8(spelling)));
            const auto place = farm.jobFiles().modelOf(job.file.toBytes(), *key);
            if (!place && place.error().code == "unsafe-path"_L1)
                note(problems.unsafe, problems.unsafeJobs, job);
            else if (place && !names.contains(*place))
                note(problems.missing, problems.missingJobs, job);
            return true;
        },
        cancel);
    return read ? Result<JobProblems>(problems) : read.error();
}

} // namespace Printkeeper::Services
