// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "support/models/printsamples.h"
#include "thumbnails/picturecache.h"
#include "thumbnails/picturedecoder.h"

#include <QDateTime>
#include <QDir>
#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Models;
using namespace Printkeeper::Test;
using namespace Printkeeper::Thumbnails;

class TestPictureCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<ScratchFolder>();
        QVERIFY(m_scratch->isValid());
        auto cache = PictureCache::open(m_scratch->path("a/b"), "/farm");
        QVERIFY(cache);
        m_cache = std::make_unique<PictureCache>(std::move(*cache));
    }

    void givesBackWhatWasStored()
    {
        QVERIFY(m_cache->store(m_key, 64, "state", m_photo));
        const auto found = m_cache->find(m_key, 64, "state", WorkLimit());
        QVERIFY(found);
        QCOMPARE(found->image, m_photo.image);
        QCOMPARE(found->kind, Picture::Kind::Photo);
        const Picture shape{m_photo.image, Picture::Kind::Shape};
        QVERIFY(m_cache->store(m_key, 64, "state", shape));
        QCOMPARE(m_cache->find(m_key, 64, "state", WorkLimit())->kind, Picture::Kind::Shape);
    }

    void knowsOnlyTheSameStateKeyAndSize()
    {
        QVERIFY(m_cache->store(m_key, 64, "state", m_photo));
        QVERIFY(!m_cache->find(m_key, 64, "other", WorkLimit()));
        QVERIFY(!m_cache->find(m_key, 128, "state", WorkLimit()));
        QVERIFY(!m_cache->find({"/farm", "b.stl", {}, {}}, 64, "state", WorkLimit()));
        QVERIFY(m_cache->find(m_key, 64, {}, WorkLimit()));
    }

    void isForItsOwnerOnly()
    {
        QVERIFY(m_cache->store(m_key, 64, "state", m_photo));
        QCOMPARE(m_scratch->open().status("a")->mode, 0700U);
        const auto folder = m_scratch->open().openBelow("a/b");
        QCOMPARE(folder->status()->mode, 0700U);
        const auto entries = folder->entries();
        QCOMPARE(entries->size(), std::size_t(1));
        for (const auto &entry : *entries)
            QCOMPARE(folder->status(entry.name)->mode, 0600U);
    }

    void dropsADamagedFile_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("flipped");
        QTest::newRow("empty") << 0 << -1;
        QTest::newRow("broken off") << 50 << -1;
        QTest::newRow("one bit") << 4000 << 60;
        QTest::newRow("its hash") << 4000 << 3;
    }
    void dropsADamagedFile()
    {
        QFETCH(int, size);
        QFETCH(int, flipped);
        QVERIFY(m_cache->store(m_key, 64, "state", m_photo));
        const auto folder = m_scratch->open().openBelow("a/b");
        const QByteArray name = folder->entries().value().front().name;
        QByteArray content = m_scratch->content("a/b/" + name).left(size);
        if (flipped >= 0)
            content[flipped] = static_cast<char>(content[flipped] ^ 1);
        QVERIFY(m_scratch->makeFile("a/b/" + name, content));
        QVERIFY(!m_cache->find(m_key, 64, "state", WorkLimit()));
        QVERIFY(!m_scratch->exists("a/b/" + name));
    }

    void refusesAFolderInTheFarm_data()
    {
        QTest::addColumn<QByteArray>("folder");
        QTest::newRow("the farm") << m_farm;
        QTest::newRow("in it") << QByteArray(m_farm + "/cache");
        QTest::newRow("relative") << QByteArray("cache");
        QTest::newRow("empty") << QByteArray();
    }
    void refusesAFolderInTheFarm()
    {
        QFETCH(QByteArray, folder);
        QVERIFY(!PictureCache::open(folder, m_farm));
        QVERIFY(!m_scratch->exists("cache"));
    }

    void removesTheOldestFirst()
    {
        // Files of one tick of the kernel's clock would be of one age.
        const QDateTime first = QDateTime::currentDateTimeUtc().addDays(-1);
        QSet<QString> known;
        for (int i = 0; i < 20; ++i) {
            const PictureKey key{"/farm", QByteArray::number(i), {}, {}};
            QVERIFY(m_cache->store(key, 64, "state", m_photo));
            const QDir folder(QFile::decodeName(m_scratch->path("a/b")));
            const QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
            for (const QString &name : names) {
                if (known.contains(name))
                    continue;
                known.insert(name);
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadWrite));
                QVERIFY(file.setFileTime(first.addSecs(i), QFileDevice::FileModificationTime));
            }
        }
        QCOMPARE(known.size(), 20);
        QVERIFY(m_scratch->makeFile("a/b/not ours"));
        QCOMPARE(*m_cache->trim(PictureCache::MostBytes, {}), 0);
        const auto files = m_scratch->open().openBelow("a/b")->entries();
        const Bytes one =
            m_scratch->open().openBelow("a/b")->status(files->front().name)->allocated;
        QVERIFY(one > 0);
        QCOMPARE(*m_cache->trim(10 * one, {}), 11);
        QVERIFY(!m_cache->find({"/farm", "0", {}, {}}, 64, "state", WorkLimit()));
        QVERIFY(m_cache->find({"/farm", "19", {}, {}}, 64, "state", WorkLimit()));
        QVERIFY(m_scratch->exists("a/b/not ours"));
    }

private:
    const QByteArray m_farm = "/farm";
    const PictureKey m_key{"/farm", "a\xFF.stl", "/farm/thumbnails", "a.png"};
    const Picture m_photo{decodedPicture(png(40, 30), 64, WorkLimit()), Picture::Kind::Photo};
    std::unique_ptr<ScratchFolder> m_scratch;
    std::unique_ptr<PictureCache> m_cache;
};

QTEST_MAIN(TestPictureCache)
#include "tst_picturecache.moc"
