// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/settings/pathcheck.h"
#include "pages/settings/settingsdraft.h"
#include "widgets/button.h"
#include "widgets/fieldremark.h"

#include <QTimer>

namespace Printkeeper::Fields {
class SettingEditor;
} // namespace Printkeeper::Fields

namespace Printkeeper::SettingsView {

/// One setting: what it is called, what it does, where its value comes from, and the editor beside
/// it. What is at a path is looked at off the GUI thread when the typing rests; a database is
/// opened to read, as the settings of the job table would have it.
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const QString &key, const QStringList &statuses, QWidget *parent = nullptr);

    const QString &key() const { return m_key; }
    /// The keyboard to its editor.
    void takeFocus();
    void showDraft(const SettingsDraft &draft);
    /// What holds while it is empty.
    void showHint(const QString &hint);
    /// Whether its name, explanation or key has `search` in it.
    bool matches(const QString &search) const;

Q_SIGNALS:
    void edited(const QString &key, const QString &text);
    void resetRequested(const QString &key);

private:
    QWidget *makeWords();
    QWidget *makeField();
    void lookSoon(const SettingsDraft &draft, const QString &problem);
    void look();
    void showOrigin(const SettingsDraft &draft);

    QString m_key;
    Widgets::Label *m_title;
    Widgets::Label *m_origin;
    Widgets::Button *m_reset;
    Fields::SettingEditor *m_editor;
    Widgets::FieldRemark *m_remark; ///< what is wrong, or what is at the path
    QByteArray m_path;              ///< to look at; empty for what is no path
    QStringList m_tableNames; ///< as the job table's settings have them; for the database only
    QTimer m_rest;
    TaskRunner<PathFacts> m_look;
};

} // namespace Printkeeper::SettingsView
