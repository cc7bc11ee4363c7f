// SPDX-License-Identifier: Apache-2.0
#include "image/image.h"

#include "image/tr.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::image {

namespace {

qint64 known(qint64 size)
{
    return std::max<qint64>(0, size);
}

qint64 addDistinct(const PlatformImage &platform, QSet<Digest> &seen)
{
    qint64 sum = 0;
    const auto add = [&](const Descriptor &object) {
        if (!object.digest.isEmpty() && !seen.contains(object.digest)) {
            seen.insert(object.digest);
            sum += known(object.size);
        }
    };
    add(platform.config);
    for (const Layer &layer : platform.layers) {
        add(layer.blob);
    }
    return sum;
}

} // namespace

QString Statement::name() const
{
    constexpr auto slsa = "https://slsa.dev/provenance/"_L1;
    if (predicateType.startsWith(slsa)) {
        return Tr::tr("Provenance, SLSA %1").arg(predicateType.mid(slsa.size()));
    }
    if (predicateType.startsWith("https://spdx.dev/"_L1)) {
        return Tr::tr("SBOM, SPDX");
    }
    if (predicateType.startsWith("https://cyclonedx.org/"_L1)) {
        return Tr::tr("SBOM, CycloneDX");
    }
    return predicateType.isEmpty() ? Tr::tr("Statement of a type not known") : predicateType;
}

QString Statement::remark() const
{
    if (packages >= 0) {
        return Tr::tr("%n packages", nullptr, packages);
    }
    return !isMaximal ? QString() : *isMaximal ? u"mode=max"_s : u"mode=min"_s;
}

qint64 PlatformImage::size() const
{
    QSet<Digest> seen;
    return addDistinct(*this, seen);
}

qint64 Image::totalSize() const
{
    qint64 sum = 0;
    for (const PlatformImage &platform : platforms) {
        sum += platform.size();
    }
    return sum;
}

int Image::sharedIndex(const Layer &layer) const
{
    if (layer.letter.isEmpty())
        return -1;
    const auto found = std::ranges::find(shared, layer.letter, &SharedLayer::letter);
    return found == shared.end() ? -1 : static_cast<int>(found - shared.begin());
}

qint64 Image::storedSize() const
{
    QSet<Digest> seen;
    qint64 sum = 0;
    for (const PlatformImage &platform : platforms) {
        sum += addDistinct(platform, seen);
    }
    return sum;
}

QString shareLetter(qsizetype index)
{
    QString letters;
    for (qsizetype rest = index; rest >= 0; rest = rest / 26 - 1) {
        letters.prepend(QChar(u'A' + static_cast<char16_t>(rest % 26)));
    }
    return letters;
}

} // namespace kw::image
