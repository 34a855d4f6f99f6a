// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/joborder.h"

#include <QHash>

#include <cstring>

namespace Printkeeper::Jobs {
namespace {

using Database::Value;

QByteArray encoded(const Value &id)
{
    const auto raw = [](const auto &number) {
        return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    };
    if (const auto *number = std::get_if<qint64>(&id.content))
        return 'i' + raw(*number);
    if (const auto *number = std::get_if<double>(&id.content))
        return 'r' + raw(*number);
    if (std::holds_alternative<Value::Text>(id.content))
        return 't' + id.toBytes();
    return id.isNull() ? QByteArray("n") : 'b' + id.toBytes();
}

template<typename Number>
Number decoded(const QByteArray &bytes)
{
    Number number{};
    std::memcpy(&number, bytes.constData(), sizeof number);
    return number;
}

} // namespace

qint64 JobOrder::keyOf(const Value &id)
{
    return static_cast<qint64>(qHash(encoded(id), 0));
}

void JobOrder::append(const Value &id)
{
    const QByteArray bytes = encoded(id);
    m_keys.push_back(static_cast<qint64>(qHash(bytes, 0)));
    m_ids += bytes;
    m_idEnds.push_back(static_cast<quint32>(m_ids.size()));
}

Value JobOrder::idAt(qsizetype place) const
{
    const auto at = static_cast<std::size_t>(place);
    const qsizetype start = at == 0 ? 0 : m_idEnds[at - 1];
    const QByteArray bytes = m_ids.mid(start + 1, m_idEnds[at] - start - 1);
    switch (m_ids[start]) {
    case 'i':
        return {decoded<qint64>(bytes)};
    case 'r':
        return {decoded<double>(bytes)};
    case 't':
        return {Value::Text{bytes}};
    case 'b':
        return {Value::Blob{bytes}};
    default:
        return {};
    }
}

JobOrder JobOrder::picked(const std::vector<qsizetype> &places) const
{
    JobOrder order;
    order.m_keys.reserve(places.size());
    for (const qsizetype place : places) {
        if (hasIds())
            order.append(idAt(place));
        else
            order.append(m_keys[static_cast<std::size_t>(place)]);
    }
    return order;
}

void JobOrder::shrink()
{
    m_keys.shrink();
    m_idEnds.shrink_to_fit();
    m_ids.squeeze();
}

} // namespace Printkeeper::Jobs
