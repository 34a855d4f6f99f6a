// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rasteriser.h"
#include "models/silhouette.h"
#include "support/models/printsamples.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QtEndian>
#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Models;
using namespace Printkeeper::Test;

namespace {

using Corners = std::array<float, 9>;

QByteArray binary(const std::vector<Corners> &triangles, quint32 count)
{
    QByteArray bytes = QByteArray("solid that lies").leftJustified(84, '\0');
    qToLittleEndian(count, bytes.data() + 80);
    bytes.reserve(84 + qsizetype(triangles.size()) * 50);
    for (const Corners &corners : triangles) {
        QByteArray facet(50, '\0');
        qToLittleEndian<float>(corners.data(), 9, facet.data() + 12);
        bytes += facet;
    }
    return bytes;
}

QByteArray binary(const std::vector<Corners> &triangles)
{
    return binary(triangles, static_cast<quint32>(triangles.size()));
}

QByteArray text(const std::vector<Corners> &triangles)
{
    QByteArray bytes = "solid a name\n";
    for (const Corners &corners : triangles) {
        bytes += "facet normal 0 0 0\n outer loop\n";
        for (std::size_t i = 0; i < 9; i += 3) {
            bytes += "  vertex " + QByteArray::number(double(corners[i])) + ' '
                     + QByteArray::number(double(corners[i + 1])) + ' '
                     + QByteArray::number(double(corners[i + 2])) + '\n';
        }
        bytes += " endloop\nendfacet\n";
    }
    return bytes + "endsolid\n";
}

/// Six faces of 20 mm.
std::vector<Corners> cube()
{
    std::vector<Corners> triangles;
    for (int axis = 0; axis < 3; ++axis) {
        for (const float side : {0.0F, 20.0F}) {
            const auto corner = [&](float u, float v) {
                std::array<float, 3> point = {};
                point[std::size_t(axis)] = side;
                point[std::size_t((axis + 1) % 3)] = u;
                point[std::size_t((axis + 2) % 3)] = v;
                return point;
            };
            const auto add = [&](const auto &a, const auto &b, const auto &c) {
                triangles.push_back({a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]});
            };
            add(corner(0, 0), corner(20, 0), corner(20, 20));
            add(corner(0, 0), corner(20, 20), corner(0, 20));
        }
    }
    return triangles;
}

/// A ball of about `count` triangles.
std::vector<Corners> ball(int count)
{
    const int rings = static_cast<int>(std::sqrt(count / 4));
    const auto point = [rings](int ring, int step) {
        const double a = std::numbers::pi * ring / rings;
        const double b = std::numbers::pi * step / rings;
        return std::array{float(30 * std::sin(a) * std::cos(b)),
                          float(30 * std::sin(a) * std::sin(b)), float(30 * std::cos(a))};
    };
    std::vector<Corners> triangles;
    for (int ring = 0; ring < rings; ++ring) {
        for (int step = 0; step < 2 * rings; ++step) {
            const auto a = point(ring, step), b = point(ring + 1, step);
            const auto c = point(ring + 1, step + 1), d = point(ring, step + 1);
            triangles.push_back({a[0], a[1], a[2], b[0], b[1], b[2], c[0], c[1], c[2]});
            triangles.push_back({a[0], a[1], a[2], c[0], c[1], c[2], d[0], d[1], d[2]});
        }
    }
    return triangles;
}

quint8 at(const QByteArray &plane, const Silhouette &picture, int x, int y)
{
    return static_cast<quint8>(plane[y * picture.width + x]);
}

constexpr float NoNumber = std::numeric_limits<float>::quiet_NaN();
constexpr float Endless = std::numeric_limits<float>::infinity();
const Corners Face{0, 0, 0, 10, 0, 0, 0, 0, 10};

} // namespace

