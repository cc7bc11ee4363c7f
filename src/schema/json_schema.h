// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/model.h"

#include <QJsonObject>

namespace kw::schema {

// A user's own schema file for Options::imported. The errors of text::load and Model::fromJsonSchema. Any
// thread.
Result<std::shared_ptr<const Model>> loadJsonSchema(const QString &path);

// The model as JSON schema, draft-07, for other editors: closed objects, alternatives as `anyOf`, our help as
// `description`, keys in the preferred order as `preferredOrder`.
QJsonObject toJsonSchema(const Model &model);

} // namespace kw::schema
