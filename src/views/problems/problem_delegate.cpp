// SPDX-License-Identifier: Apache-2.0
#include "views/problems/problem_delegate.h"

#include "models/problem_model.h"
#include "skaffold/problem_help.h"
#include "style/icon.h"
#include "style/theme.h"
#include "views/problems/severity_state.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QRegularExpression>
#include <QTextDocument>
#include <QToolTip>

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

QString ProblemDelegate::explanation(const QModelIndex &index)
{
    const QString code = index.siblingAtColumn(ProblemModel::RuleColumn).data().toString();
    QString page = skaffold::problemHelp(code);
    const QString words = index.data(Qt::ToolTipRole).toString().toHtmlEscaped();
    const QString message =
        QStringLiteral("<p>%1</p>").arg(QString(words).replace(QLatin1Char('\n'), QLatin1String("<br>")));
    if (page.isEmpty()) {
        return message;
    }
    // Heads of a page are too large for a tooltip.
    static const QRegularExpression head(QStringLiteral("^#+ +(.+)$"), QRegularExpression::MultilineOption);
    page.replace(head, QStringLiteral("**\\1**"));
    QTextDocument document;
    document.setMarkdown(page);
    return message + QStringLiteral("<hr>") + document.toHtml();
}

bool ProblemDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QToolTip::showText(event->globalPos(), explanation(index), view);
    return true;
}

} // namespace kw::views