class TestSilhouette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void drawsACubeWithThreeFaces_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("binary") << binary(cube());
        QTest::newRow("text") << text(cube());
        QTest::newRow("text in capitals") << text(cube()).toUpper();
        QTest::newRow("text, CR LF") << text(cube()).replace("\n", "\r\n");
        QTest::newRow("text, CR") << text(cube()).replace("\n", "\r");
        QTest::newRow("count too small") << binary(cube(), 0);
        QTest::newRow("count too large") << binary(cube(), 0xFFFFFFFF);
        QTest::newRow("more behind it") << binary(cube()) + QByteArray(49, 'x');
    }
    void drawsACubeWithThreeFaces()
    {
        QFETCH(QByteArray, file);
        const auto picture = silhouette(sourceOf(file), 256, WorkLimit());
        QVERIFY(picture);
        QCOMPARE(picture->grey.size(), 256 * 256);
        QCOMPARE(picture->coverage.size(), 256 * 256);
        QCOMPARE(at(picture->coverage, *picture, 2, 2), 0);
        QCOMPARE(at(picture->coverage, *picture, 128, 128), 255);
        const int top = at(picture->grey, *picture, 128, 60);
        const int left = at(picture->grey, *picture, 80, 170);
        const int right = at(picture->grey, *picture, 176, 170);
        // The lamp is at the upper left.
        QVERIFY2(top > left && left > right,
                 qPrintable(u"%1 %2 %3"_s.arg(top).arg(left).arg(right)));
        QVERIFY(right >= 70);
    }

    void leavesOutWhatCannotBeDrawn_data()
    {
        QTest::addColumn<Corners>("bad");
        QTest::newRow("no number") << Corners{NoNumber, 0, 0, 1, 1, 1, 2, 2, 2};
        QTest::newRow("endless") << Corners{0, 0, 0, 1, Endless, 1, 2, 2, 2};
        QTest::newRow("far out") << Corners{0, 0, 0, 1, 1, 1, 2, 2, -3e38F};
    }
    void leavesOutWhatCannotBeDrawn()
    {
        QFETCH(Corners, bad);
        std::vector<Corners> triangles = cube();
        const auto expected = silhouette(sourceOf(binary(triangles)), 64, WorkLimit());
        triangles.insert(triangles.begin() + 3, bad);
        for (const QByteArray &file : {binary(triangles), text(triangles)}) {
            const auto picture = silhouette(sourceOf(file), 64, WorkLimit());
            QVERIFY(picture && expected);
            QCOMPARE(picture->grey, expected->grey);
        }
    }

    void refusesWhatHasNoShape_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only a head") << binary({});
        QTest::newRow("cut head") << binary({}).first(83);
        QTest::newRow("text without a vertex") << text({});
        QTest::newRow("one point") << binary({{1, 1, 1, 1, 1, 1, 1, 1, 1}});
        QTest::newRow("a line") << binary({{0, 0, 0, 1, 0, 0, 2, 0, 0}});
        QTest::newRow("no numbers") << binary({Corners{NoNumber, 0, 0, 0, 0, 0, 0, 0, 0}});
    }
    void refusesWhatHasNoShape()
    {
        QFETCH(QByteArray, file);
        const auto picture = silhouette(sourceOf(file), 64, WorkLimit());
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, ErrorKind::Corrupt);
    }

    void refusesMoreThanFiftyMegabytes()
    {
        FileDescriptor file = memoryFile(binary(cube()));
        QCOMPARE(::ftruncate(file.get(), 1'000'000'000), 0);
        const auto source = ModelSource::adopt(std::move(file), "sparse.stl");
        QVERIFY(source);
        const auto picture = silhouette(*source, 64, WorkLimit());
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, u"too-large"_s);
    }

    void staysInsideThePictureWhenTheModelGrows()
    {
        // What the second pass meets when the file was replaced after the first.
        ViewBounds bounds;
        bounds.include({Vertex{0, 0, 0}, {1, 0, 0}, {0, 0, 1}});
        Rasteriser rasteriser(bounds, 64);
        const std::vector<Triangle> huge{
            {Vertex{-9e8F, 9e8F, 0}, {9e8F, 0, 9e8F}, {0, -9e8F, -9e8F}},
            {Vertex{9e8F, 9e8F, 9e8F}, {9e8F, 0, 9e8F}, {9e8F, 9e8F, 0}}};
        QVERIFY(rasteriser.draw(huge, WorkLimit()));
        QCOMPARE(rasteriser.picture().coverage.size(), 64 * 64);
    }

    void drawsALargeModelInTimeAndMemory_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("binary") << binary(ball(999'000)).left(MostStlBytes);
        const QByteArray ascii = text(ball(300'000));
        QTest::newRow("text") << ascii.left(MostStlBytes);
    }
    void drawsALargeModelInTimeAndMemory()
    {
        QFETCH(QByteArray, file);
        const auto source = sourceOf(file);
        file = {};
        qint64 elapsed = 0;
        const Bytes peak = peakMemoryOf([&] {
            QElapsedTimer timer;
            timer.start();
            const auto picture = silhouette(source, 256, WorkLimit({}, std::chrono::seconds(30)));
            elapsed = timer.elapsed();
            QVERIFY(picture);
        });
        qInfo("%lld MB in %lld ms with %lld kB", source.size() / 1'000'000, elapsed, peak / 1000);
        if (isSanitized())
            return;
        QVERIFY(elapsed < 3000);
        QVERIFY(peak < 20'000'000);
    }

    void stopsInTimeWhereEachTriangleFillsThePicture()
    {
        const std::vector<Corners> triangles(500'000, {-90, 0, -90, 90, 0, -90, 0, 0, 90});
        const auto source = sourceOf(binary(triangles));
        QElapsedTimer timer;
        timer.start();
        const auto picture = silhouette(source, 256, WorkLimit({}, std::chrono::milliseconds(300)));
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, u"out-of-time"_s);
        QVERIFY(timer.elapsed() < (isSanitized() ? 3000 : 500));
    }
};

QTEST_GUILESS_MAIN(TestSilhouette)
#include "tst_silhouette.moc"
