// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/commandtask.h"
#include "schedule/crontab.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Schedule;

namespace {

const QByteArray ourFile = "# Written by Printkeeper.\n"
                           "SHELL=/bin/sh\n"
                           "PATH=/usr/sbin:/usr/bin:/sbin:/bin\n"
                           "MAILTO=\"\"\n"
                           "\n"
                           "0 2 * * *\troot\t/usr/bin/printkeeperctl --quiet run cleanup\n"
                           "0 */6 * * *  root  /usr/bin/printkeeperctl --quiet run check-disk\n"
                           "30 1 * * * root /usr/bin/printkeeperctl --quiet run backup\n"
                           "0 4 * * 0 root /usr/bin/printkeeperctl --quiet run verify-backup\n";

const QByteArray proceduresFile =
    "# Run maintenance tasks daily at 2 AM\n"
    "0 2 * * * /usr/local/bin/python /app/maintenance/cleanup.py\n"
    "\n"
    "# Check disk space every 6 hours\n"
    "0 */6 * * * /usr/local/bin/python -c \"from app.maintenance.cleanup import "
    "check_disk_space; check_disk_space('/app/uploads')\"\n";

QStringList codesOf(const Crontab &crontab)
{
    QStringList codes;
    for (const CrontabProblem &problem : crontab.problems)
        codes.append(u"%1:%2"_s.arg(problem.line).arg(problem.code));
    return codes;
}

const QDateTime newYear(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);

} // namespace

