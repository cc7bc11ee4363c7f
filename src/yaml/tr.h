// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::yaml {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Yaml)
};

} // namespace kw::yaml
