// SPDX-FileCopyrightText: Printkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cleanup/reconciler.h"

#include "base/escape.h"
#include "cleanup/claims.h"
#include "cleanup/filemover.h"
#include "cleanup/knownnames.h"
#include "files/treewalk.h"
#include "jobs/status.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMap>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Printkeeper::Cleanup {
namespace {

/// The context of this file's sentences.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Printkeeper::Reconciler)
};

class Reconciler
{
public:
    Reconciler(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
               const CancelToken &cancel, const FarmMarks &remembered,
               const ComparisonFunction &progress, const HandledJobs &handled)
        : m_store(store)
        , m_jobFiles(jobFiles)
        , m_cancel(cancel)
        , m_progress(progress)
        , m_handled(handled)
        , m_strange(strangeFolders(jobFiles.layout(), remembered))
    {}

    Result<std::vector<Finding>> findings() &&;

private:
    Result<void> readClaims();
    Result<void> compareJobs();
    void compareJob(const Jobs::Job &job, const Result<Jobs::FilePlace> &model);
    void comparePlace(const Jobs::Job &job, const Jobs::FilePlace &model);
    void addPathProblem(const Jobs::Job &job, const Error &error);
    void addTwins();
    void addUnreachable();
    void compareFolder(const QByteArray &path);
    void addPerhapsNamed(const Jobs::FilePlace &place, const UnplacedFile &named);
    Files::WalkStep compareFile(const QByteArray &root, const Files::WalkEntry &entry);
    void tellProgress();
    const QString &keyOf(const Jobs::Job &job);
    bool exists(const Jobs::FilePlace &place) { return m_files.status(place).has_value(); }
    std::optional<Jobs::FilePlace> elsewhere(const Jobs::FilePlace &model);
    void add(FindingKind kind, const QByteArray &path, const QString &job, const QString &message)
    {
        m_findings.push_back({kind, path, job, message});
    }

    const Jobs::JobStore &m_store;
    const Jobs::JobFiles &m_jobFiles;
    const CancelToken &m_cancel;
    const ComparisonFunction &m_progress;
    const HandledJobs &m_handled;
    ComparisonProgress m_compared;
    QElapsedTimer m_since;      ///< the progress was told
    QSet<QByteArray> m_strange; ///< folders that are not the ones which are known
    Claims m_claims;
    KnownNames m_names;
    QHash<QByteArray, QString> m_keys;
    FileMover m_files = FileMover::forLooking(DeviceCheck::Any);
    QSet<QByteArray> m_misplaced;        ///< absolute; told of with their jobs
    QMap<QByteArray, int> m_unreachable; ///< jobs by the folder that cannot be opened
    std::vector<Finding> m_findings;
};

Result<std::vector<Finding>> Reconciler::findings() &&
{
    if (auto read = readClaims(); !read)
        return read.error();
    m_claims.seal();
    if (auto compared = compareJobs(); !compared)
        return compared.error();
    addTwins();
    addUnreachable();
    for (const Jobs::LayoutFolder &folder : m_jobFiles.layout().folders()) {
        if (folder.exists)
            compareFolder(folder.path);
    }
    for (const Jobs::LayoutFolder &twin : m_jobFiles.layout().twins())
        compareFolder(twin.path);
    if (m_cancel.isCancelled())
        return Error{ErrorKind::Cancelled, Text::tr("The comparison was cancelled."), {}, {}};
    return std::move(m_findings);
}

void Reconciler::tellProgress()
{
    constexpr qint64 IntervalMs = 100;
    if (!m_progress || (m_since.isValid() && !m_since.hasExpired(IntervalMs)))
        return;
    m_since.start();
    m_progress(m_compared);
}

const QString &Reconciler::keyOf(const Jobs::Job &job)
{
    const QByteArray spelling = job.status.toBytes();
    auto key = m_keys.find(spelling);
    if (key == m_keys.end())
        key = m_keys.insert(spelling, Jobs::statusKey(QString::fromUtf8(spelling)));
    return *key;
}

Result<void> Reconciler::readClaims()
{
    return m_store.forEach(
        [this](const Jobs::Job &job) {
            const auto model = m_jobFiles.modelOf(job.file.toBytes(), keyOf(job));
            m_claims.add(m_jobFiles, job, model);
            m_names.add(job, model);
            return true;
        },
        m_cancel);
}

