// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/amountsample.h"
#include "widgets/barlist.h"
#include "widgets/card.h"
#include "widgets/chiprow.h"

#include <array>
#include <functional>

namespace Printkeeper::StorageView {

/// What one person's new jobs take.
struct PersonGrown
{
    QString person; ///< empty: nobody knows who
    qint64 jobs = 0;
    Bytes bytes = 0;
};

/// What has grown since a time: folders and places by the disk checks, people by their jobs.
struct Grown
{
    QDateTime since;
    QDateTime now;
    std::vector<Storage::AmountGrowth> amounts;
    std::vector<PersonGrown> people;
};

/// What grew most since a time that a person chooses, as bars.
class GrownCard final : public Widgets::Card
{
    Q_OBJECT

public:
    /// Beside the numbers of days.
    static constexpr int SinceCleanup = 0;
    static constexpr int Week = 7;
    static constexpr std::array<int, 4> Periods{1, Week, 30, 90};

    /// Of a week at first.
    explicit GrownCard(QWidget *parent = nullptr);

    /// In days, or SinceCleanup.
    int period() const { return m_period; }
    /// One of the periods. Tells nobody.
    void setPeriod(int period);
    /// Whether there was a cleanup that can be chosen.
    void setCleanup(bool isKnown);

    /// `shown` is what may be seen of a person's name.
    void showGrown(const Grown &grown, const std::function<QString(const QString &)> &shown);
    void showProblem(const QString &sentence);

Q_SIGNALS:
    /// A person wants to see what grew since then.
    void periodChanged(int period);

private:
    void setBars(std::vector<Widgets::BarList::Bar> places,
                 std::vector<Widgets::BarList::Bar> people);

    int m_period = Week;
    Widgets::ChipRow *m_periods;
    Widgets::Label *m_text;
    Widgets::BarList *m_places;
    Widgets::Label *m_peopleTitle;
    Widgets::BarList *m_people;
};

} // namespace Printkeeper::StorageView
