// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"

#include <QMap>
#include <QString>

namespace kw::plan {

// The repository that an image goes to when `repository` is the default one: prefix rule, several levels for
// Google's registries (or when `multiLevel`), else one name with "_" between; cut at 255 bytes. `name` may
// carry a tag and a digest, which are kept. Source: pkg/skaffold/docker/default_repo.go.
QString withDefaultRepository(const QString &name, const QString &repository, bool multiLevel);

// Lower case, without "ko://".
QString sanitizedImageName(const QString &name);

// Errors: InvalidInput for a name that no image can have, or that has a tag or digest. `place` is for them.
Result<void> checkImageName(const QString &name, const QString &place);

// IMAGE_REPO, IMAGE_NAME and IMAGE_TAG of a reference, for templates. For a name without "/" the first two
// are empty, as in Skaffold.
QMap<QString, QString> imageFields(const QString &reference);

// The parts of "name:tag@digest"; empty where there is none.
struct ReferenceParts
{
    QString name;
    QString tag;
    QString digest;
};
ReferenceParts referenceParts(const QString &reference);

} // namespace kw::plan
