// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/style.h"
#include "widgets/foldersheet.h"
#include "widgets/sheet.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Widgets;

class TestFolderSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void cleanup() { m_page.reset(); }
    void answersTheFolderThatIsShown();
    void answersTheFolderThatIsSelected();
    void saysNothingWhenItIsDismissed();

private:
    QFileDialog *dialog() { return m_page->findChild<QFileDialog *>(u"farmFolderDialog"_s); }
    Sheet *sheet() { return m_page->findChild<Sheet *>(u"farmFolderSheet"_s); }
    QPushButton *button(QDialogButtonBox::StandardButton which)
    {
        return dialog()->findChild<QDialogButtonBox *>()->button(which);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_page;
    QStringList m_chosen;
};

void TestFolderSheet::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid() && QDir(m_folder->path()).mkpath(u"inside"_s));
    m_page = std::make_unique<QWidget>();
    m_page->resize(900, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_chosen.clear();
    openFolderSheet(*m_page, {u"farm"_s, u"Which folder?"_s, m_folder->path()},
                    [this](const QString &path) { m_chosen << path; });
    QVERIFY(dialog()->isVisible());
}

void TestFolderSheet::answersTheFolderThatIsShown()
{
    QTRY_VERIFY(button(QDialogButtonBox::Open)->isEnabled());
    button(QDialogButtonBox::Open)->click();
    QCOMPARE(m_chosen, QStringList{m_folder->path()});
    QTRY_VERIFY(!sheet());
}

void TestFolderSheet::answersTheFolderThatIsSelected()
{
    dialog()->selectFile(m_folder->filePath(u"inside"_s));
    QMetaObject::invokeMethod(dialog(), "accept");
    QCOMPARE(m_chosen, QStringList{m_folder->filePath(u"inside"_s)});
    QTRY_VERIFY(!sheet());
}

void TestFolderSheet::saysNothingWhenItIsDismissed()
{
    const auto *name = dialog()->findChild<QLineEdit *>(u"fileNameEdit"_s);
    QVERIFY(name && name->isReadOnly()); // of a name that is not there Qt complains in a window
    button(QDialogButtonBox::Cancel)->click();
    QTRY_VERIFY(!sheet());
    QCOMPARE(m_chosen, QStringList());
}

QTEST_MAIN(TestFolderSheet)
#include "tst_foldersheet.moc"
