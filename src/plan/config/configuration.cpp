// SPDX-License-Identifier: Apache-2.0
#include "plan/config/configuration.h"

#include "plan/config/defaults.h"
#include "plan/config/newest_version.h"
#include "plan/tr.h"
#include "text/file.h"
#include "text/line_index.h"
#include "yaml/document.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

constexpr int deepestModules = 50;

struct LoadedDocument
{
    Value root;
    QString name;
};

QString cannotLoad()
{
    return Tr::tr("Cannot read the configuration");
}

Error syntaxFailure(const yaml::Document &document, const QString &file)
{
    const yaml::SyntaxError &error = document.errors().first();
    const text::Position position =
        text::LineIndex(document.text()).position(text::ByteOffset{error.range.begin});
    return {.code = ErrorCode::ParseFailed,
            .what = cannotLoad(),
            .where = u"%1:%2:%3"_s.arg(file).arg(position.line.value).arg(position.column.value),
            .why = error.message,
            .hint = Tr::tr("Repair the file there."),
            .detail = {}};
}

Result<void> checkVersion(const Value &root, const QString &file)
{
    static const QRegularExpression pattern(u"^skaffold/v\\d(?:(?:alpha|beta)[1-9]?[0-9])?$"_s);
    const Value &version = root[u"apiVersion"];
    if (pattern.match(version.text()).hasMatch()) {
        return {};
    }
    const QString why = version.isZero() ? Tr::tr("it has no apiVersion")
                                         : Tr::tr("“%1” is no apiVersion of Skaffold").arg(version.text());
    return failure(ErrorCode::InvalidInput, cannotLoad(), why,
                   Tr::tr("Write “apiVersion: skaffold/v4beta13”."),
                   version.isZero() ? file : version.origin().place());
}

// Top-level keys with a dot in front hold anchors; Skaffold does not read them.
Value withoutAnchors(Value root)
{
    for (const QString &key : QStringList(root.keys())) {
        if (key.startsWith(u'.')) {
            root.remove(key);
        }
    }
    return root;
}

class Loader
{
public:
    explicit Loader(const ConfigurationRequest &request)
        : m_request(request)
    {
    }

    Result<QList<Configuration>> load()
    {
        const QString file = QDir::cleanPath(QDir(m_request.folder).absoluteFilePath(m_request.file));
        m_rootFile = existing(file);
        if (const auto done = visitFile(m_rootFile, {}, m_request.profiles, {}, 0); !done) {
            return std::unexpected(done.error());
        }
        if (const auto known = checkProfileNames(); !known) {
            return std::unexpected(known.error());
        }
        for (const QString &module : m_request.modules) {
            if (!m_moduleNames.contains(module)) {
                return failure(
                    ErrorCode::NotFound, cannotLoad(), Tr::tr("there is no module “%1”").arg(module),
                    Tr::tr("Modules are the names under “metadata”; there are: %1.")
                        .arg(QStringList(m_moduleNames.cbegin(), m_moduleNames.cend()).join(u", "_s)),
                    m_rootFile);
            }
        }
        keepModules();
        for (Configuration &configuration : m_found) {
            setDefaults(configuration.root, m_found.size() == 1);
            if (!configuration.isRoot) {
                makeAbsolute(configuration);
            }
        }
        return m_found;
    }

private:
    using Id = std::pair<QString, int>; // file and document

    // With modules asked for: those, and everything that they require.
    void keepModules()
    {
        if (m_request.modules.isEmpty()) {
            return;
        }
        QSet<Id> kept;
        QList<Id> left;
        for (const Configuration &configuration : m_found) {
            if (m_request.modules.contains(configuration.name)) {
                left.append({configuration.file, configuration.document});
            }
        }
        while (!left.isEmpty()) {
            const Id id = left.takeLast();
            if (!kept.contains(id)) {
                kept.insert(id);
                left.append(m_required.value(id).values());
            }
        }
        m_found.removeIf([&](const Configuration &configuration) {
            return !kept.contains({configuration.file, configuration.document});
        });
    }

    QString existing(const QString &file) const
    {
        if (QFileInfo::exists(file) || !file.endsWith("/skaffold.yaml"_L1)) {
            return file;
        }
        const QString other = file.chopped(4) + u"yml"_s;
        return QFileInfo::exists(other) ? other : file;
    }

