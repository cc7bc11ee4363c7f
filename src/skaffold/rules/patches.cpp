// SPDX-License-Identifier: Apache-2.0
#include "schema/spelling.h"
#include "schema/validate.h"
#include "skaffold/layered_node.h"
#include "skaffold/member.h"
#include "skaffold/rules/rules.h"
#include "skaffold/scope.h"
#include "skaffold/tr.h"

#include <QHash>

#include <algorithm>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace kw::skaffold {

namespace {

QStringList segmentsOf(const QString &path)
{
    QStringList segments = path.sliced(1).split(u'/');
    for (QString &segment : segments)
        segment.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return segments;
}

bool isSelector(const QString &segment)
{
    return segment.indexOf(u'=') > 0;
}

// "build.artifacts[0]", for messages.
QString placeOf(const QStringList &segments)
{
    QString place;
    for (const QString &segment : segments) {
        bool isNumber = false;
        segment.toUInt(&isNumber);
        if (isNumber || isSelector(segment))
            place += u'[' + segment + u']';
        else
            place += (place.isEmpty() ? QString() : u"."_s) + segment;
    }
    return place;
}

// How far a path leads.
struct Reach
{
    LayeredNode node{{}, {}};    // the last place that is there
    qsizetype segments = 0;      // that lead to it
    bool isSelectorMiss = false; // nothing has the value that a segment asks for
};

// Every map below a place that a selector asks for, at any depth, as the library of Skaffold finds them.
// Patches mostly ask for the same key of the same list, so what was gone through for one is kept for the
// next.
class Selector
{
public:
    QList<LayeredNode> find(const LayeredNode &below, const QString &segment)
    {
        const QString key = segment.section(u'=', 0, 0);
        const QString value = segment.section(u'=', 1);
        for (const Search &search : std::as_const(m_searches)) {
            if (search.below == below && search.key == key)
                return search.found.value(value);
        }
        Search search{.below = below, .key = key, .found = {}};
        collect(below, search);
        m_searches.append(search);
        return search.found.value(value);
    }

private:
    struct Search
    {
        LayeredNode below;
        QString key;
        QHash<QString, QList<LayeredNode>> found; // by the key's text
    };

    static void collect(const LayeredNode &node, Search &search, int depth = 0)
    {
        constexpr int deepest = 60;
        if (depth > deepest)
            return;
        if (node.isMapping()) {
            search.found[node.text(search.key)].append(node);
            const QStringList keys = node.keys();
            for (const QString &one : keys)
                collect(node.child(one), search, depth + 1);
        } else if (node.isSequence()) {
            for (int i = 0; i < node.size(); ++i)
                collect(node.child(QString::number(i)), search, depth + 1);
        }
    }

    QList<Search> m_searches;
};

Reach follow(const LayeredNode &start, const QStringList &segments, Selector &selector, qsizetype from = 0)
{
    Reach reach{.node = start, .segments = from};
    while (reach.segments < segments.size()) {
        const QString &segment = segments.at(reach.segments);
        if (!isSelector(segment)) {
            const LayeredNode next = reach.node.child(segment);
            if (!next.isValid())
                return reach;
            reach.node = next;
            ++reach.segments;
            continue;
        }
        const QList<LayeredNode> found = selector.find(reach.node, segment);
        if (found.isEmpty()) {
            reach.isSelectorMiss = true;
            return reach;
        }
        Reach best{.node = reach.node, .segments = reach.segments};
        for (const LayeredNode &one : found) {
            const Reach further = follow(one, segments, selector, reach.segments + 1);
            if (further.segments > best.segments)
                best = further;
        }
        return best;
    }
    return reach;
}

// The patches of one profile, in their order.
class Patches
{
public:
    Patches(const Scope &scope, const Profile &profile, Selector &selector)
        : m_scope(scope)
        , m_selector(selector)
        , m_newest(schema::Model::of(schema::ApiVersion::newest(), scope.flavour))
        , m_start(profile.pipeline.node, scope.configuration.root)
    {
    }

    void check(const yaml::Node &patch)
    {
        const yaml::Node path = member(patch, u"path");
        const QString text = textOf(path);
        if (!checkOperation(patch) || text.isEmpty())
            return;
        if (!text.startsWith(u'/')) {
            auto &relative =
                m_scope.error(path, u"skaffold.patch-path"_s,
                              Tr::tr("a path begins with “/”, and this is %1").arg(quoted(text)));
            QString proposal = text;
            offerText(relative, path, u'/' + proposal.replace(u'.', u'/'));
            return;
        }
        const QStringList segments = segmentsOf(text);
        const Target target = findTarget(path, segments);
        if (target.isKnownKey)
            checkValue(patch, target);
        if (target.isKnownKey && !isTouched(segments))
            checkReach(patch, path, segments);
        m_touched.append({segments, m_operation});
    }

private:
    struct Touched
    {
        QStringList segments;
        QString operation;
    };

