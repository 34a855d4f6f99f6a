// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/chartframe.h"
#include "widgets/sheet.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>
#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

/// From a chart to a file.
class TestChartSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void cleanup() { m_page.reset(); }
    void isOfferedForADrawnChartOnly();
    void asksInWhichForm_data();
    void asksInWhichForm();
    void endsWithTheFilledButton();
    void writesEachForm_data();
    void writesEachForm();
    void saysThatNothingCouldBeWritten();
    void tellsForAWhileThatItIsSaved_data();
    void tellsForAWhileThatItIsSaved();
    void tellsUntilTheNextTryThatNothingIsSaved();
    void writesNothingWhenItIsDismissed();
    void writesNoEmptyFileWhenTheChartHasGone_data();
    void writesNoEmptyFileWhenTheChartHasGone();

private:
    template<typename T = QWidget>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    QAbstractButton *button() const { return part<QAbstractButton>(u"chartExport"_s); }
    Label *told() const { return part<Label>(u"chartTold"_s); }
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// As a person who chooses a form and types a path.
    void save(const QString &form, const QString &file)
    {
        button()->click();
        QVERIFY(part<QAbstractButton>(form));
        part<QAbstractButton>(form)->click();
        QTRY_VERIFY(part<QFileDialog>(u"chartSaveDialog"_s));
        auto *dialog = part<QFileDialog>(u"chartSaveDialog"_s);
        dialog->selectFile(file);
        QMetaObject::invokeMethod(dialog, "accept");
    }

    /// Told by a clock that runs as that of the frame does.
    static bool passes(std::chrono::milliseconds time)
    {
        QTimer timer;
        timer.setSingleShot(true);
        QSignalSpy passed(&timer, &QTimer::timeout);
        timer.start(time);
        return passed.wait();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_page;
    ChartFrame *m_frame = nullptr;
};

void TestChartSaving::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_page = std::make_unique<QWidget>();
    m_frame = new ChartFrame(u"Growth"_s);
    auto *layout = new QVBoxLayout(m_page.get());
    layout->addWidget(m_frame);
    m_frame->setExportable(*m_page);
    ChartContent content;
    content.axis = ChartAxis::Number;
    content.axisName = u"Day"_s;
    content.series = {{u"=1+1"_s, {{1, 10}, {2, 20}}, ChartSeries::Kind::Measured}};
    m_frame->setContent(content);
    m_page->resize(900, 600);
    m_page->show();
    QVERIFY(m_folder->isValid() && QTest::qWaitForWindowActive(m_page.get()));
}

void TestChartSaving::isOfferedForADrawnChartOnly()
{
    QVERIFY(button()->isVisible());
    QVERIFY(button()->accessibleName().contains(u"Growth"_s));
    m_frame->showLoading();
    QVERIFY(!button()->isVisible());
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, {20, 20}, {20, 20});
    QApplication::sendEvent(m_frame, &menu);
    QVERIFY(!part(u"chartFormSheet"_s));
}

void TestChartSaving::asksInWhichForm_data()
{
    QTest::addColumn<QString>("by");
    QTest::newRow("mouse") << u"mouse"_s;
    QTest::newRow("keyboard") << u"keyboard"_s;
    QTest::newRow("context menu") << u"menu"_s;
}

void TestChartSaving::asksInWhichForm()
{
    QFETCH(QString, by);
    if (by == u"mouse"_s) {
        QTest::mouseClick(button(), Qt::LeftButton);
    } else if (by == u"keyboard"_s) {
        QVERIFY(button()->focusPolicy() & Qt::TabFocus);
        button()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button(), Qt::Key_Space);
    } else {
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {20, 20}, {20, 20});
        QApplication::sendEvent(m_frame, &menu);
    }
    auto *sheet = part<Sheet>(u"chartFormSheet"_s);
    QVERIFY(sheet && sheet->isVisible());
    QCOMPARE(sheet->accessibleName(), u"Save “Growth”"_s);
    QVERIFY(!QApplication::activePopupWidget());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!part(u"chartFormSheet"_s));
}

/// As every sheet does, and it begins with the one that does nothing.
void TestChartSaving::endsWithTheFilledButton()
{
    button()->click();
    int last = -1;
    for (const QString &name :
         {u"chartSaveCancel"_s, u"chartSaveCsv"_s, u"chartSaveSvg"_s, u"chartSavePng"_s}) {
        const auto *next = part<Button>(name);
        QVERIFY(next);
        QTRY_COMPARE_GT(next->x(), last);
        last = next->geometry().right();
    }
    QCOMPARE(part<Button>(u"chartSavePng"_s)->kind(), ButtonKind::Primary);
}

