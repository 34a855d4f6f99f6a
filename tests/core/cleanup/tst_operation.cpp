// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/actionlog.h"
#include "cleanup/journaltext.h"

#include <QJsonDocument>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Qt::Literals::StringLiterals;

class OperationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromTheJournalToTheLastByte();
    void writesTheSameTextDirectly();
    void keepsWhatAFileSystemCouldNot();
    void keepsTheChangeOfAFolder();
    void itsInverseExchangesBeforeAndAfter();
    void theInverseOfAnInverseIsTheOperation();
    void knowsWhetherItEndsInTheTrash();
    void isLoggedWithEachFileAtItsOwnPlace();
    void isLoggedAlikeByItself();

private:
    static Operation removal();
};

Operation OperationTest::removal()
{
    Operation operation;
    operation.entry = 7;
    operation.kind = u"remove-upload"_s;
    operation.job = u"12"_s;
    operation.change =
        RowChange{u"jobs"_s,
                  u"id"_s,
                  Database::Value::integer(12),
                  Row{{u"id"_s, Database::Value::integer(12)},
                      {u"filename"_s, Database::Value::text("caf\xE9\n.stl"_ba)},
                      {u"weight"_s, Database::Value{0.1}},
                      {u"note"_s, {}},
                      {u"raw"_s, {Database::Value::Blob{"\0\xFF"_ba}}}},
                  std::nullopt,
                  {{u"event"_s, Row{{u"id"_s, Database::Value::integer(9007199254740993)}}}}};
    operation.moves = {{{"/srv/uploads/uploaded", "a\xFF\nb.stl"},
                        {"/srv/uploads", ".printkeeper/trash/3/uploaded/a\xFF\nb.stl"},
                        {18446744073709551615ULL, 9007199254740993ULL, 5, -1}}};
    return operation;
}

void OperationTest::comesBackFromTheJournalToTheLastByte()
{
    const Operation operation = removal();
    const auto reread = [](const auto &json) {
        return QJsonDocument::fromJson(QJsonDocument(json).toJson());
    };

    const RowChange change = rowChangeFromJson(reread(toJson(*operation.change)).object());
    const auto moves = fileMovesFromJson(reread(toJson(operation.moves)).array());

    QCOMPARE(change.table, u"jobs"_s);
    QCOMPARE(change.idColumn, u"id"_s);
    QVERIFY(change.id == operation.change->id);
    QVERIFY(change.before == operation.change->before);
    QVERIFY(!change.after);
    QVERIFY(change.referring == operation.change->referring);
    QCOMPARE(moves.size(), 1U);
    QVERIFY(moves.front().from == operation.moves.front().from);
    QVERIFY(moves.front().to == operation.moves.front().to);
    QVERIFY(moves.front().identity == operation.moves.front().identity);
}

void OperationTest::writesTheSameTextDirectly()
{
    std::vector<Operation> operations{removal(), inverse(removal()), removal(), removal()};
    // Nothing unusual in it.
    RowChange &plain = *operations[2].change;
    plain.before = Row{{u"status"_s, Database::Value::text("Completed"_ba)},
                       {u"empty"_s, Database::Value::text(""_ba)}};
    plain.after = Row{{u"status"_s, Database::Value::text("Archived"_ba)}};
    operations[2].moves = {{{"/srv/a", "x.stl"}, {"/srv/b", "x.stl"}, {1, 2, 3, -4}},
                           {{"/srv/a", "x.json"}, {"/srv/b", "x (2).json"}, {1, 3, 0, 4}}};
    // All that has a meaning in JSON.
    RowChange &odd = *operations[3].change;
    odd.table = u"a \"table\" \\ \u00e9"_s;
    odd.before = Row{{u"na\nme"_s, Database::Value::text("\"\\/\b\f\n\r\t\x01\x7f{}[],:"_ba)}};
    operations[3].moves.clear();
    operations[3].moves.push_back({{"/srv/a", "\"x\".stl"}, {"/srv/b", "x.stl"}, {1, 2, 3, 4}});

    const auto compact = [](const auto &json) {
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    };
    for (const Operation &operation : operations) {
        QCOMPARE(journalText(*operation.change), compact(toJson(*operation.change)));
        QCOMPARE(journalText(operation.moves), compact(toJson(operation.moves)));
    }
}

