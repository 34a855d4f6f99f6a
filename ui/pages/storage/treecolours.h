// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "pages/storage/filefates.h"
#include "widgets/treemapcontent.h"

#include <QString>

namespace Printkeeper::StorageView {

/// By what the tiles of a treemap are told apart.
enum class TreeColouring : quint8 { Fate, Folder, Type, Age };

/// Files that have one colour.
struct ColourGroup
{
    Widgets::TreemapColour colour = Widgets::TreemapColour::InUse;
    QString name;        ///< as it is shown
    QByteArray key = {}; ///< of a folder its name, of a type its extension

    bool operator==(const ColourGroup &) const = default;
};

class TreeColours;
using ColoursPointer = std::shared_ptr<const TreeColours>;

struct ColoursRequest
{
    std::shared_ptr<const Storage::DiskTree> tree;
    std::shared_ptr<const FileFates> fates; ///< null when nobody knows
    TreeColouring by = TreeColouring::Fate;
    Storage::NodeIndex root = 0; ///< the folders right in it are told apart
    ColoursPointer before;       ///< may be null; folders and types keep the colour they had there
};

/// The colour of each file of a tree, and how much there is of each in every folder. An immutable
/// value, safe to read from any thread; of no use for another tree.
class TreeColours
{
public:
    /// Any thread; looks at every file. Cancelled.
    static Result<ColoursPointer> of(const ColoursRequest &request, const CancelToken &cancel);

    TreeColouring by() const { return m_by; }
    /// Whose folders are told apart.
    Storage::NodeIndex root() const { return m_root; }
    /// In the order of a legend. Never empty.
    const std::vector<ColourGroup> &groups() const { return m_groups; }
    /// An index into the groups; of a folder that of most of its bytes.
    quint8 groupOf(Storage::NodeIndex node) const { return m_byNode[node]; }
    Widgets::TreemapColour colourOf(Storage::NodeIndex node) const
    {
        return m_groups[m_byNode[node]].colour;
    }
    /// Allocated by what of a group is in a folder, at any depth.
    Bytes amountIn(const Storage::DiskTree &tree, Storage::NodeIndex folder,
                   std::size_t group) const;

private:
    template<typename Classify>
    bool assign(const Storage::DiskTree &tree, const Classify &classify, const CancelToken &cancel);
    bool assignFates(const ColoursRequest &request, const CancelToken &cancel);
    bool assignFolders(const ColoursRequest &request, const CancelToken &cancel);
    bool assignTypes(const ColoursRequest &request, const CancelToken &cancel);
    bool assignAges(const ColoursRequest &request, const CancelToken &cancel);
    void addUp(const Storage::DiskTree &tree);

    TreeColouring m_by = TreeColouring::Fate;
    Storage::NodeIndex m_root = 0;
    std::vector<ColourGroup> m_groups;
    std::vector<quint8> m_byNode;
    std::vector<Bytes> m_amounts; ///< of all groups of one folder after those of another
};

} // namespace Printkeeper::StorageView
