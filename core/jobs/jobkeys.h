// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <vector>

namespace Printkeeper::Jobs {

/// Keys of jobs in some order, four bytes each as long as all of them fit into as many, as row
/// numbers do but for strange ones.
class JobKeys
{
public:
    class Iterator;
    using value_type = qint64;
    using const_iterator = Iterator;

    JobKeys() = default;
    JobKeys(std::initializer_list<qint64> keys)
        : JobKeys(std::vector(keys))
    {}
    explicit JobKeys(const std::vector<qint64> &keys);

    void push_back(qint64 key)
    {
        if (m_isWide)
            m_wide.push_back(key);
        else if (key >= 0 && key <= std::numeric_limits<quint32>::max())
            m_narrow.push_back(static_cast<quint32>(key));
        else
            widen(key);
    }
    void reserve(std::size_t size);
    void shrink();

    qint64 operator[](std::size_t place) const
    {
        return m_isWide ? m_wide[place] : qint64(m_narrow[place]);
    }
    std::size_t size() const { return m_isWide ? m_wide.size() : m_narrow.size(); }
    bool empty() const { return size() == 0; }
    Iterator begin() const;
    Iterator end() const;
    /// The first place of a key; size() when it is nowhere.
    std::size_t placeOf(qint64 key) const;

    bool operator==(const JobKeys &other) const;

private:
    void widen(qint64 key);

    std::vector<quint32> m_narrow;
    std::vector<qint64> m_wide;
    bool m_isWide = false;
};

/// Has the keys by value.
class JobKeys::Iterator
{
public:
    using iterator_concept = std::random_access_iterator_tag;
    using iterator_category = std::input_iterator_tag;
    using value_type = qint64;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = qint64;

    Iterator() = default;
    Iterator(const JobKeys *keys, difference_type place)
        : m_keys(keys)
        , m_place(place)
    {}

    qint64 operator*() const { return (*m_keys)[static_cast<std::size_t>(m_place)]; }
    qint64 operator[](difference_type places) const { return *(*this + places); }
    Iterator &operator+=(difference_type places)
    {
        m_place += places;
        return *this;
    }
    Iterator &operator-=(difference_type places) { return *this += -places; }
    Iterator &operator++() { return *this += 1; }
    Iterator &operator--() { return *this += -1; }
    Iterator operator++(int)
    {
        const Iterator before = *this;
        ++*this;
        return before;
    }
    Iterator operator--(int)
    {
        const Iterator before = *this;
        --*this;
        return before;
    }
    friend Iterator operator+(Iterator at, difference_type places) { return at += places; }
    friend Iterator operator+(difference_type places, Iterator at) { return at += places; }
    friend Iterator operator-(Iterator at, difference_type places) { return at -= places; }
    friend difference_type operator-(const Iterator &left, const Iterator &right)
    {
        return left.m_place - right.m_place;
    }
    bool operator==(const Iterator &other) const { return m_place == other.m_place; }
    std::strong_ordering operator<=>(const Iterator &other) const
    {
        return m_place <=> other.m_place;
    }

private:
    const JobKeys *m_keys = nullptr;
    difference_type m_place = 0;
};

inline JobKeys::Iterator JobKeys::begin() const
{
    return {this, 0};
}

inline JobKeys::Iterator JobKeys::end() const
{
    return {this, static_cast<std::ptrdiff_t>(size())};
}

} // namespace Printkeeper::Jobs
