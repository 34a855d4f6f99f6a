// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

#include <QFrame>
#include <QProgressBar>

namespace Printkeeper::Widgets {

enum class Cancelling { Impossible, Possible };

/// What goes on now, how far it is and, where that is possible, a button that stops it. Hidden
/// while nothing goes on.
class ProgressBanner final : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressBanner(QWidget *parent = nullptr);

    /// With a bar that tells nothing but that work goes on, until there is progress.
    void start(const QString &what, Cancelling cancelling);
    /// There is nothing left to stop once `done` has reached `total`.
    void setProgress(qint64 done, qint64 total, const QString &sentence);

Q_SIGNALS:
    void cancelRequested();

private:
    void requestCancel();

    Label *m_what;
    QProgressBar *m_bar;
    ElidedLabel *m_sentence;
    Button *m_cancel;
    bool m_isStopping = false;
};

} // namespace Printkeeper::Widgets
