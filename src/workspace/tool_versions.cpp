// SPDX-License-Identifier: Apache-2.0
#include "workspace/tool_versions.h"

#include "process/executable.h"
#include "process/process_runner.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kw::workspace {

using process::ProcessOutcome;

namespace {

constexpr std::chrono::seconds patience{10};

process::ProcessSpec question(const QString &title, const QString &program, const QStringList &arguments)
{
    process::ProcessSpec spec;
    spec.title = title;
    spec.commandLine = {program, arguments, {}};
    spec.timeout = patience;
    return spec;
}

ToolVersion dockerAnswer(const ProcessOutcome &outcome)
{
    // Without an engine the client still tells its own half.
    const QJsonObject answer = QJsonDocument::fromJson(outcome.standardOutput).object();
    ToolVersion result;
    result.version =
        answer.value(QLatin1String("Client")).toObject().value(QLatin1String("Version")).toString();
    result.engine =
        answer.value(QLatin1String("Server")).toObject().value(QLatin1String("Version")).toString();
    result.isPresent = !result.version.isEmpty();
    return result;
}

ToolVersion plainAnswer(const ProcessOutcome &outcome)
{
    static const QRegularExpression number(QStringLiteral("\\bv?(\\d+\\.\\d+[\\w.+~-]*)"));
    ToolVersion result;
    result.isPresent = outcome.succeeded();
    if (result.isPresent) {
        result.version = number.match(QString::fromUtf8(outcome.standardOutput)).captured(1);
    }
    return result;
}

} // namespace

ToolVersions::ToolVersions(process::ProcessRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
}

void ToolVersions::refresh()
{
    const QString docker = QStringLiteral("docker");
    m_runner
        .run(question(tr("Docker's version"), docker,
                      {QStringLiteral("version"), QStringLiteral("--format"), QStringLiteral("{{json .}}")}))
        .then(this, [this](const ProcessOutcome &outcome) {
            m_docker = dockerAnswer(outcome);
            Q_EMIT changed();
        });
    m_runner
        .run(question(tr("Version of buildx"), docker, {QStringLiteral("buildx"), QStringLiteral("version")}))
        .then(this, [this](const ProcessOutcome &outcome) {
            m_buildx = plainAnswer(outcome);
            Q_EMIT changed();
        });
    if (process::findExecutable(QStringLiteral("skaffold")).isEmpty()) {
        m_skaffold = ToolVersion();
        return;
    }
    m_runner.run(question(tr("Skaffold's version"), QStringLiteral("skaffold"), {QStringLiteral("version")}))
        .then(this, [this](const ProcessOutcome &outcome) {
            m_skaffold = plainAnswer(outcome);
            Q_EMIT changed();
        });
}

} // namespace kw::workspace
