// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QWidget>

namespace Printkeeper::Style {
struct Tokens;
} // namespace Printkeeper::Style

namespace Printkeeper::Widgets {

/// How something stands. Told by shape as well as by colour: octagon with a cross, triangle with an
/// exclamation mark, ring with a tick, hatched disc with a question mark.
enum class Glyph { Critical, Warning, Good, Unknown };

/// "Critical", "Warning", "Good", "Unknown" in the reader's language.
QString glyphName(Glyph glyph);

/// On a `ground` of that colour, on which it can be seen in every theme.
void paintGlyph(QPainter &painter, const QRectF &rect, Glyph glyph, const Style::Tokens &tokens,
                const QColor &ground);

/// Of `size` pixels, `ratio` dots each, for a table: it knows the ground of a chosen row too.
QIcon glyphIcon(Glyph glyph, int size, const Style::Tokens &tokens, qreal ratio);

/// A Glyph in a square of `size` pixels, on a plain surface.
class StatusGlyph final : public QWidget
{
    Q_OBJECT

public:
    StatusGlyph(Glyph glyph, int size, QWidget *parent = nullptr);

    Glyph glyph() const { return m_glyph; }
    void setGlyph(Glyph glyph);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph;
};

} // namespace Printkeeper::Widgets
