// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"
#include "widgets/treemap.h"

#include <QFont>

namespace Printkeeper::Widgets {

/// The tiles as an image of `size` logical pixels, line by line, and the names of those that are
/// large enough. `content` names them.
QImage paintTreemap(const std::vector<TreemapTile> &tiles, const TreemapContent &content,
                    QSize size, double pixelRatio, const Style::Tokens &tokens, const QFont &font);

} // namespace Printkeeper::Widgets
