// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/urgentpurge.h"

#include "cleanup/trash.h"
#include "storage/volume.h"

#include <QHash>

#include <algorithm>

namespace Printkeeper::Cleanup {
namespace {

/// The disks of a farm, and how much must go from each until it is not critical any more.
class CriticalDisks
{
public:
    explicit CriticalDisks(const Settings::DiskSettings &settings)
        : m_settings(settings)
    {}

    void add(const QByteArray &folder) { (void)deviceOf(folder); }
    bool isAny() const
    {
        return std::ranges::any_of(m_over, [](Bytes over) { return over > 0; });
    }
    bool isCritical(quint64 device) const { return m_over.value(device) > 0; }
    void free(quint64 device, Bytes bytes) { m_over[device] -= bytes; }
    quint64 deviceOf(const QByteArray &folder);
    /// Of the critical ones.
    QMap<quint64, Bytes> over() const;

private:
    const Settings::DiskSettings &m_settings;
    QHash<QByteArray, quint64> m_devices; ///< by folder
    QMap<quint64, Bytes> m_over;
};

/// 0 for a disk that cannot be measured: that is never critical.
quint64 CriticalDisks::deviceOf(const QByteArray &folder)
{
    const auto known = m_devices.constFind(folder);
    if (known != m_devices.constEnd())
        return *known;
    const auto volume = Storage::volumeOf(folder);
    const quint64 device = volume ? volume->device : 0;
    m_devices.insert(folder, device);
    if (volume && !m_over.contains(device))
        m_over.insert(device, volume->bytesAbove(m_settings.criticalPercent));
    return device;
}

QMap<quint64, Bytes> CriticalDisks::over() const
{
    QMap<quint64, Bytes> critical;
    for (auto disk = m_over.begin(); disk != m_over.end(); ++disk) {
        if (*disk > 0)
            critical.insert(disk.key(), *disk);
    }
    return critical;
}

/// What of `run` goes for good, as long as a disk is critical; counted off the disks.
Result<Bytes> leavingOf(const TrashedRun &run, bool isRunExpired, const JournalStore &journal,
                        CriticalDisks &disks)
{
    constexpr int StepSize = 1000;
    Bytes bytes = 0;
    qint64 last = 0;
    while (disks.isAny()) {
        const auto entries = journal.trashed(run.run, last, StepSize);
        if (!entries)
            return entries.error();
        if (entries->empty())
            break;
        last = entries->back().operation.entry;
        for (const JournalEntry &entry : *entries) {
            const quint64 device = disks.deviceOf(entry.operation.moves.front().to.root);
            if (!isRunExpired && !disks.isCritical(device))
                continue;
            disks.free(device, entry.operation.bytes);
            bytes += entry.operation.bytes;
        }
    }
    return bytes;
}

} // namespace

Result<void> planPurge(CleanupPlan &plan, const Jobs::FarmLayout &layout,
                       const Database::Connection *state, const Settings::CleanupSettings &settings,
                       const Settings::DiskSettings &disk)
{
    CriticalDisks disks(disk);
    disks.add(layout.uploads());
    for (const Jobs::LayoutFolder &folder : layout.folders())
        disks.add(folder.path);
    const auto runs = state ? JournalStore(*state).trashedRuns()
                            : Result<std::vector<TrashedRun>>(std::vector<TrashedRun>());
    if (!runs)
        return runs.error();
    plan.expiredTrash = 0;
    for (const TrashedRun &run : *runs) {
        const bool isRunExpired = isExpired(run, settings, plan.at);
        const auto leaving = disks.isAny()
                                 ? leavingOf(run, isRunExpired, JournalStore(*state), disks)
                                 : Result<Bytes>(Bytes(0));
        if (!leaving)
            return leaving.error();
        plan.expiredTrash += isRunExpired ? run.bytes : *leaving;
    }
    for (const CleanupAction &action : plan.actions) {
        if (action.leavesDisk && !action.files.empty())
            disks.free(action.files.front().identity.device, action.bytes);
    }
    plan.urgent = disks.over();
    return {};
}

} // namespace Printkeeper::Cleanup
