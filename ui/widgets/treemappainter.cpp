// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/treemappainter.h"

#include "style/seenon.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace Printkeeper::Widgets {

using Kind = TreemapTile::Kind;

namespace {

/// The context of this file's words.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Treemap)
};

constexpr int SmallestLined = 5; ///< pixels; a line around less would be all of it
constexpr int NarrowestLined = 3;
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

struct Fill
{
    QRgb colour = 0;
    QRgb rest = 0;  ///< of what is too small to be drawn each by itself
    QRgb hatch = 0; ///< the same as `colour` for a plain one
    Style::Writing writing;
    Style::Writing restWriting; ///< on `rest`
};

QColor colourOf(TreemapColour colour, const Style::Tokens &tokens)
{
    constexpr double Faintest = 0.8; // of the ground in it
    constexpr double Pace = 0.2;
    const auto place = static_cast<std::size_t>(colour);
    constexpr auto FirstSeries = static_cast<std::size_t>(TreemapColour::Series);
    constexpr auto FirstStep = static_cast<std::size_t>(TreemapColour::Step);
    // What is faint on black is not seen.
    const QColor &ground = tokens.needsEdges() ? tokens.text : tokens.surface;
    if (place >= FirstStep)
        return mixed(tokens.chart[0], ground,
                     Faintest - Pace * static_cast<double>(place - FirstStep));
    if (place >= FirstSeries)
        return tokens.chart[place - FirstSeries];
    switch (colour) {
    case TreemapColour::InUse:
        return tokens.tile;
    case TreemapColour::Next:
        return tokens.chart[0];
    case TreemapColour::Waiting:
        return tokens.surface;
    default:
        return tokens.tileQuiet;
    }
}

Fill fillOf(TreemapColour colour, const Style::Tokens &tokens)
{
    const QColor plain = colourOf(colour, tokens);
    const bool isHatched = colour == TreemapColour::Waiting;
    const QColor rest = mixed(isHatched ? tokens.muted : plain, tokens.surface, 0.25);
    const QColor hatch = isHatched ? mixed(tokens.muted, tokens.surface, 0.3) : plain;
    return {plain.rgb(), rest.rgb(), hatch.rgb(), Style::writingOn({plain, hatch}, tokens),
            Style::writingOn({rest}, tokens)};
}

class TreemapInk
{
public:
    explicit TreemapInk(const Style::Tokens &tokens)
        : m_line(tokens.surface.rgb())
    {
        for (int i = 0; i < TreemapColours; ++i)
            m_fills[i] = fillOf(static_cast<TreemapColour>(i), tokens);
    }

