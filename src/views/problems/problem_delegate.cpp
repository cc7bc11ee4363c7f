// SPDX-License-Identifier: Apache-2.0
#include "views/problems/problem_delegate.h"

#include "models/problem_model.h"
#include "style/icon.h"
#include "style/theme.h"
#include "views/problems/severity_state.h"

namespace kw::views {

using namespace style;
using models::ProblemModel;

void ProblemDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto withIcon = [option](const QIcon &shape) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {dp(14), dp(14)};
        option->icon = shape;
    };
    const auto color = [option](Role role) {
        option->palette.setColor(QPalette::Text, themeColor(role));
        option->palette.setColor(QPalette::HighlightedText, themeColor(role));
    };
    switch (index.column()) {
    case ProblemModel::SeverityColumn:
        withIcon(stateIcon(
            stateOf(static_cast<schema::Severity>(index.data(ProblemModel::SeverityRole).toInt()))));
        break;
    case ProblemModel::WhereColumn:
        option->font = Theme::instance()->font(TextStyle::CodeSmall);
        break;
    case ProblemModel::RuleColumn:
        option->font = Theme::instance()->font(TextStyle::CodeSmall);
        color(Role::Secondary);
        break;
    case ProblemModel::FixColumn:
        if (!option->text.isEmpty()) {
            withIcon(icon(QStringLiteral("wrench"), Role::Link));
            color(Role::Link);
        }
        break;
    default:
        break;
    }
}

} // namespace kw::views
