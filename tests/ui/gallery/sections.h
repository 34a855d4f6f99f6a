// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/card.h"

#include <QGridLayout>
#include <QString>

#include <functional>
#include <vector>

namespace Printkeeper::Gallery {

/// One page of the gallery.
struct Section
{
    QString title;
    std::function<QWidget *()> make;
};

std::vector<Section> sections();

QWidget *makeMessages();
QWidget *makeControls();
QWidget *makeBars();
QWidget *makeCharts();
QWidget *makeTables();
QWidget *makeTreemaps();

/// A page of cards in two columns, each with a caption and a widget.
class Board final : public QWidget
{
public:
    Board();
    /// Adds a card with the widget and gives back the widget.
    template<typename T>
    T *add(const QString &caption, T *widget)
    {
        addCard(caption, widget);
        return widget;
    }

private:
    void addCard(const QString &caption, QWidget *widget);

    QGridLayout *m_grid;
    int m_count = 0;
};

} // namespace Printkeeper::Gallery
