// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bigtree.h"

#include "base/format.h"
#include "pages/storage/filescard.h"
#include "pages/storage/growthcard.h"
#include "pages/storage/storagepage.h"
#include "pages/storage/treemapcard.h"
#include "storage/scanwatcher.h"
#include "style/style.h"
#include "style/tokens.h"
#include "support/smallfarm.h"
#include "support/watchedapplication.h"
#include "widgets/barlist.h"
#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"
#include "widgets/noticerow.h"
#include "widgets/progressbanner.h"
#include "widgets/sheet.h"
#include "widgets/skeleton.h"
#include "widgets/treemap.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QProcess>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper {

using namespace StorageView;
using Reading = StoragePage::Reading;

namespace {

/// Sees when a widget is painted the next time.
class PaintWitness final : public QObject
{
public:
    explicit PaintWitness(QWidget &widget) { widget.installEventFilter(this); }

    bool isPainted() const { return m_isPainted; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_isPainted |= event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_isPainted = false;
};

} // namespace

/// The page over a small farm on the disk, with a scanner as the window has one.
class StoragePageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void cleanup();

    void readsNothingBeforeItIsShown();
    void showsWhatTheTreeHas();
    void givesFewFoldersNoMoreRoomThanTheyNeed();
    void tellsHowFarTheFirstScanIs();
    void countsWhatTheFarmCallsLarge();
    void selectsSeveralFilesByTouch();
    void tellsWhatGrewSinceAChosenTime();
    void tellsWhatGrewSinceTheLastCleanup();
    void choosesDaysInOneLine();
    void listsLargestFilesWithTheirPeople();
    void listsFilesOfAGroup_data();
    void listsFilesOfAGroup();
    void hidesNamesWhereTheyMustNotBeSeen();
    void drillsDownBy_data();
    void drillsDownBy();
    void showsAFileOfAnotherProcessWithinTwoSeconds();
    void keepsSelectionAndScrollWhenFilesCome();
    void restsWhileNobodyLooks();
    void keepsWhatAStoppedScanHas();
    void keepsTheWholeTreeWhenReadingItAgainIsStopped();
    void saysWhyNothingCouldBeRead();
    void saysThatTheFolderIsGoneAndBack();
    void saysWhichFoldersCouldNotBeRead();
    void saysThatThereAreNoFiles();
    void leadsToThePreviewOfTheJobs_data();
    void leadsToThePreviewOfTheJobs();
    void leavesFilesWithoutAJobAlone();
    void hasOneChoiceInListAndPictureTogether();
    void findsTheJobOfAFileAndNoOther_data();
    void findsTheJobOfAFileAndNoOther();
    void refusesWhatIsInTheTrash();
    void callsNoReserveTrash();
    void cutsItsContentAtARule();
    void copiesPaths();
    void writesTheListAsCsv();
    void explainsTheGap();
    void asksAgainWhatGoesWhenItIsMore();
    void showsEveryVolume();
    void remembersWhatWasListed();
    void remembersTheFolderAndTheFileOfThePicture();
    void leadsToTheVolumesAndToTheGrowth();
    void neverStallsWithAMillionFiles();

private:
    StoragePage &page() { return *m_page; }
    template<typename T>
    T *part(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }
    /// Scans as the window does it.
    void scanByItself();
    TreePointer scanned() const
    {
        const Storage::DiskScanner scanner(m_clock, {.mounts = Storage::Mounts::Enter});
        return std::make_shared<const Storage::DiskTree>(*scanner.scan(m_farm->uploads()));
    }
    static TreePointer partOf(const Storage::DiskTree &tree)
    {
        Storage::TreeParts parts = tree.parts();
        parts.isComplete = false;
        return std::make_shared<const Storage::DiskTree>(std::move(parts));
    }
    /// The page is seen, has facts, and knows what happened between the scan and the watches.
    bool open();
    bool hasOwners()
    {
        auto &rows = page().files().list().files();
        return QTest::qWaitFor(
            [&] {
                return !rows.rows().empty()
                       && std::ranges::all_of(rows.rows(), [](const FileRow &row) {
                              return row.owner.kind != FileOwner::Kind::Unknown;
                          });
            },
            30000);
    }
    QStringList listed()
    {
        QStringList names;
        for (const FileRow &row : page().files().list().files().rows())
            names << QString::fromUtf8(row.name);
        return names;
    }
    bool select(const QStringList &names);
    QAction *action(const QString &name) { return page().findAction(name); }
    bool hasFile(const QByteArray &path)
    {
        const FactsPointer facts = page().facts();
        return facts && facts->tree->find(path).has_value();
    }

    SystemClock m_clock;
    std::unique_ptr<Test::SmallFarm> m_farm;
    std::unique_ptr<StoragePage> m_page;
    std::unique_ptr<TaskRunner<TreePointer>> m_scan;
    TreePointer m_given; ///< by the last scan
};

void StoragePageTest::init()
{
    m_farm = std::make_unique<Test::SmallFarm>();
    m_farm->addJob(1, u"Completed"_s, "vase.gcode", 40);
    m_farm->addJob(2, u"Completed"_s, "ship.stl", 2);
    m_farm->addJob(3, u"Uploaded"_s, "gear.stl", 9);
    m_farm->database().run(u"UPDATE jobs SET student_name = 'Bob Bell' WHERE id = 2"_s);
    m_farm->addFile("completed/vase.gcode", 40, QByteArray(9000, 'g'));
    m_farm->addFile("completed/ship.stl", 2, QByteArray(70000, 's'));
    m_farm->addFile("uploaded/gear.stl", 9, QByteArray(30000, 's'));
    m_farm->addFile("uploaded/gear.metadata.json", 9, QByteArray(100, 'j'));
    m_farm->addFile("pending/nobodys.3mf", 1, QByteArray(50000, '3'));
    Settings::DiskSettings disk;
    disk.largeFile = 60'000;
    m_page = std::make_unique<StoragePage>(
        StorageSource{m_farm->database().path(), {}, m_farm->settings(), disk});
    m_page->resize(1096, 900);
    m_scan = std::make_unique<TaskRunner<TreePointer>>();
    Test::WatchedApplication::here().forget();
}

