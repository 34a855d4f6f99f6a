// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/cronexpression.h"

#include "base/escape.h"

#include <QCoreApplication>
#include <QList>
#include <QStringView>

#include <array>
#include <limits>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Schedule {

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CronExpression)
};

constexpr std::array<QLatin1StringView, 12> monthNames = {"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1,
                                                          "may"_L1, "jun"_L1, "jul"_L1, "aug"_L1,
                                                          "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};
constexpr std::array<QLatin1StringView, 7> dayNames = {"sun"_L1, "mon"_L1, "tue"_L1, "wed"_L1,
                                                       "thu"_L1, "fri"_L1, "sat"_L1};

struct FieldKind
{
    int low;
    int high;
    std::span<const QLatin1StringView> names; ///< of `low`, `low + 1` …
    const char *belongs;
};

const std::array<FieldKind, 5> fieldKinds = {{
    {0, 59, {}, QT_TRANSLATE_NOOP("Printkeeper::CronExpression", "a minute is from 0 to 59.")},
    {0, 23, {}, QT_TRANSLATE_NOOP("Printkeeper::CronExpression", "an hour is from 0 to 23.")},
    {1,
     31,
     {},
     QT_TRANSLATE_NOOP("Printkeeper::CronExpression", "a day of the month is from 1 to 31.")},
    {1, 12, monthNames,
     QT_TRANSLATE_NOOP("Printkeeper::CronExpression",
                       "a month is from 1 to 12, or a name from jan to dec.")},
    {0, 7, dayNames,
     QT_TRANSLATE_NOOP("Printkeeper::CronExpression",
                       "a day of the week is from 0 to 7, or a name from sun to sat.")},
}};

const char *const stepNeedsRange =
    QT_TRANSLATE_NOOP("Printkeeper::CronExpression",
                      "a step needs a range or a star before it, as in 5-59/10 or */10.");
const char *const stepIsNumber =
    QT_TRANSLATE_NOOP("Printkeeper::CronExpression", "a step is a number from 1.");
const char *const restIgnored =
    QT_TRANSLATE_NOOP("Printkeeper::CronExpression",
                      "cron stops reading the field here and passes over the rest in silence.");
const char *const numberOverflows = QT_TRANSLATE_NOOP(
    "Printkeeper::CronExpression", "the number is too large, and cron takes it for another one.");

/// Where in the text something is wrong, and what: an untranslated clause.
struct Fault
{
    qsizetype position = 0;
    const char *reason = nullptr;
};

bool isAsciiLetterOrDigit(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= u'0' && code <= u'9') || (code >= u'a' && code <= u'z')
           || (code >= u'A' && code <= u'Z');
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// One field, read as cron's get_list, get_range and get_number read it: those look at as much as
/// they understand and leave the rest of the field unread.
class FieldReader
{
public:
    FieldReader(QStringView field, const FieldKind &kind)
        : m_field(field)
        , m_kind(kind)
    {}

    /// False when cron refuses the field; then `fault()` says why.
    bool read()
    {
        do {
            if (!readRange())
                return false;
        } while (skip(u','));
        if (m_at < m_field.size())
            note(m_misread, {m_at, restIgnored});
        return true;
    }

    quint64 bits() const { return m_bits; }
    const std::optional<Fault> &fault() const { return m_fault; }
    const std::optional<Fault> &misread() const { return m_misread; }

private:
    static void note(std::optional<Fault> &place, const Fault &fault)
    {
        if (!place)
            place = fault;
    }

    bool refuse(qsizetype position, const char *reason)
    {
        note(m_fault, {position, reason});
        return false;
    }

    bool skip(char16_t c)
    {
        if (m_at >= m_field.size() || m_field[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool readRange()
    {
        int first = m_kind.low;
        int last = m_kind.high;
        if (!skip(u'*')) {
            if (!readValue(first))
                return false;
            last = first;
            if (m_at < m_field.size() && m_field[m_at] == u'/')
                return refuse(m_at, stepNeedsRange);
            if (!skip(u'-')) {
                m_bits |= quint64(1) << first;
                return true;
            }
            if (!readValue(last))
                return false;
        }
        int step = 1;
        const qsizetype stepAt = m_at + 1;
        if (skip(u'/') && !readStep(step))
            return false;
        // Cron counts in int: it gets below the range again, and refuses the field.
        if (first <= last && step > std::numeric_limits<int>::max() - first)
            return refuse(stepAt, numberOverflows);
        for (qint64 value = first; value <= last; value += step)
            m_bits |= quint64(1) << value;
        return true;
    }

    bool readValue(int &value)
    {
        const qsizetype start = m_at;
        const std::optional<int> number = readNumber(m_kind.names, m_kind.low);
        if (!number || *number < m_kind.low || *number > m_kind.high)
            return refuse(start, m_kind.belongs);
        value = *number;
        return true;
    }

    bool readStep(int &step)
    {
        const qsizetype start = m_at;
        const std::optional<int> number = readNumber({}, 0);
        if (!number || *number <= 0)
            return refuse(start, stepIsNumber);
        step = *number;
        return true;
    }

    std::optional<int> readNumber(std::span<const QLatin1StringView> names, int low)
    {
        constexpr qsizetype longestWord = 999; // cron's MAX_TEMPSTR
        const qsizetype start = m_at;
        while (m_at < m_field.size() && isAsciiLetterOrDigit(m_field[m_at]))
            ++m_at;
        const QStringView word = m_field.sliced(start, m_at - start);
        if (word.isEmpty() || word.size() > longestWord)
            return {};
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (word.compare(names[i], Qt::CaseInsensitive) == 0)
                return low + int(i);
        }
        return readDigits(word, start);
    }

    /// As atoi() of glibc: saturates at 64 bits, then keeps the lower 32.
    std::optional<int> readDigits(QStringView word, qsizetype start)
    {
        constexpr qint64 largest = std::numeric_limits<qint64>::max();
        qint64 value = 0;
        for (const QChar c : word) {
            if (!isAsciiDigit(c))
                return {};
            const int digit = c.unicode() - u'0';
            value = value > (largest - digit) / 10 ? largest : value * 10 + digit;
        }
        if (value > std::numeric_limits<int>::max())
            note(m_misread, {start, numberOverflows});
        return int(quint32(quint64(value)));
    }

    QStringView m_field;
    const FieldKind &m_kind;
    qsizetype m_at = 0;
    quint64 m_bits = 0;
    std::optional<Fault> m_fault;
    std::optional<Fault> m_misread;
};

Error badExpression(const QString &message)
{
    return {ErrorKind::Invalid, message, {}, u"bad-expression"_s};
}

Error faultError(const QString &text, qsizetype fieldStart, const Fault &fault, const QString &code)
{
    const QString message =
        Text::tr("The schedule “%1” is wrong at character %2: %3")
            .arg(escaped(text), QString::number(fieldStart + fault.position + 1),
                 Text::tr(fault.reason));
    return {ErrorKind::Invalid, message, {}, code};
}

struct Word
{
    qsizetype start;
    QStringView text;
};

/// The words between blanks; only a space and a tab are blanks for cron.
QList<Word> wordsOf(QStringView text)
{
    QList<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        words.append({start, text.sliced(start, at - start)});
    }
    return words;
}

CronExpression expressionOf(const std::array<quint64, 5> &bits, const QList<Word> &words)
{
    CronExpression expression;
    expression.minutes = bits[0];
    expression.hours = bits[1];
    expression.daysOfMonth = bits[2];
    expression.months = bits[3];
    expression.daysOfWeek = (bits[4] & 0x7f) | (bits[4] >> 7); // 7 is Sunday, too
    expression.minuteStarred = words[0].text.startsWith(u'*');
    expression.hourStarred = words[1].text.startsWith(u'*');
    expression.dayOfMonthStarred = words[2].text.startsWith(u'*');
    expression.dayOfWeekStarred = words[4].text.startsWith(u'*');
    return expression;
}

Result<CronReading> readFields(const QString &text, const QList<Word> &words)
{
    std::array<quint64, 5> bits = {};
    std::optional<Error> misread;
    for (std::size_t i = 0; i < bits.size(); ++i) {
        const Word &word = words[qsizetype(i)];
        FieldReader reader(word.text, fieldKinds[i]);
        if (!reader.read())
            return faultError(text, word.start, *reader.fault(), u"bad-expression"_s);
        if (reader.misread() && !misread)
            misread = faultError(text, word.start, *reader.misread(), u"ignored-junk"_s);
        bits[i] = reader.bits();
    }
    return CronReading{expressionOf(bits, words), misread};
}

struct Nickname
{
    QLatin1StringView name;
    QLatin1StringView fields;
};

constexpr std::array<Nickname, 7> nicknames = {{
    {"@yearly"_L1, "0 0 1 1 *"_L1},
    {"@annually"_L1, "0 0 1 1 *"_L1},
    {"@monthly"_L1, "0 0 1 * *"_L1},
    {"@weekly"_L1, "0 0 * * 0"_L1},
    {"@daily"_L1, "0 0 * * *"_L1},
    {"@midnight"_L1, "0 0 * * *"_L1},
    {"@hourly"_L1, "0 * * * *"_L1},
}};

Result<CronReading> readNickname(const QString &text, QStringView name)
{
    if (name == "@reboot"_L1) {
        CronReading reading;
        reading.expression.atReboot = true;
        return reading;
    }
    for (const Nickname &nickname : nicknames) {
        if (name == nickname.name)
            return readAsCron(nickname.fields);
    }
    return badExpression(
        Text::tr("The schedule “%1” is none of @reboot, @yearly, @annually, @monthly, "
                 "@weekly, @daily, @midnight and @hourly, in small letters.")
            .arg(escaped(text)));
}

} // namespace

Result<CronReading> readAsCron(const QString &text)
{
    if (text.contains(u'\n'))
        return badExpression(
            Text::tr("The schedule “%1” goes over more than one line.").arg(escaped(text)));
    const QList<Word> words = wordsOf(text);
    if (words.size() == 1 && words[0].text.startsWith(u'@'))
        return readNickname(text, words[0].text);
    if (words.size() != qsizetype(fieldKinds.size())) {
        return badExpression(
            Text::tr("The schedule “%1” has %n field(s); it needs five: minute, hour, day "
                     "of the month, month and day of the week.",
                     nullptr, int(words.size()))
                .arg(escaped(text)));
    }
    return readFields(text, words);
}

Result<CronExpression> parseCronExpression(const QString &text)
{
    const Result<CronReading> reading = readAsCron(text);
    if (!reading)
        return reading.error();
    if (reading->misread)
        return *reading->misread;
    return reading->expression;
}

} // namespace Printkeeper::Schedule
