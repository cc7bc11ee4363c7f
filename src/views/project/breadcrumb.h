// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace kw::yaml {
class Document;
}

namespace kw::views {

// The way from the top of the file to what stands at an offset: "build", "artifacts", "demo/app", "docker".
// An item is called by its image or name where it has one, else by its number from 1.
QStringList breadcrumb(const yaml::Document &document, qsizetype offset);

} // namespace kw::views
