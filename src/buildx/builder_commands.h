// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "buildx/create.h"
#include "buildx/store.h"
#include "core/cancel.h"
#include "process/process_runner.h"

#include <QFuture>

namespace kw::buildx {

// What changes builders: each a docker buildx command with its time-out, its failure told in our words. GUI
// thread. The text of a result is what the command printed on standard output.
class BuilderCommands
{
public:
    using Answer = QFuture<Result<QString>>;

    // The runner must outlive every answer.
    BuilderCommands(process::ProcessRunner &runner, Store store);

    // Validates first. When an append fails, the builder's file is put back: buildx wipes the claims, flags
    // and options of the other nodes then.
    Answer create(const CreateRequest &request, const CancelToken &token = {});
    Answer use(const QString &builder, const CancelToken &token = {});
    Answer stop(const QString &builder, const CancelToken &token = {});
    Answer remove(const QString &builder, bool keepState, const CancelToken &token = {});
    Answer bootstrap(const QString &builder, const CancelToken &token = {});
    Answer diskUse(const QString &builder, const CancelToken &token = {});
    Answer prune(const QString &builder, bool all, const QStringList &filters, const CancelToken &token = {});

private:
    Answer run(const QStringList &arguments, const QString &title, const QString &what,
               const QString &builder, std::chrono::seconds timeout, const CancelToken &token);

    process::ProcessRunner &m_runner;
    Store m_store;
};

} // namespace kw::buildx
