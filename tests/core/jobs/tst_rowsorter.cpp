// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/bytequeue.h"
#include "jobs/rowsorter.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Jobs {

/// Rows in many runs, against a plain sort. That keys are compared as SQLite does is seen
/// elsewhere.
class RowSorterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsRowsOfManyRuns_data();
    void sortsRowsOfManyRuns();
    void keepsTheFirstRowsOfAllRuns_data();
    void keepsTheFirstRowsOfAllRuns();
    void packsTimesAndNames_data();
    void packsTimesAndNames();
    void stopsWhenCancelled();
    void readsWhatWasWritten();
    void givesBackWhatWasRead();
};

namespace {

constexpr std::size_t Run = 16;
constexpr int Rows = 3000;

struct Row
{
    QByteArray value; ///< null: none
    QByteArray id;
    qint64 number = 0;
};

ValueView viewOf(const QByteArray &text)
{
    if (text.isNull())
        return {};
    return {ValueView::Type::Text, 0, 0, text};
}

/// With values of a kind, in ranges of any size.
std::vector<Row> rowsOf(const QString &kind, int count)
{
    QRandomGenerator random(4711);
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        Row row{{}, QByteArray::number(random.bounded(count / 2)), i};
        if (kind == "rising"_L1)
            row.value = QByteArray::number(1'000'000 + i);
        else if (kind == "falling"_L1)
            row.value = QByteArray::number(1'000'000 - i);
        else if (kind == "few"_L1)
            row.value = i % 5 == 0 ? QByteArray() : QByteArray::number(random.bounded(4));
        else if (kind == "long"_L1)
            row.value = QByteArray(random.bounded(40'000), 'x') + QByteArray::number(i % 7);
        else
            row.value = QByteArray::number(random.bounded(count));
        // Numbers of every size and order.
        row.number = i % 3 == 0 ? i : (qint64(random.generate64()) | (qint64(1) << 40));
        rows.push_back(row);
    }
    return rows;
}

void fill(RowSorter &sorter, const std::vector<Row> &rows, bool hasIds)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (hasIds)
            sorter.add(rows[i].number, viewOf(rows[i].value), viewOf(rows[i].id));
        else
            sorter.add(rows[i].number, viewOf(rows[i].value));
        if (i % 11 == 0)
            sorter.endRange();
    }
}

JobKeys sorted(std::vector<Row> rows, const RowSorter::Order &order, bool hasIds)
{
    const auto before = [&](const Row &left, const Row &right) {
        const bool rises = order.byValue == SortOrder::Ascending;
        if (left.value.isNull() != right.value.isNull())
            return left.value.isNull() == rises;
        if (left.value != right.value)
            return (left.value < right.value) == rises;
        if (hasIds && left.id != right.id)
            return (left.id < right.id) == rises;
        return (left.number < right.number) == (order.byNumber == SortOrder::Ascending);
    };
    std::ranges::sort(rows, before);
    JobKeys keys;
    for (const Row &row : rows)
        keys.push_back(row.number);
    return keys;
}

constexpr SortOrder Orders[] = {SortOrder::Ascending, SortOrder::Descending};

void addKinds()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("rows");
    for (const char *kind : {"rising", "falling", "few", "any"})
        QTest::newRow(kind) << QString::fromLatin1(kind) << Rows;
    QTest::newRow("long") << u"long"_s << 200;
    QTest::newRow("one") << u"any"_s << 2;
    QTest::newRow("none") << u"any"_s << 0;
}

} // namespace

void RowSorterTest::sortsRowsOfManyRuns_data()
{
    addKinds();
}

void RowSorterTest::sortsRowsOfManyRuns()
{
    QFETCH(QString, kind);
    QFETCH(int, rows);
    const std::vector<Row> all = rowsOf(kind, rows);
    for (const bool hasIds : {false, true}) {
        for (const SortOrder byValue : Orders) {
            for (const SortOrder byNumber : Orders) {
                const RowSorter::Order order{byValue, byNumber, Collation::Binary,
                                             Collation::Binary};
                RowSorter sorter(order, Run);
                fill(sorter, all, hasIds);
                QCOMPARE(sorter.size(), all.size());
                QCOMPARE(sorter.take().keys(), sorted(all, order, hasIds));
                QCOMPARE(sorter.size(), std::size_t(0));
            }
        }
    }
}

void RowSorterTest::keepsTheFirstRowsOfAllRuns_data()
{
    addKinds();
}

