// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::secrets {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

} // namespace kw::secrets
