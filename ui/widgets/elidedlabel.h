// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace Printkeeper::Widgets {

/// Secondary text that gives way: what does not fit is left out, of one line in its middle, of
/// several at the end of the last, of parts the least important as a whole; and all of it stands in
/// the tooltip and for screen readers.
class ElidedLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    /// In one line, the most important first (fittedparts.h).
    void setParts(const QStringList &parts);
    /// The most there are; one at first. With more it is as high as its text needs.
    void setMostLines(int lines);
    int heightForWidth(int width) const override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell(const QString &text, const QStringList &parts);
    QStringList lines(int width) const;

    QString m_text;
    QStringList m_parts; ///< of `m_text`; empty when it has none
    int m_mostLines = 1;
};

} // namespace Printkeeper::Widgets
