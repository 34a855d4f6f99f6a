// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demowindow.h"

#include "database/statedatabase.h"
#include "gui/assistantwiring.h"
#include "pages/assistant/assistantpage.h"
#include "support/accessibilitywalk.h"
#include "support/watchedapplication.h"
#include "tasks/runstore.h"
#include "widgets/accessibility.h"
#include "widgets/chartframe.h"

#include <QTableView>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {

using Test::DemoTestFarm;
using Test::DemoWindow;

/// Every page, sheet and list of the program as the keyboard and a screen reader meet it.
class AccessiblePagesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { Test::WatchedApplication::here().forget(); }
    void cleanup();
    void leadsThroughEachPlaceOfTheWindow_data();
    void leadsThroughEachPlaceOfTheWindow();
    void tellsWhatAChartShowsInASentenceAndInATable();
    void leadsThroughEachStepOfTheAssistant();
    void tellsWhatIsMissing();

private:
    QStringList problems(QWidget &window, QWidget &scope);

    std::unique_ptr<DemoTestFarm> m_full;
    std::unique_ptr<DemoTestFarm> m_empty;
};

namespace {

/// What a person does to see it; false when it does not come.
using Opening = std::function<bool(DemoWindow &)>;

Opening page(const QString &id)
{
    return [id](DemoWindow &window) {
        return window.window().openPage(id) && (id != u"jobs"_s || window.hasJobs());
    };
}

bool click(DemoWindow &window, const QString &button)
{
    auto *found = window.part<QAbstractButton>(button);
    if (found)
        found->click();
    return found != nullptr;
}

Opening sheetOf(const QString &pageId, const QString &button)
{
    return [pageId, button](DemoWindow &window) {
        return page(pageId)(window) && click(window, button)
               && QTest::qWaitFor([&] { return window.sheet() != nullptr; }, 60000);
    };
}

Opening byAction(const QString &action)
{
    return [action](DemoWindow &window) {
        QAction *found = window.window().catalogue().find(action);
        if (found)
            found->trigger();
        return found != nullptr;
    };
}

/// The plan is made.
bool openCleanup(DemoWindow &window)
{
    return page(u"cleanup"_s)(window)
           && QTest::qWaitFor(
               [&] { return window.part(u"planTable"_s) || window.part(u"planEmpty"_s); }, 60000);
}

/// The files are read, and why the disk is fuller than they are.
bool openStorage(DemoWindow &window)
{
    const auto isRead = [&] {
        return (window.part(u"fileTable"_s) || window.part(u"filesEmpty"_s))
               && window.part(u"gap-visible"_s);
    };
    return page(u"storage"_s)(window) && QTest::qWaitFor(isRead, 60000);
}

Opening storageList(const QString &list)
{
    return [list](DemoWindow &window) {
        return openStorage(window) && window.window().openPage(u"storage"_s, {{u"list"_s, list}})
               && QTest::qWaitFor(
                   [&] { return window.part(u"groupTable"_s) || window.part(u"filesEmpty"_s); },
                   60000);
    };
}

/// What each button would do is known.
bool openEmergency(DemoWindow &window)
{
    const auto isTold = [&](const QString &name) {
        const auto *promise = window.part<QLabel>(name);
        return promise && !promise->text().endsWith(u'…');
    };
    return page(u"emergency"_s)(window)
           && QTest::qWaitFor(
               [&] { return isTold(u"recoverPromise"_s) && isTold(u"trashPromise"_s); }, 60000);
}

Opening cleanupSheet(const QString &action)
{
    return [action](DemoWindow &window) {
        const auto isOffered = [&] {
            const QAction *found = window.window().catalogue().find(action);
            return found && found->isEnabled();
        };
        return openCleanup(window) && QTest::qWaitFor(isOffered, 60000) && byAction(action)(window)
               && QTest::qWaitFor([&] { return window.sheet() != nullptr; }, 60000);
    };
}

/// Of the largest one that a job names.
bool openArchivingOfAFile(DemoWindow &window)
{
    if (!openStorage(window))
        return false;
    auto *table = window.part<QTableView>(u"fileTable"_s);
    table->selectRow(0);
    return click(window, u"storageArchive"_s)
           && QTest::qWaitFor([&] { return window.part(u"jobActionTable"_s) != nullptr; }, 60000);
}

bool checkDueJob(DemoWindow &window)
{
    if (!openCleanup(window))
        return false;
    window.part<QTableView>(u"planTable"_s)->selectRow(0);
    return click(window, u"planCheck"_s)
           && QTest::qWaitFor([&] { return window.part(u"checkThings"_s) != nullptr; }, 60000);
}

/// A sheet of the cleanup whose answer comes a little later, in the part `answer`.
Opening answered(const QString &action, const QString &answer)
{
    return [open = cleanupSheet(action), answer](DemoWindow &window) {
        return open(window)
               && QTest::qWaitFor([&] { return window.part(answer) != nullptr; }, 60000);
    };
}

Opening jobs(const QVariantMap &where)
{
    return [where](DemoWindow &window) {
        return window.window().openPage(u"jobs"_s, where) && window.hasJobs();
    };
}

bool selectFirstJobs(DemoWindow &window)
{
    if (!page(u"jobs"_s)(window))
        return false;
    window.part<QTableView>(u"jobsTable"_s)->selectRow(0);
    return QTest::qWaitFor([&] { return window.part(u"selectionBar"_s) != nullptr; });
}

bool openJobDetails(DemoWindow &window)
{
    return selectFirstJobs(window) && byAction(u"jobs.details"_s)(window)
           && QTest::qWaitFor([&] { return window.part(u"jobDetailsTitle"_s) != nullptr; }, 60000);
}

bool openRemoval(DemoWindow &window)
{
    return selectFirstJobs(window) && click(window, u"removeSelected"_s)
           && QTest::qWaitFor([&] { return window.part(u"jobActionTable"_s) != nullptr; }, 60000);
}

/// The growth of a farm that is older than the demo farm; null when there is no such chart.
Widgets::ChartFrame *showGrowth(DemoWindow &window)
{
    auto *chart = window.window().openPage(u"overview"_s)
                      ? window.part<Widgets::ChartFrame>(u"growthCard"_s)
                      : nullptr;
    if (chart) {
        Widgets::ChartContent content;
        content.axis = Widgets::ChartAxis::Number;
        content.axisName = u"Day"_s;
        content.series = {{u"Uploads"_s, {{1, 12}, {2, 14}, {3, 19}}}};
        chart->setContent(content);
    }
    return chart;
}

bool showGrowthAsTable(DemoWindow &window)
{
    auto *chart = showGrowth(window);
    auto *link = chart ? chart->findChild<QAbstractButton *>(u"cardLink"_s) : nullptr;
    if (link)
        link->click();
    return link && link->isVisible();
}

} // namespace

