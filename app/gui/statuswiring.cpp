// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/statuswiring.h"

#include "base/escape.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

using Shell::Trouble;
using Widgets::Glyph;

namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Farm)
};

/// Which page a trouble is about, by the beginning of its code; the others are the overview's.
QString pageOf(const QString &code)
{
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 8> Pages{{
        {"disk-"_L1, "storage"_L1},
        {"layout-"_L1, "storage"_L1},
        {"jobs-"_L1, "jobs"_L1},
        {"cleanup-"_L1, "cleanup"_L1},
        {"backup-"_L1, "backups"_L1},
        {"schedule-"_L1, "schedule"_L1},
        {"log-"_L1, "logs"_L1},
        {"schema-"_L1, "jobs"_L1},
    }};
    for (const auto &[beginning, page] : Pages) {
        if (code.startsWith(beginning))
            return page;
    }
    return u"overview"_s;
}

void showBadges(Shell::NavigationRail &rail, const std::vector<Trouble> &troubles,
                QSet<QString> &badged)
{
    QMap<QString, Trouble> worst;
    for (const Trouble &trouble : troubles) {
        const QString page = pageOf(trouble.code);
        if (!worst.contains(page) || trouble.glyph < worst[page].glyph)
            worst[page] = trouble;
    }
    for (const QString &page : std::as_const(badged)) {
        if (!worst.contains(page))
            rail.setBadge(page, {}, {});
    }
    for (auto page = worst.cbegin(); page != worst.cend(); ++page)
        rail.setBadge(page.key(), page->glyph, page->sentence);
    const QStringList pages = worst.keys();
    badged = QSet<QString>(pages.cbegin(), pages.cend());
}

QString overallSentence(const std::vector<Trouble> &troubles)
{
    if (troubles.empty())
        return Text::tr("All is well");
    if (troubles.size() == 1)
        return troubles.front().sentence;
    return Text::tr("%n thing(s) need attention", nullptr, static_cast<int>(troubles.size()));
}

} // namespace

std::vector<Trouble> troublesOf(const Tasks::FarmStatus &status)
{
    std::vector<Trouble> troubles;
    for (const Tasks::Attention &attention : status.attention) {
        const bool isCritical = attention.severity == Tasks::Severity::Critical;
        troubles.push_back(
            {attention.code, isCritical ? Glyph::Critical : Glyph::Warning, attention.message});
    }
    std::ranges::stable_sort(troubles, {}, &Trouble::glyph);
    return troubles;
}

QString farmName(const QByteArray &root)
{
    QByteArray path = root;
    while (path.size() > 1 && path.endsWith('/'))
        path.chop(1);
    const QByteArray last = path.mid(path.lastIndexOf('/') + 1);
    return escaped(last.isEmpty() ? path : last);
}

void connectStatus(FarmSession &session, Shell::MainWindow &window, const QString &farm)
{
    window.setFarm(farm);
    auto *notifier = new Shell::TrayNotifier(window);
    QObject::connect(notifier, &Shell::TrayNotifier::activated, &window,
                     &Shell::MainWindow::bringUp);
    QObject::connect(&session, &FarmSession::statusRead, &window,
                     [&window, notifier, farm,
                      badged = QSet<QString>()](const Tasks::FarmStatus &status) mutable {
                         const std::vector<Trouble> troubles = troublesOf(status);
                         window.rail().setOverall(troubles.empty() ? Glyph::Good
                                                                   : troubles.front().glyph,
                                                  overallSentence(troubles));
                         showBadges(window.rail(), troubles, badged);
                         notifier->showTroubles(farm, troubles);
                     });
}

} // namespace Printkeeper::Gui
