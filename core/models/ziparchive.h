// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/modelsource.h"

#include <memory>
#include <optional>

namespace Printkeeper::Models {

/// The entries of a ZIP file in the order of its directory, for files that may be bombs: 10,000
/// entries, 2 MiB of directory and 16 MiB read in all are the most, and only what is stored or
/// deflated has content. Names are what a stranger wrote: to be compared, never to be used as
/// paths. Use from one thread at a time.
class ZipArchive
{
public:
    /// Corrupt when there is no directory at its end. `source` and `limit` outlive it.
    static Result<ZipArchive> open(const ModelSource &source, const WorkLimit &limit);
    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;
    ~ZipArchive();

    /// The name of the next entry; empty at the end, when a limit is reached or damage is met.
    std::optional<QByteArray> next();
    /// What the entry holds; empty when that is over `most` bytes, damaged or not to be had.
    QByteArray content(Bytes most);

private:
    struct State;
    explicit ZipArchive(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace Printkeeper::Models
