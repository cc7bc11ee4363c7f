// SPDX-License-Identifier: Apache-2.0
#include "support/folders.h"

namespace kw::test {

QString sourceFolder()
{
    return QStringLiteral(KW_SOURCE_DIR);
}

QString binaryFolder()
{
    return QStringLiteral(KW_BINARY_DIR);
}

} // namespace kw::test
