// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/settings/settingrow.h"
#include "pages/settings/subject.h"
#include "widgets/card.h"

namespace Printkeeper::SettingsView {

/// The settings of one subject below each other.
class SubjectCard final : public Widgets::Card
{
    Q_OBJECT

public:
    SubjectCard(const Subject &subject, const QStringList &statuses, QWidget *parent = nullptr);

    const QString &id() const { return m_id; }
    /// Null when it is another subject's.
    SettingRow *rowOf(const QString &key) const;
    void showDraft(const SettingsDraft &draft);
    /// What holds where a setting is empty, by key.
    void showHints(const QHash<QString, QString> &hints);
    /// Leaves those rows that match; hides itself when none does. Answers how many there are.
    int filter(const QString &search);
    /// Something above the rows that shows what they do together.
    void setPicture(QWidget *picture);

Q_SIGNALS:
    void edited(const QString &key, const QString &text);
    void resetRequested(const QString &key);

private:
    QString m_id;
    std::vector<SettingRow *> m_rows;
    std::vector<QFrame *> m_rules; ///< above each row
};

} // namespace Printkeeper::SettingsView