void RowSorterTest::keepsTheFirstRowsOfAllRuns()
{
    QFETCH(QString, kind);
    QFETCH(int, rows);
    const std::vector<Row> all = rowsOf(kind, rows);
    for (const std::size_t most : {std::size_t(0), std::size_t(1), std::size_t(100), all.size()}) {
        for (const SortOrder byValue : Orders) {
            const RowSorter::Order order{byValue, SortOrder::Ascending, Collation::Binary,
                                         Collation::Binary};
            RowSorter sorter(order, Run);
            const JobKeys expected = sorted(all, order, true);
            const std::size_t kept = std::min(most, all.size());
            for (std::size_t from = 0; from < all.size(); from += 70) {
                const std::size_t end = std::min(from + 70, all.size());
                fill(sorter, {all.begin() + qsizetype(from), all.begin() + qsizetype(end)}, true);
                sorter.keepFirst(most);
                QCOMPARE(sorter.size(), std::min(most, end));
            }
            if (kept > 0) {
                QCOMPARE(sorter.lastNumber(), expected[kept - 1]);
                const auto last = std::ranges::find(all, sorter.lastNumber(), &Row::number);
                QCOMPARE(sorter.isLastNull(), last->value.isNull());
            }
            QVERIFY(std::ranges::equal(
                sorter.take().keys(),
                std::vector(expected.begin(), expected.begin() + qsizetype(kept))));
        }
    }
}

void RowSorterTest::packsTimesAndNames_data()
{
    QTest::addColumn<bool>("isTime");
    QTest::newRow("times") << true;
    QTest::newRow("names") << false;
}

/// A million of them must leave room for the order itself within 20 MB.
void RowSorterTest::packsTimesAndNames()
{
    QFETCH(bool, isTime);
    constexpr int Many = 100'000;
    constexpr int MostBytes = 15; // a row
    QRandomGenerator random(4711);
    RowSorter sorter({});
    for (int i = 0; i < Many; ++i) {
        const int second = (isTime ? i : random.bounded(Many)) * 7;
        const QByteArray text = isTime
                                    ? "2026-03-" + QByteArray::number(10 + second / 86'400) + ' '
                                          + QByteArray::number(10 + second / 3600 % 24) + ':'
                                          + QByteArray::number(10 + second / 60 % 60) + ':'
                                          + QByteArray::number(10 + second % 60) + '.'
                                          + QByteArray::number(random.bounded(100'000, 1'000'000))
                                    : "shelf bracket " + QByteArray::number(second) + ".3mf";
        sorter.add(i + 1, viewOf(text));
        if (i % 1000 == 0)
            sorter.endRange();
    }
    // Without the rows that are not packed yet.
    QVERIFY2(sorter.usedBytes() < qsizetype(Many) * MostBytes + 512 * 1024,
             qPrintable(QString::number(sorter.usedBytes())));
    QCOMPARE(sorter.take().size(), Many);
    QVERIFY(sorter.usedBytes() < 1024 * 1024);
}

void RowSorterTest::stopsWhenCancelled()
{
    RowSorter sorter({}, Run);
    fill(sorter, rowsOf(u"any"_s, 20'000), false);
    CancelToken cancel;
    cancel.cancel();
    QVERIFY(sorter.take(cancel).size() < 20'000);
}

void RowSorterTest::readsWhatWasWritten()
{
    QRandomGenerator random(4711);
    ByteQueue queue;
    QVERIFY(queue.isEmpty());
    QByteArray written;
    for (int i = 0; i < 500; ++i) {
        const QByteArray part(random.bounded(i % 50 == 0 ? 60'000 : 100), char('a' + i % 26));
        written += part;
        queue.append(part);
        if (i % 7 == 0)
            queue.shrink();
    }
    QByteArray read;
    while (read.size() < written.size()) {
        const auto size = std::min<qsizetype>(random.bounded(40'000), written.size() - read.size());
        QVERIFY(!queue.isEmpty());
        QByteArray part(size, '\0');
        queue.read(part.data(), size);
        read += part;
    }
    QCOMPARE(read, written);
    QVERIFY(queue.isEmpty());
    queue.append("again");
    QCOMPARE(queue.readByte(), quint8('a'));
    QVERIFY(!queue.isEmpty());
}

void RowSorterTest::givesBackWhatWasRead()
{
    ByteQueue queue;
    const QByteArray part(100'000, 'x');
    queue.append(part);
    QVERIFY(queue.usedBytes() >= part.size());
    QVERIFY(queue.usedBytes() < part.size() + 64 * 1024);
    QByteArray read(part.size(), '\0');
    queue.read(read.data(), part.size() / 2);
    QVERIFY(queue.usedBytes() < part.size() / 2 + 64 * 1024);
    queue.read(read.data(), part.size() - part.size() / 2);
    QCOMPARE(queue.usedBytes(), 0);
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::RowSorterTest)
#include "tst_rowsorter.moc"
