// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/scanindex.h"

#include "base/escape.h"
#include "files/cachefile.h"
#include "storage/checksum.h"
#include "storage/treecheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <thread>

#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Storage {
namespace {

constexpr std::array<char, 8> Magic{'P', 'K', 'S', 'C', 'A', 'N', '\n', '\0'};
/// To be raised with every change of what is stored, and of the structs that are stored as they
/// are.
constexpr quint32 Version = 1;
constexpr quint32 ByteOrder = 0x01020304;
constexpr quint32 PrivateMode = 0600;

struct Header
{
    std::array<char, 8> magic = Magic;
    quint32 version = Version;
    quint32 byteOrder = ByteOrder;
    quint32 folderSize = sizeof(FolderFacts);
    quint32 mounts = 0;
    qint64 asOfMs = 0;
    qint64 fullAsOfMs = 0;
    quint64 fileSize = 0;
    quint32 slabs = 0;
    quint32 folders = 0;
    quint32 runs = 0;
    quint32 links = 0;
    quint32 larges = 0;
    quint32 textBytes = 0; ///< of the path and the failures
    quint64 tablesSum = 0;
    quint64 ownSum = 0; ///< of what stands before it
};

struct SlabEntry
{
    quint32 count = 0;
    quint32 nameBytes = 0;
    quint32 larges = 0;
    quint32 unused = 0;
    quint64 sum = 0;
};

template<typename T>
std::span<const char> bytesOf(const std::vector<T> &values)
{
    return {reinterpret_cast<const char *>(values.data()), values.size() * sizeof(T)};
}

quint64 sumOf(std::span<const char> bytes)
{
    Checksum sum;
    sum.add(bytes);
    return sum.value();
}

quint64 ownSumOf(const Header &header)
{
    return sumOf({reinterpret_cast<const char *>(&header), offsetof(Header, ownSum)});
}

/// The path and the failures: each text with its length, so that any byte may be in it.
QByteArray textOf(const TreeParts &parts)
{
    QByteArray text;
    const auto put = [&text](quint32 number) {
        text.append(reinterpret_cast<const char *>(&number), sizeof(number));
    };
    put(quint32(parts.path.size()));
    text += parts.path;
    put(quint32(parts.failures.size()));
    for (const ScanFailure &failure : parts.failures) {
        put(failure.folder);
        put(quint32(failure.error));
        put(quint32(failure.name.size()));
        text += failure.name;
    }
    return text;
}

bool readText(QByteArrayView text, TreeParts &parts)
{
    bool isWhole = true;
    const auto number = [&] {
        quint32 value = 0;
        isWhole = isWhole && text.size() >= qsizetype(sizeof(value));
        if (isWhole) {
            std::memcpy(&value, text.data(), sizeof(value));
            text = text.sliced(sizeof(value));
        }
        return value;
    };
    const auto string = [&](quint32 size) {
        isWhole = isWhole && qsizetype(size) <= text.size();
        const QByteArray value = isWhole ? text.first(size).toByteArray() : QByteArray();
        text = text.sliced(value.size());
        return value;
    };
    parts.path = string(number());
    const quint32 failures = number();
    for (quint32 i = 0; i < failures && isWhole; ++i) {
        ScanFailure failure;
        failure.folder = number();
        failure.error = int(number());
        failure.name = string(number());
        parts.failures.push_back(failure);
    }
    return isWhole && text.isEmpty();
}

bool readExactly(int descriptor, std::span<char> bytes, quint64 at)
{
    while (!bytes.empty()) {
        const ssize_t size =
            ::pread(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (size < 0 && errno == EINTR)
            continue;
        if (size <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(size));
        at += static_cast<quint64>(size);
    }
    return true;
}

/// One file, read piece by piece; nothing is allocated for more than the file has.
class IndexReader
{
public:
    explicit IndexReader(int descriptor)
        : m_descriptor(descriptor)
    {}

    std::optional<TreeParts> read()
    {
        if (!readHeader() || !readTables() || !readSlabs() || !isSoundTree(m_parts))
            return std::nullopt;
        return std::move(m_parts);
    }

private:
    bool readHeader()
    {
        struct stat status = {};
        if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode))
            return false;
        const auto size = static_cast<quint64>(status.st_size);
        if (size < sizeof(m_header)
            || !readExactly(m_descriptor, {reinterpret_cast<char *>(&m_header), sizeof(m_header)},
                            0))
            return false;
        const bool isKnown = m_header.magic == Magic && m_header.version == Version
                             && m_header.byteOrder == ByteOrder
                             && m_header.folderSize == sizeof(FolderFacts)
                             && m_header.mounts <= quint32(Mounts::Enter);
        m_at = sizeof(m_header);
        return isKnown && m_header.ownSum == ownSumOf(m_header) && m_header.fileSize == size
               && tablesSize() <= size;
    }

