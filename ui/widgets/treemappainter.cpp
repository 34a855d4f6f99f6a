// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemappainter.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace Printkeeper::Widgets {

using Kind = TreemapTile::Kind;

namespace {

constexpr int Colours = static_cast<int>(TreemapColour::Series) + 5;
constexpr int SmallestLined = 5; ///< pixels; a line around less would be all of it
constexpr QSize SmallestNamed{88, 28};
constexpr int TextMargin = 5;

QColor mixed(const QColor &colour, const QColor &other, double share)
{
    const auto mix = [share](float one, float two) {
        return static_cast<float>(one * (1 - share) + two * share);
    };
    return QColor::fromRgbF(mix(colour.redF(), other.redF()), mix(colour.greenF(), other.greenF()),
                            mix(colour.blueF(), other.blueF()));
}

/// As WCAG has it.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

struct Fill
{
    QRgb colour = 0;
    QRgb rest = 0;  ///< of what is too small to be drawn each by itself
    QRgb hatch = 0; ///< the same as `colour` for a plain one
    QColor ink;     ///< of a name on it
};

class TreemapInk
{
public:
    explicit TreemapInk(const Style::Tokens &tokens)
        : m_line(tokens.surface.rgb())
        , m_folder(tokens.raised.rgb())
    {
        for (int i = 0; i < Colours; ++i)
            m_fills[i] = fillOf(static_cast<TreemapColour>(i), tokens);
    }

    QRgb line() const { return m_line; }
    QRgb folder() const { return m_folder; }
    const Fill &of(const TreemapTile &tile) const
    {
        return m_fills[std::min<int>(tile.colour, Colours - 1)];
    }

private:
    static QColor colourOf(TreemapColour colour, const Style::Tokens &tokens)
    {
        switch (colour) {
        case TreemapColour::InUse:
            return tokens.muted;
        case TreemapColour::Next:
            return tokens.chart[0];
        case TreemapColour::Waiting:
            return tokens.surface;
        case TreemapColour::Other:
            return tokens.hairline;
        case TreemapColour::Series:
            break;
        }
        return tokens.chart[static_cast<std::size_t>(colour)
                            - static_cast<std::size_t>(TreemapColour::Series)];
    }

    static Fill fillOf(TreemapColour colour, const Style::Tokens &tokens)
    {
        const QColor plain = colourOf(colour, tokens);
        const bool isHatched = colour == TreemapColour::Waiting;
        const bool isDark = contrast(plain, tokens.text) < contrast(plain, tokens.surface);
        return {plain.rgb(), mixed(isHatched ? tokens.muted : plain, tokens.surface, 0.4).rgb(),
                isHatched ? mixed(tokens.muted, tokens.surface, 0.3).rgb() : plain.rgb(),
                isDark ? tokens.surface : tokens.text};
    }

    QRgb m_line;
    QRgb m_folder;
    std::array<Fill, Colours> m_fills;
};

/// The pixels of an image, without a check for each.
class Canvas
{
public:
    explicit Canvas(QImage &image)
        : m_bits(reinterpret_cast<QRgb *>(image.bits()))
        , m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
        , m_bounds(image.rect())
    {}

    void fill(const QRect &rect, QRgb colour)
    {
        const QRect inside = rect & m_bounds;
        for (int y = inside.top(); y <= inside.bottom(); ++y)
            std::fill_n(m_bits + y * m_stride + inside.left(), inside.width(), colour);
    }

    void hatch(const QRect &rect, QRgb colour, QRgb lines)
    {
        constexpr int Pitch = 6;
        constexpr int Width = 2;
        const QRect inside = rect & m_bounds;
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            QRgb *line = m_bits + y * m_stride;
            for (int x = inside.left(); x <= inside.right(); ++x)
                line[x] = (x + y) % Pitch < Width ? lines : colour;
        }
    }

private:
    QRgb *m_bits;
    qsizetype m_stride;
    QRect m_bounds;
};

QRect scaled(const QRect &rect, double ratio)
{
    const int left = qRound(rect.left() * ratio);
    const int top = qRound(rect.top() * ratio);
    return {left, top, qRound((rect.left() + rect.width()) * ratio) - left,
            qRound((rect.top() + rect.height()) * ratio) - top};
}