void StoragePageTest::cleanup()
{
    m_scan.reset();
    m_page.reset();
    m_farm.reset();
    const QString stalls = Test::WatchedApplication::here().stalls();
    QVERIFY2(stalls.isEmpty(), qPrintable(stalls));
}

void StoragePageTest::scanByItself()
{
    connect(m_page.get(), &StoragePage::scanRequested, this, [this] {
        m_scan->start([this](const CancelToken &) -> Result<TreePointer> { return scanned(); },
                      [this](const Result<TreePointer> &tree) {
                          m_given = *tree;
                          m_page->showScan(tree);
                      });
    });
}

bool StoragePageTest::open()
{
    scanByItself();
    m_page->show();
    return QTest::qWaitForWindowActive(m_page.get())
           && QTest::qWaitFor([this] { return page().facts() && page().facts()->tree != m_given; },
                              30000);
}

bool StoragePageTest::select(const QStringList &names)
{
    FileList &list = page().files().list();
    list.clearSelection();
    int found = 0;
    for (int i = 0; i < list.files().rowCount(); ++i) {
        const auto &row = list.files().rows()[static_cast<std::size_t>(i)];
        if (!names.contains(QString::fromUtf8(row.name)))
            continue;
        list.selectionModel()->select(list.files().index(i, 0),
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
        ++found;
    }
    return found == names.size();
}

void StoragePageTest::readsNothingBeforeItIsShown()
{
    QSignalSpy scan(m_page.get(), &StoragePage::scanRequested);
    QSignalSpy due(m_page.get(), &StoragePage::dueWanted);
    QCoreApplication::processEvents();
    QCOMPARE(scan.size() + due.size(), 0);
    m_page->show();
    QCOMPARE(scan.size(), 1);
    QCOMPARE(scan.front().front().value<Reading>(), Reading::Quick);
    QCOMPARE(due.size(), 1);
    QVERIFY(!action(u"storage.rescan"_s)->isEnabled());
    m_page->hide();
    m_page->show();
    QCOMPARE(scan.size(), 1); // the answer is still to come
}

void StoragePageTest::showsWhatTheTreeHas()
{
    QVERIFY(open());
    const TreePointer tree = scanned();
    const auto *bars = part<Widgets::BarList>(u"folderBars"_s);
    QCOMPARE(bars->bars().size(), std::size_t(6));
    for (const Widgets::BarList::Bar &bar : bars->bars()) {
        const auto node = tree->find(bar.label.toUtf8());
        QVERIFY2(node, qPrintable(bar.label));
        QCOMPARE(bar.amount, tree->allocated(*node));
        QCOMPARE(bar.figure, formatBytes(bar.amount));
    }
    QCOMPARE(bars->bars().front().label, u"completed"_s);
    QVERIFY(part<Widgets::ElidedLabel>(u"volumeLine"_s)->text().contains(u'5'));
    const QString line = part<Widgets::ElidedLabel>(u"storageLine"_s)->text();
    // What is cut where there is no room is the middle.
    const QString asOf = formatWhen(page().facts()->tree->asOf(), m_clock.now());
    QVERIFY2(line.startsWith(u"as of "_s + asOf), qPrintable(line));
    QVERIFY2(line.endsWith(QString::fromUtf8(m_farm->uploads())), qPrintable(line));
    QCOMPARE(page().facts()->totals.allocated, tree->allocated(tree->root()));
}

void StoragePageTest::givesFewFoldersNoMoreRoomThanTheyNeed()
{
    m_page->resize(1096, 1300);
    QVERIFY(open());
    const auto *folders = part<QWidget>(u"foldersCard"_s);
    const auto *grown = part<QWidget>(u"grownCard"_s);
    const auto *map = part<QWidget>(u"treemap"_s);
    const auto *bars = part<QWidget>(u"folderBars"_s);
    QTRY_COMPARE_LT(folders->height() - bars->geometry().bottom(), Style::Space::Huge);
    QTRY_COMPARE_LT(folders->height(), 320); // six bars of them
    QTRY_COMPARE(grown->geometry().top(), folders->geometry().bottom() + 1 + Style::Space::Large);
    const auto bottomOf = [this](const QWidget *widget) {
        return widget->mapTo(m_page.get(), QPoint(0, widget->height())).y();
    };
    QTRY_COMPARE_GT(bottomOf(map), bottomOf(grown)); // it has what is left
    m_page->resize(700, 3000);                       // and where nothing is beside it, too
    QTRY_COMPARE_GT(map->height(), 480);
}

void StoragePageTest::tellsHowFarTheFirstScanIs()
{
    m_page->show();
    Storage::ScanProgress progress;
    progress.files = 1234;
    progress.allocated = 5'000'000;
    progress.parts = {{"pending", 1'000'000}, {"completed", 4'000'000}};
    m_page->showProgress(progress);
    QVERIFY(part<Widgets::ProgressBanner>(u"storageProgress"_s)->isVisible());
    const auto *bars = part<Widgets::BarList>(u"folderBars"_s);
    QVERIFY(bars->isVisible());
    QCOMPARE(bars->bars().size(), std::size_t(2));
    QCOMPARE(bars->bars().front().label, u"completed"_s);
    QVERIFY(part<Widgets::ElidedLabel>(u"volumeLine"_s)->text().contains(formatCount(1234)));
    m_page->showScan(scanned());
    QVERIFY(!part<Widgets::ProgressBanner>(u"storageProgress"_s)->isVisible());
    QTRY_VERIFY(page().facts());
}

void StoragePageTest::countsWhatTheFarmCallsLarge()
{
    QVERIFY(open());
    const QString summary = part<Widgets::Label>(u"fileSummary"_s)->text();
    const QString large = u"over "_s + formatBytes(60'000) + u": "_s + formatCount(1);
    QVERIFY2(summary.endsWith(large), qPrintable(summary));
}

void StoragePageTest::tellsWhatGrewSinceAChosenTime()
{
    QSignalSpy wanted(m_page.get(), &StoragePage::grownWanted);
    QVERIFY(open());
    const auto daysAgo = [&] {
        constexpr qint64 Day = 86'400;
        return wanted.last().at(0).toDateTime().secsTo(m_clock.now()) / Day;
    };
    QCOMPARE(daysAgo(), qint64(7));
    QTest::mouseClick(part<Widgets::Chip>(u"chip-grown-90"_s), Qt::LeftButton);
    QCOMPARE(daysAgo(), qint64(90));
    QCOMPARE(wanted.last().at(1).toBool(), false);

    Grown grown;
    grown.now = m_clock.now();
    grown.since = grown.now.addDays(-90);
    Storage::AmountGrowth folder{Storage::AmountKind::Folder, "/srv/uploads/completed", {}, {}};
    folder.before = {grown.now.addDays(-90), 100, {}};
    folder.after = {grown.now, 5100, {}};
    grown.amounts = {folder};
    m_page->showGrown(grown);
    const auto *text = part<Widgets::Label>(u"grownText"_s);
    const auto *card = part<GrownCard>(u"grownCard"_s);
    QVERIFY(card->title().contains(u"90"_s));
    QCOMPARE(part<Widgets::BarList>(u"grownPlaces"_s)->bars().size(), std::size_t(1));
    QVERIFY(!text->isVisible());
    // A history that is shorter than what was asked for is not shown as if it were as long.
    grown.amounts.front().before.time = grown.now.addDays(-20);
    m_page->showGrown(grown);
    QVERIFY(text->isVisible());
    QVERIFY(text->text().contains(formatWhen(grown.now.addDays(-20), grown.now)));
}

void StoragePageTest::choosesDaysInOneLine()
{
    constexpr int BesideThePicture = 338; // in a window of 1280
    GrownCard card;
    card.resize(BesideThePicture, 300);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    QList<int> tops;
    for (const int days : GrownCard::Periods) {
        const auto *chip =
            card.findChild<Widgets::Chip *>(u"chip-grown-"_s + QString::number(days));
        QVERIFY(chip);
        tops << chip->y();
        QVERIFY2(chip->accessibleName().contains(u"day"_s), qPrintable(chip->accessibleName()));
    }
    QCOMPARE(tops, QList<int>(tops.size(), tops.front()));
}

void StoragePageTest::tellsWhatGrewSinceTheLastCleanup()
{
    QSignalSpy wanted(m_page.get(), &StoragePage::grownWanted);
    QVERIFY(open());
    QVERIFY(!part<Widgets::Chip>(u"chip-grown-0"_s));
    Tasks::FarmStatus status;
    status.lastCleanup = Tasks::CleanupDone{};
    status.lastCleanup->started = m_clock.now().addDays(-3);
    m_page->showStatus(status);
    auto *chip = part<Widgets::Chip>(u"chip-grown-0"_s);
    QVERIFY(chip);
    QTest::mouseClick(chip, Qt::LeftButton);
    QCOMPARE(wanted.last().at(0).toDateTime(), status.lastCleanup->started);
    QCOMPARE(wanted.last().at(1).toBool(), true);
    // Another one is the last from then on.
    const auto asked = wanted.size();
    m_page->showStatus(status);
    QCOMPARE(wanted.size(), asked);
    status.lastCleanup->started = m_clock.now().addSecs(-60);
    m_page->showStatus(status);
    QCOMPARE(wanted.size(), asked + 1);
    QCOMPARE(wanted.last().at(0).toDateTime(), status.lastCleanup->started);
}

void StoragePageTest::selectsSeveralFilesByTouch()
{
    QVERIFY(open());
    page().openAt({{u"list"_s, u"files"_s}});
    FileList &list = page().files().list();
    list.clearSelection();
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    const auto tap = [&](int row) {
        const QPoint at = list.visualRect(list.files().index(row, FileModel::File)).center();
        QTest::touchEvent(list.viewport(), screen.get()).press(1, at);
        QTest::touchEvent(list.viewport(), screen.get()).release(1, at);
    };
    const auto isTicked = [&list](int row) {
        return list.files().index(row, FileModel::File).data(Qt::CheckStateRole).toInt()
               == Qt::Checked;
    };
    tap(0);
    tap(1);
    QCOMPARE(list.selectedRows().size(), std::size_t(1));
    QVERIFY(!isTicked(1));

    QTest::mouseClick(part<Widgets::Chip>(u"chip-several"_s), Qt::LeftButton);
    QVERIFY(isTicked(1));
    tap(2);
    tap(0);
    QCOMPARE(list.selectedRows().size(), std::size_t(3));
    QVERIFY(isTicked(0) && isTicked(1) && isTicked(2) && !isTicked(3));
    tap(1);
    QCOMPARE(list.selectedRows().size(), std::size_t(2));
    QVERIFY(!isTicked(1));
    QTest::mouseClick(part<Widgets::Chip>(u"chip-several"_s), Qt::LeftButton);
    QCOMPARE(list.selectedRows().size(), std::size_t(2));
    tap(3);
    QCOMPARE(list.selectedRows().size(), std::size_t(1));
}

void StoragePageTest::listsLargestFilesWithTheirPeople()
{
    QVERIFY(open());
    QCOMPARE(listed(), QStringList({u"ship.stl"_s, u"nobodys.3mf"_s, u"gear.stl"_s, u"vase.gcode"_s,
                                    u"gear.metadata.json"_s}));
    QVERIFY(hasOwners());
    FileModel &files = page().files().list().files();
    const auto cell = [&](int row, int column) {
        return files.index(row, column).data().toString();
    };
    QCOMPARE(cell(0, FileModel::Person), u"Bob Bell"_s);
    QCOMPARE(cell(0, FileModel::Folder), u"completed"_s);
    QCOMPARE(cell(0, FileModel::Size), formatBytes(70000));
    QCOMPARE(cell(1, FileModel::Person), u"without a job"_s);
    QCOMPARE(cell(2, FileModel::Person), u"Ada"_s);
    QCOMPARE(cell(4, FileModel::Person), u"Ada"_s); // it goes where its model goes
}

void StoragePageTest::listsFilesOfAGroup_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("group");
    QTest::addColumn<QStringList>("files");
    QTest::newRow("type") << u"types"_s << u".stl"_s << QStringList{u"ship.stl"_s, u"gear.stl"_s};
    QTest::newRow("person") << u"people"_s << u"Ada"_s
                            << QStringList{u"gear.stl"_s, u"vase.gcode"_s, u"gear.metadata.json"_s};
    QTest::newRow("nobody") << u"people"_s << u"without a job"_s << QStringList{u"nobodys.3mf"_s};
}

void StoragePageTest::listsFilesOfAGroup()
{
    QFETCH(QString, list);
    QFETCH(QString, group);
    QFETCH(QStringList, files);
    QVERIFY(open() && hasOwners());
    page().openAt({{u"list"_s, list}});
    auto *groups = part<GroupList>(u"groupTable"_s);
    QTRY_VERIFY(groups->isVisible());
    QCOMPARE(groups->model()->headerData(3, Qt::Horizontal).toString(), u"On disk"_s);
    const auto &rows = groups->groups().groups();
    const auto found = std::ranges::find(rows, group, &FileGroup::title);
    QVERIFY(found != rows.end());
    QCOMPARE(found->files, files.size());
    groups->setFocus();
    groups->setCurrentIndex(groups->model()->index(static_cast<int>(found - rows.begin()), 0));
    QTest::keyClick(groups, Qt::Key_Return);
    QTRY_COMPARE(listed(), files);
    QVERIFY(page().files().list().isVisible());
    auto *filter = part<Widgets::ChipRow>(u"fileFilter"_s);
    QCOMPARE(filter->items().size(), std::size_t(1));
    filter->findChild<QAbstractButton *>()->click();
    QTRY_COMPARE(listed().size(), 5);
}

void StoragePageTest::hidesNamesWhereTheyMustNotBeSeen()
{
    page().setNameStyle(Settings::NameStyle::Initials);
    QVERIFY(open() && hasOwners());
    FileModel &files = page().files().list().files();
    QCOMPARE(files.index(0, FileModel::Person).data().toString(), u"B. B."_s);
    QVERIFY(!page().files().csv().contains("Bob"));
    page().openAt({{u"list"_s, u"people"_s}});
    QVERIFY(!page().files().csv().contains("Bob"));
}

void StoragePageTest::drillsDownBy_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"mouse", "key", "touch"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void StoragePageTest::drillsDownBy()
{
    QFETCH(QString, way);
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    QVERIFY(open());
    auto *map = page().picture().findChild<Widgets::Treemap *>();
    const TreePointer tree = page().facts()->tree;
    const auto completed = *tree->find("completed");
    const auto tileOf = [&]() -> const Widgets::TreemapTile * {
        const auto found = std::ranges::find_if(map->tiles(), [&](const auto &tile) {
            return tile.node == completed && tile.kind == Widgets::TreemapTile::Kind::Folder;
        });
        return found == map->tiles().end() ? nullptr : &*found;
    };
    QTRY_VERIFY(tileOf());
    page().picture().setCurrent(completed);
    QTRY_COMPARE(page().picture().current(), std::optional(completed));
    QSignalSpy roots(&page().picture(), &TreemapCard::rootChanged);
    const QPoint name = tileOf()->rect.topLeft() + QPoint(12, 8); // on its header
    map->setFocus();
    if (way == u"mouse"_s) {
        QTest::mouseDClick(map, Qt::LeftButton, {}, name);
    } else if (way == u"key"_s) {
        QTest::keyClick(map, Qt::Key_Return);
    } else {
        QTest::touchEvent(map, screen.get()).press(1, name);
        QTest::touchEvent(map, screen.get()).release(1, name);
    }
    QTRY_COMPARE(page().picture().root(), std::optional(completed));
    QCOMPARE(roots.size(), 1);
    QTest::keyClick(map, Qt::Key_Backspace);
    QTRY_COMPARE(page().picture().root(), std::optional(tree->root()));
}

void StoragePageTest::showsAFileOfAnotherProcessWithinTwoSeconds()
{
    QVERIFY(open());
    const auto *line = part<Widgets::ElidedLabel>(u"storageLine"_s);
    QTRY_VERIFY_WITH_TIMEOUT(line->text().contains(u"followed"_s), 30000);
    QSignalSpy scans(m_page.get(), &StoragePage::scanRequested);
    const QString path = QString::fromUtf8(m_farm->uploads()) + u"/pending/new.stl"_s;
    QCOMPARE(QProcess::execute(u"dd"_s, {u"if=/dev/zero"_s, u"of="_s + path, u"bs=1000"_s,
                                         u"count=200"_s, u"status=none"_s}),
             0);
    QTRY_COMPARE_WITH_TIMEOUT(listed().value(0), u"new.stl"_s, 2000);
    QVERIFY(hasFile("pending/new.stl"));
    QCOMPARE(part<Widgets::BarList>(u"folderBars"_s)->bars().front().label, u"pending"_s);
    QCOMPARE(scans.size(), 0); // without another scan
    QVERIFY(QFile::remove(path));
    QTRY_VERIFY_WITH_TIMEOUT(!listed().contains(u"new.stl"_s), 2000);
}

void StoragePageTest::keepsSelectionAndScrollWhenFilesCome()
{
    for (int i = 0; i < 60; ++i)
        m_farm->addFile("archive/part-" + QByteArray::number(i), 3, QByteArray(200 + i, 'p'));
    QVERIFY(open());
    FileList &list = page().files().list();
    QVERIFY(select({u"gear.stl"_s, u"part-7"_s}));
    list.verticalScrollBar()->setValue(20);
    QCOMPARE(list.verticalScrollBar()->value(), 20);
    auto *scroll = m_page->findChild<QScrollArea *>();
    scroll->verticalScrollBar()->setValue(200);
    QTRY_VERIFY(part<Widgets::ElidedLabel>(u"storageLine"_s)->text().contains(u"followed"_s));
    m_farm->addFile("pending/newest.stl", 0, QByteArray(90000, 'n'));
    QTRY_COMPARE_WITH_TIMEOUT(listed().value(0), u"newest.stl"_s, 2000);
    QStringList selected;
    for (const FileRow &row : list.selectedRows())
        selected << QString::fromUtf8(row.name);
    QCOMPARE(selected, QStringList({u"gear.stl"_s, u"part-7"_s}));
    QCOMPARE(list.verticalScrollBar()->value(), 20);
    QCOMPARE(scroll->verticalScrollBar()->value(), 200);
}

void StoragePageTest::restsWhileNobodyLooks()
{
    QVERIFY(open());
    QTRY_VERIFY(part<Widgets::ElidedLabel>(u"storageLine"_s)->text().contains(u"followed"_s));
    // Hears the same as the page, and tells it twice: by then the page would have read it.
    Storage::ScanWatcher witness;
    QSignalSpy watching(&witness, &Storage::ScanWatcher::watching);
    QSignalSpy heard(&witness, &Storage::ScanWatcher::foldersChanged);
    witness.watch(page().facts()->tree);
    QTRY_COMPARE(watching.size(), 1);
    m_page->hide();
    m_farm->addFile("pending/meanwhile.stl", 0, QByteArray(90000, 'n'));
    QTRY_VERIFY(!heard.isEmpty());
    heard.clear();
    m_farm->addFile("pending/later.stl", 0, QByteArray(90000, 'n'));
    QTRY_VERIFY(!heard.isEmpty());
    QVERIFY(!hasFile("pending/meanwhile.stl"));
    m_page->show();
    QTRY_VERIFY_WITH_TIMEOUT(hasFile("pending/meanwhile.stl"), 2000);
}

void StoragePageTest::keepsWhatAStoppedScanHas()
{
    QSignalSpy cancelled(m_page.get(), &StoragePage::cancelRequested);
    m_page->show();
    m_page->showProgress({});
    auto *banner = part<Widgets::ProgressBanner>(u"storageProgress"_s);
    banner->findChild<QAbstractButton *>()->click();
    QCOMPARE(cancelled.size(), 1);
    m_page->showScan(partOf(*scanned()));
    QTRY_VERIFY(page().facts());
    QCOMPARE(listed().size(), 5);
    auto *notice = part<Widgets::NoticeRow>(u"storageNoticeRow"_s);
    QVERIFY(notice);
    QTRY_VERIFY(notice->isVisible());
    QSignalSpy scans(m_page.get(), &StoragePage::scanRequested);
    notice->button()->click();
    QCOMPARE(scans.size(), 1);
    QCOMPARE(scans.front().front().value<Reading>(), Reading::Everything);
    m_page->showScan(scanned());
    QTRY_VERIFY(!part<QWidget>(u"storageNotice"_s)->isVisible());
}

void StoragePageTest::keepsTheWholeTreeWhenReadingItAgainIsStopped()
{
    m_page->show();
    m_page->showScan(scanned());
    QTRY_VERIFY(page().facts());
    const TreePointer whole = page().facts()->tree;
    action(u"storage.everything"_s)->trigger();
    action(u"storage.stop"_s)->trigger();
    QVERIFY(!action(u"storage.stop"_s)->isEnabled());
    m_page->showScan(partOf(*scanned()));
    QVERIFY(page().facts()->tree->isComplete());
    QVERIFY(part<QWidget>(u"storageNotice"_s)->isVisible());
    QVERIFY(action(u"storage.everything"_s)->isEnabled());
}

void StoragePageTest::saysWhyNothingCouldBeRead()
{
    m_page->show();
    m_page->showScan(Error{ErrorKind::PermissionDenied, u"Locked away."_s, {}, {}});
    auto *notice = part<Widgets::NoticeRow>(u"storageNoticeRow"_s);
    QVERIFY(notice);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(std::ranges::any_of(notice->findChildren<QLabel *>(), [](const QLabel *label) {
        return label->text() == u"Locked away."_s;
    }));
    QVERIFY(part<QWidget>(u"filesEmpty"_s)->isVisible());
    // Nothing looks as if it were still being read.
    QVERIFY(!part<QWidget>(u"foldersCard"_s)->findChild<Widgets::Skeleton *>()->isVisible());
    QCOMPARE(part<QLabel>(u"gapProblem"_s)->text(), u"Locked away."_s);
    QSignalSpy scans(m_page.get(), &StoragePage::scanRequested);
    notice->button()->click();
    QCOMPARE(scans.size(), 1);
    m_page->showScan(scanned());
    QTRY_VERIFY(page().facts());
    QVERIFY(!part<QWidget>(u"storageNotice"_s)->isVisible());
    QVERIFY(page().files().list().isVisible());
    // Later it says so, too, and still shows what was read.
    action(u"storage.everything"_s)->trigger();
    m_page->showScan(Error{ErrorKind::NotFound, u"Gone."_s, {}, {}});
    QVERIFY(part<QWidget>(u"storageNotice"_s)->isVisible());
    QCOMPARE(listed().size(), 5);
}

void StoragePageTest::saysThatTheFolderIsGoneAndBack()
{
    QVERIFY(open());
    const QString uploads = QString::fromUtf8(m_farm->uploads());
    QVERIFY(QFile::rename(uploads, uploads + u"-away"_s));
    action(u"storage.rescan"_s)->trigger();
    QTRY_VERIFY(part<QWidget>(u"storageNotice"_s)->isVisible());
    QCOMPARE(listed().size(), 5); // as it was before
    QVERIFY(QFile::rename(uploads + u"-away"_s, uploads));
    action(u"storage.rescan"_s)->trigger();
    QTRY_VERIFY(!part<QWidget>(u"storageNotice"_s)->isVisible());
}

void StoragePageTest::saysWhichFoldersCouldNotBeRead()
{
    m_page->show();
    Storage::TreeParts parts = scanned()->parts();
    parts.failures.push_back({0, "secret", EACCES});
    parts.failures.push_back({0, {}, EACCES});
    // What is asked for with the first facts of a scan; the next tree finds that all can be read.
    QSignalSpy gap(m_page.get(), &StoragePage::gapWanted);
    connect(m_page.get(), &StoragePage::gapWanted, this, [this] {
        if (auto *notice = part<Widgets::NoticeRow>(u"storageNoticeRow"_s))
            notice->button()->click();
    });
    m_page->showScan(TreePointer(std::make_shared<const Storage::DiskTree>(std::move(parts))));
    QTRY_COMPARE(gap.size(), 1);
    const auto totals = gap.front().front().value<Storage::ScanTotals>();
    QCOMPARE(totals.unreadableFolders, 1);
    QCOMPARE(totals.unreadableFiles, 1);
    auto *sheet = part<Widgets::Sheet>(u"problemSheet"_s);
    QVERIFY(sheet && sheet->isVisible());
    const auto *table = sheet->findChild<QTableView *>(u"problemTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(1, 0).data().toString().endsWith(u"/secret"_s));
}

void StoragePageTest::saysThatThereAreNoFiles()
{
    for (const char *file : {"completed/vase.gcode", "completed/ship.stl", "uploaded/gear.stl",
                             "uploaded/gear.metadata.json", "pending/nobodys.3mf"})
        QVERIFY(QFile::remove(QString::fromUtf8(m_farm->uploads() + '/' + file)));
    QVERIFY(open());
    QVERIFY(part<QWidget>(u"filesEmpty"_s)->isVisible());
    QVERIFY(!part<QWidget>(u"storageNotice"_s)->isVisible());
}

void StoragePageTest::leadsToThePreviewOfTheJobs_data()
{
    using Cleanup::JobActionKind;
    QTest::addColumn<QString>("action");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QStringList>("jobs");
    QTest::newRow("archive") << u"storage.archive"_s << QStringList{u"ship.stl"_s}
                             << QStringList{u"2"_s};
    QTest::newRow("remove several")
        << u"storage.remove"_s << QStringList{u"ship.stl"_s, u"vase.gcode"_s}
        << QStringList{u"1"_s, u"2"_s};
    QTest::newRow("a file beside its model")
        << u"storage.remove"_s << QStringList{u"gear.metadata.json"_s} << QStringList{u"3"_s};
    QTest::newRow("one of them nobody's")
        << u"storage.remove"_s << QStringList{u"nobodys.3mf"_s, u"gear.stl"_s}
        << QStringList{u"3"_s};
    QTest::newRow("a folder of the picture")
        << u"storage.archive"_s << QStringList{} << QStringList{u"1"_s, u"2"_s};
}

void StoragePageTest::leadsToThePreviewOfTheJobs()
{
    QFETCH(QString, action);
    QFETCH(QStringList, files);
    QFETCH(QStringList, jobs);
    QVERIFY(open());
    QVERIFY(!this->action(action)->isEnabled());
    if (files.isEmpty()) {
        const auto completed = *page().facts()->tree->find("completed");
        page().picture().setCurrent(completed);
        QTRY_COMPARE(page().picture().current(), std::optional(completed));
    } else {
        QVERIFY(select(files));
    }
    QSignalSpy requests(m_page.get(), &StoragePage::jobsRequested);
    QSignalSpy said(m_page.get(), &StoragePage::said);
    this->action(action)->trigger();
    QTRY_COMPARE(requests.size(), 1);
    const auto request = requests.front().front().value<Cleanup::JobActionRequest>();
    QStringList ids = request.jobs;
    ids.sort();
    QCOMPARE(ids, jobs);
    QCOMPARE(request.kind == Cleanup::JobActionKind::Remove, action == u"storage.remove"_s);
    QVERIFY(request.seen.isEmpty()); // what was seen is what the preview shows
    QCOMPARE(said.size(), files.contains(u"nobodys.3mf"_s) ? 1 : 0);
}

void StoragePageTest::leavesFilesWithoutAJobAlone()
{
    QVERIFY(open());
    QVERIFY(select({u"nobodys.3mf"_s}));
    QSignalSpy requests(m_page.get(), &StoragePage::jobsRequested);
    QSignalSpy places(m_page.get(), &Pages::Page::placeRequested);
    action(u"storage.remove"_s)->trigger();
    QTRY_VERIFY(part<Widgets::Sheet>(u"withoutJobSheet"_s));
    QCOMPARE(requests.size(), 0);
    part<QAbstractButton>(u"withoutJobLook"_s)->click();
    QCOMPARE(places.size(), 1);
    QVERIFY(m_farm->hasFile("pending/nobodys.3mf"));
}

void StoragePageTest::hasOneChoiceInListAndPictureTogether()
{
    QVERIFY(open());
    const auto tree = page().facts()->tree;
    const auto ship = tree->find("completed/ship.stl");
    QVERIFY(ship);
    page().picture().setCurrent(*ship);
    QTRY_COMPARE(page().picture().current(), ship);

    QVERIFY(select({u"gear.stl"_s}));
    QVERIFY(!page().picture().current());

    page().picture().setCurrent(*ship); // the same once more
    QTRY_VERIFY(page().files().list().selectedRows().empty());
    QCOMPARE(page().picture().current(), ship);
}

void StoragePageTest::findsTheJobOfAFileAndNoOther_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QStringList>("jobs");
    QTest::newRow("a model beside another of its stem")
        << "uploaded/cup.gcode"_ba << QByteArray() << QStringList{u"5"_s};
    QTest::newRow("the other one") << "uploaded/cup.stl"_ba << QByteArray() << QStringList{u"4"_s};
    QTest::newRow("a sidecar of one job")
        << "uploaded/gear.metadata.json"_ba << QByteArray() << QStringList{u"3"_s};
    QTest::newRow("a sidecar of two jobs")
        << "uploaded/bowl.json"_ba << QByteArray() << QStringList();
    QTest::newRow("a picture of two jobs")
        << "thumbnails/default.png"_ba << QByteArray() << QStringList();
    QTest::newRow("a folder of pictures") << QByteArray() << "thumbnails"_ba << QStringList();
    QTest::newRow("a folder of models")
        << QByteArray() << "completed"_ba << QStringList{u"1"_s, u"2"_s};
}

/// What is archived and removed is a job as a whole: never one that only stands beside the file.
void StoragePageTest::findsTheJobOfAFileAndNoOther()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, folder);
    QFETCH(QStringList, jobs);
    m_farm->addJob(4, u"Uploaded"_s, "cup.stl", 9);
    m_farm->addJob(5, u"Uploaded"_s, "cup.gcode", 9);
    m_farm->addJob(6, u"Uploaded"_s, "bowl.stl", 9);
    m_farm->addJob(7, u"Uploaded"_s, "bowl.3mf", 9);
    m_farm->database().run(
        u"UPDATE jobs SET thumbnail_path = 'thumbnails/default.png' WHERE id IN (6, 7)"_s);
    const QByteArray home = m_farm->uploads() + '/';
    const auto inUploads = [&home](const QByteArray &name) {
        return name.isEmpty() ? std::vector<QByteArray>() : std::vector{home + name};
    };

    auto found = findJobs(StorageSource{m_farm->database().path(), {}, m_farm->settings()},
                          inUploads(file), inUploads(folder), CancelToken());

    QVERIFY(found);
    found->jobs.sort();
    QCOMPARE(found->jobs, jobs);
    QCOMPARE(found->withoutJob.size(), jobs.isEmpty() && !file.isEmpty() ? 1U : 0U);
}

