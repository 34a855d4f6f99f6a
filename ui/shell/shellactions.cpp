// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shellactions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Shell {
namespace {

struct Title
{
    QLatin1StringView name;
    const char *text;
};

constexpr const char *Context = "Printkeeper::ShellActions";
constexpr std::array Titles{
    Title{"palette"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Find an action")},
    Title{"keys"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Show all keys")},
    Title{"tasks"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Show what runs and ran")},
    Title{"stop"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Stop what runs")},
    Title{"refresh"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Read everything again")},
    Title{"rail"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions",
                                       "Show the pages with or without their names")},
    Title{"next-page"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Next page")},
    Title{"previous-page"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Previous page")},
    Title{"larger"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Show everything larger")},
    Title{"smaller"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Show everything smaller")},
    Title{"usual-size"_L1,
          QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Show everything in its usual size")},
    Title{"still"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Let nothing move")},
    Title{"toast"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Go to the newest message")},
    Title{"quit"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Quit Printkeeper")},
    Title{"theme-light"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Theme: light")},
    Title{"theme-dark"_L1, QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Theme: dark")},
    Title{"theme-high-contrast"_L1,
          QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Theme: high contrast")},
    Title{"theme-system"_L1,
          QT_TRANSLATE_NOOP("Printkeeper::ShellActions", "Theme: as the desktop")},
};

void title(QAction *action)
{
    const auto *found = std::ranges::find(Titles, action->objectName(), &Title::name);
    if (found != Titles.end())
        action->setText(QCoreApplication::translate(Context, found->text));
}

} // namespace

ShellActions::ShellActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_themes(new QActionGroup(this))
    , m_languages(new QActionGroup(this))
{
    using Keys = QList<QKeySequence>;
    add(u"palette"_s, Keys{Qt::CTRL | Qt::Key_K}, &ShellActions::paletteRequested);
    add(u"keys"_s, Keys{QKeySequence(Qt::Key_Question), Qt::Key_F1}, &ShellActions::keysRequested);
    add(u"tasks"_s, Keys{Qt::CTRL | Qt::Key_J}, &ShellActions::tasksRequested);
    add(u"stop"_s, Keys{Qt::CTRL | Qt::Key_Period}, &ShellActions::stopRequested);
    add(u"refresh"_s, Keys{QKeySequence(Qt::Key_F5)}, &ShellActions::refreshRequested);
    add(u"rail"_s, Keys{Qt::CTRL | Qt::Key_B}, &ShellActions::railToggled);
    QAction *next = add(u"next-page"_s, Keys{Qt::CTRL | Qt::Key_PageDown}, nullptr);
    connect(next, &QAction::triggered, this, [this] { Q_EMIT stepRequested(1); });
    QAction *previous = add(u"previous-page"_s, Keys{Qt::CTRL | Qt::Key_PageUp}, nullptr);
    connect(previous, &QAction::triggered, this, [this] { Q_EMIT stepRequested(-1); });
    // The plus lies below the equals sign on many keyboards.
    QAction *larger =
        add(u"larger"_s, Keys{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, nullptr);
    connect(larger, &QAction::triggered, this, [this] { Q_EMIT scaleStepRequested(1); });
    QAction *smaller = add(u"smaller"_s, Keys{Qt::CTRL | Qt::Key_Minus}, nullptr);
    connect(smaller, &QAction::triggered, this, [this] { Q_EMIT scaleStepRequested(-1); });
    add(u"usual-size"_s, Keys{Qt::CTRL | Qt::Key_0}, &ShellActions::usualScaleRequested);
    QAction *still = add(u"still"_s, Keys{QKeySequence(Qt::CTRL | Qt::Key_T, Qt::Key_M)}, nullptr);
    still->setCheckable(true);
    connect(still, &QAction::triggered, this, &ShellActions::stillChosen);
    add(u"toast"_s, Keys{QKeySequence(Qt::Key_F8)}, &ShellActions::toastFocusRequested);
    add(u"quit"_s, Keys{Qt::CTRL | Qt::Key_Q}, &ShellActions::quitRequested);
    connect(m_themes, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT themeChosen(action->data().toString()); });
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction *action) { Q_EMIT languageChosen(action->data().toString()); });
    retranslate();
}

template<typename Signal>
QAction *ShellActions::add(const QString &name, const QList<QKeySequence> &keys, Signal signal)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    m_window->addAction(action);
    m_fixed << action;
    if constexpr (!std::is_same_v<Signal, std::nullptr_t>)
        connect(action, &QAction::triggered, this, signal);
    return action;
}

QAction *ShellActions::addChoice(QActionGroup *group, const QString &name, const QString &id,
                                 const QKeySequence &keys)
{
    auto *action = new QAction(group);
    action->setObjectName(name);
    action->setData(id);
    action->setCheckable(true);
    action->setShortcut(keys);
    m_window->addAction(action);
    return action;
}

void ShellActions::setLanguages(const std::vector<Choice> &languages)
{
    m_languageTitles = languages;
    constexpr int Most = 9;
    int key = Qt::Key_1;
    for (const Choice &language : languages) {
        addChoice(m_languages, u"language-"_s + language.id, language.id,
                  key < Qt::Key_1 + Most
                      ? QKeySequence(Qt::CTRL | Qt::Key_L, static_cast<Qt::Key>(key))
                      : QKeySequence());
        ++key;
    }
    retranslate();
}

void ShellActions::setCurrentLanguage(const QString &id)
{
    check(m_languages, id);
}

void ShellActions::setThemes(const QStringList &themes)
{
    for (const QString &id : themes) {
        // The first letter of its English name, whatever the language: keys stay where they are.
        const Qt::Key letter = static_cast<Qt::Key>(id.front().toUpper().unicode());
        addChoice(m_themes, u"theme-"_s + id, id, QKeySequence(Qt::CTRL | Qt::Key_T, letter));
    }
    retranslate();
}

void ShellActions::setCurrentTheme(const QString &id)
{
    check(m_themes, id);
}

void ShellActions::setStill(bool isStill)
{
    for (QAction *action : std::as_const(m_fixed)) {
        if (action->objectName() == "still"_L1)
            action->setChecked(isStill);
    }
}

void ShellActions::check(QActionGroup *group, const QString &id)
{
    for (QAction *action : group->actions())
        action->setChecked(action->data().toString() == id);
}

QList<QAction *> ShellActions::actions() const
{
    return m_fixed + m_themes->actions() + m_languages->actions();
}

QKeySequence ShellActions::keyOf(const QString &name) const
{
    const QList<QAction *> all = actions();
    const auto found = std::ranges::find(all, name, &QAction::objectName);
    return found == all.end() ? QKeySequence() : (*found)->shortcut();
}

void ShellActions::retranslate()
{
    for (QAction *action : actions())
        title(action);
    for (const Choice &language : m_languageTitles) {
        for (QAction *action : m_languages->actions()) {
            if (action->data().toString() == language.id)
                //: %1: the name of a language
                action->setText(tr("Language: %1").arg(language.title));
        }
    }
}

} // namespace Printkeeper::Shell
