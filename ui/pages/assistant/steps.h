// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <array>
#include <cstddef>

namespace Printkeeper::Widgets {
class Label;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Assistant {

enum class Step { Look, Found, Settings, Preview, Save };
inline constexpr std::size_t StepCount = 5;

/// The five steps in a line, the current one in strong letters, those before it with a tick.
class StepLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StepLine(QWidget *parent = nullptr);

    void setCurrent(Step step);
    /// All are done, the current one too.
    void setFinished();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showSteps();

    Step m_current = Step::Look;
    bool m_isFinished = false;
    std::array<QString, StepCount> m_titles;
    std::array<Widgets::Label *, StepCount> m_labels{};
};

} // namespace Printkeeper::Assistant
