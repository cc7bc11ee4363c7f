// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::language {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Language)
};

} // namespace kw::language
