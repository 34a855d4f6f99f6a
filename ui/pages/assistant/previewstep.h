// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cleanup/cleanupplan.h"

#include <QVBoxLayout>
#include <QWidget>

namespace Printkeeper::Assistant {

/// What a cleanup with the new settings would do, in numbers. Nothing of it is done here.
class PreviewStep final : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewStep(QWidget *parent = nullptr);

    void showReading();
    void showReport(const Cleanup::CleanupReport &report);
    void showError(const QString &message);

private:
    void setContent(QWidget *content);

    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
};

} // namespace Printkeeper::Assistant
