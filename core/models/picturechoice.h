// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/embeddedpicture.h"

#include <optional>

namespace Printkeeper::Models {

/// Keeps the picture with the most pixels of those that are offered; of two as large, the one with
/// the smaller name, so that the first plate stands for all.
class PictureChoice
{
public:
    void offer(QByteArray bytes, const QByteArray &name = {})
    {
        const auto facts = acceptablePicture(bytes);
        if (!facts)
            return;
        const int area = facts->size.width() * facts->size.height();
        if (m_best && (area < m_area || (area == m_area && name >= m_name)))
            return;
        m_area = area;
        m_name = name;
        m_best = {std::move(bytes), facts->format, facts->size};
    }

    Result<EmbeddedPicture> take(const ModelSource &source)
    {
        return m_best ? Result<EmbeddedPicture>(std::move(*m_best)) : noPicture(source);
    }

private:
    std::optional<EmbeddedPicture> m_best;
    int m_area = 0;
    QByteArray m_name;
};

} // namespace Printkeeper::Models
