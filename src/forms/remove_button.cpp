// SPDX-License-Identifier: Apache-2.0
#include "forms/remove_button.h"

#include "style/icon.h"
#include "style/workbench_style.h"

namespace kw::forms {

using namespace style;

RemoveButton::RemoveButton(const QString &accessibleName, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(style::icon(QStringLiteral("close"), Role::Secondary));
    setAccessibleName(accessibleName);
    setToolTip(tr("Remove"));
    setButtonKind(this, ButtonKind::Flat);
}

} // namespace kw::forms
