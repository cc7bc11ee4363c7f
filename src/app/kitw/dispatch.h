// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kitw/invocation.h"
#include "app/kitw/verb.h"

namespace kw::kitw {

// Finds the verb that `words` (the command line without the program) name, parses its options and starts it;
// help, version and usage errors are answered here. The invocation always finishes, now or later.
void dispatch(Invocation &invocation, const QList<Verb> &verbs, QStringList words, const QString &version);

} // namespace kw::kitw
