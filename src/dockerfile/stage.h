// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dockerfile/dockerfile.h"

namespace kw::dockerfile {

// One FROM of a Dockerfile.
struct Stage
{
    QString name; // empty without AS
    QString base; // the image or stage it begins from, as written
    int line = 0; // from 1
};

// In the order of the file. Any thread.
QList<Stage> stagesOf(const Dockerfile &dockerfile);

} // namespace kw::dockerfile
