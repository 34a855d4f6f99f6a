// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"

#include <QBoxLayout>
#include <QFrame>
#include <QProgressBar>

namespace Printkeeper::Widgets {

enum class Cancelling { Impossible, Possible };

/// What goes on now, how far it is and, where that is possible, a button that stops it. Hidden
/// while nothing goes on. The sentence stands below the bar where there is no room beside it.
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void requestCancel();
    void tell(const QString &sentence);
    void placeSentence();

    QVBoxLayout *m_lines;
    QHBoxLayout *m_line;
    Label *m_what;
    QProgressBar *m_bar;
    ElidedLabel *m_sentence;
    Button *m_cancel;
    bool m_isStopping = false;
};

} // namespace Printkeeper::Widgets
