// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "settings/settingvalues.h"

#include <QDir>
#include <QSettings>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;

namespace {

QString textOf(const SettingValues &values, const QString &key)
{
    const SettingValue *value = values.find(key);
    return value ? value->text : u"(not set)"_s;
}

} // namespace

class SettingValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void needsNoFile();
    void asksTheNamedFileThenTheEnvironmentThenTheSystem();
    void failsWhenANamedFileIsMissing();
    void failsWhenAFileCannotBeRead_data();
    void failsWhenAFileCannotBeRead();
    void readsValuesAsTheyAreMeant_data();
    void readsValuesAsTheyAreMeant();
    void readsWhatQSettingsWrote_data();
    void readsWhatQSettingsWrote();
    void refusesALineThatMeansSomethingElse_data();
    void refusesALineThatMeansSomethingElse();
    void warnsOfUnknownKeys();
    void warnsOfAKeyThatIsSetTwice();
    void letsTheCommandLineWin();
    void refusesAnOverrideWithoutValue_data();
    void refusesAnOverrideWithoutValue();
    void listsTheKeysOfAGroup();
};

void SettingValuesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    qunsetenv("PRINTKEEPER_CONFIG");
}

void SettingValuesTest::needsNoFile()
{
    const auto values = loadOverrides({});
    QVERIFY(values);
    QVERIFY(values->file().isEmpty());
    QVERIFY(!values->find(u"farm/root"_s));
    QVERIFY(values->warnings().isEmpty());
}

void SettingValuesTest::asksTheNamedFileThenTheEnvironmentThenTheSystem()
{
    const SettingsFile named("[farm]\nroot=/named\n");
    const SettingsFile environment("[farm]\nroot=/environment\n");
    const SettingsFile system("[farm]\nroot=/system\n");

    auto values = SettingValues::load({{}, {}, system.path()});
    QVERIFY(values);
    QCOMPARE(textOf(*values, u"farm/root"_s), u"/system"_s);
    qputenv("PRINTKEEPER_CONFIG", environment.path());
    values = SettingValues::load({{}, {}, system.path()});
    QVERIFY(values);
    QCOMPARE(textOf(*values, u"farm/root"_s), u"/environment"_s);
    values = SettingValues::load({named.path(), {}, system.path()});
    QVERIFY(values);
    QCOMPARE(textOf(*values, u"farm/root"_s), u"/named"_s);
    QCOMPARE(values->file(), named.path());
    QCOMPARE(values->find(u"farm/root"_s)->origin, Origin::File);
    qputenv("PRINTKEEPER_CONFIG", "");
    values = SettingValues::load({{}, {}, system.path()});
    QVERIFY(values);
    QCOMPARE(textOf(*values, u"farm/root"_s), u"/system"_s);
}

void SettingValuesTest::failsWhenANamedFileIsMissing()
{
    const auto byName = SettingValues::load({"/nonexistent/a.conf", {}, {}});
    QVERIFY(!byName);
    QCOMPARE(byName.error().kind, ErrorKind::NotFound);
    QVERIFY(byName.error().message.contains(u"/nonexistent/a.conf"_s));
    qputenv("PRINTKEEPER_CONFIG", "/nonexistent/b.conf");
    const auto byEnvironment = SettingValues::load({});
    QVERIFY(!byEnvironment);
    QCOMPARE(byEnvironment.error().kind, ErrorKind::NotFound);
    QVERIFY(byEnvironment.error().message.contains(u"/nonexistent/b.conf"_s));
}

void SettingValuesTest::failsWhenAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("kindOfFile");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("closed") << u"closed"_s << ErrorKind::PermissionDenied;
    QTest::newRow("folder") << u"folder"_s << ErrorKind::Invalid;
    QTest::newRow("fifo") << u"fifo"_s << ErrorKind::Invalid;
    QTest::newRow("huge") << u"huge"_s << ErrorKind::Invalid;
}

