// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/format.h"
#include "pages/emergency/emergencypage.h"
#include "pages/emergency/emergencytile.h"
#include "style/style.h"
#include "style/tokens.h"
#include "support/watchedapplication.h"
#include "widgets/button.h"
#include "widgets/elidedlabel.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Emergency;

class EmergencyPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Style::applyStyle(*qApp, Style::Theme::Light); }
    void init();
    void cleanup() { m_page.reset(); }

    void asksForItsFiguresWhenItIsShown();
    void showsFreeSpaceInBigDigits();
    void saysWhatEachButtonWillDo();
    void offersNothingThatIsNotPossible();
    void saysWhyNobodyKnowsWhatIsInTheTrash();
    void whatCannotBeTakenBackIsHeld_data();
    void whatCannotBeTakenBackIsHeld();
    void saysWhyAGuardStopsTheRecovery();
    void checksTheDatabaseAtOneClick();
    void tellsHowTheDatabaseIs_data();
    void tellsHowTheDatabaseIs();
    void saysThatACheckFailed_data();
    void saysThatACheckFailed();
    void warnsThatACheckHoldsTheWebAppUp_data();
    void warnsThatACheckHoldsTheWebAppUp();
    void undoesTheLastRun();
    void saysWhenTheLastRunPutThingsBack();
    void listsWhatElseWouldHelp();
    void startsNothingWhileSomethingRuns();
    void hasButtonsForAFinger();
    void cutsNothingOfTheAdvice_data();
    void cutsNothingOfTheAdvice();
    void hasAHeadAsHighAsThoseWithButtons();
    void fillsTheButtonOfWhatHelpsMost_data();
    void fillsTheButtonOfWhatHelpsMost();
    void fillsItsWidth_data();
    void fillsItsWidth();
    void keepsTheFocusWhileAButtonRests();

private:
    template<typename T = EmergencyTile>
    T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }
    static Tasks::FarmStatus status(const QString &journalMode = u"wal"_s);
    static Recovery recovery();
    static EmergencyFacts facts();

    std::unique_ptr<EmergencyPage> m_page;
};

void EmergencyPageTest::init()
{
    m_page = std::make_unique<EmergencyPage>();
    m_page->resize(1000, 800);
}

Tasks::FarmStatus EmergencyPageTest::status(const QString &journalMode)
{
    Tasks::FarmStatus status;
    status.volume =
        Tasks::VolumeStatus{"/srv/farm", {}, 1'000'000, 960'000, 40'000, 96, 90, 95, u"critical"_s};
    status.databaseSize = 4'000'000;
    status.journalMode = journalMode;
    return status;
}

Recovery EmergencyPageTest::recovery()
{
    Recovery recovery;
    recovery.totals.actions = 3;
    recovery.totals.freesNow = 5000;
    recovery.totals.moved = 7000;
    recovery.totals.byKind = {{u"remove-temp"_s, 2}, {u"archive-job"_s, 1}};
    recovery.advice = {{u"Move the archive to another disk"_s, 9000, "/srv/farm/archive"},
                       {u"Rotate the logs"_s, 800}};
    return recovery;
}

EmergencyFacts EmergencyPageTest::facts()
{
    EmergencyFacts facts;
    facts.trashItems = 12;
    facts.trashBytes = 3000;
    facts.lastRun.emplace();
    facts.lastRun->id = 8;
    facts.lastRun->actions = 41;
    facts.lastRun->started = QDateTime({2026, 3, 1}, {2, 0}, Qt::UTC);
    return facts;
}

void EmergencyPageTest::asksForItsFiguresWhenItIsShown()
{
    QSignalSpy recovery(m_page.get(), &EmergencyPage::recoveryWanted);
    QSignalSpy facts(m_page.get(), &EmergencyPage::factsWanted);
    m_page->show();
    QCOMPARE(recovery.size(), 1);
    QCOMPARE(facts.size(), 1);
    m_page->hide();
    m_page->refresh();
    QCOMPARE(recovery.size(), 1);
    m_page->show();
    QCOMPARE(recovery.size(), 2);
}

