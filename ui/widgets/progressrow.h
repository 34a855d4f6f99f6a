// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/button.h"
#include "widgets/elidedlabel.h"
#include "widgets/label.h"
#include "widgets/progressbanner.h"
#include "widgets/statusglyph.h"

#include <QProgressBar>
#include <QWidget>

namespace Printkeeper::Widgets {

/// One of several things that go on or have just ended: what it is, how far, and a button that
/// stops it while it goes on and takes the row away afterwards.
class ProgressRow final : public QWidget
{
    Q_OBJECT

public:
    ProgressRow(const QString &what, Cancelling cancelling, QWidget *parent = nullptr);

    /// A `total` of 0 or less: nobody knows how far it is, only that it goes on.
    void setProgress(qint64 done, qint64 total, const QString &sentence);
    /// It has ended: well, badly, or cancelled.
    void finish(Glyph glyph, const QString &sentence);
    bool isFinished() const { return m_isFinished; }

Q_SIGNALS:
    /// Once.
    void cancelRequested();
    /// The person has seen how it ended; whoever made the row removes it.
    void dismissed();

private:
    void press();

    QString m_what;
    StatusGlyph *m_glyph;
    QProgressBar *m_bar;
    ElidedLabel *m_sentence; ///< gives way while it goes on, so that nothing jumps
    Label *m_outcome;        ///< stands whole
    Button *m_button;
    bool m_isFinished = false;
};

} // namespace Printkeeper::Widgets
