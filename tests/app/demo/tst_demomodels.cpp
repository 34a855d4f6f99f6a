// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/crc32.h"
#include "demo/gcode.h"
#include "demo/png.h"
#include "demo/silhouette.h"
#include "demo/stlmodel.h"
#include "demo/threemf.h"
#include "demo/timetext.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Demo {
namespace {

const QDateTime Day(QDate(2026, 3, 14), QTime(15, 9, 26), Qt::UTC);

/// Edges that have no twin in the other direction, and six times the enclosed volume.
std::pair<int, double> openEdgesAndVolume(const Solid &solid)
{
    std::map<std::pair<quint32, quint32>, int> edges;
    double volume = 0;
    for (const auto &t : solid.triangles) {
        for (std::size_t i = 0; i < 3; ++i)
            ++edges[{t[i], t[(i + 1) % 3]}];
        const Point &a = solid.points[t[0]];
        const Point &b = solid.points[t[1]];
        const Point &c = solid.points[t[2]];
        volume += static_cast<double>(a.x * (b.y * c.z - b.z * c.y) - a.y * (b.x * c.z - b.z * c.x)
                                      + a.z * (b.x * c.y - b.y * c.x));
    }
    int open = 0;
    for (const auto &[edge, count] : edges) {
        const auto twin = edges.find({edge.second, edge.first});
        open += twin == edges.end() || twin->second != count ? 1 : 0;
    }
    return {open, volume};
}

Solid gear()
{
    Random random(3);
    return makeSolid(SolidKind::Gear, random);
}

} // namespace

class TestDemoModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void makesClosedSolids_data();
    void makesClosedSolids();
    void writesBinaryStlOfTheRightSize();
    void writesAsciiStlWithEachFacet();
    void writesAPictureThatUnpacks();
    void writesA3mfThatIsAValidZip();
    void embedsTheThumbnailInGcode();
    void computesTheKnownChecksum();
    void writesTimesAsTheWebAppDoes();
};

void TestDemoModels::makesClosedSolids_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("box") << int(SolidKind::Box);
    QTest::newRow("gear") << int(SolidKind::Gear);
    QTest::newRow("bracket") << int(SolidKind::Bracket);
    QTest::newRow("boat") << int(SolidKind::Boat);
    QTest::newRow("vase") << int(SolidKind::Vase);
    QTest::newRow("pyramid") << int(SolidKind::Pyramid);
    QTest::newRow("star") << int(SolidKind::Star);
    QTest::newRow("knob") << int(SolidKind::Knob);
}

void TestDemoModels::makesClosedSolids()
{
    QFETCH(int, kind);
    for (quint64 seed = 0; seed < 50; ++seed) {
        Random random(seed);
        const Solid solid = makeSolid(SolidKind(kind), random);
        const auto [open, volume] = openEdgesAndVolume(solid);
        QCOMPARE(open, 0);
        QVERIFY(volume > 0);
        QVERIFY2(solid.triangles.size() >= 20 && solid.triangles.size() <= 900,
                 qPrintable(QString::number(solid.triangles.size())));
    }
}

void TestDemoModels::writesBinaryStlOfTheRightSize()
{
    const Solid solid = gear();
    const QByteArray file = binaryStl(solid);
    const auto count = qFromLittleEndian<quint32>(file.constData() + 80);
    QCOMPARE(count, static_cast<quint32>(solid.triangles.size()));
    QCOMPARE(file.size(), 84 + 50 * static_cast<qsizetype>(count));
    QVERIFY(!file.startsWith("solid"));
}

void TestDemoModels::writesAsciiStlWithEachFacet()
{
    const Solid solid = gear();
    const QByteArray file = asciiStl(solid, "gear");
    QVERIFY(file.startsWith("solid gear\n"));
    QVERIFY(file.endsWith("endsolid gear\n"));
    QCOMPARE(file.count("facet normal "), static_cast<qsizetype>(solid.triangles.size()));
    QCOMPARE(file.count("vertex "), static_cast<qsizetype>(solid.triangles.size()) * 3);
    QVERIFY(!file.contains("nan"));
}

