// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::schema {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

} // namespace kw::schema