    bool checkOperation(const yaml::Node &patch)
    {
        static const QStringList operations{u"add"_s,  u"remove"_s, u"replace"_s,
                                            u"move"_s, u"copy"_s,   u"test"_s};
        const yaml::Node operation = member(patch, u"op");
        m_operation = operation ? textOf(operation) : u"replace"_s;
        if (!operations.contains(m_operation)) {
            const QString meant = schema::likelyMeant(m_operation, operations);
            QString message = Tr::tr("%1 is no operation of a patch").arg(quoted(m_operation));
            message += meant.isEmpty() ? Tr::tr("; known are %1").arg(listed(operations))
                                       : Tr::tr("; did you mean “%1”?").arg(meant);
            auto &unknown = m_scope.error(operation, u"skaffold.patch-operation"_s, message);
            if (!meant.isEmpty())
                offerText(unknown, operation, meant);
            return false;
        }
        const yaml::Node place = operation ? operation : keyOrSelf(member(patch, u"path"));
        if ((m_operation == "move"_L1 || m_operation == "copy"_L1) && textOf(patch, u"from").isEmpty()) {
            m_scope.error(
                place, u"skaffold.patch-operation"_s,
                Tr::tr("%1 needs “from”: the place to take the value from").arg(quoted(m_operation)));
            return false;
        }
        const bool takesValue = m_operation == "add"_L1 || m_operation == "replace"_L1;
        if (takesValue && place && !patch.resolved().find(u"value"))
            m_scope.warning(place, u"skaffold.patch-operation"_s,
                            Tr::tr("%1 has no “value”: it writes nothing there").arg(quoted(m_operation)));
        return true;
    }

    // An earlier patch may have made or moved what this one is about.
    bool isTouched(const QStringList &segments) const
    {
        return std::ranges::any_of(m_touched, [&segments](const Touched &touched) {
            if (touched.operation == "test"_L1)
                return false;
            QStringList place = touched.segments;
            if (touched.operation != "replace"_L1)
                place.removeLast();
            return std::ranges::any_of(place, isSelector) ||
                   segments.first(std::min(place.size(), segments.size())) == place;
        });
    }

    void checkReach(const yaml::Node &patch, const yaml::Node &path, const QStringList &segments)
    {
        if (m_operation == "move"_L1 || m_operation == "copy"_L1) {
            const yaml::Node from = member(patch, u"from");
            const QString source = textOf(from);
            if (!source.startsWith(u'/')) {
                m_scope.error(from, u"skaffold.patch-path"_s,
                              Tr::tr("a path begins with “/”, and this is %1").arg(quoted(source)));
                return;
            }
            if (!checkThere(patch, from, segmentsOf(source), true))
                return;
        }
        const bool makes = m_operation == "add"_L1 || m_operation == "move"_L1 || m_operation == "copy"_L1;
        checkThere(patch, path, segments, !makes);
    }

    // Whether the place is there, or its parent, when the last part is only made.
    bool checkThere(const yaml::Node &patch, const yaml::Node &place, const QStringList &segments, bool whole)
    {
        const Reach reach = follow(m_start, segments, m_selector);
        if (reach.segments == segments.size())
            return true;
        const bool isLast = reach.segments == segments.size() - 1;
        const QString &missing = segments.at(reach.segments);
        if (!whole && isLast && !reach.isSelectorMiss) {
            if (reach.node.isMapping())
                return true;
            bool isNumber = false;
            const int index = missing.toInt(&isNumber);
            if (reach.node.isSequence() && (missing == "-"_L1 || (isNumber && index <= reach.node.size())))
                return true;
        }
        report(patch, place, segments, reach, isLast);
        return false;
    }

    void report(const yaml::Node &patch, const yaml::Node &place, const QStringList &segments,
                const Reach &reach, bool isLast)
    {
        const QString &missing = segments.at(reach.segments);
        const QString parent = placeOf(segments.first(reach.segments));
        const QString where = parent.isEmpty() ? Tr::tr("the file") : quoted(parent);
        QString message;
        QString meant;
        if (reach.isSelectorMiss) {
            message = Tr::tr("nothing in %1 has “%2: %3”")
                          .arg(where, missing.section(u'=', 0, 0), missing.section(u'=', 1));
        } else if (reach.node.isSequence()) {
            bool isNumber = false;
            missing.toUInt(&isNumber);
            message = isNumber ? Tr::tr("%1 has %n item(s), counted from 0, and no number %2", nullptr,
                                        reach.node.size())
                                     .arg(where, missing)
                               : Tr::tr("%1 is a list: its items have numbers from 0, and %2 is none")
                                     .arg(where, quoted(missing));
        } else if (reach.node.isMapping()) {
            meant = schema::likelyMeant(missing, reach.node.keys());
            message =
                Tr::tr("%1 does not write %2, and a patch sees no defaults").arg(where, quoted(missing));
            if (!meant.isEmpty())
                message += Tr::tr("; did you mean “%1”?").arg(meant);
        } else {
            message = Tr::tr("%1 has nothing inside").arg(where);
        }
        auto &nowhere = m_scope.error(place, u"skaffold.patch-path"_s, message);
        offerWays(nowhere, patch, place, reach, isLast, meant);
    }

