// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/emergency/emergencypage.h"

#include "base/escape.h"
#include "base/format.h"
#include "pages/emergency/advicelist.h"
#include "pages/emergency/emergencytexts.h"
#include "pages/emergency/emergencytile.h"
#include "style/tokens.h"
#include "tasks/volumeshare.h"
#include "widgets/taborder.h"

#include <QResizeEvent>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Emergency {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int NarrowestForTwo = 640;
constexpr int NarrowestForFour = 1400;

const QString RecoverAction = u"emergency.recover"_s;
const QString TrashAction = u"emergency.trash"_s;
const QString DatabaseAction = u"emergency.database"_s;
const QString UndoAction = u"emergency.undo"_s;

} // namespace

EmergencyPage::EmergencyPage(QWidget *parent)
    : Pages::Page(parent)
    , m_free(new FigureLabel)
    , m_used(new Label(TextStyle::Body, Wrapping::Words))
    , m_bar(new CapacityBar)
    , m_recover(new EmergencyTile(u"recover"_s, tr("Recover space"), EmergencyTile::Press::Hold))
    , m_trash(new EmergencyTile(u"trash"_s, tr("Empty the trash"), EmergencyTile::Press::Hold))
    , m_database(
          new EmergencyTile(u"database"_s, tr("Check the database"), EmergencyTile::Press::Click))
    , m_undo(new EmergencyTile(u"undo"_s, tr("Undo the last run"), EmergencyTile::Press::Click))
    , m_advice(new Card(tr("What else would help")))
    , m_adviceList(new AdviceList)
{
    setObjectName(u"emergency"_s);
    setAccessibleName(tr("Emergency"));
    auto *line = new Label(TextStyle::Body);
    line->setTone(Tone::Secondary);
    line->setText(tr("each button says what it will do before you press it"));
    layOut(makeHead(tr("Emergency"), line), buildContent());
    connect(m_recover, &EmergencyTile::pressed, this, &EmergencyPage::recoverRequested);
    connect(m_trash, &EmergencyTile::pressed, this, &EmergencyPage::emptyTrashRequested);
    connect(m_database, &EmergencyTile::pressed, this, &EmergencyPage::databaseCheckRequested);
    connect(m_undo, &EmergencyTile::pressed, this, &EmergencyPage::undoLast);
    offer(offers());
    renderSpace();
    updateActions();
}

std::vector<Pages::PageOffer<EmergencyPage>> EmergencyPage::offers()
{
    constexpr auto Shift = Qt::CTRL | Qt::SHIFT;
    return {
        {{RecoverAction, tr("Go to “Recover space”"), {{Shift | Qt::Key_R}}},
         &EmergencyPage::focusRecover},
        {{TrashAction, tr("Go to “Empty the trash”"), {{Shift | Qt::Key_T}}},
         &EmergencyPage::focusTrash},
        {{DatabaseAction, tr("Check the database"), {{Qt::CTRL | Qt::Key_D}}},
         &EmergencyPage::checkDatabase},
        {{UndoAction, tr("Undo the last run"), {{Qt::CTRL | Qt::Key_Z}}}, &EmergencyPage::undoLast},
    };
}

std::vector<Pages::PageAction> EmergencyPage::actionList()
{
    return Pages::actionsOf(offers());
}

QWidget *EmergencyPage::buildSpace()
{
    auto *card = new Card(tr("Free where the uploads lie"));
    card->setObjectName(u"emergencySpace"_s);
    m_free->setObjectName(u"emergencyFree"_s);
    m_used->setObjectName(u"emergencyUsed"_s);
    m_bar->setObjectName(u"emergencyBar"_s);
    m_used->setTone(Tone::Secondary);
    card->body()->addWidget(m_free);
    card->body()->addWidget(m_used);
    card->body()->addWidget(m_bar);
    return card;
}

QWidget *EmergencyPage::buildContent()
{
    auto *content = new QWidget;
    m_space = buildSpace();
    m_advice->setObjectName(u"emergencyAdvice"_s);
    m_advice->body()->addWidget(m_adviceList);
    m_advice->hide();
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(Space::Wide, Space::Tiny, Space::Wide, Space::Large);
    m_grid->setSpacing(Space::Large);
    m_recover->setButtonText(tr("Hold to recover space"));
    m_trash->setButtonText(tr("Hold to empty the trash"));
    m_database->setButtonText(tr("Check the database"));
    m_undo->setButtonText(tr("Undo the last run"));
    arrangeTiles();
    return content;
}

