// SPDX-License-Identifier: Apache-2.0
#include "launch/docker_facts.h"

#include "buildx/tool_failure.h"
#include "launch/tr.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace kw::launch {

namespace {

QFuture<process::ProcessOutcome> ask(process::ProcessRunner &runner, const QString &title,
                                     const QStringList &arguments, const CancelToken &token)
{
    process::ProcessSpec spec;
    spec.commandLine.program = u"docker"_s;
    spec.commandLine.arguments = arguments;
    spec.title = title;
    spec.timeout = std::chrono::seconds(5);
    spec.interruptGrace = spec.terminateGrace = std::chrono::milliseconds(500); // it changes nothing
    return runner.run(spec, token);
}

DockerFacts factsOf(const process::ProcessOutcome &info, const process::ProcessOutcome &buildx)
{
    DockerFacts facts;
    if (info.reason == process::ProcessReason::FailedToStart) {
        facts.toolError = buildx::explainOutcome(info, Tr::tr("Docker's command line cannot be used"), {});
    }
    if (!info.succeeded()) {
        facts.engineError = buildx::explainOutcome(info, Tr::tr("Docker's engine cannot be used"), {});
    } else if (!engineAnswered(info.standardOutput)) {
        facts.engineError = buildx::explainFailure(QString::fromUtf8(info.standardError), {});
        facts.engineError->what = Tr::tr("Docker's engine cannot be used");
    }
    if (!buildx.succeeded()) {
        facts.buildxError = buildx::explainOutcome(buildx, Tr::tr("buildx cannot be used"), {});
    }
    facts.hasContainerdStore = namesContainerdStore(info.standardOutput);
    return facts;
}

} // namespace

bool engineAnswered(const QByteArray &output)
{
    return output.trimmed().indexOf('|') > 0;
}

bool namesContainerdStore(const QByteArray &output)
{
    return output.contains("\"io.containerd.snapshotter.v1\"");
}

QFuture<DockerFacts> askDocker(process::ProcessRunner &runner, QObject *context, const CancelToken &token)
{
    QList<QFuture<process::ProcessOutcome>> runs = {
        ask(runner, Tr::tr("Ask Docker's engine"),
            {u"info"_s, u"--format"_s, u"{{.ServerVersion}}|{{json .DriverStatus}}"_s}, token),
        ask(runner, Tr::tr("Ask for buildx"), {u"buildx"_s, u"version"_s}, token),
    };
    return QtFuture::whenAll(runs.begin(), runs.end())
        .then(context, [](const QList<QFuture<process::ProcessOutcome>> &done) {
            return factsOf(done[0].result(), done[1].result());
        });
}

} // namespace kw::launch
