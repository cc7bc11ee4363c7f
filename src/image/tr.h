// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>

namespace kw::image {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Image)
};

} // namespace kw::image
