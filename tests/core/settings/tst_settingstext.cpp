// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfile.h"

#include "settings/inifile.h"
#include "settings/settingstext.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Settings;

namespace {

const QByteArray Path = "/etc/x.conf";

/// Nothing for what withSettings() refuses.
QByteArray changed(const QByteArray &content, const std::vector<SettingChange> &changes)
{
    const auto text = withSettings(content, changes, Path);
    return text ? *text : QByteArray("(refused) ") + text.error().message.toUtf8();
}

/// What a fresh file of that text says, by the reader that the program starts with.
QString readBack(const QByteArray &content, const QString &key)
{
    const auto values = SettingsFile(content).load();
    const SettingValue *value = values ? values->find(key) : nullptr;
    return value ? value->text : u"(not set)"_s;
}

} // namespace

class SettingsTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void changesOneValueAndNothingElse_data();
    void changesOneValueAndNothingElse();
    void leavesTheTextAloneWithoutChanges();
    void readsBackHostileValues_data();
    void readsBackHostileValues();
    void readsBackHostileStatuses_data();
    void readsBackHostileStatuses();
    void readsBackRandomValuesInRandomFiles();
    void makesSeveralChangesAtOnce();
    void refusesWhatIsNotAllowed_data();
    void refusesWhatIsNotAllowed();
};

void SettingsTextTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    qunsetenv("PRINTKEEPER_CONFIG");
}

void SettingsTextTest::changesOneValueAndNothingElse_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<SettingChange>("change");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char *name, const QByteArray &before, const SettingChange &change,
                        const QByteArray &after) {
        QTest::newRow(name) << before << change << after;
    };
    const SettingChange five{u"cleanup/stale_upload_days"_s, u"5"_s};
    const SettingChange none{u"cleanup/stale_upload_days"_s, {}};
    const SettingChange root{u"farm/root"_s, u"/srv/a, b; c"_s};
    row("an empty file", "", five, "[cleanup]\nstale_upload_days=5\n");
    row("the value only", "; ours\n[cleanup]\n  stale_upload_days  =  7  \n# end", five,
        "; ours\n[cleanup]\n  stale_upload_days  =  5  \n# end");
    row("a key at the end of its section", "[cleanup]\ntemp_hours=1\n\n; next\n[disk]\nx=1\n", five,
        "[cleanup]\ntemp_hours=1\nstale_upload_days=5\n\n; next\n[disk]\nx=1\n");
    row("a section without keys", "[cleanup]\n; nothing\n[disk]\n", five,
        "[cleanup]\nstale_upload_days=5\n; nothing\n[disk]\n");
    row("the last of two sections", "[cleanup]\na=1\n[disk]\n[cleanup]\nb=1\n", five,
        "[cleanup]\na=1\n[disk]\n[cleanup]\nb=1\nstale_upload_days=5\n");
    row("a new section", "[disk]\nwarning_percent=80\n", five,
        "[disk]\nwarning_percent=80\n\n[cleanup]\nstale_upload_days=5\n");
    row("no line end at the end", "[cleanup]\ntemp_hours=1", five,
        "[cleanup]\ntemp_hours=1\nstale_upload_days=5\n");
    row("DOS lines", "[cleanup]\r\ntemp_hours=1\r\n; x\r\n", five,
        "[cleanup]\r\ntemp_hours=1\r\nstale_upload_days=5\r\n; x\r\n");
    row("a byte order mark", "\xEF\xBB\xBF", five, "\xEF\xBB\xBF[cleanup]\nstale_upload_days=5\n");
    row("without a section", "cleanup/stale_upload_days=7\n", five,
        "cleanup/stale_upload_days=5\n");
    row("in General", "[General]\ncleanup\\stale_upload_days=7\n", five,
        "[General]\ncleanup\\stale_upload_days=5\n");
    row("set twice", "[cleanup]\nstale_upload_days=3\nstale_upload_days=7\n", five,
        "[cleanup]\nstale_upload_days=3\nstale_upload_days=5\n");
    row("unknown keys", "[extra]\nx = \"a\" \n[cleanup]\nstale_upload_days=7\n", five,
        "[extra]\nx = \"a\" \n[cleanup]\nstale_upload_days=5\n");
    row("quotes", "[farm]\nroot=\"/a;b\"\n", root, "[farm]\nroot=\"/srv/a, b; c\"\n");
    row("reset", "[cleanup]\na=1\nstale_upload_days=7\nb=2\n", none, "[cleanup]\na=1\nb=2\n");
    row("reset what is set twice", "cleanup/stale_upload_days=1\n[cleanup]\nstale_upload_days=7",
        none, "[cleanup]\n");
    row("reset what is not set", "[cleanup]\r\n", none, "[cleanup]\r\n");
    row("a commented key stays", "[cleanup]\n;stale_upload_days=7\n# stale_upload_days=7\n", five,
        "[cleanup]\nstale_upload_days=5\n;stale_upload_days=7\n# stale_upload_days=7\n");
}

