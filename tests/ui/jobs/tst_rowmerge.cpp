// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/rowmerge.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

/// Tables are written as words: each letter is a job.
class RowMergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepsEachJobInItsRow_data();
    void keepsEachJobInItsRow();
    void neverMakesOneJobOfAnother();
    void findsOneChangeAmongAMillion();
    void givesUpWhenTooMuchIsDifferent();
};

namespace {

using Jobs::JobKeys;

JobKeys keysOf(const QString &word)
{
    JobKeys keys;
    for (const QChar letter : word)
        keys.push_back(letter.unicode());
    return keys;
}

constexpr int Many = 1000;

/// What the changes make of a table; rows that come are shown as dots.
QString changed(QString word, const std::vector<RowChange> &changes)
{
    for (const RowChange &change : changes) {
        if (change.count > 0)
            word.insert(change.row, QString(change.count, u'.'));
        else
            word.remove(change.row, -change.count);
    }
    return word;
}

} // namespace

void RowMergeTest::keepsEachJobInItsRow_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected"); // dots: rows that came

    QTest::newRow("nothing") << u"abc"_s << u"abc"_s << u"abc"_s;
    QTest::newRow("on top") << u"abc"_s << u"xyabc"_s << u"..abc"_s;
    QTest::newRow("at the end") << u"abc"_s << u"abcx"_s << u"abc."_s;
    QTest::newRow("between") << u"abc"_s << u"axbc"_s << u"a.bc"_s;
    QTest::newRow("gone") << u"abcd"_s << u"abd"_s << u"abd"_s;
    QTest::newRow("gone and come") << u"abcd"_s << u"abxd"_s << u"ab.d"_s;
    QTest::newRow("moved up") << u"abcd"_s << u"dabc"_s << u".abc"_s;
    QTest::newRow("moved down") << u"abcd"_s << u"bcda"_s << u"bcd."_s;
    QTest::newRow("all others") << u"abc"_s << u"xyz"_s << u"..."_s;
    QTest::newRow("emptied") << u"abc"_s << u""_s << u""_s;
    QTest::newRow("filled") << u""_s << u"abc"_s << u"..."_s;
    QTest::newRow("at both ends") << u"abcd"_s << u"xabcdy"_s << u".abcd."_s;
    QTest::newRow("changed places") << u"abcdef"_s << u"aecdbf"_s << u"a.cd.f"_s;
    QTest::newRow("a key twice") << u"abb"_s << u"abbc"_s << u"abb."_s;
}

void RowMergeTest::keepsEachJobInItsRow()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const auto changes = planMerge(keysOf(before), keysOf(after), Many);
    QVERIFY(changes.has_value());
    QCOMPARE(changed(before, *changes), expected);
}

void RowMergeTest::neverMakesOneJobOfAnother()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 5000; ++round) {
        QString letters = u"abcdefghijklmnopqrstuvwxyz"_s;
        std::shuffle(letters.begin(), letters.end(), random);
        QString before = letters.left(random.bounded(14));
        QString after = before;
        for (int edit = random.bounded(6); edit > 0; --edit) {
            if (!after.isEmpty() && random.bounded(2) == 0)
                after.remove(random.bounded(static_cast<int>(after.size())), 1);
            else
                after.insert(random.bounded(static_cast<int>(after.size()) + 1),
                             letters.at(14 + edit));
        }
        const auto changes = planMerge(keysOf(before), keysOf(after), Many);
        QVERIFY(changes.has_value());
        const QString result = changed(before, *changes);
        QCOMPARE(result.size(), after.size());
        for (qsizetype row = 0; row < result.size(); ++row) {
            const bool isSame = result.at(row) == u'.' || result.at(row) == after.at(row);
            QVERIFY2(isSame, qPrintable(before + u" -> "_s + after + u" gave "_s + result));
        }
    }
}

void RowMergeTest::findsOneChangeAmongAMillion()
{
    std::vector<qint64> before(1'000'000);
    std::iota(before.begin(), before.end(), 0);
    std::vector<qint64> after = before;
    after.erase(after.begin() + 700'000);
    after.insert(after.begin() + 300'000, -1);
    const std::vector<RowChange> expected{{700'000, -1}, {300'000, 1}};
    QCOMPARE(planMerge(JobKeys(before), JobKeys(after), Many).value_or(std::vector<RowChange>()),
             expected);
}

void RowMergeTest::givesUpWhenTooMuchIsDifferent()
{
    std::vector<qint64> before(5000);
    std::iota(before.begin(), before.end(), 0);
    const std::vector<qint64> after(before.rbegin(), before.rend());
    QVERIFY(planMerge(JobKeys(before), JobKeys(before), 0).has_value());
    QVERIFY(!planMerge(JobKeys(before), JobKeys(after), 1).has_value());
    std::vector<qint64> odd;
    std::ranges::copy_if(before, std::back_inserter(odd), [](qint64 key) { return key % 2 == 1; });
    QVERIFY(!planMerge(JobKeys(before), JobKeys(odd), 100).has_value());
}

} // namespace Printkeeper::JobsView

QTEST_GUILESS_MAIN(Printkeeper::JobsView::RowMergeTest)
#include "tst_rowmerge.moc"
