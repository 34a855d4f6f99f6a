// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/windownotice.h"

#include "style/tokens.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {

using Style::Space;

WindowNotice::WindowNotice(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Widgets::Banner)
{
    setObjectName(u"windowNotice"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::Wide, Space::Medium, Space::Wide, 0);
    layout->addWidget(m_banner);
    hide();
    connect(m_banner, &Widgets::Banner::dismissed, this, &QWidget::hide);
}

void WindowNotice::showMessage(Widgets::Glyph glyph, const QString &message, const QString &detail,
                               const QString &action, std::function<void()> onAction)
{
    m_banner->setClosable(true);
    show();
    m_banner->showMessage(glyph, message, detail, action, std::move(onAction));
}

void WindowNotice::showState(const QString &message, const QString &detail, const QString &action,
                             std::function<void()> onAction)
{
    showMessage(Widgets::Glyph::Good, message, detail, action, std::move(onAction));
    m_banner->setClosable(false);
}

void WindowNotice::dismiss()
{
    m_banner->dismiss();
}

} // namespace Printkeeper::Shell
