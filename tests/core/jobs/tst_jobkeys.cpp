// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobkeys.h"

#include <QTest>

#include <algorithm>
#include <limits>

namespace Printkeeper::Jobs {

class JobKeysTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEachKey_data();
    void keepsEachKey();
    void isComparedByItsKeys();
};

namespace {

using Keys = std::numeric_limits<qint64>;
constexpr qint64 LastNarrow = std::numeric_limits<quint32>::max();

} // namespace

void JobKeysTest::keepsEachKey_data()
{
    QTest::addColumn<QList<qint64>>("keys");
    QTest::newRow("none") << QList<qint64>();
    QTest::newRow("row numbers") << QList<qint64>{3, 1, 2, 1'000'000};
    QTest::newRow("the last narrow one") << QList<qint64>{0, LastNarrow, 1};
    QTest::newRow("a wide one at first") << QList<qint64>{LastNarrow + 1, 1, 2};
    QTest::newRow("a wide one later") << QList<qint64>{1, 2, LastNarrow + 1, 3, LastNarrow};
    QTest::newRow("one below zero") << QList<qint64>{1, 2, -1, 3};
    QTest::newRow("the ends") << QList<qint64>{0, Keys::max(), Keys::min()};
}

void JobKeysTest::keepsEachKey()
{
    QFETCH(QList<qint64>, keys);
    JobKeys kept;
    for (const qint64 key : keys)
        kept.push_back(key);
    kept.shrink();
    QCOMPARE(kept.size(), static_cast<std::size_t>(keys.size()));
    QCOMPARE(kept.empty(), keys.isEmpty());
    QVERIFY(std::ranges::equal(kept, keys));
    for (qsizetype place = 0; place < keys.size(); ++place) {
        const auto at = static_cast<std::size_t>(place);
        QCOMPARE(kept[at], keys.at(place));
        QCOMPARE(kept.placeOf(keys.at(place)), at);
    }
    // The lower half of the last one is a row number.
    for (const qint64 strange : {qint64(77), qint64(-77), (LastNarrow + 1) * 5 + 1})
        QCOMPARE(kept.placeOf(strange), kept.size());
}

void JobKeysTest::isComparedByItsKeys()
{
    QCOMPARE((JobKeys{1, 2}), (JobKeys{1, 2}));
    QVERIFY((JobKeys{1, 2}) != (JobKeys{2, 1}));
    QVERIFY((JobKeys{1, 2}) != (JobKeys{1, 2, -1}));
    QVERIFY((JobKeys{1, 2, -1}) != (JobKeys{1, 2, -2}));
}

} // namespace Printkeeper::Jobs

QTEST_GUILESS_MAIN(Printkeeper::Jobs::JobKeysTest)
#include "tst_jobkeys.moc"
