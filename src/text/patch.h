// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "text/byte_range.h"

#include <QByteArray>
#include <QList>

namespace kw::text {

// Replace the bytes of `range` by `text`.
struct Patch
{
    ByteRange range;
    QByteArray text;

    bool operator==(const Patch &) const = default;
};

// Patches of one text, all in its own offsets: sorted, without overlap.
class PatchSet
{
public:
    PatchSet() = default;
    explicit PatchSet(const Patch &patch) { m_patches.append(patch); }

    // False, and nothing added, when the patch overlaps another one.
    bool add(const Patch &patch);

    const QList<Patch> &patches() const { return m_patches; }
    bool isEmpty() const { return m_patches.isEmpty(); }

    // InvalidInput for a patch outside the bytes.
    Result<QByteArray> applied(const QByteArray &bytes) const;

    // The same change as one patch, without bytes at its ends that stay as they are (whole characters).
    Result<Patch> combined(const QByteArray &bytes) const;

    // The patch that turns `patched` bytes back. `patch` must have been applied to `bytes`.
    static Patch inverse(const Patch &patch, const QByteArray &bytes);

private:
    QList<Patch> m_patches;
};

} // namespace kw::text
