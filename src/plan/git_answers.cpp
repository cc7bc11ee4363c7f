// SPDX-License-Identifier: Apache-2.0
#include "plan/git_answers.h"

#include "plan/tr.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr qsizetype atOnce = 16;

GitAnswer answerOf(const process::ProcessOutcome &outcome)
{
    const QString error = QString::fromUtf8(outcome.standardError).trimmed();
    return {.succeeded = outcome.succeeded(),
            .output = QString::fromUtf8(outcome.standardOutput).trimmed(),
            .error = error.isEmpty() ? outcome.errorText : error};
}

// Reads files, and all of them for tags that hash their input: not on the caller's thread.
QFuture<Result<Plan>> makeElsewhere(const Request &request)
{
    auto promise = std::make_shared<QPromise<Result<Plan>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, request] {
        promise->addResult(make(request));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<Plan>> askGit(process::ProcessRunner &runner, const Request &request,
                             const QList<GitQuestion> &all, QObject *context, const CancelToken &token)
{
    const QList<GitQuestion> questions = all.first(std::min(atOnce, all.size()));
    QList<QFuture<process::ProcessOutcome>> runs;
    for (const GitQuestion &question : questions) {
        runs.append(runner.run(gitSpec(question), token));
    }
    return QtFuture::whenAll(runs.begin(), runs.end())
        .then(context,
              [&runner, request, context, token,
               questions](const QList<QFuture<process::ProcessOutcome>> &done) {
                  Request more = request;
                  for (qsizetype i = 0; i < questions.size(); ++i) {
                      more.gitAnswers.insert(questions[i], answerOf(done[i].result()));
                  }
                  return makeWithGit(runner, more, context, token);
              })
        .unwrap();
}

} // namespace

using process::ProcessSpec;

ProcessSpec gitSpec(const GitQuestion &question)
{
    const QStringList safe = {u"--no-optional-locks"_s, u"-c"_s, u"core.fsmonitor=false"_s, u"-c"_s,
                              u"core.hooksPath=/dev/null"_s};
    return {.commandLine = {.program = u"git"_s, .arguments = safe + question.arguments, .secrets = {}},
            .title = Tr::tr("Ask git for the tag"),
            .workingDirectory = question.folder,
            .timeout = std::chrono::seconds(30)};
}

QFuture<Result<Plan>> makeWithGit(process::ProcessRunner &runner, const Request &request, QObject *context,
                                  const CancelToken &token)
{
    return makeElsewhere(request)
        .then(context,
              [&runner, request, context, token](const Result<Plan> &plan) {
                  if (token.isCancelled()) {
                      return QtFuture::makeReadyValueFuture(
                          Result<Plan>(failure(ErrorCode::Cancelled, Tr::tr("Planning was stopped"))));
                  }
                  if (!plan || plan->questions.isEmpty()) {
                      return QtFuture::makeReadyValueFuture(plan);
                  }
                  return askGit(runner, request, plan->questions, context, token);
              })
        .unwrap();
}

} // namespace kw::plan
