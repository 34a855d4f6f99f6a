// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/breadcrumb.h"

#include "style/tokens.h"
#include "widgets/rowkeys.h"
#include "widgets/strokes.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr int Separator = 20; // a chevron with its room
constexpr int WidestLink = 200;
constexpr int NarrowestCurrent = 80;

} // namespace

Breadcrumb::Breadcrumb(QWidget *parent)
    : QWidget(parent)
    , m_more(new Button(ButtonKind::Link, u"…"_s, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setObjectName(u"breadcrumbMore"_s);
    m_more->installEventFilter(this);
    m_more->hide();
    connect(m_more, &Button::clicked, this, [this] { Q_EMIT activated(m_hidden - 1); });
}

void Breadcrumb::setSteps(const QStringList &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    for (Button *gone : std::exchange(m_links, {})) {
        gone->hide();
        gone->deleteLater();
    }
    QWidget *before = m_more;
    for (int step = 0; step + 1 < m_steps.size(); ++step) {
        auto *link = new Button(ButtonKind::Link, {}, this);
        link->setObjectName(u"breadcrumb-%1"_s.arg(step));
        link->setText(fontMetrics()
                          .elidedText(m_steps[step], Qt::ElideMiddle, WidestLink)
                          .replace(u'&', u"&&"_s));
        //: %1: the name of a folder
        link->setAccessibleName(tr("Go to %1").arg(m_steps[step]));
        link->setToolTip(m_steps[step]);
        connect(link, &Button::clicked, this, [this, step] { Q_EMIT activated(step); });
        link->installEventFilter(this);
        setTabOrder(before, link);
        before = link;
        m_links.push_back(link);
    }
    //: %1: names of folders with slashes between them
    setAccessibleName(tr("Path: %1").arg(m_steps.join(u" / "_s)));
    updateGeometry();
    arrange();
}

QFont Breadcrumb::currentFont() const
{
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

int Breadcrumb::widthOf(std::size_t link) const
{
    return m_links[link]->sizeHint().width();
}

int Breadcrumb::currentWidth() const
{
    return m_steps.isEmpty() ? 0
                             : QFontMetrics(currentFont()).horizontalAdvance(m_steps.back()) + 1;
}

QSize Breadcrumb::sizeHint() const
{
    int width = currentWidth();
    for (std::size_t link = 0; link < m_links.size(); ++link)
        width += widthOf(link) + Separator;
    return {width, std::max(m_more->sizeHint().height(), fontMetrics().height())};
}

QSize Breadcrumb::minimumSizeHint() const
{
    const int more = m_links.empty() ? 0 : m_more->sizeHint().width() + Separator;
    return {std::min(sizeHint().width(), more + NarrowestCurrent), sizeHint().height()};
}

void Breadcrumb::arrange()
{
    const auto links = m_links.size();
    const int more = m_more->sizeHint().width() + Separator;
    // From the end, as many as there is room for.
    int used = currentWidth();
    std::size_t first = links;
    while (first > 0) {
        const int with = used + widthOf(first - 1) + Separator;
        if (with + (first > 1 ? more : 0) > width())
            break;
        used = with;
        --first;
    }
    m_hidden = static_cast<int>(first);
    m_more->setVisible(m_hidden > 0);
    int left = 0;
    const auto place = [&](Button *button) {
        const QSize size = button->sizeHint();
        button->setGeometry(left, (height() - size.height()) / 2, size.width(), size.height());
        left += size.width() + Separator;
    };
    if (m_hidden > 0) {
        place(m_more);
        m_more->setToolTip(m_steps.mid(0, m_hidden).join(u" / "_s));
        //: %1: the name of a folder
        m_more->setAccessibleName(tr("Go to %1").arg(m_steps[m_hidden - 1]));
    }
    for (std::size_t link = 0; link < links; ++link) {
        m_links[link]->setVisible(link >= first);
        if (link >= first)
            place(m_links[link]);
    }
    m_currentLeft = left;
    update();
}

bool Breadcrumb::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &press = static_cast<const QKeyEvent &>(*event);
    std::vector<QWidget *> row{m_more};
    row.insert(row.end(), m_links.begin(), m_links.end());
    return moveFocusByKey(row, press) || isKeyOfRow(press);
}

void Breadcrumb::resizeEvent(QResizeEvent *)
{
    arrange();
}

void Breadcrumb::paintEvent(QPaintEvent *)
{
    constexpr int ChevronSize = 16;
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    const auto chevron = [&](const Button *after) {
        if (after->isHidden())
            return;
        const double left = after->geometry().right() + 1 + (Separator - ChevronSize) / 2.0;
        paintChevron(painter,
                     QRectF(left, (height() - ChevronSize) / 2.0, ChevronSize, ChevronSize),
                     tokens.secondary);
    };
    chevron(m_more);
    for (const Button *link : m_links)
        chevron(link);
    if (m_steps.isEmpty())
        return;
    painter.setFont(currentFont());
    painter.setPen(tokens.text);
    const QRect room(m_currentLeft, 0, width() - m_currentLeft, height());
    painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_steps.back(), Qt::ElideMiddle, room.width()));
}

} // namespace Printkeeper::Widgets
