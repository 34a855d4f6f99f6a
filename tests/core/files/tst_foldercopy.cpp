// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "base/crashpoint.h"
#include "support/plainfilesystem.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Files;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class FolderCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void copiesWithOwnerModeAndTimes();
    void givesTheCopyOtherAttributesWhenAsked();
    void copiesWhereNoAttributesAreKept();
    void endsWithinALargeFile();
    void refusesASourceThatChanged();

private:
    /// `from/file`, of mode 0640 and an age of its own, and the folder `to`.
    static FileStatus makeSource(const ScratchFolder &scratch, const QByteArray &content)
    {
        const timespec old[2] = {{1'700'000'000, 1}, {1'700'000'000, 123'456'789}};
        const QByteArray path = scratch.path("from/file");
        if (!scratch.makeFolder("from") || !scratch.makeFolder("to")
            || !scratch.makeFile("from/file", content) || ::chmod(path.constData(), 0640) != 0
            || ::utimensat(AT_FDCWD, path.constData(), old, 0) != 0)
            qFatal("no source");
        return *scratch.open().openBelow("from")->status("file");
    }
    static Result<MadeCopy> copy(const ScratchFolder &scratch, const Identity &expected,
                                 const CopyRequest &request = {})
    {
        const auto from = scratch.open().openBelow("from");
        const auto to = scratch.open().openBelow("to");
        return from->copyTo("file", expected, *to, "copy", request);
    }
};

void FolderCopyTest::copiesWithOwnerModeAndTimes()
{
    const ScratchFolder scratch;
    const FileStatus source = makeSource(scratch, "solid cube");

    const auto made = copy(scratch, source.identity);

    QVERIFY(made);
    QCOMPARE(scratch.content("to/copy"), "solid cube");
    QVERIFY(made->wanted == source.attributes());
    QVERIFY(made->status.attributes() == source.attributes());
}

void FolderCopyTest::givesTheCopyOtherAttributesWhenAsked()
{
    const ScratchFolder scratch;
    const FileStatus source = makeSource(scratch, "solid cube");
    FileAttributes wanted = source.attributes();
    wanted.mode = 0604;
    wanted.modifiedNs = -1'500'000'000;

    const auto made = copy(scratch, source.identity, {wanted, {}});

    QVERIFY(made);
    QVERIFY(made->status.attributes() == wanted);
}

void FolderCopyTest::copiesWhereNoAttributesAreKept()
{
    const ScratchFolder scratch;
    const FileStatus source = makeSource(scratch, "solid cube");
    std::optional<MadeCopy> made;

    const bool isPlain = onPlainFileSystems([&] {
        if (auto copied = copy(scratch, source.identity))
            made = *copied;
    });

    if (!isPlain)
        QSKIP("The kernel does not let a test refuse system calls.");
    QVERIFY(made);
    QCOMPARE(scratch.content("to/copy"), "solid cube");
    QVERIFY(made->wanted == source.attributes());
    QVERIFY(made->status.attributes() != source.attributes());
}

void FolderCopyTest::endsWithinALargeFile()
{
#ifndef PRINTKEEPER_TEST_HOOKS
    QSKIP("needs a build with PRINTKEEPER_TEST_HOOKS");
#else
    const ScratchFolder scratch;
    const FileStatus source = makeSource(scratch, QByteArray(16 << 20, 'x'));
    CancelToken cancel;
    int pieces = 0;
    watchCrashPoints([&](const char *) {
        if (++pieces == 3)
            cancel.cancel();
    });

    const auto made = copy(scratch, source.identity, {{}, cancel});
    watchCrashPoints({});

    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
    QCOMPARE(pieces, 3);
    QVERIFY(!scratch.exists("to/copy"));
    QVERIFY(scratch.exists("from/file"));
#endif
}

void FolderCopyTest::refusesASourceThatChanged()
{
    const ScratchFolder scratch;
    FileStatus source = makeSource(scratch, "solid cube");
    source.identity.modifiedNs += 1;

    const auto made = copy(scratch, source.identity);

    QVERIFY(!made);
    QCOMPARE(made.error().code, u"changed"_s);
    QVERIFY(!scratch.exists("to/copy"));
}

QTEST_GUILESS_MAIN(FolderCopyTest)

#include "tst_foldercopy.moc"
