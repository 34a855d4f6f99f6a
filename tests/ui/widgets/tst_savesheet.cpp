// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"
#include "style/style.h"
#include "style/tokens.h"
#include "widgets/button.h"
#include "widgets/filedialog.h"
#include "widgets/savesheet.h"
#include "widgets/sheet.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cstdlib>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

namespace {

/// Whether it is drawn in that colour alone, with soft edges.
bool isDrawnIn(const QColor &ink, const QIcon &icon)
{
    constexpr int Solid = 200;
    constexpr int Rounding = 3;
    const QImage image =
        icon.pixmap(QSize(20, 20), 1).toImage().convertToFormat(QImage::Format_ARGB32);
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.alpha() < Solid)
                continue;
            ++drawn;
            if (std::abs(colour.red() - ink.red()) > Rounding
                || std::abs(colour.green() - ink.green()) > Rounding
                || std::abs(colour.blue() - ink.blue()) > Rounding)
                return false;
        }
    }
    return drawn > 0;
}

} // namespace

class TestSaveSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void cleanup() { m_page.reset(); }
    void proposesAName();
    void hasItsButtonsWhereEverySheetHasThem();
    void drawsItsPicturesAsTheProgramDoes();
    void cutsNoTimeAndNoKind();
    void speaksAsTheOtherSheetsDo();
    void tellsOfFilesInTheLanguageOfTheProgram();
    void answersWhereToWrite_data();
    void answersWhereToWrite();
    void saysNothingWhenItIsDismissed();
    void asksBeforeAFileIsReplaced_data();
    void asksBeforeAFileIsReplaced();

private:
    template<typename T>
    T *part(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }
    QFileDialog *dialog() { return part<QFileDialog>(u"listSaveDialog"_s); }
    /// As a person who types a name and presses Enter.
    void choose(const QString &name)
    {
        dialog()->selectFile(m_folder->filePath(name));
        QMetaObject::invokeMethod(dialog(), "accept");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_page;
    QStringList m_chosen;
};

void TestSaveSheet::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_page = std::make_unique<QWidget>();
    m_page->resize(900, 600);
    m_page->show();
    QVERIFY(m_folder->isValid() && QTest::qWaitForWindowActive(m_page.get()));
    m_chosen.clear();
    openSaveSheet(*m_page, {u"list"_s, u"Write the list"_s, u"Tables"_s, u"list.csv"_s},
                  [this](const QString &path) { m_chosen << path; });
    QVERIFY(dialog()->isVisible());
}

void TestSaveSheet::proposesAName()
{
    QCOMPARE(dialog()->selectedFiles().size(), 1);
    QVERIFY(dialog()->selectedFiles().front().endsWith(u"/list.csv"_s));
    QCOMPARE(dialog()->nameFilters(), QStringList{u"Tables (*.csv)"_s});
}

void TestSaveSheet::hasItsButtonsWhereEverySheetHasThem()
{
    const auto place = [this](const QWidget *widget) {
        return QRect(widget->mapTo(m_page.get(), QPoint()), widget->size());
    };
    const auto *buttons = dialog()->findChild<QDialogButtonBox *>();
    QVERIFY(buttons);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    const QPushButton *save = buttons->button(QDialogButtonBox::Save);
    QVERIFY(cancel && save);
    QTRY_COMPARE_LT(place(cancel).right(), place(save).left());
    QCOMPARE(place(cancel).top(), place(save).top());
    QCOMPARE(place(save).right(), place(dialog()).right());
    const auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    const auto *kind = dialog()->findChild<QWidget *>(u"fileTypeCombo"_s);
    QVERIFY(name && kind);
    QTRY_COMPARE(place(name).right(), place(save).right());
    QCOMPARE(place(kind).right(), place(save).right());
    QCOMPARE_GT(place(save).top(), place(name).bottom());
    QCOMPARE(save->property("kind").toString(), u"primary"_s);
    QVERIFY(save->icon().isNull());
    cancel->click();
    QTRY_VERIFY(!part<Sheet>(u"listSaveSheet"_s));
    QCOMPARE(m_chosen, QStringList());
}

