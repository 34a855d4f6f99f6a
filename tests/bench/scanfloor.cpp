// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// The least that any scan has to do: open, list and look at everything, with two threads. It keeps
/// nothing but the folders that it has still to read.
class Floor
{
public:
    explicit Floor(std::string root) { m_folders.push_back(std::move(root)); }

    void run()
    {
        std::thread other([this] { work(); });
        work();
        other.join();
    }

    long files() const { return m_files; }

private:
    void work()
    {
        std::vector<char> buffer(256UL * 1024);
        std::vector<std::string> found;
        long files = 0;
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [this] { return !m_folders.empty() || m_busy == 0; });
            if (m_folders.empty())
                break;
            const std::string folder = std::move(m_folders.back());
            m_folders.pop_back();
            ++m_busy;
            lock.unlock();
            files += read(folder, buffer, found);
            lock.lock();
            --m_busy;
            for (std::string &name : found)
                m_folders.push_back(folder + '/' + name);
            found.clear();
            m_changed.notify_all();
        }
        m_files += files;
    }

    static long read(const std::string &path, std::vector<char> &buffer,
                     std::vector<std::string> &found)
    {
        const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        struct statx status;
        long files = 0;
        for (;;) {
            const ssize_t size = ::getdents64(folder, buffer.data(), buffer.size());
            if (size <= 0)
                break;
            for (ssize_t at = 0; at < size;) {
                const auto *entry = reinterpret_cast<const dirent64 *>(buffer.data() + at);
                at += entry->d_reclen;
                if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0)
                    continue;
                if (entry->d_type == DT_DIR) {
                    found.emplace_back(entry->d_name);
                    continue;
                }
                ::statx(folder, entry->d_name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT,
                        STATX_NLINK | STATX_SIZE | STATX_BLOCKS | STATX_MTIME, &status);
                ++files;
            }
        }
        ::close(folder);
        return files;
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_folders;
    int m_busy = 0;
    std::atomic<long> m_files = 0;
};

} // namespace

/// bench_scanfloor FOLDER: prints the seconds that reading it takes.
int main(int count, char **arguments)
{
    if (count != 2)
        return 2;
    const auto begun = std::chrono::steady_clock::now();
    Floor floor(arguments[1]);
    floor.run();
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    std::printf("seconds %.6f\nfiles %ld\n", taken.count(), floor.files());
    return 0;
}
