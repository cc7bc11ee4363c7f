// SPDX-License-Identifier: Apache-2.0
#include "workspace/workspace.h"

#include "plan/trust.h"
#include "skaffold/check.h"
#include "skaffold/project_files.h"

#include <QDir>
#include <QFileInfo>

namespace kw::workspace {

namespace {

// Checks on one thread after each other; files that stay the same are read once.
class ProjectRules
{
public:
    QList<schema::Diagnostic> operator()(const yaml::Document &document, const QString &file)
    {
        const QString folder = QFileInfo(file).absolutePath();
        if (!m_files || folder != m_folder) {
            m_folder = folder;
            m_files = std::make_shared<skaffold::FilesOnDisk>(folder);
        }
        return skaffold::check(document, file.isEmpty() ? nullptr : m_files.get());
    }

private:
    QString m_folder;
    std::shared_ptr<skaffold::FilesOnDisk> m_files;
};

workspace::DocumentCheck::Rules projectRules()
{
    const auto rules = std::make_shared<ProjectRules>();
    return [rules](const yaml::Document &document, const QString &file) { return (*rules)(document, file); };
}

} // namespace

Workspace::Workspace(QObject *parent)
    : Workspace(std::make_unique<Settings>(), build::BuildHistory::defaultPath(), parent)
{
}

Workspace::Workspace(const QString &settingsFile, QObject *parent)
    : Workspace(std::make_unique<Settings>(settingsFile),
                QFileInfo(settingsFile).absolutePath() + QStringLiteral("/builds.sqlite"), parent)
{
}

Workspace::Workspace(std::unique_ptr<Settings> settings, const QString &historyFile, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_runner(m_journal)
    , m_inspector(m_runner)
    , m_builders(m_runner, buildx::Store::ofEnvironment())
    , m_builderCommands(m_runner, buildx::Store::ofEnvironment())
    , m_check(m_document, projectRules())
    , m_swapFile(m_document)
    , m_fileWatch(m_document)
    , m_toolVersions(m_runner)
    , m_builds(m_runner, historyFile)
{
}

QString Workspace::chosenBuilder() const
{
    const QString chosen =
        m_projectFolder.isEmpty()
            ? m_chosenBuilder
            : m_settings->projectValue(m_projectFolder, QStringLiteral("builder")).toString();
    if (!chosen.isEmpty()) {
        return chosen;
    }
    for (const buildx::Builder &builder : m_builders.builders()) {
        if (builder.current) {
            return builder.name;
        }
    }
    return QStringLiteral("default");
}

void Workspace::chooseBuilder(const QString &name)
{
    if (m_projectFolder.isEmpty()) {
        m_chosenBuilder = name;
    } else {
        m_settings->setProjectValue(m_projectFolder, QStringLiteral("builder"), name);
    }
    Q_EMIT chosenBuilderChanged();
}

QStringList Workspace::profiles() const
{
    return m_projectFolder.isEmpty()
               ? QStringList()
               : m_settings->projectValue(m_projectFolder, QStringLiteral("profiles")).toStringList();
}

void Workspace::setProfiles(const QStringList &profiles)
{
    if (!m_projectFolder.isEmpty() && profiles != this->profiles()) {
        m_settings->setProjectValue(m_projectFolder, QStringLiteral("profiles"), profiles);
        Q_EMIT profilesChanged();
    }
}

QStringList Workspace::profileNames() const
{
    const yaml::Document &document = m_check.answer().syntax;
    QStringList names;
    for (int number = 0; number < document.count(); ++number) {
        const yaml::Node profiles = document.root(number).find(u"profiles");
        for (int item = 0; item < profiles.size(); ++item) {
            const QString name = profiles.at(item).find(u"name").text();
            if (!name.isEmpty() && !names.contains(name)) {
                names << name;
            }
        }
    }
    return names;
}

plan::Request Workspace::buildRequest() const
{
    plan::Request request = m_builds.withOptions(plan::requestOfProcess(m_projectFolder));
    request.file = QFileInfo(m_projectFile).fileName();
    request.profiles = profiles();
    request.projectBuilder = chosenBuilder();
    request.detection = plan::detectionNamed(m_settings->value(Setting::BuildxDetection).toString())
                            .value_or(plan::Detection::Automatic);
    const QString repository = m_settings->value(Setting::DefaultRepository).toString();
    if (!repository.isEmpty()) {
        request.defaultRepository = repository;
    }
    const std::optional<bool> isTrusted = plan::trustOf(*m_settings, m_projectFolder);
    request.isTrusted = isTrusted.value_or(false);
    request.automaticProfiles = request.automaticProfiles && isTrusted.value_or(true);
    return request;
}

void Workspace::allowProject()
{
    plan::setTrust(*m_settings, m_projectFolder, true);
    m_builds.planAgain(buildRequest());
}

Result<void> Workspace::openProject(const QString &path)
{
    const QFileInfo asked(path);
    if (!asked.exists()) {
        return failure(ErrorCode::NotFound, tr("Cannot open the project"),
                       tr("there is no such file or folder"),
                       tr("Choose a folder that has a skaffold.yaml in it."), path);
    }
    QString file;
    if (asked.isFile()) {
        file = asked.absoluteFilePath();
    } else {
        const QDir folder(asked.absoluteFilePath());
        if (!asked.isReadable()) {
            return failure(ErrorCode::PermissionDenied, tr("Cannot open the project"),
                           tr("the folder may not be read"),
                           tr("Change its permissions, or open it as a user who may."), path);
        }
        for (const QString &name : {QStringLiteral("skaffold.yaml"), QStringLiteral("skaffold.yml")}) {
            if (folder.exists(name)) {
                file = folder.absoluteFilePath(name);
                break;
            }
        }
        if (file.isEmpty()) {
            return failure(ErrorCode::NotFound, tr("Cannot open the project"),
                           tr("the folder has no skaffold.yaml"),
                           tr("Open the folder that holds it, or the file itself."), path);
        }
    }
    m_swapFile.write();
    if (const Result<void> read = m_document.open(file); !read) {
        return read;
    }
    m_projectFile = file;
    m_projectFolder = QFileInfo(file).absolutePath();
    m_settings->addRecentProject(m_projectFolder);
    m_builds.setProject(m_projectFolder);
    Q_EMIT projectChanged();
    return {};
}

void Workspace::closeProject()
{
    m_swapFile.write();
    m_document.close();
    m_projectFile.clear();
    m_projectFolder.clear();
    m_builds.setProject(m_projectFolder);
    Q_EMIT projectChanged();
}

} // namespace kw::workspace
