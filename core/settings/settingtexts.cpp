// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingtexts.h"

#include "base/escape.h"
#include "settings/settingkeys.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

struct Words
{
    const char *title;
    const char *explanation = nullptr;
    QStringList names = {}; ///< in place of %1 and %2: what no language has another word for
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Printkeeper::SettingTexts", text);
}

void addPlaces(QHash<QString, Words> &words)
{
    words.insert(u"farm/root"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Folder of the farm"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "The web app's folder; the places below hang on it.")});
    words.insert(u"farm/uploads"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Uploads"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "The folder with one folder for each status.")});
    words.insert(u"farm/database"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Database of the jobs"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "The web app's SQLite file.")});
    words.insert(u"farm/logs"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Logs"),
                  //: %1 and %2: names of files
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Where %1 and %2 are written."),
                  {u"maintenance.log"_s, u"disk_space.log"_s}});
    words.insert(u"farm/crontab"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Schedule file"),
                  //: %1: the path of a folder
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "The file in %1 that starts the maintenance."),
                  {u"/etc/cron.d"_s}});
    words.insert(u"farm/thumbnails"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Pictures of the jobs"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "Only needed when they lie outside the uploads.")});
    words.insert(u"farm/archive"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Archive"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "Another place for archived jobs, such as a second disk.")});
    words.insert(u"farm/path_map"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Paths of the container"),
                  //: %1: an example, as “/app/uploads=/srv/uploads”
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "How the database calls a folder, and where it is here: %1."),
                  {u"/app/uploads=/srv/uploads"_s}});
    words.insert(u"farm/timezone"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Time zone"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "For times in the logs.")});
}

void addTable(QHash<QString, Words> &words)
{
    words.insert(u"jobs/table"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Table of the jobs")});
    words.insert(u"jobs/id"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Column of the number")});
    words.insert(u"jobs/status"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Column of the status")});
    words.insert(u"jobs/file"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Column of the file")});
    words.insert(u"jobs/created"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Column of the time of upload")});
    words.insert(u"jobs/updated"_s, {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                                       "Column of the time of the last change")});
}

void addCleanup(QHash<QString, Words> &words)
{
    words.insert(
        u"cleanup/stale_upload_days"_s,
        {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Uploads may wait"),
         QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                           "After this time an upload that nobody looked at is removed.")});
    words.insert(u"cleanup/completed_days"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Completed jobs stay"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "After this time a completed job moves to the archive.")});
    words.insert(u"cleanup/temp_hours"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Temporary files stay"),
                  //: %1: a pattern of names
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "After this time a file called %1 is removed."),
                  {u"*.tmp"_s}});
    words.insert(
        u"cleanup/remove_statuses"_s,
        {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Statuses that wait"),
         QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                           "Jobs of these statuses are removed when they have waited too long.")});
    words.insert(u"cleanup/archive_statuses"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Statuses that are done"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "Jobs of these statuses move to the archive.")});
    words.insert(u"cleanup/archived_status"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Status of archived jobs"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "How the web app calls it.")});
    words.insert(
        u"cleanup/archived_days"_s,
        {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Archived jobs stay"),
         QT_TRANSLATE_NOOP(
             "Printkeeper::SettingTexts",
             "After this time they are removed from the archive; 0 keeps them for ever.")});
    words.insert(u"cleanup/rejected_days"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Rejected jobs stay"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "After this time they are removed; 0 keeps them.")});
    words.insert(
        u"cleanup/keep_removed_days"_s,
        {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Removed files can be brought back for"),
         QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                           "They wait in a trash on the same disk; 0 removes them at once.")});
    words.insert(
        u"cleanup/max_share_percent"_s,
        {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Stop when a cleanup takes more than"),
         QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                           "Of the jobs of a status; a person can run it anyway.")});
    words.insert(u"cleanup/stale_record"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "The entry of a removed upload"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "What happens to its line in the web app's list of jobs.")});
}

void addDisk(QHash<QString, Words> &words)
{
    words.insert(
        u"disk/warning_percent"_s,
        {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Warn when the disk is fuller than"),
         QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Shown as a warning, and written to %1."),
         {u"disk_space.log"_s}});
    words.insert(u"disk/critical_percent"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Critical when it is fuller than"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "The oldest files of the trash go first, until it is not.")});
    words.insert(u"disk/large_file_mib"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "A file is large from"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "For the list of large files.")});
}

void addPrivacy(QHash<QString, Words> &words)
{
    words.insert(u"privacy/names"_s,
                 {QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Names of people"),
                  QT_TRANSLATE_NOOP("Printkeeper::SettingTexts",
                                    "How this window shows who a job belongs to.")});
}

QHash<QString, Words> makeWords()
{
    QHash<QString, Words> words;
    addPlaces(words);
    addTable(words);
    addCleanup(words);
    addDisk(words);
    addPrivacy(words);
    return words;
}

} // namespace

SettingText describeSetting(const QString &key)
{
    static const QHash<QString, Words> words = makeWords();
    const auto found = words.constFind(key);
    if (found == words.constEnd())
        return {escaped(key), {}};
    QString explanation = translated(found->explanation);
    for (const QString &name : found->names)
        explanation = explanation.arg(name);
    return {translated(found->title), explanation};
}

QString unitOfSetting(const QString &key)
{
    const SettingKey *known = findSettingKey(key);
    if (!known)
        return {};
    switch (known->type) {
    case SettingType::Days:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "days"));
    case SettingType::Hours:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "hours"));
    case SettingType::Seconds:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "seconds"));
    case SettingType::Percent:
        return u"%"_s;
    default:
        return key.endsWith(u"_mib"_s) ? u"MiB"_s : QString();
    }
}

QString wordTitle(const QString &key, const QString &word)
{
    if (key == u"cleanup/stale_record"_s)
        return word == u"keep"_s
                   ? translated(QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Stays, as removed"))
                   : translated(
                       QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Goes with the file"));
    if (key != u"privacy/names"_s)
        return escaped(word);
    if (word == u"full"_s)
        return translated(QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "In full"));
    return word == u"initials"_s
               ? translated(QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Initials only"))
               : translated(QT_TRANSLATE_NOOP("Printkeeper::SettingTexts", "Not at all"));
}

} // namespace Printkeeper::Settings
