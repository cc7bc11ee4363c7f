// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "image/digest.h"

#include <QHashFunctions>
#include <QString>

namespace kw::image {

// The name of an image in a registry: domain, path, and a tag or digest or both. Read as the docker client
// reads it: a first part without dot, colon or capital, other than "localhost", belongs to the path on Docker
// Hub. A value; any thread. Source: distribution/reference, grammar in reference.go, defaults in
// normalize.go.
class Reference
{
public:
    Reference() = default;

    // "alpine", "demo/app:1", "localhost:5000/a/b@sha256:…", "[::1]:5000/x". No tag is added.
    // Errors: InvalidInput that says which part is wrong and at which character (counted from 1).
    static Result<Reference> parse(QStringView text);

    bool isEmpty() const { return m_path.isEmpty(); }
    const QString &domain() const { return m_domain; } // "docker.io", "localhost:5000"
    const QString &path() const { return m_path; }     // "library/alpine"
    const QString &tag() const { return m_tag; }       // empty: none
    const Digest &digest() const { return m_digest; }  // empty: none

    QString repository() const { return m_domain + u'/' + m_path; } // "docker.io/library/alpine"
    QString familiarRepository() const;                             // "alpine"
    QString fullName() const;                                       // with tag and digest
    QString familiarName() const;

    // The same with ":latest" where neither tag nor digest says what is meant.
    Reference withDefaultTag() const;
    // The same repository at one exact object; the tag is dropped.
    Reference atDigest(const Digest &digest) const;
    Reference withTag(const QString &tag) const; // `tag` must be valid (isValidTag)

    static bool isValidTag(QStringView tag);

    bool operator==(const Reference &) const = default;
    friend size_t qHash(const Reference &reference, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, reference.m_domain, reference.m_path, reference.m_tag, reference.m_digest);
    }

private:
    QString suffix() const;

    QString m_domain;
    QString m_path;
    QString m_tag;
    Digest m_digest;
};

} // namespace kw::image
