// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/elidedlabel.h"
#include "widgets/fittedparts.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

class TestFittedParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void leavesOutTheLastPartsFirst_data();
    void leavesOutTheLastPartsFirst();
    void neverCutsAWord_data();
    void neverCutsAWord();
    void tellsAllOfItInTheTooltip();
    void endsTheLastLineWithAWord();

private:
    static QStringList sample()
    {
        return {u"as of today 02:00"_s, u"changed folders are followed"_s, u"/srv/farm/uploads"_s};
    }
};

void TestFittedParts::leavesOutTheLastPartsFirst_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("room"); // what just fits
    QTest::addColumn<int>("less");     // pixels
    QTest::addColumn<QString>("shown");
    const QString all = joinedParts(sample());
    const QString two = joinedParts(sample().first(2));
    const QString one = sample().front();
    QTest::newRow("all fit") << sample() << all << 0 << all;
    QTest::newRow("a little too narrow") << sample() << all << 1 << two;
    QTest::newRow("room for two") << sample() << two << 0 << two;
    QTest::newRow("too narrow for two") << sample() << two << 1 << one;
    QTest::newRow("room for one") << sample() << one << 0 << one;
    QTest::newRow("words of one") << sample() << one << 1 << u"as of today…"_s;
    QTest::newRow("two words") << sample() << u"as of…"_s << 0 << u"as of…"_s;
    QTest::newRow("one word") << sample() << u"as of…"_s << 1 << u"as…"_s;
    QTest::newRow("not one word") << sample() << u"as…"_s << 1 << QString();
    QTest::newRow("no part") << QStringList() << all << 0 << QString();
}

void TestFittedParts::leavesOutTheLastPartsFirst()
{
    QFETCH(QStringList, parts);
    QFETCH(QString, room);
    QFETCH(int, less);
    const QFontMetrics metrics(qApp->font());
    const int width = metrics.horizontalAdvance(room) - less;
    QTEST(fittedParts(parts, width, metrics), "shown");
}

void TestFittedParts::neverCutsAWord_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("storage") << sample();
    QTest::newRow("one sentence") << QStringList{
        u"the jobs have changed since today 02:00; plan again"_s};
    QTest::newRow("one word") << QStringList{u"Aufräumzeitplanungsübersicht"_s};
}

void TestFittedParts::neverCutsAWord()
{
    QFETCH(QStringList, parts);
    const QFontMetrics metrics(qApp->font());
    const QStringList words = joinedParts(parts).split(u' ');
    for (int width = 0; width <= metrics.horizontalAdvance(joinedParts(parts)); ++width) {
        QString shown = fittedParts(parts, width, metrics);
        QCOMPARE_LE(metrics.horizontalAdvance(shown), width);
        if (shown.endsWith(u'…'))
            shown.chop(1);
        for (const QString &word : shown.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(words.contains(word), qPrintable(word));
    }
}

void TestFittedParts::tellsAllOfItInTheTooltip()
{
    ElidedLabel label;
    label.setParts(sample());
    QCOMPARE(label.text(), joinedParts(sample()));
    QCOMPARE(label.accessibleName(), joinedParts(sample()));
    label.resize(label.sizeHint());
    label.grab();
    QCOMPARE(label.toolTip(), QString());
    label.resize(label.width() / 2, label.height());
    const QImage narrow = label.grab().toImage();
    QCOMPARE(label.toolTip(), joinedParts(sample()));
    // Painted as the parts that fit, and no other.
    ElidedLabel fitting;
    fitting.setParts(sample().first(1));
    fitting.resize(label.size());
    QCOMPARE(fittedParts(sample(), label.width(), label.fontMetrics()), sample().front());
    QCOMPARE(narrow, fitting.grab().toImage());
}

void TestFittedParts::endsTheLastLineWithAWord()
{
    const QString first = u"The second disk has"_s;
    const QString second = u"three gigabytes"_s;
    ElidedLabel cut;
    cut.setMostLines(2);
    cut.setText(first + u' ' + second + u" left, which is too little"_s);
    cut.ensurePolished();
    const QFontMetrics metrics(cut.font());
    // Of the last line there is room for half a word more.
    const int width =
        std::max(metrics.horizontalAdvance(first), metrics.horizontalAdvance(second + u" le…"_s))
        + 1;
    QVERIFY(metrics.horizontalAdvance(second + u" left…"_s) > width);
    cut.resize(width, cut.heightForWidth(width));
    ElidedLabel whole;
    whole.setMostLines(2);
    whole.setText(first + u' ' + second + u'…');
    whole.resize(cut.size());
    QCOMPARE(cut.grab().toImage(), whole.grab().toImage());
}

QTEST_MAIN(TestFittedParts)
#include "tst_fittedparts.moc"
