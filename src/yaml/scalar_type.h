// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace kw::yaml {

enum class ScalarType { Null, Bool, Int, Float, String, Timestamp, Binary, Merge };

// The type that go-yaml v3 gives a plain, untagged scalar: booleans are true/false in three spellings (yes
// and on are strings that only a bool field reads as bool), integers also 0x, 0o, 0b, leading 0 and "_"
// between digits.
ScalarType plainScalarType(QByteArrayView text);

// The type of a scalar with its tag ("!!str", …; empty: none), plain or not.
ScalarType scalarType(QByteArrayView text, QByteArrayView tag, bool isPlain);

} // namespace kw::yaml
