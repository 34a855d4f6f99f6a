// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Printkeeper::Fields {

/// Where a person changes one setting: a field, or chips to choose from. Speaks in the texts of the
/// settings file. Made by makeSettingEditor().
class SettingEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString text() const = 0;
    /// Shows `text` without telling it.
    virtual void setText(const QString &text) = 0;
    /// The field or the first chip, for the keyboard and screen readers.
    virtual QWidget *field() const = 0;
    /// What holds while nothing is set; empty: what the key itself says of that.
    virtual void setHint(const QString &) {}

Q_SIGNALS:
    /// A person has changed it.
    void edited(const QString &text);
};

/// The editor that fits the kind of `key`. `statuses` are those that the farm's jobs have.
SettingEditor *makeSettingEditor(const QString &key, const QStringList &statuses, QWidget *parent);

} // namespace Printkeeper::Fields
