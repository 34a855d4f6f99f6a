// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/modelsource.h"
#include "models/picturefacts.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace Printkeeper::Test {

/// A PNG with a gradient, so that a wrong row shows.
QByteArray png(int width, int height);
/// A QOI with every kind of chunk; `qoiPixel()` says what pixel lies where, as 0xAARRGGBB.
QByteArray qoi(int width, int height);
quint32 qoiPixel(int index);
/// The first bytes of a JPEG: what says its size. Nothing can decode the rest.
QByteArray jpegHead(int width, int height, quint8 frame = 0xC0);

QByteArray gcodeWith(const QByteArray &picture, const QByteArray &keyword = "thumbnail",
                     const QByteArray &newline = "\n");
struct BinaryBlock
{
    quint16 type = 5;
    QByteArray content;
    quint16 format = 0;
};
QByteArray binaryGcode(const std::vector<BinaryBlock> &blocks, quint16 checksum = 1);

using Entry = std::pair<QByteArray, QByteArray>;
QByteArray deflatedZip(const std::vector<Entry> &entries);
QByteArray relationships(const QByteArray &target);

QByteArray textStl();
QByteArray binaryStl();
/// A 3MF and a G-code file as the demo farm has them.
QByteArray threeMf(const QByteArray &picture);
QByteArray gcode(const QByteArray &picture);

/// A file in memory with these bytes, open for reading.
FileDescriptor memoryFile(const QByteArray &bytes);
Models::ModelSource sourceOf(const QByteArray &bytes, const QByteArray &name = "sample");

/// How much more memory is in use at the worst moment of `work` than before it, in bytes.
template<typename Work>
Bytes peakMemoryOf(Work work);

/// Whether measured memory and times mean anything in this build.
constexpr bool isSanitized()
{
#ifdef __SANITIZE_ADDRESS__
    return true;
#else
    return false;
#endif
}

Bytes residentMemory();
void resetPeak();
Bytes peakMemory();

template<typename Work>
Bytes peakMemoryOf(Work work)
{
    resetPeak();
    const Bytes before = residentMemory();
    work();
    return peakMemory() - before;
}

} // namespace Printkeeper::Test
