// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/gcodepicture.h"

#include "models/picturechoice.h"

#include <QtEndian>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {
namespace {

constexpr Bytes SearchedHead = 1024 * 1024;
constexpr Bytes SearchedTail = 256 * 1024;

/// Takes the lines of a G-code file and offers each thumbnail that is whole to a choice.
class ThumbnailLines
{
public:
    explicit ThumbnailLines(PictureChoice &choice)
        : m_choice(choice)
    {}

    void add(QByteArrayView line)
    {
        line = line.trimmed();
        if (!line.startsWith(';')) {
            m_isInside = m_isInside && line.isEmpty();
            return;
        }
        line = line.sliced(1).trimmed();
        if (!line.startsWith("thumbnail")) {
            if (m_isInside)
                m_base64.append(line.data(), line.size());
            return;
        }
        if (m_isInside && line.contains(" end"))
            finish();
        m_isInside = line.contains(" begin");
        m_base64.clear();
    }

private:
    void finish()
    {
        auto decoded = QByteArray::fromBase64Encoding(
            m_base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            m_choice.offer(std::move(*decoded));
    }

    PictureChoice &m_choice;
    bool m_isInside = false;
    QByteArray m_base64;
};

/// False when it was stopped.
bool searchLines(QByteArrayView text, PictureChoice &choice, const WorkLimit &limit)
{
    ThumbnailLines lines(choice);
    qsizetype at = 0;
    for (int count = 0; at < text.size(); ++count) {
        if (count % 4096 == 0 && limit.isOver())
            return false;
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype stop = end < 0 ? text.size() : end;
        lines.add(text.sliced(at, stop - at));
        at = stop + 1;
    }
    return true;
}

constexpr Bytes FileHeader = 10;
constexpr int MostBlocks = 256;
enum BlockType : quint16 { GcodeBlock = 1, ThumbnailBlock = 5 };

/// One block of binary G-code: where its content lies and where the next block begins.
struct Block
{
    quint16 type = 0;
    bool isCompressed = false;
    Bytes content = 0;
    Bytes size = 0;
    Bytes next = 0;
};

template<typename T, std::size_t N>
T littleEndian(const std::array<char, N> &bytes, std::size_t at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

std::optional<Block> blockAt(const ModelSource &source, Bytes offset, Bytes checksum)
{
    std::array<char, 12> header = {};
    const Bytes got = source.read(offset, header.data(), 12);
    if (got < 8)
        return std::nullopt;
    Block block;
    block.type = littleEndian<quint16>(header, 0);
    block.isCompressed = littleEndian<quint16>(header, 2) != 0;
    if (block.type > ThumbnailBlock || (block.isCompressed && got < 12))
        return std::nullopt;
    const Bytes parameters = block.type == ThumbnailBlock ? 6 : 2;
    block.content = offset + (block.isCompressed ? 12 : 8) + parameters;
    block.size = littleEndian<quint32>(header, block.isCompressed ? 8 : 4);
    block.next = block.content + block.size + checksum;
    return block;
}

} // namespace

Result<EmbeddedPicture> gcodePicture(const ModelSource &source, const WorkLimit &limit)
{
    PictureChoice choice;
    const bool isShort = source.size() <= SearchedHead + SearchedTail;
    if (!searchLines(source.read(0, isShort ? source.size() : SearchedHead), choice, limit))
        return interrupted(source, limit);
    const Bytes tail = source.size() - SearchedTail;
    if (!isShort && !searchLines(source.read(tail, SearchedTail), choice, limit))
        return interrupted(source, limit);
    return choice.take(source);
}

Result<EmbeddedPicture> binaryGcodePicture(const ModelSource &source, const WorkLimit &limit)
{
    std::array<char, FileHeader> header = {};
    const Bytes got = source.read(0, header.data(), FileHeader);
    if (got < FileHeader || !QByteArrayView(header).startsWith("GCDE"))
        return damaged(source, u"no header of binary G-code"_s);
    const Bytes checksum = littleEndian<quint16>(header, 8) == 0 ? 0 : 4;
    PictureChoice choice;
    Bytes offset = FileHeader;
    for (int count = 0; count < MostBlocks && offset < source.size(); ++count) {
        if (limit.isOver())
            return interrupted(source, limit);
        const auto block = blockAt(source, offset, checksum);
        if (!block || block->type == GcodeBlock)
            break;
        const bool isWhole = block->content + block->size <= source.size();
        if (block->type == ThumbnailBlock && !block->isCompressed && isWhole
            && block->size <= MostPictureBytes)
            choice.offer(source.read(block->content, block->size));
        offset = block->next;
    }
    return choice.take(source);
}

} // namespace Printkeeper::Models