    void offerWays(schema::Diagnostic &diagnostic, const yaml::Node &patch, const yaml::Node &place,
                   const Reach &reach, bool isLast, const QString &meant) const
    {
        if (!meant.isEmpty()) {
            QStringList parts = textOf(place).split(u'/');
            parts[reach.segments + 1] = meant;
            offerText(diagnostic, place, parts.join(u'/'));
            return;
        }
        if (!isLast || !reach.node.isMapping() || m_operation != "replace"_L1)
            return;
        const yaml::Node operation = member(patch, u"op");
        if (operation)
            offerText(diagnostic, operation, u"add"_s);
        else
            offerKey(m_scope, diagnostic, place, "op: add");
    }

    // What the schema knows about a place.
    struct Target
    {
        bool isKnownKey = true;
        std::optional<schema::ValueType> type; // nothing where it cannot be known
        const schema::Property *property = nullptr;
    };

    // A key that no skaffold.yaml has makes Skaffold refuse the result.
    Target findTarget(const yaml::Node &path, const QStringList &segments)
    {
        schema::ValueType type{schema::ValueKind::Object, schema::ValueKind::Any, &m_newest->root()};
        const schema::Property *property = nullptr;
        for (qsizetype i = 0; i < segments.size(); ++i) {
            const QString &segment = segments.at(i);
            if (type.kind == schema::ValueKind::List || type.kind == schema::ValueKind::Map) {
                const bool isDeeper =
                    isSelector(segment) &&
                    (!type.object || !type.object->find(segment.section(u'=', 0, 0).toUtf8()));
                if (isDeeper)
                    return {};
                type = {type.item, schema::ValueKind::Any, type.object};
                property = nullptr;
                continue;
            }
            if (type.kind != schema::ValueKind::Object || isSelector(segment))
                return {};
            property = type.object->find(segment.toUtf8());
            if (!property) {
                reportKey(path, segments.first(i), segment, *type.object);
                return {.isKnownKey = false, .type = {}};
            }
            type = property->type;
        }
        return {.type = type, .property = property};
    }

    void checkValue(const yaml::Node &patch, const Target &target)
    {
        const bool writes = m_operation == "add"_L1 || m_operation == "replace"_L1;
        const yaml::Node value = member(patch, u"value");
        if (!writes || !value || !target.type)
            return;
        m_scope.found.append(
            schema::validateValue(value, *target.type, target.property, *m_newest, m_scope.text));
    }

    void reportKey(const yaml::Node &path, const QStringList &parent, const QString &key,
                   const schema::ObjectType &type)
    {
        const QString meant = schema::likelyMeant(key, type.keys());
        const QString where = parent.isEmpty() ? Tr::tr("the file") : quoted(placeOf(parent));
        QString message = Tr::tr("%1 has no key %2 in Skaffold").arg(where, quoted(key));
        if (!meant.isEmpty())
            message += Tr::tr("; did you mean “%1”?").arg(meant);
        auto &unknown = m_scope.error(path, u"skaffold.patch-key"_s, message);
        if (!meant.isEmpty())
            offerText(unknown, path, textOf(path).replace(u'/' + key, u'/' + meant));
    }

    const Scope &m_scope;
    Selector &m_selector;
    std::shared_ptr<const schema::Model> m_newest; // patches see the file after its upgrade
    LayeredNode m_start;
    QString m_operation;
    QList<Touched> m_touched;
};

// Patches see the file after its upgrade to the newest version: only there the names are those of the file.
bool namesStay(const Scope &scope)
{
    static const schema::ApiVersion first = *schema::ApiVersion::parse(u"v4beta1");
    const auto version = schema::ApiVersion::parse(textOf(scope.configuration.root, u"apiVersion"));
    return version && *version >= first && scope.configuration.root.isComplete();
}

} // namespace

void checkPatches(const Scope &scope)
{
    if (!namesStay(scope))
        return;
    Selector selector;
    for (const Profile &profile : scope.configuration.profiles) {
        Patches patches(scope, profile, selector);
        const QList<yaml::Node> list = items(profile.pipeline.node, u"patches");
        for (const yaml::Node &patch : list)
            patches.check(patch);
    }
}

} // namespace kw::skaffold
