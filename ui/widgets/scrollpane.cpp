// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/scrollpane.h"

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

void ScrollPane::setContent(QWidget *content)
{
    content->setObjectName(u"pageContent"_s); // as the style sheet names it
    setWidget(content);
}

} // namespace Printkeeper::Widgets
