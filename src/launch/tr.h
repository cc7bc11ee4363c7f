// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::launch {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Launch)
};

} // namespace kw::launch
