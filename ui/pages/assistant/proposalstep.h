// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "discovery/farmfinding.h"
#include "settings/settingstext.h"

#include <QVBoxLayout>
#include <QWidget>

namespace Printkeeper::Fields {
class SettingEditor;
} // namespace Printkeeper::Fields

namespace Printkeeper::Widgets {
class FieldRemark;
} // namespace Printkeeper::Widgets

namespace Printkeeper::Assistant {

/// The settings that are proposed, each with its reason, to be changed before they are saved.
class ProposalStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalStep(QWidget *parent = nullptr);

    void showFarm(const Discovery::FarmFinding &farm);
    /// As they stand in the fields; an empty field leaves its setting out.
    std::vector<Settings::SettingChange> changes() const;
    bool hasProblems() const;

Q_SIGNALS:
    void edited();

private:
    struct Field
    {
        QString key;
        Fields::SettingEditor *editor;
        Widgets::FieldRemark *problem;
    };
    QWidget *makeRow(const Discovery::ProposedSetting &setting, const QStringList &statuses);
    void check(const Field &field);

    QVBoxLayout *m_layout;
    QWidget *m_card = nullptr;
    std::vector<Field> m_fields;
};

} // namespace Printkeeper::Assistant
