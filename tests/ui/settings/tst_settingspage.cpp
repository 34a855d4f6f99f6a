// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/settings/pathcheck.h"
#include "pages/settings/recognition.h"
#include "pages/settings/settingspage.h"
#include "style/style.h"
#include "support/jobdatabase.h"
#include "support/watchedapplication.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/capacitybar.h"
#include "widgets/chip.h"
#include "widgets/chiprow.h"
#include "widgets/elidedlabel.h"
#include "widgets/fieldremark.h"
#include "widgets/label.h"
#include "widgets/searchfield.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::SettingsView;
using Settings::SettingChange;

namespace {

Settings::SettingValues valuesOf(const QByteArray &content, const QStringList &overrides = {})
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"p.conf"_s));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) >= 0;
    file.close();
    const auto values = Settings::SettingValues::load({file.fileName().toUtf8(), overrides, {}});
    Q_ASSERT(isWritten && values);
    Q_UNUSED(isWritten)
    return *values;
}

} // namespace

class SettingsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void asksToSaveWhatWasChanged();
    void takesNoChangeForOne();
    void saysWhyAValueIsWrong_data();
    void saysWhyAValueIsWrong();
    void holdsTheLevelsAgainstEachOther();
    void holdsTheStatusesAgainstEachOther();
    void opensAtASetting();
    void resetsToTheDefault();
    void tellsWhereAValueComesFrom();
    void leavesAloneWhatTheCommandLineSays();
    void choosesStatusesByChips();
    void choosesNamesOfThisWindowOnly();
    void letsPlacesHangOnTheRoot();
    void saysWhatIsAtAPath();
    void saysWhatADatabaseHolds_data();
    void saysWhatADatabaseHolds();
    void looksAgainWhenTheTableIsCalledOtherwise();
    void showsWhatIsRecognised();
    void waitsForALockedDatabaseNoLongerThanAnybodyAsks();
    void leavesTheTimeZoneToTheMachine();
    void saysHowFullTheDiskIs();
    void saysOnceWhatHoldsForAllOfASubject();
    void searchesAllSubjects();
    void choosesNoSubjectWhileItSearches();
    void findsTheAppearance();
    void keepsTheDraftOverALanguage();
    void showsThatItWasSaved();
    void keepsTheDraftWhenSavingFailed();
    void passesOnTheAppearance();
    void growsNoWiderThanAPage();
    void breaksNoExampleOfAPath();
    void countsNumbersByTheArrowKeys();
    void hasANameForEverythingThatActs();

private:
    void make(const QByteArray &content, const QStringList &overrides = {});
    template<typename T>
    T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("There is no %s", qPrintable(name));
        return found;
    }
    void type(const QString &field, const QString &text) const
    {
        auto *line = find<QLineEdit>(u"field-"_s + field);
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        else
            QTest::keyClicks(line, text);
    }
    QString remark(const QString &field) const
    {
        return find<Widgets::FieldRemark>(u"remark-"_s + field)->text();
    }
    Widgets::Button *save() const { return find<Widgets::Button>(u"saveSettings"_s); }

    std::unique_ptr<SettingsPage> m_page;
};

void SettingsPageTest::initTestCase()
{
    Style::applyStyle(*qApp, Style::Theme::Light);
    qunsetenv("PRINTKEEPER_CONFIG");
}

void SettingsPageTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"\\A(?!This plugin does not)"_s));
    make("[cleanup]\nstale_upload_days=9\n");
}

