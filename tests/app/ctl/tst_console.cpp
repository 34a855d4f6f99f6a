// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/console.h"
#include "ctl/textoutput.h"

#include <QTest>

using namespace Printkeeper::Ctl;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Streams
{
    QByteArray out;
    QByteArray err;
    bool canWrite = true;

    OutputStream outStream(bool isTerminal)
    {
        return {[this](QByteArrayView bytes) {
                    if (canWrite)
                        out.append(bytes);
                    return canWrite;
                },
                isTerminal};
    }
    OutputStream errStream(bool isTerminal)
    {
        return {[this](QByteArrayView bytes) {
                    err.append(bytes);
                    return true;
                },
                isTerminal};
    }
};

} // namespace

class ConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qunsetenv("NO_COLOR");
        qputenv("TERM", "xterm");
    }

    void coloursOnlyATerminalThatAllowsIt_data()
    {
        QTest::addColumn<bool>("isTerminal");
        QTest::addColumn<QByteArray>("noColor");
        QTest::addColumn<QByteArray>("term");
        QTest::addColumn<bool>("isColoured");
        QTest::newRow("terminal") << true << QByteArray() << QByteArray("xterm") << true;
        QTest::newRow("pipe") << false << QByteArray() << QByteArray("xterm") << false;
        QTest::newRow("NO_COLOR") << true << QByteArray("1") << QByteArray("xterm") << false;
        QTest::newRow("dumb") << true << QByteArray() << QByteArray("dumb") << false;
    }

    void coloursOnlyATerminalThatAllowsIt()
    {
        QFETCH(bool, isTerminal);
        QFETCH(QByteArray, noColor);
        QFETCH(QByteArray, term);
        QFETCH(bool, isColoured);
        qputenv("NO_COLOR", noColor);
        qputenv("TERM", term);
        Streams streams;
        Console console(streams.outStream(isTerminal), streams.errStream(false),
                        coloursOfEnvironment());
        console.print(console.toned(u"alarm"_s, Tone::Critical));
        console.print(console.toned(u"plain"_s, Tone::Plain));
        QVERIFY(console.flush());
        QCOMPARE(streams.out, isColoured ? "\x1b[1;31malarm\x1b[0m\nplain\n" : "alarm\nplain\n");
    }

    void showsProgressOnATerminalOnly_data()
    {
        QTest::addColumn<bool>("isTerminal");
        QTest::addColumn<bool>("isQuiet");
        QTest::addColumn<QByteArray>("err");
        QTest::newRow("terminal") << true << false
                                  << QByteArray("\r\x1b[K1 of 2\r\x1b[K2 of 2\r\x1b[K");
        QTest::newRow("pipe") << false << false << QByteArray();
        QTest::newRow("quiet") << true << true << QByteArray();
    }

    void showsProgressOnATerminalOnly()
    {
        QFETCH(bool, isTerminal);
        QFETCH(bool, isQuiet);
        QFETCH(QByteArray, err);
        Streams streams;
        Console console(streams.outStream(false), streams.errStream(isTerminal), Colours::Allowed);
        console.setVerbosity(isQuiet ? Verbosity::Quiet : Verbosity::Normal);
        console.showProgress(u"1 of 2"_s);
        console.showProgress(u"2 of 2"_s);
        console.print(u"done"_s);
        QVERIFY(console.flush());
        QCOMPARE(streams.err, err);
        QCOMPARE(streams.out, "done\n");
    }

    void keepsMessagesOffTheResult()
    {
        Streams streams;
        Console console(streams.outStream(false), streams.errStream(false), Colours::Allowed);
        console.print(u"result"_s);
        console.say(u"note"_s);
        console.setVerbosity(Verbosity::Quiet);
        console.say(u"silenced"_s);
        console.complain(u"error"_s);
        QVERIFY(console.flush());
        QCOMPARE(streams.out, "result\n");
        QCOMPARE(streams.err, "note\nerror\n");
    }

    void saysWhenTheResultWasLost()
    {
        Streams streams;
        streams.canWrite = false;
        Console console(streams.outStream(false), streams.errStream(false), Colours::Allowed);
        console.print(u"result"_s);
        QVERIFY(!console.flush());
        streams.canWrite = true;
        QVERIFY(!console.flush());
    }

    void alignsColumnsByWhatIsSeen()
    {
        Streams streams;
        Console console(streams.outStream(true), streams.errStream(false), Colours::Allowed);
        TextTable table({Align::Left, Align::Right, Align::Left});
        table.setTitles({u"Name"_s, u"Size"_s, u"Note"_s});
        table.addRow({u"日本"_s, u"1 kB"_s, {u"x"_s, Tone::Good}});
        table.addRow({u"e\u0301tude 🚀"_s, u"1,024 kB"_s});
        table.print(console, 1);
        QVERIFY(console.flush());
        streams.out.replace("\x1b[2m", "").replace("\x1b[32m", "").replace("\x1b[0m", "");
        QCOMPARE(QString::fromUtf8(streams.out), u" Name          Size  Note\n"
                                                 " 日本          1 kB  x\n"
                                                 " e\u0301tude 🚀  1,024 kB\n"_s);
    }
};

QTEST_GUILESS_MAIN(ConsoleTest)
#include "tst_console.moc"
