// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/cleanup/rulecard.h"

#include "base/format.h"
#include "style/tokens.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::CleanupView {

using namespace Widgets;
using Style::Space;

namespace {

constexpr int LeastRange = 14;
constexpr int MostRange = 365;
constexpr int Week = 7;

QString titleOf(RuleCard::Rule rule)
{
    return rule == RuleCard::Rule::Uploads ? RuleCard::tr("Uploads waiting too long")
                                           : RuleCard::tr("Completed long ago");
}

QString nameOf(RuleCard::Rule rule)
{
    return rule == RuleCard::Rule::Uploads ? u"uploads"_s : u"completed"_s;
}

} // namespace

RuleCard::RuleCard(Rule rule, int days, QWidget *parent)
    : Card(titleOf(rule), parent)
    , m_rule(rule)
    , m_days(days)
    , m_figure(new FigureLabel)
    , m_unit(new Label(TextStyle::Body))
    , m_fate(new Label(TextStyle::Small, Wrapping::Words))
    , m_slider(new WhatIfSlider(rule == Rule::Uploads
                                    ? tr("Days until a waiting upload is removed")
                                    : tr("Days until a completed job is archived")))
    , m_whatIf(new Label(TextStyle::Small, Wrapping::Words))
    , m_use(new Button(ButtonKind::Link))
{
    const QString name = nameOf(rule);
    setObjectName(name + u"Card"_s);
    m_figure->setObjectName(name + u"Figure"_s);
    m_unit->setObjectName(name + u"Unit"_s);
    m_fate->setObjectName(name + u"Fate"_s);
    m_slider->setObjectName(name + u"Slider"_s);
    m_whatIf->setObjectName(name + u"WhatIf"_s);
    m_use->setObjectName(name + u"Use"_s);
    m_unit->setTone(Tone::Secondary);
    m_unit->hide();
    m_fate->setTone(Tone::Secondary);
    m_whatIf->setTone(Tone::Secondary);
    m_whatIf->setAlignment(Qt::AlignLeft | Qt::AlignTop); // in line with the card beside
    m_slider->setSingleStep(1);
    m_slider->setPageStep(Week);
    m_slider->setRange(1, std::max(2 * days, LeastRange));
    m_slider->setValue(days);
    m_slider->setFormats(
        [](double value) { return tr("%n day(s)", nullptr, static_cast<int>(value)); },
        //: %1: an amount, as “41.2 GB”
        [](double bytes) { return tr("about %1").arg(formatBytes(static_cast<Bytes>(bytes))); });
    auto *left = new QVBoxLayout;
    left->setSpacing(Space::Tiny);
    left->addWidget(m_figure);
    left->addWidget(m_unit);
    left->addWidget(m_fate);
    left->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::Medium);
    row->addLayout(left, 2);
    row->addWidget(m_slider, 3);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Space::Small);
    foot->addWidget(m_whatIf, 1);
    foot->addWidget(m_use, 0, Qt::AlignTop);
    // Nothing jumps when it comes, and the words beside it take a second line.
    QFont small = font();
    small.setPixelSize(Style::Type::Small);
    foot->addStrut(std::max(m_use->sizeHint().height(), 2 * QFontMetrics(small).lineSpacing()));
    body()->addLayout(row, 1);
    body()->addLayout(foot);
    m_figure->setFigure(u"–"_s, {});
    connect(m_slider, &QAbstractSlider::valueChanged, this, &RuleCard::showWhatIf);
    connect(m_use, &Button::clicked, this,
            [this] { Q_EMIT useRequested(key(), m_slider->value()); });
    showWhatIf();
}

QString RuleCard::key() const
{
    return m_rule == Rule::Uploads ? u"cleanup/stale_upload_days"_s : u"cleanup/completed_days"_s;
}

void RuleCard::showPlan(qint64 jobs, const QString &fate)
{
    const auto count = static_cast<int>(jobs);
    m_figure->setFigure(formatCount(jobs), {});
    m_unit->setTextOrHide(m_rule == Rule::Uploads ? tr("upload(s)", nullptr, count)
                                                  : tr("job(s)", nullptr, count));
    m_figure->setAccessibleName(m_figure->figure() + u' ' + m_unit->text());
    m_fate->setText(fate);
}

void RuleCard::showUnknown()
{
    m_figure->setFigure(u"–"_s, {});
    m_unit->setTextOrHide({});
    m_fate->setText(tr("Nobody knows how many."));
}

void RuleCard::showCurve(const Cleanup::AgeCurve &curve)
{
    m_curve = curve;
    const int range = std::clamp(curve.oldest() + 1, std::max(2 * m_days, LeastRange), MostRange);
    m_slider->setRange(1, std::max({range, m_days, m_slider->value()})); // else it moves by itself
    std::vector<QPointF> points;
    const int last = curve.bytesAt(1) > 0 ? m_slider->maximum() : 0; // no line along the ground
    for (int day = 1; day <= last; ++day)
        points.emplace_back(day, static_cast<double>(curve.bytesAt(day)));
    m_slider->setCurve(std::move(points));
    showWhatIf();
}

void RuleCard::showSetting()
{
    m_slider->setValue(m_days);
}

/// Arithmetic alone: this is called at every step of the slider.
void RuleCard::showWhatIf()
{
    const int days = m_slider->value();
    const bool isSetting = days == m_days;
    m_use->setText(tr("Use %n day(s)", nullptr, days));
    m_use->setVisible(!isSetting);
    if (m_curve.jobs.empty()) {
        m_whatIf->setText(isSetting ? tr("Set to %n day(s).", nullptr, m_days) : QString());
        return;
    }
    const auto jobs = static_cast<int>(m_curve.jobsAt(days));
    //: What a rule would take
    QString amount = tr("nothing");
    if (jobs > 0 && m_rule == Rule::Uploads)
        //: %1: an amount, as “41.2 GB”
        amount = tr("up to %Ln upload(s), about %1", nullptr, jobs);
    else if (jobs > 0)
        //: %1: an amount, as “41.2 GB”
        amount = tr("up to %Ln job(s), about %1", nullptr, jobs);
    if (jobs > 0)
        amount = amount.arg(formatBytes(m_curve.bytesAt(days)));
    //: %1: what would go, as “up to 41 jobs, about 9 GB”
    m_whatIf->setText(!isSetting ? tr("At %n day(s): %1.", nullptr, days).arg(amount)
                                 : tr("Set to %n day(s). Slide to see what another age would take.",
                                      nullptr, m_days));
    m_slider->setAccessibleDescription(m_whatIf->text());
}

} // namespace Printkeeper::CleanupView
