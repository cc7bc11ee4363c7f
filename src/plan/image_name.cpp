// SPDX-License-Identifier: Apache-2.0
#include "plan/image_name.h"

#include "image/reference.h"
#include "plan/tr.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr qsizetype longestName = 255;

// The host and what may be a Google project behind it, "gcr.io/project/"; else empty.
QString projectPrefix(const QString &name)
{
    static const QRegularExpression pattern(
        u"^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*"
        "(?::[0-9]+)?/[a-z][a-z0-9-]{4,28}[a-z0-9]/?"_s);
    return pattern.match(name).captured();
}

QString cut(const QString &name)
{
    return QString::fromUtf8(name.toUtf8().first(std::min(longestName, name.toUtf8().size())));
}

QString rewritten(const QString &name, const QString &repository, bool multiLevel)
{
    if (name.startsWith(repository)) {
        return name;
    }
    const QString ours = projectPrefix(repository);
    const bool isGoogle = ours.contains("gcr.io"_L1) || ours.contains("-docker.pkg.dev"_L1);
    if (isGoogle || multiLevel) {
        const QString prefix = projectPrefix(name);
        if (prefix == ours) {
            return repository + u'/' + name.sliced(prefix.size());
        }
        return cut(repository + u'/' + name);
    }
    static const QRegularExpression separators(u"[/._:@]"_s);
    return cut(repository + u'/' + QString(name).replace(separators, u"_"_s));
}

} // namespace

ReferenceParts referenceParts(const QString &reference)
{
    ReferenceParts parts{.name = reference};
    if (const qsizetype at = parts.name.indexOf(u'@'); at >= 0) {
        parts.digest = parts.name.sliced(at + 1);
        parts.name.truncate(at);
    }
    const qsizetype colon = parts.name.lastIndexOf(u':');
    if (colon > parts.name.lastIndexOf(u'/')) {
        parts.tag = parts.name.sliced(colon + 1);
        parts.name.truncate(colon);
    }
    return parts;
}

QString sanitizedImageName(const QString &name)
{
    const QString lower = name.startsWith("ko://"_L1) ? name.sliced(5) : name;
    return lower.toLower();
}

QString withDefaultRepository(const QString &name, const QString &repository, bool multiLevel)
{
    if (repository.isEmpty()) {
        return name;
    }
    const ReferenceParts parts = referenceParts(name);
    QString result = rewritten(sanitizedImageName(parts.name), repository, multiLevel);
    if (!parts.tag.isEmpty()) {
        result += u':' + parts.tag;
    }
    if (!parts.digest.isEmpty()) {
        result += u'@' + parts.digest;
    }
    return result;
}

Result<void> checkImageName(const QString &name, const QString &place)
{
    const QString what = Tr::tr("Cannot plan “%1”").arg(name);
    const auto reference = image::Reference::parse(sanitizedImageName(name));
    if (!reference) {
        return failure(ErrorCode::InvalidInput, what, reference.error().why,
                       Tr::tr("Correct the image name in skaffold.yaml."), place);
    }
    if (!reference->tag().isEmpty() || !reference->digest().isEmpty()) {
        return failure(ErrorCode::InvalidInput, what, Tr::tr("an artifact's image has no tag and no digest"),
                       Tr::tr("Take it away: the tag policy gives the tag."), place);
    }
    return {};
}

QMap<QString, QString> imageFields(const QString &reference)
{
    const ReferenceParts parts = referenceParts(reference);
    const qsizetype slash = parts.name.lastIndexOf(u'/');
    return {{u"IMAGE_REPO"_s, slash < 0 ? QString() : parts.name.first(slash)},
            {u"IMAGE_NAME"_s, slash < 0 ? QString() : parts.name.sliced(slash + 1)},
            {u"IMAGE_TAG"_s, parts.tag.isEmpty() ? u"latest"_s : parts.tag}};
}

} // namespace kw::plan
