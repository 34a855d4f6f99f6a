// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/inifile.h"

#include "base/escape.h"
#include "base/filedescriptor.h"
#include "settings/inisyntax.h"
#include "settings/settingkeys.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSettings>

#include <atomic>
#include <cerrno>
#include <optional>

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::IniFile)
};

Result<QByteArray> contentOf(const QByteArray &path)
{
    constexpr qint64 MostBytes = 1024LL * 1024;
    const QString shown = escaped(path);
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return systemError(
            errno, Text::tr("The settings file %1 cannot be read; check its name.").arg(shown));
    if (!S_ISREG(status.st_mode) || status.st_size > MostBytes)
        return Error{
            ErrorKind::Invalid,
            Text::tr("The settings file %1 is no regular file of at most 1 MiB.").arg(shown),
            {},
            u"bad-settings-file"_s};
    QFile file(QFile::decodeName(path));
    errno = 0;
    if (!file.open(QIODevice::ReadOnly))
        return systemError(
            errno, Text::tr("The settings file %1 cannot be read with the rights of this user.")
                       .arg(shown));
    return file.readAll();
}

/// What QSettings will see in a part of a line.
struct Shape
{
    qsizetype equals = -1;
    bool hasComma = false;
    bool hasSemicolon = false;
    bool hasOpenQuote = false;
    bool hasWrongEscape = false;
    bool isPlain = true; ///< neither quotes nor escapes: what is written is what is meant
};

Shape shapeOf(QStringView line)
{
    Shape shape;
    bool inQuotes = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line.at(at);
        if (c == u'\\') {
            ++at;
            shape.hasWrongEscape |=
                at == line.size()
                || (shape.equals >= 0
                    && !QStringView(u"abfnrtv\"?'\\01234567x").contains(line.at(at)));
        } else if (c == u'"') {
            inQuotes = !inQuotes;
        } else if (!inQuotes) {
            shape.hasSemicolon |= c == u';';
            shape.hasComma |= c == u',' && shape.equals >= 0;
            if (c == u'=' && shape.equals < 0)
                shape.equals = at;
        }
        shape.isPlain &= c != u'\\' && c != u'"';
    }
    shape.hasOpenQuote = inQuotes;
    return shape;
}

bool isPathLike(const QString &key)
{
    const SettingKey *known = findSettingKey(key);
    if (!known)
        return false;
    return known->type == SettingType::Path || known->type == SettingType::Folder
           || known->type == SettingType::PathMap || known->type == SettingType::Database;
}

/// Looks at the lines before QSettings does.
class LineScan
{
public:
    explicit LineScan(QByteArray path)
        : m_path(std::move(path))
    {}

    Result<void> run(const QByteArray &content);

    /// Values with commas that are exactly what is written; QSettings makes lists of them.
    QHash<QString, QString> plainLists;
    QStringList repeatedKeys;

private:
    std::optional<Error> look(const QString &line);
    std::optional<Error> lookAtSection(const QString &line);
    std::optional<Error> lookAtPair(const QString &line);
    Error problem(const QString &sentence) const;

    QByteArray m_path;
    QString m_group;
    int m_line = 0;
    QHash<QString, int> m_lineOfKey;
};

Result<void> LineScan::run(const QByteArray &content)
{
    QByteArray text = content;
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text.replace("\r\n", "\n").replace('\r', '\n');
    for (const QByteArray &line : text.split('\n')) {
        ++m_line;
        if (!isUtf8(line) || line.contains('\0'))
            return problem(Text::tr("Line %1 of %2 is not UTF-8 text; save the file as UTF-8."));
        if (const auto error = look(QString::fromUtf8(line).trimmed()))
            return *error;
    }
    return {};
}

std::optional<Error> LineScan::look(const QString &line)
{
    if (line.isEmpty() || line.startsWith(u';'))
        return std::nullopt;
    if (line.startsWith(u'[')) // a quote in a name would swallow the lines that follow
        return lookAtSection(line);
    const Shape shape = shapeOf(line);
    if (shape.hasOpenQuote)
        return problem(Text::tr("Line %1 of %2 has a double quote that is not closed."));
    if (shape.hasWrongEscape && !line.startsWith(u'#'))
        return problem(Text::tr("Line %1 of %2 has a backslash that stands alone; write \\\\ for "
                                "one."));
    if (line.startsWith(u'#'))
        return line.endsWith(u'\\')
                   ? std::optional(problem(Text::tr("The comment in line %1 of %2 ends with a "
                                                    "backslash; remove it.")))
                   : std::nullopt;
    return lookAtPair(line);
}