void SettingsTextTest::changesOneValueAndNothingElse()
{
    QFETCH(const QByteArray, before);
    QFETCH(const SettingChange, change);
    QFETCH(const QByteArray, after);
    QCOMPARE(changed(before, {change}), after);
    QCOMPARE(readBack(after, change.key), change.text.value_or(u"(not set)"_s));
}

void SettingsTextTest::leavesTheTextAloneWithoutChanges()
{
    const QByteArray text = "\xEF\xBB\xBF; a\r\n\r\n[farm]\r\nroot = /srv \r\n[extra]\r\nz=";
    QCOMPARE(changed(text, {}), text);
}

void SettingsTextTest::readsBackHostileValues_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"/srv/a,b"_s,    u"/srv/a;b"_s,        u"/srv/ a "_s,      u"/srv/\"x\""_s,
          u"/srv/a\\b\\"_s, u"/srv/\\x41"_s,      u"/srv/#1"_s,       u"/srv/a=b"_s,
          u"/srv/100%"_s,   u"/srv/%41"_s,        u"/srv/[x]"_s,      u"/srv/Drückerei"_s,
          u"/srv/\u4f60"_s, u"/srv/it's"_s,       u"/srv/@x"_s,       u"/srv/$(x)"_s,
          u"/srv/\u202e"_s, u"/srv/\U0001F5A8"_s, u"/srv/a\u2028b"_s, u"/srv/, ,;"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void SettingsTextTest::readsBackHostileValues()
{
    QFETCH(const QString, text);
    for (const QByteArray &before : {QByteArray(), QByteArray("[farm]\nlogs=/l\nroot=/old\n")}) {
        const QByteArray after = changed(before, {{u"farm/root"_s, text}});
        QCOMPARE(readBack(after, u"farm/root"_s), text);
    }
    const QString word = text.mid(5); // a text may begin with anything
    QCOMPARE(
        readBack(changed({}, {{u"cleanup/archived_status"_s, word}}), u"cleanup/archived_status"_s),
        word);
}

void SettingsTextTest::readsBackHostileStatuses_data()
{
    QTest::addColumn<QString>("status");
    for (const QString &status :
         {u"Ready To Print"_s, u"Ready To, Print"_s, u"a=b"_s, u"a;b"_s, u"ä"_s, u"\u4f60"_s,
          u"a%41"_s, u"Status.UPLOADED"_s, u"[x]"_s, u"\"x\""_s})
        QTest::newRow(qPrintable(status)) << status;
}

void SettingsTextTest::readsBackHostileStatuses()
{
    QFETCH(const QString, status);
    const QString key = u"layout/"_s + status;
    const QByteArray once = changed({}, {{key, u"one"_s}});
    QCOMPARE(readBack(once, key), u"one"_s);
    const QByteArray twice = changed(once, {{key, u"two"_s}});
    QCOMPARE(readBack(twice, key), u"two"_s);
    QCOMPARE(twice.size(), once.size());
    QCOMPARE(readBack(changed(twice, {{key, {}}}), key), u"(not set)"_s);
}

