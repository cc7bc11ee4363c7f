// SPDX-License-Identifier: Apache-2.0
#include "plan/config/profile.h"
#include "plan/tr.h"

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

using Segments = QStringList;

// Where an operation works: the container and the last segment of the path in it.
struct Target
{
    Value *container = nullptr;
    QString last;
};

Segments segmentsOf(const QString &path)
{
    Segments segments = path.sliced(1).split(u'/');
    for (QString &segment : segments) {
        segment.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    }
    return segments;
}

Value *child(Value &container, const QString &segment)
{
    if (container.isMap()) {
        return container.find(segment);
    }
    bool isNumber = false;
    const uint index = segment.toUInt(&isNumber);
    const bool isThere = container.isList() && isNumber && index < container.size();
    return isThere ? &container.at(index) : nullptr;
}

Value *descend(Value &root, const Segments &segments)
{
    Value *value = &root;
    for (const QString &segment : segments) {
        value = child(*value, segment);
        if (!value) {
            return nullptr;
        }
    }
    return value;
}

// Every way to write a path with "key=value" segments as a plain one. Such a segment selects maps at any
// depth below, as the library does that Skaffold uses (krishicks/yaml-patch, pathfinder.go).
void expand(Value &value, const Segments &rest, const Segments &sofar, QList<Segments> &found)
{
    if (rest.isEmpty()) {
        found.append(sofar);
        return;
    }
    const QString &segment = rest.first();
    const qsizetype equals = segment.indexOf(u'=');
    if (equals > 0) {
        const QString key = segment.first(equals);
        if (value.isMap() && value[key].isScalar() && value[key].text() == segment.sliced(equals + 1)) {
            expand(value, rest.sliced(1), sofar, found);
        }
        for (size_t i = 0; i < value.size(); ++i) {
            const QString step =
                value.isMap() ? value.keys().at(static_cast<qsizetype>(i)) : QString::number(i);
            expand(value.at(i), rest, sofar + QStringList{step}, found);
        }
        return;
    }
    if (rest.size() == 1) {
        found.append(sofar + QStringList{segment});
        return;
    }
    if (Value *below = child(value, segment)) {
        expand(*below, rest.sliced(1), sofar + QStringList{segment}, found);
    }
}

QList<Segments> expanded(Value &config, const QString &path)
{
    const Segments segments = segmentsOf(path);
    if (!path.contains(u'=')) {
        return {segments};
    }
    QList<Segments> found;
    expand(config, segments, {}, found);
    return found;
}

bool add(const Target &target, const Value &value)
{
    if (target.container->isMap()) {
        target.container->set(target.last, value);
        return true;
    }
    if (!target.container->isList()) {
        return false;
    }
    if (target.last == "-"_L1) {
        target.container->append(value);
        return true;
    }
    bool isNumber = false;
    const uint index = target.last.toUInt(&isNumber);
    if (!isNumber || index > target.container->size()) {
        return false;
    }
    target.container->insert(index, value);
    return true;
}

bool replace(const Target &target, const Value &value)
{
    Value *there = child(*target.container, target.last);
    if (!there || there->isZero()) {
        return false;
    }
    *there = value;
    return true;
}

bool remove(const Target &target)
{
    if (!child(*target.container, target.last)) {
        return false;
    }
    if (target.container->isMap()) {
        target.container->remove(target.last);
    } else {
        target.container->removeAt(target.last.toUInt());
    }
    return true;
}

// The destination of move and copy is overwritten, a list grows with nulls up to it.
bool put(const Target &target, const Value &value)
{
    if (target.container->isMap()) {
        target.container->set(target.last, value);
        return true;
    }
    bool isNumber = false;
    const uint index = target.last.toUInt(&isNumber);
    constexpr uint longestList = 10'000;
    if (!target.container->isList() || !isNumber || index > longestList) {
        return false;
    }
    while (target.container->size() <= index) {
        target.container->append(Value::null(value.origin()));
    }
    target.container->at(index) = value;
    return true;
}

bool transfer(Value &config, const Target &target, const QString &from, bool keep)
{
    if (!from.startsWith(u'/')) {
        return false;
    }
    Segments source = segmentsOf(from);
    const QString last = source.takeLast();
    Value *container = descend(config, source);
    const Value *value = container ? child(*container, last) : nullptr;
    if (!value) {
        return false;
    }
    const Value copy = *value;
    return put(target, copy) && (keep || remove({descend(config, source), last}));
}

bool applyAt(Value &config, const Value &patch, Segments segments, const Value &value)
{
    const QString operation = patch[u"op"].text();
    const QString last = segments.takeLast();
    const Target target{descend(config, segments), last};
    if (!target.container) {
        return false;
    }
    if (operation == "add"_L1) {
        return add(target, value);
    }
    if (operation == "replace"_L1 || operation.isEmpty()) {
        return replace(target, value);
    }
    if (operation == "remove"_L1) {
        return remove(target);
    }
    if (operation == "test"_L1) {
        const Value *there = child(*target.container, target.last);
        return there && there->isSameContent(value);
    }
    if (operation == "move"_L1 || operation == "copy"_L1) {
        return transfer(config, target, patch[u"from"].text(), operation == "copy"_L1);
    }
    return false;
}

void markPatch(Value &value, const Origin &patch, const QString &profile)
{
    Origin origin = value.origin().line > 0 ? value.origin() : patch;
    origin.kind = Origin::Kind::Patch;
    origin.profile = profile;
    value.setOwnOrigin(origin);
    for (size_t i = 0; i < value.size(); ++i) {
        markPatch(value.at(i), patch, profile);
    }
}

} // namespace

Result<void> applyPatch(Value &config, const Value &patch, const QString &profile)
{
    const QString path = patch[u"path"].text();
    Value value = patch[u"value"];
    markPatch(value, patch.origin(), profile);
    bool done = path.startsWith(u'/');
    if (done) {
        const QList<Segments> places = expanded(config, path);
        done = !places.isEmpty();
        for (const Segments &segments : places) {
            done = done && applyAt(config, patch, segments, value);
        }
    }
    if (done) {
        return {};
    }
    return failure(
        ErrorCode::InvalidInput, Tr::tr("Cannot apply the profile “%1”").arg(profile),
        Tr::tr("its patch does not fit: invalid path: %1").arg(path),
        Tr::tr("A patch sees only what the file writes, no defaults: write the field in the base, or use "
               "“op: add”."),
        patch[u"path"].isNull() ? patch.origin().place() : patch[u"path"].origin().place());
}

} // namespace kw::plan
