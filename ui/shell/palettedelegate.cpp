// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/palettedelegate.h"

#include "shell/keycap.h"
#include "shell/palettemodel.h"
#include "style/seenon.h"
#include "style/tokens.h"

#include <QPainter>
#include <QTextLayout>

namespace Printkeeper::Shell {

using Style::Space;

namespace {

constexpr int RowHeight = 38;

void drawTitle(QPainter &painter, const QRect &rect, const QModelIndex &index,
               const Style::Tokens &tokens, const QColor &ground)
{
    QTextCharFormat letter;
    letter.setFontWeight(QFont::Bold);
    letter.setForeground(Style::readOn(ground, tokens.accent, tokens));
    QList<QTextLayout::FormatRange> formats;
    for (const int at : index.data(PaletteModel::LettersRole).value<QList<int>>())
        formats << QTextLayout::FormatRange{at, 1, letter};
    QTextLayout layout(index.data(Qt::DisplayRole).toString(), painter.font());
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(static_cast<int>(layout.text().size()));
    layout.endLayout();
    const bool isPossible = index.data(PaletteModel::ReasonRole).toString().isEmpty();
    painter.setPen(Style::readOn(ground, isPossible ? tokens.text : tokens.secondary, tokens));
    painter.setClipRect(rect);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    painter.setClipping(false);
}

/// Where it belongs, or why it cannot be done; the title has the first half for itself.
QString asideOf(const QModelIndex &index, const QFontMetrics &metrics, int width)
{
    const QString reason = index.data(PaletteModel::ReasonRole).toString();
    const QString aside =
        reason.isEmpty() ? index.data(PaletteModel::GroupRole).toString() : reason;
    return metrics.elidedText(aside, Qt::ElideRight, width / 2);
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, RowHeight};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Style::Tokens &tokens = Style::tokensOf(option.palette);
    painter->save();
    painter->setFont(option.font);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = isSelected ? tokens.selected : tokens.surface;
    if (isSelected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(ground);
        painter->drawRoundedRect(option.rect, Style::Radius::Control, Style::Radius::Control);
    }
    QRect rest = option.rect.adjusted(Space::Medium, 0, -Space::Medium, 0);
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        QRect cap({0, 0}, keyCapSize(keys, option.font));
        cap.moveCenter(rest.center());
        cap.moveRight(rest.right());
        paintKeyCap(*painter, cap, keys, tokens);
        rest.setRight(cap.left() - Space::Medium);
    }
    QFont small = option.font;
    small.setPixelSize(Style::Type::Small);
    const QString aside = asideOf(index, QFontMetrics(small), rest.width());
    painter->setFont(small);
    painter->setPen(Style::readOn(ground, tokens.secondary, tokens));
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, aside);
    rest.setRight(rest.right() - QFontMetrics(small).horizontalAdvance(aside) - Space::Medium);
    painter->setFont(option.font);
    drawTitle(*painter, rest, index, tokens, ground);
    painter->restore();
}

} // namespace Printkeeper::Shell
