// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/stlreader.h"

#include <QtEndian>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Models {
namespace {

constexpr Bytes Head = 84; ///< of a binary file: 80 bytes of text, the count
constexpr Bytes Facet = 50;
constexpr Bytes Piece = 1000 * 1000; ///< whole facets
constexpr std::size_t Batch = 1024;
constexpr qsizetype LongestVertex = 256; ///< bytes of text
constexpr float Farthest = 1e9F;

/// Hands triangles on in batches and leaves out what cannot be drawn.
class TriangleBatch
{
public:
    TriangleBatch(const TriangleVisitor &visitor, const WorkLimit &limit)
        : m_visitor(visitor)
        , m_limit(limit)
    {
        m_triangles.reserve(Batch);
    }

    void add(const Triangle &triangle)
    {
        if (!std::all_of(triangle.begin(), triangle.end(), isReachable))
            return;
        m_triangles.push_back(triangle);
        if (m_triangles.size() == Batch)
            flush();
    }

    void flush()
    {
        m_isStopped = m_isStopped || m_limit.isOver();
        if (!m_isStopped && !m_triangles.empty()) {
            m_hasAny = true;
            m_isStopped = !m_visitor(m_triangles);
        }
        m_triangles.clear();
    }

    bool isStopped() const { return m_isStopped; }
    bool hasAny() const { return m_hasAny; }

private:
    static bool isReachable(const Vertex &vertex)
    {
        // False for what is not a number, too.
        return std::abs(vertex.x) < Farthest && std::abs(vertex.y) < Farthest
               && std::abs(vertex.z) < Farthest;
    }

    const TriangleVisitor &m_visitor;
    const WorkLimit &m_limit;
    std::vector<Triangle> m_triangles;
    bool m_isStopped = false;
    bool m_hasAny = false;
};

void readBinary(const ModelSource &source, TriangleBatch &batch)
{
    // The file may have shrunk since it was opened: then there is no promise.
    std::array<char, 4> count = {};
    source.read(Head - 4, count.data(), 4);
    const Bytes promised = qFromLittleEndian<quint32>(count.data());
    const Bytes there = (source.size() - Head) / Facet;
    const bool isPromiseKept = promised > 0 && promised <= there;
    const Bytes end = Head + Facet * (isPromiseKept ? promised : there);
    QByteArray piece(Piece, Qt::Uninitialized);
    for (Bytes offset = Head; offset < end && !batch.isStopped(); offset += Piece) {
        const Bytes got = source.read(offset, piece.data(), std::min(Piece, end - offset));
        for (Bytes at = 0; at + Facet <= got && !batch.isStopped(); at += Facet) {
            std::array<float, 9> numbers = {};
            // After the normal, which many programs leave at zero.
            qFromLittleEndian<float>(piece.constData() + at + 12, 9, numbers.data());
            const auto &n = numbers;
            batch.add({Vertex{n[0], n[1], n[2]}, {n[3], n[4], n[5]}, {n[6], n[7], n[8]}});
        }
    }
}

bool isBlank(char character)
{
    return character == ' ' || (character >= '\t' && character <= '\r');
}

const char *skipBlanks(const char *from, const char *end)
{
    return std::find_if_not(from, end, isBlank);
}

/// Reads `vertex x y z` that begins at `from`; null when it is none. What is no number becomes NaN.
const char *readVertex(const char *from, const char *end, Vertex &vertex)
{
    if (end - from < 7 || qstrnicmp(from, 6, "vertex", 6) != 0 || !isBlank(from[6]))
        return nullptr;
    from += 6;
    for (float *number : {&vertex.x, &vertex.y, &vertex.z}) {
        from = skipBlanks(from, end);
        if (from < end && *from == '+')
            ++from;
        *number = NAN;
        from = std::from_chars(from, end, *number).ptr;
    }
    return from;
}

/// The vertices of an ASCII file as triangles: a facet with more than three corners is a fan.
class VertexText
{
public:
    VertexText(TriangleBatch &batch, char initial)
        : m_batch(batch)
        , m_initial(initial)
    {}

    /// Takes what is complete from the start of `text`; returns where the rest begins.
    qsizetype take(QByteArrayView text, bool isLast)
    {
        const char *const end = text.end();
        const char *const stop =
            isLast ? end : end - std::min<qsizetype>(text.size(), LongestVertex);
        const char *at = text.begin();
        const char *word = at;
        while (!m_batch.isStopped() && (word = find(word, stop)) != stop) {
            Vertex vertex;
            const char *after = readVertex(word, end, vertex);
            if (!after) {
                ++word;
                continue;
            }
            addCorner(vertex, skipBlanks(at, word) != word);
            at = word = after;
        }
        // What lies between two vertices decides whether they belong together.
        m_isApart = m_isApart || skipBlanks(at, std::max(at, stop)) < stop;
        return std::max(at, stop) - text.begin();
    }

private:
    const char *find(const char *from, const char *stop) const
    {
        if (from >= stop)
            return stop;
        const void *found = std::memchr(from, m_initial, static_cast<std::size_t>(stop - from));
        return found ? static_cast<const char *>(found) : stop;
    }

    void addCorner(const Vertex &vertex, bool isApart)
    {
        if (isApart || std::exchange(m_isApart, false))
            m_corners = 0;
        if (m_corners >= 2)
            m_batch.add({m_first, m_previous, vertex});
        if (m_corners == 0)
            m_first = vertex;
        m_previous = vertex;
        m_corners = std::min(m_corners + 1, 2);
    }

    TriangleBatch &m_batch;
    char m_initial;
    Vertex m_first, m_previous;
    int m_corners = 0;
    bool m_isApart = false;
};

void readText(const ModelSource &source, char initial, TriangleBatch &batch)
{
    VertexText text(batch, initial);
    QByteArray piece(Piece, Qt::Uninitialized);
    Bytes kept = 0;
    Bytes offset = 0;
    while (!batch.isStopped()) {
        const Bytes wanted = std::min(Piece - kept, source.size() - offset);
        const Bytes got = source.read(offset, piece.data() + kept, wanted);
        offset += got;
        const bool isLast = got < Piece - kept;
        const qsizetype taken = text.take(QByteArrayView(piece).first(kept + got), isLast);
        if (isLast)
            break;
        kept = kept + got - taken;
        std::memmove(piece.data(), piece.constData() + taken, static_cast<std::size_t>(kept));
        // Also where nothing was taken: the time may be over.
        batch.flush();
    }
}

/// How an ASCII file spells the first letter of `vertex`; empty for a binary one. A binary file may
/// begin with "solid" too, but then its size is what its count says, or there is no vertex in it.
std::optional<char> textInitial(const ModelSource &source)
{
    const QByteArray head = source.read(0, 4096);
    if (head.size() >= Head) {
        const Bytes promised = qFromLittleEndian<quint32>(head.constData() + 80);
        if (source.size() == Head + promised * Facet)
            return std::nullopt;
    }
    if (head.contains("vertex"))
        return 'v';
    return head.contains("VERTEX") ? std::optional('V') : std::nullopt;
}

} // namespace

Result<void> readStl(const ModelSource &source, const TriangleVisitor &visitor,
                     const WorkLimit &limit)
{
    TriangleBatch batch(visitor, limit);
    if (const auto initial = textInitial(source))
        readText(source, *initial, batch);
    else if (source.read(0, Head).size() == Head)
        readBinary(source, batch);
    batch.flush();
    if (batch.isStopped())
        return interrupted(source, limit);
    if (!batch.hasAny())
        return damaged(source, u"not one triangle"_s);
    return {};
}

} // namespace Printkeeper::Models