void EmergencyPageTest::showsFreeSpaceInBigDigits()
{
    m_page->show();
    QCOMPARE(part<Widgets::FigureLabel>(u"emergencyFree"_s)->figure(), u"–"_s);
    m_page->showStatus(status());
    QCOMPARE(part<Widgets::FigureLabel>(u"emergencyFree"_s)->figure(), u"40.0"_s);
    QVERIFY(part<QLabel>(u"emergencyUsed"_s)->text().contains(u"96 %"_s));
    Tasks::FarmStatus unmeasured;
    m_page->showStatus(unmeasured);
    QCOMPARE(part<Widgets::FigureLabel>(u"emergencyFree"_s)->figure(), u"–"_s);
}

void EmergencyPageTest::saysWhatEachButtonWillDo()
{
    m_page->show();
    m_page->showStatus(status());
    m_page->showRecovery(recovery());
    m_page->showFacts(facts());
    const QString recover = part(u"recoverTile"_s)->promise();
    for (const QString &said :
         {u"Frees 5.00 kB at once"_s, u"2 temporary"_s, u"1 completed"_s, u"7.00 kB"_s})
        QVERIFY2(recover.contains(said), qPrintable(recover));
    QVERIFY(part(u"trashTile"_s)->promise().contains(u"12"_s));
    QVERIFY(part(u"trashTile"_s)->promise().contains(u"3.00 kB"_s));
    QVERIFY(part(u"databaseTile"_s)->promise().contains(u"4.00 MB"_s));
    QVERIFY(part(u"undoTile"_s)->promise().contains(u"41"_s));
    for (const QString &tile : {u"recoverTile"_s, u"trashTile"_s, u"databaseTile"_s, u"undoTile"_s})
        QVERIFY2(part(tile)->isOffered(), qPrintable(tile));
}

void EmergencyPageTest::offersNothingThatIsNotPossible()
{
    m_page->show();
    for (const QString &tile : {u"recoverTile"_s, u"trashTile"_s, u"undoTile"_s})
        QVERIFY(!part(tile)->isOffered());
    m_page->showRecovery({});
    m_page->showFacts({});
    for (const QString &tile : {u"recoverTile"_s, u"trashTile"_s, u"undoTile"_s})
        QVERIFY(!part(tile)->isOffered());
    QVERIFY(!m_page->findAction(u"emergency.undo"_s)->isEnabled());
    QVERIFY(part(u"databaseTile"_s)->isOffered());
}

void EmergencyPageTest::saysWhyNobodyKnowsWhatIsInTheTrash()
{
    m_page->show();
    m_page->showFacts(facts());
    m_page->showFactsError({ErrorKind::PermissionDenied, u"The history is closed."_s, {}, {}});
    for (const QString &tile : {u"trashTile"_s, u"undoTile"_s}) {
        QCOMPARE(part(tile)->promise(), u"The history is closed."_s);
        QVERIFY(!part(tile)->isOffered());
    }
    m_page->showFacts(facts());
    QVERIFY(part(u"trashTile"_s)->isOffered());
}

void EmergencyPageTest::whatCannotBeTakenBackIsHeld_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("recover") << u"recoverButton"_s << QByteArray(SIGNAL(recoverRequested()));
    QTest::newRow("trash") << u"trashButton"_s << QByteArray(SIGNAL(emptyTrashRequested()));
}

void EmergencyPageTest::whatCannotBeTakenBackIsHeld()
{
    QFETCH(QString, button);
    QFETCH(QByteArray, signal);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->showRecovery(recovery());
    m_page->showFacts(facts());
    QSignalSpy asked(m_page.get(), signal.constData());
    auto *hold = part<Widgets::HoldButton>(button);
    hold->setHoldTime(std::chrono::milliseconds(60));
    QTest::mouseClick(hold, Qt::LeftButton);
    QCOMPARE(asked.size(), 0);
    QTest::mousePress(hold, Qt::LeftButton);
    QTRY_COMPARE(asked.size(), 1);
}

void EmergencyPageTest::saysWhyAGuardStopsTheRecovery()
{
    m_page->show();
    Recovery stopped = recovery();
    stopped.refused = Cleanup::Refusal{u"root"_s, u"Stopped. Other uploads."_s, {}};
    m_page->showRecovery(stopped);
    QCOMPARE(part(u"recoverTile"_s)->promise(), u"Stopped. Other uploads."_s);
    QVERIFY(!part(u"recoverTile"_s)->isOffered());
    m_page->showRecoveryError({ErrorKind::NotFound, u"There is no database."_s, {}, {}});
    QCOMPARE(part(u"recoverTile"_s)->promise(), u"There is no database."_s);
    QVERIFY(!part(u"recoverTile"_s)->isOffered());
}

