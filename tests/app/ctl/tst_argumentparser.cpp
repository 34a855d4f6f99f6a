// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/argumentparser.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Ctl;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::vector<OptionSpec>> optionsOf(const QByteArray &command)
{
    if (command != "dig")
        return usageError(u"unknown-command"_s, u"There is no such command."_s);
    return std::vector<OptionSpec>{
        {u"depth"_s, u"N"_s, {}}, {u"tool"_s, u"T"_s, {}, Repeat::Many}, {u"slowly"_s, {}, {}}};
}

Result<Arguments> parse(const QList<QByteArray> &words)
{
    return ArgumentParser({{u"config"_s, u"FILE"_s, {}}, {u"json"_s, {}, {}}, {u"help"_s, {}, {}}},
                          optionsOf)
        .parse(words);
}

} // namespace

class ArgumentParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sortsTheWords_data()
    {
        QTest::addColumn<QList<QByteArray>>("words");
        const QByteArrayList plain{"dig", "here", "--depth", "3", "--json", "--config", "c"};
        QTest::newRow("command first") << plain;
        QTest::newRow("program options first")
            << QByteArrayList{"--json", "--config", "c", "dig", "--depth", "3", "here"};
        QTest::newRow("values behind =")
            << QByteArrayList{"--config=c", "dig", "--depth=3", "here", "--json"};
        QTest::newRow("options ended")
            << QByteArrayList{"dig", "--depth=3", "--json", "--config=c", "--", "here"};
    }

    void sortsTheWords()
    {
        QFETCH(QList<QByteArray>, words);
        const auto arguments = parse(words);
        QVERIFY(arguments);
        QCOMPARE(arguments->command(), "dig");
        QCOMPARE(arguments->positionals(), QByteArrayList{"here"});
        QCOMPARE(arguments->value("depth"_L1), "3");
        QCOMPARE(arguments->value("config"_L1), "c");
        QVERIFY(arguments->has("json"_L1));
        QVERIFY(!arguments->has("slowly"_L1));
        QCOMPARE(*arguments->number("depth"_L1, 1), 3);
        QCOMPARE(*arguments->number("width"_L1, 7), 7);
    }

    void keepsWhatLooksLikeAnOptionBehindTheEnd()
    {
        const auto arguments = parse({"dig", "--", "--depth", "-", "--"});
        QVERIFY(arguments);
        QCOMPARE(arguments->positionals(), (QByteArrayList{"--depth", "-", "--"}));
        QVERIFY(!arguments->has("depth"_L1));
    }

    void keepsTheBytes()
    {
        const QByteArray bytes("a\xff\xfe=\n b");
        const auto arguments = parse({"dig", bytes, "--tool=" + bytes, "--tool", "x"});
        QVERIFY(arguments);
        QCOMPARE(arguments->positionals(), QByteArrayList{bytes});
        QCOMPARE(arguments->values("tool"_L1), (QByteArrayList{bytes, "x"}));
        QVERIFY(!arguments->text("tool"_L1));
    }

    void takesTheShortHelp()
    {
        const auto arguments = parse({"dig", "-h"});
        QVERIFY(arguments);
        QVERIFY(arguments->has("help"_L1));
    }

    void refusesAWrongCall_data()
    {
        QTest::addColumn<QList<QByteArray>>("words");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option")
            << QByteArrayList{"dig", "--deep"} << u"unknown-option"_s << u"--deep"_s;
        QTest::newRow("unknown option with a value")
            << QByteArrayList{"dig", "--deep=3"} << u"unknown-option"_s << u"--deep."_s;
        QTest::newRow("unknown short option")
            << QByteArrayList{"dig", "-d"} << u"unknown-option"_s << u"-d"_s;
        QTest::newRow("abbreviated")
            << QByteArrayList{"dig", "--dept=3"} << u"unknown-option"_s << u"--dept"_s;
        QTest::newRow("command's option first")
            << QByteArrayList{"--slowly", "dig"} << u"unknown-option"_s << u"--slowly"_s;
        QTest::newRow("control character in the option")
            << QByteArrayList{"dig", "--\x1b[2J"} << u"unknown-option"_s << u"\\u001b"_s;
        QTest::newRow("twice") << QByteArrayList{"dig", "--depth=1", "--depth=1"}
                               << u"repeated-option"_s << u"--depth"_s;
        QTest::newRow("flag twice")
            << QByteArrayList{"--json", "dig", "--json"} << u"repeated-option"_s << u"--json"_s;
        QTest::newRow("no value at the end")
            << QByteArrayList{"dig", "--depth"} << u"missing-value"_s << u"--depth"_s;
        QTest::newRow("an option for a value")
            << QByteArrayList{"dig", "--depth", "--slowly"} << u"missing-value"_s << u"--depth"_s;
        QTest::newRow("the end for a value")
            << QByteArrayList{"dig", "--depth", "--"} << u"missing-value"_s << u"--depth"_s;
        QTest::newRow("empty value")
            << QByteArrayList{"dig", "--depth="} << u"missing-value"_s << u"--depth"_s;
        QTest::newRow("flag with a value")
            << QByteArrayList{"dig", "--slowly=no"} << u"unexpected-value"_s << u"--slowly"_s;
        QTest::newRow("unknown command")
            << QByteArrayList{"fly"} << u"unknown-command"_s << u"no such command"_s;
    }

    void refusesAWrongCall()
    {
        QFETCH(QList<QByteArray>, words);
        QFETCH(QString, code);
        QFETCH(QString, named);
        const auto arguments = parse(words);
        QVERIFY(!arguments);
        QCOMPARE(arguments.error().kind, ErrorKind::Invalid);
        QCOMPARE(arguments.error().code, code);
        QVERIFY2(arguments.error().message.contains(named), qPrintable(arguments.error().message));
    }

    void readsWholeNumbersOnly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("plain") << QByteArray("12") << true;
        QTest::newRow("least") << QByteArray("1") << true;
        QTest::newRow("most") << QByteArray("100") << true;
        QTest::newRow("leading zero") << QByteArray("012") << true;
        QTest::newRow("too small") << QByteArray("0") << false;
        QTest::newRow("too large") << QByteArray("101") << false;
        QTest::newRow("overflow") << QByteArray("99999999999999999999") << false;
        QTest::newRow("sign") << QByteArray("+12") << false;
        QTest::newRow("negative") << QByteArray("-12") << false;
        QTest::newRow("blank") << QByteArray(" 12") << false;
        QTest::newRow("hexadecimal") << QByteArray("0x12") << false;
        QTest::newRow("separator") << QByteArray("1,2") << false;
        QTest::newRow("fraction") << QByteArray("1.5") << false;
        QTest::newRow("NUL behind") << QByteArray("12\0", 3) << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void readsWholeNumbersOnly()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isNumber);
        const auto number = wholeNumber(text, u"--depth"_s, 1, 100);
        QCOMPARE(number.has_value(), isNumber);
        if (!isNumber)
            QCOMPARE(number.error().code, u"bad-value"_s);
    }

    void seesJsonInAWrongCall()
    {
        QVERIFY(asksForJson({"fly", "--json"}));
        QVERIFY(asksForJson({"--json", "--json"}));
        QVERIFY(!asksForJson({"dig", "--", "--json"}));
        QVERIFY(!asksForJson({"dig", "--jsonx"}));
    }

    void countsArguments_data()
    {
        QTest::addColumn<QList<QByteArray>>("words");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << QByteArrayList{"dig"} << u"missing-argument"_s;
        QTest::newRow("one") << QByteArrayList{"dig", "a"} << QString();
        QTest::newRow("two") << QByteArrayList{"dig", "a", "b"} << QString();
        QTest::newRow("three") << QByteArrayList{"dig", "a", "b", "c"} << u"unexpected-argument"_s;
    }

    void countsArguments()
    {
        QFETCH(QList<QByteArray>, words);
        QFETCH(QString, code);
        const auto arguments = parse(words);
        QVERIFY(arguments);
        const auto checked = checkPositionals(
            {{u"WHERE"_s, {}, Presence::Required}, {u"HOW"_s, {}, Presence::Optional}}, *arguments);
        QCOMPARE(checked.has_value(), code.isEmpty());
        if (!checked)
            QCOMPARE(checked.error().code, code);
    }
};

QTEST_GUILESS_MAIN(ArgumentParserTest)
#include "tst_argumentparser.moc"