void TestChartSaving::writesEachForm_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("file");
    QTest::newRow("picture") << u"chartSavePng"_s << u"growth.png"_s;
    QTest::newRow("drawing") << u"chartSaveSvg"_s << u"growth.svg"_s;
    QTest::newRow("figures") << u"chartSaveCsv"_s << u"growth.csv"_s;
}

void TestChartSaving::writesEachForm()
{
    QFETCH(QString, button);
    QFETCH(QString, file);
    save(button, path(file));
    QTRY_VERIFY(told()->isVisible());
    QCOMPARE(told()->text(), u"Saved as %1."_s.arg(path(file)));
    const QByteArray written = content(file);
    if (file.endsWith(u"png"_s)) {
        QCOMPARE(QImage::fromData(written, "PNG").size(), QSize(1920, 960));
    } else if (file.endsWith(u"svg"_s)) {
        QVERIFY(written.contains("</svg>"));
    } else {
        QCOMPARE(written, m_frame->exported(ChartFormat::Csv));
        QVERIFY(written.contains("'=1+1")); // no spreadsheet calculates it
    }
}

void TestChartSaving::saysThatNothingCouldBeWritten()
{
    button()->click();
    part<QAbstractButton>(u"chartSaveCsv"_s)->click();
    QTRY_VERIFY(part<QFileDialog>(u"chartSaveDialog"_s));
    auto *dialog = part<QFileDialog>(u"chartSaveDialog"_s);
    // The folder went away while the person chose.
    Q_EMIT dialog->fileSelected(path(u"missing/growth.csv"_s));
    QTRY_VERIFY(told()->isVisible());
    QVERIFY2(told()->text().contains(u"could not be written"_s), qPrintable(told()->text()));
    QVERIFY(!QFile::exists(path(u"missing"_s)));
}

void TestChartSaving::tellsForAWhileThatItIsSaved_data()
{
    QTest::addColumn<bool>("isPointedAt");
    QTest::newRow("and then no more") << false;
    QTest::newRow("and while the mouse is on it") << true;
}

void TestChartSaving::tellsForAWhileThatItIsSaved()
{
    QFETCH(bool, isPointedAt);
    m_frame->setToldStay(300ms);
    save(u"chartSaveCsv"_s, path(u"growth.csv"_s));
    QTRY_VERIFY(told()->isVisible());
    if (isPointedAt) {
        told()->setAttribute(Qt::WA_UnderMouse);
        QVERIFY(passes(700ms));
        QVERIFY(told()->isVisible());
        told()->setAttribute(Qt::WA_UnderMouse, false);
    }
    QTRY_VERIFY(!told()->isVisible());
}

void TestChartSaving::tellsUntilTheNextTryThatNothingIsSaved()
{
    m_frame->setToldStay(20ms);
    button()->click();
    part<QAbstractButton>(u"chartSaveCsv"_s)->click();
    QTRY_VERIFY(part<QFileDialog>(u"chartSaveDialog"_s));
    Q_EMIT part<QFileDialog>(u"chartSaveDialog"_s)->fileSelected(path(u"missing/growth.csv"_s));
    QTRY_VERIFY(told()->isVisible());
    QVERIFY(passes(200ms));
    QVERIFY(told()->isVisible());
    button()->click();
    QVERIFY(!told()->isVisible());
}

void TestChartSaving::writesNothingWhenItIsDismissed()
{
    button()->click();
    part<QAbstractButton>(u"chartSavePng"_s)->click();
    QTRY_VERIFY(part<QFileDialog>(u"chartSaveDialog"_s));
    QTest::keyClick(part<Sheet>(u"chartSaveSheet"_s), Qt::Key_Escape);
    QTRY_VERIFY(!part(u"chartSaveSheet"_s));
    QVERIFY(!told()->isVisible());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
}

void TestChartSaving::writesNoEmptyFileWhenTheChartHasGone_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("picture") << u"chartSavePng"_s;
    QTest::newRow("figures") << u"chartSaveCsv"_s;
}

void TestChartSaving::writesNoEmptyFileWhenTheChartHasGone()
{
    QFETCH(QString, form);
    button()->click();
    part<QAbstractButton>(form)->click();
    QTRY_VERIFY(part<QFileDialog>(u"chartSaveDialog"_s));
    m_frame->showError(u"Growth is not known"_s, {}, {});
    Q_EMIT part<QFileDialog>(u"chartSaveDialog"_s)->fileSelected(path(u"growth"_s));
    QTRY_VERIFY(told()->isVisible());
    QVERIFY2(told()->text().contains(u"nothing was saved"_s), qPrintable(told()->text()));
    QVERIFY(!QFile::exists(path(u"growth"_s)));
}

QTEST_MAIN(TestChartSaving)
#include "tst_chartsaving.moc"
