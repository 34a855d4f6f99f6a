// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/errorwindow.h"

#include "style/tokens.h"
#include "widgets/emptystate.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

ErrorWindow::ErrorWindow(const QString &title, const Error &error, QWidget *parent)
    : QWidget(parent)
{
    constexpr QSize FirstSize(560, 280);
    auto *reason = new Widgets::EmptyState(Widgets::Glyph::Critical, error.message, error.detail);
    reason->setObjectName(u"reason"_s);
    reason->setAction(tr("Close"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Style::Space::Huge, Style::Space::Wide, Style::Space::Huge,
                               Style::Space::Wide);
    layout->addWidget(reason);
    setWindowTitle(title);
    resize(FirstSize);
    connect(reason, &Widgets::EmptyState::activated, this, &QWidget::close);
}

} // namespace Printkeeper::Gui
