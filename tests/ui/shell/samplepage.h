// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/pageentry.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Printkeeper::Test {

/// A page with two controls, an action with a key, one without, and a text for its state.
class SamplePage final : public Pages::Page
{
public:
    SamplePage()
        : text(new QLineEdit(this))
    {
        using namespace Qt::Literals::StringLiterals;
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(text);
        layout->addWidget(new QPushButton(u"Do it"_s));
        offer(offers());
        archive = findAction(u"archive"_s);
    }

    QVariantMap state() const override { return {{QStringLiteral("text"), text->text()}}; }
    void restoreState(const QVariantMap &state) override
    {
        text->setText(state[QStringLiteral("text")].toString());
    }
    void openAt(const QVariantMap &where) override
    {
        text->setText(where[QStringLiteral("status")].toString());
    }

    QLineEdit *text;
    QAction *archive;

    static std::vector<Pages::PageOffer<SamplePage>> offers()
    {
        using namespace Qt::Literals::StringLiterals;
        return {{{u"archive"_s, u"&Archive the chosen jobs"_s, {{Qt::CTRL | Qt::Key_E}}},
                 &SamplePage::noteArchived},
                {{u"export"_s, u"Export as CSV…"_s, {}}, &SamplePage::noteArchived}};
    }
    void refuse(const QString &name, const QString &reason) { setReasonAgainst(name, reason); }

private:
    void noteArchived() {}
};

} // namespace Printkeeper::Test
