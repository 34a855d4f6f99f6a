// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/detailtexts.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/jobs/jobcells.h"
#include "pages/jobs/personname.h"

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

} // namespace

QString partText(FilePart part)
{
    switch (part) {
    case FilePart::Model:
        return Text::tr("Model file");
    case FilePart::Sidecar:
        return Text::tr("Sidecar");
    case FilePart::Metadata:
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

QString breakable(const QString &text)
{
    // A zero width space: a label breaks lines at spaces only, and paths have none.
    constexpr QChar Break(0x200B);
    constexpr int LongestRun = 16;
    QString result;
    int run = 0;
    for (const QChar letter : text) {
        result += letter;
        const bool isPlace = letter == u'/' || letter == u'_' || letter == u'-' || letter == u'.';
        run = letter.isSpace() ? 0 : run + 1;
        if (!letter.isHighSurrogate() && (isPlace || run >= LongestRun)) {
            result += Break;
            run = 0;
        }
    }
    return result;
}

} // namespace Printkeeper::JobsView
