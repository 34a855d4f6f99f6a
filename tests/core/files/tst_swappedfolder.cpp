// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scratchfolder.h"

#include "files/beneath.h"
#include "files/treewalk.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

#include <fcntl.h>

using namespace Qt::Literals::StringLiterals;
using namespace Printkeeper;
using namespace Printkeeper::Files;

namespace {

/// Exchanges a folder in the middle of a path for a link to the outside and back, over and over.
class Swapper
{
public:
    explicit Swapper(const Test::ScratchFolder &scratch)
        : m_thread([&scratch, this](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                scratch.rename("root/middle", "root/aside");
                scratch.rename("root/link", "root/middle");
                scratch.rename("root/middle", "root/link");
                scratch.rename("root/aside", "root/middle");
                ++m_swaps;
            }
        })
    {}

    int swaps() const { return m_swaps; }

private:
    std::atomic_int m_swaps = 0;
    std::jthread m_thread;
};

} // namespace

class TestSwappedFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_scratch = std::make_unique<Test::ScratchFolder>();
        for (const char *folder :
             {"root", "root/middle", "root/middle/inner", "outside", "outside/inner"})
            QVERIFY(m_scratch->makeFolder(folder));
        QVERIFY(m_scratch->makeFile("outside/inner/canary", "alive"));
        QVERIFY(m_scratch->makeLink("root/link", m_scratch->path("outside")));
        m_inside = m_scratch->open().openBelow("root/middle/inner")->status()->identity.inode;
    }

    void neverLeadsOutside_data()
    {
        QTest::addColumn<Descent>("descent");
        QTest::newRow("kernel") << Descent::Kernel;
        QTest::newRow("components") << Descent::ByComponent;
    }

    void neverLeadsOutside()
    {
        QFETCH(const Descent, descent);
        const Folder root = *Folder::openRoot(m_scratch->path("root"));
        int opened = 0;
        int refused = 0;
        {
            const Swapper swapper(*m_scratch);
            while (!isEnough(swapper, opened, refused)) {
                const FileDescriptor inner =
                    openBeneath(root.descriptor(), "middle/inner", folderFlags(), descent);
                inner.isOpen() ? ++opened : ++refused;
                if (inner.isOpen())
                    QCOMPARE(folderKey(inner.get())->inode, m_inside);
            }
        }
        QVERIFY2(opened > 0 && refused > 0, "The swaps and the calls never met.");
        checkOutside();
    }

    void neverWritesOutside()
    {
        const Folder root = *Folder::openRoot(m_scratch->path("root"));
        int written = 0;
        int refused = 0;
        {
            const Swapper swapper(*m_scratch);
            while (!isEnough(swapper, written, refused)) {
                const auto inner = root.openBelow("middle/inner");
                if (!inner) {
                    ++refused;
                    continue;
                }
                QVERIFY(inner->writeFile("canary", "ours", 0600));
                QVERIFY(inner->renameTo("canary", *inner, "moved"));
                QVERIFY(inner->removeFile("moved"));
                ++written;
            }
        }
        QVERIFY2(written > 0 && refused > 0, "The swaps and the calls never met.");
        checkOutside();
    }

    void neverMakesFoldersOutside()
    {
        const Folder root = *Folder::openRoot(m_scratch->path("root"));
        int made = 0;
        int refused = 0;
        {
            const Swapper swapper(*m_scratch);
            while (!isEnough(swapper, made, refused)) {
                // Also where the name in the middle is free for a moment: then it is made, inside.
                root.makeBelow("middle/inner/new", 0700) ? ++made : ++refused;
            }
        }
        QVERIFY2(made > 0, "The swaps and the calls never met.");
        checkOutside();
    }

    void neverWalksOutside()
    {
        QVERIFY(m_scratch->makeFile("root/middle/inner/ours"));
        const Folder root = *Folder::openRoot(m_scratch->path("root"));
        int walks = 0;
        bool isOutsideSeen = false;
        int missed = 0;
        {
            const Swapper swapper(*m_scratch);
            while (!isEnough(swapper, walks, missed)) {
                bool isSeen = false;
                (void)walkTree(root, [&](const WalkEntry &entry) {
                    isSeen = isSeen || entry.name == "ours";
                    isOutsideSeen = isOutsideSeen || entry.name == "canary";
                    return WalkStep::Continue;
                });
                isSeen ? ++walks : ++missed;
            }
        }
        QVERIFY(!isOutsideSeen);
        QVERIFY(walks > 0);
        checkOutside();
    }

private:
    /// Both outcomes often enough, many swaps, and no more than three seconds.
    static bool isEnough(const Swapper &swapper, int done, int refused)
    {
        using namespace std::chrono;
        static steady_clock::time_point start;
        if (done + refused == 0)
            start = steady_clock::now();
        const auto passed = steady_clock::now() - start;
        return passed > 3s || (done > 100 && refused > 100 && swapper.swaps() > 5000);
    }

    void checkOutside() const
    {
        QCOMPARE(m_scratch->content("outside/inner/canary"), "alive");
        const auto inner = Folder::openRoot(m_scratch->path("outside/inner"));
        QCOMPARE(inner->entries()->size(), std::size_t(1));
        QCOMPARE(Folder::openRoot(m_scratch->path("outside"))->entries()->size(), std::size_t(1));
    }

    std::unique_ptr<Test::ScratchFolder> m_scratch;
    quint64 m_inside = 0;
};

QTEST_GUILESS_MAIN(TestSwappedFolder)
#include "tst_swappedfolder.moc"
