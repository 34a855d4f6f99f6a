// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "cleanup/removedjobs.h"
#include "pages/jobs/plainlist.h"
#include "settings/privacysettings.h"
#include "widgets/button.h"
#include "widgets/label.h"

#include <QTimer>

namespace Printkeeper::JobsView {

/// What was removed from the farm, and until when it can be put back. Asks for it by signals; the
/// newest of what matches the search are shown.
class RemovedListing final : public QWidget
{
    Q_OBJECT

public:
    explicit RemovedListing(const Clock &clock, QWidget *parent = nullptr);

    /// How many there are, and what can be done; may be placed elsewhere.
    QWidget *foot() const { return m_foot; }
    void setSearch(const QString &search);
    void setNameStyle(Settings::NameStyle style);
    /// Asks again.
    void refresh();
    /// Asks how many there are, unless that is known or asked for.
    void count();
    /// Somebody has changed the farm: what was read once is read again soon.
    void refreshKnown();
    void showRemoved(const Cleanup::RemovedPage &page);
    void showError(const Error &error);
    /// Of all that was removed, when that is known.
    std::optional<qint64> total() const { return m_total; }

Q_SIGNALS:
    void wanted(const Printkeeper::Cleanup::RemovedQuery &query);
    void putBackRequested(qint64 run, const QString &job);
    void totalChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask(qint64 rows);
    QString text(int row, int column) const;
    void select(const Cleanup::RemovedJob &chosen);
    void updateBar();
    const Cleanup::RemovedJob *selected() const;

    const Clock &m_clock;
    Settings::NameStyle m_names = Settings::NameStyle::Full;
    QString m_search;
    Cleanup::RemovedPage m_page;
    std::optional<qint64> m_total;
    bool m_isAsked = false;    ///< and no answer has come yet
    bool m_isListed = false;   ///< rows have come
    bool m_isOutdated = false; ///< rows: while nobody saw them it was only counted
    QTimer m_soon;             ///< to ask again after a change
    PlainList *m_list;
    QWidget *m_foot;
    Widgets::Label *m_summary;
    Widgets::Button *m_putBack;
};

} // namespace Printkeeper::JobsView
