// SPDX-License-Identifier: Apache-2.0
#include "dockerfile/dockerfile.h"
#include "dockerfile/stage.h"
#include "schema/spelling.h"
#include "skaffold/member.h"
#include "skaffold/project_files.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QDir>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

using DockerfilePointer = std::shared_ptr<const dockerfile::Dockerfile>;

bool readsDockerfile(const Artifact &artifact)
{
    // Kaniko's context may be a part of ours, or no folder of this machine at all.
    return artifact.builder == Builder::Docker ||
           (artifact.builder == Builder::Kaniko && !artifact.setting(u"contextSubPath"));
}

// Arguments that need no ARG. Source: moby/buildkit, frontend/dockerfile/dockerfile2llb; docs of Dockerfile.
bool isPredefined(const QString &name)
{
    static const QSet<QString> proxies{u"http_proxy"_s, u"https_proxy"_s, u"ftp_proxy"_s, u"no_proxy"_s,
                                       u"all_proxy"_s};
    return proxies.contains(name.toLower()) || name.startsWith("BUILDKIT_"_L1) ||
           name == "SOURCE_DATE_EPOCH"_L1;
}

// Checks one artifact against its Dockerfile.
class Inspection
{
public:
    Inspection(const Scope &scope, const Artifact &artifact)
        : m_scope(scope)
        , m_artifact(artifact)
    {
    }

    void run()
    {
        if (!checkContext() || !readsDockerfile(m_artifact))
            return;
        const DockerfilePointer file = findDockerfile();
        if (!file)
            return;
        checkTarget(*file);
        checkArguments(*file);
        checkRequirements(*file);
    }

private:
    bool checkContext()
    {
        const QString &path = m_artifact.contextPath;
        const ProjectFiles::Kind kind = m_scope.files->kind(path);
        if (kind == ProjectFiles::Kind::Folder || path.contains("{{"_L1))
            return kind == ProjectFiles::Kind::Folder;
        if (!m_artifact.context)
            return false;
        if (kind == ProjectFiles::Kind::File) {
            m_scope.error(m_artifact.context, u"project.context-is-file"_s,
                          Tr::tr("%1 is a file: a context is the folder with the sources").arg(quoted(path)));
            return false;
        }
        m_scope.error(m_artifact.context, u"project.missing-context"_s,
                      Tr::tr("there is no folder %1").arg(quoted(path)));
        return false;
    }

    // In the context, else from the project's folder.
    DockerfilePointer findDockerfile()
    {
        const yaml::Node written = m_artifact.setting(u"dockerfile");
        const QString name = written ? textOf(written) : u"Dockerfile"_s;
        if (name.isEmpty() || name.contains("{{"_L1))
            return {};
        const QString inContext = QDir::cleanPath(m_artifact.contextPath + u'/' + name);
        QString path = QDir::isAbsolutePath(name) ? name : inContext;
        if (m_scope.files->kind(path) == ProjectFiles::Kind::Nothing)
            path = name;
        const ProjectFiles::Kind kind = m_scope.files->kind(path);
        if (kind != ProjectFiles::Kind::File) {
            reportMissing(written, name, kind == ProjectFiles::Kind::Folder);
            return {};
        }
        const auto file = m_scope.files->dockerfile(path);
        if (!file) {
            const Error &error = file.error();
            const QString where = error.where.isEmpty() ? path : error.where;
            m_scope.error(placeOf(written), u"project.broken-dockerfile"_s,
                          Tr::tr("the Dockerfile cannot be read: %1: %2").arg(where, error.why));
            return {};
        }
        return *file;
    }

    yaml::Node placeOf(const yaml::Node &written) const
    {
        if (written)
            return written;
        return m_artifact.context ? m_artifact.context : m_artifact.place();
    }

