// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobdelegate.h"

#include "pages/jobs/jobsmodel.h"
#include "style/tokens.h"
#include "widgets/statusglyph.h"

#include <QPainter>

#include <optional>

namespace Printkeeper::JobsView {
namespace {

using Style::Space;
using Widgets::Glyph;

constexpr int GlyphSize = 14;

std::optional<Glyph> glyphOf(DiskState state)
{
    switch (state) {
    case DiskState::NotLooked:
    case DiskState::Present:
        return std::nullopt;
    case DiskState::Missing:
    case DiskState::NotAFile:
        return Glyph::Warning;
    case DiskState::Outside:
        return Glyph::Critical;
    case DiskState::NoFolder:
    case DiskState::Unreadable:
        return Glyph::Unknown;
    }
    Q_UNREACHABLE();
}

/// Lines of different lengths, but always the same for the same cell.
void paintPlaceholder(QPainter &painter, const QRect &cell, const QModelIndex &index,
                      const Style::Tokens &tokens)
{
    constexpr int Height = 8;
    const int room = std::max(cell.width() - 2 * Space::Medium, 0);
    const int width = room * (50 + (index.row() * 7 + index.column() * 13) % 4 * 10) / 100;
    const QRectF line(cell.x() + Space::Medium, cell.center().y() - Height / 2, width, Height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(line, Height / 2.0, Height / 2.0);
    painter.restore();
}

} // namespace

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Style::Tokens &tokens = Style::tokensOf(option.palette);
    QStyleOptionViewItem cell = option;
    cell.state &= ~QStyle::State_HasFocus; // the row is what is selected, and the table has a ring
    if (!index.data(JobsModel::IsReadRole).toBool()) {
        QStyledItemDelegate::paint(painter, cell, index);
        paintPlaceholder(*painter, option.rect, index, tokens);
        return;
    }
    const auto column = static_cast<JobColumn>(index.column());
    const auto disk = static_cast<DiskState>(index.data(JobsModel::DiskRole).toInt());
    const auto glyph = column == JobColumn::Disk ? glyphOf(disk) : std::nullopt;
    const bool isQuiet = column == JobColumn::Id || (column == JobColumn::Disk && !glyph);
    if (isQuiet)
        cell.palette.setColor(QPalette::Text, tokens.secondary);
    if (!glyph) {
        QStyledItemDelegate::paint(painter, cell, index);
        return;
    }
    const QRect mark(option.rect.x() + Space::Small, option.rect.center().y() - GlyphSize / 2,
                     GlyphSize, GlyphSize);
    cell.rect.setLeft(mark.right() + 1);
    QStyledItemDelegate::paint(painter, cell, index);
    Widgets::paintGlyph(*painter, mark, *glyph, tokens);
}

} // namespace Printkeeper::JobsView
