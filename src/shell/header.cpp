// SPDX-License-Identifier: Apache-2.0
#include "shell/header.h"

#include "style/theme.h"
#include "style/workbench_style.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace kw::shell {

using namespace style;

Header::Header(QWidget *parent)
    : Region(Role::Window, Qt::BottomEdge, parent)
    , m_menu(new QToolButton)
    , m_project(new QPushButton)
    , m_builder(new QPushButton)
    , m_palette(new QPushButton)
{
    setObjectName(QStringLiteral("header"));
    m_menu->setIcon(icon(QStringLiteral("menu")));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu (Alt+M)"));
    m_menu->setShortcut(QKeySequence(tr("Alt+M")));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    setButtonKind(m_menu, ButtonKind::Flat);
    // The three lines say that a menu opens; no second arrow beside them.
    m_menu->setProperty("kwNoMenuArrow", true);

    m_project->setIcon(icon(QStringLiteral("folder")));
    m_project->setObjectName(QStringLiteral("header.project"));
    setButtonKind(m_project, ButtonKind::Flat);
    m_builder->setObjectName(QStringLiteral("header.builder"));

    m_palette->setIcon(icon(QStringLiteral("search"), Role::Secondary));
    m_palette->setText(tr("Search or run a command    Ctrl+Shift+P"));
    m_palette->setAccessibleName(tr("Search or run a command"));
    connect(m_palette, &QPushButton::clicked, this, &Header::paletteAsked);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, dp(12), 0);
    layout->setSpacing(dp(8));
    layout->addWidget(m_menu);
    layout->addWidget(m_project);
    layout->addWidget(m_builder);
    layout->addStretch(1);
    layout->addWidget(m_palette);
    setProject({});
    connect(Theme::instance(), &Theme::changed, this, &Header::applyTheme);
    applyTheme();
}

void Header::applyTheme()
{
    setFixedHeight(dp(48));
    m_menu->setIconSize({dp(20), dp(20)});
    m_menu->setFixedSize(dp(72), dp(47));
    m_palette->setMinimumWidth(dp(300));
    fitBuilder();
}

void Header::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void Header::setProject(const QString &name)
{
    m_project->setText(name.isEmpty() ? tr("No project open") : name);
    m_project->setAccessibleName(name.isEmpty() ? tr("No project open") : tr("Project %1").arg(name));
    fitBuilder();
}

void Header::setBuilder(const QString &name, State state, const QString &remark)
{
    m_builder->setIcon(stateIcon(state));
    m_builderText = tr("Builder %1 %2").arg(name, remark);
    m_builder->setAccessibleName(tr("Builder %1, %2").arg(name, remark));
    m_builder->setToolTip(m_builder->accessibleName());
    fitBuilder();
}

// The builder's text takes what the other parts leave.
void Header::fitBuilder()
{
    m_builder->setText(m_builderText);
    const QFontMetrics metrics = m_builder->fontMetrics();
    int room = width() - layout()->contentsMargins().right() - layout()->count() * layout()->spacing();
    for (const QWidget *other : std::initializer_list<QWidget *>{m_menu, m_project, m_palette}) {
        room -= std::max(other->sizeHint().width(), other->minimumWidth());
    }
    const int frame = m_builder->sizeHint().width() - metrics.horizontalAdvance(m_builderText);
    m_builder->setText(metrics.elidedText(m_builderText, Qt::ElideRight, std::max(room - frame, dp(48))));
}

void Header::resizeEvent(QResizeEvent *event)
{
    Region::resizeEvent(event);
    fitBuilder();
}

QWidget *Header::paletteField() const
{
    return m_palette;
}

} // namespace kw::shell
