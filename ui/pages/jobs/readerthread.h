// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pages/jobs/jobsreader.h"

#include <QThread>

#include <memory>

namespace Printkeeper::JobsView {

/// A JobsReader on a thread of its own. Its end interrupts a query and waits 50 ms at most: a disk
/// that hangs, or a lock, is left to itself, and the thread ends behind it.
class ReaderThread
{
public:
    explicit ReaderThread(JobsSource source);
    ~ReaderThread();
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;

    /// For connections; use nothing else of it.
    const JobsReader &reader() const { return *m_reader; }
    void post(JobsRequest request);

private:
    std::shared_ptr<RequestBox> m_box;
    std::unique_ptr<QThread> m_thread;
    JobsReader *m_reader; ///< belongs to its thread
};

} // namespace Printkeeper::JobsView
