// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/chip.h"

#include "base/format.h"
#include "style/tokens.h"
#include "widgets/strokes.h"

#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr int CrossSize = 16;
constexpr int FigureGap = Style::Space::Tiny + 2;

/// What a chip is written in.
struct Inks
{
    QColor text, figure, cross;
};

Inks inksOf(const Chip &chip, const Style::Tokens &tokens)
{
    if (!chip.isEnabled()) {
        const QColor ink = chip.isChecked() ? tokens.selectedOffText : tokens.disabled;
        return {ink, ink, ink};
    }
    if (chip.isChecked())
        return {tokens.selectedText, tokens.selectedText, tokens.selectedText};
    return {tokens.text, tokens.secondary, chip.underMouse() ? tokens.text : tokens.secondary};
}

} // namespace

Chip::Chip(Kind kind, QWidget *parent)
    : QPushButton(parent)
    , m_kind(kind)
{
    setProperty("kind", u"chip"_s);
    setCheckable(kind == Kind::Switch);
    setAutoDefault(false);
    setFocusPolicy(Qt::NoFocus); // the row gives it to the one that Tab reaches
}

void Chip::setContent(const QString &text, std::optional<qint64> count, const QString &name)
{
    m_text = text;
    m_figure = count ? formatCount(*count) : QString();
    const QString whole = count ? u"%1 %2"_s.arg(m_text, m_figure) : m_text;
    // Style and screen readers look at the text of the button.
    setText(QString(whole).replace(u'&', u"&&"_s));
    //: %1: what is filtered by
    setAccessibleName(m_kind == Kind::Filter ? tr("Remove filter: %1").arg(whole)
                      : name.isEmpty()       ? whole
                                             : name);
    setToolTip(m_kind == Kind::Filter ? accessibleName() : name);
    updateGeometry();
    update();
}

int Chip::crossRoom() const
{
    return m_kind == Kind::Filter ? CrossSize + Style::Space::Tiny : 0;
}

QSize Chip::sizeHint() const
{
    const QSize size = QPushButton::sizeHint();
    const int space = m_figure.isEmpty() ? 0 : FigureGap - fontMetrics().horizontalAdvance(u' ');
    return {size.width() + crossRoom() + std::max(0, space), size.height()};
}

QSize Chip::minimumSizeHint() const
{
    constexpr int Narrowest = 48;
    return {std::min(Narrowest, sizeHint().width()), sizeHint().height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);

    QRect room = rect().adjusted(Style::Space::Medium, 0, -Style::Space::Medium, 0);
    const Inks inks = inksOf(*this, tokens);
    if (m_kind == Kind::Filter) {
        paintCross(painter,
                   QRectF(room.right() + 1 - CrossSize, (height() - CrossSize) / 2.0, CrossSize,
                          CrossSize),
                   inks.cross);
        room.adjust(0, 0, -crossRoom(), 0);
    }
    const int figure = m_figure.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_figure);
    const int label = room.width() - (figure > 0 ? figure + FigureGap : 0);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, label + 1);
    const int whole =
        fontMetrics().horizontalAdvance(shown) + (figure > 0 ? figure + FigureGap : 0);
    if (m_kind == Kind::Switch)
        room.adjust((room.width() - whole) / 2, 0, 0, 0);
    painter.setPen(inks.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.setPen(inks.figure);
    painter.drawText(room.adjusted(whole - figure, 0, 1, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_figure);
}

} // namespace Printkeeper::Widgets