void EmergencyPage::arrangeTiles()
{
    const std::array<QWidget *, 4> tiles{m_recover, m_trash, m_database, m_undo};
    constexpr int Most = static_cast<int>(tiles.size());
    const int columns = width() >= NarrowestForFour ? Most : width() >= NarrowestForTwo ? 2 : 1;
    m_grid->addWidget(m_space, 0, 0, 1, columns);
    for (int place = 0; place < Most; ++place)
        m_grid->addWidget(tiles.at(static_cast<std::size_t>(place)), 1 + place / columns,
                          place % columns);
    constexpr int Below = 1 + Most;
    m_grid->addWidget(m_advice, Below, 0, 1, columns);
    m_grid->setRowStretch(Below + 1, 1);
    for (int column = 0; column < Most; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void EmergencyPage::resizeEvent(QResizeEvent *event)
{
    Pages::Page::resizeEvent(event);
    arrangeTiles();
}

void EmergencyPage::showEvent(QShowEvent *event)
{
    Pages::Page::showEvent(event);
    if (std::exchange(m_wantsFigures, false))
        askForFigures();
}

void EmergencyPage::askForFigures()
{
    Q_EMIT recoveryWanted();
    Q_EMIT factsWanted();
}

void EmergencyPage::refresh()
{
    m_wantsFigures = !isVisible();
    if (!m_wantsFigures)
        askForFigures();
}

void EmergencyPage::focusRecover()
{
    m_recover->focusButton();
}

void EmergencyPage::focusTrash()
{
    m_trash->focusButton();
}

void EmergencyPage::checkDatabase()
{
    Q_EMIT databaseCheckRequested();
}

void EmergencyPage::undoLast()
{
    if (m_facts && m_facts->lastRun)
        Q_EMIT undoRequested(m_facts->lastRun->id);
}

void EmergencyPage::showStatus(const Tasks::FarmStatus &status)
{
    m_status = status;
    renderSpace();
    updateActions();
}

void EmergencyPage::showRecovery(const Recovery &recovery)
{
    m_recovery = recovery;
    m_recoveryError.reset();
    m_adviceList->setAdvice(recovery.advice);
    m_advice->setVisible(!recovery.advice.empty());
    updateActions();
    orderTabsByLayout(*this);
}

void EmergencyPage::showRecoveryError(const Error &error)
{
    m_recovery.reset();
    m_recoveryError = error;
    updateActions();
}

void EmergencyPage::showFacts(const EmergencyFacts &facts)
{
    m_facts = facts;
    m_factsError.reset();
    renderRecovery();
    updateActions();
}

void EmergencyPage::showFactsError(const Error &error)
{
    m_facts.reset();
    m_factsError = error;
    updateActions();
}

void EmergencyPage::showDatabaseCheck(const Jobs::DatabaseCheck &check)
{
    if (!check.damages.isEmpty())
        m_database->setResult(Glyph::Critical,
                              //: %1: SQLite's words
                              tr("The database is damaged: %1. Stop the web app and restore a "
                                 "backup.")
                                  .arg(check.damages.front()));
    else if (!check.brokenReferences.empty())
        m_database->setResult(Glyph::Warning,
                              tr("The database is whole, but %n row(s) point at one that is not "
                                 "there.",
                                 nullptr, static_cast<int>(check.brokenReferences.size())));
    else
        //: %1: an amount, as “41.2 GB”, %2: a time, as “today 02:00”
        m_database->setResult(Glyph::Good, tr("The database is whole: %1, checked %2.")
                                               .arg(formatBytes(check.size),
                                                    formatWhen(m_clock->now(), m_clock->now())));
}

void EmergencyPage::showDatabaseCheckError(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        m_database->setResult(Glyph::Warning, tr("The check was stopped before its end; whether "
                                                 "the database is whole is not known."));
    else
        m_database->setResult(Glyph::Critical,
                              //: %1: why, a sentence
                              tr("The check failed: %1").arg(error.message));
}

void EmergencyPage::showBusy(const QString &what)
{
    m_work = what;
    updateActions();
}

void EmergencyPage::showIdle()
{
    m_work.clear();
    updateActions();
}

void EmergencyPage::renderSpace()
{
    const bool isKnown = m_status && m_status->volume;
    m_bar->setVisible(isKnown);
    if (!isKnown) {
        m_free->setFigure(u"–"_s, {});
        m_used->setText(m_status ? tr("The disk could not be measured.")
                                 : tr("The farm is still being read."));
        return;
    }
    const Tasks::VolumeStatus &volume = *m_status->volume;
    //: %1: the unit of a figure above, as “GB”
    m_free->setAmount(formatBytes(volume.available), tr("%1 free"));
    //: %1: a number, %2: an amount, as “41.2 GB”, %3: a path
    m_used->setText(tr("%1 % of %2 used on %3")
                        .arg(volume.usedPercent)
                        .arg(formatBytes(usableOf(volume)), escaped(volume.path)));
    m_bar->setUsed(shareOf(volume.used, volume), levelGlyph(volume.level));
    m_bar->setLevels(volume.warningPercent, volume.criticalPercent);
    m_bar->setAccessibleName(m_used->text());
}

void EmergencyPage::renderRecovery()
{
    if (m_recoveryError)
        m_recover->setPromise(m_recoveryError->message);
    else if (!m_recovery)
        m_recover->setPromise(tr("Looking what can be recovered…"));
    else if (m_recovery->refused)
        m_recover->setPromise(m_recovery->refused->shown());
    else
        m_recover->setPromise(
            recoveryPromise(m_recovery->totals, !m_facts || m_facts->trashItems > 0));
    const bool canFree = m_recovery && !m_recovery->refused && m_recovery->totals.freesNow > 0;
    m_recover->setButtonText(
        //: %1: an amount, as “41.2 GB”
        canFree ? tr("Hold to recover %1").arg(formatBytes(m_recovery->totals.freesNow))
                : tr("Hold to recover space"));
}

void EmergencyPage::renderTrash()
{
    if (m_factsError)
        m_trash->setPromise(m_factsError->message);
    else if (!m_facts)
        m_trash->setPromise(tr("Looking into the trash…"));
    else if (m_facts->trashItems == 0)
        m_trash->setPromise(tr("The trash is empty."));
    else
        //: %1: an amount, as “41.2 GB”
        m_trash->setPromise(tr("%n removed thing(s) wait there with %1. Emptying frees that at "
                               "once; nothing of it can be put back then.",
                               nullptr, static_cast<int>(m_facts->trashItems))
                                .arg(formatBytes(m_facts->trashBytes)));
}

void EmergencyPage::renderDatabase()
{
    const QString size =
        m_status && m_status->databaseSize > 0 ? formatBytes(m_status->databaseSize) : QString();
    //: %1: an amount, as “41.2 GB”
    QString promise = !size.isEmpty()
                          ? tr("Reads all of the database, %1, and says whether it is whole. "
                               "Changes nothing.")
                                .arg(size)
                          : tr("Reads all of the database and says whether it is whole. Changes "
                               "nothing.");
    if (m_status && !m_status->journalMode.isEmpty() && m_status->journalMode != "wal"_L1)
        promise += u' ' + tr("The web app cannot save anything while that goes on.");
    m_database->setPromise(promise);
}

void EmergencyPage::renderUndo()
{
    if (m_factsError)
        m_undo->setPromise(m_factsError->message);
    else if (!m_facts)
        m_undo->setPromise(tr("Looking for the last run…"));
    else if (!m_facts->lastRun)
        m_undo->setPromise(tr("There is no run that could be undone."));
    else
        m_undo->setPromise(undoPromise(*m_facts->lastRun, m_clock->now()));
}

bool EmergencyPage::canRecover() const
{
    return m_recovery && !m_recovery->refused
           && m_recovery->totals.actions + m_recovery->totals.freesNow > 0;
}

bool EmergencyPage::canEmptyTrash() const
{
    return m_facts && m_facts->trashItems > 0;
}

/// What gives most, of what there is to be done: the one filled button. Before it is known that
/// there is nothing, it is left where it is, so that it does not jump.
void EmergencyPage::markRecommended()
{
    const bool hasRecovery = canRecover() || (!m_recovery && !m_recoveryError);
    const bool hasTrash = canEmptyTrash() || (!m_facts && !m_factsError);
    const EmergencyTile *recommended = hasRecovery ? m_recover : hasTrash ? m_trash : m_database;
    for (EmergencyTile *tile : {m_recover, m_trash, m_database, m_undo})
        tile->setRecommended(tile == recommended);
}

/// Buttons and actions say why they cannot be pressed now.
void EmergencyPage::updateActions()
{
    renderRecovery();
    renderTrash();
    renderDatabase();
    renderUndo();
    const QString busy =
        //: %1: what runs, as “Cleaning up…”
        m_work.isEmpty() ? QString() : tr("Wait until this is done: %1").arg(m_work);
    const auto apply = [this, &busy](EmergencyTile *tile, const QString &action, bool isPossible) {
        const QString reason = !busy.isEmpty() ? busy : isPossible ? QString() : tile->promise();
        tile->setReasonAgainst(reason);
        setReasonAgainst(action, reason);
    };
    apply(m_recover, RecoverAction, canRecover());
    apply(m_trash, TrashAction, canEmptyTrash());
    apply(m_database, DatabaseAction, true);
    apply(m_undo, UndoAction, m_facts && m_facts->lastRun);
    markRecommended();
}

} // namespace Printkeeper::Emergency
