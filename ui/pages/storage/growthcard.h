// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/disksample.h"
#include "widgets/chartframe.h"

#include <optional>

namespace Printkeeper::Widgets {
class ChipRow;
} // namespace Printkeeper::Widgets

namespace Printkeeper::StorageView {

/// What the disk checks have noted of one volume, and what follows from it.
struct GrowthHistory
{
    std::vector<Storage::DiskSample> samples; ///< oldest first
    std::optional<Storage::VolumeForecast> forecast;
    int warningPercent = 90; ///< of what can be used, as df has it
};

/// How the used space of a volume has grown, how it goes on, and where it should stop.
class GrowthCard final : public Widgets::ChartFrame
{
    Q_OBJECT

public:
    static constexpr int Week = 7;
    static constexpr int Month = 30;
    static constexpr int Year = 365;

    /// Loading at first; of a month.
    explicit GrowthCard(QWidget *parent = nullptr);

    int period() const { return m_days; }
    /// A week, a month or a year. Tells nobody.
    void setPeriod(int days);
    /// Of at least the period; what is older is left out.
    void setHistory(const GrowthHistory &history);
    /// Why nothing is known. `retryRequested` asks for another try.
    void setError(const QString &sentence);

Q_SIGNALS:
    /// A person wants to see that many days.
    void periodChanged(int days);

private:
    void render();

    std::optional<GrowthHistory> m_history;
    int m_days = Month;
    Widgets::ChipRow *m_periods;
    Widgets::Label *m_sentence;
};

/// The chart of the samples of so many days before the newest one: the line of used bytes, what it
/// goes on to be with the band in which that may lie, for half as long ahead, and the threshold.
Widgets::ChartContent growthChart(const GrowthHistory &history, int days);

/// How much it was in these days, and when the volume is full.
QString growthSentence(const GrowthHistory &history, int days);

} // namespace Printkeeper::StorageView