void SettingValuesTest::failsWhenAFileCannotBeRead()
{
    QFETCH(const QString, kindOfFile);
    QFETCH(const ErrorKind, kind);
    const QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"x.conf"_s).toUtf8();
    const SettingsFile closed("[farm]\n");
    QByteArray file = path;
    if (kindOfFile == u"folder"_s)
        QVERIFY(QDir().mkdir(folder.filePath(u"x.conf"_s)));
    else if (kindOfFile == u"fifo"_s)
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
    else if (kindOfFile == u"huge"_s) {
        QFile huge(folder.filePath(u"x.conf"_s));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(2 * 1024 * 1024));
    } else {
        file = closed.path();
        QCOMPARE(::chmod(file.constData(), 0), 0);
        QCOMPARE(::chmod(file.left(file.lastIndexOf('/')).constData(), 0755), 0);
    }
    const bool isRoot = ::geteuid() == 0;
    if (isRoot)
        QCOMPARE(::seteuid(kindOfFile == u"closed"_s ? 65534 : 0), 0);
    const auto values = SettingValues::load({file, {}, {}});
    if (isRoot)
        QCOMPARE(::seteuid(0), 0);
    QVERIFY(!values);
    QCOMPARE(values.error().kind, kind);
    QVERIFY(values.error().message.contains(QString::fromUtf8(file)));
}

void SettingValuesTest::readsValuesAsTheyAreMeant_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &content, const QString &key,
                        const QString &text) { QTest::newRow(name) << content << key << text; };
    const QString root = u"farm/root"_s;
    const QString list = u"cleanup/remove_statuses"_s;
    row("plain", "[farm]\nroot=/srv/farm\n", root, u"/srv/farm"_s);
    row("spaces around", "[farm]\n  root  =  /srv/farm  \n", root, u"/srv/farm"_s);
    row("without section", "farm/root=/srv\n", root, u"/srv"_s);
    row("in General", "[General]\nfarm/root=/srv\n", root, u"/srv"_s);
    row("no newline at the end", "[farm]\nroot=/srv", root, u"/srv"_s);
    row("DOS lines", "[farm]\r\nroot=/srv\r\n", root, u"/srv"_s);
    row("byte order mark", "\xEF\xBB\xBF[farm]\nroot=/srv\n", root, u"/srv"_s);
    row("space in a path", "[farm]\nroot=/srv/my farm\n", root, u"/srv/my farm"_s);
    row("umlaut", "[farm]\nroot=/srv/Drückerei\n", root, u"/srv/Drückerei"_s);
    row("quoted", "[farm]\nroot=\"/srv/a;b, c\"\n", root, u"/srv/a;b, c"_s);
    row("quotes in quotes", "[farm]\nroot=\"/srv/\\\"a\\\"\"\n", root, u"/srv/\"a\""_s);
    row("apostrophe", "[farm]\nroot=/srv/it's\n", root, u"/srv/it's"_s);
    row("backslash", "[farm]\nroot=/srv/a\\\\b\n", root, u"/srv/a\\b"_s);
    row("equals sign", "[farm]\npath_map=/a=/b|/c=/d\n", u"farm/path_map"_s, u"/a=/b|/c=/d"_s);
    row("percent sign", "[farm]\nroot=/srv/100%\n", root, u"/srv/100%"_s);
    row("list", "[cleanup]\nremove_statuses=Uploaded, Rejected\n", list, u"Uploaded, Rejected"_s);
    row("list with a hole", "[cleanup]\nremove_statuses=a,,b,\n", list, u"a,,b,"_s);
    row("quoted list", "[cleanup]\nremove_statuses=\"Uploaded, Rejected\"\n", list,
        u"Uploaded, Rejected"_s);
    row("partly quoted list", "[cleanup]\nremove_statuses=\"Ready; go\", Rejected\n", list,
        u"Ready; go,Rejected"_s);
    row("comma in an address", "[alerts]\nsms_url=https://x.org/?a=1,2\n", u"alerts/sms_url"_s,
        u"https://x.org/?a=1,2"_s);
    row("at sign", "[alerts]\nsms_account=@team\n", u"alerts/sms_account"_s, u"@team"_s);
    row("empty", "[farm]\nthumbnails=\n", u"farm/thumbnails"_s, u""_s);
    row("comments", "; a \"b\n# c = d; e, f\n[farm] ; g\n# just words\nroot=/srv\n", root,
        u"/srv"_s);
    row("comment with a wrong escape", "# C:\\new\n[farm]\nroot=/srv\n", root, u"/srv"_s);
    row("last of two", "[farm]\nroot=/a\n[farm]\nroot=/b\n", root, u"/b"_s);
    row("status with a space", "[layout]\nReady%20To%20Print=ready\n", u"layout/Ready To Print"_s,
        u"ready"_s);
}

