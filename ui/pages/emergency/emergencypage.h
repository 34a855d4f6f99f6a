// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "jobs/databasecheck.h"
#include "pages/emergency/emergencyfacts.h"
#include "pages/page.h"
#include "tasks/farmstatus.h"
#include "widgets/capacitybar.h"
#include "widgets/figurelabel.h"
#include "widgets/label.h"

#include <QGridLayout>

namespace Printkeeper::Widgets {
class Card;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Emergency {

class AdviceList;
class EmergencyTile;

/// For the worst day: how much is free, and four large buttons, each saying what it will do before
/// it does. Shows the values that it is given and asks for work by signals.
class EmergencyPage final : public Pages::Page
{
    Q_OBJECT

public:
    explicit EmergencyPage(QWidget *parent = nullptr);

    /// What can be done here, for shells that have not made the page yet.
    static std::vector<Pages::PageAction> actionList();
    /// The clock that times are told by; must outlive the page.
    void setClock(const Clock &clock) { m_clock = &clock; }

    void showStatus(const Tasks::FarmStatus &status);
    void showRecovery(const Recovery &recovery);
    /// Why nobody knows what could be recovered.
    void showRecoveryError(const Error &error);
    void showFacts(const EmergencyFacts &facts);
    /// Why nobody knows what lies in the trash or could be undone.
    void showFactsError(const Error &error);
    void showDatabaseCheck(const Jobs::DatabaseCheck &check);
    /// Why nobody knows whether the database is whole.
    void showDatabaseCheckError(const Error &error);
    /// Something goes on; until `showIdle` nothing else can be started from here.
    void showBusy(const QString &what);
    void showIdle();
    /// The farm is another one now.
    void refresh();

Q_SIGNALS:
    void recoveryWanted();
    void factsWanted();
    void recoverRequested();
    void emptyTrashRequested();
    void databaseCheckRequested();
    void undoRequested(qint64 run);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static std::vector<Pages::PageOffer<EmergencyPage>> offers();
    QWidget *buildSpace();
    QWidget *buildContent();
    void arrangeTiles();
    void askForFigures();
    void focusRecover();
    void focusTrash();
    void checkDatabase();
    void undoLast();
    void renderSpace();
    void renderRecovery();
    void renderTrash();
    void renderDatabase();
    void renderUndo();
    bool canRecover() const;
    bool canEmptyTrash() const;
    void markRecommended();
    void updateActions();

    SystemClock m_systemClock;
    const Clock *m_clock = &m_systemClock;
    std::optional<Tasks::FarmStatus> m_status;
    std::optional<Recovery> m_recovery;
    std::optional<Error> m_recoveryError;
    std::optional<EmergencyFacts> m_facts;
    std::optional<Error> m_factsError;
    bool m_wantsFigures = true; ///< as soon as the page is shown
    QString m_work;             ///< what goes on; empty for nothing

    QGridLayout *m_grid = nullptr;
    Widgets::FigureLabel *m_free;
    Widgets::Label *m_used;
    Widgets::CapacityBar *m_bar;
    QWidget *m_space = nullptr;
    EmergencyTile *m_recover;
    EmergencyTile *m_trash;
    EmergencyTile *m_database;
    EmergencyTile *m_undo;
    Widgets::Card *m_advice;
    AdviceList *m_adviceList;
};

} // namespace Printkeeper::Emergency
