// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lays out and paints a tree of FILES files in FOLDERS folders at 1920x1080, ROUNDS times each;
// prints the medians: `lay`, `again` (the data has changed a little), `paint` and `total` in
// milliseconds, `tiles` as a count.

#include "style/tokens.h"
#include "widgets/treemappainter.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace Printkeeper;
using namespace Printkeeper::Widgets;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize Screen{1920, 1080};

/// Folders with their files behind each other, as a scan keeps them.
class Files final : public TreemapContent
{
public:
    Files(quint32 files, quint32 folders)
        : m_folders(folders)
        , m_files(files)
    {
        std::mt19937 random(1);
        std::lognormal_distribution<double> amounts(13, 2); // models: about 450 kB, some much more
        m_amounts.resize(1 + folders + files);
        for (quint32 file = 0; file < files; ++file)
            m_amounts[1 + folders + file] = 1 + static_cast<qint64>(amounts(random));
        for (quint32 folder = 0; folder < folders; ++folder) {
            for (quint32 at = firstOf(folder); at < firstOf(folder + 1); ++at)
                m_amounts[1 + folder] += m_amounts[at];
            m_amounts[0] += m_amounts[1 + folder];
        }
    }

    void change(quint32 file, qint64 by)
    {
        const quint32 folder = static_cast<quint32>(quint64(file) * m_folders / m_files);
        m_amounts[firstOf(folder)] += by;
        m_amounts[1 + folder] += by;
        m_amounts[0] += by;
    }

    qint64 amountOf(TreemapNode node) const override { return m_amounts[node]; }
    TreemapRest children(TreemapNode folder, qint64 least,
                         std::vector<TreemapChild> &into) const override
    {
        const quint32 first = folder == 0 ? 1 : firstOf(folder - 1);
        const quint32 end = folder == 0 ? 1 + m_folders : firstOf(folder);
        TreemapRest rest;
        for (quint32 node = first; node < end; ++node) {
            if (m_amounts[node] >= least) {
                into.push_back({m_amounts[node], node, folder == 0, static_cast<quint8>(node % 3)});
            } else {
                rest.amount += m_amounts[node];
                ++rest.count;
            }
        }
        return rest;
    }
    QString nameOf(TreemapNode node) const override { return u"model-%1.stl"_s.arg(node); }
    QString figureOf(qint64 amount) const override
    {
        return u"%1 MB"_s.arg(static_cast<double>(amount) / 1e6, 0, 'f', 1);
    }
    std::optional<TreemapNode> parentOf(TreemapNode) const override { return std::nullopt; }

private:
    quint32 firstOf(quint32 folder) const
    {
        return 1 + m_folders + static_cast<quint32>(quint64(folder) * m_files / m_folders);
    }

    quint32 m_folders;
    quint32 m_files;
    std::vector<qint64> m_amounts;
};

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
    Files content(files, folders);
    const Style::Tokens &tokens = Style::tokensOf(Style::Theme::Light);
    QFont font;
    font.setPixelSize(Style::Type::Small);
    std::vector<double> lay, again, paint, total;
    std::size_t tiles = 0;
    for (int round = 0; round < rounds; ++round) {
        TreemapLayout layout;
        lay.push_back(millisecondsOf([&] { tiles = layout.lay(content, 0, Screen).size(); }));
        paint.push_back(millisecondsOf(
            [&] { paintTreemap(layout.tiles(), content, Screen, 1, tokens, font); }));
        total.push_back(lay.back() + paint.back());
        content.change(static_cast<quint32>(round) % files, 1000);
        again.push_back(millisecondsOf([&] { layout.lay(content, 0, Screen); }));
    }
    std::printf("lay\t%g\nagain\t%g\npaint\t%g\ntotal\t%g\ntiles\t%zu\n", median(lay),
                median(again), median(paint), median(total), tiles);
    return 0;
}