    quint64 tablesSize() const
    {
        return sizeof(Header) + m_header.slabs * quint64(sizeof(SlabEntry))
               + m_header.folders * quint64(sizeof(FolderFacts))
               + m_header.runs * quint64(sizeof(TreeRun))
               + m_header.links * quint64(sizeof(LinkedFile))
               + m_header.larges * quint64(sizeof(LargeSize)) + m_header.textBytes;
    }

    template<typename T>
    bool readTable(std::vector<T> &values, quint32 count)
    {
        values.resize(count);
        const std::span<char> bytes(reinterpret_cast<char *>(values.data()), count * sizeof(T));
        const bool isRead = readExactly(m_descriptor, bytes, m_at);
        m_at += bytes.size();
        m_sum.add(bytes);
        return isRead;
    }

    bool readTables()
    {
        std::vector<char> text;
        const bool isRead =
            readTable(m_slabs, m_header.slabs) && readTable(m_parts.folders, m_header.folders)
            && readTable(m_parts.runs, m_header.runs) && readTable(m_parts.links, m_header.links)
            && readTable(m_larges, m_header.larges) && readTable(text, m_header.textBytes);
        if (!isRead || m_sum.value() != m_header.tablesSum
            || !readText(QByteArrayView(text.data(), qsizetype(text.size())), m_parts))
            return false;
        m_parts.asOf = QDateTime::fromMSecsSinceEpoch(m_header.asOfMs, Qt::UTC);
        m_parts.fullAsOf = QDateTime::fromMSecsSinceEpoch(m_header.fullAsOfMs, Qt::UTC);
        m_parts.mounts = static_cast<Mounts>(m_header.mounts);
        return makeSlabs();
    }

    bool makeSlabs()
    {
        quint64 end = m_at;
        std::size_t large = 0;
        for (const SlabEntry &entry : m_slabs) {
            const bool fits = entry.count <= TreeSlab::MostNodes
                              && entry.nameBytes <= TreeSlab::Capacity
                              && entry.larges <= m_larges.size() - large;
            m_starts.push_back(end);
            end += TreeSlab::storedSize(entry.count, entry.nameBytes);
            if (!fits || end > m_header.fileSize)
                return false;
            const auto first = m_larges.begin() + std::ptrdiff_t(large);
            m_parts.slabs.push_back(std::make_shared<TreeSlab>(
                entry.count, entry.nameBytes,
                std::vector<LargeSize>(first, first + std::ptrdiff_t(entry.larges))));
            large += entry.larges;
        }
        return end == m_header.fileSize && large == m_larges.size();
    }

    /// By two threads: memory and checks take more time than the disk's cache.
    bool readSlabs()
    {
        std::atomic<bool> isWell = true;
        const auto readFrom = [&](std::size_t first) {
            for (std::size_t i = first; i < m_slabs.size() && isWell; i += 2) {
                TreeSlab &slab = *m_parts.slabs[i];
                if (!readExactly(m_descriptor, slab.stored(), m_starts[i])
                    || sumOf(slab.stored()) != m_slabs[i].sum || !slab.isSound())
                    isWell = false;
            }
        };
        std::thread other(readFrom, 1);
        readFrom(0);
        other.join();
        return isWell;
    }

    int m_descriptor;
    Header m_header;
    quint64 m_at = 0;
    Checksum m_sum;
    std::vector<SlabEntry> m_slabs;
    std::vector<LargeSize> m_larges;
    std::vector<quint64> m_starts;
    TreeParts m_parts;
};

/// The pieces of a file, most of which lie in the tree.
class IndexWriter
{
public:
    explicit IndexWriter(const DiskTree &tree)
        : m_parts(tree.parts())
        , m_text(textOf(m_parts))
    {
        m_pieces.push_back({}); // the header, which is known when all else is
        for (const auto &slab : m_parts.slabs)
            addSlab(*slab);
        const std::vector<QByteArrayView> slabs(m_pieces.begin() + 1, m_pieces.end());
        m_pieces.resize(1);
        addTables();
        m_pieces.insert(m_pieces.end(), slabs.begin(), slabs.end());
        finishHeader();
    }

