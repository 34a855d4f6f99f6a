// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzrun.h"

#include "base/filedescriptor.h"
#include "storage/diskscanner.h"
#include "storage/scanindex.h"
#include "storage/treecheck.h"
#include "storage/treestatistics.h"

#include <QTemporaryDir>

#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Storage;

namespace {

/// A small tree of everything.
DiskTree sampleTree(const QByteArray &root)
{
    for (const char *folder : {"/a", "/a/b", "/c"})
        ::mkdir((root + folder).constData(), 0700);
    for (const char *name : {"/one.stl", "/a/two.gcode", "/a/b/three", "/c/four.3mf"}) {
        const FileDescriptor file(
            ::open((root + name).constData(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
        [[maybe_unused]] const auto size = ::write(file.get(), name, std::strlen(name));
    }
    ::link((root + "/one.stl").constData(), (root + "/a/same").constData());
    const SystemClock clock;
    return *DiskScanner(clock).scan(root);
}

/// All that a page asks of a tree.
void lookAt(const DiskTree &tree)
{
    tree.forEachNode([&](NodeIndex node) {
        static_cast<void>(tree.path(node));
        static_cast<void>(tree.allocated(node) ^ tree.apparent(node) ^ tree.modified(node));
        static_cast<void>(tree.childCount(node));
    });
    static_cast<void>(tree.problems());
    static_cast<void>(largestFiles(tree, 5));
    static_cast<void>(usageByExtension(tree));
}

/// A copy whose slabs are its own, with some bytes of its parts changed: what passes the sums of
/// the file only when somebody has made them anew.
TreeParts distorted(const TreeParts &parts, const QByteArray &noise)
{
    TreeParts copy = parts;
    for (auto &slab : copy.slabs) {
        auto own = std::make_shared<TreeSlab>(slab->count(), slab->nameBytes(), slab->largeSizes());
        std::ranges::copy(slab->storedNodes(), own->stored().begin());
        const auto names = slab->storedNames();
        std::ranges::copy(names, own->stored().end() - std::ptrdiff_t(names.size()));
        slab = own;
    }
    const auto distort = [&noise](char *bytes, std::size_t size, qsizetype from) {
        if (size > 0 && from + 3 < noise.size()) {
            quint16 place = 0;
            std::memcpy(&place, noise.constData() + from, sizeof(place));
            bytes[place % size] = noise.at(from + 2);
        }
    };
    const auto distortAll = [&](auto &values, qsizetype from) {
        distort(reinterpret_cast<char *>(values.data()), values.size() * sizeof(values.front()),
                from);
    };
    for (qsizetype at = 0; at + 8 < noise.size() && at < 40; at += 8) {
        switch (static_cast<unsigned char>(noise.at(at)) % 4) {
        case 0:
            distortAll(copy.folders, at + 1);
            break;
        case 1:
            distortAll(copy.runs, at + 1);
            break;
        case 2:
            distortAll(copy.links, at + 1);
            break;
        default:
            distort(copy.slabs.front()->stored().data(), copy.slabs.front()->stored().size(),
                    at + 1);
        }
    }
    return copy;
}

} // namespace

/// Whatever bytes lie where a scan was remembered.
int main(int count, char **arguments)
{
    const QTemporaryDir folder;
    const QTemporaryDir state;
    const DiskTree tree = sampleTree(folder.path().toUtf8());
    const auto place = Files::Folder::openRoot(state.path().toUtf8());
    if (!place || !ScanIndex::write(*place, "scan.index", tree))
        return 1;
    const QByteArray sample = *place->readFile("scan.index", 1'000'000);
    const FileDescriptor memory(::memfd_create("index", MFD_CLOEXEC));
    return Test::FuzzRun(count, arguments).run({sample}, 4000, [&](const QByteArray &input) {
        const bool isWritten =
            ::ftruncate(memory.get(), 0) == 0
            && ::pwrite(memory.get(), input.constData(), std::size_t(input.size()), 0)
                   == input.size();
        if (isWritten) {
            if (const auto read = ScanIndex::readFrom(memory.get()))
                lookAt(*read);
        }
        TreeParts parts =
            distorted(tree.parts(), input.last(std::min<qsizetype>(60, input.size())));
        const bool isSound =
            std::ranges::all_of(parts.slabs, [](const auto &slab) { return slab->isSound(); });
        if (isSound && isSoundTree(parts))
            lookAt(DiskTree(std::move(parts)));
    });
}
