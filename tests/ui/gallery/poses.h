// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QWidget>

#include <functional>
#include <vector>

namespace Printkeeper::Gallery {

/// What a person does with a control while its picture is taken.
enum class Pose { Rest, Under, Down, Keys, Off };

/// A control in one pose. It paints itself: the mouse, a press and the keyboard are given to it as
/// Qt gives them. Only one control of a program can have the keyboard, so one that has it is shown
/// as the picture that it has painted while it had.
class Posed final : public QWidget
{
    Q_OBJECT

public:
    /// Down is for buttons.
    Posed(QWidget *control, Pose pose);

    /// Call it once the control is seen.
    void hold();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_control;
    Pose m_pose;
    QPixmap m_picture;
};

/// One column of `makePoses`.
struct PosedKind
{
    QString name;
    std::function<QWidget *()> make;
};

/// Each kind in each of the poses, below each other.
QWidget *makePoses(const std::vector<PosedKind> &kinds, const std::vector<Pose> &poses);

/// Gives everything its pose that needs a window for it: what is Posed, the button that is held,
/// what the mouse points at.
void holdPoses(QWidget &window);

} // namespace Printkeeper::Gallery
