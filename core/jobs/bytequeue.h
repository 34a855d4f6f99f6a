// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <vector>

namespace Printkeeper::Jobs {

/// Bytes that are read once, in the order in which they were written. They lie in pages of their
/// own: what has been read is the system's again at once, while the heap would keep it.
class ByteQueue
{
public:
    void append(QByteArrayView bytes);
    /// Gives back what the last block has left over.
    void shrink();

    bool isEmpty() const { return m_first == m_blocks.size(); }
    /// Not more than there is.
    void read(char *bytes, qsizetype size);
    quint8 readByte()
    {
        quint8 byte = 0;
        read(reinterpret_cast<char *>(&byte), 1);
        return byte;
    }

    qsizetype usedBytes() const { return static_cast<qsizetype>(m_mapped); }

private:
    static constexpr std::size_t BlockSize = 16 * 1024;

    /// Pages of memory.
    class Block
    {
    public:
        Block();
        ~Block();
        Block(Block &&other) noexcept;
        Block &operator=(Block &&other) noexcept;
        char *data() const { return m_data; }
        std::size_t size() const { return m_size; }
        std::size_t room() const { return m_mapped - m_size; }
        std::size_t mapped() const { return m_mapped; }
        void append(QByteArrayView bytes);
        void shrink();
        void giveBack();

    private:
        char *m_data = nullptr;
        std::size_t m_size = 0;
        std::size_t m_mapped = 0;
    };

    std::vector<Block> m_blocks;
    std::size_t m_first = 0; ///< of the blocks that have not been read
    std::size_t m_read = 0;  ///< of its bytes
    std::size_t m_mapped = 0;
};

} // namespace Printkeeper::Jobs
