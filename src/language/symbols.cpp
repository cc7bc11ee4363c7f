// SPDX-License-Identifier: Apache-2.0
#include "language/symbols.h"

#include "language/names.h"
#include "language/readable.h"
#include "language/tr.h"
#include "yaml/document.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace kw::language {

namespace {

constexpr std::array<QStringView, 7> builders{u"docker", u"bazel",      u"ko",    u"jib",
                                              u"kaniko", u"buildpacks", u"custom"};

QString textAt(const yaml::Node &node, std::initializer_list<QStringView> keys)
{
    return below(node, keys).text();
}

// The texts of a list, or the text itself.
QString listed(const yaml::Node &node)
{
    const yaml::Node list = node.resolved();
    if (!list.isSequence())
        return list.text();
    QStringList texts;
    for (int i = 0; i < list.size(); ++i) {
        if (const QString text = list.at(i).resolved().text(); !text.isEmpty())
            texts.append(text);
    }
    return texts.join(u", "_s);
}

QString firstOf(const QStringList &texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

// A symbol for a value; it is selected at `named`, at its key, or as a whole.
Symbol symbolFor(SymbolKind kind, const yaml::Node &value, const QString &name, const QString &detail,
                 const yaml::Node &named = {})
{
    Symbol symbol{.kind = kind, .name = name, .detail = detail, .range = value.entryRange()};
    const yaml::Node shown = named ? named : value.key();
    symbol.nameRange = shown ? shown.range() : value.range();
    if (!symbol.range.contains(symbol.nameRange)) // named through an alias
        symbol.nameRange = value.range();
    symbol.path = value.path();
    return symbol;
}

// Calls `add` with every item of a list, and what it stands for when it is an alias.
template <typename Add>
void forItems(const yaml::Node &list, const Add &add)
{
    if (!list.isSequence())
        return;
    for (int i = 0; i < list.size(); ++i)
        add(list.at(i), list.at(i).resolved());
}

void addSettings(const yaml::Node &mapping, std::initializer_list<QStringView> left, QList<Symbol> &symbols)
{
    const QList<yaml::Entry> entries = mapping.entries();
    for (const yaml::Entry &entry : entries) {
        const yaml::Node value = entry.value.resolved();
        const QString key = entry.key.resolved().text();
        if (value.isMapping() && std::ranges::find(left, QStringView(key)) == left.end()) {
            const QString detail = firstOf({textAt(value, {u"dockerfile"}), textAt(value, {u"target"}),
                                            textAt(value, {u"project"}), textAt(value, {u"builder"}),
                                            textAt(value, {u"buildCommand"})});
            symbols.append(symbolFor(SymbolKind::Settings, entry.value, key, detail));
        }
    }
}

QString builderOf(const yaml::Node &artifact)
{
    for (const QStringView builder : builders) {
        if (artifact.find(builder))
            return builder.toString();
    }
    return u"docker"_s;
}

Symbol artifactSymbol(const yaml::Node &item, const yaml::Node &artifact)
{
    const yaml::Node image = artifact.find(u"image");
    const QString name = image.resolved().text();
    Symbol symbol =
        symbolFor(SymbolKind::Artifact, item, name.isEmpty() ? Tr::tr("Image without a name") : name,
                  builderOf(artifact), image);
    forItems(below(artifact, {u"requires"}), [&symbol](const yaml::Node &written, const yaml::Node &needed) {
        const yaml::Node required = needed.find(u"image");
        if (const QString text = required.resolved().text(); !text.isEmpty())
            symbol.children.append(
                symbolFor(SymbolKind::Requirement, written, text, textAt(needed, {u"alias"}), required));
    });
    addSettings(artifact, {}, symbol.children);
    return symbol;
}

// Items that have a name, or are known by what they are about.
void addNamed(const yaml::Node &list, SymbolKind kind, QStringView nameKey, QStringView detailKey,
              const QString &nameless, QList<Symbol> &symbols)
{
    forItems(list, [&](const yaml::Node &written, const yaml::Node &item) {
        const yaml::Node named = item.find(nameKey);
        const QString name = named.resolved().text();
        symbols.append(
            symbolFor(kind, written, name.isEmpty() ? nameless : name, listed(item.find(detailKey)), named));
    });
}

void addManifests(const yaml::Node &pipeline, QList<Symbol> &symbols)
{
    const yaml::Node manifests = pipeline.find(u"manifests");
    if (!manifests)
        return;
    const yaml::Node render = manifests.resolved();
    const QStringList parts{listed(render.find(u"rawYaml")), listed(below(render, {u"kustomize", u"paths"})),
                            listed(render.find(u"kpt"))};
    Symbol symbol = symbolFor(SymbolKind::Manifests, manifests, Tr::tr("Manifests"), firstOf(parts));
    addNamed(below(render, {u"helm", u"releases"}), SymbolKind::Release, u"name", u"chartPath",
             Tr::tr("Release without a name"), symbol.children);
    symbols.append(symbol);
}

void addDeployment(const yaml::Node &pipeline, QList<Symbol> &symbols)
{
    const yaml::Node deploy = pipeline.find(u"deploy");
    if (!deploy)
        return;
    QStringList ways;
    Symbol symbol = symbolFor(SymbolKind::Deployment, deploy, Tr::tr("Deployment"), {});
    addSettings(deploy.resolved(), {u"helm"}, symbol.children);
    for (const Symbol &way : std::as_const(symbol.children))
        ways.append(way.name);
    if (const yaml::Node helm = below(deploy, {u"helm"})) {
        ways.append(u"helm"_s);
        addNamed(helm.find(u"releases").resolved(), SymbolKind::Release, u"name", u"chartPath",
                 Tr::tr("Release without a name"), symbol.children);
    }
    symbol.detail = ways.join(u", "_s);
    symbols.append(symbol);
}

// What a configuration and a profile have in common.
void addPipeline(const yaml::Node &pipeline, QList<Symbol> &symbols)
{
    forItems(below(pipeline, {u"build", u"artifacts"}),
             [&symbols](const yaml::Node &written, const yaml::Node &artifact) {
                 symbols.append(artifactSymbol(written, artifact));
             });
    addNamed(below(pipeline, {u"test"}), SymbolKind::Test, u"image", u"structureTests", Tr::tr("Test"),
             symbols);
    addManifests(pipeline, symbols);
    addDeployment(pipeline, symbols);
    addNamed(below(pipeline, {u"portForward"}), SymbolKind::PortForward, u"resourceName", u"port",
             Tr::tr("Forwarded port"), symbols);
    addNamed(below(pipeline, {u"verify"}), SymbolKind::Verification, u"name", u"", Tr::tr("Check"), symbols);
    addNamed(below(pipeline, {u"customActions"}), SymbolKind::Action, u"name", u"", Tr::tr("Action"),
             symbols);
}

Symbol profileSymbol(const yaml::Node &written, const yaml::Node &profile)
{
    const yaml::Node named = profile.find(u"name");
    const QString name = named.resolved().text();
    Symbol symbol = symbolFor(SymbolKind::Profile, written,
                              name.isEmpty() ? Tr::tr("Profile without a name") : name, {}, named);
    addPipeline(profile, symbol.children);
    addNamed(below(profile, {u"patches"}), SymbolKind::Patch, u"path", u"op", Tr::tr("Patch"),
             symbol.children);
    return symbol;
}

Symbol moduleSymbol(const yaml::Node &written, const yaml::Node &module)
{
    const std::array places{module.find(u"path"), below(module, {u"git"}).find(u"repo"),
                            below(module, {u"googleCloudStorage"}).find(u"source"),
                            below(module, {u"googleCloudBuildRepoV2"}).find(u"repo")};
    const QString configurations = listed(module.find(u"configs"));
    for (const yaml::Node &place : places) {
        if (place)
            return symbolFor(SymbolKind::Module, written, place.resolved().text(), configurations, place);
    }
    return symbolFor(SymbolKind::Module, written,
                     configurations.isEmpty() ? Tr::tr("Module") : configurations, {},
                     module.find(u"configs"));
}

Symbol configurationSymbol(const yaml::Document &document, int number)
{
    const yaml::Node root = document.root(number);
    const yaml::Node named = below(root, {u"metadata"}).find(u"name");
    QString name = named.resolved().text();
    if (name.isEmpty())
        name = document.count() > 1 ? Tr::tr("Configuration %1").arg(number + 1) : Tr::tr("Configuration");
    Symbol symbol{.kind = SymbolKind::Configuration,
                  .name = name,
                  .detail = textAt(root, {u"apiVersion"}),
                  .range = document.documentRange(number),
                  .nameRange = named ? named.range() : root.entries().at(0).key.range(),
                  .path = root.path()};
    forItems(below(root, {u"requires"}), [&symbol](const yaml::Node &written, const yaml::Node &module) {
        symbol.children.append(moduleSymbol(written, module));
    });
    addPipeline(root, symbol.children);
    if (const yaml::Node profiles = root.find(u"profiles"); profiles.resolved().isSequence()) {
        Symbol group = symbolFor(SymbolKind::Profiles, profiles, Tr::tr("Profiles"), {});
        forItems(profiles.resolved(), [&group](const yaml::Node &written, const yaml::Node &profile) {
            group.children.append(profileSymbol(written, profile));
        });
        symbol.children.append(group);
    }
    return symbol;
}

Crumb crumbFor(const yaml::Node &value)
{
    Crumb crumb{.name = {}, .range = value.range(), .nameRange = value.range(), .path = value.path()};
    if (const yaml::Node key = value.key()) {
        crumb.name = key.resolved().text();
        crumb.nameRange = key.range();
        return crumb;
    }
    const yaml::Node item = value.resolved();
    for (const QStringView key : {u"image", u"name", u"path", u"resourceName", u"id"}) {
        const yaml::Node named = item.find(key);
        if (named.resolved().text().isEmpty())
            continue;
        crumb.name = named.resolved().text();
        crumb.nameRange = named.range();
        return crumb;
    }
    crumb.name = item.isScalar() ? item.text() : QString::number(value.indexInParent() + 1);
    return crumb;
}

} // namespace

QList<Symbol> symbols(const yaml::Document &document)
{
    const yaml::Document read = readable(document);
    QList<Symbol> found;
    for (int i = 0; i < read.count(); ++i) {
        if (read.root(i).isMapping() && read.root(i).size() > 0)
            found.append(configurationSymbol(read, i));
    }
    return found;
}

QList<Crumb> breadcrumbs(const yaml::Document &document, text::ByteOffset offset)
{
    const yaml::Document read = readable(document);
    QList<Crumb> crumbs;
    yaml::Node node = read.nodeAt(offset);
    if (node.isKey())
        node = node.parent().at(node.indexInParent());
    for (; node.parent(); node = node.parent())
        crumbs.prepend(crumbFor(node));
    return crumbs;
}

} // namespace kw::language