void SettingValuesTest::readsValuesAsTheyAreMeant()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, key);
    QFETCH(const QString, text);
    const auto values = SettingsFile(content).load();
    QVERIFY2(values, values ? "" : qPrintable(values.error().message));
    QCOMPARE(textOf(*values, key), text);
    for (const QString &warning : values->warnings())
        QVERIFY2(warning.contains(u"again in line"_s), qPrintable(warning));
}

void SettingValuesTest::readsWhatQSettingsWrote_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"/srv/a b"_s, u"/srv/a,b"_s, u"/srv/a;b"_s, u"/srv/\"x\""_s,
                                u"/srv/ö\\ü"_s, u"/srv/#1"_s, u"/srv/a=b"_s, u"@Variant(x)"_s,
                                u" padded "_s, u"100%20"_s, u""_s, u"/srv/\u4f60"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void SettingValuesTest::readsWhatQSettingsWrote()
{
    QFETCH(const QString, text);
    const SettingsFile file("");
    {
        QSettings settings(QFile::decodeName(file.path()), QSettings::IniFormat);
        settings.setValue(u"farm/root"_s, text);
        settings.setValue(u"layout/Ready To, Print"_s, text);
    }
    const auto values = file.load();
    QVERIFY2(values, values ? "" : qPrintable(values.error().message));
    QCOMPARE(textOf(*values, u"farm/root"_s), text);
    QCOMPARE(textOf(*values, u"layout/Ready To, Print"_s), text);
}

void SettingValuesTest::refusesALineThatMeansSomethingElse_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("semicolon") << QByteArray("root=/srv/a;b");
    QTest::newRow("comment after a value") << QByteArray("state=/srv ; ours");
    QTest::newRow("semicolon after quotes") << QByteArray("root=\"/srv\";x");
    QTest::newRow("comma in a path") << QByteArray("root=/srv/a,b");
    QTest::newRow("comma in a path of the layout") << QByteArray("[layout]\rDone=a,b");
    QTest::newRow("comma in a map") << QByteArray("path_map=/a=/b,/c=/d");
    QTest::newRow("comma in the database") << QByteArray("database=/srv/a,b.db");
    QTest::newRow("open quote") << QByteArray("root=\"/srv");
    QTest::newRow("open quote in a comment") << QByteArray("# 5\" disk");
    QTest::newRow("open quote in a section") << QByteArray("[a\"b]");
    QTest::newRow("lone backslash") << QByteArray("root=/srv/a\\ b");
    QTest::newRow("backslash at the end") << QByteArray("root=/srv\\");
    QTest::newRow("comment that goes on") << QByteArray("# a\\");
    QTest::newRow("no equals sign") << QByteArray("root /srv");
    QTest::newRow("no key") << QByteArray("=/srv");
    QTest::newRow("open section") << QByteArray("[cleanup");
    QTest::newRow("text after a section") << QByteArray("[cleanup] root=/srv");
    QTest::newRow("Latin-1") << QByteArray("root=/srv/dr\xFC"
                                           "cke");
    QTest::newRow("NUL") << QByteArray("root=/srv\0x", 11);
}

