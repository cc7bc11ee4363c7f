// SPDX-License-Identifier: Apache-2.0
#include "language/definition.h"

#include "language/names.h"
#include "language/place.h"
#include "language/project_place.h"
#include "language/readable.h"
#include "yaml/document.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

text::LineNumber lineOf(const yaml::Document &document, qsizetype offset)
{
    return text::LineNumber(QByteArrayView(document.text().bytes()).first(offset).count('\n') + 1);
}

// “-dev” in `activatedBy` means the profile dev.
QString profileName(const QString &text)
{
    return text.startsWith(u'-') ? text.sliced(1) : text;
}

class Definer
{
public:
    Definer(const yaml::Document &document, const yaml::Node &value, const QString &folder,
            const schema::Options &options)
        : m_document(document)
        , m_value(value)
        , m_root(document.root(value.documentIndex()))
        , m_folder(folder)
        , m_options(options)
    {
    }

    std::optional<Definition> run() const
    {
        if (m_value.kind() == yaml::Kind::Alias)
            return here(m_value.resolved());
        if (!m_value.isScalar() || m_value.isKey())
            return {};
        const auto model = schema::modelFor(m_root, m_options);
        switch (placeOf(m_value, *model).role()) {
        case Role::Image:
            return here(named(imageNames(m_document), m_value.text()));
        case Role::Profile:
            return here(named(profileNames(m_root), profileName(m_value.text())));
        case Role::Release:
            return here(named(releaseNames(m_root), m_value.text()));
        case Role::ModulePath:
            return file(moduleFile(m_value.text(), m_folder));
        case Role::Configuration:
            return inModule(&configurationNames);
        case Role::ModuleProfile:
            return inModule(&allProfileNames);
        case Role::Dockerfile:
            return file(dockerfileAround(m_document, around(), m_folder));
        case Role::Stage:
            return stage();
        default:
            return {};
        }
    }

private:
    text::ByteOffset around() const { return text::ByteOffset(m_value.range().begin); }

    static QList<yaml::Node> allProfileNames(const yaml::Document &document)
    {
        QList<yaml::Node> found;
        for (int i = 0; i < document.count(); ++i)
            found += profileNames(document.root(i));
        return found;
    }

    std::optional<Definition> here(const yaml::Node &target) const
    {
        if (!target)
            return {};
        return Definition{.source = m_value.range(),
                          .file = {},
                          .range = target.range(),
                          .line = lineOf(m_document, target.rangeWithProperties().begin)};
    }

    std::optional<Definition> file(const QString &path, qsizetype line = 1) const
    {
        if (m_folder.isEmpty() || !QFileInfo(path).isFile())
            return {};
        return Definition{
            .source = m_value.range(), .file = path, .range = {}, .line = text::LineNumber(line)};
    }

    // A name in the module of the `requires` entry around the value, or in this file.
    std::optional<Definition> inModule(QList<yaml::Node> (*names)(const yaml::Document &)) const
    {
        const QString path = below(itemAround(m_document, around(), u"requires"), {u"path"}).text();
        if (path.isEmpty())
            return here(named(names(m_document), m_value.text()));
        if (m_folder.isEmpty())
            return {};
        const QString target = moduleFile(path, m_folder);
        const std::optional<yaml::Document> module = loadDocument(target);
        if (!module)
            return {};
        const yaml::Node found = named(names(*module), m_value.text());
        return found ? file(target, lineOf(*module, found.range().begin).value) : std::nullopt;
    }

    std::optional<Definition> stage() const
    {
        if (m_folder.isEmpty())
            return {};
        const QString path = dockerfileAround(m_document, around(), m_folder);
        const auto dockerfile = dockerfile::Dockerfile::load(path);
        if (!dockerfile)
            return {};
        const QList<dockerfile::Stage> stages = namedStagesOf(*dockerfile);
        for (const dockerfile::Stage &one : stages) {
            if (one.name.compare(m_value.text(), Qt::CaseInsensitive) == 0)
                return file(path, one.line);
        }
        return {};
    }