    Result<QList<LoadedDocument>> documents(const QString &file)
    {
        if (const auto found = m_files.constFind(file); found != m_files.cend()) {
            return *found;
        }
        const auto loaded = text::load(file);
        if (!loaded) {
            return std::unexpected(loaded.error());
        }
        const yaml::Document document = yaml::Document::parse(loaded->text);
        if (!document.isValid()) {
            return std::unexpected(syntaxFailure(document, file));
        }
        QList<LoadedDocument> documents;
        for (int i = 0; i < document.count(); ++i) {
            Value root = Value::fromDocument(document, i, file);
            if (const auto valid = checkVersion(root, file); !valid) {
                return std::unexpected(valid.error());
            }
            root = inNewestVersion(withoutAnchors(root));
            documents.append({root, root[u"metadata"][u"name"].text()});
        }
        if (documents.isEmpty()) {
            return std::unexpected(checkVersion(Value(), file).error());
        }
        m_files.insert(file, documents);
        return documents;
    }

    // A file that is not there is mended where it is named.
    static Error withPlace(Error error, const QString &file, const QString &requiredAt)
    {
        if (error.code == ErrorCode::NotFound && !requiredAt.isEmpty()) {
            error.where = requiredAt;
            error.why = Tr::tr("“%1” is not there").arg(file);
            error.hint = Tr::tr("Correct the path under “requires”.");
        } else if (error.hint.isEmpty()) {
            error.hint = Tr::tr("Open the folder that holds it, or name another file (kitw: -f).");
        }
        return error;
    }

    // `requiredAt`: where the other file asks for this one; empty for the root.
    Result<void> visitFile(const QString &file, const QStringList &names, const QStringList &profiles,
                           const QString &requiredAt, int depth)
    {
        const auto loaded = documents(file);
        if (!loaded) {
            return std::unexpected(withPlace(loaded.error(), file, requiredAt));
        }
        if (const auto unique = checkNames(*loaded, file); !unique) {
            return unique;
        }
        for (const QString &name : names) {
            const bool isThere =
                std::ranges::any_of(*loaded, [&](const LoadedDocument &one) { return one.name == name; });
            if (!isThere) {
                return failure(ErrorCode::NotFound, cannotLoad(),
                               Tr::tr("“%1” has no configuration named “%2”").arg(file, name),
                               Tr::tr("Correct the name under “requires.configs”."), requiredAt);
            }
        }
        for (int i = 0; i < loaded->size(); ++i) {
            const bool wanted = names.isEmpty() || names.contains(loaded->at(i).name);
            m_moduleNames.insert(loaded->at(i).name);
            if (wanted) {
                const auto done = visit(file, i, loaded->at(i), profiles, requiredAt, depth);
                if (!done) {
                    return done;
                }
            }
        }
        return {};
    }

    Result<void> visit(const QString &file, int index, const LoadedDocument &document,
                       const QStringList &profiles, const QString &requiredAt, int depth)
    {
        const Id id(file, index);
        if (!m_stack.isEmpty()) {
            m_required[m_stack.last()].insert(id);
        }
        if (m_stack.contains(id) || depth > deepestModules) {
            return failure(
                ErrorCode::InvalidInput, cannotLoad(),
                Tr::tr("“requires” goes in a circle: %1 requires itself").arg(titleOf(file, document)),
                Tr::tr("Take one of the “requires” entries of the circle away."), requiredAt);
        }
        Value root = document.root;
        noteProfiles(root);
        const auto active = activeProfiles(root, profiles, m_request.facts);
        if (!active) {
            return std::unexpected(active.error());
        }
        if (const auto seen = m_done.constFind(id); seen != m_done.cend()) {
            return checkSameProfiles(*seen, *active, titleOf(file, document), requiredAt);
        }
        for (const QString &name : *active) {
            if (const auto done = applyProfile(root, name); !done) {
                return done;
            }
        }
        root.remove(u"profiles"_s);
        m_stack.append(id);
        const auto below = visitRequired(root, file, *active, profiles, depth);
        m_stack.removeLast();
        m_done.insert(id, *active);
        if (!below) {
            return below;
        }
        if (const auto unique = checkUniqueAcross(document, file); !unique) {
            return unique;
        }
        m_found.append(
            {.file = file,
             .document = index,
             .name = document.name,
             .profiles = *active,
             .activations = m_request.facts.automatic ? activationsOf(document.root) : QList<Value>(),
             .isRoot = file == m_rootFile,
             .root = root});
        return {};
    }

