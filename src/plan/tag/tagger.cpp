// SPDX-License-Identifier: Apache-2.0
#include "plan/tag/tagger.h"

#include "plan/build_arguments.h"
#include "plan/tr.h"
#include "template/date_layout.h"
#include "template/template.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace kw::plan {

namespace {

std::unexpected<TagFailure> noTag(const QString &why, const QString &hint, const QString &place)
{
    return std::unexpected(TagFailure{.error = {.code = ErrorCode::InvalidInput,
                                                .what = Tr::tr("Cannot make the tag"),
                                                .where = place,
                                                .why = why,
                                                .hint = hint,
                                                .detail = {}}});
}

TagResult dateTimeTag(const Value &policy, const TagSources &sources)
{
    const QString format = policy[u"format"].text();
    const QString zoneName = policy[u"timezone"].text();
    QDateTime time = sources.request.now;
    if (!zoneName.isEmpty() && zoneName != "Local"_L1) {
        const QTimeZone zone(zoneName.toUtf8());
        if (!zone.isValid()) {
            return noTag(Tr::tr("“%1” is no time zone").arg(zoneName),
                         Tr::tr("Write it like Europe/Madrid or UTC."), policy[u"timezone"].origin().place());
        }
        time = time.toTimeZone(zone);
    }
    return templates::formatDate(time, format.isEmpty() ? u"2006-01-02_15-04-05.999_MST"_s : format);
}

TagResult envTemplateTag(const Artifact &artifact, const Value &policy, const TagSources &sources)
{
    templates::TemplateContext context{.fields = sources.request.environment,
                                       .environment = sources.request.environment,
                                       .now = sources.request.now};
    context.fields.insert(u"IMAGE_NAME"_s, artifact.image);
    context.program = programsOf(sources.request);
    const Value &text = policy[u"template"];
    const auto tag = templates::expandTemplate(text.text(), context);
    if (!tag) {
        const Error error = templateError(tag.error(), text.origin());
        // A template that cannot be read never works; what it computes may work next time.
        return std::unexpected(TagFailure{error, error.code == ErrorCode::ParseFailed ||
                                                     error.code == ErrorCode::PermissionDenied});
    }
    if (tag->contains("<no value>"_L1)) {
        return noTag(Tr::tr("the template “%1” names a variable that is not set").arg(text.text()),
                     Tr::tr("Set it in the environment or in skaffold.env, or give it a default."),
                     text.origin().place());
    }
    return *tag;
}

} // namespace

TagResult tagOfPolicy(const Artifact &artifact, const Value &policy, const TagSources &sources)
{
    if (!policy[u"envTemplate"].isNull()) {
        return envTemplateTag(artifact, policy[u"envTemplate"], sources);
    }
    if (!policy[u"sha256"].isNull()) {
        return u"latest"_s;
    }
    if (!policy[u"gitCommit"].isNull()) {
        return gitCommitTag(artifact, policy[u"gitCommit"], sources);
    }
    if (!policy[u"dateTime"].isNull()) {
        return dateTimeTag(policy[u"dateTime"], sources);
    }
    if (!policy[u"inputDigest"].isNull()) {
        return inputDigestTag(artifact, sources);
    }
    if (!policy[u"customTemplate"].isNull()) {
        return customTemplateTag(artifact, policy[u"customTemplate"], sources);
    }
    auto failed = noTag(Tr::tr("the tag policy names no policy"),
                        Tr::tr("Write one, such as “gitCommit: {}”."), policy.origin().place());
    failed.error().isFatal = true;
    return failed;
}

TagResult tagOf(const Artifact &artifact, const TagSources &sources)
{
    return sources.request.tag.isEmpty() ? tagOfPolicy(artifact, artifact.tagPolicy, sources)
                                         : TagResult(sources.request.tag);
}

} // namespace kw::plan
