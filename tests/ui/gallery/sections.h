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

QWidget *makeTexts();
QWidget *makeIcons();
QWidget *makeControls();
QWidget *makeFields();
QWidget *makeStates();
QWidget *makeMessages();
QWidget *makeSheets();
QWidget *makeBars();
QWidget *makeCharts();
QWidget *makeTables();
QWidget *makeTreemaps();
QWidget *makeShell();

/// A page of cards in two columns, each with a caption and a widget.
class Board final : public QWidget
{
public:
    Board();
    /// Adds a card with the widget and gives back the widget.
    template<typename T>
    T *add(const QString &caption, T *widget)
    {
        addCard(caption, widget, 1);
        return widget;
    }
    /// The same over both columns.
    template<typename T>
    T *addWide(const QString &caption, T *widget)
    {
        addCard(caption, widget, Columns);
        return widget;
    }

private:
    static constexpr int Columns = 2;

    void addCard(const QString &caption, QWidget *widget, int columns);

    QGridLayout *m_grid;
    int m_places = 0; ///< that are taken
};

} // namespace Printkeeper::Gallery