    const yaml::Document &m_document;
    yaml::Node m_value;
    yaml::Node m_root;
    QString m_folder;
    const schema::Options &m_options;
};

// What a value means, where several values can mean the same.
struct Meaning
{
    enum class Kind { None, Image, Profile, Release };

    Kind kind = Kind::None;
    QString name;
    int document = 0; // profiles and releases belong to one

    bool operator==(const Meaning &) const = default;
};

Meaning meaningOf(const yaml::Node &value, const Place &place)
{
    if (!value.isScalar())
        return {};
    switch (place.role()) {
    case Role::Image:
    case Role::ImageName:
        return {Meaning::Kind::Image, value.text(), 0};
    case Role::Profile:
        return {Meaning::Kind::Profile, profileName(value.text()), value.documentIndex()};
    case Role::ProfileName:
        return {Meaning::Kind::Profile, value.text(), value.documentIndex()};
    case Role::Release:
    case Role::ReleaseName:
        return {Meaning::Kind::Release, value.text(), value.documentIndex()};
    default:
        return {};
    }
}

void addSame(const yaml::Node &node, const Place &place, const Meaning &meaning,
             QList<text::ByteRange> &found)
{
    if (node.isSequence()) {
        for (int i = 0; i < node.size(); ++i)
            addSame(node.at(i), place.item(), meaning, found);
    } else if (node.isMapping()) {
        const QList<yaml::Entry> entries = node.entries();
        for (const yaml::Entry &entry : entries)
            addSame(entry.value, place.below(entry.key.resolved().utf8()), meaning, found);
    } else if (meaningOf(node, place) == meaning) {
        found.append(node.range());
    }
}

// The aliases of a value; the value itself by its anchor.
void addAliases(const yaml::Node &node, const yaml::Node &target, QList<text::ByteRange> &found)
{
    if (node.kind() == yaml::Kind::Alias && node.resolved() == target)
        found.append(node.range());
    if (node == target)
        found.append(
            {node.rangeWithProperties().begin, node.rangeWithProperties().begin + node.anchor().size() + 1});
    for (int i = 0; node.isSequence() && i < node.size(); ++i)
        addAliases(node.at(i), target, found);
    const QList<yaml::Entry> entries = node.entries();
    for (const yaml::Entry &entry : entries) {
        addAliases(entry.key, target, found);
        addAliases(entry.value, target, found);
    }
}

} // namespace

std::optional<Definition> definition(const yaml::Document &document, text::ByteOffset offset,
                                     const QString &folder, const schema::Options &options)
{
    const yaml::Document read = readable(document);
    const yaml::Node value = read.nodeAt(offset);
    return value ? Definer(read, value, folder, options).run() : std::nullopt;
}

QList<text::ByteRange> references(const yaml::Document &document, text::ByteOffset offset,
                                  const schema::Options &options)
{
    const yaml::Document read = readable(document);
    const yaml::Node value = read.nodeAt(offset);
    QList<text::ByteRange> found;
    if (!value)
        return found;
    const bool isOnAnchor = !value.anchor().isEmpty() && offset.value <= value.range().begin;
    if (value.kind() == yaml::Kind::Alias || isOnAnchor) {
        addAliases(read.root(value.documentIndex()), value.resolved(), found);
        return found;
    }
    const auto model = schema::modelFor(read.root(value.documentIndex()), options);
    const Meaning meaning = value.isKey() ? Meaning() : meaningOf(value, placeOf(value, *model));
    for (int i = 0; meaning.kind != Meaning::Kind::None && i < read.count(); ++i) {
        const auto other = schema::modelFor(read.root(i), options);
        addSame(read.root(i), Place::top(*other), meaning, found);
    }
    return found;
}

} // namespace kw::language
