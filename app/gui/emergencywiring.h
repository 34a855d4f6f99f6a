// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "gui/farmsession.h"
#include "pages/emergency/emergencypage.h"

namespace Printkeeper::Gui {

/// Lets the page ask the session for what it does, and looks up for it what that would be.
void connectEmergency(Emergency::EmergencyPage &page, FarmSession &session);

/// Looks for the page of the emergency, off the GUI thread. Belongs to the page; the farm outlives
/// it.
class EmergencyLooks final : public QObject
{
    Q_OBJECT

public:
    EmergencyLooks(Emergency::EmergencyPage &page, const Services::Farm &farm);

private:
    void readRecovery();
    void readFacts();

    Emergency::EmergencyPage &m_page;
    const Services::Farm &m_farm;
    QThreadPool m_pool;
    TaskRunner<Emergency::Recovery> m_recovery{&m_pool};
    TaskRunner<Emergency::EmergencyFacts> m_facts{&m_pool};
};

} // namespace Printkeeper::Gui
