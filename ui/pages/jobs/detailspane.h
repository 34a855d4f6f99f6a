// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/taskrunner.h"
#include "pages/jobs/detailscontent.h"
#include "widgets/emptystate.h"

#include <QStackedWidget>
#include <QTimer>

namespace Printkeeper::JobsView {

/// The pane beside the table: reads all about one job off the GUI thread and shows it. An older
/// job stays until the next one has been read.
class DetailsPane final : public QFrame
{
    Q_OBJECT

public:
    DetailsPane(JobsSource source, JobPictures &pictures, const Clock &clock,
                QWidget *parent = nullptr);

    /// Empty: none.
    void showJob(const QString &id);
    /// Reads it again, since something may have changed.
    void refresh();
    void setNameStyle(Settings::NameStyle style);
    /// Ages have grown.
    void tellTime() { m_content->tellTime(); }

    /// Of the model file's folder; empty while it is not known.
    QByteArray folderPath() const;
    QByteArray filePath() const;
    /// The answer to `historyWanted`; that for a job which is no longer shown is dropped.
    void showHistory(const QString &job, const Result<std::vector<Cleanup::HistoryEntry>> &history);

Q_SIGNALS:
    /// Whenever a job is read.
    void historyWanted(const QString &job);
    void closeRequested();
    void actionRequested(Printkeeper::Cleanup::JobActionKind kind);
    void folderRequested();
    void pathRequested();

private:
    void take(const Result<std::optional<JobDetails>> &read);
    void showMessage(const QString &title, const QString &detail);

    JobsSource m_source;
    QString m_id;
    std::optional<JobDetails> m_details;
    QStackedWidget *m_states;
    DetailsContent *m_content;
    Widgets::EmptyState *m_message;
    QTimer m_soon; ///< to ask for the history of a job that a run has in hand
    TaskRunner<std::optional<JobDetails>> m_reader;
};

} // namespace Printkeeper::JobsView