Result<void> Reconciler::compareJobs()
{
    return m_store.forEach(
        [this](const Jobs::Job &job) {
            compareJob(job, m_jobFiles.modelOf(job.file.toBytes(), keyOf(job)));
            ++m_compared.jobs;
            tellProgress();
            return true;
        },
        m_cancel);
}

void Reconciler::addPathProblem(const Jobs::Job &job, const Error &error)
{
    const bool isUnsafe = error.code == "unsafe-path"_L1;
    add(isUnsafe ? FindingKind::UnsafePath : FindingKind::UnknownStatus, job.file.toBytes(),
        job.idText(), error.message);
}

void Reconciler::compareJob(const Jobs::Job &job, const Result<Jobs::FilePlace> &model)
{
    if (!model) {
        addPathProblem(job, model.error());
        return;
    }
    if (!m_jobFiles.layout().folderOf(keyOf(job)))
        add(FindingKind::UnknownStatus, model->absolute(), job.idText(),
            Text::tr("The farm has no folder for the status “%1” of the job.")
                .arg(escaped(job.statusText())));
    if (m_claims.modelClaims(*model) > 1)
        add(FindingKind::DuplicateClaim, model->absolute(), job.idText(),
            Text::tr("Another job names the same file %1.").arg(escaped(model->absolute())));
    comparePlace(job, *model);
}

void Reconciler::comparePlace(const Jobs::Job &job, const Jobs::FilePlace &model)
{
    if (m_strange.contains(model.root)
        || !m_files.folderOf({model.root, {}}, FileMover::Missing::IsError)) {
        ++m_unreachable[model.root];
        return;
    }
    if (!exists(model)) {
        if (m_handled.areWithout(job, model))
            return;
        const auto other = elsewhere(model);
        if (other) {
            m_misplaced.insert(other->absolute());
            add(FindingKind::WrongFolder, other->absolute(), job.idText(),
                Text::tr("The job's file should be %1, but a file of that name lies in %2.")
                    .arg(escaped(model.absolute()), escaped(other->root)));
        } else {
            add(FindingKind::MissingFile, model.absolute(), job.idText(),
                Text::tr("The job's file %1 is missing.").arg(escaped(model.absolute())));
        }
        return;
    }
    const Jobs::LayoutFolder *folder = m_jobFiles.layout().folderOf(keyOf(job));
    const auto isTwin = [&](const Jobs::LayoutFolder &twin) {
        return twin.status == folder->status && twin.path == model.root;
    };
    if (folder && folder->path != model.root
        && std::ranges::none_of(m_jobFiles.layout().twins(), isTwin))
        add(FindingKind::WrongFolder, model.absolute(), job.idText(),
            Text::tr("The job is “%1”, but its file lies in %2.")
                .arg(escaped(job.statusText()), escaped(model.root)));
}

/// A file of the same name in another folder, which no job names, and which no row may mean whose
/// path leads nowhere.
std::optional<Jobs::FilePlace> Reconciler::elsewhere(const Jobs::FilePlace &model)
{
    if (m_names.findUnplaced(model.name()))
        return std::nullopt;
    for (const Jobs::LayoutFolder &folder : m_jobFiles.layout().folders()) {
        const Jobs::FilePlace place{folder.path, model.name()};
        if (folder.exists && place != model && !m_strange.contains(folder.path)
            && m_claims.modelClaims(place) == 0 && exists(place))
            return place;
    }
    return std::nullopt;
}

void Reconciler::addTwins()
{
    for (const Jobs::LayoutFolder &twin : m_jobFiles.layout().twins()) {
        const Jobs::LayoutFolder *used = m_jobFiles.layout().folderOf(twin.status);
        add(FindingKind::TwinFolder, twin.path, {},
            Text::tr("%1 is a second folder for a status whose files lie in %2.")
                .arg(escaped(twin.path), used ? escaped(used->path) : QString()));
    }
}

