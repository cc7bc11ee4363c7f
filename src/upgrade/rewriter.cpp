// SPDX-License-Identifier: Apache-2.0
#include "upgrade/rewriter.h"

#include "upgrade/tr.h"

using namespace Qt::StringLiterals;

namespace kw::upgrade {

namespace {

// A key that no file has, for what is there for a moment only.
constexpr QLatin1StringView placeholder("kitwright-upgrade-placeholder");

yaml::Node child(const yaml::Node &parent, const yaml::PathStep &step)
{
    if (step.kind == yaml::PathStep::Kind::Index) {
        return parent.isSequence() ? parent.at(step.index) : yaml::Node();
    }
    for (const yaml::MergedEntry &entry : parent.mergedEntries()) {
        if (entry.key.text() == step.key) {
            return entry.value;
        }
    }
    return {};
}

} // namespace

Rewriter::Rewriter(const yaml::Document &document, yaml::EditPlanner::KeyOrder order)
    : m_document(document)
    , m_order(std::move(order))
{
}

yaml::Node Rewriter::at(const yaml::Path &path) const
{
    yaml::Node node = m_document.root(path.document()).resolved();
    for (const yaml::PathStep &step : path.steps()) {
        node = child(node, step).resolved();
        if (!node.isValid()) {
            return {};
        }
    }
    return node;
}

bool Rewriter::isSet(const yaml::Path &path) const
{
    const yaml::Node node = at(path);
    return node.isValid() && node.scalarType() != yaml::ScalarType::Null && node.kind() != yaml::Kind::Null;
}

void Rewriter::apply(const Plan &plan)
{
    if (m_error) {
        return;
    }
    Result<yaml::Edit> edit;
    for (const yaml::OnShared choice :
         {yaml::OnShared::Refuse, yaml::OnShared::EditOrigin, yaml::OnShared::WriteOut}) {
        yaml::EditPlanner planner(m_document, choice);
        planner.setKeyOrder(m_order);
        edit = plan(planner);
        if (edit || edit.error().code != ErrorCode::Conflict) {
            break;
        }
    }
    if (edit) {
        m_document = edit->after;
    } else {
        m_error = edit.error();
    }
}

void Rewriter::set(const yaml::Path &path, const yaml::Value &value)
{
    apply([&](const yaml::EditPlanner &planner) { return planner.set(path, value); });
}

void Rewriter::append(const yaml::Path &list, const yaml::Value &value)
{
    apply([&](const yaml::EditPlanner &planner) { return planner.append(list, value); });
}

void Rewriter::remove(const yaml::Path &path)
{
    if (has(path)) {
        apply([&](const yaml::EditPlanner &planner) { return planner.remove(path); });
    }
}

void Rewriter::rename(const yaml::Path &path, const QString &key)
{
    if (has(path)) {
        apply([&](const yaml::EditPlanner &planner) { return planner.rename(path, key); });
    }
}

void Rewriter::move(const yaml::Path &from, const yaml::Path &to)
{
    if (!has(from)) {
        return;
    }
    // An entry goes as it stands, comments included, where there is a block mapping to take it.
    const yaml::Path home = to.parent();
    const bool isNewHome = to.last().kind == yaml::PathStep::Kind::Key && size(home) == 0;
    if (isNewHome) {
        remove(home);
        set(home.key(placeholder), {});
    }
    apply([&](const yaml::EditPlanner &planner) { return planner.move(from, to); });
    if (isNewHome) {
        remove(home.key(placeholder));
    }
}

void Rewriter::wrapInList(const yaml::Path &path)
{
    apply([&](const yaml::EditPlanner &planner) { return planner.wrapInList(path); });
}

void Rewriter::copy(const yaml::Path &from, const yaml::Path &to)
{
    const QString copied = placeholder + u"-copy"_s;
    apply([&](const yaml::EditPlanner &planner) { return planner.duplicate(from, copied); });
    move(from.parent().key(copied), to);
}

void Rewriter::writeOut(const yaml::Path &path)
{
    if (has(path)) {
        apply([&](const yaml::EditPlanner &planner) { return planner.writeOut(path); });
    }
}

void Rewriter::tell(const yaml::Path &path, const QString &message)
{
    if (!m_error) {
        m_notes.append({Note::Kind::Changed, m_version, path, message});
    }
}

void Rewriter::needPerson(const yaml::Path &path, const QString &message)
{
    if (!m_error) {
        m_notes.append({Note::Kind::NeedsPerson, m_version, path, message});
    }
}

void Rewriter::refuse(ErrorCode code, const yaml::Path &path, const QString &why, const QString &hint)
{
    if (!m_error) {
        m_error = Error{.code = code,
                        .what = Tr::tr("the file cannot be brought to %1").arg(m_version),
                        .where = path.toString(),
                        .why = why,
                        .hint = hint,
                        .detail = {}};
    }
}

} // namespace kw::upgrade