void SettingValuesTest::refusesALineThatMeansSomethingElse()
{
    QFETCH(const QByteArray, line);
    const bool startsALine = line.contains('\r');
    const SettingsFile file("[farm]\n\n" + line + "\ncrontab=/srv/cron\n");
    const auto values = file.load();
    QVERIFY(!values);
    QCOMPARE(values.error().kind, ErrorKind::Invalid);
    QCOMPARE(values.error().code, u"bad-settings-file"_s);
    const QString &message = values.error().message;
    QVERIFY2(message.contains(u"ine %1 "_s.arg(startsALine ? 4 : 3)), qPrintable(message));
    QVERIFY2(message.contains(QString::fromUtf8(file.path())), qPrintable(message));
    QVERIFY2(!message.contains(u'%'), qPrintable(message));
}

void SettingValuesTest::warnsOfUnknownKeys()
{
    const SettingsFile file("[farm]\nrooot=/srv\n[extra]\nx=1\n[layout]\na\\b=c\n");
    const auto values = file.load({u"cleanup/stale=3"_s});
    QVERIFY(values);
    const QStringList &warnings = values->warnings();
    QCOMPARE(warnings.size(), 4);
    QVERIFY(warnings.at(0).contains(u"extra/x"_s));
    QVERIFY(warnings.at(1).contains(u"farm/rooot"_s));
    QVERIFY(warnings.at(1).contains(QString::fromUtf8(file.path())));
    QVERIFY(warnings.at(2).contains(u"layout/a/b"_s));
    QVERIFY(warnings.at(3).contains(u"cleanup/stale"_s) && warnings.at(3).contains(u"--set"_s));
}

void SettingValuesTest::warnsOfAKeyThatIsSetTwice()
{
    const auto values = SettingsFile("[farm]\nroot=/a\n\nroot=/b\n").load();
    QVERIFY(values);
    QCOMPARE(values->warnings().size(), 1);
    QVERIFY(values->warnings().first().contains(u"farm/root in line 2 and again in line 4"_s));
}

void SettingValuesTest::letsTheCommandLineWin()
{
    const SettingsFile file("[farm]\nroot=/file\nlogs=/file\n");
    const auto values = file.load({u"farm/root=/first"_s, u"farm/root=/a=b;c, d"_s});
    QVERIFY(values);
    QCOMPARE(textOf(*values, u"farm/root"_s), u"/a=b;c, d"_s);
    QCOMPARE(values->find(u"farm/root"_s)->origin, Origin::CommandLine);
    QCOMPARE(values->find(u"farm/logs"_s)->origin, Origin::File);
    QVERIFY(values->warnings().isEmpty());
}

void SettingValuesTest::refusesAnOverrideWithoutValue_data()
{
    QTest::addColumn<QString>("pair");
    QTest::newRow("no equals sign") << u"farm/root"_s;
    QTest::newRow("no key") << u"=/srv"_s;
    QTest::newRow("empty") << u""_s;
}

void SettingValuesTest::refusesAnOverrideWithoutValue()
{
    QFETCH(const QString, pair);
    const auto values = loadOverrides({pair});
    QVERIFY(!values);
    QCOMPARE(values.error().kind, ErrorKind::Invalid);
    QVERIFY(values.error().message.contains(u"--set"_s));
}

void SettingValuesTest::listsTheKeysOfAGroup()
{
    const SettingValues values =
        valuesOf({u"layout/b=1"_s, u"layout/a=2"_s, u"layouts/c=3"_s, u"farm/root=/x"_s});
    QCOMPARE(values.keysBelow(u"layout"_s), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(values.keysBelow(u"disk"_s).isEmpty());
}

QTEST_GUILESS_MAIN(SettingValuesTest)
#include "tst_settingvalues.moc"
