// SPDX-License-Identifier: Apache-2.0
#include "views/images/detail_pane.h"

#include "controls/label.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent)
    , m_title(new controls::Label(TextStyle::BaseStrong))
    , m_rows(new QFormLayout)
{
    setAccessibleName(tr("Details of the selection"));
    setMinimumWidth(dp(260));
    m_title->setWordWrap(true);
    m_rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_rows->setVerticalSpacing(dp(4));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(dp(16), dp(12), dp(16), dp(12));
    layout->setSpacing(dp(12));
    layout->addWidget(m_title);
    layout->addLayout(m_rows);
    layout->addStretch(1);
}

void DetailPane::showDetails(const QString &title, const QStringList &details)
{
    m_title->setText(title);
    while (m_rows->rowCount() > 0) {
        m_rows->removeRow(0);
    }
    for (qsizetype i = 0; i + 1 < details.size(); i += 2) {
        const QString &value = details.at(i + 1);
        const bool code = value.startsWith(QLatin1String("sha256:")) || value.contains(QLatin1Char('/'));
        auto *label = new controls::Label(details.at(i), TextStyle::Caption, Role::Secondary);
        // A digest has no place to break: give the line breaker one every sixteen digits.
        QString shown = value;
        if (value.startsWith(QLatin1String("sha256:"))) {
            for (qsizetype at = 23; at < shown.size(); at += 17) {
                shown.insert(at, QChar(0x200B));
            }
        }
        auto *text = new controls::Label(shown, code ? TextStyle::CodeSmall : TextStyle::Base);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        text->setAccessibleName(QStringLiteral("%1: %2").arg(details.at(i), value));
        m_rows->addRow(label, text);
    }
}

} // namespace kw::views
