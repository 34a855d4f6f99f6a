// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/reconciler.h"
#include "support/smallfarm.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

class ReconcilerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_farm = std::make_unique<SmallFarm>();
    }

    void findsNothingWhereAllFits();
    void findsFilesWithoutAJob_data();
    void findsFilesWithoutAJob();
    void findsAFileDeepInAFolder();
    void findsAJobWithoutItsFile();
    void findsAFolderOnADiskThatIsNotMounted();
    void findsAFileInTheFolderOfAnotherStatus();
    void tellsOfEachFileOfAMissingName();
    void doesNotTakeTheFileOfAnotherJobForAMissingOne();
    void tellsWhoseAFileMayBe_data();
    void tellsWhoseAFileMayBe();
    void doesNotTakeWhatARowMayMeanForAMissingFile();
    void findsASecondFolder();
    void findsAStatusWithoutAFolder();
    void findsAFileThatTwoJobsName();
    void findsAPathThatLeadsOut_data();
    void findsAPathThatLeadsOut();
    void leavesTheTrashAlone();
    void stopsWhenItIsCancelled();

private:
    QStringList found() const;

    std::unique_ptr<SmallFarm> m_farm;
};

/// "kind job path", the path below uploads.
QStringList ReconcilerTest::found() const
{
    const auto opened = m_farm->open();
    const auto findings = reconcile(*opened->store, *opened->files, {});
    if (!findings)
        qFatal("%s", qPrintable(findings.error().message));
    QStringList lines;
    for (const Finding &finding : *findings) {
        if (finding.message.isEmpty() || finding.message.contains(u'%'))
            qFatal("bad sentence: %s", qPrintable(finding.message));
        QByteArray path = finding.path;
        path.replace(m_farm->uploads() + '/', "");
        lines << findingKindName(finding.kind) + u' ' + finding.job + u' '
                     + QString::fromUtf8(path);
    }
    lines.sort();
    return lines;
}

void ReconcilerTest::findsNothingWhereAllFits()
{
    m_farm->addJob(1, u"Uploaded"_s, "gear.stl", 2, u"gear.png"_s);
    m_farm->addFile("uploaded/gear.stl", 2);
    m_farm->addFile("uploaded/gear.json", 2);
    m_farm->addFile("uploaded/gear.metadata.json", 2);
    m_farm->addFile("thumbnails/gear.png", 2);
    QCOMPARE(found(), QStringList());
}

void ReconcilerTest::findsFilesWithoutAJob_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("finding");
    const QString orphan = u"orphan-file  pending/%1"_s;
    QTest::newRow("nobody's") << "lost.stl"_ba << orphan.arg(u"lost.stl"_s);
    QTest::newRow("of the stem of a job in another folder")
        << "gear.3mf"_ba << u"kept-original  pending/gear.3mf"_s;
    QTest::newRow("of the number of a job")
        << "41_photo.stl"_ba << u"kept-original  pending/41_photo.stl"_s;
    QTest::newRow("of another number") << "412.stl"_ba << orphan.arg(u"412.stl"_s);
    QTest::newRow("a dot file") << ".queue.lock"_ba << QString();
    QTest::newRow("a lock") << "queue.lock"_ba << QString();
    QTest::newRow("keep") << "keep"_ba << QString();
    QTest::newRow("a leftover") << "x.TMP"_ba << QString();
}

void ReconcilerTest::findsFilesWithoutAJob()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, finding);
    m_farm->addJob(41, u"Completed"_s, "gear.gcode", 2);
    m_farm->addFile("completed/gear.gcode", 2);
    m_farm->addFile("pending/" + file, 2);
    QCOMPARE(found(), finding.isEmpty() ? QStringList() : QStringList{finding});
}

void ReconcilerTest::findsAFileDeepInAFolder()
{
    QVERIFY(QDir(QString::fromUtf8(m_farm->uploads())).mkpath(u"pending/a/b"_s));
    m_farm->addFile("pending/a/b/lost.stl", 2);
    QCOMPARE(found(), QStringList{u"orphan-file  pending/a/b/lost.stl"_s});
}

void ReconcilerTest::findsAJobWithoutItsFile()
{
    m_farm->addJob(1, u"Pending"_s, "gear.stl", 2);
    QCOMPARE(found(), QStringList{u"missing-file 1 pending/gear.stl"_s});
}

void ReconcilerTest::findsAFolderOnADiskThatIsNotMounted()
{
    QVERIFY(QDir().rmdir(QString::fromUtf8(m_farm->uploads() + "/archive")));
    m_farm->useFolder(u"archived"_s, m_farm->uploads() + "/disk/archive");
    m_farm->addJob(1, u"Archived"_s, "gear.stl", 2);
    m_farm->addJob(2, u"Archived"_s, "cube.stl", 2);
    QCOMPARE(found(), QStringList{u"missing-file  disk/archive"_s});
}

void ReconcilerTest::findsAFileInTheFolderOfAnotherStatus()
{
    m_farm->addJob(1, u"Pending"_s, "gear.stl", 2);
    m_farm->addFile("uploaded/gear.stl", 2);
    QCOMPARE(found(), QStringList{u"wrong-folder 1 uploaded/gear.stl"_s});
}

