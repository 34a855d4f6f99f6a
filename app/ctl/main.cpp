// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/interrupt.h"
#include "ctl/language.h"
#include "ctl/program.h"
#include "services/farmuser.h"
#include "services/localfarm.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Printkeeper;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    const SystemClock clock;
    CancelToken cancel;
    Ctl::cancelOnSignals(cancel);
    Ctl::Console console(Ctl::standardOutput(), Ctl::standardError(), Ctl::coloursOfEnvironment());
    Ctl::Program program(console,
                         {Services::LocalFarm::open, Services::becomeFarmUser, clock, cancel});
    // Before QCoreApplication: from here on nothing runs with more rights than the farm's owner's.
    const Ctl::Call call = program.prepare(QList<QByteArray>(argv + 1, argv + std::max(argc, 1)));

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"Printkeeper"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(PRINTKEEPER_VERSION));
    Ctl::installLanguage(application);
    return static_cast<int>(program.run(call));
}
