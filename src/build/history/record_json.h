// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/history/build_record.h"

#include <QByteArray>

namespace kw::build {

// What the history file keeps as JSON, because it is only ever read whole: compact, UTF-8. Reading is
// lenient: what is missing or of another kind is empty.
QByteArray callToJson(const CallRecord &record); // without vertexes and progress
CallRecord callFromJson(const QByteArray &json);

QByteArray vertexesToJson(const QList<Vertex> &vertexes); // without transfers
QList<Vertex> vertexesFromJson(const QByteArray &json);

} // namespace kw::build
