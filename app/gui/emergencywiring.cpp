// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/emergencywiring.h"

#include "gui/worktext.h"
#include "pages/cleanup/cleanuptexts.h"

#include <algorithm>

namespace Printkeeper::Gui {

using Emergency::EmergencyFacts;
using Emergency::EmergencyPage;
using Emergency::Recovery;

namespace {

constexpr int MostRuns = 100;

Result<Recovery> recoveryOf(const Services::Farm &farm, const CancelToken &cancel)
{
    const auto report = farm.previewEmergency({}, cancel);
    if (!report)
        return report.error();
    Recovery recovery{Cleanup::totalsOf(report->cleanup), report->cleanup.plan.refused, {}};
    for (const Cleanup::Advice &advice : report->advice)
        recovery.advice.push_back({advice.sentence, advice.bytes, advice.path});
    return recovery;
}

Result<EmergencyFacts> factsOf(const Services::Farm &farm)
{
    EmergencyFacts facts;
    const auto trash = farm.trash();
    if (!trash)
        return trash.error();
    facts.trashItems = static_cast<qint64>(trash->size());
    for (const Cleanup::TrashedItem &item : *trash)
        facts.trashBytes += item.bytes;
    const auto runs = farm.runs(MostRuns, CleanupView::changingCommands());
    if (!runs)
        return runs.error();
    const auto last = std::ranges::find_if(*runs, CleanupView::canUndo);
    if (last != runs->end())
        facts.lastRun = *last;
    return facts;
}

} // namespace

void connectEmergency(EmergencyPage &page, FarmSession &session)
{
    new EmergencyLooks(page, session.farm());
    QObject::connect(&page, &EmergencyPage::recoverRequested, &session, &FarmSession::emergency);
    QObject::connect(&page, &EmergencyPage::emptyTrashRequested, &session,
                     &FarmSession::emptyTrash);
    QObject::connect(&page, &EmergencyPage::databaseCheckRequested, &session,
                     &FarmSession::checkDatabase);
    QObject::connect(&page, &EmergencyPage::undoRequested, &session,
                     [&session](qint64 run) { session.undo(run); });
    QObject::connect(&session, &FarmSession::statusRead, &page, &EmergencyPage::showStatus);
    QObject::connect(&session, &FarmSession::databaseChecked, &page,
                     &EmergencyPage::showDatabaseCheck);
    QObject::connect(&session, &FarmSession::databaseCheckFailed, &page,
                     &EmergencyPage::showDatabaseCheckError);
    QObject::connect(&session, &FarmSession::workStarted, &page,
                     [&page](Work work) { page.showBusy(titleOf(work)); });
    QObject::connect(&session, &FarmSession::workEnded, &page, [&page] {
        page.showIdle();
        page.refresh();
    });
    if (session.status())
        page.showStatus(*session.status());
    if (session.acting())
        page.showBusy(titleOf(*session.acting()));
}

EmergencyLooks::EmergencyLooks(EmergencyPage &page, const Services::Farm &farm)
    : QObject(&page)
    , m_page(page)
    , m_farm(farm)
{
    constexpr int RecoveryAndFacts = 2;
    m_pool.setMaxThreadCount(RecoveryAndFacts);
    connect(&page, &EmergencyPage::recoveryWanted, this, &EmergencyLooks::readRecovery);
    connect(&page, &EmergencyPage::factsWanted, this, &EmergencyLooks::readFacts);
}

void EmergencyLooks::readRecovery()
{
    m_recovery.start(
        [farm = &m_farm](const CancelToken &cancel) { return recoveryOf(*farm, cancel); },
        [this](const Result<Recovery> &recovery) {
            if (recovery)
                m_page.showRecovery(*recovery);
            else
                m_page.showRecoveryError(recovery.error());
        });
}

void EmergencyLooks::readFacts()
{
    m_facts.start([farm = &m_farm](const CancelToken &) { return factsOf(*farm); },
                  [this](const Result<EmergencyFacts> &facts) {
                      if (facts)
                          m_page.showFacts(*facts);
                      else
                          m_page.showFactsError(facts.error());
                  });
}

} // namespace Printkeeper::Gui