/// A disk that is not mounted has lost no file.
void Reconciler::addUnreachable()
{
    for (auto folder = m_unreachable.cbegin(); folder != m_unreachable.cend(); ++folder) {
        const QString text =
            m_strange.contains(folder.key())
                ? Text::tr("The folder %1 is not the one that was used last time, so the files of "
                           "%n job(s) in it were not looked for. Is its disk mounted?",
                           nullptr, folder.value())
                : Text::tr("The folder %1 cannot be opened, so the files of %n job(s) in it were "
                           "not looked for. Is its disk mounted?",
                           nullptr, folder.value());
        add(FindingKind::MissingFile, folder.key(), {}, text.arg(escaped(folder.key())));
    }
}

void Reconciler::compareFolder(const QByteArray &path)
{
    const auto root = Files::Folder::openRoot(path);
    if (!root || m_strange.contains(path))
        return; // layout says so; what lies on another disk is nobody's business
    const auto visit = [&](const Files::WalkEntry &entry) { return compareFile(path, entry); };
    for (const Files::WalkProblem &problem : Files::walkTree(*root, visit, m_cancel))
        add(FindingKind::OrphanFile, path + '/' + problem.path, {}, problem.error.message);
}

Files::WalkStep Reconciler::compareFile(const QByteArray &root, const Files::WalkEntry &entry)
{
    if (isNobodysFile(entry.name))
        return Files::WalkStep::SkipFolder;
    if (entry.status.kind != Files::FileKind::Regular)
        return Files::WalkStep::Continue;
    ++m_compared.files;
    tellProgress();
    const Jobs::FilePlace place{root, entry.relativeFolder.isEmpty()
                                          ? entry.name
                                          : entry.relativeFolder + '/' + entry.name};
    if (m_claims.isClaimed(place) || m_misplaced.contains(place.absolute()))
        return Files::WalkStep::Continue;
    const QString path = escaped(place.absolute());
    if (const UnplacedFile *named = m_names.findUnplaced(entry.name))
        addPerhapsNamed(place, *named);
    else if (m_names.knows(entry.name))
        add(FindingKind::KeptOriginal, place.absolute(), {},
            Text::tr("No job names %1, but it has the name or the number of one; it is kept with "
                     "that job.")
                .arg(path));
    else
        add(FindingKind::OrphanFile, place.absolute(), {},
            Text::tr("No job names the file %1.").arg(path));
    return Files::WalkStep::Continue;
}

void Reconciler::addPerhapsNamed(const Jobs::FilePlace &place, const UnplacedFile &named)
{
    m_findings.push_back(
        {FindingKind::OrphanFile,
         place.absolute(),
         named.job,
         Text::tr("No job names %1, but the row of job %2 names \"%3\", and nobody can say where "
                  "that lies: it may be this file, which is left alone. Correct the row, "
                  "farm/path_map or the folders of layout/….")
             .arg(escaped(place.absolute()), escaped(named.job), escaped(named.path)),
         {},
         true});
}

struct NamedKind
{
    FindingKind kind;
    const char16_t *name;
};

constexpr std::array<NamedKind, 8> Kinds{{{FindingKind::OrphanFile, u"orphan-file"},
                                          {FindingKind::KeptOriginal, u"kept-original"},
                                          {FindingKind::MissingFile, u"missing-file"},
                                          {FindingKind::WrongFolder, u"wrong-folder"},
                                          {FindingKind::TwinFolder, u"twin-folder"},
                                          {FindingKind::UnknownStatus, u"unknown-status"},
                                          {FindingKind::DuplicateClaim, u"duplicate-claim"},
                                          {FindingKind::UnsafePath, u"unsafe-path"}}};

} // namespace

bool isNobodysFile(const QByteArray &name)
{
    return name.startsWith('.') || name == "keep" || name.endsWith(".lock")
           || name.toLower().endsWith(".tmp");
}

QString findingKindName(FindingKind kind)
{
    const auto *found = std::ranges::find(Kinds, kind, &NamedKind::kind);
    return QString::fromUtf16(found->name);
}

Result<std::vector<Finding>> reconcile(const Jobs::JobStore &store, const Jobs::JobFiles &jobFiles,
                                       const CancelToken &cancel, const FarmMarks &remembered,
                                       const ComparisonFunction &progress,
                                       const HandledJobs &handled)
{
    return Reconciler(store, jobFiles, cancel, remembered, progress, handled).findings();
}

} // namespace Printkeeper::Cleanup
