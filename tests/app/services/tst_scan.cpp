// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openfarm.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Printkeeper;
using namespace Printkeeper::Services;
using namespace Printkeeper::Test;
using namespace Qt::Literals::StringLiterals;

/// A scan that is remembered in the state folder, and what begins with it.
class ScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_small = std::make_unique<SmallFarm>();
        // A day later all that was just made is settled.
        m_small->clock.setNow(SystemClock().now().addDays(1));
        m_small->addFile("uploaded/a.stl", 3, QByteArray(5000, 'x'));
        m_small->addFile("completed/b.stl", 40);
        m_farm = openFarm(*m_small);
    }

    void scansUploadsAndRemembersIt()
    {
        const auto tree = m_farm->scan({});
        QVERIFY(tree);
        QCOMPARE((*tree)->path(), m_small->uploads());
        QCOMPARE((*tree)->allocated((*tree)->root()), allocatedByDu());
        struct stat status = {};
        QCOMPARE(::stat(index().constData(), &status), 0);
        QCOMPARE(status.st_mode & 07777U, mode_t(0600));
    }

    void aQuickScanTrustsFoldersForADay()
    {
        QVERIFY(m_farm->scan({}));
        m_small->addFile("uploaded/new.stl", 1, QByteArray(70, 'x'));
        m_small->addFile("completed/b.stl", 40, QByteArray(900, 'x')); // in place
        const auto now = m_farm->scan(quick());
        QCOMPARE(sizeIn(**now, "uploaded/new.stl"), Bytes(70));
        QCOMPARE(sizeIn(**now, "completed/b.stl"), Bytes(7));
        m_small->clock.advance(std::chrono::hours(25));
        const auto later = openFarm(*m_small)->scan(quick());
        QCOMPARE(sizeIn(**later, "completed/b.stl"), Bytes(900));
        QCOMPARE((*later)->fullAsOf(), m_small->clock.now());
    }

    void aQuickScanReadsEverythingWhereNothingIsOfUse_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("nonsense") << QByteArray("PKSCAN\n and more");
    }

    void aQuickScanReadsEverythingWhereNothingIsOfUse()
    {
        QFETCH(const QByteArray, content);
        if (!content.isEmpty())
            QVERIFY(Files::Folder::openRoot(m_small->settings().state)
                        ->writeFile("scan.index", content, 0600));
        const auto tree = m_farm->scan(quick());
        QCOMPARE((*tree)->fullAsOf(), m_small->clock.now());
        QCOMPARE((*tree)->allocated((*tree)->root()), allocatedByDu());
    }

    void keepsScansOfOtherFoldersApart()
    {
        QVERIFY(m_farm->scan({}));
        QVERIFY(m_farm->scan(ScanRequest{m_small->uploads() + "/completed"}));
        QVERIFY(m_farm->scan(ScanRequest{{}, Storage::Mounts::Stay}));
        const auto now = m_farm->scan(quick());
        QVERIFY((*now)->find("uploaded/a.stl"));
        QCOMPARE((*now)->path(), m_small->uploads());
    }

    void answersWhereNothingCanBeRemembered()
    {
        m_small->useState("/proc/no/such");
        const auto tree = openFarm(*m_small)->scan(quick());
        QVERIFY(tree);
        QCOMPARE((*tree)->allocated((*tree)->root()), allocatedByDu());
    }

    void theStatusBeginsWithTheLastScan()
    {
        const Tasks::FarmStatus before = m_farm->status();
        QVERIFY(!before.foldersAsOf.isValid());
        QVERIFY(m_farm->scan({}));
        m_small->addFile("uploaded/new.stl", 1, QByteArray(20'000, 'x'));
        const Tasks::FarmStatus after = m_farm->status();
        QCOMPARE(after.foldersAsOf, m_small->clock.now());
        QCOMPARE(after.folders.size(), before.folders.size());
        for (std::size_t i = 0; i < after.folders.size(); ++i) {
            const bool isUploaded = after.folders[i].name == "uploaded";
            QCOMPARE(after.folders[i].files, before.folders[i].files + (isUploaded ? 1 : 0));
            QCOMPARE(after.folders[i].allocated > before.folders[i].allocated, isUploaded);
        }
    }

private:
    QByteArray index() const { return m_small->settings().state + "/scan.index"; }

    static ScanRequest quick()
    {
        ScanRequest request;
        request.depth = ScanDepth::Quick;
        return request;
    }

    Bytes allocatedByDu() const
    {
        QProcess du;
        du.start(u"du"_s, {u"-s"_s, u"--block-size=1"_s, QString::fromUtf8(m_small->uploads())});
        if (!du.waitForFinished())
            return -1;
        return du.readAllStandardOutput().split('\t').first().toLongLong();
    }

    static Bytes sizeIn(const Storage::DiskTree &tree, const QByteArray &path)
    {
        const auto node = tree.find(path);
        return node ? tree.apparent(*node) : -1;
    }

    std::unique_ptr<SmallFarm> m_small;
    std::unique_ptr<Farm> m_farm;
};

QTEST_GUILESS_MAIN(ScanTest)
#include "tst_scan.moc"