void EmergencyPageTest::checksTheDatabaseAtOneClick()
{
    m_page->show();
    QSignalSpy asked(m_page.get(), &EmergencyPage::databaseCheckRequested);
    part<QPushButton>(u"databaseButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    m_page->findAction(u"emergency.database"_s)->trigger();
    QCOMPARE(asked.size(), 2);
}

void EmergencyPageTest::tellsHowTheDatabaseIs_data()
{
    QTest::addColumn<QStringList>("damages");
    QTest::addColumn<int>("broken");
    QTest::addColumn<QString>("said");
    QTest::newRow("whole") << QStringList() << 0 << u"is whole"_s;
    QTest::newRow("damaged") << QStringList{u"row 7 missing"_s} << 0 << u"row 7 missing"_s;
    QTest::newRow("broken references") << QStringList() << 3 << u"3 row"_s;
}

void EmergencyPageTest::tellsHowTheDatabaseIs()
{
    QFETCH(QStringList, damages);
    QFETCH(int, broken);
    QFETCH(QString, said);
    m_page->show();
    Jobs::DatabaseCheck check;
    check.damages = damages;
    check.brokenReferences.resize(static_cast<std::size_t>(broken));
    m_page->showDatabaseCheck(check);
    QVERIFY2(part(u"databaseTile"_s)->result().contains(said),
             qPrintable(part(u"databaseTile"_s)->result()));
}

void EmergencyPageTest::saysThatACheckFailed_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("said");
    QTest::addColumn<Widgets::Glyph>("glyph");
    QTest::newRow("failed") << ErrorKind::Busy << u"failed: It is locked."_s
                            << Widgets::Glyph::Critical;
    QTest::newRow("stopped") << ErrorKind::Cancelled << u"was stopped"_s << Widgets::Glyph::Warning;
}

void EmergencyPageTest::saysThatACheckFailed()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, said);
    m_page->show();
    m_page->showDatabaseCheck({});
    m_page->showDatabaseCheckError({kind, u"It is locked."_s, {}, {}});
    const QString result = part(u"databaseTile"_s)->result();
    QVERIFY2(result.contains(said) && !result.contains(u"is whole:"_s), qPrintable(result));
    const auto *glyph = part(u"databaseTile"_s)->findChild<Widgets::StatusGlyph *>();
    QVERIFY(glyph && glyph->isVisible());
    QTEST(glyph->glyph(), "glyph");
    // What a later check says takes its place.
    m_page->showDatabaseCheck({});
    QVERIFY(part(u"databaseTile"_s)->result().contains(u"is whole:"_s));
}

void EmergencyPageTest::warnsThatACheckHoldsTheWebAppUp_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("warns");
    QTest::newRow("wal") << u"wal"_s << false;
    QTest::newRow("delete") << u"delete"_s << true;
}

void EmergencyPageTest::warnsThatACheckHoldsTheWebAppUp()
{
    QFETCH(QString, mode);
    m_page->show();
    m_page->showStatus(status(mode));
    QTEST(part(u"databaseTile"_s)->promise().contains(u"cannot save"_s), "warns");
}

void EmergencyPageTest::undoesTheLastRun()
{
    m_page->show();
    m_page->showFacts(facts());
    QSignalSpy undone(m_page.get(), &EmergencyPage::undoRequested);
    part<QPushButton>(u"undoButton"_s)->click();
    QCOMPARE(undone.size(), 1);
    QCOMPARE(undone.front().front().toLongLong(), 8);
}

void EmergencyPageTest::saysWhenTheLastRunPutThingsBack()
{
    m_page->show();
    EmergencyFacts last = facts();
    last.lastRun->command = u"undo"_s;
    m_page->showFacts(last);
    const QString undo = part(u"undoTile"_s)->promise();
    QVERIFY2(undo.contains(u"the undo of"_s) && undo.contains(u"trash"_s), qPrintable(undo));
    last.lastRun->command = u"restore-job"_s;
    m_page->showFacts(last);
    const QString restore = part(u"undoTile"_s)->promise();
    QVERIFY2(restore.contains(u"archive again"_s), qPrintable(restore));
}

