// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobpictures.h"
#include "pages/jobs/jobsmodel.h"

#include <QStyledItemDelegate>

namespace Printkeeper::JobsView {

/// Draws a grey line for what is not read yet, the job's picture, and a glyph before what is wrong
/// on disk.
class JobDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    JobDelegate(const JobsModel &model, JobPictures &pictures, QObject *parent = nullptr)
        : QStyledItemDelegate(parent)
        , m_model(model)
        , m_pictures(pictures)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const JobsModel &m_model;
    JobPictures &m_pictures;
};

} // namespace Printkeeper::JobsView
