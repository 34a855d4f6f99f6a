// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/statuscounts.h"
#include "widgets/button.h"

#include <QWidget>

#include <vector>

namespace Printkeeper::JobsView {

/// One switch for each status with its number of jobs, of which one is on; wraps where the line
/// ends.
class StatusChips final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChips(QWidget *parent = nullptr);

    void setCounts(const std::vector<StatusCount> &counts);
    /// Key of the status that is on; empty for all.
    QString status() const { return m_status; }
    void setStatus(const QString &key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, Arranging::Measure); }

Q_SIGNALS:
    void statusChosen(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Arranging { Measure, Place };
    struct Chip
    {
        QString key;
        Widgets::Button *button = nullptr;
    };

    Chip makeChip(const QString &key);
    int arrange(int width, Arranging arranging) const;
    void choose(const QString &key);

    std::vector<StatusCount> m_counts;
    std::vector<Chip> m_chips; ///< "All" first
    QString m_status;
};

} // namespace Printkeeper::JobsView
