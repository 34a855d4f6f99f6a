// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Printkeeper::Widgets {

enum class TextStyle { Title, Brand, Section, Heading, Strong, Body, Small, Command };
enum class Tone { Normal, Secondary, Good, Critical };
enum class Wrapping { None, Words };

/// A text in one of the styles of the program. What it shows is never read as markup, since names
/// of files and people come from outside.
class Label final : public QLabel
{
    Q_OBJECT

public:
    explicit Label(TextStyle style, Wrapping wrapping = Wrapping::None, QWidget *parent = nullptr);
    Label(TextStyle style, const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Hides itself when there is nothing to say.
    void setTextOrHide(const QString &text);
};

/// A paragraph, as long as it has to be.
Label *makeText(const QString &text, QWidget *parent = nullptr);

/// A hairline between two rows.
QFrame *makeRule(QWidget *parent = nullptr);

} // namespace Printkeeper::Widgets
