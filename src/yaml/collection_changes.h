// SPDX-License-Identifier: Apache-2.0
// Inside src/yaml; changes.h has the entrance.
#pragma once

#include "yaml/changes.h"

namespace kw::yaml::changes {

text::PatchSet insertInBlock(const Document &document, const Node &collection, int at,
                             const QList<QByteArray> &lines);
QList<text::PatchSet> removeFromBlock(const Document &document, const Node &collection, int at);
std::optional<text::PatchSet> reorderBlock(const Document &document, const Node &collection,
                                           const QList<int> &order);

text::PatchSet insertInFlow(const Document &document, const Node &collection, int at, const QByteArray &text);
text::PatchSet removeFromFlow(const Document &document, const Node &collection, int at);
std::optional<text::PatchSet> reorderFlow(const Document &document, const Node &collection,
                                          const QList<int> &order);

} // namespace kw::yaml::changes