void paintTile(Canvas &canvas, const TreemapTile &tile, const TreemapInk &ink, double ratio)
{
    QRect rect = scaled(tile.rect, ratio);
    if (tile.children > 0) {
        canvas.fill(rect, tile.header > 0 || tile.parent < 0 ? ink.folder() : ink.line());
        return;
    }
    const Fill &fill = ink.of(tile);
    if (std::min(tile.rect.width(), tile.rect.height()) >= SmallestLined) {
        canvas.fill(rect, ink.line());
        rect.adjust(0, 0, -1, -1);
    }
    if (tile.kind == Kind::Rest)
        canvas.fill(rect, fill.rest);
    else if (fill.hatch != fill.colour)
        canvas.hatch(rect, fill.colour, fill.hatch);
    else
        canvas.fill(rect, fill.colour);
}

class NamePainter
{
public:
    NamePainter(QPainter &painter, const TreemapContent &content, const TreemapInk &ink,
                const Style::Tokens &tokens)
        : m_painter(painter)
        , m_metrics(painter.font())
        , m_content(content)
        , m_ink(ink)
        , m_tokens(tokens)
    {}

    void paint(const TreemapTile &tile)
    {
        const QRect &rect = tile.rect;
        if (tile.header > 0 && tile.parent >= 0)
            paintHeader(QRect(rect.topLeft(), QSize(rect.width(), tile.header)), tile);
        else if (tile.children == 0 && tile.kind != Kind::Rest
                 && rect.width() >= SmallestNamed.width()
                 && rect.height() >= SmallestNamed.height())
            paintLeaf(rect, tile);
    }

private:
    /// Below each other.
    void paintLeaf(const QRect &rect, const TreemapTile &tile)
    {
        const int top = rect.top() + TextMargin - 1;
        m_painter.setPen(m_ink.of(tile).ink);
        paintName(rect.left() + TextMargin, top + m_metrics.ascent(), rect.width() - 2 * TextMargin,
                  tile);
        const QString figure = m_content.figureOf(tile.amount);
        const bool isRoom = rect.bottom() - top >= 2 * m_metrics.height()
                            && m_metrics.horizontalAdvance(figure) <= rect.width() - 2 * TextMargin;
        if (isRoom)
            m_painter.drawText(rect.left() + TextMargin,
                               top + m_metrics.height() + m_metrics.ascent(), figure);
    }

    /// Beside each other.
    void paintHeader(const QRect &rect, const TreemapTile &tile)
    {
        constexpr int Gap = 12;
        const int baseline =
            rect.top() + (rect.height() - m_metrics.height()) / 2 + m_metrics.ascent();
        const int room = rect.width() - 2 * TextMargin;
        m_painter.setPen(m_tokens.text);
        const int used = paintName(rect.left() + TextMargin, baseline, room, tile);
        const QString figure = m_content.figureOf(tile.amount);
        const int width = m_metrics.horizontalAdvance(figure);
        if (used + Gap + width <= room)
            m_painter.drawText(rect.left() + TextMargin + room - width, baseline, figure);
    }

    /// How wide it has become. By point: thousands of texts laid out in rectangles take long.
    int paintName(int left, int baseline, int room, const TreemapTile &tile)
    {
        QString text = m_content.nameOf(tile.node);
        int used = m_metrics.horizontalAdvance(text);
        if (used > room) {
            text = m_metrics.elidedText(text, Qt::ElideMiddle, room);
            used = room;
        }
        m_painter.drawText(left, baseline, text);
        return used;
    }

    QPainter &m_painter;
    QFontMetrics m_metrics;
    const TreemapContent &m_content;
    const TreemapInk &m_ink;
    const Style::Tokens &m_tokens;
};

} // namespace

QImage paintTreemap(const std::vector<TreemapTile> &tiles, const TreemapContent &content,
                    QSize size, double pixelRatio, const Style::Tokens &tokens, const QFont &font)
{
    QImage image((QSizeF(size) * pixelRatio).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(tokens.surface);
    const TreemapInk ink(tokens);
    Canvas canvas(image);
    for (const TreemapTile &tile : tiles)
        paintTile(canvas, tile, ink, pixelRatio);
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    painter.setFont(font);
    NamePainter names(painter, content, ink, tokens);
    for (const TreemapTile &tile : tiles)
        names.paint(tile);
    return image;
}

} // namespace Printkeeper::Widgets
