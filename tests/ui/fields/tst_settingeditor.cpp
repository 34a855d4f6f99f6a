// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields/settingeditor.h"
#include "style/style.h"
#include "widgets/chip.h"
#include "widgets/chiprow.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Fields;

class SettingEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void hasTheUnitBesideANumber_data();
    void hasTheUnitBesideANumber();
    void givesAPathTheWholeWidth();
    void countsByTheArrowKeysWithinTheLimits();
    void choosesStatusesHoweverTheyAreSpelled();
    void keepsAStatusThatNoJobHas();
    void offersStatusesInTheOrderOfAJobsLife();

private:
    void make(const QString &key, const QStringList &statuses = {})
    {
        m_editor.reset(makeSettingEditor(key, statuses, nullptr));
        m_editor->resize(600, 60);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    }
    QLineEdit *line() const { return qobject_cast<QLineEdit *>(m_editor->field()); }

    std::unique_ptr<SettingEditor> m_editor;
};

void SettingEditorTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"\\A(?!This plugin does not)"_s));
}

void SettingEditorTest::hasTheUnitBesideANumber_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("unit");
    QTest::newRow("days") << u"cleanup/completed_days"_s << u"days"_s;
    QTest::newRow("hours") << u"cleanup/temp_hours"_s << u"hours"_s;
    QTest::newRow("percent") << u"disk/warning_percent"_s << u"%"_s;
}

void SettingEditorTest::hasTheUnitBesideANumber()
{
    QFETCH(const QString, key);
    QFETCH(const QString, unit);
    make(key);
    QVERIFY(line());
    QVERIFY(line()->alignment() & Qt::AlignRight);
    QCOMPARE_LT(line()->width(), m_editor->width() / 2);
    const auto *label = m_editor->findChild<Widgets::Label *>();
    QVERIFY(label);
    QCOMPARE(label->text(), unit);
    QCOMPARE_GT(label->geometry().left(), line()->geometry().right());
}

void SettingEditorTest::givesAPathTheWholeWidth()
{
    make(u"farm/root"_s);
    QCOMPARE(line()->width(), m_editor->width());
    m_editor->setText(u"/srv/"_s + QString(200, u'x'));
    QCOMPARE(line()->cursorPosition(), 0); // where a path begins
}

void SettingEditorTest::countsByTheArrowKeysWithinTheLimits()
{
    make(u"disk/warning_percent"_s);
    QSignalSpy edited(m_editor.get(), &SettingEditor::edited);
    m_editor->setText(u"98"_s);
    QVERIFY(edited.isEmpty());
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(line(), Qt::Key_Up);
    const int most = m_editor->text().toInt();
    QVERIFY(most > 98 && most <= 100);
    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(m_editor->text().toInt(), most - 1);
    QCOMPARE(edited.last().value(0).toString(), m_editor->text());
}

void SettingEditorTest::choosesStatusesHoweverTheyAreSpelled()
{
    make(u"cleanup/archive_statuses"_s, {u"PENDING"_s, u"COMPLETED"_s, u"PAIDPICKEDUP"_s});
    m_editor->setText(u"Completed,PaidPickedUp"_s);
    QCOMPARE(m_editor->text(), u"COMPLETED,PAIDPICKEDUP"_s);
    QSignalSpy edited(m_editor.get(), &SettingEditor::edited);
    m_editor->findChild<Widgets::Chip *>(u"chip-COMPLETED"_s)->click();
    QCOMPARE(edited.value(0).value(0).toString(), u"PAIDPICKEDUP"_s);
}

void SettingEditorTest::keepsAStatusThatNoJobHas()
{
    make(u"cleanup/archive_statuses"_s, {u"PENDING"_s});
    m_editor->setText(u"Glued"_s);
    QCOMPARE(m_editor->text(), u"Glued"_s);
    QVERIFY(m_editor->findChild<Widgets::Chip *>(u"chip-Glued"_s)->isChecked());
}

void SettingEditorTest::offersStatusesInTheOrderOfAJobsLife()
{
    make(u"cleanup/archive_statuses"_s,
         {u"ARCHIVED"_s, u"COMPLETED"_s, u"GLUED"_s, u"READYTOPRINT"_s, u"UPLOADED"_s});
    QStringList offered;
    for (const auto &item : m_editor->findChild<Widgets::ChipRow *>()->items())
        offered << item.key;
    QCOMPARE(offered, (QStringList{u"UPLOADED"_s, u"READYTOPRINT"_s, u"COMPLETED"_s, u"ARCHIVED"_s,
                                   u"GLUED"_s}));
}

QTEST_MAIN(SettingEditorTest)
#include "tst_settingeditor.moc"