void SettingsTextTest::readsBackRandomValuesInRandomFiles()
{
    QRandomGenerator random(7);
    const QString letters = u"ab/,;\"\\ =%#[]@'|:äß\u4f60~-x41"_s;
    const auto word = [&] {
        QString text;
        for (int i = random.bounded(12); i >= 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        return text;
    };
    const std::array keys{u"cleanup/archived_status"_s, u"jobs/table"_s, u"layout/x y"_s,
                          u"alerts/sms_account"_s};
    QByteArray text = "; start\r\n\r\n[extra]\r\nk = \"v\"\r\n";
    QHash<QString, QString> expected;
    for (int round = 0; round < 400; ++round) {
        const QString key = keys.at(size_t(random.bounded(int(keys.size()))));
        SettingChange change{key, u"/"_s + word()};
        if (change.text->contains(u"/.."_s) || random.bounded(5) == 0)
            change.text.reset();
        if (change.text && key.startsWith(u"layout"_s))
            change.text = u"/x"_s + *change.text;
        text = changed(text, {change});
        QVERIFY2(!text.startsWith("(refused)"), text.constData());
        QVERIFY(text.startsWith("; start\r\n\r\n[extra]\r\nk = \"v\"\r\n"));
        if (change.text)
            expected.insert(key, *change.text);
        else
            expected.remove(key);
        const auto read = IniFile::parse(text, Path);
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QHash<QString, QString> seen = read->values;
        seen.remove(u"extra/k"_s);
        QCOMPARE(seen, expected);
    }
}

void SettingsTextTest::makesSeveralChangesAtOnce()
{
    const QByteArray after =
        changed("[farm]\nroot=/a\nlogs=/l\n", {{u"farm/root"_s, u"/b"_s},
                                               {u"farm/logs"_s, {}},
                                               {u"disk/warning_percent"_s, u"80"_s},
                                               {u"disk/critical_percent"_s, u"85"_s}});
    QCOMPARE(after, "[farm]\nroot=/b\n\n[disk]\nwarning_percent=80\ncritical_percent=85\n");
}

void SettingsTextTest::refusesWhatIsNotAllowed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<SettingChange>("change");
    QTest::addColumn<QString>("named");
    const SettingChange good{u"farm/root"_s, u"/a"_s};
    QTest::newRow("unknown key") << QByteArray() << SettingChange{u"farm/rooot"_s, u"/a"_s}
                                 << u"farm/rooot"_s;
    QTest::newRow("value") << QByteArray() << SettingChange{u"disk/warning_percent"_s, u"101"_s}
                           << u"from 1 to 100"_s;
    QTest::newRow("line break") << QByteArray()
                                << SettingChange{u"jobs/table"_s, u"a\n[farm]\nroot=/x"_s}
                                << u"one line"_s;
    QTest::newRow("relative path")
        << QByteArray() << SettingChange{u"farm/root"_s, u"a"_s} << u"absolute"_s;
    QTest::newRow("a status that would read as a comment")
        << QByteArray() << SettingChange{u"layout/#a"_s, u"a"_s} << u"read back"_s;
    QTest::newRow("a file that is refused")
        << QByteArray("[farm]\nroot=/a;b\n") << good << u"semicolon"_s;
}

void SettingsTextTest::refusesWhatIsNotAllowed()
{
    QFETCH(const QByteArray, before);
    QFETCH(const SettingChange, change);
    QFETCH(const QString, named);
    const auto text = withSettings(before, {change}, Path);
    QVERIFY(!text);
    QCOMPARE(text.error().kind, ErrorKind::Invalid);
    QVERIFY2(text.error().message.contains(named), qPrintable(text.error().message));
}

QTEST_GUILESS_MAIN(SettingsTextTest)
#include "tst_settingstext.moc"
