// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/rowmerge.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

/// Tables are written as words: a letter is a known job, a dot a row that is not known.
class RowMergeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void keepsEachJobInItsRow_data();
    void keepsEachJobInItsRow();
    void neverMakesOneJobOfAnother();
    void answersQuicklyWhenAMillionRowsGo();
};

namespace {

KnownRows knownRows(const QString &word)
{
    KnownRows known{{}, static_cast<int>(word.size())};
    for (int row = 0; row < known.total; ++row) {
        if (word.at(row) != u'.')
            known.ids.emplace(row, word.mid(row, 1));
    }
    return known;
}

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
    QTest::addColumn<QString>("expected"); // dots: rows that came, or were not known before

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
    QTest::newRow("far above") << u"....abc..."_s << u"......abc..."_s << u"......abc..."_s;
    QTest::newRow("far below") << u"....abc..."_s << u"....abc"_s << u"....abc"_s;
    QTest::newRow("gone above") << u"....abc..."_s << u"..abc..."_s << u"..abc..."_s;
    QTest::newRow("two windows") << u"ab....xy.."_s << u"zab...xy..."_s << u".ab...xy..."_s;
}

void RowMergeTest::keepsEachJobInItsRow()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    const auto changes =
        planMerge(knownRows(before), knownRows(after), {{0, static_cast<int>(before.size())}});
    QCOMPARE(changed(before, changes), expected);
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
        for (QString *word : {&before, &after}) {
            for (QChar &letter : *word) {
                if (word == &after && random.bounded(4) == 0)
                    letter = u'.';
            }
        }
        const auto changes =
            planMerge(knownRows(before), knownRows(after), {{0, static_cast<int>(before.size())}});
        const QString result = changed(before, changes);
        QCOMPARE(result.size(), after.size());
        for (qsizetype row = 0; row < result.size(); ++row) {
            const bool isSame = result.at(row) == u'.' || result.at(row) == after.at(row);
            QVERIFY2(isSame, qPrintable(before + u" -> "_s + after + u" gave "_s + result));
        }
    }
}

void RowMergeTest::answersQuicklyWhenAMillionRowsGo()
{
    KnownRows before{{}, 1'000'000};
    for (int row = 500'000; row < 508'000; ++row)
        before.ids.emplace(row, QString::number(row));
    const auto changes = planMerge(before, {{}, 0}, {{500'000, 500'100}});
    int left = before.total;
    for (const RowChange &change : changes)
        left += change.count;
    QCOMPARE(left, 0);
    QVERIFY(changes.size() <= 3);
}

} // namespace Printkeeper::JobsView

QTEST_GUILESS_MAIN(Printkeeper::JobsView::RowMergeTest)
#include "tst_rowmerge.moc"
