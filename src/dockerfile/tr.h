// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::dockerfile {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Dockerfile)
};

} // namespace kw::dockerfile
