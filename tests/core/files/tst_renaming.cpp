// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "files/renaming.h"
#include "support/otherdisk.h"

#include <QTest>

#include <cerrno>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

class TestRenaming : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        QVERIFY(m_scratch->makeFolder("from") && m_scratch->makeFolder("to"));
        makeOneOfEach("from/");
    }

    void movesWhateverItIs_data() { addRows(); }

    void movesWhateverItIs()
    {
        QFETCH(const Renaming, renaming);
        QFETCH(const QByteArray, name);
        const auto before = folder("from").status(name);
        QCOMPARE(renameWithoutReplacing(folder("from").descriptor(), name,
                                        folder("to").descriptor(), "new", renaming),
                 0);
        QVERIFY(!m_scratch->exists("from/" + name));
        QCOMPARE(folder("to").status("new")->identity, before->identity);
        if (name == "folder")
            QCOMPARE(m_scratch->content("to/new/inside"), "content");
    }

    void neverReplacesAnything_data()
    {
        QTest::addColumn<Renaming>("renaming");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("taken");
        for (const QByteArray name : {"file", "folder", "empty", "link", "fifo"}) {
            for (const QByteArray taken : {"file", "folder", "empty", "link", "dangling", "fifo"}) {
                const QByteArray row = name + " onto " + taken;
                QTest::newRow("kernel: " + row) << Renaming::Kernel << name << taken;
                QTest::newRow("two names: " + row) << Renaming::ByTwoNames << name << taken;
            }
        }
    }

    void neverReplacesAnything()
    {
        QFETCH(const Renaming, renaming);
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, taken);
        makeOneOfEach("to/");
        const auto source = folder("from").status(name);
        const auto target = folder("to").status(taken);
        QCOMPARE(renameWithoutReplacing(folder("from").descriptor(), name,
                                        folder("to").descriptor(), taken, renaming),
                 EEXIST);
        QCOMPARE(folder("from").status(name)->identity, source->identity);
        QCOMPARE(folder("to").status(taken)->identity, target->identity);
    }

    void tellsWhenThereIsNothingToMove_data() { addWays(); }

    void tellsWhenThereIsNothingToMove()
    {
        QFETCH(const Renaming, renaming);
        QCOMPARE(renameWithoutReplacing(folder("from").descriptor(), "none",
                                        folder("to").descriptor(), "new", renaming),
                 ENOENT);
        QVERIFY(!m_scratch->exists("to/new"));
    }

    void movesNoFolderIntoItself_data() { addWays(); }

    void movesNoFolderIntoItself()
    {
        QFETCH(const Renaming, renaming);
        QCOMPARE(renameWithoutReplacing(folder("from").descriptor(), "folder",
                                        folder("from/folder").descriptor(), "new", renaming),
                 EINVAL);
        QCOMPARE(m_scratch->content("from/folder/inside"), "content");
        QVERIFY(!m_scratch->exists("from/folder/new"));
    }

    void tellsAnotherFileSystem_data() { addRows(); }

    void tellsAnotherFileSystem()
    {
        QFETCH(const Renaming, renaming);
        QFETCH(const QByteArray, name);
        const QString otherDisk = Test::folderOnOtherDisk();
        if (otherDisk.isEmpty())
            QSKIP("There is no other file system than that of the temporary folder here.");
        const Test::ScratchFolder other(otherDisk.toStdString());
        QVERIFY(other.isValid());
        QCOMPARE(renameWithoutReplacing(folder("from").descriptor(), name,
                                        other.open().descriptor(), "new", renaming),
                 EXDEV);
        QVERIFY(m_scratch->exists("from/" + name));
        QVERIFY(!other.exists("new"));
        const auto moved = folder("from").renameTo(name, other.open(), "new");
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::Invalid);
        QCOMPARE(moved.error().code, u"other-file-system"_s);
    }

    void saysWhichNameIsTaken()
    {
        makeOneOfEach("to/");
        const auto moved = folder("from").renameTo("file", folder("to"), "file");
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, ErrorKind::Refused);
        QCOMPARE(moved.error().code, u"exists"_s);
        QVERIFY(moved.error().message.contains(QString::fromLocal8Bit(m_scratch->path("to/file"))));
        QVERIFY(folder("from").renameTo("file", folder("to"), "file (2)"));
    }

    void leavesOtherNamesOfTheFileAlone_data() { addWays(); }

    void leavesOtherNamesOfTheFileAlone()
    {
        QFETCH(const Renaming, renaming);
        QCOMPARE(::link(m_scratch->path("from/file").constData(),
                        m_scratch->path("from/kept").constData()),
                 0);
        QCOMPARE(renameWithoutReplacing(folder("from").descriptor(), "file",
                                        folder("to").descriptor(), "new", renaming),
                 0);
        QVERIFY(!m_scratch->exists("from/file"));
        QCOMPARE(m_scratch->content("from/kept"), "content");
        QCOMPARE(m_scratch->content("to/new"), "content");
    }

private:
    static void addWays()
    {
        QTest::addColumn<Renaming>("renaming");
        QTest::newRow("kernel") << Renaming::Kernel;
        QTest::newRow("two names") << Renaming::ByTwoNames;
    }

    static void addRows()
    {
        QTest::addColumn<Renaming>("renaming");
        QTest::addColumn<QByteArray>("name");
        for (const QByteArray name : {"file", "folder", "empty", "link", "dangling", "fifo"}) {
            QTest::newRow("kernel: " + name) << Renaming::Kernel << name;
            QTest::newRow("two names: " + name) << Renaming::ByTwoNames << name;
        }
    }

    Folder folder(const QByteArray &below) const
    {
        return *Folder::openRoot(m_scratch->path(below));
    }

    void makeOneOfEach(const QByteArray &in) const
    {
        QVERIFY(m_scratch->makeFile(in + "file") && m_scratch->makeFolder(in + "folder"));
        QVERIFY(m_scratch->makeFile(in + "folder/inside") && m_scratch->makeFolder(in + "empty"));
        QVERIFY(m_scratch->makeLink(in + "link", "file") && m_scratch->makeFifo(in + "fifo"));
        QVERIFY(m_scratch->makeLink(in + "dangling", "none"));
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestRenaming)
#include "tst_renaming.moc"
