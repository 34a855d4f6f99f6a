// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tasks/farmstatus.h"
#include "widgets/capacitybar.h"
#include "widgets/card.h"

namespace Printkeeper::StorageView {

/// How full every volume of the farm is: the uploads' own large, with what goes next and what waits
/// in the trash, the others below it.
class VolumesCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit VolumesCard(QWidget *parent = nullptr);

    void showStatus(const Tasks::FarmStatus &status);
    /// How much was looked through; while a scan runs, so far.
    void showFiles(qint64 files);
    /// What of the used space cannot be seen; empty for nothing worth a word.
    void showGap(const QString &sentence);

Q_SIGNALS:
    void gapRequested();

private:
    void renderLine();
    void showOthers(const Tasks::FarmStatus &status);
    QWidget *makeVolume(const Tasks::VolumeStatus &volume);

    std::optional<Tasks::VolumeStatus> m_volume;
    std::optional<qint64> m_files;
    Widgets::Label *m_used;
    Widgets::ElidedLabel *m_line;
    Widgets::ElidedLabel *m_gap;
    Widgets::Button *m_gapLink;
    Widgets::CapacityBar *m_bar;
    Widgets::Label *m_parts;
    QVBoxLayout *m_others;
};

} // namespace Printkeeper::StorageView