void StoragePageTest::refusesWhatIsInTheTrash()
{
    QVERIFY(QDir(QString::fromUtf8(m_farm->uploads())).mkpath(u".printkeeper/trash/4/uploaded"_s));
    m_farm->addFile(".printkeeper/trash/4/uploaded/old.stl", 5, QByteArray(99000, 'o'));
    QVERIFY(open() && hasOwners());
    QCOMPARE(page().files().list().files().index(0, FileModel::Person).data().toString(),
             u"in the trash"_s);
    QVERIFY(select({u"old.stl"_s}));
    QVERIFY(!action(u"storage.remove"_s)->isEnabled());
    QVERIFY(!action(u"storage.remove"_s)->statusTip().isEmpty());
    QVERIFY(action(u"storage.copyPath"_s)->isEnabled());
    const auto node = page().facts()->tree->find(".printkeeper/trash/4/uploaded/old.stl");
    QCOMPARE(page().facts()->fates->of(*node), FileFate::InTrash);
}

void StoragePageTest::callsNoReserveTrash()
{
    QVERIFY(QDir(QString::fromUtf8(m_farm->uploads())).mkpath(u".printkeeper/reserve"_s));
    QVERIFY(QDir(QString::fromUtf8(m_farm->uploads())).mkpath(u".printkeeper/trash/4/a"_s));
    m_farm->addFile(".printkeeper/reserve/space", 1, QByteArray(99000, '0'));
    m_farm->addFile(".printkeeper/trash/4/a/old.stl", 5, QByteArray(98000, 'o'));
    QVERIFY(open() && hasOwners());
    const FileModel &files = page().files().list().files();
    QCOMPARE(files.index(0, FileModel::File).data().toString(), u"space"_s);
    QCOMPARE(files.index(0, FileModel::Person).data().toString(), u"Printkeeper's own"_s);
    QCOMPARE(files.index(1, FileModel::Person).data().toString(), u"in the trash"_s);
}

