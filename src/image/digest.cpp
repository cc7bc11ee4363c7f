// SPDX-License-Identifier: Apache-2.0
#include "image/digest.h"

#include "image/tr.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

struct Algorithm
{
    QLatin1StringView name;
    QCryptographicHash::Algorithm hash;
};

constexpr std::array algorithms{Algorithm{"sha256"_L1, QCryptographicHash::Sha256},
                                Algorithm{"sha384"_L1, QCryptographicHash::Sha384},
                                Algorithm{"sha512"_L1, QCryptographicHash::Sha512}};

const Algorithm *findAlgorithm(QStringView name)
{
    const auto found =
        std::ranges::find_if(algorithms, [&](const Algorithm &known) { return known.name == name; });
    return found == algorithms.end() ? nullptr : found;
}

bool isLowerHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

std::unexpected<Error> invalid(QStringView text, QString why)
{
    return failure(
        ErrorCode::InvalidInput, Tr::tr("“%1” is not a digest").arg(text.left(200)), std::move(why),
        Tr::tr("A digest is an algorithm and hexadecimal digits in lower case: sha256 and 64 digits."));
}

} // namespace

Result<Digest> Digest::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0) {
        return invalid(text, Tr::tr("the colon after the algorithm is missing"));
    }
    const Algorithm *algorithm = findAlgorithm(text.left(colon));
    if (!algorithm) {
        return invalid(
            text,
            Tr::tr("the algorithm “%1” is not one of sha256, sha384, sha512").arg(text.left(colon).left(40)));
    }
    const QStringView hex = text.mid(colon + 1);
    const auto bad = std::ranges::find_if_not(hex, isLowerHex);
    if (bad != hex.end()) {
        return invalid(text, Tr::tr("“%1” at position %2 is not a hexadecimal digit in lower case")
                                 .arg(QString(*bad))
                                 .arg(colon + 2 + std::distance(hex.begin(), bad)));
    }
    const int expected = QCryptographicHash::hashLength(algorithm->hash) * 2;
    if (hex.size() != expected) {
        return invalid(text, Tr::tr("it has %1 digits instead of %2").arg(hex.size()).arg(expected));
    }
    return Digest(text.toString());
}

Digest Digest::sha256Of(QByteArrayView content)
{
    return Digest("sha256:"_L1 +
                  QLatin1StringView(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
}

QStringView Digest::algorithm() const
{
    return QStringView(m_text).left(std::max<qsizetype>(0, m_text.indexOf(u':')));
}

QStringView Digest::hex() const
{
    return QStringView(m_text).mid(m_text.indexOf(u':') + 1);
}

bool Digest::matches(QByteArrayView content) const
{
    const Algorithm *known = findAlgorithm(algorithm());
    return known && QCryptographicHash::hash(content, known->hash).toHex() == hex().toLatin1();
}

} // namespace kw::image
