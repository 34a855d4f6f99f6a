// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemaplegend.h"

#include "style/tokens.h"
#include "widgets/treemappainter.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {

using Style::Space;

namespace {

constexpr int Swatch = 10;
constexpr int TextAt = Swatch + 6;

} // namespace

TreemapLegend::TreemapLegend(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    // Its hint is one row: what may not grow beyond it never gets a second one.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(name);
}

void TreemapLegend::setEntries(std::vector<Entry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    QStringList words;
    for (const Entry &entry : m_entries)
        words << (entry.figure.isEmpty() ? entry.name : u"%1: %2"_s.arg(entry.name, entry.figure));
    setAccessibleDescription(words.join(u", "_s));
    setToolTip(words.join(u'\n'));
    updateGeometry();
    update();
}

QFont TreemapLegend::smallFont() const
{
    QFont font = this->font();
    font.setPixelSize(Style::Type::Small);
    return font;
}

std::vector<QRect> TreemapLegend::placesIn(int width) const
{
    const QFontMetrics metrics(smallFont());
    std::vector<QRect> places;
    QPoint at;
    for (const Entry &entry : m_entries) {
        const QString text = entry.name + u' ' + entry.figure;
        const int wanted = std::min(std::max(1, width), TextAt + metrics.horizontalAdvance(text));
        if (at.x() > 0 && at.x() + wanted > width)
            at = {0, at.y() + metrics.height() + Space::Tiny};
        places.emplace_back(at, QSize(wanted, metrics.height()));
        at.rx() += wanted + Space::Medium;
    }
    return places;
}

QSize TreemapLegend::sizeHint() const
{
    constexpr int Widest = 4096; // all in one row
    const auto places = placesIn(Widest);
    return places.empty() ? QSize(0, 0)
                          : QSize(places.back().right() + 1, places.back().bottom() + 1);
}

QSize TreemapLegend::minimumSizeHint() const
{
    constexpr int Narrowest = 80;
    const QSize hint = sizeHint();
    return {std::min(hint.width(), Narrowest), hint.height()};
}

int TreemapLegend::heightForWidth(int width) const
{
    const auto places = placesIn(width);
    return places.empty() ? 0 : places.back().bottom() + 1;
}

void TreemapLegend::paintEvent(QPaintEvent *)
{
    const Style::Tokens &tokens = Style::tokensOf(palette());
    QPainter painter(this);
    painter.setFont(smallFont());
    const QFontMetrics metrics(painter.font());
    const auto places = placesIn(width());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRect &place = places[i];
        const Entry &entry = m_entries[i];
        paintTreemapSwatch(painter,
                           QRect(place.left(), place.center().y() - Swatch / 2 + 1, Swatch, Swatch),
                           entry.colour, tokens);
        QRect room = place.adjusted(TextAt, 0, 1, 0);
        const QString figure = entry.figure.isEmpty() ? QString() : u' ' + entry.figure;
        const QString name = metrics.elidedText(entry.name, Qt::ElideMiddle,
                                                room.width() - metrics.horizontalAdvance(figure));
        painter.setPen(tokens.secondary);
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, name);
        room.adjust(metrics.horizontalAdvance(name), 0, Space::Small, 0);
        painter.setPen(tokens.text);
        painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, figure);
    }
}

} // namespace Printkeeper::Widgets
