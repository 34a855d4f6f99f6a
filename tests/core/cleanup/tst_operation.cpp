// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/operation.h"

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
    void keepsWhatAFileSystemCouldNot();
    void keepsTheChangeOfAFolder();
    void itsInverseExchangesBeforeAndAfter();
    void theInverseOfAnInverseIsTheOperation();
    void knowsWhetherItEndsInTheTrash();

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
    const FolderChange change{"/up/pend\xff", {}, Files::FileAttributes{0755, 33, 33, 0}};

    const FolderChange reread = folderChangeFromJson(toJson(change));

    QCOMPARE(reread.path, change.path);
    QVERIFY(!reread.before && reread.after == change.after);
    QVERIFY(inverse(reread).before == change.after && !inverse(reread).after);
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

QTEST_APPLESS_MAIN(OperationTest)

#include "tst_operation.moc"
