// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poses.h"

#include "style/tokens.h"
#include "widgets/holdbutton.h"
#include "widgets/label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGraphicsView>
#include <QGridLayout>
#include <QMouseEvent>
#include <QStyleOption>
#include <QStylePainter>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gallery {

using Style::FocusRing;
using Style::Space;

namespace {

constexpr int RingRoom = FocusRing::Width + FocusRing::Gap;

QString nameOf(Pose pose)
{
    switch (pose) {
    case Pose::Rest:
        return u"Normal"_s;
    case Pose::Under:
        return u"Under the mouse"_s;
    case Pose::Down:
        return u"Pressed"_s;
    case Pose::Keys:
        return u"With the keyboard"_s;
    case Pose::Off:
        return u"Disabled"_s;
    }
    Q_UNREACHABLE();
}

QWidget *makeCaption(const QString &text)
{
    auto *caption = new Widgets::Label(Widgets::TextStyle::Small, text);
    caption->setTone(Widgets::Tone::Secondary);
    return caption;
}

void moveMouseTo(QWidget &widget, const QPointF &place)
{
    QMouseEvent move(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
}

/// A picture has no finger that holds a button.
void holdHalf(QWidget &window)
{
    auto *button = window.findChild<Widgets::HoldButton *>(u"halfHeld"_s);
    if (!button)
        return;
    constexpr auto Time = std::chrono::milliseconds(4000);
    button->setHoldTime(Time);
    QMouseEvent press(QEvent::MouseButtonPress, QPointF(9, 9), button->mapToGlobal(QPointF(9, 9)),
                      Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(button, &press);
    while (button->isHeld() && button->filled() < 0.4)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace

Posed::Posed(QWidget *control, Pose pose)
    : m_control(control)
    , m_pose(pose)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(RingRoom, RingRoom, RingRoom, RingRoom);
    layout->addWidget(control);
    QSizePolicy policy = control->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    control->setSizePolicy(policy);
    control->setEnabled(pose != Pose::Off);
    if (auto *button = qobject_cast<QAbstractButton *>(control))
        button->setDown(pose == Pose::Down);
}

void Posed::hold()
{
    // What is pressed has the mouse over it as well.
    if (m_pose == Pose::Under || m_pose == Pose::Down) {
        const double inside = m_control->height() / 2.0;
        m_control->setAttribute(Qt::WA_UnderMouse);
        moveMouseTo(*m_control, QPointF(inside, inside)); // a check box looks where it is
        m_control->update();
    }
    if (m_pose != Pose::Keys)
        return;
    m_control->setFocus(Qt::TabFocusReason);
    m_picture = m_control->grab();
    m_control->clearFocus();
    m_control->hide();
    update();
}

void Posed::paintEvent(QPaintEvent *)
{
    if (m_picture.isNull())
        return;
    QStylePainter painter(this);
    painter.drawPixmap(m_control->pos(), m_picture);
    QStyleOption option;
    option.initFrom(this);
    option.rect = m_control->geometry().adjusted(-RingRoom, -RingRoom, RingRoom, RingRoom);
    painter.drawControl(QStyle::CE_FocusFrame, option);
}

QWidget *makePoses(const std::vector<PosedKind> &kinds, const std::vector<Pose> &poses)
{
    constexpr auto Place = Qt::AlignLeft | Qt::AlignVCenter;
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::Small);
    const auto last = static_cast<int>(kinds.size()) + 1;
    grid->setColumnStretch(last, 1);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
        grid->addWidget(makeCaption(kinds[kind].name), 0, static_cast<int>(kind) + 1);
    for (std::size_t pose = 0; pose < poses.size(); ++pose) {
        const auto row = static_cast<int>(pose) + 1;
        grid->addWidget(makeCaption(nameOf(poses[pose])), row, 0);
        for (std::size_t kind = 0; kind < kinds.size(); ++kind)
            grid->addWidget(new Posed(kinds[kind].make(), poses[pose]), row,
                            static_cast<int>(kind) + 1, Place);
    }
    return table;
}

void holdPoses(QWidget &window)
{
    for (Posed *posed : window.findChildren<Posed *>())
        posed->hold();
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus(); // else a sheet has it, and which one is a matter of order
    holdHalf(window);
    for (QWidget *place : window.findChildren<QWidget *>(u"pointedAt"_s)) {
        const auto *area = qobject_cast<QAbstractScrollArea *>(place);
        if (!area)
            area = place->findChild<QGraphicsView *>();
        QWidget &target = area ? *area->viewport() : *place;
        moveMouseTo(target, QRectF(target.rect()).center());
    }
}

} // namespace Printkeeper::Gallery