    quint64 size() const { return m_header.fileSize; }
    const std::vector<QByteArrayView> &pieces() const { return m_pieces; }

private:
    void add(std::span<const char> bytes)
    {
        m_pieces.push_back({bytes.data(), qsizetype(bytes.size())});
        m_header.fileSize += bytes.size();
    }

    void addSlab(const TreeSlab &slab)
    {
        static constexpr std::array<char, 4> Gap{};
        const auto nodes = slab.storedNodes();
        const auto names = slab.storedNames();
        m_whole.assign(TreeSlab::storedSize(slab.count(), slab.nameBytes()), '\0');
        std::ranges::copy(nodes, m_whole.begin());
        std::ranges::copy(names, m_whole.end() - std::ptrdiff_t(names.size()));
        const std::vector<LargeSize> &larges = slab.largeSizes();
        m_slabs.push_back(
            {slab.count(), slab.nameBytes(), quint32(larges.size()), 0, sumOf(m_whole)});
        m_larges.insert(m_larges.end(), larges.begin(), larges.end());
        add(nodes);
        add(std::span(Gap).first(m_whole.size() - nodes.size() - names.size()));
        add(names);
    }

    void addTables()
    {
        Checksum sum;
        for (const auto bytes :
             {bytesOf(m_slabs), bytesOf(m_parts.folders), bytesOf(m_parts.runs),
              bytesOf(m_parts.links), bytesOf(m_larges),
              std::span<const char>(m_text.data(), std::size_t(m_text.size()))}) {
            sum.add(bytes);
            add(bytes);
        }
        m_header.tablesSum = sum.value();
    }

    void finishHeader()
    {
        m_header.fileSize += sizeof(m_header);
        m_header.mounts = quint32(m_parts.mounts);
        m_header.asOfMs = m_parts.asOf.toMSecsSinceEpoch();
        m_header.fullAsOfMs = m_parts.fullAsOf.toMSecsSinceEpoch();
        m_header.slabs = quint32(m_slabs.size());
        m_header.folders = quint32(m_parts.folders.size());
        m_header.runs = quint32(m_parts.runs.size());
        m_header.links = quint32(m_parts.links.size());
        m_header.larges = quint32(m_larges.size());
        m_header.textBytes = quint32(m_text.size());
        m_header.ownSum = ownSumOf(m_header);
        m_pieces.front() = {reinterpret_cast<const char *>(&m_header), sizeof(m_header)};
    }

    const TreeParts &m_parts;
    QByteArray m_text;
    Header m_header;
    std::vector<SlabEntry> m_slabs;
    std::vector<LargeSize> m_larges;
    std::vector<char> m_whole; ///< a slab as it will lie in the file
    std::vector<QByteArrayView> m_pieces;
};

bool isMuchOfWhatIsFree(const Files::Folder &folder, quint64 size)
{
    constexpr quint64 Share = 8;
    struct statvfs figures = {};
    return ::fstatvfs(folder.descriptor(), &figures) != 0
           || figures.f_bavail * quint64(figures.f_frsize) / Share < size;
}

} // namespace

Result<void> ScanIndex::write(const Files::Folder &folder, const QByteArray &name,
                              const DiskTree &tree)
{
    // One scan at a time writes it; of two the later one loses nothing but its notes.
    folder.removeLeftovers(name);
    const IndexWriter writer(tree);
    if (!isMuchOfWhatIsFree(folder, writer.size()))
        return Files::writeCacheFile(folder, name, writer.pieces(), PrivateMode);
    return Error{ErrorKind::NoSpace,
                 QCoreApplication::translate("Printkeeper::DiskTree",
                                             "The scan was not kept in %1, where little space is "
                                             "left; the next quick one reads everything.")
                     .arg(escaped(folder.path())),
                 {},
                 u"too-little-space"_s};
}

std::optional<DiskTree> ScanIndex::read(const Files::Folder &folder, const QByteArray &name,
                                        const QByteArray &path, Mounts mounts)
{
    const auto file = folder.openFile(name);
    if (!file)
        return std::nullopt;
    auto tree = readFrom(file->get());
    if (!tree || tree->path() != path || tree->mounts() != mounts)
        return std::nullopt;
    return tree;
}

std::optional<DiskTree> ScanIndex::readFrom(int descriptor)
{
    auto parts = IndexReader(descriptor).read();
    return parts ? std::optional<DiskTree>(std::in_place, *std::move(parts)) : std::nullopt;
}

} // namespace Printkeeper::Storage