void SettingsPageTest::make(const QByteArray &content, const QStringList &overrides)
{
    const Appearance appearance{{{u"light"_s, u"Light"_s}, {u"dark"_s, u"Dark"_s}},   u"light"_s,
                                {{u"en"_s, u"English"_s}, {u"de"_s, u"Deutsch"_s}},   u"en"_s,
                                {{u"24"_s, u"24 hours"_s}, {u"12"_s, u"12 hours"_s}}, u"24"_s};
    m_page = std::make_unique<SettingsPage>(
        valuesOf(content, overrides), QStringList{u"UPLOADED"_s, u"COMPLETED"_s, u"PAIDPICKEDUP"_s},
        appearance);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void SettingsPageTest::asksToSaveWhatWasChanged()
{
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    QVERIFY(!save()->isEnabled());
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    type(u"cleanup-stale_upload_days"_s, u"5"_s);
    type(u"cleanup-completed_days"_s, u"45"_s);
    QVERIFY(save()->isEnabled());
    save()->click();
    QCOMPARE(saved.size(), 1);
    const auto changes = saved.front().front().value<std::vector<SettingChange>>();
    QCOMPARE(changes, (std::vector<SettingChange>{{u"cleanup/completed_days"_s, u"45"_s},
                                                  {u"cleanup/stale_upload_days"_s, u"5"_s}}));
}

void SettingsPageTest::takesNoChangeForOne()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    type(u"cleanup-stale_upload_days"_s, u"5"_s);
    type(u"cleanup-stale_upload_days"_s, u"9"_s);
    QVERIFY(!save()->isEnabled());
}

void SettingsPageTest::saysWhyAValueIsWrong_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("number") << u"cleanup"_s << u"cleanup-stale_upload_days"_s << u"0"_s
                            << u"from 1 to 3650"_s;
    QTest::newRow("empty") << u"cleanup"_s << u"cleanup-completed_days"_s << QString()
                           << u"whole number"_s;
    QTest::newRow("path") << u"places"_s << u"farm-root"_s << u"srv"_s << u"absolute path"_s;
    QTest::newRow("map") << u"places"_s << u"farm-path_map"_s << u"/a"_s << u"separated by |"_s;
}

void SettingsPageTest::saysWhyAValueIsWrong()
{
    QFETCH(const QString, subject);
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, why);
    m_page->openAt({{u"subject"_s, subject}});
    type(field, text);
    QVERIFY2(remark(field).contains(why), qPrintable(remark(field)));
    QVERIFY(!save()->isEnabled());
}

void SettingsPageTest::holdsTheLevelsAgainstEachOther()
{
    m_page->openAt({{u"subject"_s, u"disk"_s}});
    type(u"disk-warning_percent"_s, u"97"_s);
    QVERIFY(remark(u"disk-critical_percent"_s).isEmpty());
    QVERIFY(remark(u"disk-warning_percent"_s).contains(u"95"_s)); // what cannot be saved says why
    QVERIFY(!save()->isEnabled());
    type(u"disk-critical_percent"_s, u"98"_s);
    QVERIFY(save()->isEnabled());
    type(u"disk-critical_percent"_s, u"96"_s);
    QVERIFY(remark(u"disk-critical_percent"_s).contains(u"97"_s));
    QVERIFY(!save()->isEnabled());
}

void SettingsPageTest::holdsTheStatusesAgainstEachOther()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    const auto tick = [this](const QString &key, const QString &status) {
        auto *chip =
            find<QWidget>(u"chips-"_s + key)->findChild<Widgets::Chip *>(u"chip-"_s + status);
        QVERIFY(chip);
        chip->click();
    };
    const QString done = u"cleanup-archive_statuses"_s;
    const QString waiting = u"cleanup-remove_statuses"_s;
    tick(done, u"UPLOADED"_s); // by default one that waits
    QVERIFY2(remark(done).contains(u"statuses that wait"_s), qPrintable(remark(done)));
    QVERIFY(!save()->isEnabled());
    tick(waiting, u"PAIDPICKEDUP"_s);
    QVERIFY2(remark(waiting).contains(u"statuses that are done"_s), qPrintable(remark(waiting)));
    QVERIFY(!save()->isEnabled());
    tick(waiting, u"UPLOADED"_s);
    QVERIFY(remark(done).isEmpty() && remark(waiting).isEmpty());
    QVERIFY(save()->isEnabled());
}

