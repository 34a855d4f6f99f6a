// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/farmwindow.h"
#include "pages/jobs/jobspage.h"
#include "services/localfarm.h"
#include "support/demotestfarm.h"
#include "widgets/sheet.h"

#include <QTest>

namespace Printkeeper::Test {

/// The window of the program on a demo farm, as `main` opens it.
class DemoWindow
{
public:
    explicit DemoWindow(const DemoTestFarm &farm)
    {
        const Settings::SettingsRequest request{{}, {}, farm.report().config};
        const auto values = Settings::SettingValues::load(request);
        auto local = Services::LocalFarm::open(values.value(), m_clock);
        m_settings = std::make_unique<Gui::SettingsSession>(request, *values, m_clock);
        m_file = std::make_unique<Gui::WindowFile>(m_folder.filePath(QStringLiteral("window.ini")),
                                                   QStringLiteral("demo"));
        m_window = std::make_unique<Gui::FarmWindow>(*qApp, *std::move(local), *m_settings, *m_file,
                                                     Gui::LookChoice());
        m_window->open();
    }

    /// The window is active and the farm was read.
    bool isReady()
    {
        return QTest::qWaitForWindowActive(&window())
               && QTest::qWaitFor([this] { return m_window->session().status().has_value(); },
                                  60000);
    }
    Shell::MainWindow &window() { return m_window->window(); }
    Gui::FarmSession &session() { return m_window->session(); }

    /// The first rows are there, and all are counted.
    bool hasJobs()
    {
        auto *page = window().findChild<JobsView::JobsPage *>();
        return page
               && QTest::qWaitFor(
                   [page] {
                       const auto &model = page->listing().model();
                       return model.isShown() && model.isCounted() && model.byStatus();
                   },
                   60000);
    }
    /// The part of that name that is seen; null when there is none.
    template<typename T = QWidget>
    T *part(const QString &name)
    {
        for (T *found : window().findChildren<T *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// The sheet that is open; null when there is none.
    Widgets::Sheet *sheet()
    {
        for (auto *found : window().findChildren<Widgets::Sheet *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Gui::SettingsSession> m_settings;
    std::unique_ptr<Gui::WindowFile> m_file;
    std::unique_ptr<Gui::FarmWindow> m_window;
};

} // namespace Printkeeper::Test
