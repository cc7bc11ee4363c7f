// SPDX-License-Identifier: Apache-2.0
#include "controls/banner.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kw::controls {

using namespace style;

namespace {

struct BannerRoles
{
    Role text;
    Role fill;
    Role frame;
};

BannerRoles rolesOf(State state)
{
    switch (state) {
    case State::Failed:
    case State::Unreachable:
        return {Role::Error, Role::ErrorFill, Role::ErrorFrame};
    case State::Warning:
        return {Role::Warning, Role::WarningFill, Role::WarningFrame};
    case State::Done:
        return {Role::Success, Role::SuccessFill, Role::SuccessFrame};
    default:
        return {Role::Info, Role::InfoFill, Role::InfoFrame};
    }
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_shape(new Label(TextStyle::Base))
    , m_cause(new Label(TextStyle::BaseStrong))
    , m_consequence(new Label(TextStyle::Base))
    , m_original(new Label(TextStyle::CodeSmall, Role::Secondary))
    , m_buttons(new QHBoxLayout)
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    for (Label *label : {m_cause, m_consequence, m_original}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dp(14), dp(10), dp(10), dp(10));
    layout->setSpacing(dp(10));
    layout->addWidget(m_shape, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addLayout(m_buttons);
    setVisible(false);
}

void Banner::show(State state, const QString &cause, const QString &consequence, const QString &original)
{
    m_state = state;
    m_shape->setPicture(stateIcon(state), 16);
    m_shape->setAccessibleName(stateWord(state));
    m_cause->setText(cause);
    m_consequence->setText(consequence);
    m_consequence->setVisible(!consequence.isEmpty());
    m_original->setText(original);
    m_original->setVisible(!original.isEmpty());
    setAccessibleName(QStringLiteral("%1: %2").arg(stateWord(state), cause));
    setVisible(true);
    update();
}

void Banner::showError(const Error &error)
{
    const QString where = error.where.isEmpty() ? QString() : error.where + QStringLiteral(": ");
    QString consequence = error.why.isEmpty() ? QString() : where + error.why;
    if (!error.hint.isEmpty()) {
        consequence += (consequence.isEmpty() ? QString() : QStringLiteral("\n")) + error.hint;
    }
    show(error.code == ErrorCode::Cancelled ? State::Info : State::Failed, error.what, consequence,
         error.detail.section(QLatin1Char('\n'), 0, 3));
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->addWidget(button, 0, Qt::AlignTop);
    return button;
}

void Banner::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
}

void Banner::paintEvent(QPaintEvent *)
{
    const BannerRoles roles = rolesOf(m_state);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(themeColor(roles.fill));
    painter.setPen(themeColor(roles.frame));
    const QRect shown = contentsRect();
    painter.drawRoundedRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5), dp(4), dp(4));
    painter.fillRect(QRect(shown.left(), shown.top() + dp(1), dp(3), shown.height() - dp(2)),
                     themeColor(roles.text));
}

} // namespace kw::controls
