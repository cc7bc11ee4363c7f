// SPDX-License-Identifier: Apache-2.0
#include "upgrade/upgrade.h"

#include "schema/model.h"
#include "upgrade/rewriter.h"
#include "upgrade/steps.h"
#include "upgrade/tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kw::upgrade {

namespace {

// New sections go where people expect them; everything below goes to the end of its section.
QStringList sectionOrder(const yaml::Path &mapping)
{
    static const auto model = schema::Model::of(schema::ApiVersion::newest(), schema::Flavour::Buildx);
    if (mapping.isRoot()) {
        return model->root().keys();
    }
    const bool isProfile = mapping.steps().size() == 2 && mapping.steps().first().key == "profiles"_L1;
    const schema::ObjectType *profile = model->type("Profile");
    return isProfile && profile ? profile->keys() : QStringList();
}

yaml::Path rootOf(int document)
{
    yaml::Path path;
    path.setDocument(document);
    return path;
}

Error wrongVersion(ErrorCode code, const yaml::Path &place, const QString &why, const QString &hint)
{
    return {.code = code,
            .what = Tr::tr("the file cannot be upgraded"),
            .where = place.toString(),
            .why = why,
            .hint = hint,
            .detail = {}};
}

Result<schema::ApiVersion> versionOf(const Rewriter &rewriter, int document, schema::ApiVersion to)
{
    const yaml::Path place = rootOf(document).key(u"apiVersion"_s);
    const QString text = rewriter.text(place);
    const auto version = schema::ApiVersion::parse(text);
    if (!version) {
        return std::unexpected(wrongVersion(
            ErrorCode::InvalidInput, place,
            text.isEmpty() ? Tr::tr("it does not say which version it is written for")
                           : Tr::tr("“%1” is no version of skaffold.yaml").arg(text),
            Tr::tr("Write the version that it was made for, such as “apiVersion: skaffold/v2beta29”.")));
    }
    if (*version > to) {
        return std::unexpected(wrongVersion(
            ErrorCode::InvalidInput, place,
            Tr::tr("it is at %1 already, which is newer than %2").arg(version->name(), to.name()),
            Tr::tr("There is no way back to an older version.")));
    }
    if (*version < oldestSource()) {
        return std::unexpected(
            wrongVersion(ErrorCode::Unsupported, place,
                         Tr::tr("%1 is older than %2, the first version that can be upgraded here")
                             .arg(version->name(), oldestSource().name()),
                         Tr::tr("“skaffold fix” of Skaffold 1.39 brings it to v2beta29.")));
    }
    return *version;
}

void upgradeOne(Rewriter &rewriter, int document, schema::ApiVersion from, schema::ApiVersion to)
{
    const yaml::Path config = rootOf(document);
    for (const Step &step : steps()) {
        if (step.to > from && step.to <= to) {
            rewriter.beginVersion(step.to.name());
            step.run(rewriter, config);
        }
    }
    rewriter.beginVersion(to.name());
    rewriter.set(config.key(u"apiVersion"_s), yaml::Value::string(to.text()));
}

} // namespace

schema::ApiVersion oldestSource()
{
    return schema::ApiVersion::oldestUpgradable();
}

bool Upgraded::needsPerson() const
{
    return std::any_of(notes.begin(), notes.end(),
                       [](const Note &note) { return note.kind == Note::Kind::NeedsPerson; });
}

Result<text::Patch> Upgraded::patch(const yaml::Document &before) const
{
    const QByteArray &bytes = before.text().bytes();
    const text::PatchSet whole(text::Patch{{0, bytes.size()}, document.text().bytes()});
    return whole.combined(bytes);
}

Result<Upgraded> upgrade(const yaml::Document &document, schema::ApiVersion to)
{
    if (!document.isValid()) {
        return failure(ErrorCode::InvalidInput, Tr::tr("the file cannot be upgraded"),
                       Tr::tr("it is not valid YAML: %1").arg(document.errors().first().message),
                       Tr::tr("“kitw check” shows each place."));
    }
    Rewriter rewriter(document, sectionOrder);
    Upgraded upgraded;
    std::optional<schema::ApiVersion> oldest;
    for (int index = 0; index < document.count(); ++index) {
        if (document.count() > 1 && !rewriter.isSet(rootOf(index))) {
            continue; // nothing between two "---"
        }
        const Result<schema::ApiVersion> from = versionOf(rewriter, index, to);
        if (!from) {
            return std::unexpected(from.error());
        }
        oldest = oldest ? std::min(*oldest, *from) : *from;
        if (*from < to) {
            upgradeOne(rewriter, index, *from, to);
        }
    }
    if (rewriter.error()) {
        return std::unexpected(*rewriter.error());
    }
    upgraded.document = rewriter.document();
    upgraded.notes = rewriter.notes();
    upgraded.from = oldest.value_or(to).text();
    return upgraded;
}

} // namespace kw::upgrade
