// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "plan/artifact.h"
#include "plan/request.h"

#include <expected>

namespace kw::plan {

// Why there is no tag. Fatal: the build stops; else Skaffold takes "latest".
struct TagFailure
{
    Error error;
    bool isFatal = false;
};

using TagResult = std::expected<QString, TagFailure>;

// What tags are made from, beside the artifact.
struct TagSources
{
    const Request &request;
    const QList<Artifact> &artifacts; // all of them: inputDigest follows `requires`
    QList<GitQuestion> &questions;    // gets what is not answered yet; the tag is then provisional
};

// The tag of one artifact under its policy, without the image name. Runs nothing.
// Source: pkg/skaffold/tag, deploy/util/util.go for the order of policies.
TagResult tagOf(const Artifact &artifact, const TagSources &sources);

// One policy: the value of `tagPolicy`, or a component of a customTemplate.
TagResult tagOfPolicy(const Artifact &artifact, const Value &policy, const TagSources &sources);

TagResult gitCommitTag(const Artifact &artifact, const Value &policy, const TagSources &sources);
TagResult customTemplateTag(const Artifact &artifact, const Value &policy, const TagSources &sources);
TagResult inputDigestTag(const Artifact &artifact, const TagSources &sources);

} // namespace kw::plan
