// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QString>

#include <memory>

namespace kw::dockerfile {
struct Dockerfile;
} // namespace kw::dockerfile

namespace kw::yaml {
class Document;
} // namespace kw::yaml

namespace kw::skaffold {

// What is asked about the files around a skaffold.yaml. Paths are relative to the project's folder, or
// absolute, with "/". Any thread.
class ProjectFiles
{
public:
    enum class Kind { Nothing, File, Folder };

    ProjectFiles() = default;
    virtual ~ProjectFiles() = default;

    virtual Kind kind(const QString &path) const = 0;
    // The errors of Dockerfile::load, with the path as it is asked for.
    virtual Result<std::shared_ptr<const dockerfile::Dockerfile>> dockerfile(const QString &path) const = 0;
    // Another skaffold.yaml. The errors of text::load.
    virtual Result<yaml::Document> configuration(const QString &path) const = 0;
    // Whether a file or folder fits the pattern (Go's filepath.Glob).
    virtual bool anyMatches(const QString &pattern) const = 0;

private:
    Q_DISABLE_COPY_MOVE(ProjectFiles)
};

// The real ones. What was read is kept until size or time of the file differ, so that asking again costs one
// look at the folder.
class FilesOnDisk final : public ProjectFiles
{
public:
    explicit FilesOnDisk(const QString &folder);
    ~FilesOnDisk() override;

    Kind kind(const QString &path) const override;
    Result<std::shared_ptr<const dockerfile::Dockerfile>> dockerfile(const QString &path) const override;
    Result<yaml::Document> configuration(const QString &path) const override;
    bool anyMatches(const QString &pattern) const override;

private:
    struct Kept;

    QString m_folder;
    std::unique_ptr<Kept> m_kept;
};

} // namespace kw::skaffold