    Result<void> visitRequired(const Value &root, const QString &file, const QStringList &active,
                               const QStringList &profiles, int depth)
    {
        const Value &entries = root[u"requires"];
        for (size_t i = 0; i < entries.size(); ++i) {
            const Value &entry = entries.at(i);
            const auto folder = remoteFolder(entry);
            if (!folder) {
                return std::unexpected(folder.error());
            }
            if (*folder == leftOut()) {
                continue;
            }
            QStringList below = m_request.propagateProfiles ? profiles : QStringList();
            below.append(requiredProfiles(entry[u"activeProfiles"], active));
            const QString required = folder->isEmpty() ? requiredFile(entry[u"path"].text(), file)
                                                       : remoteFile(entry[u"git"][u"path"].text(), *folder);
            if (!folder->isEmpty() && !required.startsWith(QDir::cleanPath(*folder) + u'/')) {
                return failure(
                    ErrorCode::InvalidInput, cannotLoad(),
                    Tr::tr("the path “%1” leads out of the repository").arg(entry[u"git"][u"path"].text()),
                    Tr::tr("Name a file or folder of that repository."),
                    entry[u"git"][u"path"].origin().place());
            }
            const auto done =
                visitFile(required, entry[u"configs"].texts(), below, entry.origin().place(), depth + 1);
            if (!done) {
                return done;
            }
        }
        return {};
    }

    static QString leftOut() { return u"-"_s; }

    // Where a required repository was fetched to; empty for what is required by its path.
    Result<QString> remoteFolder(const Value &entry) const
    {
        for (const QString &cloud : {u"googleCloudStorage"_s, u"googleCloudBuildRepoV2"_s}) {
            if (!entry[cloud].isNull() && m_request.remotes != ConfigurationRequest::Remotes::LeftOut) {
                return failure(ErrorCode::Unsupported, cannotLoad(),
                               Tr::tr("it requires a configuration from elsewhere (%1)").arg(cloud),
                               Tr::tr("Fetch it yourself and require it by its path."),
                               entry[cloud].origin().place());
            }
            if (!entry[cloud].isNull()) {
                return leftOut();
            }
        }
        const Value &git = entry[u"git"];
        if (git.isNull()) {
            return QString();
        }
        if (m_request.remotes == ConfigurationRequest::Remotes::Refused) {
            return failure(
                ErrorCode::PermissionDenied, cannotLoad(),
                Tr::tr("it requires a configuration from another repository: %1").arg(git[u"repo"].text()),
                Tr::tr("Allow it for this project if you trust that repository (kitw: --trust), or "
                       "require a copy by its path."),
                git.origin().place());
        }
        const RemoteConfiguration remote{.repository = git[u"repo"].text(),
                                         .reference = git[u"ref"].text(),
                                         .isFetched = git[u"sync"].isNull() || git[u"sync"].toBool()};
        const QString folder = m_request.remoteFolders.value(remote);
        if (folder.isEmpty() && m_request.missingRemotes && !m_request.missingRemotes->contains(remote)) {
            m_request.missingRemotes->append(remote);
        }
        return folder.isEmpty() ? leftOut() : folder;
    }

    QString remoteFile(const QString &path, const QString &folder) const
    {
        const QString file = QDir::cleanPath(folder + u'/' + (path.isEmpty() ? u"skaffold.yaml"_s : path));
        return existing(QFileInfo(file).isDir() ? file + u"/skaffold.yaml"_s : file);
    }

    static QList<Value> activationsOf(const Value &root)
    {
        QList<Value> entries;
        const Value &profiles = root[u"profiles"];
        for (size_t i = 0; i < profiles.size(); ++i) {
            const Value &activation = profiles.at(i)[u"activation"];
            for (size_t j = 0; j < activation.size(); ++j) {
                entries.append(activation.at(j));
            }
        }
        return entries;
    }

    static QStringList requiredProfiles(const Value &entries, const QStringList &active)
    {
        QStringList names;
        for (size_t i = 0; i < entries.size(); ++i) {
            const QStringList causes = entries.at(i)[u"activatedBy"].texts();
            const bool on = causes.isEmpty() || std::ranges::any_of(causes, [&](const QString &cause) {
                                return active.contains(cause);
                            });
            if (on) {
                names.append(entries.at(i)[u"name"].text());
            }
        }
        return names;
    }