void SettingsPageTest::opensAtASetting()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}, {u"search"_s, u"trash"_s}});
    m_page->openAt({{u"key"_s, u"farm/database"_s}});
    const auto *field = find<QLineEdit>(u"field-farm-database"_s);
    QVERIFY(field->isVisible());
    QCOMPARE(m_page->focusWidget(), field);
    QCOMPARE(m_page->state().value(u"subject"_s).toString(), u"places"_s);
    QCOMPARE(m_page->state().value(u"search"_s).toString(), QString());
    m_page->openAt({{u"key"_s, u"no/such-key"_s}});
    QVERIFY(field->isVisible());
}

void SettingsPageTest::resetsToTheDefault()
{
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    find<Widgets::Button>(u"reset-cleanup-stale_upload_days"_s)->click();
    QCOMPARE(find<QLineEdit>(u"field-cleanup-stale_upload_days"_s)->text(), u"7"_s);
    save()->click();
    QCOMPARE(saved.front().front().value<std::vector<SettingChange>>(),
             (std::vector<SettingChange>{{u"cleanup/stale_upload_days"_s, std::nullopt}}));
}

void SettingsPageTest::tellsWhereAValueComesFrom()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    const auto texts = [&](const QString &key) {
        QString all;
        for (auto *label : find<QWidget>(u"setting-"_s + key)->findChildren<Widgets::Label *>())
            all += label->text() + u'\n';
        return all;
    };
    QVERIFY(texts(u"cleanup-stale_upload_days"_s).contains(u"From the settings file"_s));
    QVERIFY(texts(u"cleanup-completed_days"_s).contains(u"Default"_s));
    type(u"cleanup-completed_days"_s, u"45"_s);
    QVERIFY(texts(u"cleanup-completed_days"_s).contains(u"not saved"_s));
}

void SettingsPageTest::leavesAloneWhatTheCommandLineSays()
{
    make("[cleanup]\n", {u"cleanup/completed_days=3"_s});
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    auto *line = find<QLineEdit>(u"field-cleanup-completed_days"_s);
    QCOMPARE(line->text(), u"3"_s);
    QVERIFY(!line->isEnabled());
}

void SettingsPageTest::choosesStatusesByChips()
{
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    auto *row = find<QWidget>(u"chips-cleanup-archive_statuses"_s);
    auto *completed = row->findChild<Widgets::Chip *>(u"chip-COMPLETED"_s);
    auto *pickedUp = row->findChild<Widgets::Chip *>(u"chip-PAIDPICKEDUP"_s);
    QVERIFY(completed && completed->isChecked()); // "Completed" is the same status
    QVERIFY(pickedUp && !pickedUp->isChecked());
    pickedUp->click();
    save()->click();
    QCOMPARE(saved.front().front().value<std::vector<SettingChange>>().front().text,
             u"COMPLETED,PAIDPICKEDUP"_s);
}

void SettingsPageTest::choosesNamesOfThisWindowOnly()
{
    make("[privacy]\nnames=\"desktop=full|reports=hidden\"\n");
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    m_page->openAt({{u"subject"_s, u"privacy"_s}});
    auto *row = find<QWidget>(u"chips-privacy-names"_s);
    auto *full = row->findChild<Widgets::Chip *>(u"chip-full"_s);
    auto *initials = row->findChild<Widgets::Chip *>(u"chip-initials"_s);
    QVERIFY(full && full->isChecked() && initials);
    initials->click();
    save()->click();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.front().front().value<std::vector<SettingChange>>().front().text,
             u"desktop=initials|kiosk=initials|reports=hidden"_s);
}

void SettingsPageTest::letsPlacesHangOnTheRoot()
{
    type(u"farm-root"_s, u"/srv/prints"_s);
    QCOMPARE(find<QLineEdit>(u"field-farm-uploads"_s)->text(), u"/srv/prints/uploads"_s);
}

