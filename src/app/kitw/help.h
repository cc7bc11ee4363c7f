// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/verb.h"

#include <QString>

namespace kw::kitw {

// `kitw --help`: every verb with its summary.
QString programHelp(const QList<Verb> &verbs);

// `kitw VERB --help`. `path` is the verb as it is typed: "kitw builders create".
QString verbHelp(const QString &path, const Verb &verb, const QList<QCommandLineOption> &options);

} // namespace kw::kitw
