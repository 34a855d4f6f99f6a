// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobsfarm.h"

#include "pages/jobs/jobdetails.h"
#include "pages/jobs/jobstable.h"
#include "support/models/printsamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

/// The pictures of jobs follow their files.
class JobPicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says of every window that it has no size hints.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }
    void showsTheNewPictureOfAFileThatChanged();
    void keepsTheOldPictureUntilTheNewOneIsThere();

private:
    /// A square covers what is above its middle, and a flat picture does not.
    static void writeSquare(const Test::JobsFarm &farm)
    {
        farm.writeFile("Uploaded/part.gcode", Test::gcode(Test::png(60, 60)));
    }
    static void writeFlat(const Test::JobsFarm &farm)
    {
        farm.writeFile("Uploaded/part.gcode", Test::gcode(Test::png(60, 16)));
    }
    static void addJob(const Test::JobsFarm &farm)
    {
        farm.database().run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'part.gcode', "
                            "'UPLOADED')"_s);
    }
    static JobRow jobOf(const Test::JobsFarm &farm)
    {
        const auto details = readJobDetails(farm.source(), u"1"_s, {});
        return details && *details ? (*details)->job : JobRow();
    }
    static bool isPicture(QRgb pixel) { return qRed(pixel) > qGreen(pixel) + 15; }
    static bool coversTop(JobPictures &pictures, const JobRow &job)
    {
        constexpr QSize Size{60, 60};
        QWidget widget;
        QImage image(Size, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        pictures.paint(painter, image.rect(), job, widget);
        painter.end();
        return isPicture(image.pixel(30, 6));
    }
};

void JobPicturesTest::showsTheNewPictureOfAFileThatChanged()
{
    const Test::JobsFarm farm;
    writeSquare(farm);
    addJob(farm);
    const SystemClock clock;
    JobPictures pictures({});
    JobsModel model(farm.source(), clock);
    JobsTable table(model, pictures);
    table.resize(900, 300);
    table.show();
    const auto tableCoversTop = [&table, &model] {
        const QRect cell = table.visualRect(model.index(0, static_cast<int>(JobColumn::Picture)));
        const QImage image = table.viewport()->grab().toImage();
        return !cell.isEmpty() && isPicture(image.pixel(cell.center().x(), cell.top() + 7));
    };
    // A picture fades in: what is seen once may be gone for a moment, which QTRY_VERIFY minds.
    const auto tableDoesNot = [&tableCoversTop] { return !tableCoversTop(); };
    QVERIFY(QTest::qWaitFor(tableCoversTop));
    writeFlat(farm);
    model.refresh();
    QVERIFY(QTest::qWaitFor(tableDoesNot));
    writeSquare(farm);
    model.refresh();
    QVERIFY(QTest::qWaitFor(tableCoversTop));
}

void JobPicturesTest::keepsTheOldPictureUntilTheNewOneIsThere()
{
    const Test::JobsFarm farm;
    writeSquare(farm);
    addJob(farm);
    JobPictures pictures({});
    pictures.follow(jobOf(farm));
    QTRY_VERIFY(coversTop(pictures, jobOf(farm)));
    writeFlat(farm);
    const JobRow changed = jobOf(farm);
    pictures.follow(changed);
    QVERIFY(coversTop(pictures, changed));
    QTRY_VERIFY(!coversTop(pictures, changed));
}

} // namespace Printkeeper::JobsView

QTEST_MAIN(Printkeeper::JobsView::JobPicturesTest)
#include "tst_jobpictures.moc"
