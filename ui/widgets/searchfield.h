// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QTimer>

#include <chrono>

class QAbstractButton;

namespace Printkeeper::Widgets {

/// A line to search with as one types: a glass, a cross that empties it, and a signal that waits
/// until the typing rests. Escape empties it; in an empty field Escape is left to others.
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `name` says what is searched, for screen readers and in the empty field.
    explicit SearchField(const QString &name, QWidget *parent = nullptr);

    /// How long the typing rests before `searchChanged`; 250 ms until told otherwise.
    void setDelay(std::chrono::milliseconds delay) { m_rest.setInterval(delay); }
    /// Text without the spaces around it, as last told by `searchChanged`.
    QString search() const { return m_told; }
    /// Takes the text and tells it without a wait.
    void setSearch(const QString &text);

Q_SIGNALS:
    /// The text without the spaces around it; never twice the same in a row. Return, Escape and
    /// the cross do not wait.
    void searchChanged(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();

    QTimer m_rest;
    QAbstractButton *m_clear;
    QString m_told;
};

} // namespace Printkeeper::Widgets
