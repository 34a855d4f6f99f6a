// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chiprow.h"

#include <QDate>
#include <QLineEdit>

#include <optional>

namespace Printkeeper::CleanupView {

/// A day to come: by a chip for the usual ones, or typed: as “1 Dec 2026” or as
/// year-month-day.
class DayChooser final : public QWidget
{
    Q_OBJECT

public:
    enum class Ever { Impossible, Possible };

    /// `name` begins the names of its parts; with `Possible` the choice can be "for ever".
    DayChooser(const QString &name, const QDate &today, Ever ever, QWidget *parent = nullptr);

    /// Whether what is chosen is a day to come, or for ever.
    bool isValid() const;
    /// Empty: for ever.
    std::optional<QDate> day() const;

Q_SIGNALS:
    void changed();

private:
    void choose(int daysFromNow);
    void take(const QString &chip);
    QDate typed() const;

    QDate m_today;
    Widgets::ChipRow *m_chips;
    QLineEdit *m_edit;
};

} // namespace Printkeeper::CleanupView
