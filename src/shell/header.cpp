// SPDX-License-Identifier: Apache-2.0
#include "shell/header.h"

#include "shell/header_chip.h"
#include "shell/palette_field.h"
#include "style/theme.h"
#include "style/workbench_style.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace kw::shell {

using namespace style;

Header::Header(QWidget *parent)
    : Region(Role::Window, Qt::BottomEdge, parent)
    , m_layout(new QHBoxLayout(this))
    , m_menu(new QToolButton)
    , m_project(new HeaderChip(HeaderChip::Frame::None))
    , m_builder(new HeaderChip(HeaderChip::Frame::Line))
    , m_profiles(new HeaderChip(HeaderChip::Frame::Line))
    , m_palette(new PaletteField)
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

    m_project->setObjectName(QStringLiteral("header.project"));
    m_builder->setObjectName(QStringLiteral("header.builder"));
    m_profiles->setObjectName(QStringLiteral("header.profiles"));

    connect(m_palette, &QAbstractButton::clicked, this, &Header::paletteAsked);

    m_layout->setContentsMargins(0, 0, dp(12), 0);
    m_layout->setSpacing(dp(8));
    m_layout->addWidget(m_menu);
    m_layout->addWidget(m_project);
    m_layout->addWidget(m_builder);
    m_layout->addWidget(m_profiles);
    m_layout->addStretch(1);
    m_layout->addWidget(m_palette);
    setProject({}, {});
    setProfiles(false, {});
    connect(Theme::instance(), &Theme::changed, this, &Header::applyTheme);
    applyTheme();
}

void Header::applyTheme()
{
    setFixedHeight(dp(48));
    m_menu->setIconSize({dp(20), dp(20)});
    m_menu->setFixedSize(dp(72), dp(47));
    fit();
}

void Header::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void Header::setProject(const QString &name, const QString &branch)
{
    m_project->setContent(icon(QStringLiteral("folder")), name.isEmpty() ? tr("No project open") : QString(),
                          name, branch);
    fit();
}

void Header::setBuilder(const QString &name, State state, const QString &remark)
{
    m_builder->setContent(stateIcon(state), tr("Builder"), name, remark);
    fit();
}

void Header::setProfiles(bool hasProfiles, const QStringList &chosen)
{
    m_profiles->setContent(icon(QStringLiteral("profile"), Role::Secondary), tr("Profiles"),
                           chosen.isEmpty() ? tr("none") : chosen.join(QStringLiteral(", ")), {});
    m_profiles->setVisible(hasProfiles);
    fit();
}

void Header::addAtEnd(QWidget *widget)
{
    layout()->addWidget(widget);
}

QWidget *Header::paletteField() const
{
    return m_palette;
}

void Header::resizeEvent(QResizeEvent *event)
{
    Region::resizeEvent(event);
    fit();
}

void Header::fit()
{
    // From the widest look to the narrowest; the first that fits stays.
    for (int level = 0; level < 4; ++level) {
        m_project->setRemarkShown(level < 1);
        m_builder->setRemarkShown(level < 2);
        m_palette->setWordsShown(level < 3);
        m_palette->setMinimumWidth(level < 1 ? dp(300) : 0);
        m_layout->invalidate();
        if (m_layout->sizeHint().width() <= width()) {
            break;
        }
    }
}

} // namespace kw::shell
