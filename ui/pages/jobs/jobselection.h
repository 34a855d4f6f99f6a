// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/taskrunner.h"
#include "pages/jobs/jobsmodel.h"

#include <QItemSelectionModel>
#include <QObject>
#include <QTableView>

namespace Printkeeper::JobsView {

/// Which jobs are selected in a table of them: some rows, or all of the look, which stays so when
/// jobs come. Keeps them through everything that happens to their rows; a job whose row goes is no
/// longer selected. Another look keeps only the current job. Where many rows are laid out anew, the
/// selected ones are looked for on another thread, and none is selected meanwhile; when they are
/// scattered over thousands of places they are given up, which is told. GUI thread.
class JobSelection final : public QObject
{
    Q_OBJECT

public:
    enum class Scope { Nothing, Rows, WholeLook };

    JobSelection(JobsModel &model, QTableView &table);

    Scope scope() const;
    qint64 count() const;
    /// In rising order and apart from each other.
    std::vector<RowRange> rows() const;
    /// Of the current job; empty when it is not selected or not read yet.
    QString currentId() const { return m_currentId; }

    void selectWholeLook();
    void clear();
    /// Selects the row alone and shows it.
    void selectRow(int row);

Q_SIGNALS:
    void changed();
    void currentChanged(const QString &id);
    /// Jobs that are still there are no longer selected; why, in a sentence.
    void givenUp(const QString &sentence);

private:
    /// The selected jobs while the model is laid out anew.
    struct Remembered
    {
        OrderPointer order; ///< that `rows` are rows of
        std::vector<RowRange> rows;

        /// Then it is the current one, whose key is known.
        bool isOneJob() const { return rows.size() == 1 && rows.front().size() == 1; }
    };

    void note();
    void noteCurrent();
    void remember();
    void restore();
    void find();
    void stopFinding();
    void placeFound(const Result<std::vector<RowRange>> &rows);
    void place(const std::vector<RowRange> &rows, int current);
    void selectRows(const std::vector<RowRange> &rows);
    void finishMerge();
    int currentRow() const;

    JobsModel &m_model;
    QTableView &m_table;
    JobsLook m_look; ///< at the last reset
    Remembered m_remembered;
    std::optional<qint64> m_currentKey;
    QString m_currentId;
    bool m_isWholeLook = false;
    bool m_isRestoring = false;
    bool m_isFinding = false; ///< where the remembered jobs stand now
    TaskRunner<std::vector<RowRange>> m_finder;
};

} // namespace Printkeeper::JobsView
