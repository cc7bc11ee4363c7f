// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "skaffold/member.h"
#include "skaffold/project_files.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"
#include "yaml/document.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

// The images of modules in other files. Nothing when one of those cannot be looked into.
class OtherImages
{
public:
    explicit OtherImages(const Scope &scope)
        : m_scope(scope)
    {
    }

    std::optional<QSet<QString>> collect()
    {
        add(m_scope.configuration, QString());
        if (!m_isKnown)
            return {};
        return m_images;
    }

private:
    void add(const Configuration &configuration, const QString &folder)
    {
        for (const Module &module : configuration.modules) {
            if (module.isRemote || (!module.pathText.isEmpty() && !m_scope.files)) {
                m_isKnown = false;
                return;
            }
            if (!module.pathText.isEmpty())
                addFile(folder + module.pathText);
        }
    }

    void addFile(QString path)
    {
        constexpr qsizetype mostFiles = 200;
        if (m_scope.files->kind(path) == ProjectFiles::Kind::Folder)
            path += u"/skaffold.yaml"_s;
        if (m_seen.contains(path) || m_seen.size() > mostFiles)
            return;
        m_seen.insert(path);
        const auto document = m_scope.files->configuration(path);
        if (!document) {
            m_isKnown = false;
            return;
        }
        const QList<Configuration> all = Configuration::all(*document);
        for (const Configuration &configuration : all) {
            for (const Artifact &artifact : configuration.base.artifacts)
                m_images.insert(artifact.imageName);
            add(configuration, path.first(path.lastIndexOf(u'/') + 1));
        }
    }

    const Scope &m_scope;
    QSet<QString> m_seen;
    QSet<QString> m_images;
    bool m_isKnown = true;
};

class Requirements
{
public:
    Requirements(const Scope &scope, const QList<Artifact> &artifacts)
        : m_scope(scope)
        , m_artifacts(artifacts)
    {
        for (const Artifact &artifact : artifacts)
            m_byName.insert(artifact.imageName, &artifact);
    }

    void check()
    {
        for (const Artifact &artifact : m_artifacts) {
            checkAliases(artifact);
            checkImages(artifact);
        }
        for (const Artifact &artifact : m_artifacts)
            followChains(artifact);
    }

private:
    struct Step
    {
        const Artifact *artifact = nullptr;
        qsizetype next = 0; // the requirement to look at
    };

    void checkAliases(const Artifact &artifact)
    {
        static const QRegularExpression variable(u"^[a-zA-Z_][a-zA-Z0-9_]*$"_s);
        QHash<QString, yaml::Node> seen;
        for (const Requirement &requirement : artifact.requirements) {
            if (requirement.aliasName.isEmpty())
                continue;
            const yaml::Node place = requirement.alias ? requirement.alias : requirement.image;
            if (const auto first = seen.constFind(requirement.aliasName); first != seen.cend()) {
                auto &again = m_scope.error(
                    place, u"skaffold.duplicate-alias"_s,
                    Tr::tr("two required images have the name %1 for the build: give one of them an “alias”")
                        .arg(quoted(requirement.aliasName)));
                again.related.append({first->range(), Tr::tr("the first one is here")});
                continue;
            }
            seen.insert(requirement.aliasName, place);
            const bool becomesArgument =
                artifact.builder == Builder::Docker || artifact.builder == Builder::Custom;
            if (becomesArgument && !variable.match(requirement.aliasName).hasMatch())
                reportAlias(requirement, place);
        }
    }

    void reportAlias(const Requirement &requirement, const yaml::Node &place)
    {
        QString proposal = requirement.aliasName.section(u'/', -1).toUpper();
        static const QRegularExpression other(u"[^A-Z0-9_]"_s);
        proposal.replace(other, u"_"_s);
        if (proposal.isEmpty() || proposal.front().isDigit())
            proposal.prepend(u'_');
        if (requirement.alias) {
            auto &wrong = m_scope.error(place, u"skaffold.alias-name"_s,
                                        Tr::tr("%1 cannot be a build argument: use letters, digits and “_”")
                                            .arg(quoted(requirement.aliasName)));
            offerText(wrong, requirement.alias, proposal);
            return;
        }
        auto &missing =
            m_scope.error(place, u"skaffold.alias-name"_s,
                          Tr::tr("%1 needs an “alias”: the image's own name cannot be a build argument")
                              .arg(quoted(requirement.imageName)));
        offerKey(m_scope, missing, requirement.image, "alias: " + proposal.toUtf8());
    }

