// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::kitw {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Kitw)
};

} // namespace kw::kitw
