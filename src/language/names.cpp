// SPDX-License-Identifier: Apache-2.0
#include "language/names.h"

#include <algorithm>

namespace kw::language {

namespace {

void addMembers(const yaml::Node &list, QStringView key, QList<yaml::Node> &found)
{
    if (!list.isSequence())
        return;
    for (int i = 0; i < list.size(); ++i) {
        const yaml::Node value = list.at(i).resolved().find(key).resolved();
        if (value.isScalar() && !value.utf8().isEmpty())
            found.append(value);
    }
}

void addAnchors(const yaml::Node &node, QList<yaml::Node> &found)
{
    if (node.kind() != yaml::Kind::Alias && !node.anchor().isEmpty())
        found.append(node);
    if (node.isSequence()) {
        for (int i = 0; i < node.size(); ++i)
            addAnchors(node.at(i), found);
    }
    const QList<yaml::Entry> entries = node.entries();
    for (const yaml::Entry &entry : entries) {
        addAnchors(entry.key, found);
        addAnchors(entry.value, found);
    }
}

// The list whose item stands at the offset, or would: in flow style by the brackets around it, else by its
// key.
yaml::Node listAround(const yaml::Document &document, text::ByteOffset key, text::ByteOffset offset)
{
    const yaml::Node there = document.nodeAt(offset);
    if (there.isSequence())
        return there;
    if (there && !there.isMapping() && there.parent().isSequence())
        return there.parent();
    const yaml::Node found = document.nodeAt(key);
    return found.isKey() ? found.parent().at(found.indexInParent()).resolved() : yaml::Node();
}

} // namespace

yaml::Node below(const yaml::Node &node, std::initializer_list<QStringView> keys)
{
    yaml::Node found = node.resolved();
    for (const QStringView key : keys)
        found = found.find(key).resolved();
    return found;
}

QList<yaml::Node> imageNames(const yaml::Document &document)
{
    QList<yaml::Node> found;
    for (int i = 0; i < document.count(); ++i) {
        const yaml::Node root = document.root(i);
        addMembers(below(root, {u"build", u"artifacts"}), u"image", found);
        const yaml::Node profiles = below(root, {u"profiles"});
        for (int k = 0; profiles.isSequence() && k < profiles.size(); ++k)
            addMembers(below(profiles.at(k), {u"build", u"artifacts"}), u"image", found);
    }
    return found;
}

QList<yaml::Node> profileNames(const yaml::Node &configuration)
{
    QList<yaml::Node> found;
    addMembers(below(configuration, {u"profiles"}), u"name", found);
    return found;
}

QList<yaml::Node> configurationNames(const yaml::Document &document)
{
    QList<yaml::Node> found;
    for (int i = 0; i < document.count(); ++i) {
        const yaml::Node name = below(document.root(i), {u"metadata", u"name"});
        if (name.isScalar())
            found.append(name);
    }
    return found;
}

QList<yaml::Node> releaseNames(const yaml::Node &configuration)
{
    QList<yaml::Node> found;
    addMembers(below(configuration, {u"manifests", u"helm", u"releases"}), u"name", found);
    addMembers(below(configuration, {u"deploy", u"helm", u"releases"}), u"name", found);
    return found;
}

QList<yaml::Node> anchors(const yaml::Document &document, int number)
{
    QList<yaml::Node> found;
    addAnchors(document.root(number), found);
    return found;
}

QStringList listedBeside(const yaml::Document &document, text::ByteOffset key, text::ByteOffset offset)
{
    const yaml::Node list = listAround(document, key, offset);
    QStringList texts;
    for (int i = 0; list.isSequence() && i < list.size(); ++i) {
        const text::ByteRange place = list.at(i).range();
        const bool isThere = place.begin <= offset.value && offset.value <= place.end;
        if (list.at(i).resolved().isScalar() && !isThere)
            texts.append(list.at(i).resolved().text());
    }
    return texts;
}

yaml::Node named(const QList<yaml::Node> &names, const QString &name)
{
    const auto found =
        std::ranges::find_if(names, [&name](const yaml::Node &node) { return node.text() == name; });
    return found == names.end() ? yaml::Node() : *found;
}

} // namespace kw::language
