// SPDX-License-Identifier: Apache-2.0
#include "plan/docker_command.h"

#include "plan/build_arguments.h"
#include "plan/cache_reference.h"
#include "plan/sources/artifact_sources.h"
#include "plan/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

class Command
{
public:
    Command(const DockerBuild &build, QList<Warning> &warnings)
        : m_build(build)
        , m_docker(build.artifact.builder)
        , m_usesBuildx(build.choice.usesBuildx)
        , m_templates(buildTemplates(build.request, build.reference))
        , m_warnings(warnings)
    {
    }

    Result<Call> run()
    {
        m_call.artifact = m_build.artifact.image;
        m_call.tag = m_build.reference;
        m_call.workingDirectory = m_build.request.folder;
        m_call.platforms = m_build.platforms;
        m_call.pushes = m_build.pushes;
        m_call.usesBuildx = m_usesBuildx;
        m_call.commandLine.program = u"docker"_s;
        m_arguments = m_usesBuildx ? QStringList{u"buildx"_s, u"build"_s} : QStringList{u"build"_s};
        addTarget();
        for (const auto &step : {&Command::addBuildArguments, &Command::addCaches, &Command::addCliFlags}) {
            if (const auto done = (this->*step)(); !done) {
                return std::unexpected(done.error());
            }
        }
        addOptions();
        addSecrets();
        addPlatforms();
        addResult();
        setEnvironment();
        m_call.commandLine.arguments = m_arguments;
        return m_call;
    }

private:
    void add(const QString &option, const QString &value) { m_arguments << option << value; }

    void warn(const QString &code, const QString &message, const QString &fix, const Origin &origin = {})
    {
        m_warnings.append({code, message, fix, m_build.artifact.image, origin.place(), {}});
    }

    void addTarget()
    {
        const QString dockerfile = dockerfileOf(m_build.artifact, m_build.request);
        m_arguments.append(m_build.artifact.context);
        add(u"--file"_s, dockerfile);
        add(u"-t"_s, m_build.reference);
    }

    Result<void> addBuildArguments()
    {
        const auto arguments =
            argumentsForBuild(m_build.artifact, m_build.request, m_templates, m_call.required);
        if (!arguments) {
            return std::unexpected(arguments.error());
        }
        QStringList names = arguments->keys();
        std::ranges::sort(names, [](const QString &a, const QString &b) { return a.toUtf8() < b.toUtf8(); });
        for (const QString &name : std::as_const(names)) {
            const std::optional<QString> value = arguments->value(name);
            add(u"--build-arg"_s, value ? name + u'=' + *value : name);
        }
        for (const QString &host : m_docker[u"addHost"].texts()) {
            add(u"--add-host"_s, host);
        }
        return {};
    }

    Result<void> addCaches()
    {
        const auto caches = cacheArguments(
            {.image = m_build.artifact.image,
             .reference = m_build.reference,
             .from = m_docker[u"cacheFrom"].texts(),
             .to = m_docker[u"cacheTo"].texts(),
             .pushes = m_build.pushes,
             .usesBuildx = m_usesBuildx,
             .isRaw =
                 !m_build.request.environment.value(u"SKAFFOLD_DISABLE_DOCKER_CACHE_ADJUSTMENT"_s).isEmpty(),
             .config = m_build.config,
             .templates = m_templates});
        if (!caches) {
            return std::unexpected(templateError(caches.error(), m_docker[u"cacheFrom"].origin()));
        }
        for (const QString &entry : caches->from) {
            add(u"--cache-from"_s, entry);
        }
        for (const QString &entry : caches->to) {
            add(u"--cache-to"_s, entry);
        }
        for (const QString &entry : caches->dropped) {
            warn(u"cache-to-dropped"_s,
                 m_usesBuildx
                     ? Tr::tr("“%1” is left out: a build that is not pushed writes no cache to a registry")
                           .arg(entry)
                     : Tr::tr("“%1” is left out: only buildx can write a cache").arg(entry),
                 m_usesBuildx ? Tr::tr("Push the build, or write the cache elsewhere (type=local).")
                              : Tr::tr("Choose a builder."),
                 m_docker[u"cacheTo"].origin());
        }
        if (caches->to.join(u' ').contains(u"ref="_s + m_build.reference + u',')) {
            warn(u"cache-replaces-image"_s,
                 Tr::tr("The cache is written under the reference of the image itself: afterwards “%1” names "
                        "the cache, and the image is found by its digest only")
                     .arg(m_build.reference),
                 Tr::tr("Set cache-tag in Skaffold's global config, or name another reference in cacheTo."),
                 m_docker[u"cacheFrom"].origin());
        }
        warnOverwritten(caches->to);
        return {};
    }

