// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

namespace Printkeeper::Widgets {

/// A few amounts below each other: label, bar, figure on the right. Bars are relative to the
/// largest amount.
class BarList final : public QWidget
{
    Q_OBJECT

public:
    enum class Emphasis { Normal, Quiet };
    struct Bar
    {
        QString label;
        qint64 amount = 0;
        QString figure; ///< the amount as it is shown
        Emphasis emphasis = Emphasis::Normal;
    };

    explicit BarList(QWidget *parent = nullptr);

    void setBars(std::vector<Bar> bars);
    const std::vector<Bar> &bars() const { return m_bars; }

    /// Two lists in one card whose bars begin and end at the same places.
    static void align(BarList &one, BarList &other);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widest(QString Bar::*text) const;
    /// The same of both lists that are aligned.
    int columnOf(QString Bar::*text) const;

    std::vector<Bar> m_bars;
    QPointer<BarList> m_aligned;
};

} // namespace Printkeeper::Widgets
