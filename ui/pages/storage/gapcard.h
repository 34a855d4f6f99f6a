// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "storage/spacegap.h"
#include "widgets/card.h"

namespace Printkeeper::StorageView {

/// Where the used space of the uploads' volume is: what the scan has seen, and why there is more.
class GapCard final : public Widgets::Card
{
    Q_OBJECT

public:
    explicit GapCard(QWidget *parent = nullptr);

    void showGap(const Result<Storage::SpaceGap> &gap);

private:
    void clear();
    QWidget *makeLine(const Storage::GapLine &line) const;

    QVBoxLayout *m_lines;
};

/// What a part is called; in words of people.
QString gapTitle(Storage::GapPart part);
/// The one sentence about a gap that people should see at once: what a program holds open, or how
/// much is hidden from the scan. Empty when it is little.
QString gapSentence(const Storage::SpaceGap &gap);

} // namespace Printkeeper::StorageView
