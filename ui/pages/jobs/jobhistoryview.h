// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cleanup/jobhistory.h"

#include <QVBoxLayout>
#include <QWidget>

namespace Printkeeper::JobsView {

/// What Printkeeper has done to one job, a sentence a run, the newest first.
class JobHistoryView final : public QWidget
{
    Q_OBJECT

public:
    explicit JobHistoryView(const Clock &clock, QWidget *parent = nullptr);

    /// Another job's history is being read: nothing is said until it is there.
    void clear();
    void showHistory(const Result<std::vector<Cleanup::HistoryEntry>> &history);
    /// Ages have grown.
    void tellTime();

private:
    void addLine(const QString &text, const QString &detail);

    const Clock &m_clock;
    std::optional<Result<std::vector<Cleanup::HistoryEntry>>> m_history;
    QVBoxLayout *m_lines;
};

} // namespace Printkeeper::JobsView
