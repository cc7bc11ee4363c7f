// SPDX-License-Identifier: Apache-2.0
#include "yaml/location.h"

#include "yaml/tr.h"

namespace kw::yaml {

namespace {

std::unexpected<Error> cannot(ErrorCode code, const Path &path, const Node &at, const QString &why)
{
    return failure(code, Tr::tr("There is no %1").arg(path.toString()), why, {}, at.path().toString());
}

Node ownOrMerged(const Node &mapping, const QString &key)
{
    if (const Node own = mapping.find(key))
        return own;
    for (const MergedEntry &entry : mapping.mergedEntries()) {
        if (entry.key.resolved().text() == key)
            return entry.value;
    }
    return {};
}

// The item with the selected key; several are a fault.
Result<Node> selected(const Path &path, const Node &list, const PathStep &step)
{
    Node found;
    for (int i = 0; i < list.size(); ++i) {
        const Node key = ownOrMerged(list.at(i).resolved(), step.key);
        if (!key || key.resolved().text() != step.value)
            continue;
        if (found)
            return cannot(ErrorCode::InvalidInput, path, list, Tr::tr("Several items match."));
        found = list.at(i);
    }
    if (!found)
        return cannot(ErrorCode::NotFound, path, list,
                      Tr::tr("No item has %1: %2.").arg(step.key, step.value));
    return found;
}

Result<Node> child(const Path &path, const Node &container, const PathStep &step)
{
    const bool wantsList = step.kind != PathStep::Kind::Key;
    const bool isEmpty = container.size() == 0 && !container.isScalar();
    if (container.kind() == Kind::Null || (isEmpty && container.isSequence() == wantsList)) {
        const bool isFirst =
            step.kind == PathStep::Kind::Key || (step.kind == PathStep::Kind::Index && step.index == 0);
        if (isFirst)
            return Node();
        return cannot(ErrorCode::NotFound, path, container, Tr::tr("The list is empty."));
    }
    if (container.isScalar())
        return cannot(ErrorCode::InvalidInput, path, container, Tr::tr("There is a text, nothing below it."));
    if (container.isSequence() != wantsList) {
        return cannot(ErrorCode::InvalidInput, path, container,
                      wantsList ? Tr::tr("There is a mapping; name one of its keys.")
                                : Tr::tr("There is a list; name an item, such as [0]."));
    }
    if (step.kind == PathStep::Kind::Key)
        return ownOrMerged(container, step.key);
    if (step.kind == PathStep::Kind::Selector)
        return selected(path, container, step);
    if (step.index > container.size())
        return cannot(ErrorCode::NotFound, path, container,
                      Tr::tr("The list has %1 items.").arg(container.size()));
    return container.at(step.index);
}

} // namespace

Path Location::path() const
{
    Path path = node ? node.path() : container.path();
    for (const PathStep &step : steps)
        path = step.kind == PathStep::Kind::Index ? path.item(step.index) : path.key(step.key);
    return path;
}

Result<Location> locate(const Document &document, const Path &path)
{
    const QList<PathStep> &steps = path.steps();
    Location location;
    location.node = document.root(path.document());
    location.container = location.node.resolved();
    const bool isNew = path.document() == 0 && document.count() == 0;
    if (!location.node && !isNew) {
        return failure(ErrorCode::NotFound, Tr::tr("There is no %1").arg(path.toString()),
                       Tr::tr("The file has no such document, or it cannot be read."));
    }
    for (qsizetype i = 0; i < steps.size(); ++i) {
        location.container = location.node.resolved();
        if (location.container) {
            const auto next = child(path, location.container, steps.at(i));
            if (!next)
                return std::unexpected(next.error());
            location.node = *next;
        }
        if (!location.node || !location.container) {
            location.steps = steps.sliced(i);
            break;
        }
    }
    for (qsizetype i = 1; i < location.steps.size(); ++i) {
        const PathStep &step = location.steps.at(i);
        if (step.kind == PathStep::Kind::Selector || step.index > 0)
            return cannot(ErrorCode::NotFound, path, location.container, Tr::tr("The list is empty."));
    }
    return location;
}

Result<Location> locateExisting(const Document &document, const Path &path)
{
    auto location = locate(document, path);
    if (location && !location->node && location->steps.isEmpty())
        return cannot(ErrorCode::NotFound, path, {}, Tr::tr("The file is empty."));
    if (location && !location->node) {
        const PathStep &missing = location->steps.first();
        const QString name =
            missing.kind == PathStep::Kind::Index ? QString::number(missing.index) : missing.key;
        return cannot(ErrorCode::NotFound, path, location->container,
                      Tr::tr("The file ends before “%1”.").arg(name));
    }
    return location;
}

Value wrapped(const QList<PathStep> &steps, const Value &value)
{
    Value outer = value;
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        outer =
            step->kind == PathStep::Kind::Key ? Value::mapping({{step->key, outer}}) : Value::list({outer});
    return outer;
}

} // namespace kw::yaml
