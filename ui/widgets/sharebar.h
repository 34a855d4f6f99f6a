// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace Printkeeper::Style {
struct Tokens;
} // namespace Printkeeper::Style

namespace Printkeeper::Widgets {

/// A whole and its parts in one bar, with the name and the amount of each below it. A part is told
/// by its pattern as well as by its colour.
class ShareBar final : public QWidget
{
    Q_OBJECT

public:
    /// InUse: grey. Next: in the colour of the first series. Waiting: hatched. Other: lighter grey.
    enum class Fill { InUse, Next, Waiting, Other };
    struct Part
    {
        QString name;
        double amount = 0;
        QString figure; ///< the amount as it is shown
        Fill fill = Fill::InUse;
    };

    explicit ShareBar(const QString &name, QWidget *parent = nullptr);

    /// `whole` is what the full length means; 0: the sum of the parts. What is no number or below 0
    /// counts as 0, and parts that are more than the whole fill it in proportion.
    void setParts(std::vector<Part> parts, double whole = 0);
    const std::vector<Part> &parts() const { return m_parts; }
    /// Share of the whole length of each part, 0 to 1.
    std::vector<double> shares() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont smallFont() const;
    std::vector<QRect> labelRects(int width) const;
    void paintFill(QPainter &painter, const QRectF &rect, Fill fill,
                   const Style::Tokens &tokens) const;

    std::vector<Part> m_parts;
    double m_whole = 0;
};

} // namespace Printkeeper::Widgets
