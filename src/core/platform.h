// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace kw {

// What a binary is built for, as OCI image indexes and `--platform` name it. Always in containerd's normal
// form: lower case, amd64 and not x86_64, arm64 without its default v8, 32 bit arm with its variant (v7
// unless told). A value; any thread. Source of the rules: containerd/platforms, normalizeOS and
// normalizeArch.
struct Platform
{
    QString os;
    QString architecture;
    QString variant; // "v7", "v2" …; empty where the architecture has one form only

    // "linux/amd64", "linux/arm/v7", also one part alone ("linux", "arm64": the rest is the host's).
    // Errors: InvalidInput with the part that is wrong.
    static Result<Platform> parse(QStringView text);

    // From the three fields of an index entry or image config, which may be empty; normalised, never fails.
    static Platform fromFields(QStringView os, QStringView architecture, QStringView variant);

    // The platform of the machine that runs this program.
    static Platform host();

    // "linux/arm/v7"; parse(text()) gives an equal value. Empty for a default-constructed platform.
    QString text() const;

    // unknown/unknown: what BuildKit writes for index entries that are no images.
    bool isUnknown() const;

    bool operator==(const Platform &) const = default;
    friend std::strong_ordering operator<=>(const Platform &left, const Platform &right);
    friend size_t qHash(const Platform &platform, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, platform.os, platform.architecture, platform.variant);
    }
};

} // namespace kw
