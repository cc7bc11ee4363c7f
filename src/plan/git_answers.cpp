// SPDX-License-Identifier: Apache-2.0
#include "plan/git_answers.h"

#include "plan/remote_configuration.h"
#include "plan/sources/project_files.h"
#include "plan/tr.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

// By its short name: the texts of functions that return it are found by their context only so.
using process::ProcessSpec;

constexpr qsizetype atOnce = 16;

GitAnswer answerOf(const process::ProcessOutcome &outcome)
{
    const QString error = QString::fromUtf8(outcome.standardError).trimmed();
    return {.succeeded = outcome.succeeded(),
            .output = QString::fromUtf8(outcome.standardOutput).trimmed(),
            .error = error.isEmpty() ? outcome.errorText : error};
}

// Of a template of a trusted project.
ProcessSpec commandSpec(const QStringList &command, const QString &folder)
{
    return {.commandLine = {.program = command.first(), .arguments = command.sliced(1), .secrets = {}},
            .title = Tr::tr("Run %1 for a template").arg(command.first()),
            .workingDirectory = folder,
            .timeout = std::chrono::seconds(60)};
}

// A plan in the making: made again each time answers have come, until nothing is left to ask.
class Making : public std::enable_shared_from_this<Making>
{
public:
    Making(process::ProcessRunner &runner, const Request &request, QObject *context, const CancelToken &token)
        : m_runner(runner)
        , m_request(request)
        , m_context(context)
        , m_token(token)
    {
        m_promise.start();
    }

    QFuture<Result<Plan>> start()
    {
        const auto self = shared_from_this();
        const QFuture<void> reading = m_request.files ? m_request.files->reading() : QFuture<void>();
        if (reading.isValid()) {
            QFuture<void>(reading).then(m_context, [self] { self->makeAgain(); });
        } else {
            makeAgain();
        }
        return m_promise.future();
    }

private:
    struct Made
    {
        std::shared_ptr<ProjectFiles> files;
        Result<Plan> plan;
    };

    // Reading and hashing a large project takes seconds: not on this thread.
    void makeAgain()
    {
        const auto self = shared_from_this();
        QtConcurrent::run([request = m_request]() mutable {
            if (!request.files) {
                request.files = std::make_shared<ProjectFiles>(request.folder, request.cacheFolder);
            }
            const Result<Plan> plan = make(request);
            return Made{request.files, plan};
        }).then(m_context, [self](const Made &made) {
            self->m_request.files = made.files;
            self->ask(made.plan);
        });
    }

    void ask(const Result<Plan> &plan)
    {
        if (m_token.isCancelled()) {
            end(failure(ErrorCode::Cancelled, Tr::tr("Planning was stopped")));
        } else if (!plan || plan->isComplete()) {
            end(plan);
        } else if (!plan->remotes.isEmpty()) {
            fetch(plan->remotes.first());
        } else {
            askPrograms(*plan);
        }
    }

    void fetch(const RemoteConfiguration &remote)
    {
        const auto self = shared_from_this();
        fetchRemote(m_runner, remote, m_request.cacheFolder, m_context, m_token)
            .then(m_context, [self, remote](const Result<QString> &folder) {
                if (!folder) {
                    self->end(std::unexpected(folder.error()));
                    return;
                }
                self->m_request.remoteFolders.insert(remote, *folder);
                self->makeAgain();
            });
    }

    void askPrograms(const Plan &plan)
    {
        const auto questions = plan.questions.first(std::min(atOnce, plan.questions.size()));
        const auto commands = plan.commands.first(std::min(atOnce, plan.commands.size()));
        QList<QFuture<process::ProcessOutcome>> runs;
        for (const GitQuestion &question : questions) {
            runs.append(m_runner.run(gitSpec(question), m_token));
        }
        for (const QStringList &command : commands) {
            runs.append(m_runner.run(commandSpec(command, m_request.folder), m_token));
        }
        const auto self = shared_from_this();
        QtFuture::whenAll(runs.begin(), runs.end())
            .then(m_context,
                  [self, questions, commands](const QList<QFuture<process::ProcessOutcome>> &done) {
                      for (qsizetype i = 0; i < questions.size(); ++i) {
                          self->m_request.gitAnswers.insert(questions[i], answerOf(done[i].result()));
                      }
                      for (qsizetype i = 0; i < commands.size(); ++i) {
                          self->m_request.commandAnswers.insert(
                              commands[i], answerOf(done[questions.size() + i].result()));
                      }
                      self->makeAgain();
                  });
    }

    void end(const Result<Plan> &plan)
    {
        m_promise.addResult(plan);
        m_promise.finish();
    }

    process::ProcessRunner &m_runner;
    Request m_request;
    QObject *m_context;
    CancelToken m_token;
    QPromise<Result<Plan>> m_promise;
};

} // namespace

ProcessSpec gitSpec(const GitQuestion &question)
{
    const QStringList safe = {u"--no-optional-locks"_s, u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s,
                              u"core.hooksPath=/dev/null"_s};
    return {.commandLine = {.program = u"git"_s, .arguments = safe + question.arguments, .secrets = {}},
            .title = Tr::tr("Ask git for the tag"),
            .workingDirectory = question.folder,
            .timeout = std::chrono::seconds(30)};
}

void startReading(Request &request)
{
    request.files = std::make_shared<ProjectFiles>(request.folder, request.cacheFolder);
    request.files->setReading(QtConcurrent::run([request] { readAhead(request); }));
}

QFuture<Result<Plan>> makeWithGit(process::ProcessRunner &runner, const Request &request, QObject *context,
                                  const CancelToken &token)
{
    return std::make_shared<Making>(runner, request, context, token)->start();
}

} // namespace kw::plan
