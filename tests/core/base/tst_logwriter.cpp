// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logwriter.h"
#include "support/fakeclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;

class TestLogWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void writesLikePythonsLogging()
    {
        Test::FakeClock clock(QDateTime({2026, 3, 1}, {2, 3, 4, 5}, Qt::UTC));
        const LogWriter log(path("a.log"), QTimeZone("Europe/Berlin"), clock);
        QVERIFY(log.write(LogLevel::Info, u"cleanup"_s, u"removed 3 files"_s));
        clock.setNow(QDateTime({2026, 7, 1}, {22, 0}, Qt::UTC));
        QVERIFY(log.write(LogLevel::Critical, u"backup"_s, u"no space"_s));
        QCOMPARE(content("a.log"),
                 "2026-03-01 03:03:04,005 INFO printkeeper.cleanup: removed 3 files\n"
                 "2026-07-02 00:00:00,000 CRITICAL printkeeper.backup: no space\n");
    }

    void keepsOneCallOnOneLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("newline") << u"a\nb"_s << u"a\\u000ab"_s;
        QTest::newRow("next line") << u"a\u0085b"_s << u"a\\u0085b"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u2028b"_s;
        QTest::newRow("direction") << u"a\u202Eb"_s << u"a\\u202eb"_s;
        QTest::newRow("already escaped") << u"a\\u000ab \\\\"_s << u"a\\u000ab \\\\"_s;
        QTest::newRow("percent") << u"%1 %2 %4"_s << u"%1 %2 %4"_s;
        QTest::newRow("other planes") << u"🐉"_s << u"🐉"_s;
    }

    void keepsOneCallOnOneLine()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);
        const QDateTime time({2026, 3, 1}, {2, 0}, Qt::UTC);
        QCOMPARE(logLine(time, QTimeZone::utc(), LogLevel::Debug, u"t"_s, text),
                 u"2026-03-01 02:00:00,000 DEBUG printkeeper.t: "_s + written);
    }

    void refusesWhatIsNoRegularFile_data()
    {
        QTest::addColumn<QByteArray>("what");
        for (const char *what : {"symlink", "dangling symlink", "FIFO", "read FIFO", "folder"})
            QTest::newRow(what) << QByteArray(what);
    }

    void refusesWhatIsNoRegularFile()
    {
        QFETCH(const QByteArray, what);
        const QByteArray log = path("a.log");
        const QByteArray canary = path("canary");
        FileDescriptor reader;
        if (what == "symlink")
            FileDescriptor(::open(canary.constData(), O_CREAT | O_WRONLY, 0600)).reset();
        if (what.endsWith("symlink"))
            QCOMPARE(::symlink(canary.constData(), log.constData()), 0);
        if (what.endsWith("FIFO"))
            QCOMPARE(::mkfifo(log.constData(), 0600), 0);
        if (what == "read FIFO")
            reader = FileDescriptor(::open(log.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
        if (what == "folder")
            QCOMPARE(::mkdir(log.constData(), 0700), 0);

        const Result<void> written = write("a.log");

        QVERIFY(!written);
        QVERIFY(written.error().message.contains(QString::fromLocal8Bit(log)));
        if (what == "symlink")
            QCOMPARE(content("canary"), QByteArray());
        if (what == "dangling symlink")
            QVERIFY(!QFile::exists(QString::fromLocal8Bit(canary)));
        if (what == "read FIFO") {
            std::array<char, 8> buffer{};
            QCOMPARE(::read(reader.get(), buffer.data(), buffer.size()), 0);
        }
    }

    void followsARotationToTheNewFile()
    {
        QVERIFY(write("a.log"));
        QVERIFY(QFile::rename(name("a.log"), name("a.log.1")));
        QVERIFY(write("a.log"));
        QCOMPARE(content("a.log").count('\n'), 1);
        QCOMPARE(content("a.log.1").count('\n'), 1);
    }

    void tellsWhenTheFolderIsGone()
    {
        const Result<void> written = write("none/a.log");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::NotFound);
    }

    void refusesADevice()
    {
        const Test::FakeClock clock;
        QVERIFY(!LogWriter("/dev/null", QTimeZone::utc(), clock).write(LogLevel::Info, u"t"_s, {}));
    }

    void gluesNothingToALineThatHasNoEnd()
    {
        const QByteArray whole =
            "2026-03-01 02:00:00,000 WARNING printkeeper.t: " + QByteArray(500, 'x') + '\n';
        QVERIFY(write("a.log"));
        QVERIFY(isRefusedAt("a.log", 1300)); // two lines and a part of a third one
        QCOMPARE(content("a.log").size(), 1300);

        QVERIFY(write("a.log"));
        QVERIFY(write("a.log"));

        const QByteArray half = whole.first(1300 - 2 * whole.size());
        QCOMPARE(content("a.log"), whole + whole + half + '\n' + whole + whole);
    }

    void endsSomebodyElsesHalfLineOnce()
    {
        QFile other(name("a.log"));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("cleanup star") > 0);
        other.close();

        QVERIFY(write("a.log"));
        QVERIFY(write("a.log"));

        const QList<QByteArray> lines = content("a.log").split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines.first(), "cleanup star");
        QVERIFY(lines.at(1).endsWith('x') && lines.at(2).endsWith('x'));
    }

    void writesWhileSomebodyElseLocksTheLog()
    {
        QVERIFY(write("a.log"));
        const FileDescriptor other(::open(path("a.log").constData(), O_RDONLY | O_CLOEXEC));
        QCOMPARE(::flock(other.get(), LOCK_EX), 0);

        QVERIFY(write("a.log"));

        QCOMPARE(content("a.log").count('\n'), 2);
    }

    void mixesNoLinesOfManyThreads()
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 4; ++i) {
            writers.emplace_back([this] {
                for (int line = 0; line < 250; ++line)
                    (void)write("a.log");
            });
        }
        writers.clear();
        const QList<QByteArray> lines = content("a.log").split('\n');
        QCOMPARE(lines.size(), 1001);
        for (const QByteArray &line : lines.first(1000))
            QCOMPARE(line,
                     "2026-03-01 02:00:00,000 WARNING printkeeper.t: " + QByteArray(500, 'x'));
    }

private:
    QString name(const char *file) const { return m_folder->filePath(QString::fromLatin1(file)); }
    QByteArray path(const char *file) const { return name(file).toLocal8Bit(); }

    Result<void> write(const char *file) const
    {
        const Test::FakeClock clock;
        return LogWriter(path(file), QTimeZone::utc(), clock)
            .write(LogLevel::Warning, u"t"_s, QString(500, u'x'));
    }

    /// Writes two lines at once in a process that may make no file larger than that.
    bool isRefusedAt(const char *file, rlim_t size) const
    {
        const Test::FakeClock clock;
        const LogWriter log(path(file), QTimeZone::utc(), clock);
        const LogEntry entry{LogLevel::Warning, QString(500, u'x')};
        const pid_t child = ::fork();
        if (child == 0) {
            (void)::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{size, size};
            const bool isLimited = ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
            ::_exit(isLimited && !log.write(u"t"_s, {entry, entry}) ? 0 : 1);
        }
        int status = 0;
        return ::waitpid(child, &status, 0) == child && WIFEXITED(status)
               && WEXITSTATUS(status) == 0;
    }

    QByteArray content(const char *file) const
    {
        QFile opened(name(file));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray("unreadable");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestLogWriter)
#include "tst_logwriter.moc"
