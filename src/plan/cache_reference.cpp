// SPDX-License-Identifier: Apache-2.0
#include "plan/cache_reference.h"

#include "image/reference.h"
#include "plan/image_name.h"

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

class Adjuster
{
public:
    explicit Adjuster(const CacheRequest &request)
        : m_request(request)
        , m_templates(request.templates)
        , m_own(request.reference)
    {
    }

    Result<CacheArguments> run()
    {
        if (m_request.isRaw) {
            return withoutExport({.from = m_request.from, .to = m_request.to});
        }
        if (const auto ready = prepare(); !ready) {
            return std::unexpected(ready.error());
        }
        const auto from = expandedAll(m_request.from);
        const auto to = expandedAll(m_request.to);
        if (!from || !to) {
            return std::unexpected(from ? to.error() : from.error());
        }
        CacheArguments arguments{.from = *from, .to = *to};
        const bool exports =
            m_request.pushes && m_request.usesBuildx && m_request.from.contains(m_request.image);
        if (to->isEmpty() && exports) {
            arguments.to = {ownExport()};
            arguments.isAutomatic = true;
        }
        return withoutExport(arguments);
    }

private:
    // The cache tag and the image's own cache reference.
    Result<void> prepare()
    {
        if (!m_request.usesBuildx) {
            return {};
        }
        const auto tag = templates::expandTemplate(m_request.config.cacheTag, m_templates);
        if (!tag) {
            return std::unexpected(tag.error());
        }
        m_tag = *tag;
        m_templates.fields.insert(u"CACHE_TAG"_s, m_tag);
        const ReferenceParts parts = referenceParts(m_request.reference);
        const QString name = m_request.config.cacheRepository.isEmpty()
                                 ? parts.name
                                 : inCacheRepository(sanitizedImageName(m_request.image));
        m_own = name + u':' + (m_tag.isEmpty() ? parts.tag : m_tag);
        return {};
    }

    QString inCacheRepository(const QString &name) const
    {
        return withDefaultRepository(name, m_request.config.cacheRepository,
                                     m_request.config.multiLevelRepository);
    }

    Result<QStringList> expandedAll(const QStringList &entries) const
    {
        QStringList expanded;
        for (const QString &entry : entries) {
            const auto text = templates::expandTemplate(entry, m_templates);
            if (!text) {
                return std::unexpected(text.error());
            }
            expanded.append(*text == m_request.image ? m_own : adjusted(*text));
        }
        return expanded;
    }

    // Another image without a tag gets the cache tag; everything else stays.
    QString adjusted(const QString &entry) const
    {
        const auto reference = image::Reference::parse(entry);
        const bool isBare = reference && reference->tag().isEmpty() && reference->digest().isEmpty();
        if (!isBare || m_tag.isEmpty() || !m_request.usesBuildx) {
            return entry;
        }
        const QString name = m_request.config.cacheRepository.isEmpty() ? entry : inCacheRepository(entry);
        return name + u':' + m_tag;
    }

    QString ownExport() const
    {
        const QStringList &flags = m_request.config.cacheFlags;
        return flags.isEmpty() ? u"type=registry,ref="_s + m_own + u",mode=max"_s
                               : flags.join(u',') + u",ref="_s + m_own;
    }

    CacheArguments withoutExport(CacheArguments arguments) const
    {
        QStringList kept;
        for (const QString &entry : std::as_const(arguments.to)) {
            const bool goesToRegistry = !entry.contains(u'=') || entry.contains("type=registry"_L1);
            const bool isPossible = m_request.usesBuildx && (m_request.pushes || !goesToRegistry);
            (isPossible ? kept : arguments.dropped).append(entry);
        }
        arguments.to = kept;
        return arguments;
    }

    const CacheRequest &m_request;
    TemplateContext m_templates;
    QString m_tag;
    QString m_own;
};

} // namespace

QString cacheForPlatform(const QString &entry, const Platform &platform)
{
    const QString suffix = u'-' + platform.text().replace(u'/', u'-');
    QStringList parts = entry.split(u',');
    for (QString &part : parts) {
        const bool isReference = part.startsWith("ref="_L1) || !entry.contains(u'=');
        if (isReference) {
            const ReferenceParts reference = referenceParts(part);
            part = reference.name + u':' + (reference.tag.isEmpty() ? u"latest"_s : reference.tag) + suffix;
        }
    }
    return parts.join(u',');
}

Result<CacheArguments> cacheArguments(const CacheRequest &request)
{
    return Adjuster(request).run();
}

} // namespace kw::plan
