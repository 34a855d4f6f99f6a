// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/cronexpression.h"

#include <QList>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Schedule;

namespace {

template<std::size_t Size>
QList<int> valuesOf(const std::bitset<Size> &bits)
{
    QList<int> values;
    for (std::size_t i = 0; i < Size; ++i) {
        if (bits[i])
            values.append(int(i));
    }
    return values;
}

QList<int> span(int from, int to, int step = 1)
{
    QList<int> values;
    for (int value = from; value <= to; value += step)
        values.append(value);
    return values;
}

/// A text with `field` in place `index`, and a star in the other four.
QString withField(int index, const QString &field)
{
    QStringList fields(5, u"*"_s);
    fields[index] = field;
    return fields.join(u' ');
}

QList<int> valuesOfField(const CronExpression &expression, int index)
{
    switch (index) {
    case 0:
        return valuesOf(expression.minutes);
    case 1:
        return valuesOf(expression.hours);
    case 2:
        return valuesOf(expression.daysOfMonth);
    case 3:
        return valuesOf(expression.months);
    default:
        return valuesOf(expression.daysOfWeek);
    }
}

} // namespace

class TestCronExpression : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatAFieldMatches_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QList<int>>("values");

        const auto row = [](int index, const char *field, const QList<int> &values) {
            QTest::addRow("%d: %s", index, field) << index << QString::fromLatin1(field) << values;
        };
        row(0, "*", span(0, 59));
        row(0, "0", {0});
        row(0, "59", {59});
        row(0, "007", {7});
        row(0, "*/15", {0, 15, 30, 45});
        row(0, "*/35", {0, 35});
        row(0, "*/61", {0});
        row(0, "*/2147483647", {0});
        row(0, "5-59/10", span(5, 59, 10));
        row(0, "1,2,50-52,*/30", {0, 1, 2, 30, 50, 51, 52});
        row(0, "*,5", span(0, 59));
        row(0, "7,7,7", {7});
        row(0, "59-0", {});
        row(1, "*", span(0, 23));
        row(1, "23", {23});
        row(1, "22-4", {});
        row(1, "22-23,0-4", {0, 1, 2, 3, 4, 22, 23});
        row(1, "0-23/60", {0});
        row(2, "*", span(1, 31));
        row(2, "*/2", span(1, 31, 2));
        row(2, "*/32,1-7", span(1, 7));
        row(2, "31", {31});
        row(3, "*", span(1, 12));
        row(3, "jan", {1});
        row(3, "DEC", {12});
        row(3, "jan-dec/3", {1, 4, 7, 10});
        row(3, "jan,mar-may,12", {1, 3, 4, 5, 12});
        row(3, "dec-feb", {});
        row(4, "*", span(0, 6));
        row(4, "7", {0});
        row(4, "sun", {0});
        row(4, "6-7", {0, 6});
        row(4, "0-1", {0, 1});
        row(4, "5-7", {0, 5, 6});
        row(4, "1-7/2", {0, 1, 3, 5});
        row(4, "*/2", {0, 2, 4, 6});
        row(4, "*/7", {0});
        row(4, "*/8", {0});
        row(4, "Mon-FRI/2", {1, 3, 5});
        row(4, "mon-5", span(1, 5));
        row(4, "mon,wed,fri", {1, 3, 5});
        row(4, "fri-mon", {});
        row(4, "sat-sun", {});
        row(4, "6-0", {});
        row(4, "7-1", {});
    }

    void readsWhatAFieldMatches()
    {
        QFETCH(const int, index);
        QFETCH(const QString, field);
        QFETCH(const QList<int>, values);
        const auto expression = parseCronExpression(withField(index, field));
        QVERIFY2(expression, qPrintable(expression ? QString() : expression.error().message));
        QCOMPARE(valuesOfField(*expression, index), values);
    }

    void leavesTheOtherFieldsAlone()
    {
        const auto expression = parseCronExpression(u"1 2 3 4 5"_s);
        QVERIFY(expression);
        for (int index = 0; index < 5; ++index)
            QCOMPARE(valuesOfField(*expression, index), QList<int>{index + 1});
        QVERIFY(!expression->atReboot);
    }

    void refusesWhatCronRefuses_data()
    {
        QTest::addColumn<QString>("text");

        // Each of these was seen to switch a file off with Debian's cron 3.0pl1-162.
        const QList<const char *> minutes = {"60",
                                             "60,5",
                                             "-1",
                                             "+5",
                                             "1,,2",
                                             ",1",
                                             "1,",
                                             "*/0",
                                             "*/",
                                             "1-5/",
                                             "*/-5",
                                             "*/a",
                                             "5/10",
                                             "0/5",
                                             "?",
                                             "L",
                                             "~",
                                             "$",
                                             "0x5",
                                             "1e1",
                                             "15W",
                                             "5L",
                                             "70-55",
                                             "5-70/100",
                                             "0-60",
                                             "a",
                                             "mon",
                                             "#",
                                             "1-",
                                             "-",
                                             "4294967295",
                                             "2147483648",
                                             "5-10/2147483647",
                                             "*/4294967295",
                                             "99999999999999999999"};
        for (const char *field : minutes)
            QTest::addRow("minute %s", field) << withField(0, QString::fromLatin1(field));
        const QList<std::pair<int, const char *>> others = {
            {1, "24"},   {1, "H"},       {1, "0-24"},    {2, "0"},     {2, "32"},
            {2, "0-5"},  {2, "L"},       {2, "?"},       {2, "15W"},   {3, "0"},
            {3, "13"},   {3, "january"}, {3, "mon"},     {3, "ja"},    {3, "jan/2"},
            {4, "8"},    {4, "sunday"},  {4, "su"},      {4, "jan"},   {4, "0-8"},
            {4, "mon-"}, {4, "5L"},      {4, "1-5/jan"}, {4, "*/mon"}, {4, "root"},
        };
        for (const auto &[index, field] : others)
            QTest::addRow("%d: %s", index, field) << withField(index, QString::fromLatin1(field));
        QTest::newRow("a word of 1000 digits") << withField(0, QString(999, u'0') + u'5');
        for (const char *nickname :
             {"@Daily", "@REBOOT", "@every", "@minutely", "@every_minute", "@5", "@", "@ daily",
              "@every 5m", "@daily @daily", "@daily#", "@daily root"})
            QTest::newRow(nickname) << QString::fromLatin1(nickname);
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u" \t "_s;
        QTest::newRow("four fields") << u"0 2 * *"_s;
        QTest::newRow("six fields") << u"0 2 * * * *"_s;
        QTest::newRow("a blank in a list") << u"1, 2 * * * *"_s;
        QTest::newRow("two lines") << u"0 2 * *\n*"_s;
        QTest::newRow("a form feed between fields") << u"0 2 * *\f*"_s;
        QTest::newRow("a no-break space between fields") << u"0 2 * *\u00a0*"_s;
        QTest::newRow("a byte order mark") << u"\ufeff0 2 * * *"_s;
        QTest::newRow("digits of another script") << u"\u0665 2 * * *"_s;
    }

    void refusesWhatCronRefuses()
    {
        QFETCH(const QString, text);
        const auto reading = readAsCron(text);
        QVERIFY(!reading);
        QCOMPARE(reading.error().kind, ErrorKind::Invalid);
        QCOMPARE(reading.error().code, u"bad-expression"_s);
        QVERIFY(!reading.error().message.isEmpty());
        const auto expression = parseCronExpression(text);
        QVERIFY(!expression);
        QCOMPARE(expression.error().code, u"bad-expression"_s);
    }

    void refusesWhatCronTakesForSomethingElse_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("taken");

        const auto row = [](const char *name, int index, const QString &field,
                            const QString &taken) {
            QTest::newRow(name) << index << field << taken;
        };
        row("the third Sunday of Quartz", 4, u"SUN#1"_s, u"sun"_s);
        row("a list after junk", 0, u"1.5,3"_s, u"1"_s);
        row("random of cronie", 0, u"0~30"_s, u"0"_s);
        row("digit after a star", 0, u"*5"_s, u"*"_s);
        row("star after a digit", 0, u"5*"_s, u"5"_s);
        row("two steps", 0, u"*/5/2"_s, u"*/5"_s);
        row("two ranges", 0, u"1-5-7"_s, u"1-5"_s);
        row("en dash", 0, u"0–5"_s, u"0"_s);
        row("no-break space", 0, u"30\u00a05"_s, u"30"_s);
        row("carriage return", 4, u"1\r"_s, u"1"_s);
        row("NUL", 3, u"1"_s + QChar(u'\0'), u"1"_s);
        row("overflow", 0, u"4294967301"_s, u"5"_s);
        row("overflow of a step", 0, u"*/4294967297"_s, u"*"_s);
        row("junk after an overflow", 1, u"4294967301#"_s, u"5"_s);
    }

    void refusesWhatCronTakesForSomethingElse()
    {
        QFETCH(const int, index);
        QFETCH(const QString, field);
        QFETCH(const QString, taken);
        const auto expression = parseCronExpression(withField(index, field));
        QVERIFY(!expression);
        QCOMPARE(expression.error().kind, ErrorKind::Invalid);
        QCOMPARE(expression.error().code, u"ignored-junk"_s);

        const auto reading = readAsCron(withField(index, field));
        QVERIFY(reading);
        QVERIFY(reading->misread);
        const auto meant = parseCronExpression(withField(index, taken));
        QVERIFY(meant);
        QCOMPARE(valuesOfField(reading->expression, index), valuesOfField(*meant, index));
    }

    void namesThePlaceOfAnError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("character");

        QTest::newRow("minute") << u"60 * * * *"_s << 1;
        QTest::newRow("hour behind blanks") << u"  0 \t 1,24 * * *"_s << 9;
        QTest::newRow("end of a range") << u"0 0 1-32 * *"_s << 7;
        QTest::newRow("step") << u"0 */0 * * *"_s << 5;
        QTest::newRow("step without a range") << u"5/10 * * * *"_s << 2;
        QTest::newRow("junk") << u"0 0 * * SUN#1"_s << 12;
        QTest::newRow("overflow") << u"0 4294967301 * * *"_s << 3;
    }

    void namesThePlaceOfAnError()
    {
        QFETCH(const QString, text);
        QFETCH(const int, character);
        const auto expression = parseCronExpression(text);
        QVERIFY(!expression);
        const QString message = expression.error().message;
        QVERIFY2(message.contains(u"character %1:"_s.arg(character)), qPrintable(message));
    }

    void showsControlCharactersEscapedInAnError()
    {
        const auto expression = parseCronExpression(u"0\u202e 2 * * *"_s);
        QVERIFY(!expression);
        QVERIFY(!expression.error().message.contains(u'\u202e'));
    }

    void remembersStars_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("starred");

        QTest::newRow("none") << u"0 2 1 1 1"_s << u"----"_s;
        QTest::newRow("all") << u"* * * * *"_s << u"mhdw"_s;
        QTest::newRow("steps") << u"*/5 */2 */2 */2 */7"_s << u"mhdw"_s;
        QTest::newRow("a star first in a list") << u"*,5 *,5 *,5 1 *,5"_s << u"mhdw"_s;
        QTest::newRow("a star later in a list") << u"5,* 5,* 5,* 1 5,*"_s << u"----"_s;
        QTest::newRow("whole ranges") << u"0-59 0-23 1-31 1-12 0-7"_s << u"----"_s;
        QTest::newRow("minute") << u"*/15 3 1 1 1"_s << u"m---"_s;
        QTest::newRow("hour") << u"30 */2 1 1 1"_s << u"-h--"_s;
        QTest::newRow("day of month") << u"0 0 * 1 1"_s << u"--d-"_s;
        QTest::newRow("day of week") << u"0 0 1 1 *"_s << u"---w"_s;
        QTest::newRow("hourly") << u"@hourly"_s << u"-hdw"_s;
        QTest::newRow("daily") << u"@daily"_s << u"--dw"_s;
        QTest::newRow("weekly") << u"@weekly"_s << u"--d-"_s;
    }

    void remembersStars()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, starred);
        const auto expression = parseCronExpression(text);
        QVERIFY(expression);
        QString found;
        found += expression->minuteStarred ? u'm' : u'-';
        found += expression->hourStarred ? u'h' : u'-';
        found += expression->dayOfMonthStarred ? u'd' : u'-';
        found += expression->dayOfWeekStarred ? u'w' : u'-';
        QCOMPARE(found, starred);
        QCOMPARE(expression->isWildcard(), starred.contains(u'm') || starred.contains(u'h'));
    }

    void takesNicknamesForTheirFields_data()
    {
        QTest::addColumn<QString>("nickname");
        QTest::addColumn<QString>("fields");

        QTest::newRow("yearly") << u"@yearly"_s << u"0 0 1 1 *"_s;
        QTest::newRow("annually") << u"@annually"_s << u"0 0 1 1 *"_s;
        QTest::newRow("monthly") << u"@monthly"_s << u"0 0 1 * *"_s;
        QTest::newRow("weekly") << u"@weekly"_s << u"0 0 * * 0"_s;
        QTest::newRow("daily") << u"@daily"_s << u"0 0 * * *"_s;
        QTest::newRow("midnight") << u"@midnight"_s << u"0 0 * * *"_s;
        QTest::newRow("hourly between blanks") << u"\t@hourly  "_s << u"0 * * * *"_s;
    }

    void takesNicknamesForTheirFields()
    {
        QFETCH(const QString, nickname);
        QFETCH(const QString, fields);
        const auto fromNickname = parseCronExpression(nickname);
        const auto fromFields = parseCronExpression(fields);
        QVERIFY(fromNickname);
        QVERIFY(fromFields);
        for (int index = 0; index < 5; ++index)
            QCOMPARE(valuesOfField(*fromNickname, index), valuesOfField(*fromFields, index));
        QVERIFY(!fromNickname->atReboot);
    }

    void takesRebootForNoInstant()
    {
        const auto expression = parseCronExpression(u"@reboot"_s);
        QVERIFY(expression);
        QVERIFY(expression->atReboot);
    }

    void survivesAnyText()
    {
        QRandomGenerator random(20261);
        static const QString alphabet = u"0123456789*/-,@# \tsunmojafebdailyrt\n\r\0~–\ufeff"_s;
        int readable = 0;
        for (int round = 0; round < 20000; ++round) {
            QString text;
            for (int i = random.bounded(40); i > 0; --i) {
                text += round % 2 == 0 ? alphabet[random.bounded(int(alphabet.size()))]
                                       : QChar(ushort(random.bounded(0x10000)));
            }
            const auto reading = readAsCron(text);
            readable += reading ? 1 : 0;
            if (!reading)
                QVERIFY(!reading.error().message.isEmpty());
        }
        QVERIFY(readable < 20000);
    }
};

QTEST_GUILESS_MAIN(TestCronExpression)
#include "tst_cronexpression.moc"
