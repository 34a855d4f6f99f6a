// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <vector>

class QActionGroup;

namespace Printkeeper::Shell {

/// One of several things to choose from: what the program calls it and what people read.
struct Choice
{
    QString id;
    QString title;
};

/// What can be done in the program on any page, as actions of its window. It only asks, by signals.
class ShellActions final : public QObject
{
    Q_OBJECT

public:
    /// `window` gets the actions, so that their keys work in all of it.
    explicit ShellActions(QWidget *window);

    /// Languages are shown by the names that they have for themselves.
    void setLanguages(const std::vector<Choice> &languages);
    void setCurrentLanguage(const QString &id);
    /// "light", "dark", "high-contrast", "system": those that are to be offered.
    void setThemes(const QStringList &themes);
    void setCurrentTheme(const QString &id);

    void setStill(bool isStill);

    QList<QAction *> actions() const;
    /// Empty when there is no action of that name, or no key for it.
    QKeySequence keyOf(const QString &name) const;
    /// Says everything in the language of now.
    void retranslate();

Q_SIGNALS:
    void paletteRequested();
    void keysRequested();
    void tasksRequested();
    void stopRequested();
    void refreshRequested();
    void railToggled();
    void stepRequested(int pages);
    void toastFocusRequested();
    void themeChosen(const QString &id);
    void languageChosen(const QString &id);
    /// In how many hours a day is counted, "12" or "24".
    void hoursChosen(const QString &hours);
    /// Whether things may slide and fade.
    void stillChosen(bool isStill);
    /// One size larger (1) or smaller (-1).
    void scaleStepRequested(int steps);
    void usualScaleRequested();
    void quitRequested();

private:
    template<typename Signal>
    QAction *add(const QString &name, const QList<QKeySequence> &keys, Signal signal);
    QAction *addChoice(QActionGroup *group, const QString &name, const QString &id,
                       const QKeySequence &keys);
    void check(QActionGroup *group, const QString &id);

    QWidget *m_window;
    QList<QAction *> m_fixed;
    QActionGroup *m_themes;
    QActionGroup *m_languages;
    std::vector<Choice> m_languageTitles;
};

} // namespace Printkeeper::Shell
