// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::text {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Text)
};

} // namespace kw::text
