// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chiprow.h"

#include <QDateEdit>

#include <optional>

namespace Printkeeper::CleanupView {

/// A day to come: by a chip for the usual ones, or typed.
class DayChooser final : public QWidget
{
    Q_OBJECT

public:
    enum class Ever { Impossible, Possible };

    /// `name` begins the names of its parts; with `Possible` the choice can be "for ever".
    DayChooser(const QString &name, const QDate &today, Ever ever, QWidget *parent = nullptr);

    /// Empty: for ever.
    std::optional<QDate> day() const;
    void choose(int daysFromNow);

private:
    QDate m_today;
    Widgets::ChipRow *m_chips;
    QDateEdit *m_edit;
};

} // namespace Printkeeper::CleanupView
