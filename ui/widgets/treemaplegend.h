// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/treemapcontent.h"

#include <QWidget>

#include <vector>

namespace Printkeeper::Widgets {

/// What the colours of a treemap mean, with the amount of each, in a row that wraps.
class TreemapLegend final : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        TreemapColour colour = TreemapColour::InUse;
        QString name;
        QString figure; ///< may be empty

        bool operator==(const Entry &) const = default;
    };

    explicit TreemapLegend(const QString &name, QWidget *parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    const std::vector<Entry> &entries() const { return m_entries; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont smallFont() const;
    std::vector<QRect> placesIn(int width) const;

    std::vector<Entry> m_entries;
};

} // namespace Printkeeper::Widgets
