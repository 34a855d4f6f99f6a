// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/detailtexts.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/jobs/jobcells.h"
#include "settings/personname.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::JobsView)
};

/// Columns that say who it was, whatever the table calls them.
bool isAboutPerson(const QString &column)
{
    static const QStringList words{u"student"_s, u"submitter"_s, u"user"_s,   u"person"_s,
                                   u"email"_s,   u"owner"_s,     u"name_of"_s};
    return std::ranges::any_of(
        words, [&](const QString &word) { return column.contains(word, Qt::CaseInsensitive); });
}

/// What a run does to a job, once it is done and while it is not.
struct Deed
{
    const char *done;
    const char *meant;
};

Deed deedOf(QString kind)
{
    kind.replace("remove-upload"_L1, "remove-job"_L1);
    static const QHash<QString, Deed> deeds{
        {u"archive-job"_s,
         //: What was done to a job
         {QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Archived"),
          //: What is done to a job
          QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Archiving")}},
        {u"restore-job"_s,
         {QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Restored from the archive"),
          QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Restoring from the archive")}},
        {u"remove-job"_s,
         //: What was done to a job
         {QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Removed"),
          //: What is done to a job
          QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Removing")}},
        {u"undo-archive-job"_s,
         {QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Put back from the archive"),
          QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Putting back from the archive")}},
        {u"undo-restore-job"_s,
         {QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Put back into the archive"),
          QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Putting back into the archive")}},
        {u"undo-remove-job"_s,
         {QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Put back from the trash"),
          QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Putting back from the trash")}}};
    //: What was done to a job
    const Deed other{QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Changed"),
                     //: What is done to a job
                     QT_TRANSLATE_NOOP("Printkeeper::JobsView", "Changing")};
    return deeds.value(kind, other);
}

QString translated(const char *text)
{
    return QCoreApplication::translate("Printkeeper::JobsView", text);
}

QString withCause(const QString &done, Cleanup::HistoryCause cause)
{
    switch (cause) {
    case Cleanup::HistoryCause::Person:
        //: %1: what was done, as “Archived”
        return Text::tr("%1 by a person").arg(done);
    case Cleanup::HistoryCause::Cleanup:
        //: %1: what was done, as “Archived”
        return Text::tr("%1 by a cleanup that a person started").arg(done);
    case Cleanup::HistoryCause::ScheduledCleanup:
        //: %1: what was done, as “Archived”
        return Text::tr("%1 by the scheduled cleanup").arg(done);
    }
    Q_UNREACHABLE();
}

} // namespace

QString partText(FilePart part)
{
    switch (part) {
    case FilePart::Model:
        return Text::tr("Model file");
    case FilePart::Sidecar:
        //: A small file beside a model
        return Text::tr("Sidecar");
    case FilePart::Metadata:
        //: A file with facts about a model
        return Text::tr("Metadata");
    case FilePart::Thumbnail:
        return Text::tr("Picture of the web app");
    }
    Q_UNREACHABLE();
}

QString diskWords(const FileState &state)
{
    if (state.disk == DiskState::Present)
        return formatBytes(state.size);
    if (state.disk == DiskState::WrongFolder)
        //: %1: the path of another folder
        return Text::tr("wrong folder, it lies in %1").arg(escaped(state.otherFolder));
    return diskText(state.disk);
}

QString sizeText(const JobDetails &details)
{
    Bytes all = 0;
    for (const JobFile &file : details.files)
        all += file.state.size;
    const Bytes model = details.job.file.size;
    if (all == 0)
        return {};
    // The lines of a narrow pane end between the figures, not within one.
    const auto unbroken = [](Bytes bytes) { return formatBytes(bytes).replace(u' ', QChar::Nbsp); };
    return all == model ? formatBytes(all)
                        //: %1 and %2: an amount, as “41.2 GB”
                        : Text::tr("%1, with all its files %2").arg(unbroken(model), unbroken(all));
}

QString timeWords(const ShownTime &shown, const QDateTime &now)
{
    if (!shown.time.isValid())
        return shown.text;
    //: When something happened and how long ago that is: yesterday 23:41, 2 h ago
    return Text::tr("%1, %2").arg(formatWhen(shown.time, now), formatAge(shown.time, now));
}

QString valueText(const Database::Value &value, const QString &column, const JobDetails &details,
                  Settings::NameStyle names)
{
    constexpr qsizetype Longest = 600;
    if (value.isNull())
        return u"NULL"_s;
    const QByteArray bytes = value.toBytes();
    const QString text = QString::fromUtf8(bytes);
    const bool isPerson =
        !text.isEmpty() && (isAboutPerson(column) || escaped(text) == details.job.person);
    if (isPerson && names != Settings::NameStyle::Full)
        return shownName(text, names);
    if (const auto *blob = std::get_if<Database::Value::Blob>(&value.content))
        return Text::tr("%n byte(s)", nullptr, static_cast<int>(blob->bytes.size()));
    const QString line = escaped(bytes.left(Longest));
    return bytes.size() > Longest ? line + u'…' : line;
}

QString historyText(const Cleanup::HistoryEntry &entry)
{
    const Deed deed = deedOf(entry.kind);
    switch (entry.state) {
    case Cleanup::EntryState::Intended:
        //: %1: what is done to a job, as “Archiving”
        return Text::tr("%1 has begun").arg(translated(deed.meant));
    case Cleanup::EntryState::Skipped:
        //: %1: what is done to a job, as “Archiving”
        return Text::tr("%1 was left out, since the job had changed").arg(translated(deed.meant));
    case Cleanup::EntryState::Failed:
        //: %1: what is done to a job, as “Archiving”
        return Text::tr("%1 failed and changed nothing").arg(translated(deed.meant));
    case Cleanup::EntryState::Done:
    case Cleanup::EntryState::Undone:
    case Cleanup::EntryState::Purged:
        return withCause(translated(deed.done), entry.cause);
    }
    Q_UNREACHABLE();
}

QString historyDetail(const Cleanup::HistoryEntry &entry, const QDateTime &now)
{
    //: %1: the number of a run
    QStringList parts{formatWhen(entry.time, now), Text::tr("run %1").arg(entry.run)};
    if (entry.state == Cleanup::EntryState::Undone)
        parts << Text::tr("taken back since");
    return parts.join(u" · "_s);
}

} // namespace Printkeeper::JobsView
