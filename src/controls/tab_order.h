// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

class QWidget;

namespace kw::controls {

// Tab goes through these parts and what is in them, in this order. What was made late would come last of all
// otherwise.
void setTabOrderAlong(const QList<QWidget *> &parts);

} // namespace kw::controls
