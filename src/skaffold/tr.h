// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::skaffold {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Skaffold)
};

} // namespace kw::skaffold
