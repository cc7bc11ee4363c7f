// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <compare>

namespace kw::image {

// The content address of one object: "sha256:" and 64 hexadecimal digits (sha384 and sha512 likewise).
// Never mixed up with other text; empty only when default-constructed. A value; any thread.
// Source: OCI image specification, descriptor.md, "Digests".
class Digest
{
public:
    Digest() = default;

    // Errors: InvalidInput, saying what is wrong (algorithm, length, the digit).
    static Result<Digest> parse(QStringView text);
    static Digest sha256Of(QByteArrayView content);

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; }
    QStringView algorithm() const;
    QStringView hex() const;

    // Whether `content` is what this digest names. False for an empty digest.
    bool matches(QByteArrayView content) const;

    bool operator==(const Digest &) const = default;
    friend std::strong_ordering operator<=>(const Digest &left, const Digest &right)
    {
        return left.m_text.compare(right.m_text) <=> 0;
    }
    friend size_t qHash(const Digest &digest, size_t seed = 0) noexcept { return qHash(digest.m_text, seed); }

private:
    explicit Digest(QString text)
        : m_text(std::move(text))
    {
    }

    QString m_text;
};

} // namespace kw::image
