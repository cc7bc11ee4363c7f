// SPDX-License-Identifier: Apache-2.0
#include "plan/remote_configuration.h"

#include "plan/effective.h"
#include "plan/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QPromise>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

class Fetch : public std::enable_shared_from_this<Fetch>
{
public:
    Fetch(process::ProcessRunner &runner, RemoteConfiguration remote, const QString &cacheFolder,
          QObject *context, const CancelToken &token)
        : m_runner(runner)
        , m_remote(std::move(remote))
        , m_context(context)
        , m_token(token)
    {
        QCryptographicHash name(QCryptographicHash::Sha256);
        name.addData(m_remote.repository.toUtf8());
        name.addData("\n");
        name.addData(m_remote.reference.toUtf8());
        m_folder = cacheFolder + u"/configurations/"_s + QString::fromLatin1(name.result().toHex().first(32));
        m_promise.start();
    }

    QFuture<Result<QString>> start()
    {
        const bool isThere = QDir(m_folder + u"/.git"_s).exists();
        if (m_remote.repository.isEmpty() || m_remote.repository.startsWith(u'-') ||
            m_remote.reference.startsWith(u'-')) {
            fail({.code = ErrorCode::InvalidInput,
                  .what = what(),
                  .why = Tr::tr("this is no address or reference of a repository"),
                  .hint = Tr::tr("Correct “requires.git” in skaffold.yaml.")});
        } else if (isThere && !m_remote.isFetched) {
            finish();
        } else if (m_remote.reference.isEmpty()) {
            askBranch(isThere);
        } else {
            fetch(isThere);
        }
        return m_promise.future();
    }

private:
    QString what() const { return Tr::tr("Cannot fetch the configuration of %1").arg(m_remote.repository); }

    template <typename Then>
    void git(const QStringList &arguments, const Then &then)
    {
        const QStringList safe = {u"-c"_s, u"core.hooksPath=/dev/null"_s,
                                  u"-c"_s, u"protocol.ext.allow=never"_s,
                                  u"-c"_s, u"core.fsmonitor=false"_s};
        process::ProcessSpec spec{
            .commandLine = {.program = u"git"_s, .arguments = safe + arguments, .secrets = {}},
            .title = Tr::tr("Fetch the configuration of %1").arg(m_remote.repository),
            .timeout = std::chrono::minutes(2)};
        // Beside these a repository's address may name a program (ext::).
        spec.environment.append({u"GIT_ALLOW_PROTOCOL"_s, u"file:git:http:https:ssh"_s});
        spec.environment.append({u"GIT_TERMINAL_PROMPT"_s, u"0"_s});
        const auto self = shared_from_this();
        m_runner.run(spec, m_token).then(m_context, [self, then](const process::ProcessOutcome &outcome) {
            if (outcome.succeeded()) {
                then(QString::fromUtf8(outcome.standardOutput));
            } else {
                self->fail(process::outcomeError(outcome, self->what()));
            }
        });
    }

    void askBranch(bool isThere)
    {
        const auto self = shared_from_this();
        git({u"ls-remote"_s, u"--heads"_s, u"--"_s, m_remote.repository, u"refs/heads/master"_s},
            [self, isThere](const QString &heads) {
                self->m_remote.reference = heads.trimmed().isEmpty() ? u"main"_s : u"master"_s;
                self->fetch(isThere);
            });
    }

    void fetch(bool isThere)
    {
        const auto self = shared_from_this();
        if (isThere) {
            git({u"-C"_s, m_folder, u"fetch"_s, u"--depth=1"_s, u"origin"_s, m_remote.reference},
                [self](const QString &) {
                    self->git({u"-C"_s, self->m_folder, u"reset"_s, u"--hard"_s, u"FETCH_HEAD"_s},
                              [self](const QString &) { self->finish(); });
                });
            return;
        }
        QDir().mkpath(QFileInfo(m_folder).path());
        git({u"clone"_s, u"--depth=1"_s, u"--branch"_s, m_remote.reference, u"--"_s, m_remote.repository,
             m_folder},
            [self](const QString &) { self->finish(); });
    }

    void finish() { end(m_folder); }
    void fail(const Error &error) { end(std::unexpected(error)); }
    void end(const Result<QString> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    process::ProcessRunner &m_runner;
    RemoteConfiguration m_remote;
    QObject *m_context;
    CancelToken m_token;
    QString m_folder;
    QPromise<Result<QString>> m_promise;
};

} // namespace

QFuture<Result<QString>> fetchRemote(process::ProcessRunner &runner, const RemoteConfiguration &remote,
                                     const QString &cacheFolder, QObject *context, const CancelToken &token)
{
    return std::make_shared<Fetch>(runner, remote, cacheFolder, context, token)->start();
}

QFuture<Result<QList<Configuration>>> effectiveWithRemotes(process::ProcessRunner &runner,
                                                           const Request &request, QObject *context,
                                                           const CancelToken &token)
{
    QList<RemoteConfiguration> missing;
    const Result<QList<Configuration>> found = effectiveConfigurations(request, &missing);
    if (!found || missing.isEmpty()) {
        return QtFuture::makeReadyValueFuture(found);
    }
    const RemoteConfiguration remote = missing.first();
    return fetchRemote(runner, remote, request.cacheFolder, context, token)
        .then(context,
              [&runner, request, remote, context, token](const Result<QString> &folder) {
                  if (!folder) {
                      return QtFuture::makeReadyValueFuture(
                          Result<QList<Configuration>>(std::unexpected(folder.error())));
                  }
                  Request more = request;
                  more.remoteFolders.insert(remote, *folder);
                  return effectiveWithRemotes(runner, more, context, token);
              })
        .unwrap();
}

} // namespace kw::plan
