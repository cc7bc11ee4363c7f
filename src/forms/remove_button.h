// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace kw::forms {

// Takes away the row that it stands at the end of.
class RemoveButton : public QToolButton
{
    Q_OBJECT

public:
    // The name tells assistive technology which row.
    explicit RemoveButton(const QString &accessibleName, QWidget *parent = nullptr);
};

} // namespace kw::forms
