// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/bytequeue.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace Printkeeper::Jobs {

ByteQueue::Block::Block()
{
    void *pages =
        ::mmap(nullptr, BlockSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        qBadAlloc();
    m_data = static_cast<char *>(pages);
    m_mapped = BlockSize;
}

ByteQueue::Block::~Block()
{
    giveBack();
}

void ByteQueue::Block::giveBack()
{
    if (m_mapped > 0)
        ::munmap(m_data, std::exchange(m_mapped, 0));
}

ByteQueue::Block::Block(Block &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_mapped(std::exchange(other.m_mapped, 0))
{}

ByteQueue::Block &ByteQueue::Block::operator=(Block &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_mapped, other.m_mapped);
    return *this;
}

void ByteQueue::Block::append(QByteArrayView bytes)
{
    std::memcpy(m_data + m_size, bytes.data(), static_cast<std::size_t>(bytes.size()));
    m_size += static_cast<std::size_t>(bytes.size());
}

void ByteQueue::Block::shrink()
{
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const std::size_t needed = (m_size + page - 1) / page * page;
    if (needed < m_mapped && ::munmap(m_data + needed, m_mapped - needed) == 0)
        m_mapped = needed;
}

void ByteQueue::append(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (isEmpty() || m_blocks.back().room() == 0) {
            m_blocks.emplace_back();
            m_mapped += m_blocks.back().mapped();
        }
        Block &block = m_blocks.back();
        const auto part = std::min(bytes.size(), static_cast<qsizetype>(block.room()));
        block.append(bytes.first(part));
        bytes = bytes.sliced(part);
    }
}

void ByteQueue::shrink()
{
    if (isEmpty())
        return;
    m_mapped -= m_blocks.back().mapped();
    m_blocks.back().shrink();
    m_mapped += m_blocks.back().mapped();
}

void ByteQueue::read(char *bytes, qsizetype size)
{
    auto left = static_cast<std::size_t>(size);
    while (left > 0) {
        Block &block = m_blocks[m_first];
        const std::size_t part = std::min(left, block.size() - m_read);
        std::memcpy(bytes, block.data() + m_read, part);
        bytes += part;
        left -= part;
        m_read += part;
        if (m_read < block.size())
            continue;
        m_mapped -= block.mapped();
        block.giveBack();
        ++m_first;
        m_read = 0;
    }
}

} // namespace Printkeeper::Jobs
