// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/cleanup/planmodel.h"
#include "thumbnails/thumbnailloader.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace Printkeeper::CleanupView {

/// Paints the pictures of a plan's jobs in their column: a tile with the file's type until the
/// picture is there. Loads only what is seen.
class PlanPictures final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `view` shows `model`; both outlive it.
    PlanPictures(const PlanModel &model, QTableView &view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// Other rows may be seen now.
    void tellVisible();

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const PlanModel &m_model;
    QTableView &m_view;
    mutable Thumbnails::ThumbnailLoader m_loader;
};

} // namespace Printkeeper::CleanupView
