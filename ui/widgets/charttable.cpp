// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/charttable.h"

#include "base/csvline.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Widgets {
namespace {

constexpr double None = std::numeric_limits<double>::quiet_NaN();

std::vector<double> placesOf(const ChartContent &content)
{
    std::vector<double> places;
    for (const ChartSeries &series : content.series) {
        for (const QPointF &point : series.points)
            places.push_back(point.x());
    }
    for (const ChartBand &band : content.bands) {
        for (const ChartBand::Range &range : band.ranges)
            places.push_back(range.x);
    }
    std::erase_if(places, [](double place) { return !std::isfinite(place); });
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

template<typename Items, typename PlaceOf, typename ValueOf>
std::vector<double> valuesAt(const std::vector<double> &places, const Items &items, PlaceOf placeOf,
                             ValueOf valueOf)
{
    std::vector<double> values(places.size(), None);
    for (const auto &item : items) {
        const auto place = std::ranges::lower_bound(places, placeOf(item));
        if (place != places.end() && *place == placeOf(item))
            values[static_cast<std::size_t>(place - places.begin())] = valueOf(item);
    }
    return values;
}

} // namespace

ChartTableModel::ChartTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

QString ChartTableModel::titleOf(const ChartSeries &series) const
{
    if (!series.name.isEmpty())
        return series.name;
    const bool isForecast = series.kind == ChartSeries::Kind::Forecast;
    if (isForecast && !m_columns.empty())
        //: %1: what is measured, the title of a column
        return tr("%1, forecast").arg(m_columns.back().title);
    return isForecast ? tr("Forecast") : tr("Value");
}

void ChartTableModel::setContent(const ChartContent &content)
{
    beginResetModel();
    m_content = content;
    m_places = placesOf(content);
    m_columns.clear();
    for (const ChartSeries &series : content.series) {
        m_columns.push_back(
            {titleOf(series), valuesAt(
                                  m_places, series.points, [](const QPointF &p) { return p.x(); },
                                  [](const QPointF &p) { return p.y(); })});
    }
    const auto place = [](const ChartBand::Range &range) { return range.x; };
    for (const ChartBand &band : content.bands) {
        //: %1: the name of a band of a chart, as “forecast”
        m_columns.push_back({tr("%1, at least").arg(band.name),
                             valuesAt(m_places, band.ranges, place,
                                      [](const ChartBand::Range &range) { return range.low; })});
        //: %1: the name of a band of a chart, as “forecast”
        m_columns.push_back({tr("%1, at most").arg(band.name),
                             valuesAt(m_places, band.ranges, place,
                                      [](const ChartBand::Range &range) { return range.high; })});
    }
    m_content.series.clear();
    m_content.bands.clear();
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : 1 + static_cast<int>(m_columns.size());
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == 0)
        return formatPlace(m_content, m_places[row]);
    const double value = m_columns[static_cast<std::size_t>(index.column() - 1)].values[row];
    return std::isfinite(value) ? formatValue(m_content, value) : u"–"_s;
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    // A title that is cut stands whole in its tool tip.
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    if (!isText || section < 0 || section >= columnCount())
        return {};
    if (section > 0)
        return m_columns[static_cast<std::size_t>(section - 1)].title;
    if (!m_content.axisName.isEmpty())
        return m_content.axisName;
    return m_content.axis == ChartAxis::Time ? tr("Time") : tr("Place");
}

QByteArray ChartTableModel::csv() const
{
    const auto place = [this](double x) {
        if (m_content.axis == ChartAxis::Number)
            return QString::number(x, 'g', QLocale::FloatingPointShortest);
        return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(x), Qt::UTC)
            .toString(Qt::ISODate);
    };
    const auto value = [](double number) {
        // Numbers begin with a minus sign rightly; only texts could be a formula.
        return std::isfinite(number) ? QString::number(number, 'g', QLocale::FloatingPointShortest)
                                     : QString();
    };
    QStringList lines;
    QStringList cells;
    for (int column = 0; column < columnCount(); ++column)
        cells << csvCell(headerData(column, Qt::Horizontal).toString());
    lines << cells.join(u',');
    for (std::size_t row = 0; row < m_places.size(); ++row) {
        cells = {place(m_places[row])};
        for (const Column &column : m_columns)
            cells << value(column.values[row]);
        lines << cells.join(u',');
    }
    return lines.join(u"\r\n"_s).toUtf8() + "\r\n";
}

} // namespace Printkeeper::Widgets
