// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"
#include "pages/assistant/assistantpage.h"
#include "style/style.h"
#include "support/watchedapplication.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/chip.h"
#include "widgets/chiprow.h"
#include "widgets/figurelabel.h"
#include "widgets/label.h"
#include "widgets/noticerow.h"

#include <QFileDialog>
#include <QFrame>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Assistant;
using Settings::SettingChange;

namespace {

constexpr Bytes Later = 2'000'000;

Discovery::FarmFinding farmAt(const QByteArray &root)
{
    Discovery::FarmFinding farm;
    farm.root = root;
    farm.uploads = root + "/uploads";
    farm.database = root + "/instance/app.db";
    farm.schema.table = u"jobs"_s;
    farm.jobs = 12;
    farm.problems = {u"Something is odd."_s};
    farm.proposed = {{u"farm/root"_s, QString::fromUtf8(root), u"It is there."_s},
                     {u"cleanup/stale_upload_days"_s, u"5"_s, u"As in config.py."_s}};
    return farm;
}

Cleanup::CleanupReport reportOf(int removed, int archived)
{
    Cleanup::CleanupReport report;
    for (int i = 0; i < removed + archived; ++i) {
        Cleanup::CleanupAction action;
        action.kind =
            i < removed ? Cleanup::ActionKind::RemoveUpload : Cleanup::ActionKind::ArchiveJob;
        action.job.emplace();
        report.plan.actions.push_back(action);
    }
    return report;
}

} // namespace

class AssistantPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void goesFromLookingToSaving();
    void savesWhatAPersonHasChanged();
    void refusesAValueThatIsNotAllowed();
    void choosesStatusesByChips();
    void listsWhatWillBeSaved();
    void keepsTheStepsInTheirPlaces();
    void ticksTheStepsThatAreDone();
    void growsNoWiderThanAPage();
    void showsWhatWasFound();
    void saysWhetherTheScheduleRuns_data();
    void saysWhetherTheScheduleRuns();
    void marksNothingThatIsKnownAsUnknown();
    void showsWhatIsWorthALookFirst();
    void letsAPersonChooseOneOfTwo();
    void saysThatThereIsNoFarm();
    void stopsLooking();
    void looksWhereItIsTold();
    void looksInAFolderThatIsChosen();
    void wantsAWholePath();
    void saysWhyItCannotBeSaved();
    void saysWhenThereIsRoom_data();
    void saysWhenThereIsRoom();
    void goesOnWhenNothingCouldBePlanned();
    void hasANameForEverythingThatActs();
    void leadsTabAsTheEyeGoes_data();
    void leadsTabAsTheEyeGoes();

private:
    void make();
    template<typename T>
    T *find(const QString &name) const
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("There is no %s", qPrintable(name));
        return found;
    }
    Widgets::Button *next() const { return find<Widgets::Button>(u"assistantNext"_s); }
    void goTo(Step step) const
    {
        while (m_page->step() != step) {
            const Step before = m_page->step();
            QTRY_VERIFY(next()->isEnabled());
            next()->click();
            QTRY_VERIFY(m_page->step() != before);
        }
    }
    QString banner() const { return find<Widgets::Banner>(u"assistantBanner"_s)->message(); }

    AssistantWork m_work;
    Discovery::DiscoveryReport m_report;
    std::vector<SettingChange> m_saved;
    int m_saves = 0;
    std::unique_ptr<AssistantPage> m_page;
};

void AssistantPageTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"\\A(?!This plugin does not)"_s));
    m_page.reset();
    m_report = {{farmAt("/srv/one")}, {}, 10, true};
    m_saves = 0;
    m_work = {};
    m_work.settingsFile = "/etc/printkeeper/printkeeper.conf";
    m_work.discover = [this](const auto &, const auto &, const auto &) {
        return Result<Discovery::DiscoveryReport>(m_report);
    };
    m_work.preview = [](const auto &, const auto &) {
        return Result<Cleanup::CleanupReport>(reportOf(3, 2));
    };
    m_work.save = [this](const std::vector<SettingChange> &changes) {
        m_saved = changes;
        ++m_saves;
        return Result<SavedPlace>(SavedPlace{"/etc/x.conf", {}, {}});
    };
    make();
}

