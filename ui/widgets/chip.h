// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

#include <optional>

namespace Printkeeper::Widgets {

/// A pill with a text and, beside it, how many it stands for: a switch, or a filter that a click
/// takes away (with a cross). Made by a ChipRow.
class Chip final : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind { Switch, Filter };

    explicit Chip(Kind kind, QWidget *parent = nullptr);

    void setContent(const QString &text, std::optional<qint64> count, const QString &name = {});
    QString content() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int crossRoom() const;

    Kind m_kind;
    QString m_text;
    QString m_figure;
};

} // namespace Printkeeper::Widgets
