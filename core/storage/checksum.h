// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <array>
#include <cstring>
#include <span>

namespace Printkeeper::Storage {

/// 64 bits that change with every bit of the content: against accidents, not against enemies.
class Checksum
{
public:
    void add(std::span<const char> bytes)
    {
        std::array<quint64, 4> word;
        while (bytes.size() >= sizeof(word)) {
            std::memcpy(word.data(), bytes.data(), sizeof(word));
            for (std::size_t i = 0; i < word.size(); ++i)
                m_lanes[i] = mixed(m_lanes[i] ^ word[i]);
            bytes = bytes.subspan(sizeof(word));
        }
        word = {};
        // An empty span may point nowhere, which memcpy does not allow.
        if (!bytes.empty())
            std::memcpy(word.data(), bytes.data(), bytes.size());
        word[3] ^= bytes.size() << 56;
        for (std::size_t i = 0; i < word.size(); ++i)
            m_lanes[i] = mixed(m_lanes[i] ^ word[i]);
    }

    quint64 value() const
    {
        quint64 sum = 0;
        for (const quint64 lane : m_lanes)
            sum = mixed(sum ^ lane);
        return sum;
    }

private:
    static quint64 mixed(quint64 value)
    {
        value *= 0x9E3779B97F4A7C15ULL;
        return value ^ (value >> 32);
    }

    std::array<quint64, 4> m_lanes{1, 2, 3, 4};
};

} // namespace Printkeeper::Storage
