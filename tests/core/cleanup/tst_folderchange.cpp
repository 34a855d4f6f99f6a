// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/folderchange.h"
#include "cleanup/journalstore.h"
#include "cleanup/recovery.h"
#include "support/smallfarm.h"
#include "tasks/runstore.h"

#include <QTest>

#include <sys/stat.h>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Which folders are ours to finish and to remove: those that we have made, and no others.
class FolderChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void notesAFolderBeforeItHasItsName();
    void leavesAFolderThatSomebodyElseMadeMeanwhile();
    void recoveryTellsItsOwnFolderFromThatOfSomebodyElse_data();
    void recoveryTellsItsOwnFolderFromThatOfSomebodyElse();
    void recoveryRemovesWhatHadNoNameYet();
    void removesOnlyTheFolderThatItMade();

private:
    QByteArray path() const { return m_farm->uploads() + "/paid"; }
    FolderChange making() const { return {path(), {}, Files::FileAttributes{0755, 0, 0, 0}}; }
    static quint32 modeOf(const QByteArray &path)
    {
        struct stat status = {};
        return ::stat(path.constData(), &status) == 0 ? status.st_mode & 07777U : 0U;
    }
    qint64 addIntent(const Database::Connection &state) const;

    std::unique_ptr<SmallFarm> m_farm;
};

void FolderChangeTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
}

qint64 FolderChangeTest::addIntent(const Database::Connection &state) const
{
    const auto run =
        Tasks::RunStore(state).start(u"layout"_s, Tasks::RunSource::Manual, m_farm->clock.now());
    std::vector<Operation> operations(1);
    operations.front().kind = u"repair-folder"_s;
    operations.front().folder = making();
    if (!run || !JournalStore(state).addIntents(*run, operations))
        qFatal("the intent cannot be noted");
    return operations.front().entry;
}

void FolderChangeTest::notesAFolderBeforeItHasItsName()
{
    std::optional<FolderChange> noted;
    const auto note = [&](const FolderChange &change) -> Result<void> {
        noted = change;
        return m_farm->hasFile("paid")
                   ? Result<void>(Error{ErrorKind::System, u"too late"_s, {}, {}})
                   : Result<void>();
    };

    QVERIFY(applyFolderChange(making(), note));

    QCOMPARE(modeOf(path()), 0755U);
    QVERIFY(noted && noted->inode && noted->after);
    QVERIFY(*finishFolderChange(*noted));
    QVERIFY(applyFolderChange(inverse(*noted)));
    QVERIFY(!m_farm->hasFile("paid"));
    QVERIFY(!*finishFolderChange(*noted));
}

void FolderChangeTest::leavesAFolderThatSomebodyElseMadeMeanwhile()
{
    const auto note = [&](const FolderChange &) -> Result<void> {
        QDir().mkdir(QString::fromUtf8(path()));
        ::chmod(path().constData(), 0711);
        return {};
    };

    const auto applied = applyFolderChange(making(), note);

    QVERIFY(!applied);
    QCOMPARE(applied.error().code, u"changed"_s);
    QCOMPARE(modeOf(path()), 0711U);
    const auto names = QDir(QString::fromUtf8(m_farm->uploads()))
                           .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(names.filter(u"paid"_s), QStringList{u"paid"_s});
}

void FolderChangeTest::recoveryTellsItsOwnFolderFromThatOfSomebodyElse_data()
{
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("ours") << true;
    QTest::newRow("somebody else's") << false;
}

void FolderChangeTest::recoveryTellsItsOwnFolderFromThatOfSomebodyElse()
{
    QFETCH(const bool, isOurs);
    const auto opened = m_farm->open();
    const JournalStore journal(*opened->state);
    const qint64 entry = addIntent(*opened->state);
    if (isOurs) {
        QVERIFY(applyFolderChange(
            making(), [&](const FolderChange &made) { return journal.setFolder(entry, made); }));
    } else {
        QVERIFY(QDir().mkdir(QString::fromUtf8(path())));
        QCOMPARE(::chmod(path().constData(), 0700), 0);
    }

    const auto recovered = recoverFolders(*opened->state);

    QVERIFY(recovered);
    QCOMPARE(recovered->finished, isOurs ? 1 : 0);
    QCOMPARE(recovered->takenBack, isOurs ? 0 : 1);
    QCOMPARE(modeOf(path()), isOurs ? 0755U : 0700U);
    QVERIFY(!*journal.hasUnfinished());
    QCOMPARE(journal.newestUndoable({})->has_value(), isOurs);
}

void FolderChangeTest::recoveryRemovesWhatHadNoNameYet()
{
    const auto opened = m_farm->open();
    addIntent(*opened->state);
    const QDir uploads(QString::fromUtf8(m_farm->uploads()));
    QVERIFY(uploads.mkdir(u".paid.tmp-1a"_s) && uploads.mkdir(u".paid.tmp-full"_s));
    m_farm->addFile(".paid.tmp-full/cube.stl", 1);

    QCOMPARE(recoverFolders(*opened->state)->takenBack, 1);

    QVERIFY(!m_farm->hasFile(".paid.tmp-1a"));
    QVERIFY(m_farm->hasFile(".paid.tmp-full/cube.stl"));
    QVERIFY(!m_farm->hasFile("paid"));
}

void FolderChangeTest::removesOnlyTheFolderThatItMade()
{
    std::optional<FolderChange> noted;
    QVERIFY(applyFolderChange(making(), [&](const FolderChange &made) {
        noted = made;
        return Result<void>();
    }));
    QDir uploads(QString::fromUtf8(m_farm->uploads()));
    // At one time there are both, so that they are no two of one inode.
    QVERIFY(uploads.mkdir(u"another"_s) && uploads.rmdir(u"paid"_s));
    QVERIFY(uploads.rename(u"another"_s, u"paid"_s));

    const auto undone = applyFolderChange(inverse(*noted));

    QVERIFY(!undone);
    QCOMPARE(undone.error().code, u"changed"_s);
    QVERIFY(m_farm->hasFile("paid"));
    QVERIFY(!*finishFolderChange(*noted));
}

QTEST_GUILESS_MAIN(FolderChangeTest)

#include "tst_folderchange.moc"
