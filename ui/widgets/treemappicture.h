// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/tokens.h"
#include "widgets/treemapcontent.h"

#include <QImage>

namespace Printkeeper::Widgets {

/// A tile without its place: a node, or what is too small in it.
struct TreemapChoice
{
    TreemapNode node = 0;
    bool isRest = false;

    bool operator==(const TreemapChoice &) const = default;
};

struct TreemapPicture;
using TreemapPicturePointer = std::shared_ptr<const TreemapPicture>;

/// What a picture is to show.
struct TreemapOrder
{
    std::shared_ptr<const TreemapContent> content;
    std::shared_ptr<const TreemapContent> basis; ///< whose nodes the next two are
    TreemapNode root = 0;
    std::optional<TreemapChoice> chosen;
    TreemapPicturePointer before; ///< may be null; tiles of the same root keep their places
    QSize size;
    double pixelRatio = 1;
    const Style::Tokens *tokens = nullptr;
    QString font; ///< as QFont::toString has it: a QFont is of one thread
};

/// A treemap that was laid out and painted. A value.
struct TreemapPicture
{
    std::shared_ptr<const TreemapContent> content;
    TreemapNode root = 0; ///< of this content, as the next one
    std::optional<TreemapChoice> chosen;
    TreemapLayout layout;
    QImage image;
};

/// Any thread.
TreemapPicturePointer makePicture(const TreemapOrder &order);

} // namespace Printkeeper::Widgets