    /// Between tiles and behind names of folders.
    QRgb line() const { return m_line; }
    const Fill &of(const TreemapTile &tile) const
    {
        return m_fills[std::min<int>(tile.colour, TreemapColours - 1)];
    }

private:
    QRgb m_line;
    std::array<Fill, TreemapColours> m_fills;
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

/// By its amount: neighbours of one size, which rounding makes a pixel wider or narrower, look
/// alike.
bool isLined(const std::vector<TreemapTile> &tiles, const TreemapTile &tile)
{
    if (tile.parent < 0 || std::min(tile.rect.width(), tile.rect.height()) < NarrowestLined)
        return false;
    const TreemapTile &folder = tiles[static_cast<std::size_t>(tile.parent)];
    const double pixels = static_cast<double>(folder.rect.width()) * folder.rect.height();
    return pixels * static_cast<double>(tile.amount)
           >= SmallestLined * SmallestLined * static_cast<double>(folder.amount);
}

/// What is seen of a tile without children: a folder ends where the contents of others do.
QRect filledRoom(const TreemapTile &tile)
{
    const TreemapStyle style;
    const bool isFramed = tile.kind == Kind::Folder
                          && std::min(tile.rect.width(), tile.rect.height()) >= style.framedFrom;
    const int frame = isFramed ? style.frame : 0;
    return tile.rect.adjusted(frame, frame, -frame, -frame);
}

void paintTile(Canvas &canvas, const TreemapTile &tile, bool hasLine, const TreemapInk &ink,
               double ratio)
{
    QRect rect = scaled(tile.rect, ratio);
    if (tile.children > 0) {
        canvas.fill(rect, ink.line());
        return;
    }
    const Fill &fill = ink.of(tile);
    if (hasLine) {
        canvas.fill(rect, ink.line());
        rect = scaled(filledRoom(tile), ratio).adjusted(0, 0, -1, -1);
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
        , m_plain(painter.font())
        , m_strong(strong(painter.font()))
        , m_content(content)
        , m_ink(ink)
        , m_tokens(tokens)
    {}

    /// Changing the font takes longer than painting a name: once for all.
    void paint(const std::vector<TreemapTile> &tiles)
    {
        for (const TreemapTile &tile : tiles) {
            if (hasHeader(tile))
                paintFigure(tile);
            else if (tile.children == 0 && tile.rect.width() >= SmallestNamed.width()
                     && tile.rect.height() >= SmallestNamed.height())
                paintLeaf(tile);
        }
        m_painter.setFont(strong(m_painter.font()));
        m_painter.setPen(m_tokens.text);
        for (const TreemapTile &tile : tiles) {
            if (hasHeader(tile))
                m_painter.drawText(tile.rect.left() + TextMargin, baselineOf(tile), nameOf(tile));
        }
    }

private:
    static QFont strong(QFont font)
    {
        font.setWeight(QFont::DemiBold);
        return font;
    }

    /// A strip above what is in it; an empty folder is a tile like a file.
    static bool hasHeader(const TreemapTile &tile)
    {
        return tile.header > 0 && tile.parent >= 0 && tile.children > 0;
    }

    int baselineOf(const TreemapTile &folder) const
    {
        return folder.rect.top() + (folder.header - m_plain.height()) / 2 + m_plain.ascent();
    }

    /// Of a folder, as much of it as there is room for.
    QString nameOf(const TreemapTile &folder) const
    {
        return fitting(m_content.nameOf(folder.node), m_strong, roomOf(folder));
    }

    static int roomOf(const TreemapTile &tile) { return tile.rect.width() - 2 * TextMargin; }

    static QString fitting(const QString &text, const QFontMetrics &metrics, int room,
                           Qt::TextElideMode elided = Qt::ElideMiddle)
    {
        return metrics.horizontalAdvance(text) <= room ? text
                                                       : metrics.elidedText(text, elided, room);
    }

    /// Beside the name of a folder.
    void paintFigure(const TreemapTile &folder)
    {
        constexpr int Gap = 6;
        const int used = m_strong.horizontalAdvance(nameOf(folder)) + Gap;
        const QString figure = m_content.figureOf(folder.amount);
        if (used + m_plain.horizontalAdvance(figure) > roomOf(folder))
            return;
        m_painter.setPen(m_tokens.secondary);
        m_painter.drawText(folder.rect.left() + TextMargin + used, baselineOf(folder), figure);
    }

    /// Name and figure below each other. By point: thousands of texts laid out in rectangles take
    /// long.
    void paintLeaf(const TreemapTile &tile)
    {
        const bool isRest = tile.kind == Kind::Rest;
        const Fill &fill = m_ink.of(tile);
        const Style::Writing &writing = isRest ? fill.restWriting : fill.writing;
        const QPoint at(tile.rect.left() + TextMargin, tile.rect.top() + TextMargin - 1);
        // A number is whole or it is another one.
        const auto elided = isRest ? Qt::ElideRight : Qt::ElideMiddle;
        const QString name =
            fitting(isRest ? treemapRestText(tile.count) : m_content.nameOf(tile.node), m_plain,
                    roomOf(tile), elided);
        QString figure;
        if (tile.rect.bottom() - at.y() >= 2 * m_plain.height())
            figure = m_content.figureOf(tile.amount);
        if (m_plain.horizontalAdvance(figure) > roomOf(tile))
            figure.clear();
        if (writing.plate)
            paintPlate(at, {name, figure}, *writing.plate);
        m_painter.setPen(writing.ink);
        m_painter.drawText(at.x(), at.y() + m_plain.ascent(), name);
        if (!figure.isEmpty())
            m_painter.drawText(at.x(), at.y() + m_plain.height() + m_plain.ascent(), figure);
    }

    /// Behind lines below each other that begin there.
    void paintPlate(QPoint at, std::initializer_list<QString> lines, const QColor &colour)
    {
        constexpr int Around = 3;
        QSize size;
        for (const QString &line : lines) {
            if (!line.isEmpty())
                size = {std::max(size.width(), m_plain.horizontalAdvance(line)),
                        std::max(0, size.height()) + m_plain.height()};
        }
        m_painter.fillRect(QRect(at, size).adjusted(-Around, -1, Around, 1), colour);
    }

    QPainter &m_painter;
    QFontMetrics m_plain;
    QFontMetrics m_strong;
    const TreemapContent &m_content;
    const TreemapInk &m_ink;
    const Style::Tokens &m_tokens;
};

} // namespace

QString treemapRestText(qint64 count)
{
    return Text::tr("%n smaller one(s)", nullptr, static_cast<int>(count));
}

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
        paintTile(canvas, tile, isLined(tiles, tile), ink, pixelRatio);
    image.setDevicePixelRatio(pixelRatio);
    QPainter painter(&image);
    painter.setFont(font);
    NamePainter(painter, content, ink, tokens).paint(tiles);
    return image;
}

void paintTreemapSwatch(QPainter &painter, const QRect &rect, TreemapColour colour,
                        const Style::Tokens &tokens)
{
    const Fill fill = fillOf(colour, tokens);
    QImage image(rect.size(), QImage::Format_RGB32);
    Canvas canvas(image);
    if (fill.hatch != fill.colour)
        canvas.hatch(image.rect(), fill.colour, fill.hatch);
    else
        canvas.fill(image.rect(), fill.colour);
    painter.drawImage(rect.topLeft(), image);
    painter.setPen(tokens.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

} // namespace Printkeeper::Widgets
