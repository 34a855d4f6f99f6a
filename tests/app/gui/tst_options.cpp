// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/options.h"
#include "pages/pagelist.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Gui;

class TestOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsEveryOption();
    void keepsTheBytesOfAPath();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void answersHelpAndVersion();
};

void TestOptions::understandsEveryOption()
{
    const auto options =
        parseOptions({"--config", "/etc/x.conf", "--page=jobs", "--language", "de", "--theme",
                      "dark", "--set", "farm/root=/a=b", "--set", "disk/warning_percent=80"});
    QVERIFY(options);
    QCOMPARE(options->settings.configFile, "/etc/x.conf");
    QCOMPARE(options->page, u"jobs"_s);
    QCOMPARE(options->language, u"de"_s);
    QCOMPARE(options->theme, u"dark"_s);
    QCOMPARE(options->settings.overrides,
             QStringList({u"farm/root=/a=b"_s, u"disk/warning_percent=80"_s}));
    QCOMPARE(options->purpose, Purpose::OpenWindow);
}

void TestOptions::keepsTheBytesOfAPath()
{
    const auto options = parseOptions({"--config=/tmp/\xff.conf"});
    QVERIFY(options);
    QCOMPARE(options->settings.configFile, "/tmp/\xff.conf");
}

void TestOptions::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QList<QByteArray>>("words");
    using Words = QList<QByteArray>;
    QTest::newRow("unknown option") << Words{"--no-such-option", "x"};
    QTest::newRow("unknown option at the end") << Words{"--no-such-option"};
    QTest::newRow("no option") << Words{"jobs"};
    QTest::newRow("no value") << Words{"--config"};
    QTest::newRow("no theme") << Words{"--theme", "pink"};
    QTest::newRow("no pair") << Words{"--set", "farm/root"};
    QTest::newRow("pair without a key") << Words{"--set", "=x"};
    QTest::newRow("pair that is no UTF-8") << Words{"--set", "farm/root=\xff"};
}

void TestOptions::refusesWhatItDoesNotKnow()
{
    QFETCH(QList<QByteArray>, words);
    const auto options = parseOptions(words);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, ErrorKind::Invalid);
    QVERIFY(!options.error().message.isEmpty());
}

void TestOptions::answersHelpAndVersion()
{
    QCOMPARE(parseOptions({"--help"})->purpose, Purpose::ShowHelp);
    QCOMPARE(parseOptions({"--version"})->purpose, Purpose::ShowVersion);
    for (const QString &page : Pages::pageNames())
        QVERIFY2(helpText().contains(page), qPrintable(page));
    for (const char *name : {"--config", "--set", "--page", "--theme", "--language"})
        QVERIFY2(helpText().contains(QString::fromLatin1(name)), name);
}

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
