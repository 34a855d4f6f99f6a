// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/overview/figurecard.h"
#include "pages/overview/figurelink.h"
#include "pages/overview/statusrow.h"
#include "pages/page.h"
#include "tasks/farmstatus.h"

namespace Printkeeper::Overview {

/// How many jobs are in each status, in the order of a job's life, and what of them a cleanup would
/// take. Every number leads to those jobs.
class JobsCard final : public FigureCard
{
    Q_OBJECT

public:
    explicit JobsCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);

Q_SIGNALS:
    void placeRequested(const Printkeeper::Pages::PagePlace &place);

private:
    void showDue(Widgets::Label *label, FigureLink *link, const QString &text);
    void showBars(const std::vector<StatusBar> &bars);

    QVBoxLayout *m_rows;
    std::vector<StatusRow *> m_bars;
    Widgets::Label *m_uploads;
    Widgets::Label *m_completed;
    FigureLink *m_uploadsLink;
    FigureLink *m_completedLink;
    Widgets::EmptyState *m_empty;
};

/// One bar a status, whatever its spellings; statuses that are not known come last.
std::vector<StatusBar> statusBars(const QMap<QString, qint64> &jobsByStatus);

/// Whether the job table could be read: else its figures are unknown, not zero.
bool isDatabaseKnown(const Tasks::FarmStatus &status);

} // namespace Printkeeper::Overview
