// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pages/jobs/readerthread.h"

#include <QDeadlineTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::JobsView {

ReaderThread::ReaderThread(JobsSource source)
    : m_box(std::make_shared<RequestBox>())
    , m_thread(std::make_unique<QThread>())
    , m_reader(new JobsReader(std::move(source), m_box))
{
    m_thread->setObjectName(u"jobs reader"_s);
    m_reader->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread->start();
}

ReaderThread::~ReaderThread()
{
    constexpr int Patience = 50; // ms
    m_box->close();
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(Patience)))
        return;
    QThread *abandoned = m_thread.release();
    QObject::connect(abandoned, &QThread::finished, abandoned, &QObject::deleteLater);
    // It may have finished before it was connected; being asked twice does no harm.
    if (abandoned->isFinished())
        abandoned->deleteLater();
}

void ReaderThread::post(JobsRequest request)
{
    m_box->put(std::move(request));
    QMetaObject::invokeMethod(m_reader, &JobsReader::work, Qt::QueuedConnection);
}

} // namespace Printkeeper::JobsView