class TestCrontab : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsItsOwnFile()
    {
        const Crontab crontab = parseSystemCrontab(ourFile);
        QVERIFY(crontab.runs());
        QCOMPARE(crontab.entries.size(), std::size_t(4));
        const CrontabEntry &cleanup = crontab.entries[0];
        QCOMPARE(cleanup.line, 6);
        QCOMPARE(cleanup.expressionText, u"0 2 * * *"_s);
        QVERIFY(cleanup.expression);
        QVERIFY(!cleanup.error);
        QCOMPARE(cleanup.user, QByteArray("root"));
        QCOMPARE(cleanup.command, QByteArray("/usr/bin/printkeeperctl --quiet run cleanup"));
        QCOMPARE(cleanup.task, u"cleanup"_s);
        QVERIFY(cleanup.enabled);
        QCOMPARE(crontab.entries[1].task, u"check-disk"_s);
        QCOMPARE(crontab.entries[1].user, QByteArray("root"));
        QCOMPARE(crontab.entries[2].task, u"backup"_s);
        QCOMPARE(crontab.entries[3].task, u"verify-backup"_s);
        QCOMPARE(crontab.entries[3].line, 9);
    }

    void tellsTheNextRunOfATask()
    {
        const Crontab crontab = parseSystemCrontab(ourFile);
        const QTimeZone utc = QTimeZone::utc();
        QCOMPARE(nextRunOf(crontab, u"cleanup"_s, newYear, utc), newYear.addSecs(2 * 3600));
        QCOMPARE(nextRunOf(crontab, u"check-disk"_s, newYear, utc), newYear.addSecs(6 * 3600));
        QCOMPARE(nextRunOf(crontab, u"cleanup"_s, newYear, QTimeZone("Europe/Berlin")),
                 newYear.addSecs(3600));
        QVERIFY(!nextRunOf(crontab, u"rotate-logs"_s, newYear, utc));
        QVERIFY(!nextRunOf(crontab, QString(), newYear, utc));
    }

    void tellsTheEarliestOfSeveralEntries()
    {
        const Crontab crontab = parseSystemCrontab("0 5 * * * root printkeeperctl run cleanup\n"
                                                   "0 2 31 2 * root printkeeperctl run cleanup\n"
                                                   "0 3 * * * root printkeeperctl run cleanup\n"
                                                   "@reboot root printkeeperctl run cleanup\n"
                                                   "0 1 * * * root true\n");
        QVERIFY(crontab.runs());
        QCOMPARE(nextRunOf(crontab, u"cleanup"_s, newYear, QTimeZone::utc()),
                 newYear.addSecs(3 * 3600));
        QVERIFY(!nextRunOf(crontab, QString(), newYear, QTimeZone::utc()));
    }

    void saysThatTheProceduresFileNeverRuns()
    {
        const Crontab crontab = parseSystemCrontab(proceduresFile);
        QVERIFY(!crontab.runs());
        QCOMPARE(codesOf(crontab), (QStringList{u"2:missing-user"_s, u"5:missing-user"_s}));
        QCOMPARE(crontab.entries.size(), std::size_t(2));
        QVERIFY(crontab.entries[0].expression);
        QVERIFY(!nextRunOf(crontab, u"cleanup"_s, newYear, QTimeZone::utc()));
    }

    void saysThatTheInstalledFileNeverRuns()
    {
        const Crontab crontab = parseSystemCrontab(
            " # Run maintenance tasks daily at 2 AM\n"
            "0 2 * * * /usr/local/bin/python /app/maintenance/cleanup.py >> "
            "/app/logs/maintenance.log 2>&1\n"
            " \n"
            "0 */6 * * * /usr/local/bin/python -c \"from app.maintenance.cleanup import "
            "check_disk_space; check_disk_space('/app/uploads')\" >> /app/logs/disk_space.log "
            "2>&1");
        QVERIFY(!crontab.runs());
        QCOMPARE(codesOf(crontab),
                 (QStringList{u"2:missing-user"_s, u"4:missing-user"_s, u"4:missing-newline"_s}));
    }

    void oneBadLineStopsTheGoodOnes()
    {
        const QByteArray good = "0 2 * * * root printkeeperctl run cleanup\n";
        QVERIFY(nextRunOf(parseSystemCrontab(good), u"cleanup"_s, newYear, QTimeZone::utc()));
        for (const QByteArray &content : {good + "61 * * * * root true\n", "V=\n" + good}) {
            const Crontab crontab = parseSystemCrontab(content);
            QVERIFY(!crontab.runs());
            QVERIFY(!nextRunOf(crontab, u"cleanup"_s, newYear, QTimeZone::utc()));
        }
    }

    void knowsWhatSwitchesAFileOff_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("codes");

        const auto row = [](const char *name, const QByteArray &content,
                            const QStringList &codes = {}) {
            QTest::newRow(name) << content << codes;
        };
        // Each of these verdicts is that of Debian's cron 3.0pl1-162, given in /etc/cron.d.
        const QByteArray good = "0 3 1 1 * root true\n";
        row("empty", "");
        row("one newline", "\n");
        row("one blank", " ");
        row("comment without newline", good + "# end");
        row("blanks after the last newline", good + " \t ");
        row("no newline after an entry", good.chopped(1), {u"1:missing-newline"_s});
        row("no newline after a setting", good + "A=b", {u"2:missing-newline"_s});
        row("carriage returns", "0 3 1 1 * root true\r\n");
        row("carriage return on an empty line", good + "\r\n", {u"2:bad-field"_s});
        row("carriage return after the user", "0 3 1 1 * root\r\n", {u"1:missing-user"_s});
        row("byte order mark", "\xef\xbb\xbf" + good, {u"1:bad-field"_s});
        row("form feed for a blank", "0 3 1 1 *\froot true\n", {u"1:no-command"_s});
        row("leading blanks", " \t" + good);
        row("leading minus", "-" + good, {u"1:bad-field"_s});
        row("bad minute", "60 3 1 1 * root true\n", {u"1:bad-field"_s});
        row("four fields", "0 3 1 1 root true\n", {u"1:bad-field"_s});
        row("four fields and nothing", "0 3 1 1\n" + good, {u"1:bad-field"_s});
        row("only the fields", "0 3 1 1 *\n" + good, {u"1:missing-user"_s});
        row("sixth field for the time", "0 3 1 1 * * root true\n", {u"1:missing-user"_s});
        row("a path for the user", "0 3 1 1 * /bin/true\n", {u"1:missing-user"_s});
        row("a path for the user, with arguments", "0 3 1 1 * /bin/echo x\n",
            {u"1:missing-user"_s});
        row("a number for the user", "0 3 1 1 * 0 true\n", {u"1:missing-user"_s});
        row("user and group", "0 3 1 1 * root:root true\n", {u"1:missing-user"_s});
        row("no command", "0 3 1 1 * root\n" + good, {u"1:no-command"_s});
        row("an empty command", "0 3 1 1 * root \n" + good);
        row("command of 998 bytes", "0 3 1 1 * root " + QByteArray(998, 'a') + '\n');
        row("command of 999 bytes", "0 3 1 1 * root " + QByteArray(999, 'a') + '\n',
            {u"1:command-too-long"_s});
        row("command of 998 bytes behind two blanks",
            "0 3 1 1 * root  " + QByteArray(998, 'a') + '\n', {u"1:command-too-long"_s});
        row("nickname", "@daily\troot\ttrue\n");
        row("nickname in capitals", "@Daily root true\n", {u"1:bad-field"_s});
        row("nickname alone", "@daily\n", {u"1:missing-user"_s});
        row("nickname without command", "@reboot root\n", {u"1:no-command"_s});
        row("a backslash doesn't continue a line", "0 3 1 1 * root true \\\n--more\n",
            {u"2:bad-field"_s});
        row("NUL in a field", QByteArray("0 3 1 1 * ro\0ot true\n", 21),
            {u"1:control-character"_s, u"1:missing-user"_s});
        row("NUL in a comment", QByteArray("# a\0b\n", 6) + good);
        row("two bad lines", "x\n" + good + "0 0 0 1 * root true\n",
            {u"1:bad-field"_s, u"3:bad-field"_s});
        row("setting", "A=b\n" + good);
        row("setting with blanks", " A \t=  b c \n" + good);
        row("setting in quotes", "\"A\"='b'\n" + good);
        row("setting, quoted name with a blank", "'A B' = c\n" + good);
        row("setting, empty in quotes", "MAILTO=\"\"\n" + good);
        row("setting, quote inside", "A=b\" x\n" + good);
        row("setting named like a nickname", "@daily = c\n" + good);
        row("setting without a name", "=x\n" + good);
        row("setting, long", "A=" + QByteArray(2500, 'a') + '\n' + good);
        row("setting, long in quotes", "A=\"" + QByteArray(2500, 'a') + "\"\n" + good,
            {u"1:bad-field"_s});
        row("setting, empty", "MAILTO=\n" + good, {u"1:bad-field"_s});
        row("setting, blanks only", "A=  \n" + good, {u"1:bad-field"_s});
        row("setting, open quote", "A=\"b\n" + good, {u"1:bad-field"_s});
        row("setting, text after the quotes", "A=\"b\" x\n" + good, {u"1:bad-field"_s});
        row("setting, name in open quotes", "\"A=b\n" + good, {u"1:bad-field"_s});
        row("setting, equals sign in the quoted name", "\"A=B\" = c\n" + good, {u"1:bad-field"_s});
        row("setting, two words", "export A=b\n" + good, {u"1:bad-field"_s});
        row("setting, no equals sign", "A\n" + good, {u"1:bad-field"_s});
    }

    void knowsWhatSwitchesAFileOff()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QStringList, codes);
        const Crontab crontab = parseSystemCrontab(content);
        QCOMPARE(codesOf(crontab), codes);
        QCOMPARE(crontab.runs(), codes.isEmpty());
        for (const CrontabProblem &problem : crontab.problems)
            QVERIFY(problem.message.contains(u"Line %1:"_s.arg(problem.line)));
    }

    void showsJunkAndFollowsWhatCronFollows()
    {
        const Crontab crontab =
            parseSystemCrontab("0 2 * * SUN#1 root printkeeperctl run cleanup\n");
        QVERIFY(crontab.runs());
        QVERIFY(crontab.entries[0].error);
        QCOMPARE(crontab.entries[0].error->code, u"ignored-junk"_s);
        QCOMPARE(nextRunOf(crontab, u"cleanup"_s, newYear, QTimeZone::utc()),
                 QDateTime(QDate(2026, 1, 4), QTime(2, 0), Qt::UTC));
    }

    void keepsABadEntryWithItsReason()
    {
        const Crontab crontab = parseSystemCrontab("0 24 * * * root printkeeperctl run cleanup\n");
        QCOMPARE(crontab.entries.size(), std::size_t(1));
        QVERIFY(!crontab.entries[0].expression);
        QVERIFY(crontab.entries[0].error);
        QCOMPARE(crontab.entries[0].error->code, u"bad-expression"_s);
        QCOMPARE(crontab.entries[0].task, u"cleanup"_s);
    }

    void listsADisabledEntryThatNeverRuns()
    {
        const QByteArray mark = disabledMark.toByteArray();
        const Crontab crontab = parseSystemCrontab(
            mark + "0 2 * * * root printkeeperctl run cleanup\n" + mark + "99 * * * * nobody true\n"
            + "# 0 3 * * * root printkeeperctl run cleanup\n");
        QVERIFY(crontab.runs());
        QCOMPARE(crontab.entries.size(), std::size_t(2));
        QVERIFY(!crontab.entries[0].enabled);
        QCOMPARE(crontab.entries[0].task, u"cleanup"_s);
        QVERIFY(crontab.entries[0].expression);
        QVERIFY(!crontab.entries[1].enabled);
        QVERIFY(!nextRunOf(crontab, u"cleanup"_s, newYear, QTimeZone::utc()));
        QVERIFY(parseSystemCrontab(mark).runs());
    }

    void recognisesTheTaskOfACommand_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QString>("task");

        const auto row = [](const char *command, const QString &task) {
            QTest::newRow(command) << QByteArray(command) << task;
        };
        row("/usr/bin/printkeeperctl run cleanup", u"cleanup"_s);
        row("printkeeperctl --quiet --config /etc/run run verify-backup", u"verify-backup"_s);
        row("\t/opt/pk/printkeeperctl  run\tbackup >> /var/log/x 2>&1", u"backup"_s);
        row("cd /srv && nice -n 19 printkeeperctl run check-disk; true", u"check-disk"_s);
        row("sh -c 'printkeeperctl run cleanup'", u"cleanup"_s);
        row("printkeeperctl run cleanup;true", u"cleanup"_s);
        row("printkeeperctl run cleanup%stdin", u"cleanup"_s);
        row("date +\\%F; printkeeperctl run cleanup", u"cleanup"_s);
        row("true %printkeeperctl run cleanup", {});
        row("printkeeperctl status; other run cleanup", {});
        row("printkeeperctl run", {});
        row("printkeeperctl run --help", {});
        row("printkeeperctl status", {});
        row("myprintkeeperctl run cleanup", {});
        row("/usr/local/bin/python /app/maintenance/cleanup.py", u"cleanup"_s);
        row("cd /app && python3.11 maintenance/cleanup.py >> log 2>&1", u"cleanup"_s);
        row("/app/maintenance/cleanup.py", u"cleanup"_s);
        row("/usr/local/bin/python -c \"from app.maintenance.cleanup import check_disk_space; "
            "check_disk_space('/app/uploads')\"",
            u"check-disk"_s);
        row("python /app/other.py", {});
        row("cp /app/cleanup.py /backup", {});
        row("", {});
        row("%", {});
        row("; | &", {});
    }

    void recognisesTheTaskOfACommand()
    {
        QFETCH(const QByteArray, command);
        QFETCH(const QString, task);
        QCOMPARE(taskOfCommand(command), task);
    }

    void survivesAnyBytes()
    {
        QRandomGenerator random(20262);
        const QByteArray alphabet =
            "0123456789*/-,@#= \t\n\n\"'%\\rootpkcanrun\r" + QByteArray(1, 0);
        int running = 0;
        for (int round = 0; round < 20000; ++round) {
            QByteArray content;
            for (int i = random.bounded(80); i > 0; --i) {
                content += round % 2 == 0 ? alphabet[random.bounded(int(alphabet.size()))]
                                          : char(random.bounded(256));
            }
            const Crontab crontab = parseSystemCrontab(content);
            running += crontab.runs() ? 1 : 0;
            for (const CrontabEntry &entry : crontab.entries)
                QVERIFY(entry.expression || entry.error);
        }
        QVERIFY(running > 0 && running < 20000);
    }
};

QTEST_GUILESS_MAIN(TestCrontab)
#include "tst_crontab.moc"
