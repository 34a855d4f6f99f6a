// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/jobcells.h"

#include "base/format.h"
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

const QString None = u"–"_s;

QString orNone(const QString &text)
{
    return text.isEmpty() ? None : text;
}

QString timeText(const ShownTime &shown, const QString &readable)
{
    return shown.time.isValid() ? readable : orNone(shown.text);
}

QString timeToolTip(const ShownTime &shown)
{
    if (shown.time.isValid())
        return formatDateTime(shown.time.toLocalTime(), QLocale(), QLocale::LongFormat);
    return shown.text.isEmpty() ? QString()
                                : Text::tr("The job table has no time here that can be read.");
}

} // namespace

QString columnTitle(JobColumn column)
{
    switch (column) {
    case JobColumn::Picture:
        //: Title of a column
        return Text::tr("Picture");
    case JobColumn::Id:
        //: Title of a column
        return Text::tr("Job");
    case JobColumn::Name:
        //: Title of a column
        return Text::tr("File");
    case JobColumn::Status:
        //: Title of a column
        return Text::tr("Status");
    case JobColumn::Person:
        //: Title of a column
        return Text::tr("Person");
    case JobColumn::Created:
        //: Title of a column
        return Text::tr("Created");
    case JobColumn::Updated:
        //: Title of a column
        return Text::tr("Changed");
    case JobColumn::Size:
        //: Title of a column
        return Text::tr("Size");
    case JobColumn::Disk:
        //: Title of a column
        return Text::tr("On disk");
    }
    Q_UNREACHABLE();
}

QString cellText(const JobRow &row, JobColumn column, const QDateTime &now,
                 Settings::NameStyle names)
{
    switch (column) {
    case JobColumn::Picture:
        return {};
    case JobColumn::Id:
        return row.idLine;
    case JobColumn::Name:
        return orNone(row.name);
    case JobColumn::Status:
        return row.status;
    case JobColumn::Person:
        return orNone(shownName(row.person, names));
    case JobColumn::Created:
        return timeText(row.created, formatWhen(row.created.time, now));
    case JobColumn::Updated:
        return timeText(row.updated, formatAge(row.updated.time, now));
    case JobColumn::Size:
        return row.file.isThere() ? formatBytes(row.file.size) : None;
    case JobColumn::Disk:
        return diskText(row.file.disk);
    }
    Q_UNREACHABLE();
}

QString cellToolTip(const JobRow &row, JobColumn column)
{
    QString text;
    if (column == JobColumn::Id)
        text = row.idLine;
    else if (column == JobColumn::Name)
        text = row.path;
    else if (column == JobColumn::Created || column == JobColumn::Updated)
        text = timeToolTip(column == JobColumn::Created ? row.created : row.updated);
    else if (column == JobColumn::Disk)
        text = diskSentence(row.file.disk);
    // A tooltip that looks like markup is taken for it, and names come from anybody.
    return text.isEmpty() ? QString() : u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s;
}

QString diskText(DiskState state)
{
    switch (state) {
    case DiskState::NotLooked:
        return u"…"_s;
    case DiskState::Present:
        return Text::tr("OK");
    case DiskState::Missing:
        //: State of a job's file
        return Text::tr("Missing");
    case DiskState::WrongFolder:
        return Text::tr("Wrong folder");
    case DiskState::Outside:
        return Text::tr("Outside the farm");
    case DiskState::NoFolder:
        //: State of a job's file: none is known for its status
        return Text::tr("No folder");
    case DiskState::NotAFile:
        return Text::tr("Not a file");
    case DiskState::Unreadable:
        //: State of a job's file
        return Text::tr("Not readable");
    }
    Q_UNREACHABLE();
}

std::optional<Widgets::Glyph> diskGlyph(DiskState state)
{
    switch (state) {
    case DiskState::NotLooked:
    case DiskState::Present:
        return std::nullopt;
    case DiskState::Missing:
    case DiskState::WrongFolder:
    case DiskState::NotAFile:
        return Widgets::Glyph::Warning;
    case DiskState::Outside:
        return Widgets::Glyph::Critical;
    case DiskState::NoFolder:
    case DiskState::Unreadable:
        return Widgets::Glyph::Unknown;
    }
    Q_UNREACHABLE();
}

QString diskSentence(DiskState state)
{
    switch (state) {
    case DiskState::NotLooked:
    case DiskState::Present:
        return {};
    case DiskState::Missing:
        return Text::tr("There is no file at the place that the job names. Look for it in the "
                        "other folders, or restore it from a backup.");
    case DiskState::WrongFolder:
        return Text::tr("The file is not in the folder of the job's status but in that of another "
                        "one. Move it there, or correct the status in the web app.");
    case DiskState::Outside:
        return Text::tr("The job points outside the folders of the farm, so its file is left "
                        "alone. Correct the row, or the setting farm/path_map.");
    case DiskState::NoFolder:
        return Text::tr("No folder is known for this status, so nobody can say where the file "
                        "is. Name one in the settings, group layout.");
    case DiskState::NotAFile:
        return Text::tr("A folder, a link or a device lies at the place that the job names. "
                        "Look at it before anything else is done with the job.");
    case DiskState::Unreadable:
        return Text::tr("The folder of the file could not be read. Check its rights and whether "
                        "the disk is there.");
    }
    Q_UNREACHABLE();
}

} // namespace Printkeeper::JobsView
