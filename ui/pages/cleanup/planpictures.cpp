// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/planpictures.h"

#include "style/tokens.h"
#include "thumbnails/placeholder.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace Printkeeper::CleanupView {

using Style::Space;
using Thumbnails::PictureKey;
using Thumbnails::ThumbnailLoader;

namespace {

PictureKey keyOf(const Cleanup::CleanupAction &action)
{
    PictureKey key;
    if (!action.job || action.files.empty())
        return key;
    key.root = action.files.front().place.root;
    key.path = action.files.front().place.relative;
    for (const Cleanup::PlannedFile &file : action.files) {
        if (file.role == Cleanup::FileRole::Thumbnail) {
            key.readyRoot = file.place.root;
            key.ready = file.place.relative;
        }
    }
    return key;
}

} // namespace

PlanPictures::PlanPictures(const PlanModel &model, QTableView &view)
    : QStyledItemDelegate(&view)
    , m_model(model)
    , m_view(view)
    , m_loader(ThumbnailLoader::defaultCacheFolder())
{
    connect(&m_loader, &ThumbnailLoader::pictureReady, view.viewport(),
            qOverload<>(&QWidget::update));
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &PlanPictures::tellVisible);
    connect(&model, &QAbstractItemModel::modelReset, this, &PlanPictures::tellVisible,
            Qt::QueuedConnection);
}

void PlanPictures::tellVisible()
{
    QList<PictureKey> keys;
    const int first = m_view.rowAt(0);
    const int below = m_view.rowAt(m_view.viewport()->height());
    const int last = below < 0 ? m_model.rowCount() - 1 : below;
    for (int row = first; row >= 0 && row <= last; ++row) {
        if (const PictureKey key = keyOf(m_model.actionAt(row)); !key.path.isEmpty())
            keys << key;
    }
    m_loader.setVisible(keys);
}

void PlanPictures::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the row is selected, and the table has a ring
    const bool isAside = index.column() == PlanModel::JobColumn || !m_model.isTicked(index.row());
    if (isAside)
        option->palette.setColor(QPalette::Text, Style::tokensOf(option->palette).secondary);
    if (index.column() == PlanModel::PersonColumn)
        option->textElideMode = Qt::ElideRight;
}

void PlanPictures::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != PlanModel::PictureColumn)
        return;
    const Cleanup::CleanupAction &action = m_model.actionAt(index.row());
    const QRect area(option.rect.x() + Space::Small, option.rect.y() + 3, 44,
                     option.rect.height() - 8);
    const PictureKey key = keyOf(action);
    const int pixels = qRound(std::max(area.width(), area.height()) * m_view.devicePixelRatioF());
    const auto picture = key.path.isEmpty() ? Thumbnails::Picture() : m_loader.picture(key, pixels);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (!m_model.isTicked(index.row()))
        painter->setOpacity(0.5);
    if (picture.isNull() && !action.files.empty())
        Thumbnails::paintPlaceholder(*painter, area, action.files.front().place.name(),
                                     m_view.palette());
    else if (!picture.isNull())
        Thumbnails::paintPicture(*painter, area, picture, m_view.palette());
    painter->restore();
}

} // namespace Printkeeper::CleanupView
