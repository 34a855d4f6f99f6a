// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/treestatistics.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <thread>

namespace Printkeeper::Storage {
namespace {

constexpr qsizetype LongestExtension = 16;
constexpr qint64 SecondsOfDay = 86'400;

/// Calls `visit(run)` for halves of the tree on two threads; `visit` makes what `merge` adds up.
template<typename Part, typename Visit>
std::array<Part, 2> inTwoParts(const DiskTree &tree, const Visit &visit)
{
    const std::span<const TreeRun> runs(tree.parts().runs);
    std::array<Part, 2> parts;
    std::thread other([&] { visit(runs.subspan(runs.size() / 2), parts[1]); });
    visit(runs.first(runs.size() / 2), parts[0]);
    other.join();
    return parts;
}

template<typename Visit>
void forEachFile(const DiskTree &tree, std::span<const TreeRun> runs, const Visit &visit)
{
    for (const TreeRun &run : runs) {
        for (quint32 i = 0; i < run.count; ++i) {
            if (tree.kind(run.first + i) == NodeKind::Regular)
                visit(run.first + i);
        }
    }
}

/// Sums by extension. Most files of a folder have one of a few: those are found without hashing
/// their bytes anew.
class ExtensionSums
{
public:
    void add(const DiskTree &tree, NodeIndex node)
    {
        ExtensionUse &use = entry(extensionOf(tree.name(node)));
        ++use.files;
        use.allocated += tree.allocated(node);
        use.apparent += tree.apparent(node);
    }

    void add(const ExtensionUse &other)
    {
        ExtensionUse &use = entry(other.extension);
        use.files += other.files;
        use.allocated += other.allocated;
        use.apparent += other.apparent;
    }

    std::vector<ExtensionUse> uses;

private:
    ExtensionUse &entry(QByteArrayView written)
    {
        std::array<char, LongestExtension> lower;
        std::transform(written.begin(), written.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
        const QByteArrayView extension(lower.data(), written.size());
        qsizetype slot = extension.size();
        for (const char c : extension)
            slot = slot * 31 + static_cast<unsigned char>(c);
        quint32 &recent = m_recent[static_cast<std::size_t>(slot) % m_recent.size()];
        if (recent < uses.size() && uses[recent].extension == extension)
            return uses[recent];
        const auto [found, isNew] = insert(extension.toByteArray());
        recent = found;
        return uses[found];
    }

    std::pair<quint32, bool> insert(const QByteArray &extension)
    {
        const auto known = m_places.constFind(extension);
        if (known != m_places.constEnd())
            return {*known, false};
        const auto place = static_cast<quint32>(uses.size());
        m_places.insert(extension, place);
        uses.push_back({extension, 0, 0, 0});
        return {place, true};
    }

    std::array<quint32, 256> m_recent = {};
    QHash<QByteArray, quint32> m_places;
};

/// The longest files, the shortest of them at the front of a heap.
class LargestFiles
{
public:
    void add(const DiskTree &tree, NodeIndex node, std::size_t most)
    {
        if (most == 0 || (tree.hasOtherNames(node) && !tree.isCounted(node)))
            return;
        const Bytes size = tree.apparent(node);
        if (m_heap.size() == most && size <= m_heap.front().first)
            return keepEqual(size, node);
        m_heap.emplace_back(size, node);
        std::ranges::push_heap(m_heap, std::greater());
        if (m_heap.size() <= most)
            return;
        std::ranges::pop_heap(m_heap, std::greater());
        const auto dropped = m_heap.back();
        m_heap.pop_back();
        if (dropped.first < m_heap.front().first)
            m_equal.clear();
        keepEqual(dropped.first, dropped.second);
    }

    /// All of them, and those that are as long as the shortest.
    std::vector<std::pair<Bytes, NodeIndex>> all() const
    {
        auto files = m_heap;
        files.insert(files.end(), m_equal.begin(), m_equal.end());
        return files;
    }

private:
    void keepEqual(Bytes size, NodeIndex node)
    {
        constexpr std::size_t MostEqual = 4096;
        if (size == m_heap.front().first && m_equal.size() < MostEqual)
            m_equal.emplace_back(size, node);
    }

    std::vector<std::pair<Bytes, NodeIndex>> m_heap;
    std::vector<std::pair<Bytes, NodeIndex>> m_equal;
};

} // namespace

QByteArrayView extensionOf(QByteArrayView name)
{
    for (qsizetype i = name.size() - 1; i > 0 && i >= name.size() - 1 - LongestExtension; --i) {
        if (name[i] == '.')
            return name.sliced(i + 1);
    }
    return {};
}

std::vector<NodeIndex> largestFiles(const DiskTree &tree, qsizetype most)
{
    const auto wanted = static_cast<std::size_t>(std::max<qsizetype>(0, most));
    const auto parts = inTwoParts<LargestFiles>(tree, [&](auto runs, LargestFiles &largest) {
        forEachFile(tree, runs, [&](NodeIndex node) { largest.add(tree, node, wanted); });
    });
    auto files = parts[0].all();
    const auto others = parts[1].all();
    files.insert(files.end(), others.begin(), others.end());
    std::ranges::sort(files, [&tree](const auto &left, const auto &right) {
        return left.first != right.first ? left.first > right.first
                                         : tree.path(left.second) < tree.path(right.second);
    });
    std::vector<NodeIndex> largest;
    for (std::size_t i = 0; i < std::min(wanted, files.size()); ++i)
        largest.push_back(files[i].second);
    return largest;
}

std::vector<ExtensionUse> usageByExtension(const DiskTree &tree)
{
    auto parts = inTwoParts<ExtensionSums>(tree, [&](auto runs, ExtensionSums &sums) {
        forEachFile(tree, runs, [&](NodeIndex node) { sums.add(tree, node); });
    });
    for (const ExtensionUse &use : parts[1].uses)
        parts[0].add(use);
    std::vector<ExtensionUse> uses = std::move(parts[0].uses);
    std::ranges::sort(uses, [](const ExtensionUse &left, const ExtensionUse &right) {
        return left.apparent != right.apparent ? left.apparent > right.apparent
                                               : left.extension < right.extension;
    });
    return uses;
}

std::vector<AgeUse> usageByAge(const DiskTree &tree, const QDateTime &now,
                               std::span<const int> days)
{
    std::vector<AgeUse> uses;
    for (const int limit : days)
        uses.push_back({limit, 0, 0, 0});
    uses.push_back({});
    const qint64 seconds = now.toSecsSinceEpoch();
    forEachFile(tree, tree.parts().runs, [&](NodeIndex node) {
        const qint64 age = (seconds - tree.modified(node)) / SecondsOfDay;
        const auto place = std::ranges::upper_bound(days, age) - days.begin();
        AgeUse &use = uses[static_cast<std::size_t>(place)];
        ++use.files;
        use.allocated += tree.allocated(node);
        use.apparent += tree.apparent(node);
    });
    return uses;
}

} // namespace Printkeeper::Storage
