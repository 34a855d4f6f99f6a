// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace Printkeeper::Widgets {

/// Scrolls up and down, never sideways, with no frame around what it shows.
class ScrollPane : public QScrollArea
{
    Q_OBJECT

public:
    /// Without content until `setContent`.
    explicit ScrollPane(QWidget *content = nullptr, QWidget *parent = nullptr);

    /// Takes it in the stead of what was shown; what lies below the pane shines through.
    void setContent(QWidget *content);
};

} // namespace Printkeeper::Widgets
