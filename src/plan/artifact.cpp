// SPDX-License-Identifier: Apache-2.0
#include "plan/artifact.h"

#include "plan/image_name.h"
#include "plan/tr.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

QString cannotPlan()
{
    return Tr::tr("Cannot plan the build");
}

Artifact artifactOf(const Value &value, const Configuration &configuration, const Value &build)
{
    const QString kind = artifactKind(value);
    Artifact artifact{.image = value[u"image"].text(),
                      .context = value[u"context"].text(),
                      .kind = kind,
                      .configFile = configuration.file,
                      .value = value,
                      .builder = value[kind],
                      .tagPolicy = build[u"tagPolicy"],
                      .build = build};
    const Value &required = value[u"requires"];
    for (size_t i = 0; i < required.size(); ++i) {
        const Value &entry = required.at(i);
        artifact.required.append({entry[u"image"].text(), entry[u"alias"].text(), entry.origin()});
    }
    return artifact;
}

Result<void> checkAliases(const Artifact &artifact)
{
    static const QRegularExpression name(u"^[a-zA-Z_][a-zA-Z0-9_]*$"_s);
    QStringList seen;
    for (const RequiredImage &required : artifact.required) {
        if (!name.match(required.alias).hasMatch()) {
            return failure(
                ErrorCode::InvalidInput, cannotPlan(),
                Tr::tr("“%1” requires “%2” under the alias “%3”, which is no name of a build argument")
                    .arg(artifact.image, required.image, required.alias),
                Tr::tr("Write an alias of letters, digits and “_”, such as “alias: BASE”."),
                required.origin.place());
        }
        if (seen.contains(required.alias)) {
            return failure(ErrorCode::InvalidInput, cannotPlan(),
                           Tr::tr("“%1” uses the alias “%2” twice").arg(artifact.image, required.alias),
                           Tr::tr("Give each required image an alias of its own."), required.origin.place());
        }
        seen.append(required.alias);
    }
    return {};
}

using Indices = QHash<QString, qsizetype>;

Indices indicesOf(const QList<Artifact> &artifacts)
{
    Indices indices;
    for (qsizetype i = 0; i < artifacts.size(); ++i) {
        indices.insert(artifacts[i].image, i);
    }
    return indices;
}

// Visits what is required first. `found` gets the circle when there is one.
class Walk
{
public:
    explicit Walk(const QList<Artifact> &artifacts)
        : m_artifacts(artifacts)
        , m_indices(indicesOf(artifacts))
        , m_states(artifacts.size(), State::New)
    {
        for (qsizetype i = 0; i < artifacts.size(); ++i) {
            visit(i);
        }
    }

    const QList<qsizetype> &order() const { return m_order; }
    const QStringList &circle() const { return m_circle; }
    const RequiredImage &lastStep() const { return m_lastStep; }

private:
    enum class State { New, Open, Done };

    void visit(qsizetype index)
    {
        if (m_states[index] != State::New) {
            return;
        }
        m_states[index] = State::Open;
        m_path.append(m_artifacts[index].image);
        for (const RequiredImage &required : m_artifacts[index].required) {
            const auto next = m_indices.constFind(required.image);
            if (next == m_indices.cend()) {
                continue;
            }
            if (m_states[*next] == State::Open && m_circle.isEmpty()) {
                m_circle = m_path.sliced(m_path.indexOf(required.image)) + QStringList{required.image};
                m_lastStep = required;
            }
            visit(*next);
        }
        m_path.removeLast();
        m_states[index] = State::Done;
        m_order.append(index);
    }

    const QList<Artifact> &m_artifacts;
    Indices m_indices;
    QList<State> m_states;
    QStringList m_path;
    QStringList m_circle;
    RequiredImage m_lastStep;
    QList<qsizetype> m_order;
};

Result<void> checkRequired(const QList<Artifact> &artifacts)
{
    const Indices indices = indicesOf(artifacts);
    for (const Artifact &artifact : artifacts) {
        for (const RequiredImage &required : artifact.required) {
            if (!indices.contains(required.image)) {
                return failure(
                    ErrorCode::NotFound, cannotPlan(),
                    Tr::tr("“%1” requires “%2”, which no artifact makes").arg(artifact.image, required.image),
                    Tr::tr("Correct the name, or take the entry away."), required.origin.place());
            }
        }
    }
    const Walk walk(artifacts);
    if (walk.circle().isEmpty()) {
        return {};
    }
    return failure(
        ErrorCode::InvalidInput, cannotPlan(),
        Tr::tr("the artifacts require each other in a circle: %1").arg(walk.circle().join(u" → "_s)),
        Tr::tr("Take one of these “requires” entries away."), walk.lastStep().origin.place());
}

Result<QList<Platform>> parsed(const QStringList &texts, const QString &place, bool &all)
{
    QList<Platform> platforms;
    for (const QString &text : texts) {
        if (text.compare("all"_L1, Qt::CaseInsensitive) == 0) {
            all = true;
            continue;
        }
        const auto platform = Platform::parse(text.trimmed());
        if (!platform) {
            return failure(ErrorCode::InvalidInput, cannotPlan(),
                           Tr::tr("“%1” is no platform: %2").arg(text, platform.error().why),
                           Tr::tr("Write platforms like linux/amd64 or linux/arm64."), place);
        }
        if (!platforms.contains(*platform)) {
            platforms.append(*platform);
        }
    }
    return platforms;
}

} // namespace

