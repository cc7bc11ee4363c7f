// SPDX-License-Identifier: Apache-2.0
#include "shell/build_button.h"

#include "style/icon.h"
#include "style/theme.h"
#include "style/workbench_style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace kw::shell {

using namespace style;

BuildButton::BuildButton(QAction *build, QMenu *choices, QWidget *parent)
    : QWidget(parent)
    , m_build(new QPushButton(tr("Build")))
    , m_choices(new QToolButton)
{
    m_build->setObjectName(QStringLiteral("header.build"));
    m_build->setAccessibleName(tr("Build the project"));
    m_build->setToolTip(
        tr("Build the project (%1)").arg(build->shortcut().toString(QKeySequence::NativeText)));
    m_choices->setObjectName(QStringLiteral("header.build.choices"));
    m_choices->setAccessibleName(tr("Choices for the build"));
    m_choices->setToolTip(tr("Choices for the build"));
    m_choices->setMenu(choices);
    m_choices->setPopupMode(QToolButton::InstantPopup);
    m_choices->setProperty("kwNoMenuArrow", true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_build);
    layout->addWidget(m_choices);
    const auto followAction = [this, build] {
        m_build->setEnabled(build->isEnabled());
        m_choices->setEnabled(build->isEnabled());
    };
    connect(build, &QAction::changed, this, followAction);
    connect(m_build, &QPushButton::clicked, build, &QAction::trigger);
    connect(Theme::instance(), &Theme::changed, this, &BuildButton::applyLook);
    followAction();
    applyLook();
}

void BuildButton::setPrimary(bool primary)
{
    m_primary = primary;
    applyLook();
}

void BuildButton::applyLook()
{
    const ButtonKind kind = m_primary ? ButtonKind::Primary : ButtonKind::Plain;
    const Role role = m_primary ? Role::AccentText : Role::Text;
    setButtonKind(m_build, kind);
    setButtonKind(m_choices, kind);
    m_build->setIcon(icon(QStringLiteral("play"), role));
    m_choices->setIcon(icon(QStringLiteral("chevron-down"), role));
    m_choices->setFixedSize(dp(26), std::max(dp(28), m_build->sizeHint().height()));
}

} // namespace kw::shell