void SettingsPageTest::saysWhatIsAtAPath()
{
    type(u"farm-root"_s, u"/nonexistent"_s);
    QTRY_VERIFY(remark(u"farm-root"_s).contains(u"no such folder"_s));
    type(u"farm-root"_s, u"/usr"_s);
    QTRY_VERIFY(remark(u"farm-root"_s).contains(u"is there"_s));
    type(u"farm-database"_s, u"/usr"_s);
    QTRY_VERIFY(remark(u"farm-database"_s).contains(u"not a file"_s));
}

void SettingsPageTest::saysWhatADatabaseHolds_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("sentence"); // that it is, or some of it
    QTest::newRow("jobs") << u"jobs"_s
                          << u"The database can be read: 3 job(s) in the table jobs."_s;
    QTest::newRow("no jobs") << u"empty"_s
                             << u"The database can be read: 0 job(s) in the table jobs."_s;
    QTest::newRow("no database") << u"text"_s << u"not a SQLite database"_s;
    QTest::newRow("nothing") << u"missing"_s << u"no such file"_s;
}

void SettingsPageTest::saysWhatADatabaseHolds()
{
    QFETCH(QString, kind);
    QFETCH(QString, sentence);
    const QTemporaryDir folder;
    if (kind == u"jobs"_s || kind == u"empty"_s) {
        const Test::JobDatabase database(folder.path());
        database.makeJobs();
        if (kind == u"jobs"_s)
            database.run(u"INSERT INTO jobs (id, filename, status) VALUES (1, 'a', 'UPLOADED'), "
                         "(2, 'b', 'UPLOADED'), (3, 'c', 'COMPLETED')"_s);
    } else if (kind == u"text"_s) {
        QFile file(folder.filePath(u"app.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(4096, 'x'));
    }
    type(u"farm-database"_s, folder.filePath(u"app.db"_s));
    QTRY_VERIFY2(remark(u"farm-database"_s).contains(sentence),
                 qPrintable(remark(u"farm-database"_s)));
}

void SettingsPageTest::looksAgainWhenTheTableIsCalledOtherwise()
{
    const QTemporaryDir folder;
    const Test::JobDatabase database(folder.path());
    database.makeJobs();
    database.run(u"CREATE TABLE other (id INTEGER PRIMARY KEY, filename TEXT, status TEXT)"_s);
    database.run(u"INSERT INTO other (id, filename, status) VALUES (1, 'a', 'UPLOADED')"_s);
    type(u"farm-database"_s, folder.filePath(u"app.db"_s));
    type(u"jobs-table"_s, u"jobs"_s);
    QTRY_VERIFY2(remark(u"farm-database"_s).contains(u"0 job(s) in the table jobs"_s),
                 qPrintable(remark(u"farm-database"_s)));
    type(u"jobs-table"_s, u"other"_s);
    QTRY_VERIFY2(remark(u"farm-database"_s).contains(u"1 job(s) in the table other"_s),
                 qPrintable(remark(u"farm-database"_s)));
}

void SettingsPageTest::showsWhatIsRecognised()
{
    const QTemporaryDir folder;
    const Test::JobDatabase database(folder.path());
    database.makeJobs();
    database.run(u"CREATE TABLE other (id INTEGER PRIMARY KEY, filename TEXT, status TEXT)"_s);
    for (const QString &name : {u"uploaded"_s, u"printing"_s, u"completed"_s, u"archive"_s})
        QVERIFY(QDir(folder.path()).mkpath(u"uploads/"_s + name));
    make("[farm]\nroot=" + folder.path().toUtf8() + "\ndatabase=" + database.path()
         + "\n[jobs]\ntable=jobs\n");
    const auto hint = [this](const QString &field) {
        return find<QLineEdit>(u"field-"_s + field)->placeholderText();
    };
    QTRY_COMPARE(hint(u"jobs-updated"_s), u"updated_at, recognised"_s);
    QCOMPARE(hint(u"jobs-id"_s), u"id, recognised"_s);
    QCOMPARE(hint(u"layout-Uploaded"_s), u"uploaded, recognised"_s);
    QCOMPARE(hint(u"layout-Archived"_s), u"archive, recognised"_s);
    QCOMPARE(hint(u"layout-Pending"_s), u"pending, not there yet"_s);
    QCOMPARE(hint(u"layout-Rejected"_s), u"no folder"_s);
    type(u"jobs-table"_s, u"other"_s); // as it would be with what is not saved yet
    QTRY_COMPARE(hint(u"jobs-updated"_s), u"none in this table"_s);
    QCOMPARE(hint(u"jobs-id"_s), u"id, recognised"_s);
    type(u"jobs-table"_s, u"nothing"_s); // then nothing is known
    QTRY_COMPARE(hint(u"jobs-id"_s), u"recognised"_s);
    QCOMPARE(hint(u"layout-Uploaded"_s), u"uploaded, recognised"_s);
}

/// Whoever leaves the page does not wait for another program.
void SettingsPageTest::waitsForALockedDatabaseNoLongerThanAnybodyAsks()
{
    constexpr qint64 Patience = 2000;
    const QTemporaryDir folder;
    const Test::JobDatabase database(folder.path());
    database.makeJobs();
    QVERIFY(QDir(folder.path()).mkpath(u"uploads/uploaded"_s));
    const auto values =
        valuesOf("[farm]\nroot=" + folder.path().toUtf8() + "\ndatabase=" + database.path() + "\n");
    database.run(u"BEGIN EXCLUSIVE"_s);
    CancelToken left;
    left.cancel();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!recogniseNames(values, {}, left).contains(u"jobs/id"_s));
    QVERIFY(!lookAtDatabase(database.path(), {}, left).isGood);
    QCOMPARE_LT(timer.elapsed(), Patience / 2);
    timer.start();
    QVERIFY(!recogniseNames(values, {}).contains(u"jobs/id"_s));
    QCOMPARE_GE(timer.elapsed(), Patience);
    database.run(u"COMMIT"_s);
    QVERIFY(recogniseNames(values, {}).contains(u"jobs/id"_s));
}

void SettingsPageTest::leavesTheTimeZoneToTheMachine()
{
    QSignalSpy saved(m_page.get(), &SettingsPage::saveRequested);
    const auto *zone = find<QLineEdit>(u"field-farm-timezone"_s);
    QCOMPARE(zone->text(), QString());
    QVERIFY(zone->placeholderText().contains(u"this machine"_s));
    type(u"farm-timezone"_s, u"Europe/Berlin"_s);
    QVERIFY(save()->isEnabled());
    type(u"farm-timezone"_s, QString());
    QVERIFY(!save()->isEnabled());
    QCOMPARE(remark(u"farm-timezone"_s), QString());
    make("[farm]\ntimezone=Europe/Berlin\n");
    QCOMPARE(find<QLineEdit>(u"field-farm-timezone"_s)->text(), u"Europe/Berlin"_s);
}

void SettingsPageTest::saysHowFullTheDiskIs()
{
    m_page->openAt({{u"subject"_s, u"disk"_s}});
    const auto *text = find<Widgets::Label>(u"diskText"_s);
    QVERIFY(!text->isVisible());
    Tasks::FarmStatus status;
    status.volume.emplace();
    status.volume->used = 65;
    status.volume->available = 35;
    status.volume->usedPercent = 65;
    m_page->showStatus(status);
    QTRY_VERIFY(text->isVisible());
    QCOMPARE(text->text(), u"The disk is 65 % full"_s);
}

void SettingsPageTest::saysOnceWhatHoldsForAllOfASubject()
{
    for (const QString &subject : {u"jobs"_s, u"folders"_s}) {
        int said = 0;
        const auto *card = find<QWidget>(u"subject-"_s + subject);
        for (const auto *part : card->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const Widgets::Label *>(part);
            const auto *line = qobject_cast<const Widgets::ElidedLabel *>(part);
            const QString text = label ? label->text() : line ? line->text() : QString();
            said += text.contains(u"not recognised"_s) ? 1 : 0;
        }
        QCOMPARE(said, 1);
    }
}

void SettingsPageTest::searchesAllSubjects()
{
    auto *search = find<Widgets::SearchField>(u"searchSettings"_s);
    search->setSearch(u"disk/warning"_s);
    QVERIFY(find<QWidget>(u"setting-disk-warning_percent"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"setting-disk-critical_percent"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"setting-farm-root"_s)->isVisible());
    search->setSearch({});
    QVERIFY(find<QWidget>(u"setting-farm-root"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"setting-disk-warning_percent"_s)->isVisible());
}

void SettingsPageTest::choosesNoSubjectWhileItSearches()
{
    auto *search = find<Widgets::SearchField>(u"searchSettings"_s);
    auto *subjects = find<Widgets::ChipRow>(u"subjects"_s);
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    QCOMPARE(subjects->checked(), QStringList{u"cleanup"_s});
    search->setSearch(u"percent"_s);
    QCOMPARE(subjects->checked(), QStringList());
    // The language changes meanwhile: the page is another one.
    const QVariantMap state = m_page->state();
    search->setSearch({});
    QCOMPARE(subjects->checked(), QStringList{u"cleanup"_s});
    search->setSearch(u"percent"_s);
    // The subject of before is chosen like any other.
    for (Widgets::Chip *chip : subjects->findChildren<Widgets::Chip *>()) {
        if (chip->content() == u"Cleanup"_s)
            chip->click();
    }
    QCOMPARE(search->search(), QString());
    QCOMPARE(subjects->checked(), QStringList{u"cleanup"_s});
    m_page->restoreState(state);
    QCOMPARE(search->search(), u"percent"_s);
    QCOMPARE(subjects->checked(), QStringList());
    search->setSearch({});
    QCOMPARE(subjects->checked(), QStringList{u"cleanup"_s});
}

void SettingsPageTest::findsTheAppearance()
{
    auto *search = find<Widgets::SearchField>(u"searchSettings"_s);
    auto *card = find<QWidget>(u"subject-appearance"_s);
    QVERIFY(!card->isVisible());
    search->setSearch(u"deutsch"_s);
    QVERIFY(card->isVisible());
    search->setSearch(u"no such thing"_s);
    QVERIFY(!card->isVisible());
}

void SettingsPageTest::keepsTheDraftOverALanguage()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    type(u"cleanup-completed_days"_s, u"45"_s);
    find<Widgets::Button>(u"reset-cleanup-stale_upload_days"_s)->click();
    const QVariantMap state = m_page->state();
    make("[cleanup]\nstale_upload_days=9\n");
    m_page->restoreState(state);
    QVERIFY(find<QWidget>(u"setting-cleanup-completed_days"_s)->isVisible());
    QCOMPARE(find<QLineEdit>(u"field-cleanup-completed_days"_s)->text(), u"45"_s);
    QCOMPARE(find<QLineEdit>(u"field-cleanup-stale_upload_days"_s)->text(), u"7"_s);
    QCOMPARE(m_page->state(), state);
}

