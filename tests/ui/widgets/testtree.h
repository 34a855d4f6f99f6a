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

    /// The same under other numbers, as a rescan may have it.
    TestTree renumbered(Node by) const
    {
        TestTree other = *this;
        other.m_first += by;
        return other;
    }
    void setGone(Node node) { m_gone = node; }

    qint64 amountOf(Node node) const override { return entry(node).amount; }
    Widgets::TreemapRest children(Node folder, qint64 least,
                                  std::vector<Widgets::TreemapChild> &into) const override
    {
        Widgets::TreemapRest rest;
        for (const Node node : entry(folder).children) {
            const Entry &child = m_nodes[node];
            ++visited;
            if (child.amount >= least) {
                into.push_back(
                    {child.amount, node + m_first, !child.children.empty(), child.colour});
            } else if (child.amount > 0) {
                rest.amount += child.amount;
                ++rest.count;
            }
        }
        return rest;
    }
    quint64 keyOf(Node node) const override { return node - m_first; }
    QString nameOf(Node node) const override
    {
        return node == m_first ? QStringLiteral("all")
                               : QStringLiteral("node %1").arg(node - m_first);
    }
    QString figureOf(qint64 amount) const override { return QStringLiteral("%1 B").arg(amount); }
    QString amountTitle() const override { return QStringLiteral("Bytes"); }
    std::optional<Node> parentOf(Node node) const override
    {
        return node == m_first ? std::nullopt : std::optional(entry(node).parent + m_first);
    }
    std::optional<Node> sameAs(const Widgets::TreemapContent &older, Node node) const override
    {
        const Node place = node - static_cast<const TestTree &>(older).m_first;
        return m_gone && *m_gone == place ? std::nullopt : std::optional(place + m_first);
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
    const Entry &entry(Node node) const { return m_nodes[node - m_first]; }

    std::vector<Entry> m_nodes;
    Node m_first = 0; ///< what the root is called
    std::optional<Node> m_gone;
};

} // namespace Printkeeper::Test