/// Which of them is the job's nobody knows: none goes untold.
void ReconcilerTest::tellsOfEachFileOfAMissingName()
{
    m_farm->addJob(1, u"Pending"_s, "gear.stl", 2);
    m_farm->addFile("uploaded/gear.stl", 2);
    m_farm->addFile("completed/gear.stl", 2);
    QStringList files;
    for (const QString &line : found())
        files << line.section(u' ', 2);
    files.sort();
    QCOMPARE(files, (QStringList{u"completed/gear.stl"_s, u"uploaded/gear.stl"_s}));
}

void ReconcilerTest::doesNotTakeTheFileOfAnotherJobForAMissingOne()
{
    m_farm->addJob(1, u"Pending"_s, "gear.stl", 2);
    m_farm->addJob(2, u"Uploaded"_s, "gear.stl", 2);
    m_farm->addFile("uploaded/gear.stl", 2);
    QCOMPARE(found(), QStringList{u"missing-file 1 pending/gear.stl"_s});
}

void ReconcilerTest::tellsWhoseAFileMayBe_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("file");
    for (const char *file : {"gear.stl", "gear.json", "gear.metadata.json", "photo.png"})
        QTest::addRow("a path that leads out: %s", file)
            << "/mnt/old/gear.stl"_ba << QByteArray(file);
    QTest::newRow("a path that leads up") << "../gear.stl"_ba
                                          << "gear.stl"_ba;
    QTest::newRow("a folder that is none") << "attic/gear.stl"_ba
                                           << "gear.stl"_ba;
}

void ReconcilerTest::tellsWhoseAFileMayBe()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, file);
    m_farm->addJob(7, u"Archived"_s, model, 2, u"/mnt/old/photo.png"_s);
    m_farm->addFile("archive/" + file, 2);
    QCOMPARE(found(), (QStringList{u"orphan-file 7 archive/"_s + QString::fromUtf8(file),
                                   u"unsafe-path 7 "_s + QString::fromUtf8(model)}));
}

void ReconcilerTest::doesNotTakeWhatARowMayMeanForAMissingFile()
{
    m_farm->addJob(1, u"Pending"_s, "gear.stl", 2);
    m_farm->addJob(7, u"Archived"_s, "/mnt/old/gear.stl", 2);
    m_farm->addFile("archive/gear.stl", 2);
    QCOMPARE(found(),
             (QStringList{u"missing-file 1 pending/gear.stl"_s, u"orphan-file 7 archive/gear.stl"_s,
                          u"unsafe-path 7 /mnt/old/gear.stl"_s}));
}

void ReconcilerTest::findsASecondFolder()
{
    QVERIFY(QDir(QString::fromUtf8(m_farm->uploads())).mkpath(u"Archived"_s));
    const QStringList lines = found();
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().startsWith(u"twin-folder  "_s), qPrintable(lines.front()));
}

void ReconcilerTest::findsAStatusWithoutAFolder()
{
    m_farm->addJob(1, u"Dreaming"_s, "gear.stl", 2);
    const QStringList lines = found();
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().startsWith(u"unknown-status 1 "_s), qPrintable(lines.front()));
}

void ReconcilerTest::findsAFileThatTwoJobsName()
{
    m_farm->addJob(1, u"Pending"_s, "gear.stl", 2);
    m_farm->addJob(2, u"Pending"_s, "gear.stl", 2);
    m_farm->addFile("pending/gear.stl", 2);
    QCOMPARE(found(), (QStringList{u"duplicate-claim 1 pending/gear.stl"_s,
                                   u"duplicate-claim 2 pending/gear.stl"_s}));
}

void ReconcilerTest::findsAPathThatLeadsOut_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("up") << "../../etc/passwd"_ba;
    QTest::newRow("absolute") << "/etc/passwd"_ba;
    QTest::newRow("nothing") << ""_ba;
}

void ReconcilerTest::findsAPathThatLeadsOut()
{
    QFETCH(QByteArray, file);
    m_farm->addJob(1, u"Pending"_s, file, 2);
    const QStringList lines = found();
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.front().startsWith(u"unsafe-path 1 "_s), qPrintable(lines.front()));
}

void ReconcilerTest::leavesTheTrashAlone()
{
    QVERIFY(QDir(QString::fromUtf8(m_farm->uploads())).mkpath(u"pending/.printkeeper/trash/1"_s));
    m_farm->addFile("pending/.printkeeper/trash/1/gone.stl", 2);
    QCOMPARE(found(), QStringList());
}

void ReconcilerTest::stopsWhenItIsCancelled()
{
    m_farm->addJob(1, u"Pending"_s, "gear.stl", 2);
    CancelToken cancel;
    cancel.cancel();
    const auto opened = m_farm->open();
    const auto findings = reconcile(*opened->store, *opened->files, cancel);
    QVERIFY(!findings);
    QCOMPARE(findings.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(ReconcilerTest)
#include "tst_reconciler.moc"
