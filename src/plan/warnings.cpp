// SPDX-License-Identifier: Apache-2.0
#include "plan/warnings.h"

#include "plan/tr.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

class Inspection
{
public:
    Inspection(const Call &call, const Artifact &artifact, const Request &request)
        : m_call(call)
        , m_artifact(artifact)
        , m_request(request)
    {
    }

    QList<Warning> run()
    {
        checkResult();
        checkPlatforms();
        checkCacheExport();
        checkArguments();
        checkSecrets();
        return m_warnings;
    }

private:
    void warn(const QString &code, const QString &message, const QString &fix, const Origin &origin = {})
    {
        m_warnings.append({code, message, fix, m_call.artifact, origin.place(), {}});
    }

    void checkResult()
    {
        if (m_call.usesBuildx && !m_call.pushes && !m_call.loads) {
            warn(u"result-nowhere"_s,
                 Tr::tr("The result stays in the build cache: it is not pushed, and no Docker daemon answers "
                        "to load it"),
                 Tr::tr("Push it (--push), or start Docker."));
        }
        if (m_call.loads && m_call.platforms.size() > 1 && !m_request.builderFacts.hasContainerdStore) {
            warn(u"load-platforms"_s,
                 Tr::tr("Loading several platforms needs the containerd image store of Docker"),
                 Tr::tr("Push the image, build one platform, or switch the image store on in Docker's "
                        "settings."));
        }
    }

    void checkPlatforms()
    {
        const auto &nodes = m_request.builderFacts.nodes;
        for (const Platform &platform : m_call.platforms) {
            const bool isNative =
                nodes.isEmpty() || std::ranges::any_of(nodes, [&](const QList<Platform> &node) {
                    return node.isEmpty() || node.contains(platform);
                });
            if (!isNative) {
                warn(u"emulated"_s,
                     Tr::tr("No node of the builder runs %1 natively: it is emulated, which is slow")
                         .arg(platform.text()),
                     Tr::tr("Add a node for %1 to the builder.").arg(platform.text()));
            }
        }
        const bool dropsAttestations = std::ranges::any_of(m_call.environment, [](const auto &change) {
            return change.name == "BUILDX_NO_DEFAULT_ATTESTATIONS"_L1;
        });
        if (dropsAttestations) {
            warn(u"attestations-off"_s,
                 Tr::tr("No provenance is attached, as Skaffold does for several platforms"),
                 Tr::tr("Ask for attestations if you want them."));
        }
    }

    // Values of an option, in both spellings.
    QStringList valuesOf(const QString &option) const
    {
        QStringList values;
        const QStringList &arguments = m_call.commandLine.arguments;
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            if (arguments[i] == option && i + 1 < arguments.size()) {
                values.append(arguments[i + 1]);
            } else if (arguments[i].startsWith(option + u'=')) {
                values.append(arguments[i].sliced(option.size() + 1));
            }
        }
        return values;
    }

    void checkCacheExport()
    {
        const QStringList exports = valuesOf(u"--cache-to"_s);
        const bool needsMore = std::ranges::any_of(
            exports, [](const QString &value) { return !value.contains("type=inline"_L1); });
        const BuilderFacts &facts = m_request.builderFacts;
        if (needsMore && facts.driver == "docker"_L1 && !facts.hasContainerdStore) {
            warn(u"cache-export"_s,
                 Tr::tr("Docker's own builder cannot write a cache with its present image store"),
                 Tr::tr("Choose another builder, or switch the containerd image store on."),
                 m_artifact.builder[u"cacheTo"].origin());
        }
    }

    void checkArguments()
    {
        const Value &arguments = m_artifact.builder[u"buildArgs"];
        QStringList names;
        for (const QString &value : valuesOf(u"--build-arg"_s)) {
            const QString name = value.section(u'=', 0, 0);
            names.append(name);
            if (looksSecret(name, value.section(u'=', 1))) {
                warn(u"secret-argument"_s,
                     Tr::tr("The build argument “%1” looks like a secret: it stays readable in the image's "
                            "history")
                         .arg(name),
                     Tr::tr("Hand it over under “docker.secrets”."),
                     arguments[name].isNull() && !arguments.contains(name)
                         ? m_artifact.builder[u"cliFlags"].origin()
                         : arguments[name].origin());
            }
        }
        if (!names.isEmpty() && hasFullProvenance()) {
            warn(u"provenance-arguments"_s,
                 Tr::tr("Provenance of mode=max publishes the values of all build arguments: %1")
                     .arg(names.join(u", "_s)),
                 Tr::tr("Use mode=min, and hand secret values over under “docker.secrets”."),
                 m_artifact.builder[u"cliFlags"].origin());
        }
    }

    static bool looksSecret(const QString &name, const QString &value)
    {
        static const QRegularExpression names(
            u"(?:password|passwd|secret|token|api_?key|private_?key|access_?key|credential)"_s,
            QRegularExpression::CaseInsensitiveOption);
        // Forms of tokens that their makers document, and keys in PEM.
        static const QRegularExpression values(u"^(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_|glpat-|AKIA[A-Z0-"
                                               u"9]{12,}|xox[abp]-|npm_[A-Za-z0-9]{20,}"
                                               "|-----BEGIN )"_s);
        return names.match(name).hasMatch() || values.match(value).hasMatch();
    }

    bool hasFullProvenance() const
    {
        const QStringList said = valuesOf(u"--provenance"_s) + valuesOf(u"--attest"_s);
        return std::ranges::any_of(said, [](const QString &value) {
            const bool isOther = value.contains("type=sbom"_L1);
            return !isOther && (value.contains("mode=max"_L1) || value == "max"_L1);
        });
    }

    void checkSecrets()
    {
        const Value &secrets = m_artifact.builder[u"secrets"];
        for (size_t i = 0; i < secrets.size(); ++i) {
            const Value &secret = secrets.at(i);
            QString source = secret[u"src"].text();
            if (source.startsWith("~/"_L1)) {
                source = m_request.environment.value(u"HOME"_s) + source.sliced(1);
            }
            if (!source.isEmpty() && !QFileInfo::exists(QDir(m_request.folder).absoluteFilePath(source))) {
                warn(u"secret-missing"_s,
                     Tr::tr("The file of the secret “%1” is not there: %2").arg(secret[u"id"].text(), source),
                     Tr::tr("Make the file, or correct “src”."), secret.origin());
            }
            const QString variable = secret[u"env"].text();
            if (!variable.isEmpty() && !m_request.environment.contains(variable)) {
                warn(u"secret-missing"_s,
                     Tr::tr("The variable of the secret “%1” is not set: %2")
                         .arg(secret[u"id"].text(), variable),
                     Tr::tr("Set it before the build."), secret.origin());
            }
        }
    }

    const Call &m_call;
    const Artifact &m_artifact;
    const Request &m_request;
    QList<Warning> m_warnings;
};

} // namespace

QList<Warning> callWarnings(const Call &call, const Artifact &artifact, const Request &request)
{
    return Inspection(call, artifact, request).run();
}

} // namespace kw::plan
