// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobsmodel.h"

#include <QItemSelectionModel>
#include <QObject>
#include <QTableView>

namespace Printkeeper::JobsView {

/// Which jobs are selected in a table of them: some rows, or all of the look, which stays so when
/// jobs come. Keeps them through everything that happens to their rows; a job whose row goes is no
/// longer selected. Another look keeps only the current job. GUI thread.
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

private:
    void note();
    void noteCurrent();
    void remember();
    void restore();
    void selectRows(const std::vector<RowRange> &rows);
    void finishMerge();
    int currentRow() const;

    JobsModel &m_model;
    QTableView &m_table;
    JobsLook m_look;                  ///< at the last reset
    std::vector<qint64> m_remembered; ///< keys while the model is laid out anew
    std::optional<qint64> m_currentKey;
    QString m_currentId;
    bool m_isWholeLook = false;
    bool m_isRestoring = false;
};

} // namespace Printkeeper::JobsView
