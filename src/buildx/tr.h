// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::buildx {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Buildx)
};

} // namespace kw::buildx
