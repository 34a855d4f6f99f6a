// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/checkremedy.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::CleanupView)
};

} // namespace

CheckRemedy remedyOf(const QString &command)
{
    using enum CheckRemedy;
    static const QHash<QString, CheckRemedy> remedies{
        {u"cleanup"_s, ShowPlan},      {u"runs"_s, ShowRuns},    {u"keep"_s, ShowKeeps},
        {u"unkeep"_s, ShowKeeps},      {u"resume"_s, Resume},    {u"layout"_s, Overview},
        {u"config-check"_s, Settings}, {u"recover"_s, Overview}, {u"status"_s, Overview}};
    const QStringList words = command.split(u' ', Qt::SkipEmptyParts);
    return words.value(0) == "printkeeperctl"_L1 ? remedies.value(words.value(1), Nothing)
                                                 : Nothing;
}

QString remedyText(CheckRemedy remedy)
{
    using enum CheckRemedy;
    switch (remedy) {
    case Nothing:
        return {};
    case ShowPlan:
        return Text::tr("Look at the plan");
    case ShowRuns:
        return Text::tr("Earlier runs…");
    case ShowKeeps:
        return Text::tr("Keep list…");
    case Resume:
        //: Button: of a schedule that rests
        return Text::tr("Resume");
    case Settings:
        return Text::tr("Open settings");
    case Overview:
        return Text::tr("Open Overview");
    }
    Q_UNREACHABLE();
}

} // namespace Printkeeper::CleanupView
