// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/embeddedpicture.h"
#include "support/models/printsamples.h"

#include <QRegularExpression>
#include <QtEndian>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Models;
using namespace Printkeeper::Test;

namespace {

const QByteArray Small = png(16, 12);
const QByteArray Large = png(96, 64);

/// A PNG's head that claims a size, with enough behind it to weigh `bytes`.
QByteArray claims(quint32 width, quint32 height, qsizetype bytes = 100)
{
    QByteArray picture = Small.first(33);
    qToBigEndian(width, picture.data() + 16);
    qToBigEndian(height, picture.data() + 20);
    return picture.leftJustified(bytes, 'x');
}

} // namespace

class TestEmbeddedPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesTheLargestPicture_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *what, const QByteArray &file, const QByteArray &expected) {
            QTest::newRow(what) << file << expected;
        };
        row("G-code of the demo", gcode(Large), Large);
        row("G-code, two", gcodeWith(Small) + gcodeWith(Large) + gcodeWith(Small), Large);
        row("G-code, JPEG", gcodeWith(jpegHead(300, 200), "thumbnail_JPG"), jpegHead(300, 200));
        row("G-code, QOI", gcodeWith(qoi(20, 20), "thumbnail_QOI"), qoi(20, 20));
        row("G-code, CR LF", gcodeWith(Large, "thumbnail", "\r\n"), Large);
        row("G-code, at its end", QByteArray(3'000'000, 'G') + '\n' + gcodeWith(Large), Large);
        row("G-code, one broken off",
            gcodeWith(Small) + gcodeWith(Large).first(400) + "\n; thumbnail begin\n", Small);
        row("G-code, one without base64",
            gcodeWith(Small)
                + "; thumbnail begin 9x9 4\n; %%%%\n"
                  "; thumbnail end\n",
            Small);
        row("binary G-code", binaryGcode({{0, "a=b"}, {3, "c=d"}, {5, Small}, {5, Large}}), Large);
        row("binary G-code, no checksums", binaryGcode({{3, "c=d"}, {5, Large}}, 0), Large);
        row("binary G-code, QOI", binaryGcode({{5, Small}, {5, qoi(40, 40), 2}}), qoi(40, 40));
        row("binary G-code, after the code", binaryGcode({{5, Small}, {1, "G28"}, {5, Large}}),
            Small);
        row("3MF of the demo", threeMf(Large), Large);
        row("3MF, plates",
            deflatedZip({{"Metadata/plate_1.png", Large}, {"Metadata/plate_1_small.png", Small}}),
            Large);
        row("3MF, first plate of equals",
            deflatedZip(
                {{"Metadata/plate_2.png", claims(96, 64)}, {"Metadata/plate_1.png", Large}}),
            Large);
        row("3MF, thumbnails folder", deflatedZip({{"Thumbnails/thumbnail.png", Large}}), Large);
        row("3MF, relationship first",
            deflatedZip({{"_rels/.rels", relationships("/3D/cover.png")}, {"3D/cover.png", Large}}),
            Large);
        row("3MF, relationship last",
            deflatedZip({{"3D/cover.png", Large}, {"_rels/.rels", relationships("/3D/Cover.png")}}),
            Large);
        row("3MF, stranger's names",
            deflatedZip(
                {{"../../etc/passwd", "x"}, {"/Metadata/thumbnail.png", Large}, {"a\xFF\n", "y"}}),
            Large);
    }
    void takesTheLargestPicture()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, expected);
        const auto source = sourceOf(file);
        const auto picture = embeddedPicture(source, WorkLimit());
        QVERIFY(picture);
        QCOMPARE(picture->bytes, expected);
        QCOMPARE(picture->declared, pictureFacts(expected)->size);
        QCOMPARE(picture->format, pictureFacts(expected)->format);
    }

    void findsNoneWhereThereIsNone_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("G-code") << QByteArray("G28\nG1 X1\n");
        QTest::newRow("too wide") << gcodeWith(claims(4097, 10));
        QTest::newRow("too high") << gcodeWith(claims(10, 0xFFFFFFFF));
        QTest::newRow("no width") << gcodeWith(claims(0, 10));
        QTest::newRow("progressive and large") << gcodeWith(jpegHead(4000, 4000, 0xC2));
        QTest::newRow("in the middle of much G-code")
            << QByteArray(2'000'000, 'G') + '\n' + gcodeWith(Large) + QByteArray(300'000, 'G');
        QTest::newRow("heavier than 8 MiB")
            << deflatedZip({{"Metadata/thumbnail.png", claims(10, 10, MostPictureBytes + 1)}});
        QTest::newRow("bomb") << deflatedZip(
            {{"Metadata/thumbnail.png", Large.first(33) + QByteArray(50'000'000, '\0')}});
        QTest::newRow("3MF, no picture") << deflatedZip({{"3D/3dmodel.model", "<model/>"}});
        QTest::newRow("3MF, relationship to nowhere")
            << deflatedZip({{"_rels/.rels", relationships("/3D/none.png")}});
        QTest::newRow("3MF, relationships that multiply") << deflatedZip(
            {{"_rels/.rels", R"(<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">)"
                             R"(<!ENTITY c "&b;&b;&b;&b;">]><Relationships>&c;</Relationships>)"}});
        QTest::newRow("binary G-code, lying size")
            << binaryGcode({{5, Large}}).replace(14, 4, QByteArray("\xFF\xFF\xFF\xFF"));
        QTest::newRow("binary G-code, unknown block") << binaryGcode({{77, "x"}, {5, Large}});
    }
    void findsNoneWhereThereIsNone()
    {
        QFETCH(QByteArray, file);
        const auto source = sourceOf(file);
        const auto picture = embeddedPicture(source, WorkLimit());
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, ErrorKind::NotFound);
        QCOMPARE(picture.error().code, u"no-picture"_s);
    }

    void stopsAtTenThousandEntries()
    {
        std::vector<Entry> entries(10'001, {"Metadata/plate_x.txt", {}});
        entries.back() = {"Metadata/plate_1.png", Large};
        QVERIFY(!embeddedPicture(sourceOf(deflatedZip(entries)), WorkLimit()));
        entries.erase(entries.begin(), entries.begin() + 9'000);
        QVERIFY(embeddedPicture(sourceOf(deflatedZip(entries)), WorkLimit()));
    }

    void callsABrokenPackageDamaged()
    {
        const QByteArray file = threeMf(Large);
        const auto picture = embeddedPicture(sourceOf(file.first(file.size() / 2)), WorkLimit());
        QVERIFY(!picture);
        QVERIFY(picture.error().kind == ErrorKind::Corrupt
                || picture.error().kind == ErrorKind::NotFound);
    }

    void readsThePictureOfTheWebApp()
    {
        const auto picture = pictureFile(sourceOf(Large));
        QVERIFY(picture);
        QCOMPARE(picture->bytes, Large);
        QVERIFY(!pictureFile(sourceOf("<svg/>")));
        QVERIFY(!pictureFile(sourceOf(claims(10, 10, MostPictureBytes + 1))));
    }

    void stopsWhenCancelled_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("3MF") << threeMf(Large);
        QTest::newRow("G-code") << gcode(Large);
        QTest::newRow("binary G-code") << binaryGcode({{5, Large}});
    }
    void stopsWhenCancelled()
    {
        QFETCH(QByteArray, file);
        CancelToken cancel;
        cancel.cancel();
        const auto cancelled = embeddedPicture(sourceOf(file), WorkLimit(cancel));
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
        QCOMPARE(cancelled.error().code, u""_s);
        const WorkLimit over({}, std::chrono::milliseconds(0));
        const auto late = embeddedPicture(sourceOf(file), over);
        QVERIFY(!late);
        QCOMPARE(late.error().code, u"out-of-time"_s);
    }

    void needsLittleMemory_data()
    {
        if (isSanitized())
            QSKIP("The sanitizers' own memory would be measured.");
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("bomb") << deflatedZip(
            {{"Metadata/thumbnail.png", Large.first(33) + QByteArray(100'000'000, '\0')}});
        QByteArray picture = Large + QByteArray(6'000'000, '\0');
        QTest::newRow("many large") << deflatedZip({{"Metadata/plate_1.png", picture},
                                                    {"Metadata/plate_2.png", picture},
                                                    {"Metadata/plate_3.png", picture},
                                                    {"Metadata/plate_4.png", picture}});
        const QByteArray record = QByteArray("PK\1\2", 4).leftJustified(46, '\0');
        QTest::newRow("endless directory")
            << record.repeated(1'000'000)
                   + QByteArray("PK\5\6\0\0\0\0\xFF\xFF\xFF\xFF\x80\xE6\xBD\2\0\0\0\0\0\0", 22);
    }
    void needsLittleMemory()
    {
        QFETCH(QByteArray, file);
        const auto source = sourceOf(file);
        file.clear();
        const Bytes peak =
            peakMemoryOf([&source] { static_cast<void>(embeddedPicture(source, WorkLimit())); });
        qInfo("%lld kB", peak / 1000);
        QVERIFY(peak < 64'000'000);
    }
};

QTEST_GUILESS_MAIN(TestEmbeddedPicture)
#include "tst_embeddedpicture.moc"
