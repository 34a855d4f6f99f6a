// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <utility>

namespace Printkeeper {

/// Owns one open file descriptor and closes it. Movable, not copyable; empty when negative.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int descriptor)
        : m_descriptor(descriptor)
    {}
    FileDescriptor(FileDescriptor &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1))
    {}
    /// Closes what it had at once: a lock must not live on in the one that was moved from.
    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        if (this != &other) {
            reset();
            m_descriptor = other.release();
        }
        return *this;
    }
    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;
    ~FileDescriptor() { reset(); }

    int get() const { return m_descriptor; }
    bool isOpen() const { return m_descriptor >= 0; }

    /// Gives the descriptor away: the caller closes it.
    int release() { return std::exchange(m_descriptor, -1); }
    /// Closes it and leaves errno alone, so that an error can be reported after the cleanup.
    void reset();

private:
    int m_descriptor = -1;
};

} // namespace Printkeeper