    void reportMissing(const yaml::Node &written, const QString &name, bool isFolder)
    {
        const QString folder = m_artifact.contextPath == "."_L1 ? Tr::tr("the project's folder")
                                                                : quoted(m_artifact.contextPath);
        QString message = isFolder ? Tr::tr("%1 is a folder, not a Dockerfile").arg(quoted(name))
                                   : Tr::tr("there is no Dockerfile %1 in %2").arg(quoted(name), folder);
        QStringList others;
        for (const QString &other : {u"Dockerfile"_s, u"dockerfile"_s, u"Containerfile"_s}) {
            const QString path = QDir::cleanPath(m_artifact.contextPath + u'/' + other);
            if (other != name && m_scope.files->kind(path) == ProjectFiles::Kind::File)
                others.append(other);
        }
        if (!others.isEmpty())
            message += Tr::tr("; there is %1").arg(quoted(others.first()));
        auto &missing = m_scope.error(placeOf(written), u"project.missing-dockerfile"_s, message);
        if (!others.isEmpty() && written)
            offerText(missing, written, others.first());
    }

    void checkTarget(const dockerfile::Dockerfile &file)
    {
        const yaml::Node target = m_artifact.setting(u"target");
        const QString text = textOf(target);
        if (text.isEmpty() || text.contains("{{"_L1))
            return;
        const QList<dockerfile::Stage> stages = dockerfile::stagesOf(file);
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        if (isNumber && number >= 0 && number < stages.size())
            return;
        QStringList names;
        for (const dockerfile::Stage &stage : stages) {
            if (stage.name.compare(text, Qt::CaseInsensitive) == 0)
                return;
            if (!stage.name.isEmpty())
                names.append(stage.name);
        }
        const QString meant = schema::likelyMeant(text, names);
        QString message = Tr::tr("the Dockerfile has no stage %1").arg(quoted(text));
        if (!meant.isEmpty())
            message += Tr::tr("; did you mean “%1”?").arg(meant);
        else if (!names.isEmpty())
            message += Tr::tr("; it has %1").arg(listed(names));
        else
            message += Tr::tr("; none of its stages has a name");
        auto &unknown = m_scope.error(target, u"project.unknown-stage"_s, message);
        if (!meant.isEmpty()) {
            offerText(unknown, target, meant);
            return;
        }
        for (const QString &name : std::as_const(names))
            offerText(unknown, target, name);
    }

    void checkArguments(const dockerfile::Dockerfile &file)
    {
        const QSet<QString> declared = file.declaredArguments();
        const QList<yaml::Entry> written = entries(m_artifact.setting(u"buildArgs"));
        for (const yaml::Entry &entry : written) {
            const QString name = textOf(entry.key);
            if (name.isEmpty() || declared.contains(name) || isPredefined(name))
                continue;
            const QString meant = schema::likelyMeant(name, QStringList(declared.cbegin(), declared.cend()));
            QString message = Tr::tr("the Dockerfile has no “ARG %1”, so this value goes nowhere").arg(name);
            if (!meant.isEmpty())
                message += Tr::tr("; did you mean “%1”?").arg(meant);
            auto &unused = m_scope.warning(entry.key, u"project.undeclared-argument"_s, message);
            if (!meant.isEmpty())
                offerText(unused, entry.key, meant);
        }
    }

    // A required image reaches the Dockerfile through an argument with its alias.
    void checkRequirements(const dockerfile::Dockerfile &file)
    {
        if (m_artifact.builder != Builder::Docker)
            return;
        const QSet<QString> declared = file.declaredArguments();
        for (const Requirement &requirement : m_artifact.requirements) {
            const QString &name = requirement.aliasName;
            if (name.isEmpty() || declared.contains(name))
                continue;
            const yaml::Node place = requirement.alias ? requirement.alias : requirement.image;
            m_scope.information(
                place, u"project.unused-requirement"_s,
                Tr::tr("the Dockerfile has no “ARG %1”: it is built after %2, but does not get "
                       "its name")
                    .arg(name, quoted(requirement.imageName)));
        }
    }

    const Scope &m_scope;
    const Artifact &m_artifact;
};

} // namespace

void checkDockerfiles(const Scope &scope)
{
    if (!scope.files)
        return;
    const QList<const Artifact *> artifacts = scope.artifacts();
    for (const Artifact *artifact : artifacts)
        Inspection(scope, *artifact).run();
}

} // namespace kw::skaffold
