// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/windowfile.h"

#include "gui/scale.h"

#include <QCryptographicHash>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Gui {
namespace {

/// Names of screens may hold what QSettings takes for a group.
QString keyOf(const QString &screen)
{
    return u"scales/"_s + QString::fromLatin1(screen.toUtf8().toPercentEncoding());
}

QString droppedKey(const QString &farm)
{
    return u"dropped/"_s + farm;
}

QMap<QString, int> readScales(QSettings &settings)
{
    QMap<QString, int> scales;
    settings.beginGroup(u"scales"_s);
    for (const QString &key : settings.childKeys())
        scales.insert(QUrl::fromPercentEncoding(key.toLatin1()),
                      validScale(settings.value(key).toInt()));
    settings.endGroup();
    return scales;
}

} // namespace

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
    QSettings settings(m_path, QSettings::IniFormat);
    m_look.theme = settings.value("window/theme"_L1).toString();
    m_look.language = settings.value("window/language"_L1).toString();
    m_look.hours = settings.value("window/hours"_L1).toString();
    m_look.isStill = settings.value("window/still"_L1).toBool();
    m_look.scale = validScale(settings.value("window/scale"_L1).toInt());
    m_screen = settings.value("window/screen"_L1).toString();
    m_scales = readScales(settings);
    m_dropped = settings.value(droppedKey(m_farm)).toStringList();
    if (const auto kept = scaleOn(m_screen))
        m_look.scale = *kept;
}

std::optional<int> WindowFile::scaleOn(const QString &screen) const
{
    const auto kept = m_scales.constFind(screen);
    return kept == m_scales.constEnd() ? std::nullopt : std::optional(*kept);
}

void WindowFile::setScreen(const QString &screen)
{
    if (screen == m_screen)
        return;
    m_screen = screen;
    m_pool.start([path = m_path, screen] {
        QSettings(path, QSettings::IniFormat).setValue("window/screen"_L1, screen);
    });
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
    const bool isOfScreen = look.scale != m_look.scale && !m_screen.isEmpty();
    m_look = look;
    if (isOfScreen)
        m_scales[m_screen] = look.scale;
    m_pool.start([path = m_path, look, key = isOfScreen ? keyOf(m_screen) : QString()] {
        QSettings settings(path, QSettings::IniFormat);
        settings.setValue("window/theme"_L1, look.theme);
        settings.setValue("window/language"_L1, look.language);
        settings.setValue("window/hours"_L1, look.hours);
        settings.setValue("window/still"_L1, look.isStill);
        settings.setValue("window/scale"_L1, look.scale); // for screens where none was chosen
        if (!key.isEmpty())
            settings.setValue(key, look.scale);
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

void WindowFile::writeDropped(const QStringList &dropped)
{
    if (dropped == m_dropped)
        return;
    m_dropped = dropped;
    m_pool.start([path = m_path, key = droppedKey(m_farm), dropped] {
        QSettings settings(path, QSettings::IniFormat);
        if (dropped.isEmpty())
            settings.remove(key);
        else
            settings.setValue(key, dropped);
    });
}

} // namespace Printkeeper::Gui
