// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobsrequest.h"

#include <QHeaderView>
#include <QObject>

#include <array>
#include <vector>

namespace Printkeeper::JobsView {

/// Which columns a table of jobs shows, how wide and in which order. What a person has not decided
/// follows the room there is: the less important columns go first, and the file's name takes what
/// is left. GUI thread.
class ColumnLayout final : public QObject
{
    Q_OBJECT

public:
    explicit ColumnLayout(QHeaderView &header);

    /// What the farm's table does not have is never shown.
    void setShape(const JobsShape &shape);
    /// What stands in the column of the status.
    void setStatuses(const QStringList &titles);
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
    bool exists(int section) const;
    bool isWanted(int section) const;
    void apply();
    void noteResize(int section, int before, int now);

    QHeaderView &m_header;
    JobsShape m_shape;
    std::array<Wish, JobColumns> m_wishes{};
    std::array<int, JobColumns> m_firstWidths{}; ///< the name's is the least it gets
    int m_width = 0;
    bool m_isApplying = false;
};

} // namespace Printkeeper::JobsView
