// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/foldernames.h"
#include "cleanup/hashcounts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

using namespace Printkeeper;
using namespace Printkeeper::Cleanup;
using namespace Qt::Literals::StringLiterals;

class FolderNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverDeniesWhatIsThere_data();
    void neverDeniesWhatIsThere();
    void deniesMostOfWhatIsNotThere();
    void listsNoFolderThatIsTooLarge();
    void countsHashes_data();
    void countsHashes();

private:
    static QByteArray nameOf(int file) { return "part " + QByteArray::number(file) + ".json"; }
    static void fill(const QTemporaryDir &folder, int files)
    {
        for (int i = 0; i < files; ++i) {
            QFile file(folder.filePath(QString::fromUtf8(nameOf(i))));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
};

void FolderNamesTest::neverDeniesWhatIsThere_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<int>("questions");
    QTest::newRow("none") << 0 << 1000;
    QTest::newRow("few questions") << 100 << 10;
    QTest::newRow("many questions") << 1000 << 3000;
    QTest::newRow("too many files") << 3000 << 200;
}

void FolderNamesTest::neverDeniesWhatIsThere()
{
    QFETCH(const int, files);
    QFETCH(const int, questions);
    const QTemporaryDir folder;
    fill(folder, files);
    FileMover looking = FileMover::forLooking(DeviceCheck::Same);
    FolderNames names(static_cast<std::size_t>(questions));
    const QByteArray root = folder.path().toUtf8();
    for (int i = 0; i < files; ++i)
        QVERIFY(names.mayHave({root, nameOf(i)}, looking));
    QVERIFY(names.mayHave({root + "/missing", nameOf(0)}, looking));
}

void FolderNamesTest::deniesMostOfWhatIsNotThere()
{
    const QTemporaryDir folder;
    fill(folder, 10);
    FileMover looking = FileMover::forLooking(DeviceCheck::Same);
    FolderNames names(1000);
    int denied = 0;
    for (int i = 10; i < 1010; ++i)
        denied += names.mayHave({folder.path().toUtf8(), nameOf(i)}, looking) ? 0 : 1;
    QVERIFY2(denied > 900, qPrintable(QString::number(denied)));
}

void FolderNamesTest::listsNoFolderThatIsTooLarge()
{
    const QTemporaryDir folder;
    fill(folder, 2000);
    FileMover looking = FileMover::forLooking(DeviceCheck::Same);
    FolderNames names(100);
    for (int i = 5000; i < 5100; ++i)
        QVERIFY(names.mayHave({folder.path().toUtf8(), nameOf(i)}, looking));
}

void FolderNamesTest::countsHashes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 2, 3, 5, 8, 100, 10'000})
        QTest::addRow("%d", size) << size;
}

void FolderNamesTest::countsHashes()
{
    QFETCH(const int, size);
    std::mt19937_64 random(7);
    std::map<quint64, std::size_t> expected{{0, 0}, {~quint64(0), 0}};
    HashCounts counts;
    for (int i = 0; i < size; ++i) {
        const quint64 hash = i % 7 == 0 ? 0 : i % 11 == 0 ? ~quint64(0) : random();
        for (int times = 0; times <= i % 3; ++times) {
            counts.add(hash);
            ++expected[hash];
        }
    }
    counts.seal();
    for (const auto &[hash, times] : expected)
        QCOMPARE(counts.count(hash), times);
    QCOMPARE(counts.count(12345), std::size_t(0));
}

QTEST_GUILESS_MAIN(FolderNamesTest)
#include "tst_foldernames.moc"