    QString requiredFile(const QString &path, const QString &from) const
    {
        if (path.isEmpty()) {
            return from;
        }
        const QString file = QDir::cleanPath(QFileInfo(from).absoluteDir().absoluteFilePath(path));
        return existing(QFileInfo(file).isDir() ? file + u"/skaffold.yaml"_s : file);
    }

    static QString titleOf(const QString &file, const LoadedDocument &document)
    {
        return document.name.isEmpty() ? QFileInfo(file).fileName() : u"“%1”"_s.arg(document.name);
    }

    static Result<void> checkNames(const QList<LoadedDocument> &documents, const QString &file)
    {
        QSet<QString> seen;
        for (const LoadedDocument &document : documents) {
            if (!document.name.isEmpty() && seen.contains(document.name)) {
                return duplicateName(document, file);
            }
            seen.insert(document.name);
        }
        return {};
    }

    Result<void> checkUniqueAcross(const LoadedDocument &document, const QString &file)
    {
        const bool taken = std::ranges::any_of(m_found, [&](const Configuration &other) {
            return !other.name.isEmpty() && other.name == document.name && other.file != file;
        });
        return taken ? duplicateName(document, file) : Result<void>();
    }

    static Result<void> duplicateName(const LoadedDocument &document, const QString &file)
    {
        const QString place = document.root[u"metadata"][u"name"].origin().place();
        return failure(ErrorCode::InvalidInput, cannotLoad(),
                       Tr::tr("two configurations are named “%1”").arg(document.name),
                       Tr::tr("Give each a “metadata.name” of its own."), place.isEmpty() ? file : place);
    }

    static Result<void> checkSameProfiles(const QStringList &before, const QStringList &now,
                                          const QString &title, const QString &place)
    {
        if (before == now) {
            return {};
        }
        return failure(ErrorCode::InvalidInput, cannotLoad(),
                       Tr::tr("%1 is required twice, with different profiles (%2; %3)")
                           .arg(title, before.join(u", "_s), now.join(u", "_s)),
                       Tr::tr("Ask for the same profiles in both “requires” entries."), place);
    }

    void noteProfiles(const Value &root)
    {
        const Value &profiles = root[u"profiles"];
        for (size_t i = 0; i < profiles.size(); ++i) {
            m_profileNames.insert(profiles.at(i)[u"name"].text());
        }
    }

    Result<void> checkProfileNames() const
    {
        for (const QString &chosen : m_request.profiles) {
            const QString name = chosen.startsWith(u'-') ? chosen.sliced(1) : chosen;
            if (m_profileNames.contains(name)) {
                continue;
            }
            QStringList names(m_profileNames.cbegin(), m_profileNames.cend());
            names.sort();
            return failure(ErrorCode::NotFound, Tr::tr("Cannot use the profile “%1”").arg(name),
                           Tr::tr("no configuration has a profile of that name"),
                           names.isEmpty() ? Tr::tr("Leave it out: there are no profiles.")
                                           : Tr::tr("Use one of: %1.").arg(names.join(u", "_s)),
                           m_rootFile);
        }
        return {};
    }

    // Skaffold resolves some paths of required configurations against the folder of their file.
    static void makeAbsolute(Configuration &configuration)
    {
        const QDir folder = QFileInfo(configuration.file).absoluteDir();
        const auto resolve = [&](Value *path) {
            if (path && path->isScalar() && QDir::isRelativePath(path->text())) {
                *path = Value::text(QDir::cleanPath(folder.absoluteFilePath(path->text())), path->origin());
            }
        };
        Value *build = configuration.root.find(u"build");
        Value *artifacts = build ? build->find(u"artifacts") : nullptr;
        for (size_t i = 0; artifacts && i < artifacts->size(); ++i) {
            resolve(artifacts->at(i).find(u"context"));
        }
        Value *tests = configuration.root.find(u"test");
        for (size_t i = 0; tests && i < tests->size(); ++i) {
            resolve(tests->at(i).find(u"context"));
        }
    }

    const ConfigurationRequest &m_request;
    QString m_rootFile;
    QHash<QString, QList<LoadedDocument>> m_files;
    QList<Id> m_stack;
    QHash<Id, QSet<Id>> m_required;
    QHash<Id, QStringList> m_done;
    QSet<QString> m_profileNames;
    QSet<QString> m_moduleNames;
    QList<Configuration> m_found;
};

} // namespace

Result<QList<Configuration>> loadConfigurations(const ConfigurationRequest &request)
{
    return Loader(request).load();
}

} // namespace kw::plan
