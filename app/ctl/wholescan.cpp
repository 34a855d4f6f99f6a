// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/wholescan.h"

#include "base/format.h"

#include <QCoreApplication>

namespace Printkeeper::Ctl {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Ctl::WholeScan)
};

} // namespace

Result<Services::ScannedTree> wholeScan(const Context &context, Services::ScanRequest request)
{
    if (request.path.isEmpty())
        request.path = context.farm->settings().uploads;
    const auto progress = [&context](const Storage::ScanProgress &now) {
        context.console.showProgress(Text::tr("%1 files, %2 so far")
                                         .arg(formatCount(now.files), formatBytes(now.allocated)));
    };
    const auto scanned = context.farm->scan(request, progress, context.cancel);
    if (scanned && (context.cancel.isCancelled() || !(*scanned)->isComplete()))
        return Error{ErrorKind::Cancelled, Text::tr("The folder was not read to its end."), {}, {}};
    return scanned;
}

} // namespace Printkeeper::Ctl
