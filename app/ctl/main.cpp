// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/interrupt.h"
#include "ctl/language.h"
#include "ctl/program.h"
#include "services/farmuser.h"
#include "services/localfarm.h"
#include "services/openfilelimit.h"
#include "services/ownerhand.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Printkeeper;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Only then something of root's is left.
bool repairsLayout(const QList<QByteArray> &words)
{
    return words.contains("layout") && words.contains("--repair") && !words.contains("--dry-run");
}

} // namespace

int main(int argc, char **argv)
{
    Services::raiseOpenFileLimit();
    const SystemClock clock;
    CancelToken cancel;
    Ctl::cancelOnSignals(cancel);
    Ctl::Console console(Ctl::standardOutput(), Ctl::standardError(), Ctl::coloursOfEnvironment());
    const QList<QByteArray> words(argv + 1, argv + std::max(argc, 1));
    std::shared_ptr<Services::OwnerHand> hand;
    const auto open = [&](const Settings::SettingValues &values, const Clock &now) {
        const auto give = [hand] { return hand->giveFolders(); };
        return Services::LocalFarm::open(values, now, hand ? std::function<bool()>(give) : nullptr);
    };
    const auto become = [&](const Settings::FarmSettings &farm) {
        if (repairsLayout(words))
            hand = Services::OwnerHand::start(farm);
        return Services::becomeFarmUser(farm);
    };
    Ctl::Program program(console, {open, become, clock, cancel});
    // Before QCoreApplication: from here on nothing runs with more rights than the farm's owner's,
    // but for the hand that gives folders back.
    const Ctl::Call call = program.prepare(words);

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Printkeeper"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PRINTKEEPER_VERSION));
    Ctl::installLanguage(application);
    return static_cast<int>(program.run(call));
}
