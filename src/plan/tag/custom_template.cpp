// SPDX-License-Identifier: Apache-2.0
#include "plan/tag/tagger.h"
#include "plan/tr.h"
#include "template/template.h"

#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

TagFailure failed(const QString &why, const QString &hint, const Origin &origin, bool isFatal)
{
    return {.error = {.code = ErrorCode::InvalidInput,
                      .what = Tr::tr("Cannot make the tag"),
                      .where = origin.place(),
                      .why = why,
                      .hint = hint,
                      .detail = {}},
            .isFatal = isFatal};
}

// Named components, the built-in ones where the file does not name them anew.
std::expected<QMap<QString, Value>, TagFailure> componentsOf(const Value &policy)
{
    QMap<QString, Value> components;
    const Value &entries = policy[u"components"];
    for (size_t i = 0; i < entries.size(); ++i) {
        const Value &entry = entries.at(i);
        const QString name = entry[u"name"].text();
        if (components.contains(name)) {
            return std::unexpected(failed(Tr::tr("two components are named “%1”").arg(name),
                                          Tr::tr("Give each a name of its own."), entry.origin(), true));
        }
        if (!entry[u"customTemplate"].isNull() || entry.size() < 2) {
            return std::unexpected(failed(
                Tr::tr("the component “%1” has no policy that can be used").arg(name),
                Tr::tr("Give it one, such as “gitCommit: {}”; no customTemplate."), entry.origin(), true));
        }
        components.insert(name, entry);
    }
    const std::pair<QString, QString> builtin[] = {{u"GIT"_s, u"gitCommit"_s},
                                                   {u"DATE"_s, u"dateTime"_s},
                                                   {u"SHA"_s, u"sha256"_s},
                                                   {u"INPUT_DIGEST"_s, u"inputDigest"_s}};
    for (const auto &[name, kind] : builtin) {
        if (!components.contains(name)) {
            Value component = Value::map({});
            component.set(kind, Value::map({}));
            components.insert(name, component);
        }
    }
    return components;
}

} // namespace

TagResult customTemplateTag(const Artifact &artifact, const Value &policy, const TagSources &sources)
{
    const auto components = componentsOf(policy);
    if (!components) {
        return std::unexpected(components.error());
    }
    const Value &text = policy[u"template"];
    templates::TemplateContext context{.now = sources.request.now, .onlyBuiltins = true};
    static const QRegularExpression field(u"\\.([A-Za-z_][A-Za-z0-9_]*)"_s);
    for (auto fields = field.globalMatch(text.text()); fields.hasNext();) {
        const QString name = fields.next().captured(1);
        if (!components->contains(name) || context.fields.contains(name)) {
            continue;
        }
        const auto value = tagOfPolicy(artifact, components->value(name), sources);
        if (!value) {
            return value;
        }
        context.fields.insert(name, *value);
    }
    const auto tag = templates::expandTemplate(text.text(), context);
    if (!tag) {
        Error error = tag.error();
        error.where = text.origin().place();
        return std::unexpected(TagFailure{error, error.code == ErrorCode::ParseFailed});
    }
    if (tag->contains("<no value>"_L1)) {
        return std::unexpected(
            failed(Tr::tr("the template “%1” names a component that is not there").arg(text.text()),
                   Tr::tr("There are: %1.").arg(components->keys().join(u", "_s)), text.origin(), false));
    }
    return *tag;
}

} // namespace kw::plan
