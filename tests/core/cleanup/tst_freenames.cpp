// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/freenames.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Qt::Literals::StringLiterals;

class FreeNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsTheNumberBehindTheStem_data();
    void putsTheNumberBehindTheStem();
    void givesTheFilesOfAJobOneNumber();
    void givesNoNameTwice();
};

void FreeNamesTest::putsTheNumberBehindTheStem_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("stem");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a model") << "cube.stl"_ba
                             << "cube"_ba
                             << "cube (2).stl"_ba;
    QTest::newRow("a sidecar with two dots") << "cube.metadata.json"_ba
                                             << "cube"_ba
                                             << "cube (2).metadata.json"_ba;
    QTest::newRow("a picture of another name") << "p.png"_ba
                                               << "cube"_ba
                                               << "p (2).png"_ba;
    QTest::newRow("no extension") << "cube"_ba
                                  << "cube"_ba
                                  << "cube (2)"_ba;
    QTest::newRow("not UTF-8") << "caf\xE9.stl"_ba
                               << "caf\xE9"_ba
                               << "caf\xE9 (2).stl"_ba;
    const QByteArray longest(251, 'a');
    QTest::newRow("255 bytes") << longest + ".stl" << longest << longest.first(247) + " (2).stl";
    // 125 characters of two bytes: what is cut is a whole character.
    const QByteArray umlauts = QByteArray("\xC3\xA4").repeated(125);
    QTest::newRow("cut at a character")
        << umlauts + "x.stl" << umlauts + "x" << umlauts.first(246) + " (2).stl";
}

void FreeNamesTest::putsTheNumberBehindTheStem()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, stem);
    QFETCH(QByteArray, expected);
    QCOMPARE(numberedName(name, stem, 2), expected);
    QVERIFY(numberedName(name, stem, 2).size() <= 255);
    QCOMPARE(numberedName(name, stem, 1), name);
}

void FreeNamesTest::givesTheFilesOfAJobOneNumber()
{
    QTemporaryDir folder;
    const QByteArray root = folder.path().toUtf8();
    QFile taken(folder.filePath(u"cube.json"_s));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    FileMover files(DeviceCheck::Same);
    FreeNames names(files);

    std::vector<Jobs::FilePlace> places{{root, "cube.stl"}, {root, "cube.json"}};
    names.settle(places);

    QCOMPARE(places.front().relative, "cube (2).stl"_ba);
    QCOMPARE(places.back().relative, "cube (2).json"_ba);
}

void FreeNamesTest::givesNoNameTwice()
{
    QTemporaryDir folder;
    const QByteArray root = folder.path().toUtf8();
    FileMover files(DeviceCheck::Same);
    FreeNames names(files);

    std::vector<Jobs::FilePlace> first{{root, "cube.stl"}};
    std::vector<Jobs::FilePlace> second{{root, "cube.stl"}};
    names.settle(first);
    names.settle(second);

    QCOMPARE(first.front().relative, "cube.stl"_ba);
    QCOMPARE(second.front().relative, "cube (2).stl"_ba);
}

QTEST_GUILESS_MAIN(FreeNamesTest)

#include "tst_freenames.moc"
