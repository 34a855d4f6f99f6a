// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"
#include "widgets/treemapcontent.h"

#include <QFont>
#include <QImage>

class QPainter;

namespace Printkeeper::Widgets {

/// The tiles as an image of `size` logical pixels, line by line, and the names of those that are
/// large enough. `content` names them. Any thread.
QImage paintTreemap(const std::vector<TreemapTile> &tiles, const TreemapContent &content,
                    QSize size, double pixelRatio, const Style::Tokens &tokens, const QFont &font);

/// What a tile says that stands for so many small ones.
QString treemapRestText(qint64 count);

/// A tile of that colour as a sign in a legend.
void paintTreemapSwatch(QPainter &painter, const QRect &rect, TreemapColour colour,
                        const Style::Tokens &tokens);

} // namespace Printkeeper::Widgets
