// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGridLayout>

#include <array>

namespace Printkeeper::Overview {

/// The cards in their order: attention, disk, growth, jobs, runs.
using Cards = std::array<QWidget *, 5>;

/// A grid for the cards with the page's margins.
QGridLayout *makeGrid(QWidget *content);

/// Puts the cards where `width` has room for them: two columns, the wide one left; below 900 pixels
/// all in one column, disk and jobs beside each other; below 640 each by itself.
void arrange(QGridLayout *grid, const Cards &cards, int width);

} // namespace Printkeeper::Overview
