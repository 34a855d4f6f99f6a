// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/chip.h"

#include <QWidget>

#include <vector>

namespace Printkeeper::Widgets {

/// Chips in a row that wraps where the line ends. Tab reaches the row once, Left, Right, Home and
/// End go along it, Space presses.
class ChipRow final : public QWidget
{
    Q_OBJECT

public:
    /// OneOf: exactly one is on. AnyOf: each on its own. Filters: a click, Delete or Backspace
    /// asks to take one away.
    enum class Choice { OneOf, AnyOf, Filters };
    struct Item
    {
        QString key; ///< unique in the row, never shown
        QString text;
        std::optional<qint64> count;
        QString name = {}; ///< for screen readers and as a tip, where `text` is short for it
        bool operator==(const Item &other) const = default;
    };

    ChipRow(Choice choice, const QString &name, QWidget *parent = nullptr);

    /// Chips whose key stays keep their state and the keyboard. Of a OneOf the chosen item stays
    /// even if it is not among `items`, with a count of 0, so that one sees why there is nothing.
    void setItems(std::vector<Item> items);
    const std::vector<Item> &items() const { return m_items; }

    /// The first that is on; empty when none is.
    QString current() const;
    QStringList checked() const;
    /// Tells nobody. A key that is not there yet is on as soon as it comes.
    void setChecked(const QStringList &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, Arranging::Measure); }

Q_SIGNALS:
    /// A person turned a chip on or off (of a OneOf: on), and it was not so before.
    void chosen(const QString &key);
    /// A person asks to take a filter away; the owner does so by `setItems`.
    void removeRequested(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Arranging { Measure, Place };

    Chip *makeChip(const QString &key);
    void press(const QString &key);
    void applyChecked();
    void updateTabPlace();
    int arrange(int width, Arranging arranging) const;
    int indexOf(const QString &key) const;

    Choice m_choice;
    std::vector<Item> m_items;
    std::vector<Chip *> m_chips; ///< one for each item
    QStringList m_checked;
};

} // namespace Printkeeper::Widgets
