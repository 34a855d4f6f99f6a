// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/palettemodel.h"

#include "shell/fuzzymatch.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {
namespace {

constexpr int NeverUsed = std::numeric_limits<int>::max();

/// The action's own words count more than the name of its group.
std::optional<FuzzyMatch> matchOf(const QString &search, const QString &title, const QString &group)
{
    if (auto match = fuzzyMatch(search, title))
        return match;
    constexpr int LesserBy = 40;
    const QString both = group + u' ' + title;
    auto match = fuzzyMatch(search, both);
    if (!match)
        return {};
    FuzzyMatch moved{match->score - LesserBy, {}};
    for (const int letter : std::as_const(match->letters)) {
        if (letter > group.size())
            moved.letters << letter - static_cast<int>(group.size()) - 1;
    }
    return moved;
}

QString spoken(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{}

void PaletteModel::setActions(const ActionCatalogue &catalogue, const QStringList &recent)
{
    beginResetModel();
    m_items.clear();
    for (const ActionGroup &group : catalogue.groups()) {
        for (QAction *action : group.actions) {
            const QString reason = reasonAgainst(*action);
            if (!action->isEnabled() && reason.isEmpty())
                continue;
            const auto used = static_cast<int>(recent.indexOf(action->objectName()));
            m_items.push_back({action, titleOf(*action), group.title,
                               group.reach == Reach::Here ? keysOf(*action).value(0) : QString(),
                               reason, used < 0 ? NeverUsed : used});
        }
    }
    find();
    endResetModel();
}

void PaletteModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    beginResetModel();
    m_search = search;
    find();
    endResetModel();
}

QAction *PaletteModel::action(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return m_items[m_hits[static_cast<std::size_t>(row)].item].action;
}

void PaletteModel::find()
{
    m_hits.clear();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (auto match = matchOf(m_search, m_items[i].title, m_items[i].group))
            m_hits.push_back({i, match->score, match->letters});
    }
    std::ranges::stable_sort(m_hits, [this](const Hit &left, const Hit &right) {
        const Item &one = m_items[left.item];
        const Item &other = m_items[right.item];
        if (one.reason.isEmpty() != other.reason.isEmpty())
            return one.reason.isEmpty();
        if (left.score != right.score)
            return left.score > right.score;
        return one.rank < other.rank;
    });
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Hit &hit = m_hits[static_cast<std::size_t>(index.row())];
    const Item &item = m_items[hit.item];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleTextRole:
        return spoken({item.title, item.group, item.keys, item.reason});
    case GroupRole:
        return item.group;
    case KeysRole:
        return item.keys;
    case ReasonRole:
        return item.reason;
    case LettersRole:
        return QVariant::fromValue(hit.letters);
    default:
        return {};
    }
}

} // namespace Printkeeper::Shell
