// SPDX-License-Identifier: Apache-2.0
#include "language/suggestion.h"

#include "core/platform.h"
#include "language/names.h"
#include "language/project_place.h"
#include "language/readable.h"
#include "language/tr.h"
#include "schema/api_version.h"
#include "yaml/scalar_type.h"

#include <QDir>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

constexpr std::array commonPlatforms{"linux/amd64"_L1,  "linux/arm64"_L1,   "linux/arm/v7"_L1,
                                     "linux/arm/v6"_L1, "linux/386"_L1,     "linux/ppc64le"_L1,
                                     "linux/s390x"_L1,  "linux/riscv64"_L1, "windows/amd64"_L1};

// The suggestions for one place.
class Values
{
public:
    Values(const Place &place, const ValueQuestion &question)
        : m_place(place)
        , m_question(question)
    {
    }

    QList<Suggestion> run()
    {
        if (m_place.type.kind == schema::ValueKind::Boolean)
            return {{CompletionKind::Value, u"true"_s, defaultWord("true"_L1), true},
                    {CompletionKind::Value, u"false"_s, defaultWord("false"_L1), true}};
        if (m_place.property && !m_place.isItem)
            addAllowed();
        addByRole();
        leaveOutListed();
        if (m_found.isEmpty() && m_place.property && !m_place.isItem)
            addDefault();
        return m_found;
    }

private:
    QString defaultWord(QLatin1StringView value) const
    {
        return m_place.property && m_place.property->defaultValue == value ? Tr::tr("default") : QString();
    }

    void add(CompletionKind kind, const QString &text, const QString &detail = {})
    {
        if (!text.isEmpty())
            m_found.append({kind, text, detail, false});
    }

    // Nobody wants a value twice in a list.
    void leaveOutListed()
    {
        QStringList listed;
        if (m_place.isItem)
            listed = listedBeside(read(), m_question.around, m_question.word);
        else if (m_place.role() == Role::Image && m_place.owner->name == "ArtifactDependency")
            listed = requiredBeside();
        m_found.removeIf([&listed](const Suggestion &one) { return listed.contains(one.text); });
    }

    QStringList requiredBeside()
    {
        const yaml::Node item = itemAround(read(), m_question.around, u"requires");
        const yaml::Node list = item.parent();
        QStringList images;
        for (int i = 0; list.isSequence() && i < list.size(); ++i) {
            if (list.at(i) != item)
                images.append(below(list.at(i), {u"image"}).text());
        }
        return images;
    }

    void addAllowed()
    {
        for (const QString &value : m_place.property->values) {
            if (!value.contains(u'<'))
                add(CompletionKind::Value, value, defaultWord(QLatin1StringView()));
        }
        if (m_place.owner && m_place.owner->name == "SkaffoldConfig" && m_place.property->name == "kind")
            add(CompletionKind::Value, u"Config"_s);
    }

    void addDefault()
    {
        const bool isText = m_place.type.kind == schema::ValueKind::String;
        const bool isNumber = m_place.type.kind == schema::ValueKind::Integer;
        if ((isText || isNumber) && !m_place.property->defaultValue.isEmpty())
            m_found.append(
                {CompletionKind::Value, m_place.property->defaultValue, Tr::tr("default"), isNumber});
    }

    void addByRole()
    {
        switch (m_place.role()) {
        case Role::ApiVersion:
            return addVersions();
        case Role::Image:
            return addImages();
        case Role::Platform:
            return addPlatforms();
        case Role::Profile:
            return addNames(CompletionKind::Profile, profileNames(configuration()), {});
        case Role::ModuleProfile:
            return addModuleProfiles();
        case Role::Configuration:
            return addConfigurations();
        case Role::ModulePath:
            return addPaths(CompletionKind::Module, m_question.surroundings.modules, folder());
        case Role::Dockerfile:
            return addPaths(CompletionKind::Dockerfile, m_question.surroundings.dockerfiles,
                            contextAround(read(), m_question.around, folder()));
        case Role::Folder:
            return addPaths(CompletionKind::Folder, m_question.surroundings.folders, folder());
        case Role::Stage:
            return addStages();
        case Role::Release:
            return addNames(CompletionKind::Release, releaseNames(configuration()),
                            itemAround(read(), m_question.around, u"releases").find(u"name").text());
        case Role::CliFlag:
            for (const QString &builder : m_question.surroundings.builders)
                add(CompletionKind::Builder, u"--builder="_s + builder);
            return;
        default:
            return;
        }
    }

    const yaml::Document &read()
    {
        if (!m_hasRead) {
            m_read = readable(m_question.document);
            m_hasRead = true;
        }
        return m_read;
    }

    yaml::Node configuration()
    {
        const yaml::Node node = read().nodeAt(m_question.around);
        return read().root(node ? node.documentIndex() : 0);
    }

    const QString &folder() const { return m_question.surroundings.folder; }

    void addNames(CompletionKind kind, const QList<yaml::Node> &names, const QString &own)
    {
        for (const yaml::Node &name : names) {
            if (name.text() != own)
                add(kind, name.text());
        }
    }

    void addVersions()
    {
        const QStringList &names = schema::ApiVersion::names();
        for (auto name = names.crbegin(); name != names.crend(); ++name)
            add(CompletionKind::Version, u"skaffold/"_s + *name,
                name == names.crbegin() ? Tr::tr("newest") : QString());
    }