void StoragePageTest::cutsItsContentAtARule()
{
    m_page->show();
    const auto *rule = m_page->findChild<QFrame *>(u"rule"_s, Qt::FindDirectChildrenOnly);
    const auto *foot = m_page->findChild<QWidget *>(u"storageFoot"_s);
    QVERIFY(rule && foot);
    QTRY_COMPARE(rule->size(), QSize(m_page->width(), 1));
    QTRY_COMPARE(rule->geometry().bottom() + 1, foot->geometry().top());
}

void StoragePageTest::copiesPaths()
{
    QVERIFY(open());
    QVERIFY(select({u"ship.stl"_s, u"gear.stl"_s}));
    action(u"storage.copyPath"_s)->trigger();
    const QString uploads = QString::fromUtf8(m_farm->uploads());
    QCOMPARE(QGuiApplication::clipboard()->text(),
             uploads + u"/completed/ship.stl\n"_s + uploads + u"/uploaded/gear.stl"_s);
    QVERIFY(!action(u"storage.openFolder"_s)->isEnabled()); // of two there is not one
}

void StoragePageTest::writesTheListAsCsv()
{
    QVERIFY(open() && hasOwners());
    const QList<QByteArray> lines = page().files().csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QVERIFY(lines[1].contains("/completed/ship.stl") && lines[1].contains("Bob Bell")
            && lines[1].contains(",70000,"));
    page().openAt({{u"list"_s, u"types"_s}});
    QCOMPARE(page().files().csv().trimmed().split('\n').size(), 5); // four kinds
}

