// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/statusglyph.h"

#include <QPushButton>

#include <optional>

namespace Printkeeper::Shell {

/// As wide as its longest title, or icons only.
enum class RailWidth { Wide, Narrow };

/// One page in the navigation: its drawing, its title where there is room, and a sign where the
/// page has trouble.
class RailButton final : public QPushButton
{
    Q_OBJECT

public:
    /// `keys` may be empty.
    RailButton(const QString &title, const QString &icon, const QKeySequence &keys,
               QWidget *parent = nullptr);

    void setRailWidth(RailWidth width);
    /// Empty takes the sign away. `why` is one sentence, for the tooltip and screen readers.
    void setBadge(std::optional<Widgets::Glyph> glyph, const QString &why);
    std::optional<Widgets::Glyph> badge() const { return m_badge; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tellNames();

    QString m_title;
    QKeySequence m_keys;
    QString m_why;
    std::optional<Widgets::Glyph> m_badge;
    RailWidth m_width = RailWidth::Wide;
};

} // namespace Printkeeper::Shell
