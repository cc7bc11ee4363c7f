// SPDX-License-Identifier: Apache-2.0
#include "buildx/builder_commands.h"

#include "buildx/tool_failure.h"
#include "buildx/tr.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kw::buildx {

namespace {

BuilderCommands::Answer refused(const Error &error)
{
    return QtFuture::makeReadyValueFuture(Result<QString>(std::unexpected(error)));
}

void putBack(const QString &path, const QByteArray &bytes)
{
    QFile now(path);
    if (now.open(QIODevice::ReadOnly) && now.readAll() == bytes) {
        return;
    }
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(bytes);
        file.commit();
    }
}

} // namespace

BuilderCommands::BuilderCommands(process::ProcessRunner &runner, Store store)
    : m_runner(runner)
    , m_store(std::move(store))
{
}

BuilderCommands::Answer BuilderCommands::run(const QStringList &arguments, const QString &title,
                                             const QString &what, const QString &builder,
                                             std::chrono::seconds timeout, const CancelToken &token)
{
    process::ProcessSpec spec;
    spec.commandLine.program = u"docker"_s;
    spec.commandLine.arguments = arguments;
    spec.title = title;
    spec.timeout = timeout;
    return m_runner.run(spec, token).then(&m_runner, [what, builder](const process::ProcessOutcome &outcome) {
        if (!outcome.succeeded()) {
            return Result<QString>(std::unexpected(explainOutcome(outcome, what, builder)));
        }
        return Result<QString>(QString::fromUtf8(outcome.standardOutput).trimmed());
    });
}

BuilderCommands::Answer BuilderCommands::create(const CreateRequest &request, const CancelToken &token)
{
    const QList<Error> errors = validate(request);
    if (!errors.isEmpty()) {
        return refused(errors.first());
    }
    const QString path = m_store.instanceFile(request.name);
    QByteArray before;
    if (QFile file(path); (request.append || request.leave) && file.open(QIODevice::ReadOnly)) {
        before = file.readAll();
    }
    const QString title = request.leave    ? Tr::tr("Take %1 out of %2").arg(request.node, request.name)
                          : request.append ? Tr::tr("Add a node to %1").arg(request.name)
                                           : Tr::tr("Create builder %1").arg(request.name);
    const QString what = request.leave    ? Tr::tr("Cannot take the node out of the builder")
                         : request.append ? Tr::tr("Cannot add the node")
                                          : Tr::tr("Cannot create the builder");
    return run(createArguments(request), title, what, request.name, 180s, token)
        .then(&m_runner, [path, before](const Result<QString> &answer) {
            if (!answer && !before.isEmpty()) {
                putBack(path, before);
            }
            return answer;
        });
}

BuilderCommands::Answer BuilderCommands::use(const QString &builder, const CancelToken &token)
{
    return run({u"buildx"_s, u"use"_s, u"--default"_s, builder}, Tr::tr("Use builder %1").arg(builder),
               Tr::tr("Cannot choose the builder"), builder, 30s, token);
}

BuilderCommands::Answer BuilderCommands::stop(const QString &builder, const CancelToken &token)
{
    return run({u"buildx"_s, u"stop"_s, builder}, Tr::tr("Stop builder %1").arg(builder),
               Tr::tr("Cannot stop the builder"), builder, 60s, token);
}

BuilderCommands::Answer BuilderCommands::remove(const QString &builder, bool keepState,
                                                const CancelToken &token)
{
    QStringList words{u"buildx"_s, u"rm"_s};
    if (keepState) {
        words << u"--keep-state"_s;
    }
    return run(words << builder, Tr::tr("Remove builder %1").arg(builder),
               Tr::tr("Cannot remove the builder"), builder, 90s, token);
}

BuilderCommands::Answer BuilderCommands::bootstrap(const QString &builder, const CancelToken &token)
{
    return run({u"buildx"_s, u"inspect"_s, u"--bootstrap"_s, builder},
               Tr::tr("Start builder %1").arg(builder), Tr::tr("Cannot start the builder"), builder, 300s,
               token);
}

BuilderCommands::Answer BuilderCommands::diskUse(const QString &builder, const CancelToken &token)
{
    return run({u"buildx"_s, u"du"_s, u"--builder"_s, builder}, Tr::tr("Disk use of %1").arg(builder),
               Tr::tr("Cannot ask for the disk use"), builder, 60s, token);
}

BuilderCommands::Answer BuilderCommands::prune(const QString &builder, bool all, const QStringList &filters,
                                               const CancelToken &token)
{
    QStringList words{u"buildx"_s, u"prune"_s, u"--force"_s, u"--builder"_s, builder};
    if (all) {
        words << u"--all"_s;
    }
    for (const QString &filter : filters) {
        words << u"--filter"_s << filter;
    }
    return run(words, Tr::tr("Prune the cache of %1").arg(builder), Tr::tr("Cannot prune the cache"), builder,
               600s, token);
}

} // namespace kw::buildx
