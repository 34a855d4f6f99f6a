// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/identity.h"
#include "services/farm.h"
#include "services/farmcontext.h"

namespace Printkeeper::Services {

/// Compares the folders of the layout with what they should be: there, owned like uploads, closed
/// to the writing of others, and looks for strangers; each row's `fix` says what repair does about
/// it. With `repair` missing ones are made, modes mended and, as root, owners: a run that can be
/// undone. For others an owner is told. A folder that is not the one of the last run is left as it
/// is; on other uploads the guard `root` refuses the repair.
Result<LayoutReport> checkLayout(const FarmContext &context, LayoutRepair repair,
                                 const Cleanup::LiftedGuards &lifted = {});

/// "user:group", in numbers where they have no names.
QString ownerName(const Files::FileStatus &status);
/// "0755"
QString modeText(quint32 mode);

} // namespace Printkeeper::Services