void SettingsPageTest::showsThatItWasSaved()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}, {u"saved"_s, true}});
    QVERIFY(!save()->isEnabled());
    QCOMPARE(find<Widgets::Banner>(u"settingsBanner"_s)->glyph(), Widgets::Glyph::Good);
}

void SettingsPageTest::keepsTheDraftWhenSavingFailed()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    type(u"cleanup-completed_days"_s, u"45"_s);
    m_page->showError({ErrorKind::PermissionDenied, u"No."_s, {}, {}});
    QVERIFY(save()->isEnabled());
    QCOMPARE(find<Widgets::Banner>(u"settingsBanner"_s)->message(), u"No."_s);
}

void SettingsPageTest::passesOnTheAppearance()
{
    QSignalSpy theme(m_page.get(), &SettingsPage::themeChosen);
    QSignalSpy language(m_page.get(), &SettingsPage::languageChosen);
    QSignalSpy hours(m_page.get(), &SettingsPage::hoursChosen);
    m_page->openAt({{u"subject"_s, u"appearance"_s}});
    find<QWidget>(u"hours"_s)->findChild<Widgets::Chip *>(u"chip-12"_s)->click();
    find<QWidget>(u"themes"_s)->findChild<Widgets::Chip *>(u"chip-dark"_s)->click();
    find<QWidget>(u"languages"_s)->findChild<Widgets::Chip *>(u"chip-de"_s)->click();
    QCOMPARE(theme.value(0).value(0).toString(), u"dark"_s);
    QCOMPARE(language.value(0).value(0).toString(), u"de"_s);
    QCOMPARE(hours.value(0).value(0).toString(), u"12"_s);
}

