// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discovery/composeparser.h"
#include "discovery/thresholdparser.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Discovery;

class ThresholdParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void findsThresholds_data();
    void findsThresholds();
    void tellsTheLine();
    void survivesHostileText();
    void readsMounts_data();
    void readsMounts();
};

void ThresholdParserTest::findsThresholds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found"); // key=value, or empty
    const auto row = [](const char *name, const QByteArray &text, const QString &found) {
        QTest::newRow(name) << text << found;
    };
    const QString stale = u"cleanup/stale_upload_days=%1"_s;
    const QString completed = u"cleanup/completed_days=%1"_s;
    const QString disk = u"disk/warning_percent=%1"_s;
    row("assignment", "STALE_UPLOAD_DAYS = 5", stale.arg(5));
    row("with a comment", "STALE_UPLOAD_DAYS = 5  # was 7", stale.arg(5));
    row("env file", "COMPLETED_DAYS=45", completed.arg(45));
    row("env file with quotes", "COMPLETED_DAYS=\"45\"", completed.arg(45));
    row("retention", "UPLOAD_RETENTION_DAYS = 10", stale.arg(10));
    row("plain retention", "RETENTION_DAYS=60", completed.arg(60));
    row("dictionary", "    'completed_retention_days': 45,", completed.arg(45));
    row("config item", "app.config['STALE_UPLOAD_DAYS'] = 9", stale.arg(9));
    row("annotated", "stale_days: int = 4", stale.arg(4));
    row("environment with a default", "X = int(os.environ.get('STALE_UPLOAD_DAYS', 6))",
        stale.arg(6));
    row("getenv", "D = int(os.getenv(\"COMPLETED_DAYS\", \"33\"))", completed.arg(33));
    row("parameter", "def cleanup_stale_uploads(days=8):", stale.arg(8));
    row("parameter among others",
        "def archive_completed_jobs(path, days: int = 31, x=1):", completed.arg(31));
    row("span", "stale_date = datetime.utcnow() - timedelta(days=7)", stale.arg(7));
    row("span told by the lines above",
        "# a\ndef cleanup_uploads():\n    now = utcnow()\n    limit = now - timedelta(days=3)",
        stale.arg(3));
    row("find", "find /app/uploads/completed -type f -mtime +30 -exec mv {} /app/archive/ \\;",
        completed.arg(30));
    row("find of uploads", "find /srv/uploaded -mtime +14 -delete", stale.arg(14));
    row("disk", "def check_disk_space(path, threshold=85):", disk.arg(85));
    row("disk as a share", "DISK_WARNING_THRESHOLD = 0.8", disk.arg(80));
    row("disk critical", "DISK_CRITICAL_PERCENT = 97", u"disk/critical_percent=97"_s);
    row("temporary files", "TEMP_FILE_HOURS = 12", u"cleanup/temp_hours=12"_s);
    row("logs", "LOG_RETENTION_DAYS = 30", u"logs/keep_days=30"_s);
    row("rejected", "REJECTED_DAYS = 21", u"cleanup/rejected_days=21"_s);
    row("nothing: a comment", "# STALE_UPLOAD_DAYS = 5", {});
    row("nothing: session", "PERMANENT_SESSION_DAYS = 7", {});
    row("nothing: backups", "BACKUP_RETENTION_DAYS = 7", {});
    row("nothing: the archive", "ARCHIVED_RETENTION_DAYS = 7", {});
    row("nothing: size", "MAX_UPLOAD_SIZE = 100", {});
    row("nothing: too many", "STALE_UPLOAD_DAYS = 99999", {});
    row("nothing: a sum", "STALE_UPLOAD_DAYS = 5 * 2", {});
    row("nothing: a variable", "STALE_UPLOAD_DAYS = days", {});
}

void ThresholdParserTest::findsThresholds()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, found);
    QStringList seen;
    for (const FoundThreshold &threshold : parseThresholds(text, "/srv/x.py"))
        seen += threshold.key + u'=' + threshold.value;
    QCOMPARE(seen.join(u' '), found);
}

void ThresholdParserTest::tellsTheLine()
{
    const auto found = parseThresholds("import os\r\n\r\nSTALE_DAYS = 5\r\n", "/srv/config.py");
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().line, 3);
    QCOMPARE(found.front().file, "/srv/config.py");
}

void ThresholdParserTest::survivesHostileText()
{
    QByteArray text("def stale_upload(");
    text += QByteArray(100000, '(') + " days=" + QByteArray(100000, '9') + '\n';
    text += QByteArray("\xFF\xFE\0STALE_DAYS=\n", 14);
    text += "STALE_DAYS = 5\n";
    const auto found = parseThresholds(text, "/x");
    QCOMPARE(found.size(), std::size_t(1));
}

void ThresholdParserTest::readsMounts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("mounts"); // there=here, separated by blanks
    QTest::newRow("short") << QByteArray("    volumes:\n      - ./uploads:/app/uploads\n")
                           << QByteArray("/app/uploads=/srv/p/uploads");
    QTest::newRow("quoted, read-only")
        << QByteArray("      - \"8080:80\"\n      - './logs/:/app/logs:ro'\n")
        << QByteArray("/app/logs=/srv/p/logs");
    QTest::newRow("the folder itself") << QByteArray("- .:/app\n") << QByteArray("/app=/srv/p");
    QTest::newRow("absolute") << QByteArray("- /data/up:/app/uploads\n")
                              << QByteArray("/app/uploads=/data/up");
    QTest::newRow("long") << QByteArray("- type: bind\n  source: ./up\n  target: /app/uploads\n")
                          << QByteArray("/app/uploads=/srv/p/up");
    QTest::newRow("named volume") << QByteArray("- uploads:/app/uploads\n") << QByteArray();
    QTest::newRow("long named volume")
        << QByteArray("- type: volume\n  source: up\n  target: /app/uploads\n") << QByteArray();
    QTest::newRow("variable") << QByteArray("- ./${X}:/app\n") << QByteArray();
    QTest::newRow("upwards") << QByteArray("- ./../x:/app\n") << QByteArray();
}

void ThresholdParserTest::readsMounts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, mounts);
    QByteArrayList seen;
    for (const Mount &mount : parseComposeMounts(text, "/srv/p"))
        seen += mount.there + '=' + mount.here;
    QCOMPARE(seen.join(' '), mounts);
}

QTEST_GUILESS_MAIN(ThresholdParserTest)
#include "tst_thresholdparser.moc"