    // Each node writes what it alone has built, and the last one wins.
    void warnOverwritten(const QStringList &exports)
    {
        if (m_build.platforms.size() < 2 || m_build.request.builderFacts.nodes.size() < 2) {
            return;
        }
        for (const QString &entry : exports) {
            const bool goesToRegistry = !entry.contains(u'=') || entry.contains("type=registry"_L1);
            if (!goesToRegistry) {
                continue;
            }
            QStringList offer;
            for (const Platform &platform : m_build.platforms) {
                offer.append(cacheForPlatform(entry, platform));
            }
            m_warnings.append(
                {u"cache-overwritten"_s,
                 Tr::tr("Several nodes write the cache %1: each overwrites what the others wrote").arg(entry),
                 Tr::tr("Build each platform by itself (--platform) with a reference of its own, and read "
                        "all of "
                        "them: %1.")
                     .arg(offer.join(u' ')),
                 m_build.artifact.image, m_docker[u"cacheTo"].origin().place(), offer});
        }
    }

    Result<void> addCliFlags()
    {
        const Value &flags = m_docker[u"cliFlags"];
        for (size_t i = 0; i < flags.size(); ++i) {
            const auto flag = templates::expandTemplate(flags.at(i).text(), m_templates);
            if (!flag) {
                return std::unexpected(templateError(flag.error(), flags.at(i).origin()));
            }
            m_arguments.append(*flag);
        }
        return {};
    }

    void addOptions()
    {
        if (!m_docker[u"target"].text().isEmpty()) {
            add(u"--target"_s, m_docker[u"target"].text());
        }
        if (!m_docker[u"network"].text().isEmpty()) {
            add(u"--network"_s, m_docker[u"network"].text().toLower());
        }
        const std::pair<QStringView, QString> switches[] = {
            {u"noCache", u"--no-cache"_s}, {u"squash", u"--squash"_s}, {u"pullParent", u"--pull"_s}};
        for (const auto &[key, option] : switches) {
            if (m_docker[key].toBool()) {
                m_arguments.append(option);
            }
        }
    }

    void addSecrets()
    {
        const Value &secrets = m_docker[u"secrets"];
        for (size_t i = 0; i < secrets.size(); ++i) {
            const Value &secret = secrets.at(i);
            QString text = u"id="_s + secret[u"id"].text();
            QString source = secret[u"src"].text();
            if (source.startsWith("~/"_L1)) {
                source = m_build.request.environment.value(u"HOME"_s) + source.sliced(1);
            }
            text += source.isEmpty() ? QString() : u",src="_s + source;
            const QString variable = secret[u"env"].text();
            text += variable.isEmpty() ? QString() : u",env="_s + variable;
            add(u"--secret"_s, text);
        }
        if (!m_docker[u"ssh"].text().isEmpty()) {
            add(u"--ssh"_s, m_docker[u"ssh"].text());
        }
        if (!m_build.request.cacheArtifacts) {
            m_arguments.append(u"--force-rm"_s);
        }
    }

    void addPlatforms()
    {
        if (!m_usesBuildx && m_call.platforms.size() > 1) {
            const Platform host = Platform::host();
            const Platform kept = m_call.platforms.contains(host) ? host : m_call.platforms.first();
            warn(u"platforms-dropped"_s,
                 Tr::tr("Only %1 is built: docker build makes one platform").arg(kept.text()),
                 Tr::tr("Choose a builder for several platforms."));
            m_call.platforms = {kept};
        }
        QStringList names;
        for (const Platform &platform : std::as_const(m_call.platforms)) {
            names.append(platform.text());
        }
        if (!names.isEmpty()) {
            add(u"--platform"_s, names.join(u','));
        }
    }

    // Where the image goes, and how the run learns its digest.
    void addResult()
    {
        const bool usesBuildkit = m_build.artifact.build[u"local"][u"useBuildkit"].toBool();
        m_call.loads = !m_call.pushes && (m_usesBuildx ? m_build.request.daemonAnswers : usesBuildkit);
        if (m_call.loads) {
            m_arguments.append(u"--load"_s);
        }
        if (m_call.pushes && m_usesBuildx) {
            m_arguments.append(u"--push"_s);
        } else if (m_call.pushes) {
            m_call.followUps.append(
                {.program = u"docker"_s, .arguments = {u"push"_s, m_build.reference}, .secrets = {}});
        }
        if (m_usesBuildx) {
            add(u"--builder"_s, m_build.choice.builder);
            add(u"--metadata-file"_s, QString(metadataFilePlaceholder));
            m_arguments.append(u"--progress=rawjson"_s);
        }
    }

    void setEnvironment()
    {
        const Value &buildkit = m_build.artifact.build[u"local"][u"useBuildkit"];
        if (!buildkit.isNull()) {
            m_call.environment.append({u"DOCKER_BUILDKIT"_s, buildkit.toBool() ? u"1"_s : u"0"_s});
        } else if (!m_call.platforms.isEmpty()) {
            m_call.environment.append({u"DOCKER_BUILDKIT"_s, u"1"_s});
        }
        if (m_usesBuildx && m_call.platforms.size() > 1 && !m_build.request.attestations) {
            m_call.environment.append({u"BUILDX_NO_DEFAULT_ATTESTATIONS"_s, u"1"_s});
        }
    }

    const DockerBuild &m_build;
    const Value &m_docker;
    bool m_usesBuildx;
    TemplateContext m_templates;
    QList<Warning> &m_warnings;
    QStringList m_arguments;
    Call m_call;
};

} // namespace

Result<Call> dockerCall(const DockerBuild &build, QList<Warning> &warnings)
{
    return Command(build, warnings).run();
}

} // namespace kw::plan
