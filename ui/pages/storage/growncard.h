// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/amountsample.h"
#include "widgets/barlist.h"
#include "widgets/card.h"

#include <functional>

namespace Printkeeper::StorageView {

/// What one person's new jobs take.
struct PersonGrown
{
    QString person; ///< empty: nobody knows who
    qint64 jobs = 0;
    Bytes bytes = 0;
};

/// What has grown in the last days: folders and places by the disk checks, people by their jobs.
struct Grown
{
    int days = 0;
    std::vector<Storage::AmountGrowth> amounts;
    std::vector<PersonGrown> people;
};

/// What grew most, as bars.
class GrownCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit GrownCard(QWidget *parent = nullptr);

    /// `shown` is what may be seen of a person's name.
    void showGrown(const Grown &grown, const std::function<QString(const QString &)> &shown);
    void showProblem(const QString &sentence);

private:
    Widgets::Label *m_text;
    Widgets::BarList *m_places;
    Widgets::Label *m_peopleTitle;
    Widgets::BarList *m_people;
};

} // namespace Printkeeper::StorageView
