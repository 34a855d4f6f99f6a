// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/crashpoint.h"
#include "cleanup/filemover.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Qt::Literals::StringLiterals;

/// Behind a copy its source goes: never what somebody has put in its place at the same moment.
class FileMoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void takesTheSourceAway();
    void leavesWhatTookThePlaceOfTheSource();
    void losesNeitherOfTwoThatTookItsPlace();
    void losesNeitherOfTwoThatCameWhileItMoved();
    void bringsBackWhatACrashHasPutAside_data();
    void bringsBackWhatACrashHasPutAside();

private:
    QByteArray path(const QByteArray &name) const
    {
        return QFile::encodeName(m_folder->path()) + '/' + name;
    }
    void write(const QByteArray &name, const QByteArray &content) const
    {
        QFile file(QFile::decodeName(path(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name.constData());
    }
    QByteArray read(const QByteArray &name) const
    {
        QFile file(QFile::decodeName(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
    }
    /// The web app uploads anew: another file, of the same size, under the name.
    void replace(const QByteArray &content) const
    {
        write("from/new", content);
        if (::rename(path("from/new").constData(), path("from/cube.stl").constData()) != 0)
            qFatal("cannot replace");
    }
    QStringList names(const QString &folder) const
    {
        return QDir(m_folder->filePath(folder))
            .entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    }
    /// A copy that is in its place, its source still there.
    FileMove copiedMove() const;
    void removeAndDieAt(const FileMove &move, const char *step, bool replaces) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void FileMoverTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#endif
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"from"_s) && QDir(m_folder->path()).mkdir(u"to"_s));
    write("from/cube.stl", "solid 1");
}

void FileMoverTest::cleanup()
{
#ifdef PRINTKEEPER_TEST_HOOKS
    watchCrashPoints({});
#endif
}

#ifdef PRINTKEEPER_TEST_HOOKS

FileMove FileMoverTest::copiedMove() const
{
    FileMover files(DeviceCheck::Same);
    FileMove move{{path("from"), "cube.stl"}, {path("to"), "cube.stl"}, {}, newPartName(), {}, {}};
    move.identity = files.status(move.from)->identity;
    if (!files.copy(move) || !files.move(move))
        qFatal("cannot copy");
    return move;
}

void FileMoverTest::takesTheSourceAway()
{
    const FileMove move = copiedMove();

    QVERIFY(FileMover(DeviceCheck::Same).removeSource(move));

    QCOMPARE(names(u"from"_s), QStringList());
    QCOMPARE(read("to/cube.stl"), "solid 1");
}

void FileMoverTest::leavesWhatTookThePlaceOfTheSource()
{
    const FileMove move = copiedMove();
    watchCrashPoints([&](const char *step) {
        if (qstrcmp(step, "looked-at") == 0)
            replace("solid 2");
    });

    const auto removed = FileMover(DeviceCheck::Same).removeSource(move);

    QVERIFY(!removed);
    QCOMPARE(removed.error().code, u"changed"_s);
    QCOMPARE(names(u"from"_s), QStringList{u"cube.stl"_s});
    QCOMPARE(read("from/cube.stl"), "solid 2");
    QCOMPARE(read("to/cube.stl"), "solid 1");
}

void FileMoverTest::losesNeitherOfTwoThatTookItsPlace()
{
    const FileMove move = copiedMove();
    watchCrashPoints([&](const char *step) {
        replace(qstrcmp(step, "looked-at") == 0 ? "solid 2" : "solid 3");
    });

    QVERIFY(!FileMover(DeviceCheck::Same).removeSource(move));

    QCOMPARE(names(u"from"_s), (QStringList{u"cube (2).stl"_s, u"cube.stl"_s}));
    QCOMPARE(read("from/cube.stl"), "solid 3");
    QCOMPARE(read("from/cube (2).stl"), "solid 2");
}

void FileMoverTest::removeAndDieAt(const FileMove &move, const char *step, bool replaces) const
{
    const pid_t child = ::fork();
    if (child == 0) {
        watchCrashPoints([&](const char *name) {
            if (replaces && qstrcmp(name, "looked-at") == 0)
                replace("solid 2");
            if (qstrcmp(name, step) == 0)
                ::kill(::getpid(), SIGKILL);
        });
        (void)FileMover(DeviceCheck::Same).removeSource(move);
        ::_exit(0);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

/// Another file than the one that was looked at arrives, and where it lay there is a third by now.
void FileMoverTest::losesNeitherOfTwoThatCameWhileItMoved()
{
    FileMover files(DeviceCheck::Same);
    const Jobs::FilePlace from{path("from"), "cube.stl"};
    const auto looked = files.status(from);
    QVERIFY(looked);
    watchCrashPoints([this](const char *step) {
        if (qstrcmp(step, "file-moved") != 0)
            return;
        replace("solid 2");
        if (::rename(path("from/cube.stl").constData(), path("to/cube.stl").constData()) != 0)
            qFatal("cannot replace");
        write("from/cube.stl", "solid 3");
    });

    const auto moved = files.move({from, {path("to"), "cube.stl"}, looked->identity});

    watchCrashPoints({});
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, u"changed"_s);
    QCOMPARE(read("from/cube.stl"), "solid 3"_ba);
    QCOMPARE(read("from/cube (2).stl"), "solid 2"_ba);
    QCOMPARE(names(u"to"_s), QStringList());
}

void FileMoverTest::bringsBackWhatACrashHasPutAside_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<bool>("replaces");
    QTest::addColumn<bool>("keepsCopy");
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("before it was put aside") << "looked-at"_ba << false << true << "solid 1"_ba;
    QTest::newRow("put aside") << "put-aside"_ba << false << true << "absent"_ba;
    QTest::newRow("put aside, the copy is gone")
        << "put-aside"_ba << false << false << "solid 1"_ba;
    QTest::newRow("another one put aside") << "put-aside"_ba << true << true << "solid 2"_ba;
}

void FileMoverTest::bringsBackWhatACrashHasPutAside()
{
    QFETCH(QByteArray, step);
    QFETCH(bool, replaces);
    QFETCH(bool, keepsCopy);
    QFETCH(QByteArray, source);
    const FileMove move = copiedMove();
    removeAndDieAt(move, step.constData(), replaces);
    if (!keepsCopy)
        QVERIFY(QFile::remove(QFile::decodeName(path("to/cube.stl"))));

    QVERIFY(FileMover(DeviceCheck::Any).bringBack(move));

    QCOMPARE(read("from/cube.stl"), source);
    QCOMPARE(names(u"from"_s).size(), source == "absent" ? 0 : 1);
    QCOMPARE(read("to/cube.stl"), keepsCopy ? "solid 1"_ba : "absent"_ba);
}

#else

void FileMoverTest::takesTheSourceAway() {}
void FileMoverTest::leavesWhatTookThePlaceOfTheSource() {}
void FileMoverTest::losesNeitherOfTwoThatTookItsPlace() {}
void FileMoverTest::losesNeitherOfTwoThatCameWhileItMoved() {}
void FileMoverTest::bringsBackWhatACrashHasPutAside_data() {}
void FileMoverTest::bringsBackWhatACrashHasPutAside() {}

#endif

QTEST_GUILESS_MAIN(FileMoverTest)

#include "tst_filemover.moc"