void TestSaveSheet::drawsItsPicturesAsTheProgramDoes()
{
    const QColor ink = Style::tokensOf(Style::Theme::Light).secondary;
    int shown = 0;
    for (const auto *tool : dialog()->findChildren<QToolButton *>()) {
        if (!tool->isVisible() || tool->icon().isNull())
            continue;
        QVERIFY2(isDrawnIn(ink, tool->icon()), qPrintable(tool->objectName()));
        ++shown;
    }
    QCOMPARE_GE(shown, 4); // back, forward, up, a new folder
    QVERIFY(QDir(m_folder->path()).mkpath(u"inside"_s));
    QFile file(m_folder->filePath(u"old.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    dialog()->setDirectory(m_folder->path());
    const auto *table = dialog()->findChild<QTreeView *>(u"treeView"_s);
    QVERIFY(table);
    const QAbstractItemModel *model = table->model();
    QTRY_COMPARE(model->rowCount(table->rootIndex()), 2);
    for (int row = 0; row < 2; ++row) {
        const QModelIndex index = model->index(row, 0, table->rootIndex());
        QVERIFY2(isDrawnIn(ink, index.data(Qt::DecorationRole).value<QIcon>()),
                 qPrintable(index.data().toString()));
    }
}

void TestSaveSheet::cutsNoTimeAndNoKind()
{
    QFile file(m_folder->filePath(u"old.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    dialog()->setDirectory(m_folder->path());
    const auto *table = dialog()->findChild<QTreeView *>(u"treeView"_s);
    QVERIFY(table && table->isVisible());
    QTRY_COMPARE(table->model()->rowCount(table->rootIndex()), 1);
    const QAbstractItemView *view = table;
    const auto isWhole = [&] {
        int together = 0;
        for (int column = 0; column < table->header()->count(); ++column) {
            const int width = table->header()->sectionSize(column);
            if (column > 0 && width < view->sizeHintForColumn(column))
                return false;
            together += width;
        }
        return together == table->viewport()->width();
    };
    QTRY_VERIFY(isWhole());
    const auto *sidebar = part<QWidget>(u"sidebar"_s);
    QVERIFY(!sidebar || !sidebar->isVisible());
}

void TestSaveSheet::speaksAsTheOtherSheetsDo()
{
    for (const auto &[name, text] : {std::pair{u"lookInLabel"_s, u"Folder"_s},
                                     {u"fileNameLabel"_s, u"File name"_s},
                                     {u"fileTypeLabel"_s, u"Kind of file"_s}}) {
        const auto *label = part<QLabel>(name);
        QVERIFY2(label, qPrintable(name));
        QCOMPARE(label->text(), text);
    }
    const auto *buttons = dialog()->findChild<QDialogButtonBox *>();
    QCOMPARE(buttons->button(QDialogButtonBox::Save)->text(), u"Save"_s);
    QCOMPARE(buttons->button(QDialogButtonBox::Cancel)->text(), u"Cancel"_s);
    QVERIFY(!dialog()->style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, dialog()));
}

void TestSaveSheet::tellsOfFilesInTheLanguageOfTheProgram()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"inside"_s));
    QFile file(m_folder->filePath(u"old.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(QByteArray(1500, 'x')), 1500);
    file.close();
    dialog()->setDirectory(m_folder->path());
    const auto *table = dialog()->findChild<QTreeView *>(u"treeView"_s);
    QVERIFY(table);
    const auto *model = qobject_cast<const QFileSystemModel *>(table->model());
    QVERIFY(model);
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    const auto cells = [&](const QString &name) {
        QStringList texts;
        for (const int column : {1, 2, 3})
            texts << fileCellText(model->index(m_folder->filePath(name), column));
        return texts;
    };
    // Qt looks at the files on a thread of its own.
    const QString time = formatDateTime(QFileInfo(file.fileName()).lastModified());
    QTRY_COMPARE(cells(u"old.csv"_s).value(2), time);
    QTRY_COMPARE(cells(u"old.csv"_s).front(), formatBytes(1500));
    QTRY_COMPARE(cells(u"inside"_s).first(2), (QStringList{QString(), u"Folder"_s}));
    QLocale::setDefault(before);
    for (const int column : {1, 2, 3}) // which shows them
        QVERIFY(table->itemDelegateForColumn(column));
}

void TestSaveSheet::answersWhereToWrite_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::newRow("with an ending") << u"new.csv"_s << u"new.csv"_s;
    QTest::newRow("without one") << u"new"_s << u"new.csv"_s;
}

void TestSaveSheet::answersWhereToWrite()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    choose(typed);
    QCOMPARE(m_chosen, QStringList{m_folder->filePath(name)});
    QVERIFY(!QFile::exists(m_folder->filePath(name)));
    QTRY_VERIFY(!part<Sheet>(u"listSaveSheet"_s)); // it goes with what it asked
    QVERIFY(!part<Sheet>(u"listReplaceSheet"_s));
}

void TestSaveSheet::saysNothingWhenItIsDismissed()
{
    QTest::keyClick(part<Sheet>(u"listSaveSheet"_s), Qt::Key_Escape);
    QTRY_VERIFY(!part<Sheet>(u"listSaveSheet"_s));
    QCOMPARE(m_chosen, QStringList());
}

void TestSaveSheet::asksBeforeAFileIsReplaced_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("keep") << u"listReplaceKeep"_s << false;
    QTest::newRow("replace") << u"listReplaceDo"_s << true;
}

void TestSaveSheet::asksBeforeAFileIsReplaced()
{
    QFETCH(QString, button);
    QFETCH(bool, isReplaced);
    QFile there(m_folder->filePath(u"there.csv"_s));
    QVERIFY(there.open(QIODevice::WriteOnly));
    choose(u"there.csv"_s);
    QTRY_VERIFY(part<Sheet>(u"listReplaceSheet"_s));
    QCOMPARE(m_chosen, QStringList());
    part<Button>(button)->click();
    QCOMPARE(m_chosen, isReplaced ? QStringList{there.fileName()} : QStringList());
    QTRY_VERIFY(!part<Sheet>(u"listReplaceSheet"_s));
}

QTEST_MAIN(TestSaveSheet)
#include "tst_savesheet.moc"
