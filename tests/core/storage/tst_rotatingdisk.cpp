// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/rotatingdisk.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/sysmacros.h>

using namespace Printkeeper::Storage;
using namespace Qt::Literals::StringLiterals;

/// What the kernel tells of disks, as files of the same names in a folder.
class RotatingDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_sysfs = std::make_unique<QTemporaryDir>(); }

    void knowsWhatRotates_data();
    void knowsWhatRotates();
    void looksAtTheDiskOfAPartition();
    void looksAtEachDiskOfAVolume_data();
    void looksAtEachDiskOfAVolume();
    void takesAnUnknownDeviceForOneThatDoesNot();

private:
    QString path(const QString &below) const { return m_sysfs->filePath(below); }
    void write(const QString &file, const QByteArray &line) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(file)).path()));
        QFile out(path(file));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(line + '\n');
    }
    void link(const QString &from, const QString &to) const
    {
        QVERIFY(QDir().mkpath(path(to)));
        QVERIFY(QDir().mkpath(QFileInfo(path(from)).path()));
        QVERIFY(QFile::link(path(to), path(from)));
    }
    void makeDisk(const QString &name, const QByteArray &rotational, const QString &driver,
                  const QByteArray &maker = {}) const
    {
        write(u"block/%1/queue/rotational"_s.arg(name), rotational);
        link(u"block/%1/device/driver"_s.arg(name), u"drivers/"_s + driver);
        if (!maker.isEmpty())
            write(u"block/%1/device/vendor"_s.arg(name), maker);
    }
    bool rotates(unsigned int number) const
    {
        return isRotating(makedev(8, number), m_sysfs->path().toUtf8());
    }

    std::unique_ptr<QTemporaryDir> m_sysfs;
};

void RotatingDiskTest::knowsWhatRotates_data()
{
    QTest::addColumn<QByteArray>("rotational");
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QByteArray>("maker");
    QTest::addColumn<bool>("rotates");
    const auto row = [](const char *name, const char *rotational, const QString &driver,
                        const char *maker, bool rotates) {
        QTest::newRow(name) << QByteArray(rotational) << driver << QByteArray(maker) << rotates;
    };
    row("a hard disk", "1", u"sd"_s, "ATA     ", true);
    row("a solid one", "0", u"sd"_s, "ATA     ", false);
    row("KVM's disk", "1", u"virtio_blk"_s, "", false);
    row("Xen's", "1", u"vbd"_s, "", false);
    row("one that QEMU plays", "1", u"sd"_s, "QEMU    ", false);
    row("VMware's", "1", u"sd"_s, "VMware  ", false);
    row("Hyper-V's", "1", u"sd"_s, "Msft    ", false);
}

void RotatingDiskTest::knowsWhatRotates()
{
    QFETCH(const QByteArray, rotational);
    QFETCH(const QString, driver);
    QFETCH(const QByteArray, maker);
    makeDisk(u"one"_s, rotational, driver, maker);
    link(u"dev/block/8:0"_s, u"block/one"_s);
    QTEST(rotates(0), "rotates");
}

void RotatingDiskTest::looksAtTheDiskOfAPartition()
{
    makeDisk(u"one"_s, "1", u"sd"_s);
    makeDisk(u"two"_s, "1", u"virtio_blk"_s);
    link(u"dev/block/8:1"_s, u"block/one/one1"_s);
    link(u"dev/block/8:17"_s, u"block/two/two1"_s);
    QVERIFY(rotates(1));
    QVERIFY(!rotates(17));
}

void RotatingDiskTest::looksAtEachDiskOfAVolume_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("rotates");
    QTest::newRow("both rotate") << u"sd"_s << u"sd"_s << true;
    QTest::newRow("one rotates") << u"virtio_blk"_s << u"sd"_s << true;
    QTest::newRow("both are virtual") << u"virtio_blk"_s << u"virtio_blk"_s << false;
}

void RotatingDiskTest::looksAtEachDiskOfAVolume()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    makeDisk(u"one"_s, "1", first);
    makeDisk(u"two"_s, "1", second);
    write(u"block/volume/queue/rotational"_s, "1");
    link(u"block/volume/slaves/one"_s, u"block/one"_s);
    link(u"block/volume/slaves/two2"_s, u"block/two/two2"_s);
    link(u"dev/block/8:0"_s, u"block/volume"_s);
    QTEST(rotates(0), "rotates");
}

void RotatingDiskTest::takesAnUnknownDeviceForOneThatDoesNot()
{
    QVERIFY(!rotates(3));
}

QTEST_GUILESS_MAIN(RotatingDiskTest)
#include "tst_rotatingdisk.moc"
