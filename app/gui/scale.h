// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace Printkeeper::Gui {

/// How large everything may be shown, in percent of the usual size, rising. Below 100 only text is
/// smaller: Qt 6.4 cuts off most of what widgets paint when all is.
const QList<int> &scales();
/// The one that is nearest to `percent`; 100 when it is nothing that anybody could have chosen.
int validScale(int percent);
/// `steps` larger, or smaller when it is negative, as far as there are any.
int scaleBeside(int percent, int steps);

/// Lets the application that is made while this one lives show everything at that size. Qt takes it
/// from the environment, where it must not stay: programs that are started later have their own.
class ScaledStart
{
public:
    explicit ScaledStart(int percent);
    ~ScaledStart();
    Q_DISABLE_COPY_MOVE(ScaledStart)

private:
    std::optional<QByteArray> m_before;
};

} // namespace Printkeeper::Gui
