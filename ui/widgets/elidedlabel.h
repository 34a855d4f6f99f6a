// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace Printkeeper::Widgets {

/// Secondary text that gives way: what does not fit is left out, of one line in its middle, of
/// several at the end of the last, and stands whole in the tooltip and for screen readers.
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    /// The most there are; one at first. With more it is as high as its text needs.
    void setMostLines(int lines);
    int heightForWidth(int width) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList lines(int width) const;

    QString m_text;
    int m_mostLines = 1;
};

} // namespace Printkeeper::Widgets
