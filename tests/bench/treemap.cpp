// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours, lays out and paints a scanned tree of FILES files in FOLDERS folders at 1920x1080,
// ROUNDS times each; prints the medians: `colour`, `lay`, `again` (a rescan has found one file
// changed), `paint` and `total` (laid out and painted) in milliseconds, `tiles` as a count.

#include "pages/storage/treecontent.h"
#include "style/tokens.h"
#include "support/sampletree.h"
#include "widgets/treemappainter.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Printkeeper;
using namespace Printkeeper::StorageView;
using namespace Printkeeper::Widgets;
using namespace Qt::Literals::StringLiterals;
using TreePointer = std::shared_ptr<const Storage::DiskTree>;

namespace {

constexpr QSize Screen{1920, 1080};
constexpr qint64 Now = 1'800'000'000;
constexpr Bytes Block = 4096;

/// Files of the same amounts each time, and the first of them larger by `more`.
TreePointer makeTree(quint32 files, quint32 folders, Bytes more)
{
    constexpr qint64 TwoYears = 2 * 365 * 86'400;
    std::mt19937 random(1);
    std::lognormal_distribution<double> amounts(13, 2); // models: about 450 kB, some much more
    Test::SampleTree tree("/srv/farm", QDateTime::fromSecsSinceEpoch(Now, Qt::UTC));
    quint32 made = 0;
    for (quint32 i = 1; i <= folders; ++i) {
        const quint32 folder =
            tree.addFolder("folder-" + QByteArray::number(i), Test::SampleTree::Root);
        for (const auto end = static_cast<quint32>(quint64(files) * i / folders); made < end;
             ++made) {
            const Bytes size = (static_cast<Bytes>(amounts(random)) / Block + 1) * Block;
            tree.addFile(folder, {"model-" + QByteArray::number(made) + ".stl",
                                  made == 0 ? size + more : size,
                                  Now - static_cast<qint64>(random()) % TwoYears});
        }
    }
    return tree.make();
}

/// One file of three goes with the next cleanup.
std::shared_ptr<const FileFates> makeFates(const Storage::DiskTree &tree)
{
    std::vector<QByteArray> due;
    tree.forEachNode([&](Storage::NodeIndex node) {
        if (node % 3 == 0 && !tree.isFolder(node))
            due.push_back(tree.path(node));
    });
    return FileFates::of(tree, due, {}, {});
}

TreeContent contentOf(const TreePointer &tree, const std::shared_ptr<const FileFates> &fates)
{
    const auto colours =
        TreeColours::of({tree, fates, TreeColouring::Fate, tree->root(), nullptr}, {});
    return {tree, *colours, fates};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

template<typename Work>
double millisecondsOf(const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const quint32 files = arguments.value(1, u"1000000"_s).toUInt();
    const quint32 folders = arguments.value(2, u"5000"_s).toUInt();
    const int rounds = std::max(1, arguments.value(3, u"15"_s).toInt());
    if (files == 0 || folders == 0)
        return 2;
    const TreePointer tree = makeTree(files, folders, 0);
    const auto fates = makeFates(*tree);
    const TreeContent content = contentOf(tree, fates);
    const TreeContent newer = contentOf(makeTree(files, folders, Block), fates);
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    QFont font;
    font.setPixelSize(Style::Type::Small);
    std::vector<double> colour, lay, again, paint, total;
    std::size_t tiles = 0;
    const Storage::NodeIndex root = tree->root();
    for (int round = 0; round < rounds; ++round) {
        TreemapLayout layout;
        colour.push_back(millisecondsOf([&] { contentOf(tree, fates); }));
        lay.push_back(millisecondsOf([&] { tiles = layout.lay(content, root, Screen).size(); }));
        paint.push_back(millisecondsOf(
            [&] { paintTreemap(layout.tiles(), content, Screen, 1, tokens, font); }));
        total.push_back(lay.back() + paint.back());
        again.push_back(millisecondsOf([&] { layout.lay(newer, root, Screen); }));
    }
    std::printf("colour\t%g\nlay\t%g\nagain\t%g\npaint\t%g\ntotal\t%g\ntiles\t%zu\n",
                median(colour), median(lay), median(again), median(paint), median(total), tiles);
    return 0;
}
