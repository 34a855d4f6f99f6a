// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/sheet.h"

#include "style/tokens.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

Sheet::Sheet(const QString &title, QWidget *content, QWidget *over)
    : QWidget(over)
    , m_panel(new QFrame(this))
    , m_buttons(new QHBoxLayout)
{
    constexpr int LargestWidth = 1040;
    m_panel->setObjectName(u"sheetPanel"_s);
    m_panel->setMaximumWidth(LargestWidth);
    m_buttons->setSpacing(Space::Medium);
    m_buttons->addStretch();
    auto *inside = new QVBoxLayout(m_panel);
    inside->setContentsMargins(Space::Wide, Space::Wide, Space::Wide, Space::Wide);
    inside->setSpacing(Space::Large);
    inside->addWidget(new Label(TextStyle::Section, title));
    inside->addWidget(content, 1);
    inside->addLayout(m_buttons);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Space::Huge, Space::Huge, Space::Huge, Space::Huge);
    layout->addStretch(1);
    layout->addWidget(m_panel, 1000);
    layout->addStretch(1);
    setAccessibleName(title);
    setFocusPolicy(Qt::NoFocus);
    over->installEventFilter(this);
    m_panel->installEventFilter(this);
    hide();
}

Sheet::~Sheet()
{
    hide(); // while it can still tell
}

void Sheet::setCompact()
{
    m_isCompact = true;
}

void Sheet::setFitted()
{
    m_isFitted = true;
}

void Sheet::keepClear(int left)
{
    layout()->setContentsMargins(left + Space::Huge, Space::Huge, Space::Huge, Space::Huge);
}

void Sheet::fit()
{
    constexpr int CompactWidth = 640;
    constexpr int Beside = 4; // of a panel that takes all it gets, rounded up
    setGeometry(parentWidget()->rect());
    if (!m_isCompact && !m_isFitted)
        return;
    const QSize room = size().shrunkBy(layout()->contentsMargins());
    const int width = m_isCompact ? std::min(CompactWidth, room.width())
                                  : std::min(m_panel->maximumWidth(), room.width() - Beside);
    if (m_isCompact)
        m_panel->setFixedWidth(width);
    const QLayout *inside = m_panel->layout();
    const int height = inside->hasHeightForWidth() ? inside->totalHeightForWidth(width)
                                                   : inside->totalSizeHint().height();
    m_panel->setFixedHeight(std::min(height, room.height()));
}

Button *Sheet::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new Button(kind, text);
    m_buttons->addWidget(button);
    return button;
}

Button *Sheet::addClose(const QString &text)
{
    Button *button = addButton(text, ButtonKind::Secondary);
    connect(button, &Button::clicked, this, &Sheet::dismiss);
    return button;
}

void Sheet::addButton(QAbstractButton *button)
{
    m_buttons->addWidget(button);
}

void Sheet::open()
{
    m_focusBefore = QApplication::focusWidget();
    fit();
    show();
    raise();
    setFocus();
    focusNextPrevChild(true);
}

void Sheet::dismiss()
{
    // Else Qt gives the keyboard to whatever comes next in the window.
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus();
    hide();
    const bool isThere = m_focusBefore && m_focusBefore->isEnabled() && m_focusBefore->isVisible();
    (isThere ? m_focusBefore.data() : parentWidget())->setFocus();
    Q_EMIT dismissed();
}

bool Sheet::event(QEvent *event)
{
    // The keys of what lies below are not for now: what nobody in here wants ends here.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    const bool hasChanged = event->type() == QEvent::LayoutRequest && watched == m_panel;
    if ((event->type() == QEvent::Resize && watched == parentWidget())
        || (hasChanged && m_isFitted))
        fit();
    return QWidget::eventFilter(watched, event);
}

void Sheet::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tellBelow();
}

void Sheet::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    tellBelow();
}

void Sheet::tellBelow()
{
    const auto sheets =
        parentWidget()->findChildren<Sheet *>(QString(), Qt::FindDirectChildrenOnly);
    const bool isCovered = std::ranges::any_of(sheets, std::not_fn(&QWidget::isHidden));
    QEvent told(isCovered ? QEvent::WindowBlocked : QEvent::WindowUnblocked);
    QCoreApplication::sendEvent(parentWidget(), &told);
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (event->matches(QKeySequence::Cancel))
        dismiss();
    else if (isEnter && !event->isAutoRepeat() && button && isAncestorOf(button))
        button->click(); // Qt presses a button by Enter in its own dialogs only
    else
        QWidget::keyPressEvent(event);
}

void Sheet::mousePressEvent(QMouseEvent *event)
{
    // What lies below must not be reached.
    event->accept();
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Style::tokensOf(palette()).scrim);
}

bool Sheet::focusNextPrevChild(bool next)
{
    QWidget *current = QApplication::focusWidget();
    QWidget *start = current && isAncestorOf(current) ? current : this;
    const auto isPlace = [this](const QWidget *widget) {
        return isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus)
               && widget->isVisibleTo(this) && widget->isEnabled();
    };
    QWidget *candidate = start;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        if (isPlace(candidate)) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (candidate != start);
    return true;
}

} // namespace Printkeeper::Widgets
