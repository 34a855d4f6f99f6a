// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowfile.h"

#include "gui/scale.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {

QString farmKey(const Settings::FarmSettings &farm)
{
    constexpr int Letters = 16;
    const QByteArray hash =
        QCryptographicHash::hash(farm.uploads + '\0' + farm.state, QCryptographicHash::Sha256);
    return u"farm-"_s + QString::fromLatin1(hash.toHex().first(Letters));
}

WindowFile::WindowFile(QString path, QString farm)
    : m_path(std::move(path))
    , m_farm(std::move(farm))
    , m_state(Shell::loadWindowState(m_path, m_farm))
{
    m_pool.setMaxThreadCount(1);
    const QSettings settings(m_path, QSettings::IniFormat);
    m_look.theme = settings.value("window/theme"_L1).toString();
    m_look.language = settings.value("window/language"_L1).toString();
    m_look.scale = validScale(settings.value("window/scale"_L1).toInt());
}

QString WindowFile::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + u"/printkeeper/window.ini"_s;
}

void WindowFile::writeLook(const LookChoice &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_pool.start([path = m_path, look] {
        QSettings settings(path, QSettings::IniFormat);
        settings.setValue("window/theme"_L1, look.theme);
        settings.setValue("window/language"_L1, look.language);
        settings.setValue("window/scale"_L1, look.scale);
    });
}

void WindowFile::writeState(const Shell::WindowState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_pool.start(
        [path = m_path, farm = m_farm, state] { Shell::saveWindowState(path, farm, state); });
}

} // namespace Printkeeper::Gui
