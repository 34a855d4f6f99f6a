// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/identity.h"
#include "settings/farmsettings.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Printkeeper::Jobs {

/// The folder of one status. `path` is absolute.
struct LayoutFolder
{
    QString status; ///< key
    QByteArray name;
    QByteArray path;
    bool exists = false;
};

/// A file of the farm: a path below one of the layout's folders, each of which is opened as a root.
struct FilePlace
{
    QByteArray root;     ///< absolute path of the folder that is opened
    QByteArray relative; ///< safe path below it

    QByteArray absolute() const { return root + '/' + relative; }
    /// The folder part of `relative`, empty for none, and its last component.
    QByteArray folder() const;
    QByteArray name() const;
    bool operator==(const FilePlace &) const = default;
};

/// Which folder belongs to which status on this farm: settings first, then folders of uploads whose
/// name means the status without regard to case, `Status.` or the word (`archive`, `Archived`);
/// what is missing is given the name that its siblings' spelling suggests.
class FarmLayout
{
public:
    /// Reads uploads once. NotFound or PermissionDenied when it cannot be read; `bad-setting` when
    /// a folder reaches what no job's files may be mixed with.
    static Result<FarmLayout> find(const Settings::FarmSettings &settings);

    const std::vector<LayoutFolder> &folders() const { return m_folders; }
    /// Second folders of a status that has one already.
    const std::vector<LayoutFolder> &twins() const { return m_twins; }
    /// Names in uploads that are no folder of the layout, `thumbnails` or a dot file.
    const std::vector<QByteArray> &strangers() const { return m_strangers; }

    /// Null for a status that the layout does not know.
    const LayoutFolder *folderOf(const QString &statusKey) const;
    /// Makes the twin of `status` at `path` its folder: the one that holds the rows' files wins.
    void prefer(const QString &status, const QByteArray &path);

    const QByteArray &uploads() const { return m_uploads; }
    /// Where pictures lie that rows name without a folder; empty when there is no such folder.
    const QByteArray &thumbnails() const { return m_thumbnails; }

    /// The place that an absolute path means, when it lies below a folder of the layout (twins and
    /// thumbnails included) and is safe.
    std::optional<FilePlace> placeOf(const QByteArray &absolutePath) const;

private:
    void sortIn(const QByteArray &name, Files::FileKind kind);
    bool leadsToOwnFolder(const QByteArray &path) const;
    void addMissing();
    std::optional<Error> problem(const Settings::FarmSettings &settings) const;

    QByteArray m_uploads;
    QByteArray m_thumbnails;
    std::vector<LayoutFolder> m_folders;
    std::vector<LayoutFolder> m_twins;
    std::vector<QByteArray> m_strangers;
};

} // namespace Printkeeper::Jobs
