// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/inisyntax.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Settings {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isAsciiLetterOrDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// The hexadecimal number of `digits` digits at `at`, or -1.
int hexAt(const QString &text, qsizetype at, int digits)
{
    bool isNumber = false;
    const QString part = text.mid(at, digits);
    const int number = part.toInt(&isNumber, 16);
    const bool isWhole = part.size() == digits
                         && std::ranges::all_of(part, [](QChar c) { return c.isLetterOrNumber(); });
    return isNumber && isWhole ? number : -1;
}

/// Neither an end of QSettings' values nor something that it or LineScan would read otherwise.
bool isBare(const QString &text)
{
    const auto isPlain = [](QChar c) {
        return isAsciiLetterOrDigit(c) || u" _-./:+%=|~@"_s.contains(c);
    };
    return std::ranges::all_of(text, isPlain) && !text.startsWith(u' ') && !text.endsWith(u' ');
}

/// Goes through a text line by line.
class LineReader
{
public:
    explicit LineReader(const QByteArray &content)
        : m_content(content)
    {
        if (content.startsWith("\xEF\xBB\xBF"))
            m_next = 3;
    }

    bool read(IniLines &lines);

private:
    void readSection(QByteArrayView line, qsizetype end, IniLines &lines);
    void readPair(qsizetype start, qsizetype stop, qsizetype end, IniLines &lines);

    const QByteArray &m_content;
    qsizetype m_next = 0;
    QString m_group;
};

bool LineReader::read(IniLines &lines)
{
    if (m_next >= m_content.size())
        return false;
    const qsizetype start = m_next;
    qsizetype stop = start;
    while (stop < m_content.size() && m_content[stop] != '\n' && m_content[stop] != '\r')
        ++stop;
    const bool isDos = m_content.mid(stop, 2) == "\r\n";
    m_next = std::min(stop + (isDos ? 2 : 1), m_content.size());
    const QByteArrayView line = QByteArrayView(m_content).sliced(start, stop - start).trimmed();
    if (line.startsWith('['))
        readSection(line, m_next, lines);
    else if (!line.isEmpty() && !line.startsWith(';') && !line.startsWith('#'))
        readPair(start, stop, m_next, lines);
    return true;
}

void LineReader::readSection(QByteArrayView line, qsizetype end, IniLines &lines)
{
    m_group = decodedKey(line.sliced(1, std::max<qsizetype>(line.indexOf(']'), 1) - 1).trimmed());
    if (m_group.compare(u"general"_s, Qt::CaseInsensitive) == 0)
        m_group.clear();
    lines.sections.push_back({m_group, end});
}

void LineReader::readPair(qsizetype start, qsizetype stop, qsizetype end, IniLines &lines)
{
    const qsizetype equals = m_content.indexOf('=', start);
    if (equals < 0 || equals >= stop)
        return;
    IniPair pair;
    const QByteArrayView name = QByteArrayView(m_content).sliced(start, equals - start);
    pair.key = (m_group.isEmpty() ? QString() : m_group + u'/') + decodedKey(name.trimmed());
    pair.start = start;
    pair.value = equals + 1;
    pair.valueEnd = stop;
    pair.end = end;
    while (pair.value < stop && isBlank(m_content[pair.value]))
        ++pair.value;
    while (pair.valueEnd > pair.value && isBlank(m_content[pair.valueEnd - 1]))
        --pair.valueEnd;
    lines.pairs.push_back(pair);
    if (!lines.sections.empty())
        lines.sections.back().end = end;
}

} // namespace

QString decodedKey(QByteArrayView spelled)
{
    const QString text = QString::fromUtf8(spelled);
    QString key;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        const bool isWide = c == u'%' && text.mid(at + 1, 1) == u"U"_s;
        const int code = c != u'%' ? -1 : isWide ? hexAt(text, at + 2, 4) : hexAt(text, at + 1, 2);
        if (code >= 0) {
            key += QChar(static_cast<char16_t>(code));
            at += isWide ? 5 : 2;
        } else {
            key += c == u'\\' ? QChar(u'/') : c;
        }
    }
    return key;
}

QByteArray encodedKey(const QString &key)
{
    QByteArray spelled;
    for (const QChar c : key) {
        if (c == u'/')
            spelled += '\\';
        else if (isAsciiLetterOrDigit(c) || c == u'_' || c == u'-' || c == u'.')
            spelled += c.toLatin1();
        else if (c.unicode() < 0x100)
            spelled += '%' + QByteArray::number(c.unicode(), 16).rightJustified(2, '0').toUpper();
        else
            spelled += "%U" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    }
    return spelled;
}

QByteArray encodedValue(const QString &text)
{
    // A leading @ would start one of QSettings' own types.
    const QString value = text.startsWith(u'@') ? u'@' + text : text;
    if (isBare(value))
        return value.toUtf8();
    QString quoted = value;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return (u'"' + quoted + u'"').toUtf8();
}

IniLines IniLines::of(const QByteArray &content)
{
    IniLines lines;
    LineReader reader(content);
    while (reader.read(lines)) {
    }
    return lines;
}

} // namespace Printkeeper::Settings
