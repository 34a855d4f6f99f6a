// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "support/models/printsamples.h"
#include "thumbnails/thumbnailloader.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Test;
using namespace Printkeeper::Thumbnails;

using State = ThumbnailLoader::State;

class TestThumbnailLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_ending = ".gcode";
        m_farm = std::make_unique<ScratchFolder>();
        m_cache = std::make_unique<ScratchFolder>();
        QVERIFY(m_farm->isValid() && m_cache->isValid());
    }

    void givesThePictureOfEachKindOfFile_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Picture::Kind>("kind");
        const QByteArray picture = png(100, 80);
        const auto row = [](const char *name, const QByteArray &content, Picture::Kind kind) {
            QTest::newRow(name) << QByteArray(name) << content << kind;
        };
        row("a.3mf", threeMf(picture), Picture::Kind::Photo);
        row("a.gcode", gcode(picture), Picture::Kind::Photo);
        row("a.bgcode", binaryGcode({{5, picture}}), Picture::Kind::Photo);
        row("a QOI.gcode", gcodeWith(qoi(100, 80), "thumbnail_QOI"), Picture::Kind::Photo);
        row("text.stl", textStl(), Picture::Kind::Shape);
        row("binary.STL", binaryStl(), Picture::Kind::Shape);
        row("not\xFFUTF-8.stl", binaryStl(), Picture::Kind::Shape);
    }
    void givesThePictureOfEachKindOfFile()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, content);
        QFETCH(Picture::Kind, kind);
        QVERIFY(m_farm->makeFile(name, content));
        ThumbnailLoader loader;
        QSignalSpy ready(&loader, &ThumbnailLoader::pictureReady);
        QCOMPARE(loader.state(keyOf(name)), State::Unknown);
        QVERIFY(loader.picture(keyOf(name), 40).isNull());
        QCOMPARE(loader.state(keyOf(name)), State::Loading);
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(loader.state(keyOf(name)), State::Ready);
        const Picture picture = loader.picture(keyOf(name), 40);
        QCOMPARE(picture.kind, kind);
        QCOMPARE(std::max(picture.image.width(), picture.image.height()), 64);
        QCOMPARE(loader.memory(), picture.bytes());
        QCOMPARE(ready.count(), 1);
    }

    void takesThePictureOfTheWebAppFirst()
    {
        QVERIFY(m_farm->makeFolder("thumbnails")
                && m_farm->makeFile("thumbnails/a.png", png(33, 22)));
        QVERIFY(m_farm->makeFile("a.gcode", gcode(png(60, 60))));
        ThumbnailLoader loader;
        const PictureKey key{m_farm->path(), "a.gcode", m_farm->path("thumbnails"), "a.png"};
        QVERIFY(loader.picture(key, 64).isNull());
        QTRY_COMPARE(loader.state(key), State::Ready);
        QCOMPARE(loader.picture(key, 64).image.size(), QSize(33, 22));
    }

    void looksIntoTheModelWhereThePictureOfTheWebAppIsBroken()
    {
        QVERIFY(m_farm->makeFile("a.png", png(33, 22).first(60)) && m_farm->makeFifo("fifo.png"));
        QVERIFY(m_farm->makeFile("a.gcode", gcode(png(60, 60))));
        ThumbnailLoader loader;
        for (const char *name : {"a.png", "fifo.png", "missing.png", "../out.png"}) {
            const PictureKey key{m_farm->path(), "a.gcode", m_farm->path(), name};
            loader.picture(key, 64);
            QTRY_COMPARE(loader.state(key), State::Ready);
            QCOMPARE(loader.picture(key, 64).image.size(), QSize(60, 60));
        }
    }

    void saysWhatHasNoPicture_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<State>("state");
        QTest::newRow("no picture") << QByteArray("a.gcode") << State::None;
        QTest::newRow("damaged") << QByteArray("a.stl") << State::None;
        QTest::newRow("FIFO") << QByteArray("fifo.stl") << State::None;
        QTest::newRow("symlink") << QByteArray("link.gcode") << State::None;
        QTest::newRow("out of the root") << QByteArray("../a.stl") << State::None;
        QTest::newRow("missing") << QByteArray("missing.stl") << State::Gone;
        QTest::newRow("missing folder") << QByteArray("missing/a.stl") << State::Gone;
    }
    void saysWhatHasNoPicture()
    {
        QFETCH(QByteArray, name);
        QFETCH(State, state);
        QVERIFY(m_farm->makeFile("a.gcode", "G28\n") && m_farm->makeFile("a.stl", "solid"));
        QVERIFY(m_farm->makeFifo("fifo.stl") && m_farm->makeFile("sound.gcode", gcode(png(9, 9))));
        QVERIFY(m_farm->makeLink("link.gcode", "sound.gcode"));
        ThumbnailLoader loader;
        QSignalSpy ready(&loader, &ThumbnailLoader::pictureReady);
        QVERIFY(loader.picture(keyOf(name), 64).isNull());
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(loader.state(keyOf(name)), state);
        // Not asked again and again while it is painted.
        QVERIFY(loader.picture(keyOf(name), 64).isNull());
        QCOMPARE(loader.state(keyOf(name)), state);
    }

    void doesNotCallAFileGoneWhenItsFolderIsNotMounted()
    {
        ThumbnailLoader loader;
        const PictureKey key{m_farm->path("not mounted"), "a.stl", {}, {}};
        loader.picture(key, 64);
        QTRY_COMPARE(loader.state(key), State::None);
    }

    void keepsThePictureOfAFileThatIsGone()
    {
        QVERIFY(m_farm->makeFile("a.gcode", gcode(png(60, 60))));
        ThumbnailLoader loader(m_cache->path("pictures"));
        const QImage before = loaded(loader, "a.gcode");
        QVERIFY(!before.isNull());
        QVERIFY(m_farm->rename("a.gcode", "b.gcode"));
        loader.forget(keyOf("a.gcode"));
        QCOMPARE(loader.picture(keyOf("a.gcode"), 64).image, before);
        QTRY_COMPARE(loader.state(keyOf("a.gcode")), State::Gone);
        QCOMPARE(loader.picture(keyOf("a.gcode"), 64).image, before);

        // Also after a start of the program.
        ThumbnailLoader next(m_cache->path("pictures"));
        next.picture(keyOf("a.gcode"), 64);
        QTRY_COMPARE(next.state(keyOf("a.gcode")), State::Gone);
        QCOMPARE(next.picture(keyOf("a.gcode"), 64).image, before);
    }

    void showsAnotherPictureWhenTheFileChanged()
    {
        QVERIFY(m_farm->makeFile("a.gcode", gcode(png(60, 60))));
        ThumbnailLoader loader(m_cache->path("pictures"));
        QCOMPARE(loaded(loader, "a.gcode").size(), QSize(60, 60));
        QVERIFY(m_farm->makeFile("a.gcode", gcode(png(50, 40))));
        loader.forget(keyOf("a.gcode"));
        QCOMPARE(loaded(loader, "a.gcode").size(), QSize(50, 40));
        ThumbnailLoader next(m_cache->path("pictures"));
        QCOMPARE(loaded(next, "a.gcode").size(), QSize(50, 40));
    }

    void asksForALargerPictureAndShowsTheSmallOneMeanwhile()
    {
        QVERIFY(m_farm->makeFile("a.gcode", gcode(png(300, 200))));
        ThumbnailLoader loader;
        QCOMPARE(loaded(loader, "a.gcode").width(), 64);
        QCOMPARE(loader.picture(keyOf("a.gcode"), 300).image.width(), 64);
        QCOMPARE(loader.state(keyOf("a.gcode")), State::Loading);
        QTRY_COMPARE(loader.picture(keyOf("a.gcode"), 300).image.width(), 300);
        QCOMPARE(loader.picture(keyOf("a.gcode"), 40).image.width(), 64);
    }

    void keepsNothingInTheFarm()
    {
        QVERIFY(m_farm->makeFile("a.gcode", gcode(png(60, 60))));
        ThumbnailLoader loader(m_farm->path("pictures"));
        QVERIFY(!loaded(loader, "a.gcode").isNull());
        // Behind the first picture the kept ones are looked at for the space they take.
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCOMPARE(m_farm->open().entries()->size(), std::size_t(1));
    }

    void loadsTheNewestWishFirstAndDropsWhatScrolledAway()
    {
        makeMany(60, gcode(png(200, 200)));
        ThumbnailLoader loader;
        QList<PictureKey> order;
        connect(&loader, &ThumbnailLoader::pictureReady, this,
                [&order](const PictureKey &key) { order += key; });
        for (int i = 0; i < 60; ++i)
            loader.picture(keyOf(nameOf(i)), 64);
        const QList<PictureKey> visible{keyOf(nameOf(30)), keyOf(nameOf(59)), keyOf(nameOf(31))};
        loader.setVisible(visible);
        QCOMPARE(loader.state(keyOf(nameOf(29))), State::Unknown);
        QTRY_COMPARE(loader.state(keyOf(nameOf(30))), State::Ready);
        QTRY_COMPARE(loader.state(keyOf(nameOf(31))), State::Ready);
        QCOMPARE(loader.state(keyOf(nameOf(59))), State::Ready);
        // Those two were on their way already when the others scrolled away.
        QVERIFY(order.size() <= 5);
        QVERIFY(order.indexOf(keyOf(nameOf(59))) < order.indexOf(keyOf(nameOf(30))));
        loader.picture(keyOf(nameOf(29)), 64);
        QTRY_COMPARE(loader.state(keyOf(nameOf(29))), State::Ready);
    }

    void staysBelowItsMemory()
    {
        makeMany(60, gcode(png(640, 640)));
        ThumbnailLoader loader;
        QSignalSpy ready(&loader, &ThumbnailLoader::pictureReady);
        for (int i = 0; i < 60; ++i)
            loader.picture(keyOf(nameOf(i)), 640);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 60, 60'000);
        QVERIFY(loader.memory() <= 64'000'000);
        QVERIFY(loader.memory() > 50'000'000);
    }

    void leavesTheEventLoopFree()
    {
        m_ending = ".stl";
        makeMany(20, binaryStl().first(84) + binaryStl().sliced(84).repeated(20));
        ThumbnailLoader loader(m_cache->path("pictures"));
        QSignalSpy ready(&loader, &ThumbnailLoader::pictureReady);
        QElapsedTimer beat;
        beat.start();
        qint64 longest = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this,
                [&] { longest = std::max(longest, beat.restart()); });
        timer.start(1);
        for (int i = 0; i < 20; ++i)
            loader.picture(keyOf(nameOf(i)), 128);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 20, 60'000);
        qInfo("longest gap between two beats: %lld ms", longest);
        QVERIFY(longest < (isSanitized() ? 1000 : 200));
    }

    void goesAtOnceWhileItLoads()
    {
        m_ending = ".stl";
        makeMany(8, binaryStl().first(84) + binaryStl().sliced(84).repeated(300));
        auto loader = std::make_unique<ThumbnailLoader>();
        for (int i = 0; i < 8; ++i)
            loader->picture(keyOf(nameOf(i)), 640);
        QElapsedTimer timer;
        timer.start();
        loader.reset();
        QVERIFY(timer.elapsed() < (isSanitized() ? 1000 : 200));
    }

private:
    PictureKey keyOf(const QByteArray &name) const { return {m_farm->path(), name, {}, {}}; }
    QByteArray nameOf(int i) const { return "job" + QByteArray::number(i) + m_ending; }
    void makeMany(int count, const QByteArray &content)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(m_farm->makeFile(nameOf(i), content));
    }
    QImage loaded(ThumbnailLoader &loader, const QByteArray &name) const
    {
        loader.picture(keyOf(name), 64);
        const bool isReady =
            QTest::qWaitFor([&] { return loader.state(keyOf(name)) == State::Ready; }, 5000);
        return isReady ? loader.picture(keyOf(name), 64).image : QImage();
    }

    QByteArray m_ending;
    std::unique_ptr<ScratchFolder> m_farm;
    std::unique_ptr<ScratchFolder> m_cache;
};

QTEST_MAIN(TestThumbnailLoader)
#include "tst_thumbnailloader.moc"
