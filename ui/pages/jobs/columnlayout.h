// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobrow.h"
#include "pages/jobs/jobsrequest.h"

#include <QHeaderView>
#include <QObject>

#include <array>
#include <set>
#include <vector>

namespace Printkeeper::JobsView {

/// Which columns a table of jobs shows, how wide and in which order. What a person has not decided
/// follows the room there is: the less important columns go first and that of the order last, and
/// the file's name takes what is left. GUI thread.
class ColumnLayout final : public QObject
{
    Q_OBJECT

public:
    explicit ColumnLayout(QHeaderView &header);

    /// What the farm's table does not have is never shown.
    void setShape(const JobsShape &shape);
    /// What stands in the column of the status.
    void setStatuses(const QStringList &titles);
    /// The state of a file stands in the column of the disk, which is as wide as what has stood in
    /// it.
    void makeRoomFor(DiskState state);
    /// Shows what fits into `width` pixels.
    void fit(int width);

    /// A column that a person can show or hide.
    struct Choice
    {
        int section = 0;
        QString name; ///< never translated
        QString title;
        bool isShown = false;
    };
    std::vector<Choice> choices() const;
    void choose(int section, bool isShown);
    /// Everything as at the beginning.
    void reset();

    /// For Page::state().
    QStringList state() const;
    void restoreState(const QStringList &state);

private:
    enum class Wish { Automatic, Shown, Hidden };

    /// As wide as the texts need, unless a person has decided it.
    void widen(int section, const QStringList &texts);
    void widenDisk();
    bool exists(int section) const;
    bool isWanted(int section) const;
    int widthOf(int section) const;
    std::array<bool, JobColumns> fitting() const;
    void apply();
    void noteResize(int section, int before, int now);

    QHeaderView &m_header;
    JobsShape m_shape;
    std::array<Wish, JobColumns> m_wishes{};
    std::array<int, JobColumns> m_firstWidths{}; ///< the name's is the least it gets
    std::set<DiskState> m_states{DiskState::Present, DiskState::Missing};
    int m_width = 0;
    bool m_isApplying = false;
};

} // namespace Printkeeper::JobsView
