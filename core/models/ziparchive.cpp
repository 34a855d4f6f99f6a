// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/ziparchive.h"

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <cerrno>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {
namespace {

constexpr int MostEntries = 10'000;
constexpr Bytes MostDirectory = 2 * 1024 * 1024;
constexpr Bytes MostRead = 16 * 1024 * 1024;
constexpr Bytes MostUnpacked = 32 * 1024 * 1024; ///< of all entries together
constexpr Bytes SmallestBlock = 4 * 1024;
constexpr Bytes LargestBlock = 64 * 1024;

struct CloseArchive
{
    void operator()(archive *opened) const { archive_read_free(opened); }
};

} // namespace

/// What libarchive's callbacks work on: its address must not change.
struct ZipArchive::State
{
    State(const ModelSource &file, const WorkLimit &until)
        : source(file)
        , limit(until)
        , reader(archive_read_new())
    {}

    const ModelSource &source;
    const WorkLimit &limit;
    std::array<char, LargestBlock> buffer = {};
    Bytes offset = 0;
    Bytes block = SmallestBlock; ///< doubled while it is read on and on, small after a jump
    Bytes allowed = MostDirectory;
    Bytes unpacked = 0;
    int entries = 0;
    std::unique_ptr<archive, CloseArchive> reader;

    static la_ssize_t read(archive *reader, void *client, const void **bytes)
    {
        auto &state = *static_cast<State *>(client);
        if (state.allowed <= 0 || state.limit.isOver()) {
            archive_set_error(reader, EIO, "a limit was reached");
            return ARCHIVE_FATAL;
        }
        const Bytes got = state.source.read(state.offset, state.buffer.data(), state.block);
        state.offset += got;
        state.allowed -= got;
        state.block = std::min(state.block * 2, LargestBlock);
        *bytes = state.buffer.data();
        return got;
    }

    static la_int64_t seek(archive *, void *client, la_int64_t offset, int whence)
    {
        auto &state = *static_cast<State *>(client);
        const Bytes from = whence == SEEK_END   ? state.source.size()
                           : whence == SEEK_CUR ? state.offset
                                                : 0;
        Bytes target = 0;
        if (__builtin_add_overflow(from, offset, &target) || target < 0)
            return ARCHIVE_FATAL;
        state.offset = target;
        state.block = SmallestBlock;
        return target;
    }
};

ZipArchive::ZipArchive(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}
ZipArchive::ZipArchive(ZipArchive &&) noexcept = default;
ZipArchive &ZipArchive::operator=(ZipArchive &&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(const ModelSource &source, const WorkLimit &limit)
{
    auto state = std::make_unique<State>(source, limit);
    archive *reader = state->reader.get();
    // Not the streaming format: without a directory it would unpack everything to find the end.
    archive_read_support_format_zip_seekable(reader);
    archive_read_set_read_callback(reader, State::read);
    archive_read_set_seek_callback(reader, State::seek);
    archive_read_set_callback_data(reader, state.get());
    if (archive_read_open1(reader) != ARCHIVE_OK)
        return damaged(source, QString::fromUtf8(archive_error_string(reader)));
    return ZipArchive(std::move(state));
}

std::optional<QByteArray> ZipArchive::next()
{
    archive_entry *entry = nullptr;
    if (++m_state->entries > MostEntries || m_state->limit.isOver())
        return std::nullopt;
    const int result = archive_read_next_header(m_state->reader.get(), &entry);
    if (m_state->entries == 1)
        m_state->allowed += MostRead - MostDirectory;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN)
        return std::nullopt;
    return QByteArray(archive_entry_pathname(entry));
}

QByteArray ZipArchive::content(Bytes most)
{
    archive *reader = m_state->reader.get();
    // The other methods ask for memory as a stranger's file says.
    const QByteArrayView format(archive_format_name(reader));
    if (!format.contains("(uncompressed)") && !format.contains("(deflation)"))
        return {};
    QByteArray content;
    std::array<char, 16 * 1024> piece;
    while (m_state->unpacked < MostUnpacked && !m_state->limit.isOver()) {
        const la_ssize_t got = archive_read_data(reader, piece.data(), piece.size());
        if (got == 0)
            return content;
        if (got < 0 || content.size() + got > most)
            break;
        m_state->unpacked += got;
        content.append(piece.data(), got);
    }
    return {};
}

} // namespace Printkeeper::Models
