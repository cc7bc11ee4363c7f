// SPDX-License-Identifier: Apache-2.0
#include "views/state_delegate.h"

#include "style/theme.h"

namespace kw::views {

using namespace style;

void StateDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {dp(14), dp(14)};
    option->icon = stateIcon(m_stateOf(index));
}

} // namespace kw::views
