// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/search_popup.h"

class QAction;

namespace kw::shell {

// Finds and runs any action by a few letters of its name.
class CommandPalette : public SearchPopup
{
    Q_OBJECT

public:
    using SearchPopup::SearchPopup;

    void open(const QList<QAction *> &actions, const QRect &anchor);

protected:
    void take(QStandardItem *item) override;
};

} // namespace kw::shell
