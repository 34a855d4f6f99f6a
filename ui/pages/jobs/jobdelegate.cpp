// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobdelegate.h"

#include "pages/jobs/jobcells.h"
#include "style/track.h"
#include "widgets/rowhover.h"
#include "widgets/statusglyph.h"

#include <QPainter>

#include <optional>

namespace Printkeeper::JobsView {
namespace {

using Style::Space;

constexpr int GlyphSize = 14;

/// Lines of different lengths, but always the same for the same cell.
void paintPlaceholder(QPainter &painter, const QRect &cell, const QModelIndex &index, bool isShaded,
                      const Style::Tokens &tokens)
{
    constexpr int Height = 8;
    const int room = std::max(cell.width() - 2 * Space::Medium, 0);
    const int width = room * (50 + (index.row() * 7 + index.column() * 13) % 4 * 10) / 100;
    const QRectF line(cell.x() + Space::Medium, cell.center().y() - Height / 2, width, Height);
    const auto paintTrack = isShaded ? Style::paintTrackOnShade : Style::paintTrack;
    paintTrack(painter, line, Height / 2.0, tokens);
}

} // namespace

void JobDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the row is selected, and the table has a ring
    const auto column = static_cast<JobColumn>(index.column());
    const auto glyph =
        column == JobColumn::Disk
            ? diskGlyph(static_cast<DiskState>(index.data(JobsModel::DiskRole).toInt()))
            : std::nullopt;
    if (glyph) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {GlyphSize, GlyphSize};
        option->icon =
            Widgets::glyphIcon(*glyph, GlyphSize, Style::tokensOf(option->palette),
                               option->widget ? option->widget->devicePixelRatioF() : 1.0);
    } else if (column == JobColumn::Id || column == JobColumn::Disk) {
        option->palette.setColor(QPalette::Text, Style::tokensOf(option->palette).secondary);
    }
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const JobRow *job = m_model.jobAt(index.row());
    if (job && option.widget && index.column() == static_cast<int>(JobColumn::Picture)) {
        const QRect area(option.rect.x() + Space::Small, option.rect.y() + 3, 44,
                         option.rect.height() - 8);
        m_pictures.paint(*painter, area, *job, *option.widget);
    }
    if (!index.data(JobsModel::IsReadRole).toBool())
        paintPlaceholder(*painter, option.rect, index, Widgets::isShaded(option, index),
                         Style::tokensOf(option.palette));
}

} // namespace Printkeeper::JobsView