std::optional<Error> LineScan::lookAtSection(const QString &line)
{
    static const QRegularExpression form(u"\\A\\[([^\\]\"\\\\;]+)\\]\\s*(;.*)?\\z"_s);
    const auto match = form.match(line);
    if (!match.hasMatch())
        return problem(Text::tr("Line %1 of %2 is no section such as [farm]."));
    m_group = decodedKey(match.captured(1).trimmed().toUtf8());
    if (m_group.compare(u"general"_s, Qt::CaseInsensitive) == 0)
        m_group.clear();
    return std::nullopt;
}

std::optional<Error> LineScan::lookAtPair(const QString &line)
{
    const Shape shape = shapeOf(line);
    const QString name = line.left(shape.equals).trimmed();
    if (shape.equals < 1 || name.isEmpty())
        return problem(Text::tr("Line %1 of %2 is neither a section, a comment nor a line such "
                                "as key=value."));
    const QString decoded = decodedKey(name.toUtf8());
    const QString key = m_group.isEmpty() ? decoded : m_group + u'/' + decoded;
    if (shape.hasSemicolon)
        return problem(Text::tr("Line %1 of %2 has a semicolon, which would cut off the rest of "
                                "the value of %3; put the value in double quotes.")
                           .replace(u"%3"_s, escaped(key)));
    if (shape.hasComma && isPathLike(key))
        return problem(Text::tr("Line %1 of %2 has a comma, which would split the path %3; put "
                                "the value in double quotes.")
                           .replace(u"%3"_s, escaped(key)));
    if (m_lineOfKey.contains(key))
        repeatedKeys += Text::tr("%1 sets %2 in line %3 and again in line %4; the last one counts.")
                            .arg(escaped(m_path), escaped(key))
                            .arg(m_lineOfKey.value(key))
                            .arg(m_line);
    m_lineOfKey.insert(key, m_line);
    plainLists.remove(key);
    if (shape.hasComma && shape.isPlain)
        plainLists.insert(key, line.mid(shape.equals + 1).trimmed());
    return std::nullopt;
}

Error LineScan::problem(const QString &sentence) const
{
    return {
        ErrorKind::Invalid, sentence.arg(m_line).arg(escaped(m_path)), {}, u"bad-settings-file"_s};
}

/// QSettings takes a comment with `#` for a key.
bool isComment(const QString &key)
{
    return key.startsWith(u'#') || key.contains(u"/#"_s);
}

/// What QSettings reads in the file called `name`, whose lines were looked at.
Result<IniFile> valuesOf(const QString &name, const LineScan &scan, const QByteArray &path)
{
    IniFile file;
    file.repeatedKeys = scan.repeatedKeys;
    const QSettings settings(name, QSettings::IniFormat);
    for (const QString &key : settings.allKeys()) {
        if (isComment(key))
            continue;
        const QVariant value = settings.value(key);
        if (value.typeId() == QMetaType::QStringList)
            file.values.insert(key, scan.plainLists.value(key, value.toStringList().join(u',')));
        else if (value.typeId() == QMetaType::QString)
            file.values.insert(key, value.toString());
        else
            return Error{ErrorKind::Invalid,
                         Text::tr("The value of %1 in %2 is not plain text; write it as key=value.")
                             .arg(escaped(key), escaped(path)),
                         {},
                         u"bad-settings-file"_s};
    }
    return file;
}

/// `content` in memory under a name that QSettings can open. It remembers files by name, size and
/// time; the time makes each of ours another one.
FileDescriptor memoryFile(const QByteArray &content)
{
    static std::atomic<time_t> second = 1;
    FileDescriptor file(::memfd_create("printkeeper-settings", MFD_CLOEXEC));
    const time_t now = second++;
    const timespec times[2] = {{now, 0}, {now, 0}};
    const bool isWritten =
        file.isOpen()
        && ::write(file.get(), content.constData(), size_t(content.size())) == content.size()
        && ::futimens(file.get(), times) == 0;
    return isWritten ? std::move(file) : FileDescriptor();
}

} // namespace

Result<IniFile> IniFile::read(const QByteArray &path)
{
    const auto content = contentOf(path);
    if (!content)
        return content.error();
    LineScan scan(path);
    if (const auto scanned = scan.run(*content); !scanned)
        return scanned.error();
    auto file = valuesOf(QFile::decodeName(path), scan, path);
    if (file)
        file->content = *content;
    return file;
}

Result<IniFile> IniFile::parse(const QByteArray &content, const QByteArray &path)
{
    LineScan scan(path);
    if (const auto scanned = scan.run(content); !scanned)
        return scanned.error();
    const FileDescriptor memory = memoryFile(content);
    if (!memory.isOpen())
        return systemError(
            errno, Text::tr("The settings of %1 cannot be checked; try again.").arg(escaped(path)));
    auto file = valuesOf(u"/proc/self/fd/%1"_s.arg(memory.get()), scan, path);
    if (file)
        file->content = content;
    return file;
}

} // namespace Printkeeper::Settings