void StoragePageTest::explainsTheGap()
{
    QVERIFY(open());
    Storage::Volume volume;
    volume.mountPoint = "/srv";
    volume.total = 1'000'000'000;
    volume.used = 500'000'000;
    volume.available = 450'000'000;
    Storage::DeletedFiles deleted;
    deleted.files.push_back({77, u"webapp"_s, "/srv/farm/big.gcode", 41'000'000});
    page().showGap(Storage::explainGap(volume, page().facts()->totals, deleted, {}));
    const auto bytes = [&](const QString &line) {
        auto *row = part<QWidget>(u"gap-"_s + line);
        return row ? row->findChild<QLabel *>(u"gapBytes"_s)->text() : QString();
    };
    QCOMPARE(bytes(u"visible"_s), formatBytes(page().facts()->totals.allocated));
    QCOMPARE(bytes(u"deleted-open"_s), formatBytes(41'000'000));
    QCOMPARE(bytes(u"reserved"_s), formatBytes(50'000'000));
    const auto *hint = part<Widgets::ElidedLabel>(u"volumeGap"_s);
    QVERIFY(hint->text().contains(u"webapp"_s) && hint->text().contains(formatBytes(41'000'000)));
    page().showGap(Error{ErrorKind::System, u"No way."_s, {}, {}});
    QCOMPARE(part<QLabel>(u"gapProblem"_s)->text(), u"No way."_s);
    QVERIFY(!hint->isVisible());
}