void SettingsPageTest::growsNoWiderThanAPage()
{
    const auto edgeOf = [this](const QWidget *widget) {
        return widget->mapTo(m_page.get(), QPoint(widget->width(), 0)).x();
    };
    const auto *card = find<QWidget>(u"subject-places"_s);
    QTRY_VERIFY(card->isVisible());
    for (const auto &[width, edge] : {std::pair{1000, 1000 - 24}, {2400, 1760 - 24}}) {
        m_page->resize(width, 700);
        QTRY_COMPARE(edgeOf(save()), edge);
        QTRY_COMPARE(edgeOf(card), edge);
    }
}

void SettingsPageTest::breaksNoExampleOfAPath()
{
    const QString example = u"/app/uploads=/srv/uploads"_s;
    const auto labels = find<QWidget>(u"setting-farm-path_map"_s)->findChildren<QLabel *>();
    const auto label = std::ranges::find_if(labels, [&example](const QLabel *each) {
        return each->accessibleName().contains(example);
    });
    QVERIFY(label != labels.end());
    for (int width = 300; width < 500; width += 10) {
        const QString text = (*label)->text();
        QTextLayout layout(text, (*label)->font());
        QStringList lines;
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines << text.mid(line.textStart(), line.textLength()).remove(QChar(0x2060));
        }
        layout.endLayout();
        QCOMPARE(lines.filter(example).size(), 1);
    }
}

