// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <memory>
#include <type_traits>
#include <utility>

namespace Printkeeper {

/// A value or an Error, never both and never neither. Spelled like std::expected, which g++ 12 has
/// only in C++23; unlike it, a result that nobody looks at is a warning.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_value(std::move(value))
        , m_hasValue(true)
    {}
    Result(Error error)
        : m_error(std::move(error))
    {}
    Result(const Result &other) requires std::is_copy_constructible_v<T>
        : m_hasValue(other.m_hasValue)
    {
        if (m_hasValue)
            std::construct_at(&m_value, other.m_value);
        else
            std::construct_at(&m_error, other.m_error);
    }
    Result(Result &&other) noexcept
        : m_hasValue(other.m_hasValue)
    {
        if (m_hasValue)
            std::construct_at(&m_value, std::move(other.m_value));
        else
            std::construct_at(&m_error, std::move(other.m_error));
    }
    ~Result()
    {
        if (m_hasValue)
            std::destroy_at(&m_value);
        else
            std::destroy_at(&m_error);
    }
    Result &operator=(Result other) noexcept
    {
        std::destroy_at(this);
        return *std::construct_at(this, std::move(other));
    }

    bool has_value() const { return m_hasValue; }
    explicit operator bool() const { return has_value(); }

    T &value() &
    {
        Q_ASSERT(has_value());
        return m_value;
    }
    const T &value() const &
    {
        Q_ASSERT(has_value());
        return m_value;
    }
    T &&value() &&
    {
        Q_ASSERT(has_value());
        return std::move(m_value);
    }

    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    template<typename U>
    T value_or(U &&other) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(other));
    }

    const Error &error() const
    {
        Q_ASSERT(!has_value());
        return m_error;
    }

private:
    // By hand, not std::variant or std::optional: those double what compiling a Result takes.
    union
    {
        T m_value;
        Error m_error;
    };
    bool m_hasValue = false;
};

/// Success, or an Error: the result of what has no value to give.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
        , m_failed(true)
    {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const
    {
        Q_ASSERT(m_failed);
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace Printkeeper