/// Also where only temporary files have come of age.
void StoragePageTest::asksAgainWhatGoesWhenItIsMore()
{
    m_page->show();
    Tasks::FarmStatus status;
    m_page->showStatus(status);
    QSignalSpy due(m_page.get(), &StoragePage::dueWanted);
    status.dueSpace.freesLater = 50'000;
    m_page->showStatus(status);
    QCOMPARE(due.size(), 1);
    m_page->showStatus(status);
    QCOMPARE(due.size(), 1);
}

void StoragePageTest::showsEveryVolume()
{
    m_page->show();
    Tasks::FarmStatus status;
    const Tasks::VolumeStatus main{m_farm->uploads(),
                                   {u"uploads"_s},
                                   1'000'000'000,
                                   700'000'000,
                                   250'000'000,
                                   74,
                                   90,
                                   95,
                                   u"ok"_s};
    const Tasks::VolumeStatus other{
        "/var", {u"logs"_s, u"state"_s}, 90'000, 86'000, 4'000, 96, 90, 95, u"critical"_s};
    status.volume = main;
    status.volumes = {main, other};
    status.trashBytes = 19'000'000;
    m_page->showStatus(status);
    QVERIFY(part<QLabel>(u"volumeUsed"_s)->text().contains(formatBytes(700'000'000)));
    QVERIFY(part<QLabel>(u"volumeParts"_s)->text().contains(formatBytes(19'000'000)));
    auto *bar = part<QWidget>(u"volume-/var"_s);
    QVERIFY(bar);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->accessibleName().contains(u"96"_s));
    status.volume.reset();
    m_page->showStatus(status); // a disk that cannot be measured any more
    QVERIFY(!part<QLabel>(u"volumeUsed"_s)->text().contains(formatBytes(700'000'000)));
}