QString artifactKind(const Value &artifact)
{
    for (const QString &kind :
         {u"docker"_s, u"bazel"_s, u"ko"_s, u"jib"_s, u"kaniko"_s, u"buildpacks"_s, u"custom"_s}) {
        if (artifact[kind].isMap()) {
            return kind;
        }
    }
    return u"docker"_s;
}

Result<QList<Artifact>> collectArtifacts(const QList<Configuration> &configurations)
{
    QList<Artifact> artifacts;
    QHash<QString, Origin> seen;
    for (const Configuration &configuration : configurations) {
        const Value &entries = configuration.root[u"build"][u"artifacts"];
        Value build = Value::map(configuration.root[u"build"].origin());
        for (const QString &key : configuration.root[u"build"].keys()) {
            if (key != "artifacts"_L1) {
                build.set(key, configuration.root[u"build"][key]);
            }
        }
        for (size_t i = 0; i < entries.size(); ++i) {
            const Artifact artifact = artifactOf(entries.at(i), configuration, build);
            const Origin &origin = artifact.value[u"image"].isNull() ? artifact.value.origin()
                                                                     : artifact.value[u"image"].origin();
            if (const auto valid = checkImageName(artifact.image, origin.place()); !valid) {
                return std::unexpected(valid.error());
            }
            if (seen.contains(artifact.image)) {
                return failure(ErrorCode::InvalidInput, cannotPlan(),
                               Tr::tr("two artifacts make the image “%1”").arg(artifact.image),
                               Tr::tr("Give each image to one artifact; the other is at %1.")
                                   .arg(seen.value(artifact.image).place()),
                               origin.place());
            }
            if (const auto valid = checkAliases(artifact); !valid) {
                return std::unexpected(valid.error());
            }
            seen.insert(artifact.image, origin);
            artifacts.append(artifact);
        }
    }
    if (const auto valid = checkRequired(artifacts); !valid) {
        return std::unexpected(valid.error());
    }
    return artifacts;
}

QList<qsizetype> buildOrder(const QList<Artifact> &artifacts)
{
    return Walk(artifacts).order();
}

Result<QList<Artifact>> selectArtifacts(const QList<Artifact> &artifacts, const QStringList &parts)
{
    if (parts.isEmpty()) {
        return artifacts;
    }
    QList<Artifact> selected;
    for (const Artifact &artifact : artifacts) {
        if (std::ranges::any_of(parts, [&](const QString &part) { return artifact.image.contains(part); })) {
            selected.append(artifact);
        }
    }
    if (selected.isEmpty()) {
        QStringList names;
        for (const Artifact &artifact : artifacts) {
            names.append(artifact.image);
        }
        return failure(ErrorCode::NotFound, cannotPlan(),
                       Tr::tr("no artifact has “%1” in its name").arg(parts.join(u", "_s)),
                       Tr::tr("There are: %1.").arg(names.join(u", "_s)));
    }
    for (const Artifact &artifact : std::as_const(selected)) {
        for (const RequiredImage &required : artifact.required) {
            const bool isThere = std::ranges::any_of(
                selected, [&](const Artifact &other) { return other.image == required.image; });
            if (!isThere && artifact.kind == "docker"_L1) {
                return failure(
                    ErrorCode::InvalidInput, cannotPlan(),
                    Tr::tr("“%1” requires “%2”, which is left out").arg(artifact.image, required.image),
                    Tr::tr("Build it as well: add -b %1.").arg(required.image), required.origin.place());
            }
        }
    }
    return selected;
}

Result<QList<Platform>> platformsOf(const Artifact &artifact, const QStringList &asked)
{
    const Value &ofBuild = artifact.build[u"platforms"];
    const Value &ofArtifact = artifact.value[u"platforms"];
    bool all = false;
    const auto wanted = parsed(asked.isEmpty() ? ofBuild.texts() : asked,
                               asked.isEmpty() ? ofBuild.origin().place() : QString(), all);
    if (!wanted) {
        return wanted;
    }
    bool ownAll = false;
    const auto own = parsed(ofArtifact.texts(), ofArtifact.origin().place(), ownAll);
    if (!own || own->isEmpty() || ownAll) {
        return own ? wanted : own;
    }
    if (wanted->isEmpty()) {
        return own;
    }
    QList<Platform> both;
    std::ranges::copy_if(*wanted, std::back_inserter(both),
                         [&](const Platform &one) { return own->contains(one); });
    if (both.isEmpty() && !all) {
        return failure(
            ErrorCode::InvalidInput, cannotPlan(),
            Tr::tr("“%1” can be built for none of the platforms that are asked for").arg(artifact.image),
            Tr::tr("Ask for one of: %1.").arg(ofArtifact.texts().join(u", "_s)), ofArtifact.origin().place());
    }
    return both.isEmpty() ? own : Result<QList<Platform>>(both);
}

} // namespace kw::plan
