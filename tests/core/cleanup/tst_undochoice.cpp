// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include "cleanup/journalstore.h"
#include "cleanup/undochoice.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Which run an undo takes back when nobody says which.
class UndoChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void takesTheNewestThatIsNotUndone();
    void tellsFirstWhatIsInTheWay_data();
    void tellsFirstWhatIsInTheWay();
    void isNotHeldUpByWhatItToldOnce_data();
    void isNotHeldUpByWhatItToldOnce();
    void comesBackToWhatIsFreeAgain();
    void goesOnWithAnUndoThatWasCancelled();
    void takesWhatWasDoneAgain();

private:
    static void addWays();
    /// Runs what is due and answers the run's id.
    qint64 cleanUpJob(int id);
    qint64 chosen() const
    {
        const auto opened = m_farm->open();
        const auto run = findRunToUndo(*opened->store, *opened->state, *opened->files);
        return run.value().value_or(0);
    }
    void putInTheWay(const QByteArray &what, int id);

    std::unique_ptr<SmallFarm> m_farm;
};

void UndoChoiceTest::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_farm = std::make_unique<SmallFarm>();
}

qint64 UndoChoiceTest::cleanUpJob(int id)
{
    const QByteArray name = QByteArray::number(id) + ".stl";
    m_farm->addJob(id, u"Uploaded"_s, name, 9);
    m_farm->addFile("uploaded/" + name, 9);
    return runCleanup(*m_farm).id;
}

void UndoChoiceTest::addWays()
{
    QTest::addColumn<QByteArray>("what");
    QTest::newRow("a file of that name") << "file"_ba;
    QTest::newRow("a job with that id") << "row"_ba;
    QTest::newRow("its file is gone from the trash") << "loss"_ba;
}

void UndoChoiceTest::putInTheWay(const QByteArray &what, int id)
{
    const QByteArray name = QByteArray::number(id) + ".stl";
    if (what == "file") {
        m_farm->addFile("uploaded/" + name, 0, "solid newer");
    } else if (what == "row") {
        m_farm->addJob(id, u"Pending"_s, "other.stl", 0);
    } else {
        QDirIterator trash(QString::fromUtf8(m_farm->uploads() + "/.printkeeper"),
                           {QString::fromUtf8(name)}, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        QVERIFY(trash.hasNext());
        QVERIFY(QFile::remove(trash.next()));
    }
}

void UndoChoiceTest::takesTheNewestThatIsNotUndone()
{
    QCOMPARE(chosen(), 0);
    const qint64 first = cleanUpJob(1);
    QCOMPARE(chosen(), first);
    const qint64 second = cleanUpJob(2);
    QCOMPARE(chosen(), second);
    QCOMPARE(undoCleanup(*m_farm, second).undone, 1);
    QCOMPARE(chosen(), first);
    QCOMPARE(undoCleanup(*m_farm, first).undone, 1);
    QCOMPARE(chosen(), 0);
}

void UndoChoiceTest::tellsFirstWhatIsInTheWay_data()
{
    addWays();
}

/// Else an older run would be taken back in its place, and nobody would know why.
void UndoChoiceTest::tellsFirstWhatIsInTheWay()
{
    QFETCH(const QByteArray, what);
    cleanUpJob(1);
    const qint64 second = cleanUpJob(2);
    putInTheWay(what, 2);

    QCOMPARE(chosen(), second);
}

void UndoChoiceTest::isNotHeldUpByWhatItToldOnce_data()
{
    addWays();
}

void UndoChoiceTest::isNotHeldUpByWhatItToldOnce()
{
    QFETCH(const QByteArray, what);
    const qint64 first = cleanUpJob(1);
    const qint64 second = cleanUpJob(2);
    putInTheWay(what, 2);
    QCOMPARE(undoCleanup(*m_farm, second).failed.size(), 1U);

    QCOMPARE(chosen(), first);

    QCOMPARE(undoCleanup(*m_farm, first).undone, 1);
    // There is nothing else: it tells once more why not.
    QCOMPARE(chosen(), second);
}

void UndoChoiceTest::comesBackToWhatIsFreeAgain()
{
    cleanUpJob(1);
    const qint64 second = cleanUpJob(2);
    putInTheWay("file", 2);
    QCOMPARE(undoCleanup(*m_farm, second).failed.size(), 1U);

    QVERIFY(QFile::remove(QString::fromUtf8(m_farm->uploads() + "/uploaded/2.stl")));

    QCOMPARE(chosen(), second);
    QCOMPARE(undoCleanup(*m_farm, second).undone, 1);
}

/// One of its jobs is in the way, and the other one was not come to.
void UndoChoiceTest::goesOnWithAnUndoThatWasCancelled()
{
    cleanUpJob(1);
    m_farm->addJob(2, u"Uploaded"_s, "2.stl", 9);
    m_farm->addFile("uploaded/2.stl", 9);
    const qint64 second = cleanUpJob(3);
    putInTheWay("file", 2);
    putInTheWay("file", 3);
    {
        const auto opened = m_farm->open();
        const Tasks::RunStore runs(*opened->state);
        const auto undo = runs.start(u"undo"_s, Tasks::RunSource::Manual, m_farm->clock.now());
        QVERIFY(runs.setUndoes(*undo, second));
        const Settings::CleanupSettings settings;
        const auto report =
            undoRun(second, u"2"_s, runInputs(*m_farm, *opened, settings, *undo), {});
        QCOMPARE(report->failed.size(), 1U);
    }

    QCOMPARE(chosen(), second);
}

void UndoChoiceTest::takesWhatWasDoneAgain()
{
    cleanUpJob(1);
    const qint64 second = cleanUpJob(2);
    QCOMPARE(undoCleanup(*m_farm, second).undone, 1);
    const qint64 undo = second + 1;
    QCOMPARE(undoCleanup(*m_farm, undo).undone, 1);
    QVERIFY(!m_farm->hasFile("uploaded/2.stl"));

    QCOMPARE(chosen(), second);
}

QTEST_GUILESS_MAIN(UndoChoiceTest)

#include "tst_undochoice.moc"