void EmergencyPageTest::listsWhatElseWouldHelp()
{
    m_page->show();
    QVERIFY(!part<QWidget>(u"emergencyAdvice"_s)->isVisible());
    m_page->showRecovery(recovery());
    QVERIFY(part<QWidget>(u"emergencyAdvice"_s)->isVisible());
    QCOMPARE(part<QLabel>(u"adviceSentence0"_s)->text(), u"Move the archive to another disk"_s);
    QCOMPARE(part<Widgets::ElidedLabel>(u"advicePath0"_s)->text(), u"/srv/farm/archive"_s);
    QCOMPARE(part<QLabel>(u"adviceFrees0"_s)->text(), u"9.00 kB"_s);
    QVERIFY(part<QLabel>(u"adviceSentence1"_s) && !part<QLabel>(u"adviceSentence2"_s));
    QVERIFY(!part<QWidget>(u"advicePath1"_s)); // it is about no one thing
    m_page->showRecovery({});
    QVERIFY(!part<QWidget>(u"emergencyAdvice"_s)->isVisible());
    QVERIFY(!part<QLabel>(u"adviceSentence0"_s));
}

void EmergencyPageTest::startsNothingWhileSomethingRuns()
{
    m_page->show();
    m_page->showRecovery(recovery());
    m_page->showFacts(facts());
    m_page->showBusy(u"Cleaning up…"_s);
    for (const QString &tile : {u"recoverTile"_s, u"trashTile"_s, u"databaseTile"_s, u"undoTile"_s})
        QVERIFY(!part(tile)->isOffered());
    QVERIFY(m_page->findAction(u"emergency.database"_s)->statusTip().contains(u"Cleaning up…"_s));
    m_page->showIdle();
    QVERIFY(part(u"databaseTile"_s)->isOffered());
}

void EmergencyPageTest::hasButtonsForAFinger()
{
    constexpr int Finger = 44;
    m_page->showStatus(status());
    m_page->show();
    for (const char *name : {"recover", "trash", "database", "undo"})
        QCOMPARE_GE(part<QPushButton>(QLatin1String(name) + u"Button"_s)->height(), Finger);
}

void EmergencyPageTest::cutsNothingOfTheAdvice_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 600;
    QTest::newRow("wide") << 1000;
}

/// An instruction is worth nothing without its end, a path can be cut.
void EmergencyPageTest::cutsNothingOfTheAdvice()
{
    QFETCH(int, width);
    Recovery recovery = EmergencyPageTest::recovery();
    recovery.advice.front().sentence =
        u"Move the archive to another disk, then say so. "_s.repeated(6);
    recovery.advice.front().path = "/" + QByteArray(400, 'x');
    recovery.advice.front().bytes = 19'900'000'000;
    m_page->resize(width, 1200);
    m_page->showRecovery(recovery);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    const auto *sentence = part<QLabel>(u"adviceSentence0"_s);
    const auto *frees = part<QLabel>(u"adviceFrees0"_s);
    QTRY_COMPARE_GE(sentence->height(), sentence->heightForWidth(sentence->width()));
    QCOMPARE_GT(sentence->height(), frees->height());
    QCOMPARE_GE(frees->width(), frees->fontMetrics().horizontalAdvance(frees->text()));
    QCOMPARE_LE(frees->mapTo(m_page.get(), QPoint(frees->width(), 0)).x(), m_page->width());
    QCOMPARE_LE(part<QWidget>(u"advicePath0"_s)->width(), sentence->width());
}

void EmergencyPageTest::hasAHeadAsHighAsThoseWithButtons()
{
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    const auto labels = m_page->findChildren<QLabel *>();
    const auto title = std::ranges::find_if(labels, [](const QLabel *label) {
        return label->property("textStyle").toString() == u"title"_s;
    });
    QVERIFY(title != labels.end());
    const Widgets::Button button(Widgets::ButtonKind::Secondary, u"Clean up"_s);
    QCOMPARE((*title)->height(), button.sizeHint().height());
}