void OperationTest::keepsWhatAFileSystemCouldNot()
{
    FileMove move{{"/a", "x"}, {"/b", "x"}, {1, 2, 3, 4}, ".part", Files::Identity{5, 0, 3, 6}, {}};
    move.attributes = Files::FileAttributes{02640, 1000, 4294967294U, -1'500'000'001};

    const auto moves = fileMovesFromJson(toJson(std::vector<FileMove>{move}));

    QCOMPARE(moves.size(), 1U);
    QVERIFY(moves.front().attributes == move.attributes);
    QVERIFY(inverse(moves.front()).attributes == move.attributes);
    QVERIFY(inverse(moves.front()).identity == *move.copied);
}

void OperationTest::keepsTheChangeOfAFolder()
{
    const FolderChange change{"/up/pend\xff",
                              {},
                              Files::FileAttributes{0755, 33, 33, 0},
                              std::numeric_limits<quint64>::max()};

    const FolderChange reread = folderChangeFromJson(toJson(change));

    QCOMPARE(reread.path, change.path);
    QVERIFY(!reread.before && reread.after == change.after);
    QCOMPARE(reread.inode, change.inode);
    QVERIFY(inverse(reread).before == change.after && !inverse(reread).after);
    QCOMPARE(inverse(reread).inode, change.inode);
    QVERIFY(!inverse(inverse(reread)).inode); // that will be another one
}

void OperationTest::itsInverseExchangesBeforeAndAfter()
{
    const Operation back = inverse(removal());

    QCOMPARE(back.kind, u"undo-remove-upload"_s);
    QCOMPARE(back.entry, 0);
    QCOMPARE(back.undoes, 7);
    QVERIFY(!back.change->before);
    QVERIFY(back.change->after == removal().change->before);
    QVERIFY(back.moves.front().from == removal().moves.front().to);
}

void OperationTest::theInverseOfAnInverseIsTheOperation()
{
    const Operation again = inverse(inverse(removal()));

    QCOMPARE(again.kind, removal().kind);
    QVERIFY(again.change->before == removal().change->before);
    QVERIFY(again.moves.front().to == removal().moves.front().to);
}

void OperationTest::knowsWhetherItEndsInTheTrash()
{
    QVERIFY(endsInTrash(removal()));
    QVERIFY(!endsInTrash(inverse(removal())));
}

/// A picture in the middle stays where it is.
void OperationTest::isLoggedWithEachFileAtItsOwnPlace()
{
    CleanupAction action;
    action.kind = ActionKind::RestoreJob;
    for (const QByteArray name : {"a.stl", "a.png", "a.json"})
        action.files.push_back({{"/srv/archive", name}, {}, 1, FileRole::Model});
    const std::vector<FileMove> moves{
        {{"/srv/archive", "a.stl"}, {"/srv/completed", "a.stl"}, {}},
        {{"/srv/archive", "a.json"}, {"/srv/completed", "a.json"}, {}}};
    action.result = ActionResult::Done;

    action.movedTo = placesBehind(action, moves);

    QVERIFY(action.movedTo.at(1) == action.files.at(1).place);
    QVERIFY(logText(action).endsWith("): /srv/archive/a.stl -> /srv/completed/a.stl, "
                                     "/srv/archive/a.json -> /srv/completed/a.json"_L1));
}

/// Recovery finds the one by the other.
void OperationTest::isLoggedAlikeByItself()
{
    const Operation operation = removal();
    CleanupAction action;
    action.kind = ActionKind::RemoveUpload;
    action.job = Jobs::Job{};
    action.job->id = Database::Value::integer(12);
    action.files.push_back({operation.moves.front().from, {}, 1, FileRole::Model});
    action.movedTo = placesBehind(action, operation.moves);
    action.result = ActionResult::Done;
    action.ageDays = 9;
    action.bytes = 5;

    QCOMPARE(doneText(operation, u"9 d old, 5 bytes"_s), logText(action));
}

QTEST_APPLESS_MAIN(OperationTest)

#include "tst_operation.moc"
