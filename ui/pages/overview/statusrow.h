// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Printkeeper::Overview {

/// The jobs of one status.
struct StatusBar
{
    QString key;
    QString title;
    qint64 amount = 0;
    bool isQuiet = false; ///< work that is over

    bool operator==(const StatusBar &) const = default;
};

/// One status as a line: title, bar, number; pressing it asks for those jobs.
class StatusRow final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatusRow(QWidget *parent = nullptr);

    /// `most` is the amount of a full bar; the widths are those of the widest title and number.
    void setBar(const StatusBar &bar, qint64 most, int titleWidth, int numberWidth);
    const StatusBar &bar() const { return m_bar; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRect &room) const;

    StatusBar m_bar;
    qint64 m_most = 0;
    int m_titleWidth = 0;
    int m_numberWidth = 0;
};

} // namespace Printkeeper::Overview
