// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <array>
#include <cstddef>

namespace Printkeeper::Widgets {
class Label;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Assistant {

enum class Step { Look, Found, Settings, Preview, Save };
inline constexpr std::size_t StepCount = 5;

/// The five steps in a line, the current one in strong letters.
class StepLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StepLine(QWidget *parent = nullptr);

    void setCurrent(Step step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    std::array<Widgets::Label *, StepCount> m_labels{};
};

} // namespace Printkeeper::Assistant
