// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/treemap.h"

namespace Printkeeper::Test {

/// A tree that a test makes node by node; 0 is the root. Amounts are those of the leaves.
class TestTree final : public Widgets::TreemapContent
{
public:
    using Node = Widgets::TreemapNode;

    TestTree() { m_nodes.emplace_back(); }

    Node add(Node parent, qint64 amount, quint8 colour = 0)
    {
        const auto node = static_cast<Node>(m_nodes.size());
        m_nodes.push_back({parent, 0, {}, colour});
        m_nodes[parent].children.push_back(node);
        setAmount(node, amount);
        return node;
    }
    void setAmount(Node node, qint64 amount)
    {
        const qint64 change = amount - m_nodes[node].amount;
        for (Node at = node; true; at = m_nodes[at].parent) {
            m_nodes[at].amount += change;
            if (at == 0)
                return;
        }
    }
    const std::vector<Node> &childrenOf(Node node) const { return m_nodes[node].children; }
    std::size_t size() const { return m_nodes.size(); }

    qint64 amountOf(Node node) const override { return m_nodes[node].amount; }
    Widgets::TreemapRest children(Node folder, qint64 least,
                                  std::vector<Widgets::TreemapChild> &into) const override
    {
        Widgets::TreemapRest rest;
        for (const Node node : m_nodes[folder].children) {
            const Entry &entry = m_nodes[node];
            ++visited;
            if (entry.amount >= least) {
                into.push_back({entry.amount, node, !entry.children.empty(), entry.colour});
            } else if (entry.amount > 0) {
                rest.amount += entry.amount;
                ++rest.count;
            }
        }
        return rest;
    }
    QString nameOf(Node node) const override
    {
        return node == 0 ? QStringLiteral("all") : QStringLiteral("node %1").arg(node);
    }
    QString figureOf(qint64 amount) const override { return QStringLiteral("%1 B").arg(amount); }
    std::optional<Node> parentOf(Node node) const override
    {
        return node == 0 ? std::nullopt : std::optional(m_nodes[node].parent);
    }

    mutable qint64 visited = 0; ///< children that were looked at

private:
    struct Entry
    {
        Node parent = 0;
        qint64 amount = 0;
        std::vector<Node> children;
        quint8 colour = 0;
    };
    std::vector<Entry> m_nodes;
};

} // namespace Printkeeper::Test
