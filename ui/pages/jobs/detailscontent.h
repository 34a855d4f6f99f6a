// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "cleanup/jobaction.h"
#include "pages/jobs/jobdetails.h"
#include "pages/jobs/jobhistoryview.h"
#include "pages/jobs/jobpictures.h"
#include "settings/privacysettings.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/statusglyph.h"

#include <QFrame>
#include <QGridLayout>
#include <QPlainTextEdit>

namespace Printkeeper::JobsView {

/// All about one job below each other: picture, what it is, what can be done, its files, its
/// history, its whole row of the database.
class DetailsContent final : public QWidget
{
    Q_OBJECT

public:
    DetailsContent(JobPictures &pictures, const Clock &clock, QWidget *parent = nullptr);

    void showDetails(const JobDetails &details);
    void setNameStyle(Settings::NameStyle style);
    void tellTime();
    JobHistoryView &history() { return *m_history; }

Q_SIGNALS:
    void actionRequested(Printkeeper::Cleanup::JobActionKind kind);
    void folderRequested();
    void pathRequested();

private:
    class PictureView;

    QWidget *buildState();
    QWidget *buildActions();
    QWidget *buildFold();
    Widgets::Button *addAction(QGridLayout &layout, const QString &name, const QString &text,
                               int place);
    void showFacts();
    void showFiles();
    void showRow();

    const Clock &m_clock;
    JobDetails m_details;
    Settings::NameStyle m_names = Settings::NameStyle::Full;
    PictureView *m_picture;
    Widgets::Label *m_title;
    Widgets::StatusGlyph *m_glyph = nullptr;
    Widgets::Label *m_status = nullptr;
    Widgets::Label *m_problem;
    QGridLayout *m_facts;
    QGridLayout *m_files;
    JobHistoryView *m_history;
    QPlainTextEdit *m_row = nullptr;
    Widgets::Button *m_archive = nullptr;
    Widgets::Button *m_restore = nullptr;
    Widgets::Button *m_remove = nullptr;
    Widgets::Button *m_folder = nullptr;
    Widgets::Button *m_path = nullptr;
};

} // namespace Printkeeper::JobsView
