// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "support/models/printsamples.h"
#include "thumbnails/picturedecoder.h"
#include "thumbnails/placeholder.h"
#include "thumbnails/qoidecoder.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QImageWriter>
#include <QSemaphore>
#include <QTemporaryFile>
#include <QTest>

#include <thread>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Models;
using namespace Printkeeper::Test;
using namespace Printkeeper::Thumbnails;

namespace {

QByteArray saved(const QImage &image, const char *format, bool isProgressive = false)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setProgressiveScanWrite(isProgressive);
    writer.write(image);
    return bytes;
}

/// What is written to the program's standard error meanwhile, by whomever.
template<typename Work>
QByteArray writtenBy(Work work)
{
    QTemporaryFile file;
    if (!file.open())
        return "no file to write to";
    const int terminal = ::dup(STDERR_FILENO);
    ::dup2(file.handle(), STDERR_FILENO);
    work();
    ::dup2(terminal, STDERR_FILENO);
    ::close(terminal);
    file.seek(0);
    return file.readAll();
}

QImage filled(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(qRgb(200, 100, 50));
    return image;
}

} // namespace

class TestPictureDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesToTheWantedSize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("expected");
        QTest::newRow("PNG") << png(300, 200) << QSize(64, 42);
        QTest::newRow("PNG, not larger than it is") << png(30, 20) << QSize(30, 20);
        QTest::newRow("JPEG") << saved(filled(300, 200), "jpeg") << QSize(64, 42);
        QTest::newRow("JPEG, progressive")
            << saved(filled(300, 200), "jpeg", true) << QSize(64, 42);
        QTest::newRow("QOI") << qoi(300, 200) << QSize(64, 42);
        QTest::newRow("QOI, not larger than it is") << qoi(30, 20) << QSize(30, 20);
        QTest::newRow("thin") << png(4096, 1) << QSize(64, 1);
        QTest::newRow("as large as may be") << saved(filled(4096, 4096), "png") << QSize(64, 64);
    }
    void decodesToTheWantedSize()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QSize, expected);
        const QImage image = decodedPicture(bytes, 64, WorkLimit({}, std::chrono::minutes(1)));
        QCOMPARE(image.size(), expected);
        QCOMPARE(image.format(), QImage::Format_ARGB32_Premultiplied);
    }

    void refusesWhatIsNoSoundPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("GIF") << QByteArray("GIF89a\1\0\1\0\0\0\0;", 14);
        QTest::newRow("PNG, broken off") << png(300, 200).first(300);
        QTest::newRow("PNG, too wide") << saved(filled(4097, 1), "png");
        QTest::newRow("JPEG, only its head") << jpegHead(300, 200);
        QTest::newRow("QOI, broken off") << qoi(30, 20).first(60);
        QTest::newRow("QOI, too high") << qoi(1, 4097);
        QTest::newRow("over 8 MiB") << png(30, 20) + QByteArray(9'000'000, '\0');
    }
    void refusesWhatIsNoSoundPicture()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(decodedPicture(bytes, 64, WorkLimit()).isNull());
    }

    void decodesEveryKindOfPng_data()
    {
        QTest::addColumn<QImage::Format>("format");
        QTest::newRow("one bit") << QImage::Format_Mono;
        QTest::newRow("palette") << QImage::Format_Indexed8;
        QTest::newRow("grey") << QImage::Format_Grayscale8;
        QTest::newRow("grey, 16 bit") << QImage::Format_Grayscale16;
        QTest::newRow("colours") << QImage::Format_RGB888;
        QTest::newRow("colours and transparency") << QImage::Format_RGBA8888;
        QTest::newRow("16 bit") << QImage::Format_RGBA64;
    }
    void decodesEveryKindOfPng()
    {
        QFETCH(QImage::Format, format);
        QImage image = QImage(61, 47, QImage::Format_ARGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgba(x * 4, y * 5, x * y, x < 20 ? 0 : 255));
        }
        image.convertTo(format);
        const QByteArray bytes = saved(image, "png");
        QImage expected = QImage::fromData(bytes, "png");
        expected.convertTo(QImage::Format_ARGB32_Premultiplied);
        QCOMPARE(decodedPicture(bytes, 64, WorkLimit()), expected);
    }

    void writesNothingAboutABrokenPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QImage drawn = filled(61, 47, QImage::Format_RGBA8888);
        drawn.setPixel(3, 3, 0);
        QTest::newRow("PNG") << saved(drawn, "png");
        QTest::newRow("PNG, palette")
            << saved(drawn.convertToFormat(QImage::Format_Indexed8), "png");
        QTest::newRow("JPEG") << saved(drawn, "jpeg");
    }
    void writesNothingAboutABrokenPicture()
    {
        QFETCH(QByteArray, bytes);
        const QByteArray written = writtenBy([&bytes] {
            for (qsizetype size = 0; size < bytes.size(); ++size)
                static_cast<void>(decodedPicture(bytes.first(size), 64, WorkLimit()));
            for (qsizetype at = 0; at < bytes.size(); ++at) {
                for (const char bits : {'\1', '\x80', '\xFF'}) {
                    QByteArray wrong = bytes;
                    wrong[at] = static_cast<char>(wrong[at] ^ bits);
                    static_cast<void>(decodedPicture(wrong, 64, WorkLimit()));
                }
            }
        });
        QCOMPARE(written, QByteArray());
        QVERIFY(!decodedPicture(bytes, 64, WorkLimit()).isNull());
    }

    void decodesEveryKindOfQoiChunk()
    {
        const QImage image = decodedQoi(qoi(12, 5), 64, WorkLimit());
        QCOMPARE(image.size(), QSize(12, 5));
        for (int i = 0; i < 60; ++i) {
            const auto expected = qPremultiply(qoiPixel(i));
            const QRgb pixel = reinterpret_cast<const QRgb *>(image.constScanLine(i / 12))[i % 12];
            // The mean of one pixel may round its colours down.
            QVERIFY2(std::abs(qRed(pixel) - qRed(expected)) <= 1
                         && std::abs(qGreen(pixel) - qGreen(expected)) <= 1
                         && std::abs(qBlue(pixel) - qBlue(expected)) <= 1
                         && qAlpha(pixel) == qAlpha(expected),
                     qPrintable(u"%1: %2 %3"_s.arg(i).arg(pixel, 0, 16).arg(expected, 0, 16)));
        }
    }

    void needsLittleMemory_data()
    {
        if (isSanitized())
            QSKIP("The sanitizers' own memory would be measured.");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("PNG") << saved(filled(4096, 4096), "png");
        QTest::newRow("PNG, 16 bit") << saved(filled(4096, 4096, QImage::Format_RGBA64), "png");
        QTest::newRow("JPEG") << saved(filled(4096, 4096), "jpeg");
        QTest::newRow("JPEG, progressive") << saved(filled(4096, 4096), "jpeg", true);
        QTest::newRow("JPEG, half as large, progressive")
            << saved(filled(2048, 2048), "jpeg", true);
        QByteArray runs("qoif\0\0\x10\0\0\0\x10\0\4\0", 14);
        QTest::newRow("QOI") << runs + QByteArray(4096 * 4096 / 62 + 1, '\xFD');
    }
    void needsLittleMemory()
    {
        QFETCH(QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const Bytes peak =
            peakMemoryOf([&bytes] { static_cast<void>(decodedPicture(bytes, 64, WorkLimit())); });
        qInfo("%lld kB, %lld ms", peak / 1000, timer.elapsed());
        QVERIFY(peak < 64'000'000);
    }

    void stopsWhenCancelled_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QImage noise(3000, 900, QImage::Format_RGB32);
        for (int y = 0; y < noise.height(); ++y) {
            for (int x = 0; x < noise.width(); ++x)
                noise.setPixel(x, y, quint32(x * 2654435761U) ^ quint32(y * 40503U * 65537U));
        }
        QTest::newRow("PNG") << saved(noise, "png");
        QTest::newRow("JPEG") << saved(noise, "jpeg");
        QTest::newRow("QOI") << qoi(1500, 1500);
    }
    void stopsWhenCancelled()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodedPicture(bytes, 64, WorkLimit()).isNull());
        CancelToken cancel;
        QSemaphore isDecoding;
        std::thread canceller([&] {
            isDecoding.acquire();
            cancel.cancel();
        });
        isDecoding.release();
        bool isStopped = false;
        for (int round = 0; round < 100'000 && !isStopped; ++round)
            isStopped = decodedPicture(bytes, 64, WorkLimit(cancel)).isNull();
        canceller.join();
        QVERIFY(isStopped);
        QVERIFY(decodedPicture(bytes, 64, WorkLimit(cancel)).isNull());
    }

    void tintsAShapeForTheTheme()
    {
        Silhouette silhouette{2, 1, QByteArray("\x00\xFF", 2), QByteArray("\xFF\xFF", 2)};
        const Picture shape{shapeImage(silhouette), Picture::Kind::Shape};
        for (const auto theme : {Style::Theme::Light, Style::Theme::Dark}) {
            const Style::Tokens &tokens = Style::tokensOf(theme);
            const QImage image = tinted(shape, tokens);
            const QSet<QRgb> expected{tokens.text.rgb(), tokens.disabled.rgb()};
            QCOMPARE((QSet<QRgb>{image.pixel(0, 0), image.pixel(1, 0)}), expected);
            QVERIFY(qGray(image.pixel(0, 0)) < qGray(image.pixel(1, 0)));
        }
    }

    void namesTheTypeOfAFile_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("word");
        QTest::newRow("STL") << QByteArray("a/Cube.STL") << u"STL"_s;
        QTest::newRow("3MF") << QByteArray("cube.gcode.3mf") << u"3MF"_s;
        QTest::newRow("G-code") << QByteArray("cube.gcode") << u"G-code"_s;
        QTest::newRow("binary G-code") << QByteArray("cube.bgcode") << u"G-code"_s;
        QTest::newRow("unknown") << QByteArray("cube.step") << u"STEP"_s;
        QTest::newRow("none") << QByteArray("a.b/cube") << u"File"_s;
        QTest::newRow("too long") << QByteArray("cube.markdown") << u"File"_s;
        QTest::newRow("strange bytes") << QByteArray("cube.\xFF\n") << u"File"_s;
        QTest::newRow("empty") << QByteArray() << u"File"_s;
    }
    void namesTheTypeOfAFile()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, word);
        QCOMPARE(fileTypeWord(name), word);
    }

    /// Else what is nearly black is lost on a dark page, and what is white on a bright one.
    void paintsAPictureOnATile()
    {
        const QRectF area(20, 20, 40, 40);
        QImage image(60, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::black);
        for (const auto kind : {Picture::Kind::Photo, Picture::Kind::Shape}) {
            for (const auto theme :
                 {Style::Theme::Light, Style::Theme::Dark, Style::Theme::HighContrast}) {
                const Style::Tokens &tokens = Style::tokensOf(theme);
                QImage canvas(80, 80, QImage::Format_RGB32);
                canvas.fill(tokens.surface);
                QPainter painter(&canvas);
                paintPicture(painter, area, {image, kind}, Style::makePalette(tokens));
                painter.end();
                QCOMPARE(canvas.pixelColor(40, 24), tokens.picture);
                QCOMPARE(canvas.pixelColor(21, 40), tokens.picture); // beside a wide one, too
                QCOMPARE(canvas.pixelColor(40, 56), tokens.picture);
                QVERIFY(canvas.pixelColor(40, 40) != tokens.picture);
                QCOMPARE(canvas.pixelColor(40, 18), tokens.surface);
            }
        }
    }

    void edgesWhatADarkTileWouldSwallow()
    {
        const auto painted = [](const QColor &filament, const Style::Tokens &tokens) {
            QImage image(36, 36, QImage::Format_ARGB32_Premultiplied); // as large as its place
            image.fill(Qt::transparent);
            QPainter(&image).fillRect(8, 8, 20, 20, filament);
            QImage canvas(80, 80, QImage::Format_RGB32);
            QPainter painter(&canvas);
            paintPicture(painter, {20, 20, 40, 40}, {image, Picture::Kind::Photo},
                         Style::makePalette(tokens));
            painter.end();
            return canvas;
        };
        const QColor teal(15, 157, 152);
        for (const auto theme :
             {Style::Theme::Light, Style::Theme::Dark, Style::Theme::HighContrast}) {
            const Style::Tokens &tokens = Style::tokensOf(theme);
            const QImage dark = painted(Qt::black, tokens);
            const bool hasRim = theme != Style::Theme::Light;
            QCOMPARE(dark.pixelColor(29, 40), hasRim ? tokens.disabled : tokens.picture);
            QCOMPARE(dark.pixelColor(28, 40), tokens.picture);
            QCOMPARE(dark.pixelColor(30, 40), QColor(Qt::black));
            QCOMPARE(painted(teal, tokens).pixelColor(29, 40), tokens.picture);
        }
    }

    void paintsInsideItsArea()
    {
        const QRectF area(20, 20, 40, 40);
        const Picture photo{decodedPicture(png(64, 48), 64, WorkLimit()), Picture::Kind::Photo};
        for (const bool isPhoto : {true, false}) {
            QImage canvas(80, 80, QImage::Format_RGB32);
            canvas.fill(Qt::white);
            QPainter painter(&canvas);
            if (isPhoto)
                paintPicture(painter, area, photo, QPalette());
            else
                paintPlaceholder(painter, area, "cube.3mf", QPalette());
            painter.end();
            QVERIFY(canvas.pixel(40, 40) != qRgb(255, 255, 255));
            for (int i = 0; i < 80; ++i) {
                QCOMPARE(canvas.pixel(i, 18), qRgb(255, 255, 255));
                QCOMPARE(canvas.pixel(61, i), qRgb(255, 255, 255));
            }
        }
    }
};

QTEST_MAIN(TestPictureDecoder)
#include "tst_picturedecoder.moc"