void AccessiblePagesTest::initTestCase()
{
    Gui::applyLook(*qApp, {u"light"_s, u"en"_s});
    Widgets::installAccessibility();
    m_full = std::make_unique<DemoTestFarm>(Demo::DemoShape::Jobs, 60, 7);
    m_empty = std::make_unique<DemoTestFarm>(Demo::DemoShape::Jobs, 0, 7);
    QVERIFY(m_full->isValid() && m_empty->isValid());
    const auto values = Settings::SettingValues::load({{}, {}, m_full->report().config});
    const auto state = Database::openStateDatabase(Settings::FarmSettings::load(*values)->state);
    QVERIFY(state);
    const Tasks::RunStore runs(**state);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto run = runs.start(u"cleanup"_s, Tasks::RunSource::Manual, now);
    QVERIFY(run && runs.finish(*run, {}, now));
}

void AccessiblePagesTest::cleanup()
{
    const QString stalls = Test::WatchedApplication::here().stalls();
    QVERIFY2(stalls.isEmpty(), qPrintable(stalls));
}

QStringList AccessiblePagesTest::problems(QWidget &window, QWidget &scope)
{
    QCoreApplication::processEvents(); // what was just shown finds its place
    return Test::accessibilityProblems(window, scope);
}

void AccessiblePagesTest::leadsThroughEachPlaceOfTheWindow_data()
{
    QTest::addColumn<bool>("isEmpty");
    QTest::addColumn<Opening>("open");
    QTest::addColumn<QString>("over"); // what lies over all the rest
    const QString sheet = u"sheet"_s;
    for (const bool isEmpty : {false, true}) {
        const auto row = [isEmpty](const char *name, const Opening &open,
                                   const QString &over = {}) {
            QTest::addRow("%s, %s farm", name, isEmpty ? "empty" : "full")
                << isEmpty << open << over;
        };
        row("overview", page(u"overview"_s));
        row("growth as a chart", [](DemoWindow &window) { return showGrowth(window) != nullptr; });
        row("growth as a table", showGrowthAsTable);
        row("jobs", page(u"jobs"_s));
        row("removed jobs", jobs({{u"state"_s, u"removed"_s}}));
        row("files without a job", jobs({{u"state"_s, u"orphans"_s}}));
        row("jobs that nothing matches", jobs({{u"search"_s, u"nowhere to be found"_s}}));
        row("storage", openStorage);
        row("storage by type", storageList(u"types"_s));
        row("storage by age", storageList(u"ages"_s));
        row("storage by person", storageList(u"people"_s));
        row("cleanup", openCleanup);
        row("plan for another day", cleanupSheet(u"cleanup.day"_s), sheet);
        row("keep list", cleanupSheet(u"cleanup.keeps"_s), sheet);
        row("keep something", cleanupSheet(u"cleanup.keep"_s), sheet);
        row("pause", cleanupSheet(u"cleanup.pause"_s), sheet);
        row("check of the farm", answered(u"cleanup.checkFarm"_s, u"checkThings"_s), sheet);
        row("emergency", openEmergency);
        row("settings", page(u"settings"_s));
        row("keys", byAction(u"keys"_s), sheet);
        row("what ran", byAction(u"tasks"_s), sheet);
        row("palette", byAction(u"palette"_s), u"commandPalette"_s);
        if (isEmpty)
            continue;
        row("earlier runs", cleanupSheet(u"cleanup.runs"_s), sheet);
        row("check of a job", checkDueJob, sheet);
        row("compared files and jobs", answered(u"cleanup.compare"_s, u"comparisonTable"_s), sheet);
        row("selected jobs", selectFirstJobs);
        row("preview of the job of a file", openArchivingOfAFile, sheet);
        row("details of a job", openJobDetails);
        row("preview of a removal", openRemoval, sheet);
        row("faults of the schedule", sheetOf(u"overview"_s, u"remedy-schedule-error"_s), sheet);
    }
}