void TestDemoModels::writesAPictureThatUnpacks()
{
    const Picture picture = silhouette(gear(), 0xf2802a, 40, 30);
    QVERIFY(std::ranges::count(picture.pixels, 0U) > 50);
    QVERIFY(std::ranges::count_if(picture.pixels, [](quint32 p) { return (p & 0xff) == 0xff; })
            > 300);
    const QByteArray file = pngOf(picture);
    QVERIFY(file.startsWith("\x89PNG\r\n\x1a\n"));
    QCOMPARE(qFromBigEndian<quint32>(file.constData() + 16), 40U);
    QCOMPARE(qFromBigEndian<quint32>(file.constData() + 20), 30U);
    const qsizetype at = file.indexOf("IDAT");
    const auto length = qFromBigEndian<quint32>(file.constData() + at - 4);
    QByteArray stream(4, '\0');
    qToBigEndian(quint32(30 * (40 * 4 + 1)), stream.data());
    const QByteArray rows = qUncompress(stream + file.mid(at + 4, length));
    QCOMPARE(rows.size(), 30 * (40 * 4 + 1));
}

void TestDemoModels::writesA3mfThatIsAValidZip()
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("needs python3 to read the zip");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"gear.3mf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(threeMf(gear(), pngOf(silhouette(gear(), 0x2f7de1, 16, 16)), Day));
    file.close();
    const QString script =
        u"import sys, zipfile, xml.etree.ElementTree as x\n"
        "z = zipfile.ZipFile(sys.argv[1])\n"
        "assert z.testzip() is None\n"
        "m = x.fromstring(z.read('3D/3dmodel.model'))\n"
        "x.fromstring(z.read('_rels/.rels')); x.fromstring(z.read('[Content_Types].xml'))\n"
        "n = '{http://schemas.microsoft.com/3dmanufacturing/core/2015/02}'\n"
        "assert z.read('Metadata/thumbnail.png')[1:4] == b'PNG'\n"
        "assert z.infolist()[0].date_time == (2026, 3, 14, 15, 9, 26)\n"
        "print(len(list(m.iter(n + 'triangle'))), len(list(m.iter(n + 'vertex'))))"_s;
    QProcess process;
    process.start(python, {u"-c"_s, script, file.fileName()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.readAllStandardOutput().trimmed(),
             QByteArray::number(gear().triangles.size()) + ' '
                 + QByteArray::number(gear().points.size()));
}

void TestDemoModels::embedsTheThumbnailInGcode()
{
    const QByteArray png = pngOf(silhouette(gear(), 0x2f7de1, 32, 24));
    const QByteArray file = gcode(gear(), {png, 32, 24, "PLA", "Prusa MK4", Day});
    const QRegularExpression block(
        u"; thumbnail begin 32x24 (\\d+)\n((?:; \\S{1,78}\n)+); thumbnail end\n"_s);
    const auto match = block.match(QString::fromLatin1(file));
    QVERIFY(match.hasMatch());
    const QByteArray base64 = match.captured(2).remove(u"; "_s).remove(u'\n').toLatin1();
    QCOMPARE(base64.size(), match.captured(1).toInt());
    QCOMPARE(QByteArray::fromBase64(base64), png);
    QVERIFY(file.contains("G1 X"));
    QVERIFY(file.size() < 65'000);
}

void TestDemoModels::computesTheKnownChecksum()
{
    QCOMPARE(crc32("123456789"), 0xcbf43926U);
    QCOMPARE(crc32("6789", crc32("12345")), 0xcbf43926U);
}

void TestDemoModels::writesTimesAsTheWebAppDoes()
{
    const qint64 time = Day.toMSecsSinceEpoch() * 1000 + 42;
    QCOMPARE(naiveUtc(time), QByteArray("2026-03-14 15:09:26.000042"));
    QCOMPARE(naiveUtc(time, Fraction::None), QByteArray("2026-03-14 15:09:26"));
}

} // namespace Printkeeper::Demo

QTEST_GUILESS_MAIN(Printkeeper::Demo::TestDemoModels)
#include "tst_demomodels.moc"