    void checkImages(const Artifact &artifact)
    {
        for (const Requirement &requirement : artifact.requirements) {
            const QString name = requirement.imageName;
            if (name.isEmpty() || m_byName.contains(name) || isElsewhere(name))
                continue;
            const QString meant = meantImage(name, artifact);
            QString message = Tr::tr("no artifact builds the required image %1").arg(quoted(name));
            if (!meant.isEmpty())
                message += Tr::tr("; did you mean “%1”?").arg(meant);
            auto &unknown = m_scope.error(requirement.image, u"skaffold.unknown-image"_s, message);
            if (!meant.isEmpty())
                offerText(unknown, requirement.image, meant);
        }
    }

    // Comparing takes time: only the first unknown images of a file get a proposal.
    QString meantImage(const QString &name, const Artifact &artifact)
    {
        constexpr int mostProposals = 20;
        if (++m_unknown > mostProposals)
            return {};
        QStringList candidates;
        for (const Artifact &other : m_artifacts) {
            if (!other.imageName.isEmpty() && &other != &artifact)
                candidates.append(other.imageName);
        }
        return schema::likelyMeant(name, candidates);
    }

    // In another document of the file, or in a module's file.
    bool isElsewhere(const QString &name)
    {
        if (m_scope.index.artifacts.contains(name))
            return true;
        if (!m_elsewhere)
            m_elsewhere = OtherImages(m_scope).collect();
        const bool isKnown = m_elsewhere->has_value() && m_scope.configuration.root.isComplete();
        return !isKnown || m_elsewhere->value().contains(name);
    }

    // Each circle is told once, where the first of its artifacts in the file needs the next one. Without
    // recursion: a chain may be as long as the file.
    void followChains(const Artifact &start)
    {
        if (m_done.contains(&start))
            return;
        QList<Step> chain{{&start, 0}};
        QSet<const Artifact *> inChain{&start};
        while (!chain.isEmpty()) {
            Step &step = chain.last();
            if (step.next == step.artifact->requirements.size()) {
                m_done.insert(step.artifact);
                inChain.remove(step.artifact);
                chain.removeLast();
                continue;
            }
            const Artifact *next = m_byName.value(step.artifact->requirements.at(step.next++).imageName);
            if (!next || m_done.contains(next))
                continue;
            if (inChain.contains(next)) {
                report(circleFrom(chain, next));
                continue;
            }
            chain.append({next, 0});
            inChain.insert(next);
        }
    }

    static QList<const Artifact *> circleFrom(const QList<Step> &chain, const Artifact *start)
    {
        QList<const Artifact *> circle;
        for (const Step &step : chain) {
            if (step.artifact == start || !circle.isEmpty())
                circle.append(step.artifact);
        }
        return circle;
    }

    void report(const QList<const Artifact *> &circle)
    {
        constexpr qsizetype mostNames = 6;
        QStringList names;
        for (const Artifact *artifact : circle.first(std::min(circle.size(), mostNames)))
            names.append(artifact->imageName);
        if (circle.size() > mostNames)
            names.append(u"…"_s);
        const Artifact &first = *circle.first();
        const QString next = circle.size() > 1 ? circle.at(1)->imageName : first.imageName;
        for (const Requirement &requirement : first.requirements) {
            if (requirement.imageName != next)
                continue;
            const QString message = circle.size() == 1
                                        ? Tr::tr("%1 requires itself").arg(quoted(first.imageName))
                                        : Tr::tr("these images require each other in a circle: %1 → %2")
                                              .arg(names.join(u" → "_s), first.imageName);
            m_scope.error(requirement.image, u"skaffold.dependency-cycle"_s, message);
            return;
        }
    }

    const Scope &m_scope;
    const QList<Artifact> &m_artifacts;
    QHash<QString, const Artifact *> m_byName;
    QSet<const Artifact *> m_done;
    int m_unknown = 0;
    std::optional<std::optional<QSet<QString>>> m_elsewhere;
};

} // namespace

void checkRequirements(const Scope &scope)
{
    const QList<const Pipeline *> pipelines = scope.pipelines();
    for (const Pipeline *pipeline : pipelines)
        Requirements(scope, pipeline->artifacts).check();
}

} // namespace kw::skaffold
