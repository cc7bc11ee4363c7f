// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::process {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Process)
};

} // namespace kw::process
