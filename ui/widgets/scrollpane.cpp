// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/scrollpane.h"

#include <QLayout>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

ScrollPane::ScrollPane(QWidget *content, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (content)
        setContent(content);
}

void ScrollPane::setBarInMargin()
{
    m_isBarInMargin = true;
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // drawn only when it is needed
}

void ScrollPane::setContent(QWidget *content)
{
    content->setObjectName(u"pageContent"_s); // as the style sheet names it
    if (QLayout *layout = content->layout(); layout && m_isBarInMargin) {
        const int bar = verticalScrollBar()->sizeHint().width();
        QMargins margins = layout->contentsMargins();
        margins.setRight(std::max(0, margins.right() - bar));
        layout->setContentsMargins(margins);
        if (content->maximumWidth() < QWIDGETSIZE_MAX)
            content->setMaximumWidth(content->maximumWidth() - bar);
    }
    setWidget(content);
}

} // namespace Printkeeper::Widgets
