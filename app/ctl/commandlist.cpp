// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commandlist.h"

#include "ctl/checkcommand.h"
#include "ctl/checkdiskcommand.h"
#include "ctl/cleanupcommand.h"
#include "ctl/configcheckcommand.h"
#include "ctl/configcommand.h"
#include "ctl/dbcheckcommand.h"
#include "ctl/democommand.h"
#include "ctl/emergencycommand.h"
#include "ctl/gapcommand.h"
#include "ctl/growthcommand.h"
#include "ctl/jobscommand.h"
#include "ctl/keepcommand.h"
#include "ctl/keepscommand.h"
#include "ctl/layoutcommand.h"
#include "ctl/pausecommand.h"
#include "ctl/reconcilecommand.h"
#include "ctl/recovercommand.h"
#include "ctl/resumecommand.h"
#include "ctl/runcommand.h"
#include "ctl/runscommand.h"
#include "ctl/scancommand.h"
#include "ctl/statuscommand.h"
#include "ctl/taskscommand.h"
#include "ctl/trashcommand.h"
#include "ctl/undocommand.h"
#include "ctl/unkeepcommand.h"

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Ctl {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Program)
};

template<typename... Commands>
CommandList listOf()
{
    CommandList commands;
    (commands.push_back(std::make_unique<Commands>()), ...);
    return commands;
}

} // namespace

CommandList makeCommands()
{
    return listOf<StatusCommand, CheckCommand, CheckDiskCommand, ScanCommand, GrowthCommand,
                  GapCommand, JobsCommand, CleanupCommand, EmergencyCommand, UndoCommand,
                  RecoverCommand, TrashCommand, RunsCommand, KeepCommand, UnkeepCommand,
                  KeepsCommand, ReconcileCommand, DbCheckCommand, LayoutCommand, RunCommand,
                  TasksCommand, PauseCommand, ResumeCommand, DemoCommand, ConfigCommand,
                  ConfigCheckCommand>();
}

std::vector<OptionSpec> programOptions()
{
    return {
        {u"config"_s, u"FILE"_s,
         Text::tr("read the settings from FILE instead of $PRINTKEEPER_CONFIG or "
                  "/etc/printkeeper/printkeeper.conf")},
        {u"set"_s, u"KEY=VALUE"_s,
         Text::tr("use this setting for one call, for example cleanup/stale_upload_days=3; may be "
                  "repeated"),
         Repeat::Many},
        {u"json"_s, {}, Text::tr("print exactly one JSON document")},
        {u"quiet"_s, {}, Text::tr("no messages and no progress; errors are still shown")},
        {u"help"_s, {}, Text::tr("show this help, or that of the command")},
        {u"version"_s, {}, Text::tr("show the version")},
    };
}

} // namespace Printkeeper::Ctl
