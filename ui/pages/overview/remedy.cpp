// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/overview/remedy.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Overview {

Remedy remedyFor(const Tasks::Attention &attention, const Tasks::FarmStatus &status)
{
    const QString &code = attention.code;
    if (code == "cleanup-awaiting-approval"_L1 || code == "cleanup-failed"_L1)
        return Remedy::Review;
    if (code.startsWith("cleanup-"_L1) || code.startsWith("disk-"_L1)
        || code == "run-interrupted"_L1)
        return status.awaitsApproval ? Remedy::Review : Remedy::CleanUp;
    if (code.startsWith("jobs-"_L1))
        return Remedy::ShowJobs;
    return attention.fix.isEmpty() ? Remedy::None : Remedy::CopyCommand;
}

QString remedyText(Remedy remedy)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("Printkeeper::Overview", text);
    };
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::CleanUp:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Overview", "Clean up now"));
    case Remedy::Review:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Overview", "Look…"));
    case Remedy::ShowJobs:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Overview", "Show jobs"));
    case Remedy::CopyCommand:
        return translated(QT_TRANSLATE_NOOP("Printkeeper::Overview", "Copy command"));
    }
    Q_UNREACHABLE();
}

} // namespace Printkeeper::Overview
