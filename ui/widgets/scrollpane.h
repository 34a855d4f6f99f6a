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

    /// The bar stands in the right margin of what is shown from now on, which therefore ends at the
    /// same place with a bar as without.
    void setBarInMargin();
    /// Takes it in the stead of what was shown; what lies below the pane shines through.
    void setContent(QWidget *content);

private:
    bool m_isBarInMargin = false;
};

} // namespace Printkeeper::Widgets
