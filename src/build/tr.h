// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::build {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Build)
};

} // namespace kw::build
