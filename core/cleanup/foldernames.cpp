// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/foldernames.h"

#include "files/entryblock.h"

namespace Printkeeper::Cleanup {
namespace {

// Below that a list is not worth its while.
constexpr std::size_t FewQuestions = 64;

/// The name with its letters in the other case; the same for one without any.
QByteArray otherCase(const QByteArray &name)
{
    QByteArray other = name.toUpper();
    return other == name ? name.toLower() : other;
}

} // namespace

bool FolderNames::mayHave(const Jobs::FilePlace &place, FileMover &files)
{
    const auto folder = files.folderOf(place, FileMover::Missing::IsError);
    if (!folder)
        return true;
    Listing &listing = m_folders[(*folder)->path()];
    if (++listing.asked == FewQuestions)
        list(**folder, listing);
    return !listing.isListed || listing.names.count(qHash(QByteArrayView(place.name()))) > 0;
}

/// To list a name costs a tenth of a look at one.
void FolderNames::list(const Files::Folder &folder, Listing &listing) const
{
    constexpr std::size_t NamesOfQuestion = 10;
    const std::size_t most = m_questions * NamesOfQuestion;
    // With a place of its own in the folder: a list begins at its start.
    const auto again = folder.openBelow({});
    if (!again)
        return;
    Files::EntryBlock block;
    int error = 0;
    std::size_t count = 0;
    QByteArray example;
    while (count <= most && block.read(again->descriptor(), error)) {
        block.forEach([&](const Files::RawEntry &entry) {
            listing.names.add(qHash(QByteArrayView(entry.name, entry.length)));
            if (count++ == 0 || otherCase(example) == example)
                example = QByteArray(entry.name, entry.length);
            return true;
        });
    }
    listing.names.seal();
    // Where letters have no case (vfat, some shares), a name is there that no list has.
    const QByteArray other = otherCase(example);
    const bool hasCases =
        listing.names.count(qHash(QByteArrayView(other))) > 0 || !folder.exists(other);
    listing.isListed = error == 0 && count <= most && hasCases;
    if (!listing.isListed)
        listing.names = {};
}

} // namespace Printkeeper::Cleanup