    void addImages()
    {
        const QList<yaml::Node> images = imageNames(read());
        const QString own =
            itemAround(read(), m_question.around, u"artifacts").find(u"image").resolved().text();
        const bool mayBeOwn = m_place.owner->name != "ArtifactDependency";
        if (mayBeOwn)
            add(CompletionKind::Image, own, Tr::tr("this artifact"));
        addNames(CompletionKind::Image, images, own);
    }

    void addPlatforms()
    {
        const QString host = Platform::host().text();
        add(CompletionKind::Platform, host, Tr::tr("this machine"));
        for (const QLatin1StringView platform : commonPlatforms) {
            if (platform != host)
                add(CompletionKind::Platform, platform);
        }
        add(CompletionKind::Platform, u"all"_s);
    }

    std::optional<yaml::Document> moduleAround()
    {
        const QString path = below(itemAround(read(), m_question.around, u"requires"), {u"path"}).text();
        if (path.isEmpty() || folder().isEmpty())
            return {};
        return loadDocument(moduleFile(path, folder()));
    }

    void addModuleProfiles()
    {
        const std::optional<yaml::Document> module = moduleAround();
        const yaml::Document &file = module ? *module : read();
        for (int i = 0; i < file.count(); ++i)
            addNames(CompletionKind::Profile, profileNames(file.root(i)), {});
    }

    void addConfigurations()
    {
        if (const std::optional<yaml::Document> module = moduleAround()) {
            addNames(CompletionKind::Configuration, configurationNames(*module), {});
            return;
        }
        addNames(CompletionKind::Configuration, configurationNames(read()),
                 below(configuration(), {u"metadata", u"name"}).text());
    }

    // As they are written from `base`; those below it first.
    void addPaths(CompletionKind kind, const QStringList &paths, const QString &base)
    {
        if (folder().isEmpty())
            return;
        const QDir from(base);
        QStringList outside;
        for (const QString &path : paths) {
            const QString written = from.relativeFilePath(folder() + u'/' + path);
            if (written.startsWith(".."_L1))
                outside.append(written);
            else
                add(kind, written);
        }
        for (const QString &path : std::as_const(outside))
            add(kind, path);
    }

    void addStages()
    {
        if (folder().isEmpty())
            return;
        const auto dockerfile =
            dockerfile::Dockerfile::load(dockerfileAround(read(), m_question.around, folder()));
        if (!dockerfile)
            return;
        const QList<dockerfile::Stage> stages = namedStagesOf(*dockerfile);
        for (const dockerfile::Stage &stage : stages)
            add(CompletionKind::Stage, stage.name, u"FROM "_s + stage.base);
    }

    const Place &m_place;
    const ValueQuestion &m_question;
    yaml::Document m_read;
    bool m_hasRead = false;
    QList<Suggestion> m_found;
};

bool isPlainText(const QByteArray &text, bool isFlow)
{
    if (text.isEmpty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return false;
    const bool isIndicator =
        QByteArrayView("?:,[]{}#&*!|>'\"%@`").contains(text.front()) ||
        (text.front() == '-' && (text.size() == 1 || text.at(1) == ' ' || text.at(1) == '-'));
    const bool isFlag = text.startsWith("--") && text.size() > 3 && text.at(2) != '-' && text.at(2) != ' ';
    if (isIndicator && !isFlag)
        return false;
    if (text.contains(": ") || text.contains(" #") || text.contains('\n') || text.contains('\t'))
        return false;
    const bool hasBracket =
        std::ranges::any_of(text, [](char c) { return QByteArrayView(",[]{}").contains(c); });
    return !(isFlow && hasBracket) && yaml::plainScalarType(text) == yaml::ScalarType::String;
}

} // namespace

QList<Suggestion> valuesFor(const Place &place, const ValueQuestion &question)
{
    return Values(place, question).run();
}

QList<Suggestion> aliasesBefore(const ValueQuestion &question)
{
    const yaml::Document read = readable(question.document);
    const yaml::Node around = read.nodeAt(question.around);
    QList<Suggestion> found;
    const QList<yaml::Node> all = anchors(read, around ? around.documentIndex() : 0);
    for (const yaml::Node &node : all) {
        if (node.range().end < question.around.value)
            found.append({CompletionKind::Anchor, u'*' + QString::fromUtf8(node.anchor()),
                          node.isScalar() ? node.text() : node.path().toString(), true});
    }
    return found;
}

QList<Suggestion> buildArgumentsFor(const ValueQuestion &question)
{
    if (question.surroundings.folder.isEmpty())
        return {};
    const yaml::Document read = readable(question.document);
    const auto dockerfile =
        dockerfile::Dockerfile::load(dockerfileAround(read, question.around, question.surroundings.folder));
    if (!dockerfile)
        return {};
    QStringList names = dockerfile->declaredArguments().values();
    names.sort();
    QList<Suggestion> found;
    for (const QString &name : std::as_const(names))
        found.append({CompletionKind::BuildArgument, name, Tr::tr("declared by the Dockerfile"), true});
    return found;
}

QByteArray scalarText(const QString &value, char quote, bool isFlow)
{
    QByteArray text = value.toUtf8();
    if (quote == '\'')
        return text.replace('\'', "''");
    if (quote == 0 && isPlainText(text, isFlow))
        return text;
    text.replace('\\', "\\\\").replace('"', "\\\"");
    return quote == 0 ? '"' + text + '"' : text;
}

} // namespace kw::language
