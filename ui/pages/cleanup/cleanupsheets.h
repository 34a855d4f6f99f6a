// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/fixplanner.h"
#include "pages/cleanup/checkremedy.h"
#include "pages/cleanup/cleanuprest.h"

#include <QPointer>
#include <QTableView>
#include <QWidget>

#include <functional>

namespace Printkeeper::Widgets {
class Button;
class Label;
class Sheet;
} // namespace Printkeeper::Widgets

namespace Printkeeper::CleanupView {

class KeepForm;
class RowModel;

/// The sheets that the page opens over itself, one at a time. Whatever a person decides there is a
/// signal.
class CleanupSheets final : public QObject
{
    Q_OBJECT

public:
    explicit CleanupSheets(QWidget *over);

    /// For which day to plan.
    void openDay(const QDate &today);
    /// Until when the schedule rests.
    void openPause(const QDate &today);
    /// `job` may be empty.
    void openKeep(const QString &job, const QDate &today);
    /// Ends the keep sheet, or tells there why nothing is kept. Whether anybody sees that.
    bool showKeepAnswer(const Result<bool> &answer);
    void openKeeps(const std::vector<Cleanup::Keep> &keeps, const QDateTime &now);
    void openTrash(const std::vector<Cleanup::TrashedItem> &trash, const QDateTime &now);
    void openRuns(const std::vector<Tasks::Run> &runs, const QDateTime &now);
    /// Why there is nothing to list.
    void openNoRuns(const QString &why);
    void openUnreadKeeps(const QString &why);
    void openUndo(const Tasks::Run &run, const QDateTime &now);
    /// As they are now: the question whether to undo one that is undone goes.
    void showRuns(const std::vector<Tasks::Run> &runs);
    /// Before `showCheck` has something to tell. `job` empty: of the farm.
    void openCheck(const QString &job);
    void showCheck(const QString &job, const std::vector<CheckedThing> &things);
    /// Before `showComparison` has something to tell.
    void openComparison();
    void showComparisonProgress(const Cleanup::ComparisonProgress &progress);
    void showComparison(const Cleanup::FixReport &report);
    void showComparisonError(const Error &error);

Q_SIGNALS:
    void dayChosen(const QDate &day);
    void pauseRequested(const QDate &day);
    void keepRequested(const Printkeeper::Cleanup::Keep &keep);
    void unkeepRequested(const Printkeeper::Cleanup::Keep &keep);
    void keepWanted();
    void undoRequested(qint64 run, const QString &job);
    void emptyTrashRequested();
    /// Nobody waits for it any more.
    void comparisonStopped();
    void mendRequested(const Printkeeper::Cleanup::FixRequest &request);
    void remedyChosen(Printkeeper::CleanupView::CheckRemedy remedy);

private:
    Widgets::Sheet *open(const QString &title, QWidget *content, const QString &name);
    static QString checkTitle(const QString &job);
    QWidget *makeThing(const CheckedThing &thing, int number);
    static QWidget *makeBelow(const QString &text, QWidget *content);
    Widgets::Button *addClose(Widgets::Sheet *sheet, const QString &text);
    /// A button that does `act` and closes the sheet.
    Widgets::Button *addPrimary(Widgets::Sheet *sheet, const QString &text, const QString &name,
                                const std::function<void()> &act);
    QTableView *makeTable(RowModel *model, const QString &name, const QString &spoken,
                          int widestColumn);
    void openNoKeeps();
    void openReason(const QString &title, const QString &why, const QString &name);
    void addKeep(Widgets::Sheet *sheet);
    void addPutBack(Widgets::Sheet *sheet, QTableView *table,
                    const std::vector<Cleanup::TrashedItem> &trash);
    void addMend(Widgets::Sheet *sheet, const Cleanup::FixReport &report);

    QWidget *m_over;
    QPointer<Widgets::Sheet> m_sheet;
    QPointer<KeepForm> m_keepForm;
    std::optional<QString> m_checked;    ///< the job of the check sheet that is open
    qint64 m_undone = 0;                 ///< the run of the undo sheet that is open
    QPointer<Widgets::Label> m_compared; ///< how far a comparison has come, while it goes on
};

} // namespace Printkeeper::CleanupView
