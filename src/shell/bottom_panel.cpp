// SPDX-License-Identifier: Apache-2.0
#include "shell/bottom_panel.h"

#include "controls/label.h"
#include "style/icon.h"
#include "style/workbench_style.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace kw::shell {

using namespace style;

namespace {

constexpr qreal headHeight = 32;
constexpr qreal usualHeight = 182;
constexpr qreal toolHeight = 24;

} // namespace

BottomPanel::BottomPanel(QWidget *parent)
    : QWidget(parent)
    , m_head(new controls::Region(Role::Window, Qt::BottomEdge))
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_fold(new QToolButton)
    , m_tools(new QHBoxLayout)
{
    m_tabs->setObjectName(QStringLiteral("panel.tabs"));
    m_tabs->setAccessibleName(tr("Bottom panel"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_fold->setAccessibleName(tr("Show or hide the bottom panel"));
    m_fold->setToolTip(tr("Show or hide the bottom panel (Ctrl+J)"));
    setButtonKind(m_fold, ButtonKind::Flat);
    connect(m_fold, &QAbstractButton::clicked, this, &BottomPanel::foldAsked);

    auto *headLayout = new QHBoxLayout(m_head);
    headLayout->setContentsMargins(dp(8), 1, dp(8), 1);
    headLayout->addWidget(m_tabs);
    headLayout->addStretch(1);
    headLayout->addLayout(m_tools);
    headLayout->addWidget(m_fold);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_head);
    rows->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) {
        if (tab >= 0) {
            m_pages->setCurrentIndex(tab);
            setOpen(true);
        }
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        showTools();
    });
    connect(Theme::instance(), &Theme::changed, this, &BottomPanel::applyTheme);
    applyTheme();
    setOpen(true);
}

void BottomPanel::applyTheme()
{
    m_head->setFixedHeight(dp(headHeight));
    if (!isOpen()) {
        setMaximumHeight(dp(headHeight));
    }
}

void BottomPanel::setTool(int tab, QWidget *tool)
{
    m_toolOfTab.insert(tab, tool);
    tool->setFixedHeight(dp(toolHeight));
    m_tools->addWidget(tool);
    showTools();
}

void BottomPanel::showTools()
{
    for (auto tool = m_toolOfTab.cbegin(); tool != m_toolOfTab.cend(); ++tool) {
        tool.value()->setVisible(isOpen() && tool.key() == m_tabs->currentIndex());
    }
}

int BottomPanel::addPage(QWidget *page, const QString &title)
{
    m_pages->addWidget(page);
    return m_tabs->addTab(title);
}

void BottomPanel::setTab(int tab, const QString &text, const QIcon &icon)
{
    m_tabs->setTabText(tab, text);
    m_tabs->setTabIcon(tab, icon);
}

int BottomPanel::currentTab() const
{
    return m_tabs->currentIndex();
}

void BottomPanel::setCurrentTab(int tab)
{
    m_tabs->setCurrentIndex(tab);
}

bool BottomPanel::isOpen() const
{
    return !m_pages->isHidden();
}

void BottomPanel::setOpen(bool open)
{
    const bool changes = open != isOpen();
    m_pages->setVisible(open);
    m_fold->setIcon(icon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up")));
    setMaximumHeight(open ? QWIDGETSIZE_MAX : dp(headHeight));
    setTabsFolded(m_tabs, !open);
    showTools();
    if (auto *splitter = qobject_cast<QSplitter *>(parentWidget())) {
        const int height = !open ? dp(headHeight) : m_openHeight > 0 ? m_openHeight : dp(usualHeight);
        splitter->setSizes({splitter->height() - height, height});
    }
    if (changes) {
        Q_EMIT openChanged(open);
    }
}

int BottomPanel::openHeight() const
{
    return m_openHeight;
}

void BottomPanel::setOpenHeight(int height)
{
    m_openHeight = height;
}

void BottomPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isOpen() && isVisible()) {
        m_openHeight = height();
    }
}

} // namespace kw::shell
