// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/emergency/emergencyfacts.h"

#include <QGridLayout>
#include <QWidget>

#include <memory>

namespace Printkeeper::Emergency {

/// What else would free space and how much: instructions, so none of them is cut; where they are
/// about stands below, and the amounts below each other.
class AdviceList final : public QWidget
{
    Q_OBJECT

public:
    explicit AdviceList(QWidget *parent = nullptr);

    void setAdvice(const std::vector<Recovery::Advice> &advice);

private:
    static void addHead(QGridLayout &rows);
    static void addRow(QGridLayout &rows, int number, const Recovery::Advice &advice);

    std::vector<Recovery::Advice> m_shown;
    std::unique_ptr<QWidget> m_rows;
};

} // namespace Printkeeper::Emergency