void EmergencyPageTest::fillsTheButtonOfWhatHelpsMost_data()
{
    QTest::addColumn<bool>("isKnown");
    QTest::addColumn<bool>("canRecover");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<bool>("hasTrash");
    QTest::addColumn<QString>("filled");
    const QString recover = u"recoverButton"_s;
    const QString trash = u"trashButton"_s;
    QTest::newRow("not known yet") << false << false << false << false << recover;
    QTest::newRow("all of it") << true << true << false << true << recover;
    QTest::newRow("nothing in the trash") << true << true << false << false << recover;
    QTest::newRow("a guard stops it") << true << true << true << true << trash;
    QTest::newRow("only the trash") << true << false << false << true << trash;
    QTest::newRow("nothing to win") << true << false << false << false << u"databaseButton"_s;
}

void EmergencyPageTest::fillsTheButtonOfWhatHelpsMost()
{
    QFETCH(bool, isKnown);
    QFETCH(bool, canRecover);
    QFETCH(bool, isRefused);
    QFETCH(bool, hasTrash);
    m_page->show();
    m_page->showStatus(status());
    if (isKnown) {
        Recovery recovery = canRecover ? EmergencyPageTest::recovery() : Recovery();
        if (isRefused)
            recovery.refused = Cleanup::Refusal{u"root"_s, u"Stopped. Other uploads."_s, {}};
        m_page->showRecovery(recovery);
        EmergencyFacts facts = EmergencyPageTest::facts();
        if (!hasTrash)
            facts.trashItems = 0;
        m_page->showFacts(facts);
    }
    const auto filled = [this] {
        QStringList names;
        for (const auto *button : m_page->findChildren<QPushButton *>()) {
            if (button->property("kind").toString() == u"primary"_s)
                names << button->objectName();
        }
        return names.join(u' ');
    };
    QTEST(filled(), "filled");
    m_page->showBusy(u"Cleaning up…"_s);
    QTEST(filled(), "filled");
}

void EmergencyPageTest::fillsItsWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("narrow") << 600 << 1;
    QTest::newRow("small") << 1000 << 2;
    QTest::newRow("wide") << 1736 << 4;
    QTest::newRow("very wide") << 2400 << 4;
}

void EmergencyPageTest::fillsItsWidth()
{
    QFETCH(int, width);
    QFETCH(int, columns);
    m_page->resize(width, 1000);
    m_page->showStatus(status());
    m_page->showRecovery(recovery());
    m_page->showFacts(facts());
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    const auto placeOf = [this](const QString &name) {
        const auto *widget = part<QWidget>(name);
        return QRect(widget->mapTo(m_page.get(), QPoint(0, 0)), widget->size());
    };
    const QRect space = placeOf(u"emergencySpace"_s);
    QCOMPARE_GE(space.width(), std::min(width, 1760) - 2 * Style::Space::Wide - 16);
    QList<QRect> tiles;
    for (const QString &name : {u"recoverTile"_s, u"trashTile"_s, u"databaseTile"_s, u"undoTile"_s})
        tiles << placeOf(name);
    QCOMPARE(tiles.front().left(), space.left());
    QCOMPARE(tiles.back().right(), space.right());
    QCOMPARE(placeOf(u"emergencyAdvice"_s).right(), space.right());
    const auto besides =
        std::ranges::count(tiles, tiles.front().y(), [](const QRect &tile) { return tile.y(); });
    QCOMPARE(besides, columns);
    for (const QRect &tile : tiles)
        QCOMPARE_LE(std::abs(tile.width() - tiles.front().width()), 1);
}

void EmergencyPageTest::keepsTheFocusWhileAButtonRests()
{
    QWidget window;
    auto *tile = new EmergencyTile(u"sample"_s, u"Sample"_s, EmergencyTile::Press::Click, &window);
    auto *other = new QPushButton(&window);
    window.show();
    auto *button = tile->findChild<QPushButton *>(u"sampleButton"_s);
    button->setFocus();
    tile->setReasonAgainst(u"Something runs."_s);
    QVERIFY(!button->isEnabled());
    QCOMPARE(window.focusWidget(), tile);
    tile->setReasonAgainst({});
    QCOMPARE(window.focusWidget(), button);
    other->setFocus();
    tile->setReasonAgainst(u"Something runs."_s);
    tile->setReasonAgainst({});
    QCOMPARE(window.focusWidget(), other);
}

int main(int argc, char **argv)
{
    return Printkeeper::Test::runWithoutStalls<EmergencyPageTest>(argc, argv);
}

#include "tst_emergencypage.moc"
