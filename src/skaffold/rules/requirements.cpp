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

#include <optional>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

// The images of modules in other files. Nothing when one of them cannot be looked into.
class ModuleImages
{
public:
    explicit ModuleImages(const Scope &scope)
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
            QStringList candidates;
            for (const Artifact &other : m_artifacts) {
                if (!other.imageName.isEmpty() && &other != &artifact)
                    candidates.append(other.imageName);
            }
            const QString meant = schema::likelyMeant(name, candidates);
            QString message = Tr::tr("no artifact builds the required image %1").arg(quoted(name));
            if (!meant.isEmpty())
                message += Tr::tr("; did you mean “%1”?").arg(meant);
            auto &unknown = m_scope.error(requirement.image, u"skaffold.unknown-image"_s, message);
            if (!meant.isEmpty())
                offerText(unknown, requirement.image, meant);
        }
    }

    // In another document of the file, or in a module's file.
    bool isElsewhere(const QString &name)
    {
        for (const Configuration &other : m_scope.all) {
            for (const Artifact &artifact : other.base.artifacts) {
                if (artifact.imageName == name)
                    return true;
            }
        }
        if (!m_elsewhere)
            m_elsewhere = ModuleImages(m_scope).collect();
        const bool isKnown = m_elsewhere->has_value() && m_scope.configuration.root.isComplete();
        return !isKnown || m_elsewhere->value().contains(name);
    }

    // Each circle is told once, where the first of its artifacts in the file needs the next one.
    void followChains(const Artifact &start)
    {
        if (m_done.contains(&start))
            return;
        QList<const Artifact *> chain;
        visit(start, chain);
    }

    void visit(const Artifact &artifact, QList<const Artifact *> &chain)
    {
        if (const qsizetype at = chain.indexOf(&artifact); at >= 0) {
            report(chain.sliced(at));
            return;
        }
        if (m_done.contains(&artifact))
            return;
        chain.append(&artifact);
        for (const Requirement &requirement : artifact.requirements) {
            if (const Artifact *next = m_byName.value(requirement.imageName))
                visit(*next, chain);
        }
        chain.removeLast();
        m_done.insert(&artifact);
    }

    void report(const QList<const Artifact *> &circle)
    {
        QStringList names;
        for (const Artifact *artifact : circle)
            names.append(artifact->imageName);
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
