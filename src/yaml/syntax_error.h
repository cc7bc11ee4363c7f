// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/byte_range.h"

#include <QString>

namespace kw::yaml {

enum class SyntaxCode {
    Syntax, // the text is not YAML, or is YAML that go-yaml v3 refuses
    Tab,    // a tab where spaces must indent
    DuplicateKey,
    UnknownAnchor,
    InvalidKey,    // a list or a mapping as a key
    InvalidValue,  // a tag that does not fit its value
    LimitExceeded, // nesting or alias expansion above the safety limit
};

// One thing that Skaffold's parser refuses.
struct SyntaxError
{
    text::ByteRange range;
    QString message; // one sentence for people, without full stop
    SyntaxCode code = SyntaxCode::Syntax;

    bool operator==(const SyntaxError &) const = default;
};

} // namespace kw::yaml
