// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chartcontent.h"

#include <QChartView>

#include <utility>
#include <vector>

class QAreaSeries;
class QValueAxis;
class QXYSeries;

namespace Printkeeper::Style {
struct Tokens;
} // namespace Printkeeper::Style

namespace Printkeeper::Widgets {

/// The drawing inside of a ChartFrame: lines and areas by Qt Charts, and around them what it does
/// not do: a light grid, names where the lines end, thresholds, marks, and the values under the
/// mouse.
class ChartPlot final : public QChartView
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);

    /// With at least one point.
    void setContent(const ChartContent &content);
    /// Draws itself as large as that, on paper or in a picture.
    void renderTo(QPainter &painter, const QRectF &target);

    /// Where words stand among the lines; the grid leaves them out.
    std::vector<QRectF> wordRooms() const;

    /// Points that are drawn of a series.
    static constexpr std::size_t LargestSeries = 2000;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Line
    {
        QXYSeries *line;
        std::size_t series; ///< whose point it draws
        std::size_t place;  ///< whose colour and dash it has
    };
    struct Word
    {
        QRectF room;
        QString text;
    };

    void addLine(std::size_t series, std::size_t place, const QList<QPointF> &points);
    void addBand(const ChartBand &band);
    void fitRange();
    void fitTicks(double areaHeight);
    void arrange();
    void applyTokens();
    QFont smallFont() const;
    QPointF positionOf(double x, double y) const;
    /// Which x is at a pixel of the width.
    double placeAt(double across) const;
    // chartplotpaint.cpp
    int endLabelsWidth() const;
    bool hasMarkers() const;
    void paintTimeLabels(QPainter &painter, const Style::Tokens &tokens) const;
    void paintThresholds(QPainter &painter, const Style::Tokens &tokens) const;
    void paintMarks(QPainter &painter, const Style::Tokens &tokens) const;
    void paintEnds(QPainter &painter, const Style::Tokens &tokens) const;
    static void paintWords(QPainter &painter, const std::vector<Word> &words);
    std::vector<Word> thresholdWords() const;
    std::vector<Word> markWords() const;
    std::vector<Word> forecastWords() const;
    std::optional<double> heightOf(const ChartThreshold &threshold) const;
    bool isAtThreshold(double y) const;
    bool fitsRight(double x, double labelWidth) const;
    std::optional<QPointF> tipOf(const ChartMark &mark) const;
    std::pair<double, double> forecastFrom(const ChartSeries &series, double left,
                                           double end) const;
    void paintHover(QPainter &painter, const Style::Tokens &tokens) const;
    QString valuesAt(double x) const;

    ChartContent m_content;
    std::vector<std::size_t> m_places; ///< of each series
    std::vector<Line> m_lines;
    std::vector<QAreaSeries *> m_bands; ///< one for each band
    ChartExtent m_extent;
    std::vector<double> m_ticks;
    QStringList m_tickLabels; ///< one for each tick
    QValueAxis *m_across;
    QValueAxis *m_up;
    std::optional<double> m_hover; ///< x of the point under the mouse
};

} // namespace Printkeeper::Widgets
