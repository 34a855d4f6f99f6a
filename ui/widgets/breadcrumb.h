// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"

#include <QWidget>

#include <vector>

namespace Printkeeper::Widgets {

/// Where one is: the way from the top, of which each step but the last leads back. When it is too
/// narrow the first steps give way to one "…", which leads to the last of them.
class Breadcrumb final : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget *parent = nullptr);

    /// Texts as they are to be shown; the last is where one is.
    void setSteps(const QStringList &steps);
    const QStringList &steps() const { return m_steps; }
    /// The number of steps at the front that do not fit.
    int hiddenSteps() const { return m_hidden; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A step was chosen; 0 is the first. Never the last.
    void activated(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(std::size_t link) const;
    int currentWidth() const;
    QFont currentFont() const;
    void arrange();

    QStringList m_steps;
    Button *m_more;
    std::vector<Button *> m_links; ///< all steps but the last
    int m_hidden = 0;
    int m_currentLeft = 0;
};

} // namespace Printkeeper::Widgets