void AccessiblePagesTest::leadsThroughEachPlaceOfTheWindow()
{
    QFETCH(bool, isEmpty);
    QFETCH(Opening, open);
    QFETCH(QString, over);
    DemoWindow window(isEmpty ? *m_empty : *m_full);
    QVERIFY(window.isReady());
    Test::WatchedApplication::here().enter(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(open(window));
    QWidget *scope = &window.window();
    if (over == u"sheet"_s) {
        QTRY_VERIFY(window.sheet());
        scope = window.sheet();
    } else if (!over.isEmpty())
        scope = window.part(over);
    QVERIFY(scope);
    const QStringList found = problems(window.window(), *scope);
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    // A part that is shown before it has its place comes up as a window and takes the keyboard.
    QCOMPARE(Test::WatchedApplication::here().shownWindows(),
             QStringList{u"Printkeeper::Shell::MainWindow “mainWindow”"_s});
}

void AccessiblePagesTest::tellsWhatAChartShowsInASentenceAndInATable()
{
    DemoWindow window(*m_full);
    QVERIFY(window.isReady());
    auto *chart = showGrowth(window);
    QVERIFY(chart);
    QCOMPARE(chart->state(), Widgets::ChartFrame::State::Ready);
    const auto parts = chart->findChildren<QWidget *>();
    const auto plot = std::ranges::find_if(parts, [](QWidget *part) {
        return QAccessible::queryAccessibleInterface(part)->role() == QAccessible::Chart;
    });
    QVERIFY(plot != parts.end() && (*plot)->isVisible());
    const auto *seen = QAccessible::queryAccessibleInterface(*plot);
    QVERIFY(!seen->text(QAccessible::Name).isEmpty());
    QVERIFY(seen->text(QAccessible::Description).contains(QRegularExpression(u"\\d"_s)));
    QVERIFY(showGrowthAsTable(window));
    const auto *table = chart->findChild<QTableView *>();
    QVERIFY(table->isVisible() && table->model()->rowCount() > 0);
    QVERIFY(!table->accessibleName().isEmpty());
    QVERIFY(!(*plot)->isVisible());
}

void AccessiblePagesTest::leadsThroughEachStepOfTheAssistant()
{
    const SystemClock clock;
    QTemporaryDir folder;
    Assistant::AssistantPage page(
        Gui::makeAssistantWork({{}, {}, folder.filePath(u"printkeeper.conf"_s).toUtf8()}, clock));
    page.resize(960, 680);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.findChild<QLineEdit *>(u"lookIn"_s)
        ->setText(QString::fromUtf8(m_full->report().directory + "/farm"));
    auto *next = page.findChild<QAbstractButton *>(u"assistantNext"_s);
    using Assistant::Step;
    for (const Step step : {Step::Look, Step::Found, Step::Settings, Step::Preview, Step::Save}) {
        QTRY_VERIFY_WITH_TIMEOUT(page.step() == step && next->isEnabled(), 60000);
        Test::WatchedApplication::here().enter(u"step %1"_s.arg(static_cast<int>(step)));
        const QStringList found = problems(page, page);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
        if (step != Step::Save)
            next->click();
    }
    QVERIFY(!QFile::exists(folder.filePath(u"printkeeper.conf"_s)));
}

void AccessiblePagesTest::tellsWhatIsMissing()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    for (const char *name : {"one", "two", ""}) {
        auto *button = new QPushButton(u"Same"_s);
        button->setObjectName(QLatin1StringView(name));
        layout->addWidget(button);
    }
    auto *nameless = new QLineEdit;
    nameless->setObjectName(u"nameless"_s);
    layout->addWidget(nameless);
    auto *odd = new QWidget;
    odd->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(odd);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QString found = problems(window, window).join(u'\n');
    for (const QString &part : {u"cannot be told from its neighbour"_s, u"has no name"_s,
                                u"has no object name"_s, u"nobody expects the keyboard"_s})
        QVERIFY2(found.contains(part), qPrintable(part + u'\n' + found));
    QVERIFY(!found.contains(u"no ring"_s));
    QVERIFY2(!found.contains(u"Tab"_s), qPrintable(found));
}

} // namespace Printkeeper

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWatched<Printkeeper::AccessiblePagesTest>(argc, argv);
}
#include "tst_accessiblepages.moc"