void StoragePageTest::remembersWhatWasListed()
{
    page().openAt({{u"list"_s, u"ages"_s}});
    const QVariantMap state = page().state();
    StoragePage other({m_farm->database().path(), {}, m_farm->settings()});
    other.restoreState(state);
    QCOMPARE(other.files().view(), FilesCard::View::Ages);
    other.restoreState({{u"list"_s, 99}, {u"period"_s, u"often"_s}});
    QCOMPARE(other.files().view(), FilesCard::View::Ages);
}

/// As when another language makes the page anew.
void StoragePageTest::remembersTheFolderAndTheFileOfThePicture()
{
    const auto pathOf = [](const StoragePage &page, std::optional<Storage::NodeIndex> node) {
        return page.facts() && node ? page.facts()->tree->path(*node) : QByteArray();
    };
    const QByteArray folder = m_farm->uploads() + "/completed";
    const QByteArray file = folder + "/ship.stl";
    QVERIFY(open());
    page().picture().restorePlace({"completed", "completed/ship.stl"});
    QTRY_COMPARE_WITH_TIMEOUT(pathOf(page(), page().picture().current()), file, 30000);
    QCOMPARE(pathOf(page(), page().picture().root()), folder);
    const QVariantMap kept = page().state();
    StoragePage other({m_farm->database().path(), {}, m_farm->settings()});
    other.restoreState(kept);
    QCOMPARE(other.state(), kept); // before there is a tree
    other.resize(m_page->size());
    other.show();
    other.showScan(scanned());
    QTRY_COMPARE_WITH_TIMEOUT(pathOf(other, other.picture().current()), file, 30000);
    QCOMPARE(pathOf(other, other.picture().root()), folder);
    QTRY_VERIFY(other.findAction(u"storage.remove"_s)->isEnabled()); // it is what is selected
}

