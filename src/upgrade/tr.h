// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::upgrade {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Upgrade)
};

} // namespace kw::upgrade
