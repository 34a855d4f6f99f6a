// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/treemaplayout.h"

#include <QString>

#include <memory>

namespace Printkeeper::Widgets {

/// What a child's `colour` means.
enum class TreemapColour : quint8 {
    InUse,             ///< a calm grey
    Next,              ///< the first series
    Waiting,           ///< hatched
    Other,             ///< lighter grey
    Series,            ///< this one and the next four: the series of charts
    Step = Series + 5, ///< this one and the next four: steps of one colour, from faint to full
};

constexpr int TreemapColours = static_cast<int>(TreemapColour::Step) + 5;

/// The so-manieth of the series, or of the steps.
constexpr TreemapColour operator+(TreemapColour first, std::size_t place)
{
    return static_cast<TreemapColour>(static_cast<std::size_t>(first) + place);
}

/// A tree with names. Asked from several threads at once, so it must not change while a Treemap has
/// it.
class TreemapContent : public TreemapSource
{
public:
    virtual QString nameOf(TreemapNode node) const = 0;
    /// An amount as it is shown.
    virtual QString figureOf(qint64 amount) const = 0;
    /// The title of a column of them.
    virtual QString amountTitle() const = 0;
    /// Empty for the root of all.
    virtual std::optional<TreemapNode> parentOf(TreemapNode node) const = 0;
    /// Which node here is what `node` was in an older content of the same thing; empty when it is
    /// gone.
    virtual std::optional<TreemapNode> sameAs(const TreemapContent &older, TreemapNode node) const
    {
        Q_UNUSED(older);
        return node;
    }
};

} // namespace Printkeeper::Widgets
