// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::plan {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

} // namespace kw::plan
