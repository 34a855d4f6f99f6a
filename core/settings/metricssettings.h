// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingvalues.h"

#include <optional>

namespace Printkeeper::Settings {

/// An address without brackets, or a host name, and a port.
struct ListenAddress
{
    QString address;
    quint16 port = 0;
    bool operator==(const ListenAddress &) const = default;
};

/// Group `metrics`: where figures for Prometheus go. Both are off unless set.
struct MetricsSettings
{
    QByteArray textfile; ///< a .prom file in the folder of node_exporter's textfile collector
    std::optional<ListenAddress> listen;

    static Result<MetricsSettings> load(const SettingValues &values);
};

} // namespace Printkeeper::Settings