void AssistantPageTest::make()
{
    m_page = std::make_unique<AssistantPage>(m_work);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void AssistantPageTest::goesFromLookingToSaving()
{
    QSignalSpy finished(m_page.get(), &AssistantPage::finished);
    goTo(Step::Found);
    QVERIFY(!m_page->findChildren<Widgets::NoticeRow *>().isEmpty());
    goTo(Step::Settings);
    QCOMPARE(find<QLineEdit>(u"proposal-farm-root"_s)->text(), u"/srv/one"_s);
    goTo(Step::Preview);
    QTRY_VERIFY(m_page->findChild<Widgets::FigureLabel *>(u"previewRemoved"_s));
    QCOMPARE(find<Widgets::FigureLabel>(u"previewRemoved"_s)->figure(), u"3"_s);
    QCOMPARE(find<Widgets::FigureLabel>(u"previewArchived"_s)->figure(), u"2"_s);
    goTo(Step::Save);
    QCOMPARE(m_saves, 0);
    next()->click();
    QTRY_COMPARE(m_saves, 1);
    QTRY_VERIFY(next()->isEnabled());
    QVERIFY(finished.isEmpty());
    next()->click();
    QCOMPARE(finished.value(0).value(0).toByteArray(), "/etc/x.conf");
    QCOMPARE(m_saves, 1);
}

void AssistantPageTest::savesWhatAPersonHasChanged()
{
    goTo(Step::Settings);
    auto *days = find<QLineEdit>(u"proposal-cleanup-stale_upload_days"_s);
    days->selectAll();
    QTest::keyClicks(days, u"9"_s);
    goTo(Step::Save);
    next()->click();
    QTRY_COMPARE(m_saves, 1);
    QCOMPARE(m_saved, (std::vector<SettingChange>{{u"farm/root"_s, u"/srv/one"_s},
                                                  {u"cleanup/stale_upload_days"_s, u"9"_s}}));
}

void AssistantPageTest::refusesAValueThatIsNotAllowed()
{
    goTo(Step::Settings);
    auto *days = find<QLineEdit>(u"proposal-cleanup-stale_upload_days"_s);
    days->selectAll();
    QTest::keyClicks(days, u"0"_s);
    QVERIFY(!next()->isEnabled());
    days->selectAll();
    QTest::keyClicks(days, u"1"_s);
    QVERIFY(next()->isEnabled());
}

void AssistantPageTest::choosesStatusesByChips()
{
    auto &farm = m_report.farms.front();
    farm.statuses = {{u""_s, 1}, {u"COMPLETED"_s, 3}, {u"PAIDPICKEDUP"_s, 2}, {u"PENDING"_s, 1}};
    farm.proposed = {{u"cleanup/archive_statuses"_s, u"COMPLETED,PAIDPICKEDUP"_s, u"Done."_s}};
    goTo(Step::Settings);
    auto *chips = find<Widgets::ChipRow>(u"proposal-cleanup-archive_statuses"_s);
    QCOMPARE(chips->items().size(), std::size_t(3));
    QCOMPARE(chips->checked(), QStringList({u"COMPLETED"_s, u"PAIDPICKEDUP"_s}));
    find<Widgets::Chip>(u"chip-PAIDPICKEDUP"_s)->click();
    goTo(Step::Save);
    QCOMPARE(find<Widgets::Label>(u"saved-cleanup-archive_statuses"_s)->text(), u"Completed"_s);
    next()->click();
    QTRY_COMPARE(m_saves, 1);
    QCOMPARE(m_saved,
             (std::vector<SettingChange>{{u"cleanup/archive_statuses"_s, u"COMPLETED"_s}}));
}

void AssistantPageTest::listsWhatWillBeSaved()
{
    goTo(Step::Settings);
    find<QLineEdit>(u"proposal-farm-root"_s)->clear();
    goTo(Step::Save);
    QVERIFY(!m_page->findChild<QWidget *>(u"saved-farm-root"_s)); // its default holds
    const auto *days = find<Widgets::Label>(u"saved-cleanup-stale_upload_days"_s);
    QVERIFY(days->isVisible());
    QCOMPARE(days->text(), u"5 days"_s);
    QVERIFY(find<Widgets::Label>(u"saveNote"_s)
                ->text()
                .contains(u"/etc/printkeeper/printkeeper.conf"_s));
}

void AssistantPageTest::keepsTheStepsInTheirPlaces()
{
    const auto places = [this] {
        QCoreApplication::processEvents(); // the line is laid out anew
        QList<int> lefts;
        for (const auto *title : m_page->findChild<StepLine *>()->findChildren<Widgets::Label *>())
            lefts += title->x();
        return lefts;
    };
    const QList<int> before = places();
    QCOMPARE(before.size(), qsizetype(StepCount));
    for (const Step step : {Step::Found, Step::Settings, Step::Preview, Step::Save}) {
        goTo(step);
        QCOMPARE(places(), before);
    }
}

void AssistantPageTest::ticksTheStepsThatAreDone()
{
    const auto ticked = [this] {
        QString signs;
        for (const auto *title : m_page->findChild<StepLine *>()->findChildren<Widgets::Label *>())
            signs += title->text().front();
        return signs;
    };
    QCOMPARE(ticked(), u"12345"_s);
    goTo(Step::Settings);
    QCOMPARE(ticked(), u"✓✓345"_s);
    find<Widgets::Button>(u"assistantBack"_s)->click();
    QCOMPARE(ticked(), u"✓2345"_s);
    goTo(Step::Save);
    QCOMPARE(ticked(), u"✓✓✓✓5"_s);
    next()->click();
    QTRY_COMPARE(ticked(), u"✓✓✓✓✓"_s);
}

void AssistantPageTest::growsNoWiderThanAPage()
{
    constexpr int Wide = 2400;
    const auto *content = find<QWidget>(u"assistantContent"_s);
    m_page->resize(Wide, 700);
    QTRY_COMPARE(content->width(), 1760);
    QCOMPARE(content->x(), (Wide - 1760) / 2);
    // What scrolls is cut by a line, not by nothing.
    const auto *steps = content->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    const auto *rule = content->findChild<QFrame *>(u"rule"_s, Qt::FindDirectChildrenOnly);
    QVERIFY(steps && rule);
    QTRY_COMPARE(rule->y(), steps->geometry().bottom() + 1);
    QCOMPARE(rule->height(), 1);
}

void AssistantPageTest::showsWhatWasFound()
{
    auto &farm = m_report.farms.front();
    farm.pathMap = {{"/app/uploads", "/srv/one/uploads"}};
    farm.mounts = {{"/app/uploads", "/srv/one/uploads"}, {"/app/logs", "/srv/one/logs"}};
    farm.logs = "/srv/one/logs";
    farm.backups = "/srv/one/backups";
    farm.crontab = "/etc/cron.d/maintenance-cron";
    farm.legacyLines = {{farm.crontab, 2, u"cleanup"_s, "python cleanup.py"},
                        {farm.crontab, 5, u"check-disk"_s, "python -c …"}};
    farm.thresholds = {{u"cleanup/stale_upload_days"_s, u"5"_s, "/srv/one/app/config.py", 3},
                       {u"disk/warning_percent"_s, u"80"_s, "/srv/one/app/config.py", 4}};
    goTo(Step::Found);
    QStringList shown;
    for (const auto *label : m_page->findChildren<Widgets::Label *>()) {
        if (label->isVisible())
            shown += label->text();
    }
    const QString all = shown.join(u'\n');
    for (const QString &fact :
         {u"/srv/one/instance/app.db"_s,
          u"/app/uploads in the container is /srv/one/uploads here."_s,
          u"/app/logs in the container is /srv/one/logs here."_s, u"/srv/one/backups"_s,
          u"/etc/cron.d/maintenance-cron\nLine 2: cleanup\nLine 5: disk check"_s,
          u"/srv/one/app/config.py\nUploads may wait: 5 days (line 3)\n"
          "Warn when the disk is fuller than: 80 % (line 4)"_s})
        QVERIFY2(all.count(fact) == 1, qPrintable(fact + u'\n' + all));
}

void AssistantPageTest::saysWhetherTheScheduleRuns_data()
{
    QTest::addColumn<QByteArray>("crontab");
    QTest::addColumn<QString>("mistake");
    QTest::addColumn<std::optional<Widgets::Glyph>>("glyph");
    const QByteArray path = "/etc/cron.d/maintenance-cron";
    QTest::newRow("none") << QByteArray() << QString() << std::optional<Widgets::Glyph>();
    QTest::newRow("runs") << path << QString() << std::optional(Widgets::Glyph::Good);
    QTest::newRow("does not run") << path << u"Line 4: There is no user."_s
                                  << std::optional(Widgets::Glyph::Warning);
}

void AssistantPageTest::saysWhetherTheScheduleRuns()
{
    QFETCH(QByteArray, crontab);
    QFETCH(QString, mistake);
    m_report.farms.front().crontab = crontab;
    m_report.farms.front().crontabMistake = mistake;
    goTo(Step::Found);
    int rows = 0;
    for (const auto *row : m_page->findChildren<Widgets::NoticeRow *>()) {
        QString text;
        for (const auto *label : row->findChildren<Widgets::Label *>())
            text += label->text() + u'\n';
        if (!text.contains(u"schedule"_s, Qt::CaseInsensitive))
            continue;
        ++rows;
        QVERIFY(text.contains(QString::fromUtf8(crontab)) && text.contains(mistake));
        const auto *sign = row->findChild<Widgets::StatusGlyph *>();
        QFETCH(std::optional<Widgets::Glyph>, glyph);
        QCOMPARE(sign ? std::optional(sign->glyph()) : std::nullopt, glyph);
    }
    QCOMPARE(rows, 1);
}

void AssistantPageTest::marksNothingThatIsKnownAsUnknown()
{
    m_report.farms.front().legacyLines = {{"/srv/one/etc/cron", 2, u"cleanup"_s, "cleanup.py"}};
    goTo(Step::Found);
    QVERIFY(m_page->findChildren<Widgets::StatusGlyph *>().size() > 1);
    int factsWithoutSign = 0;
    for (const auto *row : m_page->findChildren<Widgets::NoticeRow *>()) {
        const auto *sign = row->findChild<Widgets::StatusGlyph *>();
        QVERIFY(!sign || sign->glyph() != Widgets::Glyph::Unknown);
        factsWithoutSign += sign ? 0 : 1;
    }
    QCOMPARE(factsWithoutSign, 3); // no logs, no schedule, old lines
}

void AssistantPageTest::showsWhatIsWorthALookFirst()
{
    goTo(Step::Found);
    const auto *worth = find<QWidget>(u"worthALook"_s);
    const auto *facts = find<QWidget>(u"foundFacts"_s);
    QTRY_VERIFY(worth->isVisible() && worth->geometry().bottom() < facts->geometry().top());
}

void AssistantPageTest::letsAPersonChooseOneOfTwo()
{
    m_report.farms.push_back(farmAt("/srv/two"));
    goTo(Step::Found);
    find<QWidget>(u"farms"_s)->findChild<Widgets::Chip *>(u"chip-1"_s)->click();
    QTRY_VERIFY(!m_page->findChildren<Widgets::NoticeRow *>().isEmpty());
    QCoreApplication::processEvents();
    goTo(Step::Settings);
    QCOMPARE(find<QLineEdit>(u"proposal-farm-root"_s)->text(), u"/srv/two"_s);
}

void AssistantPageTest::saysThatThereIsNoFarm()
{
    m_report.farms.clear();
    goTo(Step::Found);
    QVERIFY(!next()->isEnabled());
    find<Widgets::Button>(u"assistantBack"_s)->click();
    QCOMPARE(m_page->step(), Step::Look);
    QVERIFY(next()->isEnabled());
}

void AssistantPageTest::stopsLooking()
{
    m_work.discover = [](const auto &, const auto &progress,
                         const CancelToken &cancel) -> Result<Discovery::DiscoveryReport> {
        progress({"/srv", 1});
        while (!cancel.isCancelled()) // a token calls nobody
            QThread::msleep(1);
        return Error{ErrorKind::Cancelled, u"Stopped."_s, {}, {}};
    };
    make();
    next()->click();
    QVERIFY(!next()->isEnabled());
    auto *progress = find<QWidget>(u"assistantProgress"_s);
    QTRY_VERIFY(progress->isVisible());
    progress->findChild<QPushButton *>()->click();
    QTRY_COMPARE(banner(), u"Stopped."_s);
    QCOMPARE(m_page->step(), Step::Look);
    QVERIFY(next()->isEnabled());
}

void AssistantPageTest::looksWhereItIsTold()
{
    QByteArrayList places;
    m_work.discover = [&](const Discovery::DiscoveryRequest &request, const auto &, const auto &) {
        for (const auto &start : request.starts)
            places += start.path;
        return Result<Discovery::DiscoveryReport>(m_report);
    };
    make();
    QTest::keyClicks(find<QLineEdit>(u"lookIn"_s), u"/data/prints/"_s);
    QTest::keyClick(find<QLineEdit>(u"lookIn"_s), Qt::Key_Return);
    QTRY_COMPARE(m_page->step(), Step::Found);
    QCOMPARE(places, QByteArrayList{"/data/prints"});
}

void AssistantPageTest::looksInAFolderThatIsChosen()
{
    const QTemporaryDir folder;
    find<QLineEdit>(u"lookIn"_s)->setText(folder.path());
    find<Widgets::Button>(u"lookInChoose"_s)->click();
    auto *dialog = find<QFileDialog>(u"lookInFolderDialog"_s);
    QCOMPARE(dialog->directory().path(), folder.path()); // it begins where somebody has typed
    find<QLineEdit>(u"lookIn"_s)->clear();
    QMetaObject::invokeMethod(dialog, "accept");
    QCOMPARE(find<QLineEdit>(u"lookIn"_s)->text(), folder.path());
    QTRY_VERIFY(!m_page->findChild<QFileDialog *>());
}

void AssistantPageTest::wantsAWholePath()
{
    QTest::keyClicks(find<QLineEdit>(u"lookIn"_s), u"prints"_s);
    next()->click();
    QCOMPARE(m_page->step(), Step::Look);
    QVERIFY(banner().contains(u"whole path"_s));
}

void AssistantPageTest::saysWhyItCannotBeSaved()
{
    m_work.save = [](const auto &) {
        return Result<SavedPlace>(Error{ErrorKind::PermissionDenied, u"Not yours."_s, {}, {}});
    };
    make();
    goTo(Step::Save);
    next()->click();
    QTRY_COMPARE(banner(), u"Not yours."_s);
    QCOMPARE(m_page->step(), Step::Save);
    QVERIFY(next()->isEnabled());
}

void AssistantPageTest::saysWhenThereIsRoom_data()
{
    QTest::addColumn<Bytes>("atOnce");
    QTest::addColumn<QString>("says");
    QTest::newRow("only later") << Bytes(0)
                                << formatBytes(Later) + u" would be free when the trash lets go."_s;
    QTest::newRow("some at once") << Bytes(1'000'000)
                                  << formatBytes(1'000'000) + u" would be free at once. "_s
                                         + formatBytes(Later) + u" more when the trash lets go."_s;
}

void AssistantPageTest::saysWhenThereIsRoom()
{
    QFETCH(const Bytes, atOnce);
    QFETCH(const QString, says);
    m_work.preview = [atOnce](const auto &, const auto &) {
        auto report = reportOf(1, 0);
        report.plan.actions.front().bytes = Later;
        report.plan.expiredTrash = atOnce;
        return Result<Cleanup::CleanupReport>(report);
    };
    make();
    goTo(Step::Preview);
    QTRY_VERIFY(m_page->findChild<Widgets::Label *>(u"previewSpace"_s));
    QCOMPARE(find<Widgets::Label>(u"previewSpace"_s)->text(), says);
}

void AssistantPageTest::goesOnWhenNothingCouldBePlanned()
{
    m_work.preview = [](const auto &, const auto &) {
        return Result<Cleanup::CleanupReport>(Error{ErrorKind::Busy, u"Locked."_s, {}, {}});
    };
    make();
    goTo(Step::Save);
    QCOMPARE(m_page->step(), Step::Save);
}

void AssistantPageTest::hasANameForEverythingThatActs()
{
    goTo(Step::Settings);
    for (auto *line : m_page->findChildren<QLineEdit *>())
        QVERIFY(!line->accessibleName().isEmpty() && !line->objectName().isEmpty());
    for (auto *button : m_page->findChildren<QPushButton *>())
        QVERIFY(!button->isVisibleTo(m_page.get()) || !button->text().isEmpty()
                || !button->accessibleName().isEmpty());
}

void AssistantPageTest::leadsTabAsTheEyeGoes_data()
{
    QTest::addColumn<Step>("step");
    QTest::addColumn<QStringList>("way");
    QTest::newRow("look") << Step::Look
                          << QStringList{u"lookIn"_s, u"lookInChoose"_s, u"assistantCancel"_s,
                                         u"assistantNext"_s};
    QTest::newRow("fields that were made later")
        << Step::Settings
        << QStringList{u"proposal-farm-root"_s, u"proposal-cleanup-stale_upload_days"_s,
                       u"assistantCancel"_s, u"assistantBack"_s, u"assistantNext"_s};
}

void AssistantPageTest::leadsTabAsTheEyeGoes()
{
    QFETCH(Step, step);
    QFETCH(QStringList, way);
    goTo(step);
    QCoreApplication::processEvents(); // what is added to a layout is shown later
    QStringList seen;
    for (QWidget *place = m_page->nextInFocusChain(); place != m_page.get();
         place = place->nextInFocusChain()) {
        const bool isReached = (place->focusPolicy() & Qt::TabFocus) && place->isVisible()
                               && place->isEnabled() && way.contains(place->objectName());
        if (isReached)
            seen << place->objectName();
    }
    QCOMPARE(seen, way);
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<AssistantPageTest>(argc, argv);
}
#include "tst_assistantpage.moc"