void SettingsPageTest::countsNumbersByTheArrowKeys()
{
    m_page->openAt({{u"subject"_s, u"cleanup"_s}});
    auto *line = find<QLineEdit>(u"field-cleanup-stale_upload_days"_s);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(line->text(), u"10"_s);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(line, Qt::Key_Down);
    QCOMPARE(line->text(), u"1"_s);
    QVERIFY(save()->isEnabled());
}

void SettingsPageTest::hasANameForEverythingThatActs()
{
    for (auto *line : m_page->findChildren<QLineEdit *>())
        QVERIFY2(!line->accessibleName().isEmpty() && !line->objectName().isEmpty(),
                 qPrintable(line->objectName()));
    for (auto *button : m_page->findChildren<Widgets::Button *>()) {
        QVERIFY2(!button->isVisibleTo(m_page.get()) || !button->text().isEmpty()
                     || !button->accessibleName().isEmpty(),
                 qPrintable(button->objectName()));
    }
    for (const QAction *action : m_page->actions()) {
        QVERIFY(!action->objectName().isEmpty() && !action->text().isEmpty());
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->objectName()));
    }
    QVERIFY(!m_page->findAction(u"settings.save"_s)->isEnabled());
    m_page->findAction(u"settings.subject.disk"_s)->trigger();
    QVERIFY(find<QLineEdit>(u"field-disk-warning_percent"_s)->isVisibleTo(m_page.get()));
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<SettingsPageTest>(argc, argv);
}
#include "tst_settingspage.moc"