void StoragePageTest::leadsToTheVolumesAndToTheGrowth()
{
    QVERIFY(open());
    page().resize(page().width(), 500);
    auto *bar = page().findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_COMPARE_GT(bar->maximum(), 0);
    bar->setValue(bar->maximum());
    page().openAt({{u"part"_s, u"volumes"_s}});
    QVERIFY(!part<QWidget>(u"volumesCard"_s)->visibleRegion().isEmpty());
    bar->setValue(bar->maximum());
    page().openAt({{u"part"_s, u"growth"_s}});
    QVERIFY(!page().findChild<GrowthCard *>()->visibleRegion().isEmpty());
}

void StoragePageTest::neverStallsWithAMillionFiles()
{
    Test::WatchedApplication &application = Test::WatchedApplication::here();
    const TreePointer big = Test::makeBigTree("/nowhere/uploads", 100, 10'000, m_clock.now());
    QCOMPARE(big->files(big->root()), 1'000'000);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    application.forget();
    application.enter(u"progress"_s);
    Storage::ScanProgress progress;
    for (int i = 0; i < 20; ++i) {
        progress.files += 50'000;
        progress.allocated += 1'000'000'000;
        progress.parts = {{"folder-1", progress.allocated}};
        QMetaObject::invokeMethod(
            m_page.get(), [this, progress] { m_page->showProgress(progress); },
            Qt::QueuedConnection);
        QCoreApplication::processEvents();
    }
    application.enter(u"the tree"_s);
    const auto show = [&](const TreePointer &tree) {
        QMetaObject::invokeMethod(
            m_page.get(), [this, tree] { m_page->showScan(tree); }, Qt::QueuedConnection);
    };
    show(big);
    QTRY_VERIFY_WITH_TIMEOUT(page().facts(), 60000);
    auto *map = page().picture().findChild<Widgets::Treemap *>();
    QTRY_VERIFY_WITH_TIMEOUT(!map->tiles().empty(), 60000);
    for (const QString &list : {u"types"_s, u"ages"_s, u"files"_s}) {
        application.enter(list);
        const PaintWitness painted(page().files());
        page().openAt({{u"list"_s, list}});
        QTRY_VERIFY(painted.isPainted());
    }
    application.enter(u"a newer tree"_s);
    action(u"storage.everything"_s)->trigger();
    const FactsPointer before = page().facts();
    show(std::make_shared<const Storage::DiskTree>(big->parts()));
    QTRY_VERIFY_WITH_TIMEOUT(page().facts() != before, 60000);
    application.enter(u"resize"_s);
    QTRY_VERIFY_WITH_TIMEOUT(map->isUpToDate(), 60000);
    QSignalSpy pictures(map, &Widgets::Treemap::pictureShown);
    m_page->resize(900, 700);
    QTRY_VERIFY_WITH_TIMEOUT(!pictures.isEmpty(), 60000);
    QVERIFY2(application.stalls().isEmpty(), qPrintable(application.stalls()));
}

} // namespace Printkeeper

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWatched<Printkeeper::StoragePageTest>(argc, argv);
}
#include "tst_storagepage.moc"
