// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "poses.h"
#include "sections.h"

#include "base/format.h"
#include "widgets/texttable.h"
#include "widgets/treemap.h"
#include "widgets/treemaplegend.h"
#include "widgets/treemaptable.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper::Widgets;

namespace Printkeeper::Gallery {
namespace {

constexpr quint32 Folders = 6;
constexpr quint32 FilesEach = 400;

/// A few folders with many files in all colours.
class SampleTree final : public TreemapContent
{
public:
    SampleTree()
    {
        std::mt19937 random(4);
        std::lognormal_distribution<double> amounts(14, 2);
        m_amounts.resize(1 + Folders + Folders * FilesEach);
        for (quint32 file = 0; file < Folders * FilesEach; ++file) {
            const auto amount = static_cast<qint64>(amounts(random));
            m_amounts[1 + Folders + file] = amount;
            m_amounts[1 + file / FilesEach] += amount;
            m_amounts[0] += amount;
        }
    }

    qint64 amountOf(TreemapNode node) const override { return m_amounts[node]; }
    TreemapRest children(TreemapNode folder, qint64 least,
                         std::vector<TreemapChild> &into) const override
    {
        TreemapRest rest;
        const quint32 first = folder == 0 ? 1 : 1 + Folders + (folder - 1) * FilesEach;
        const quint32 count = folder == 0 ? Folders : FilesEach;
        for (quint32 node = first; folder <= Folders && node < first + count; ++node) {
            if (m_amounts[node] >= least) {
                into.push_back({m_amounts[node], node, folder == 0, colourOf(node)});
            } else {
                rest.amount += m_amounts[node];
                ++rest.count;
            }
        }
        return rest;
    }
    QString nameOf(TreemapNode node) const override
    {
        static const QStringList names{u"uploads"_s,   u"uploaded"_s, u"pending"_s,   u"printing"_s,
                                       u"completed"_s, u"archive"_s,  u"thumbnails"_s};
        return node <= Folders ? names[node] : u"model-%1.stl"_s.arg(node);
    }
    QString figureOf(qint64 amount) const override { return formatBytes(amount); }
    QString amountTitle() const override { return u"On disk"_s; }
    std::optional<TreemapNode> parentOf(TreemapNode node) const override
    {
        if (node == 0)
            return std::nullopt;
        return node <= Folders ? 0 : (node - 1 - Folders) / FilesEach + 1;
    }

    /// The file that takes most room in a folder.
    TreemapNode largestIn(TreemapNode folder) const
    {
        std::vector<TreemapChild> files;
        children(folder, 1, files);
        return std::ranges::max_element(files, {}, &TreemapChild::amount)->node;
    }

private:
    static quint8 colourOf(TreemapNode node)
    {
        const bool isPlain = node % 4 != 0;
        return isPlain ? static_cast<quint8>(TreemapColour::InUse)
                       : static_cast<quint8>(node / 4 % 9);
    }

    std::vector<qint64> m_amounts;
};

void addLegend(Board &board)
{
    board.add(u"Legend"_s, new TreemapLegend(u"Colours"_s))
        ->setEntries(
            {{TreemapColour::InUse, u"in use"_s, formatBytes(1'210'000'000'000)},
             {TreemapColour::Next, u"taken by the next cleanup"_s, formatBytes(41'200'000'000)},
             {TreemapColour::Waiting, u"in the trash"_s, formatBytes(7'400'000'000)},
             {TreemapColour::Other, u"of others"_s, {}}});
    std::vector<TreemapLegend::Entry> entries;
    for (std::size_t place = 0; place < 5; ++place)
        entries.push_back({TreemapColour::Series + place, u"type %1"_s.arg(place + 1), {}});
    for (std::size_t place = 0; place < 5; ++place)
        entries.push_back({TreemapColour::Step + place, u"step %1"_s.arg(place + 1), {}});
    board.add(u"Legend, every series and step"_s, new TreemapLegend(u"Colours"_s))
        ->setEntries(std::move(entries));
}

} // namespace

QWidget *makeTreemaps()
{
    const auto tree = std::make_shared<SampleTree>();
    auto *board = new Board;
    auto *whole = board->add(u"Treemap"_s, new Treemap(u"Uploads"_s));
    whole->setMinimumHeight(320);
    whole->setContent(tree, 0);
    auto *folder = board->add(u"Treemap, one folder, one file chosen"_s, new Treemap(u"Folder"_s));
    folder->setMinimumHeight(320);
    folder->setContent(tree, 5);
    folder->setCurrent({tree->largestIn(5), false});
    addLegend(*board);
    const auto makeSmall = [&tree] {
        auto *map = new Treemap(u"Uploads"_s);
        map->setMinimumHeight(200);
        map->setContent(tree, 0);
        return map;
    };
    board->add(u"Treemap, pointed at"_s, makeSmall())->setObjectName(u"pointedAt"_s);
    board->add(u"Treemap, with the keyboard"_s, new Posed(makeSmall(), Pose::Keys));
    auto *table = board->add(u"The same as a table"_s, new QTableView);
    auto *model = new TreemapTableModel(table);
    model->setTable(readTreemapTable(tree, 0));
    setUpTable(*table);
    table->setModel(model);
    table->setAccessibleName(u"Folders"_s);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    board->add(u"Treemap, nothing to show"_s, new Treemap(u"Nothing"_s))->setMinimumHeight(120);
    return board;
}

} // namespace Printkeeper::Gallery
