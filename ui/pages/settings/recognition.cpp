// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/recognition.h"

#include "base/escape.h"
#include "jobs/farmlayouttwins.h"
#include "jobs/status.h"
#include "pages/settings/patience.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::SettingsView {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::SettingsRecognition)
};

using Names = QHash<QString, QString>;

QString recognisedText(const QString &name)
{
    //: %1: the name of a table, a column or a folder, in an empty field
    return Text::tr("%1, recognised").arg(name);
}

QString columnText(const QString &name)
{
    //: In the empty field for a column of the job table
    return name.isEmpty() ? Text::tr("none in this table") : recognisedText(escaped(name));
}

void addColumns(Names &names, const Jobs::JobSchema &schema)
{
    names.insert(u"jobs/table"_s, columnText(schema.table));
    names.insert(u"jobs/id"_s, columnText(schema.id));
    names.insert(u"jobs/status"_s, columnText(schema.status));
    names.insert(u"jobs/file"_s, columnText(schema.file));
    names.insert(u"jobs/created"_s, columnText(schema.created));
    names.insert(u"jobs/updated"_s, columnText(schema.updated));
}

QString folderText(const Jobs::LayoutFolder *folder, const QByteArray &uploads)
{
    if (!folder)
        return Text::tr("no folder");
    const bool isInUploads = folder->path == uploads + '/' + folder->name;
    const QString shown = escaped(isInUploads ? folder->name : folder->path);
    if (folder->exists)
        return recognisedText(shown);
    //: %1: a folder that will be made when it is needed
    return Text::tr("%1, not there yet").arg(shown);
}

void addFolders(Names &names, const Jobs::FarmLayout &layout, const QStringList &layoutKeys)
{
    for (const QString &key : layoutKeys) {
        const QString spelling = key.section(u'/', 1);
        const QString known = Jobs::statusKeyOfFolder(spelling);
        const QString status = known.isEmpty() ? Jobs::statusKey(spelling) : known;
        names.insert(key, folderText(layout.folderOf(status), layout.uploads()));
    }
}

/// Null when it cannot be read: why is said where the database is named.
std::unique_ptr<Jobs::JobStore> openStore(const Settings::FarmSettings &farm,
                                          const Settings::JobsSettings &jobs,
                                          const CancelToken &cancel)
{
    if (farm.database.contains(u"://"_s))
        return nullptr;
    auto store = patiently(cancel, [&] {
        return Jobs::JobStore::open(farm.database.toUtf8(), jobs, Database::OpenMode::ReadOnly,
                                    Turn);
    });
    return store ? std::move(store).value() : nullptr;
}

} // namespace

QHash<QString, QString> recogniseNames(const Settings::SettingValues &values,
                                       const QStringList &layoutKeys, const CancelToken &cancel)
{
    Names names;
    const auto farm = Settings::FarmSettings::load(values);
    const auto jobs = Settings::JobsSettings::load(values);
    if (!farm || !jobs)
        return names; // what is wrong is said at its setting
    const auto store = openStore(*farm, *jobs, cancel);
    if (store)
        addColumns(names, store->schema());
    if (cancel.isCancelled())
        return names;
    auto layout = Jobs::FarmLayout::find(*farm);
    if (!layout || cancel.isCancelled())
        return names;
    // Of two folders the rows decide; where they cannot be read, it is not known which.
    const auto settle = [&] { return Jobs::settleTwins(*layout, *farm, *store); };
    if (layout->twins().empty() || (store && patiently(cancel, settle)))
        addFolders(names, *layout, layoutKeys);
    return names;
}

} // namespace Printkeeper::SettingsView
