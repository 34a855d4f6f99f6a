// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "pages/jobs/plainlist.h"
#include "pages/jobs/problemfinder.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace Printkeeper::JobsView {

/// "Jobs and files are being compared: 4,000 jobs, 210 files so far".
QString comparingText(const Cleanup::ComparisonProgress &progress);

/// Files in the farm's folders that no job claims.
class OrphanListing final : public QWidget
{
    Q_OBJECT

public:
    OrphanListing(const ProblemFinder &finder, const Clock &clock, QWidget *parent = nullptr);

    void showFound();
    /// The comparison has come further.
    void showProgress();
    /// How many there are, and what can be done; may be placed elsewhere.
    QWidget *foot() const { return m_foot; }
    /// Only those whose name has this text.
    void setSearch(const QString &search);

Q_SIGNALS:
    void stopRequested();
    void mendRequested();

private:
    QString text(int row, int column) const;
    void openFolder() const;
    void copyPath() const;
    void updateBar();
    const OrphanFile *selected() const;

    const ProblemFinder &m_finder;
    const Clock &m_clock;
    QString m_search;
    std::vector<OrphanFile> m_files; ///< those that are shown
    PlainList *m_list;
    QWidget *m_foot;
    Widgets::Label *m_summary;
    Widgets::Button *m_open = nullptr;
    Widgets::Button *m_copy = nullptr;
    Widgets::Button *m_stop = nullptr;
    Widgets::Button *m_mend = nullptr;
};

} // namespace Printkeeper::JobsView
