// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/windowstate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {
namespace {

constexpr std::array RailNames{"by-window"_L1, "wide"_L1, "narrow"_L1};

RailChoice railOf(const QString &name)
{
    const auto *found = std::ranges::find(RailNames, name);
    return found == RailNames.end() ? RailChoice::ByWindow
                                    : static_cast<RailChoice>(found - RailNames.begin());
}

} // namespace

WindowState loadWindowState(const QString &file, const QString &farm)
{
    QSettings settings(file, QSettings::IniFormat);
    settings.beginGroup(farm);
    WindowState state;
    state.geometry = QByteArray::fromBase64(settings.value("geometry"_L1).toByteArray());
    state.rail = railOf(settings.value("rail"_L1).toString());
    state.page = settings.value("page"_L1).toString();
    state.recentActions = settings.value("recent"_L1).toStringList();
    const QJsonObject pages =
        QJsonDocument::fromJson(settings.value("pages"_L1).toByteArray()).object();
    for (auto page = pages.begin(); page != pages.end(); ++page)
        state.pages[page.key()] = page.value().toObject().toVariantMap();
    return state;
}

void saveWindowState(const QString &file, const QString &farm, const WindowState &state)
{
    QSettings settings(file, QSettings::IniFormat);
    settings.beginGroup(farm);
    settings.setValue("geometry"_L1, state.geometry.toBase64());
    settings.setValue("rail"_L1, QString(RailNames.at(static_cast<std::size_t>(state.rail))));
    settings.setValue("page"_L1, state.page);
    settings.setValue("recent"_L1, state.recentActions);
    QJsonObject pages;
    for (auto page = state.pages.cbegin(); page != state.pages.cend(); ++page)
        pages[page.key()] = QJsonObject::fromVariantMap(page.value());
    settings.setValue("pages"_L1, QJsonDocument(pages).toJson(QJsonDocument::Compact));
}

} // namespace Printkeeper::Shell
