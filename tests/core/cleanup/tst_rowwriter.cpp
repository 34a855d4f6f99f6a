// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "farmrun.h"

#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// Rows of other tables that point at a removed job: they and no others go with it, and come back.
class RowWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesOnlyRowsOfTheWholeKey();
    void findsAKeyWhoseColumnIsSpelledOtherwise();
    void takesAndBringsBackWhatRefersToWhatRefers();
    void leavesAJobThatAnotherJobRefersTo();
    void leavesAJobThatItsOwnersRowRefersTo();
    void bringsBackExactValues();
    void saysWhenATriggerHasChangedTheRow();

private:
    static QList<QVariantList> all(const SmallFarm &farm, const QString &table)
    {
        return farm.database().run(u"SELECT * FROM "_s + table + u" ORDER BY 1, 2"_s);
    }
};

void RowWriterTest::takesOnlyRowsOfTheWholeKey()
{
    SmallFarm farm;
    const auto &db = farm.database();
    db.run(u"CREATE UNIQUE INDEX person_job ON jobs (student_name, id)"_s);
    db.run(u"CREATE TABLE note (id INTEGER PRIMARY KEY, person TEXT, job INTEGER, "
           "FOREIGN KEY (person, job) REFERENCES jobs (student_name, id))"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Pending"_s, "other.stl", 1);
    db.run(u"INSERT INTO note VALUES (1, 'Ada', 1), (2, 'Ada', 2)"_s);

    runCleanup(farm);

    QCOMPARE(all(farm, u"note"_s), (QList<QVariantList>{{2, u"Ada"_s, 2}}));
}

void RowWriterTest::findsAKeyWhoseColumnIsSpelledOtherwise()
{
    SmallFarm farm;
    farm.database().run(
        u"CREATE TABLE note (id INTEGER PRIMARY KEY, job INTEGER REFERENCES JOBS (ID))"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.database().run(u"INSERT INTO note VALUES (1, 1)"_s);

    const auto done = runCleanup(farm);

    QVERIFY(all(farm, u"note"_s).isEmpty());
    undoCleanup(farm, done.id);
    QCOMPARE(all(farm, u"note"_s), (QList<QVariantList>{{1, 1}}));
}

void RowWriterTest::takesAndBringsBackWhatRefersToWhatRefers()
{
    SmallFarm farm;
    const auto &db = farm.database();
    db.run(u"CREATE TABLE \"an event\" (\"the key\" TEXT PRIMARY KEY, job INTEGER REFERENCES jobs) "
           "WITHOUT ROWID"_s);
    db.run(u"CREATE TABLE detail (id INTEGER PRIMARY KEY, event TEXT REFERENCES \"an event\")"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    db.run(u"INSERT INTO \"an event\" VALUES ('a', 1), ('b', 1), ('c', 2)"_s);
    db.run(u"INSERT INTO detail VALUES (1, 'a'), (2, 'a'), (3, 'c')"_s);
    const auto events = all(farm, u"\"an event\""_s);
    const auto details = all(farm, u"detail"_s);

    const auto done = runCleanup(farm);
    QCOMPARE(all(farm, u"\"an event\""_s), (QList<QVariantList>{{u"c"_s, 2}}));
    QCOMPARE(all(farm, u"detail"_s), (QList<QVariantList>{{3, u"c"_s}}));

    QCOMPARE(undoCleanup(farm, done.id).undone, 1);
    QCOMPARE(all(farm, u"\"an event\""_s), events);
    QCOMPARE(all(farm, u"detail"_s), details);
}

void RowWriterTest::leavesAJobThatAnotherJobRefersTo()
{
    SmallFarm farm;
    farm.database().run(u"ALTER TABLE jobs ADD COLUMN reprint_of INTEGER REFERENCES jobs (id)"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Printing"_s, "again.stl", 0);
    farm.addFile("printing/again.stl", 1);
    farm.database().run(u"UPDATE jobs SET reprint_of = 1 WHERE id = 2"_s);

    const auto done = runCleanup(farm);

    QCOMPARE(farm.database().run(u"SELECT id FROM jobs ORDER BY id"_s).size(), 2);
    QVERIFY(farm.hasFile("uploaded/old.stl"));
    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Skipped);
    QVERIFY2(done.report.plan.actions.front().error.contains(u"refers"_s),
             qPrintable(done.report.plan.actions.front().error));
}

void RowWriterTest::leavesAJobThatItsOwnersRowRefersTo()
{
    SmallFarm farm;
    const auto &db = farm.database();
    db.run(u"CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, last_job INTEGER "
           "REFERENCES jobs (id) ON DELETE SET NULL)"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    db.run(u"INSERT INTO users VALUES (1, 'Ada', 1)"_s);

    const auto done = runCleanup(farm);

    QCOMPARE(all(farm, u"users"_s), (QList<QVariantList>{{1, u"Ada"_s, 1}}));
    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Skipped);
    QVERIFY(farm.hasFile("uploaded/old.stl"));
}

void RowWriterTest::bringsBackExactValues()
{
    SmallFarm farm;
    const auto &db = farm.database();
    db.run(u"ALTER TABLE jobs ADD COLUMN \"the \"\"odd\"\" one\" BLOB"_s);
    farm.addJob(1, u"Uploaded"_s, "old.stl", 9);
    farm.addFile("uploaded/old.stl", 9);
    farm.addJob(2, u"Uploaded"_s, "older.stl", 9);
    farm.addFile("uploaded/older.stl", 9);
    db.run(u"UPDATE jobs SET \"the \"\"odd\"\" one\" = X'00ff00', reject_reasons = 0.1, "
           "original_filename = CAST(X'61ff0062' AS TEXT) WHERE id = 1"_s);
    const QString exact =
        u"SELECT id, typeof(\"the \"\"odd\"\" one\"), hex(\"the \"\"odd\"\" one\"), "
        "typeof(reject_reasons), reject_reasons, hex(original_filename), "
        "typeof(original_filename) FROM jobs ORDER BY id"_s;
    const auto before = db.run(exact);

    const auto done = runCleanup(farm);
    QVERIFY(db.run(exact).isEmpty());

    QCOMPARE(undoCleanup(farm, done.id).undone, 2);
    QCOMPARE(db.run(exact), before);
}

void RowWriterTest::saysWhenATriggerHasChangedTheRow()
{
    SmallFarm farm;
    farm.database().run(
        u"CREATE TRIGGER stamp AFTER UPDATE OF status ON jobs BEGIN "
        "UPDATE jobs SET updated_at = '2026-03-01 09:09:09' WHERE id = NEW.id; END"_s);
    farm.addJob(1, u"Completed"_s, "cube.stl", 40);
    farm.addFile("completed/cube.stl", 40);
    const auto done = runCleanup(farm);
    QCOMPARE(done.report.plan.actions.front().result, ActionResult::Done);

    const UndoReport report = undoCleanup(farm, done.id);

    QCOMPARE(report.undone, 0);
    QCOMPARE(report.failed.size(), 1U);
    QVERIFY(farm.hasFile("archive/cube.stl"));
}

QTEST_GUILESS_MAIN(RowWriterTest)

#include "tst_rowwriter.moc"
