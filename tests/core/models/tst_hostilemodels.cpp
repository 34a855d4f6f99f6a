// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "models/embeddedpicture.h"
#include "models/silhouette.h"
#include "support/models/printsamples.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <ctime>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Models;
using namespace Printkeeper::Test;

namespace {

std::vector<std::pair<const char *, QByteArray>> samples()
{
    const QByteArray picture = png(40, 30);
    return {{"text STL", textStl().first(8000)},
            {"binary STL", binaryStl().first(8084)},
            {"3MF", deflatedZip({{"_rels/.rels", relationships("/3D/cover.png")},
                                 {"Metadata/plate_1.png", picture},
                                 {"3D/cover.png", picture}})},
            {"G-code", gcodeWith(picture)},
            {"binary G-code", binaryGcode({{3, "c=d"}, {5, picture}, {1, "G28"}})}};
}

/// Of work, which other programs do not make longer.
double threadSeconds()
{
    timespec time = {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

void look(const QByteArray &bytes)
{
    const auto source = sourceOf(bytes);
    static_cast<void>(embeddedPicture(source, WorkLimit()));
    static_cast<void>(silhouette(source, 16, WorkLimit()));
}

} // namespace

class TestHostileModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<ScratchFolder>();
        QVERIFY(m_scratch->isValid());
    }

    void survivesBreakingOffAnywhere_data() { addSamples(); }
    void survivesBreakingOffAnywhere()
    {
        QFETCH(QByteArray, file);
        for (qsizetype size = 0; size < file.size(); size += 64)
            look(file.first(size));
    }

    void survivesFlippedBytes_data() { addSamples(); }
    void survivesFlippedBytes()
    {
        QFETCH(QByteArray, file);
        quint64 state = 42;
        const auto next = [&state] {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            return state >> 33;
        };
        for (int round = 0; round < 400; ++round) {
            QByteArray flipped = file;
            for (quint64 flips = 1 + next() % 8; flips > 0; --flips)
                flipped[qsizetype(next() % quint64(file.size()))] = static_cast<char>(next());
            look(flipped);
        }
    }

    void opensOnlyRegularFiles_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("FIFO") << QByteArray("fifo") << u"not-a-file"_s;
        QTest::newRow("symlink") << QByteArray("link") << u"not-a-file"_s;
        QTest::newRow("symlink on the way") << QByteArray("way/cube.stl") << u"symlink"_s;
        QTest::newRow("folder") << QByteArray("folder") << u"not-a-file"_s;
        QTest::newRow("out of the root") << QByteArray("../x") << u"unsafe-path"_s;
        QTest::newRow("missing") << QByteArray("missing") << u""_s;
    }
    void opensOnlyRegularFiles()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, code);
        QVERIFY(m_scratch->makeFolder("folder") && m_scratch->makeFile("folder/cube.stl"));
        QVERIFY(m_scratch->makeFifo("fifo") && m_scratch->makeLink("link", "folder/cube.stl"));
        QVERIFY(m_scratch->makeLink("way", "folder"));
        const auto source = ModelSource::open(m_scratch->open(), path);
        QVERIFY(!source);
        QCOMPARE(source.error().code, code);
        QVERIFY(!source.error().message.isEmpty());
    }

    void opensNamesOfAnyBytes()
    {
        const QByteArray name = "Fl\xFCgel\n.gcode";
        QVERIFY(m_scratch->makeFolder("a b")
                && m_scratch->makeFile("a b/" + name, gcode(png(9, 9))));
        const auto source = ModelSource::open(m_scratch->open(), "a b/" + name);
        QVERIFY(source);
        QVERIFY(embeddedPicture(*source, WorkLimit()));
    }

    void noticesAChangeByItsFingerprint()
    {
        QVERIFY(m_scratch->makeFile("cube.stl", "one"));
        const auto before = ModelSource::open(m_scratch->open(), "cube.stl");
        const auto same = ModelSource::open(m_scratch->open(), "cube.stl");
        QVERIFY(m_scratch->makeFile("cube.stl", "other"));
        const auto after = ModelSource::open(m_scratch->open(), "cube.stl");
        QVERIFY(before && same && after);
        QCOMPARE(before->fingerprint(), same->fingerprint());
        QVERIFY(before->fingerprint() != after->fingerprint());
    }

    void isQuickWithAGigabyteOfNothing_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("zeros") << QByteArray();
        QTest::newRow("3MF") << QByteArray("PK\3\4");
        QTest::newRow("binary G-code") << binaryGcode({{3, "a=b"}});
        QTest::newRow("G-code") << QByteArray("; thumbnail begin 1x1 1\n");
    }
    void isQuickWithAGigabyteOfNothing()
    {
        QFETCH(QByteArray, head);
        FileDescriptor file = memoryFile(head);
        QCOMPARE(::ftruncate(file.get(), 1'000'000'000), 0);
        const auto source = ModelSource::adopt(std::move(file), "sparse");
        QVERIFY(source);
        const double before = threadSeconds();
        const Bytes peak = peakMemoryOf([&] { QVERIFY(!embeddedPicture(*source, WorkLimit())); });
        QVERIFY(threadSeconds() - before < 1.0);
        QVERIFY(isSanitized() || peak < 16'000'000);
    }

    void survivesAFileThatShrinksWhileItIsRead()
    {
        for (const auto &[name, content] : samples()) {
            QByteArray bytes = content;
            if (QByteArray(name) == "binary STL")
                bytes = binaryStl().repeated(40);
            FileDescriptor file = memoryFile(bytes);
            const FileDescriptor writer(::dup(file.get()));
            const auto source = ModelSource::adopt(std::move(file), name);
            QVERIFY(source);
            std::atomic_bool isDone = false;
            std::thread shrinker([&] {
                for (int round = 0; !isDone; ++round) {
                    const off_t size = round % 2 == 0 ? 90 : bytes.size();
                    if (::ftruncate(writer.get(), size) != 0)
                        return;
                }
            });
            for (int round = 0; round < 50; ++round) {
                static_cast<void>(embeddedPicture(*source, WorkLimit()));
                static_cast<void>(silhouette(*source, 16, WorkLimit()));
            }
            isDone = true;
            shrinker.join();
        }
    }

    void stopsWhileItDraws()
    {
        const auto source =
            sourceOf(binaryStl().first(84) + binaryStl().sliced(84).repeated(20'000'000 / 50'000));
        CancelToken cancel;
        QSemaphore isDrawing;
        std::thread canceller([&] {
            isDrawing.acquire();
            cancel.cancel();
        });
        isDrawing.release();
        auto drawn = silhouette(source, 256, WorkLimit(cancel, std::chrono::seconds(60)));
        for (int round = 0; round < 1000 && drawn; ++round)
            drawn = silhouette(source, 256, WorkLimit(cancel, std::chrono::seconds(60)));
        canceller.join();
        QVERIFY(!drawn);
        QCOMPARE(drawn.error().kind, ErrorKind::Cancelled);
    }

private:
    static void addSamples()
    {
        QTest::addColumn<QByteArray>("file");
        for (const auto &[name, file] : samples())
            QTest::newRow(name) << file;
    }

    std::unique_ptr<ScratchFolder> m_scratch;
};

QTEST_GUILESS_MAIN(TestHostileModels)
#include "tst_hostilemodels.moc"
