// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "dockerfile/context_listing.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace kw::plan {

class KeptDigests;

// MD5 sums of names and contents of files, as Skaffold's digests use them. A sum that was made before is
// taken from memory, or from a file in the user's cache folder, as long as the file's stamp is the same: a
// tree that has not changed is not read again. Any number of threads.
class FileHashes
{
public:
    // `cacheFolder` empty: nothing is kept between runs. `project` names the file within it.
    FileHashes(const QString &project, const QString &cacheFolder);
    ~FileHashes();

    // The sum of `name` and, for a regular file, its content, 16 bytes; nothing for a path that is not there.
    // `path` is absolute. Errors: ReadFailed.
    Result<std::optional<QByteArray>> hash(const QByteArray &path, const QByteArray &name,
                                           const std::optional<dockerfile::PathStamp> &stamp = std::nullopt);

    // What `make` makes of sums of files, now or before. The key stands for the files with their stamps and
    // for all else that counts, so that the same key always gives the same; kept as long as the sums are.
    // Errors: those of `make`.
    Result<QByteArray> digest(const QByteArray &key, const std::function<Result<QByteArray>()> &make);

    // Writes what is new, at once or not at all; a folder that cannot be written to is no error, the next run
    // only takes longer. At most 400,000 files are kept for a project, and 40 projects.
    void save();

private:
    struct Store;

    std::unique_ptr<Store> m_store;
    std::unique_ptr<KeptDigests> m_digests;
    std::atomic<quint64> m_unsettled = 0; // sums of files that may change again unseen
};

} // namespace kw::plan
