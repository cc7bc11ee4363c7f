// SPDX-License-Identifier: Apache-2.0
#include "core/format.h"
#include "image/reference.h"
#include "plan/docker_config.h"
#include "plan/dockerfile_feature.h"
#include "plan/named_context.h"
#include "plan/sources/artifact_sources.h"
#include "plan/sources/project_files.h"
#include "plan/tr.h"
#include "plan/warnings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr qint64 largeContext = 200'000'000;
constexpr qsizetype shownFiles = 10;

class SourceInspection
{
public:
    SourceInspection(const Call &call, const Artifact &artifact, const Request &request)
        : m_call(call)
        , m_artifact(artifact)
        , m_request(request)
        , m_dockerfilePath(dockerfileOf(artifact, request))
    {
    }

    QList<Warning> run()
    {
        checkContext();
        checkNamedContexts();
        checkFeatures();
        return m_warnings;
    }

private:
    void warn(const QString &code, const QString &message, const QString &fix, const QString &where,
              const QStringList &details = {})
    {
        m_warnings.append({code, message, fix, m_call.artifact, where, details});
    }

    void checkContext()
    {
        const auto context = artifactContext(m_artifact, m_request);
        const qint64 size = context ? (*context)->listing.size() : 0;
        if (size <= largeContext) {
            return;
        }
        QStringList largest;
        for (const dockerfile::ContextEntry &entry : (*context)->listing.largest(shownFiles)) {
            largest.append(u"%1 (%2)"_s.arg(QFile::decodeName(entry.path), formatSize(entry.stamp.size)));
        }
        const QString ignoreFile = dockerfile::ignoreFilePath(m_dockerfilePath, (*context)->root);
        warn(u"context-large"_s,
             Tr::tr("The build context holds %1; the largest files are %2")
                 .arg(formatSize(size), largest.join(u", "_s)),
             Tr::tr("List what the image does not need in %1.").arg(ignoreFile),
             m_artifact.value[u"context"].origin().place(), largest);
    }

    void checkNamedContexts()
    {
        for (const NamedContext &context : namedContexts(m_call.commandLine.arguments)) {
            const QString folder = context.localFolder(m_request.folder);
            if (!folder.isEmpty() && !QFileInfo::exists(folder)) {
                warn(
                    u"context-missing"_s,
                    Tr::tr("The folder of the build context “%1” is not there: %2").arg(context.name, folder),
                    Tr::tr("Correct it in “cliFlags”; it is relative to %1.").arg(m_request.folder),
                    m_artifact.builder[u"cliFlags"].origin().place());
            }
        }
    }

    // The syntax that will read the Dockerfile, when somebody knows it.
    std::optional<int> usedSyntax(const dockerfile::Dockerfile &file) const
    {
        if (!file.syntax.isEmpty()) {
            return syntaxMinor(file.syntax);
        }
        std::optional<int> oldest;
        for (const QString &version : m_request.builderFacts.buildkitVersions) {
            const auto minor = builtinSyntaxMinor(version);
            oldest = minor && (!oldest || *minor < *oldest) ? minor : oldest;
        }
        return oldest;
    }

    void checkFeatures()
    {
        const auto file = m_request.files->dockerfile(m_dockerfilePath);
        if (!file) {
            return;
        }
        const Value &buildkit = m_artifact.build[u"local"][u"useBuildkit"];
        const bool isClassic = !m_call.usesBuildx && !buildkit.isNull() && !buildkit.toBool();
        const std::optional<int> known = isClassic ? std::optional(0) : usedSyntax(**file);
        for (const DockerfileFeature &feature : dockerfileFeatures(**file)) {
            const QString where = u"%1:%2"_s.arg(m_dockerfilePath).arg(feature.line);
            if (isClassic) {
                warn(u"dockerfile-feature"_s,
                     Tr::tr("%1 needs BuildKit, which is switched off").arg(feature.name),
                     Tr::tr("Take “useBuildkit: false” away."), where);
            } else if (known && *known < feature.minor) {
                warnOld(feature, **file, *known, where);
            }
        }
    }

    void warnOld(const DockerfileFeature &feature, const dockerfile::Dockerfile &file, int known,
                 const QString &where)
    {
        const QString wanted = u"docker/dockerfile:1.%1"_s.arg(feature.minor);
        if (file.syntax.isEmpty()) {
            warn(u"dockerfile-feature"_s,
                 Tr::tr("%1 needs Dockerfile syntax 1.%2; the builder's BuildKit knows 1.%3")
                     .arg(feature.name)
                     .arg(feature.minor)
                     .arg(known),
                 Tr::tr("Write “# syntax=%1” in the first line, or update the builder's BuildKit.")
                     .arg(wanted),
                 where);
        } else {
            warn(u"dockerfile-feature"_s,
                 Tr::tr("%1 needs Dockerfile syntax 1.%2; “# syntax=%3” names an older one")
                     .arg(feature.name)
                     .arg(feature.minor)
                     .arg(file.syntax),
                 Tr::tr("Write “# syntax=%1”.").arg(wanted), where);
        }
    }

    const Call &m_call;
    const Artifact &m_artifact;
    const Request &m_request;
    QString m_dockerfilePath;
    QList<Warning> m_warnings;
};

bool isThisMachine(const QString &domain)
{
    const QString host = domain.section(u':', 0, 0);
    return host == "localhost"_L1 || host.startsWith("127."_L1) || domain.startsWith("[::1]"_L1);
}

} // namespace

QList<Warning> sourceWarnings(const Call &call, const Artifact &artifact, const Request &request)
{
    return SourceInspection(call, artifact, request).run();
}

QList<Warning> destinationWarnings(const QList<Call> &calls, const Request &request)
{
    const QJsonObject config = dockerConfig(request);
    QList<Warning> warnings;
    QSet<QString> seen;
    for (const Call &call : calls) {
        const auto reference = image::Reference::parse(call.tag);
        if (!call.pushes || !reference || seen.contains(reference->domain())) {
            continue;
        }
        const QString domain = reference->domain();
        seen.insert(domain);
        if (!isThisMachine(domain) && credentialsFor(domain, config) == Credentials::Missing) {
            warnings.append({u"push-unauthenticated"_s,
                             Tr::tr("Nobody is logged in to %1, where images are pushed").arg(domain),
                             Tr::tr("Run docker login %1, or push elsewhere (--default-repo).").arg(domain),
                             call.artifact,
                             {},
                             {}});
        }
    }
    return warnings;
}

} // namespace kw::plan
