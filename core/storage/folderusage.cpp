// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/folderusage.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <set>
#include <utility>

namespace Printkeeper::Storage {
namespace {

/// Sums up what a walk meets.
class UsageSum
{
public:
    UsageSum(FolderUsage &usage, quint64 device, QDeadlineTimer limit)
        : m_usage(usage)
        , m_device(device)
        , m_limit(limit)
    {}

    bool isTooLate() const { return m_isTooLate; }

    Files::WalkStep add(const Files::WalkEntry &entry)
    {
        constexpr int Seldom = 256; // to look at the clock
        if (++m_entries % Seldom == 0 && m_limit.hasExpired()) {
            m_isTooLate = true;
            return Files::WalkStep::Stop;
        }
        const Files::FileStatus &status = entry.status;
        if (status.identity.device != m_device)
            return Files::WalkStep::SkipFolder;
        if (status.kind == Files::FileKind::Regular)
            ++m_usage.files;
        if (isFirstName(status))
            m_usage.allocated += status.allocated;
        return Files::WalkStep::Continue;
    }

private:
    bool isFirstName(const Files::FileStatus &status)
    {
        if (status.kind == Files::FileKind::Directory || status.links < 2)
            return true;
        return m_linked.insert({status.identity.device, status.identity.inode}).second;
    }

    FolderUsage &m_usage;
    quint64 m_device;
    QDeadlineTimer m_limit;
    qint64 m_entries = 0;
    bool m_isTooLate = false;
    std::set<std::pair<quint64, quint64>> m_linked;
};

QByteArray lastComponent(QByteArray path)
{
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    return path.size() > 1 ? path.mid(path.lastIndexOf('/') + 1) : path;
}

} // namespace

Result<FolderUsage> folderUsage(const QByteArray &path, const CancelToken &cancel,
                                QDeadlineTimer limit)
{
    const Result<Files::Folder> root = Files::Folder::openRoot(path);
    if (!root)
        return root.error();
    const Result<Files::FileStatus> status = root->status();
    if (!status)
        return status.error();
    FolderUsage usage;
    usage.name = lastComponent(path);
    usage.path = path;
    usage.allocated = status->allocated;
    UsageSum sum(usage, status->identity.device, limit);
    usage.problems = Files::walkTree(
        *root, [&sum](const Files::WalkEntry &entry) { return sum.add(entry); }, cancel);
    if (cancel.isCancelled() || sum.isTooLate())
        return Error{
            ErrorKind::Cancelled,
            QCoreApplication::translate("Printkeeper::FolderUsage", "Measuring %1 was cancelled.")
                .arg(escaped(path)),
            {},
            {}};
    return usage;
}

} // namespace Printkeeper::Storage
