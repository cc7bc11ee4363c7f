// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::templates {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Template)
};

} // namespace kw::templates
