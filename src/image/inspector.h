// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cancel.h"
#include "image/image.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace kw::process {
class ProcessRunner;
struct ProcessOutcome;
struct ProcessSpec;
} // namespace kw::process

namespace kw::image {

// Reads images out of registries without pulling them, through `docker buildx imagetools inspect --raw`: the
// registry's settings and credentials are docker's. Every answer is checked against its digest; what was read
// is kept in memory (64 MiB) and never asked for again, because a digest names one content for ever. GUI
// thread.
class Inspector : public QObject
{
    Q_OBJECT

public:
    // The runner must outlive the inspector.
    explicit Inspector(process::ProcessRunner &runner, QObject *parent = nullptr);
    ~Inspector() override;

    // Whose registry settings are used; empty: docker's current builder.
    void setBuilder(const QString &builder);

    // Everything that can be read about `reference` (":latest" when it has neither tag nor digest): one
    // request for the name, then one per distinct object, at most four at a time. The future always gets a
    // result. Errors: those of inspectError() and survey(); ToolMissing; Cancelled. Missing children are no
    // error, they are in Image::integrity.
    QFuture<Result<Image>> inspect(const Reference &reference, const CancelToken &token = {});

    // The same image with what its provenance and SBOM say: up to two more requests, none when there is
    // neither. What cannot be read is left unknown. The future always gets a result. Errors: Cancelled.
    QFuture<Result<Image>> describe(const Image &image, const CancelToken &token = {});

Q_SIGNALS:
    // `done` of `known` objects are read; `known` grows as indexes are opened.
    void progress(const kw::image::Reference &reference, int done, int known);

private:
    class Inspection;
    struct Objects;

    process::ProcessSpec requestSpec(const QStringList &options, const Reference &reference) const;
    QFuture<process::ProcessOutcome> readStatements(const QString &field, const Image &image,
                                                    const CancelToken &token);

    process::ProcessRunner &m_runner;
    QString m_builder;
    std::unique_ptr<Objects> m_objects;
};

} // namespace kw::image
