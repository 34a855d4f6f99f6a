// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../files/scratchfolder.h"

#include <QByteArrayList>
#include <QRandomGenerator>

namespace Printkeeper::Test {

/// Fills a scratch folder with whatever a disk may hold; the same for the same seed.
class RandomTree
{
public:
    RandomTree(const ScratchFolder &scratch, quint32 seed)
        : m_scratch(scratch)
        , m_random(seed)
    {}

    /// From now on no file gets a second name.
    void stopLinking() { m_links = false; }

    void grow(int entries)
    {
        for (int i = 0; i < entries; ++i)
            addOne();
    }

    /// Removes, renames and changes some of it.
    void change(int times)
    {
        for (int i = 0; i < times; ++i)
            changeOne();
    }

    const QByteArrayList &files() const { return m_files; }

private:
    QByteArray anyOf(const QByteArrayList &all)
    {
        return all.at(m_random.bounded(int(all.size())));
    }

    QByteArray newPath()
    {
        // Now and then deep, mostly wide.
        const QByteArray folder = m_random.bounded(3) == 0 ? m_folders.last() : anyOf(m_folders);
        QByteArray name = QByteArray::number(m_count++);
        switch (m_random.bounded(8)) {
        case 0:
            name += "\xff\xfe\n";
            break;
        case 1:
            name = name.leftJustified(255, 'n');
            break;
        case 2:
            name.prepend("-\"; ");
            break;
        default:
            name += ".gcode";
        }
        return folder + name;
    }

    void addOne()
    {
        const QByteArray path = newPath();
        const QByteArray place = m_scratch.path(path);
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
            if (place.size() < 3000 && m_scratch.makeFolder(path))
                m_folders.append(path + '/');
            break;
        case 2:
            m_scratch.makeFifo(path);
            break;
        case 3:
            m_scratch.makeSocket(path);
            break;
        case 4:
            m_scratch.makeLink(path, m_random.bounded(2) == 0 ? "." : "/usr");
            break;
        case 5:
            if (m_scratch.makeFile(path, "end")
                && ::truncate(place.constData(), m_random.bounded(1 << 30)) == 0)
                m_files.append(path);
            break;
        case 6:
        case 7:
            if (m_links && !m_files.isEmpty()
                && ::link(m_scratch.path(anyOf(m_files)).constData(), place.constData()) == 0)
                m_files.append(path);
            break;
        default:
            if (m_scratch.makeFile(path, QByteArray(m_random.bounded(20'000), 'x')))
                m_files.append(path);
        }
    }

    void changeOne()
    {
        if (m_files.isEmpty())
            return addOne();
        const QByteArray file = anyOf(m_files);
        switch (m_random.bounded(5)) {
        case 0:
            ::unlink(m_scratch.path(file).constData());
            m_files.removeAll(file);
            break;
        case 1:
            if (const QByteArray to = newPath(); m_scratch.rename(file, to)) {
                m_files.removeAll(file);
                m_files.append(to);
            }
            break;
        case 2:
            moveFolder();
            break;
        default:
            addOne();
        }
    }

    /// With all that is in it.
    void moveFolder()
    {
        if (m_folders.size() < 3)
            return;
        const QByteArray folder = m_folders.at(1 + m_random.bounded(int(m_folders.size()) - 1));
        const QByteArray to = newPath() + '/';
        if (to.startsWith(folder) || !m_scratch.rename(folder.chopped(1), to.chopped(1)))
            return;
        for (QByteArrayList *paths : {&m_folders, &m_files}) {
            for (QByteArray &path : *paths) {
                if (path.startsWith(folder))
                    path = to + path.mid(folder.size());
            }
        }
    }

    const ScratchFolder &m_scratch;
    QRandomGenerator m_random;
    QByteArrayList m_folders{""};
    QByteArrayList m_files;
    int m_count = 0;
    bool m_links = true;
};

} // namespace Printkeeper::Test
