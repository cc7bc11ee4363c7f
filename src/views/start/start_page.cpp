// SPDX-License-Identifier: Apache-2.0
#include "views/start/start_page.h"

#include "controls/banner.h"
#include "controls/label.h"
#include "style/icon.h"
#include "style/workbench_style.h"

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

constexpr qreal columnWidth = 784;

class Card : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(themeColor(Role::Base));
        painter.setPen(themeColor(Role::Border));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(6), dp(6));
    }
};

} // namespace

StartPage::StartPage(const QList<QAction *> &ways, const QList<QAction *> &others, QWidget *parent)
    : QWidget(parent)
    , m_banner(new controls::Banner)
    , m_machine(new QVBoxLayout)
    , m_recent(new QVBoxLayout)
    , m_recentBlock(new QWidget)
{
    setObjectName(QStringLiteral("startPage"));
    auto *column = new QWidget;
    column->setMaximumWidth(dp(columnWidth));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, dp(16), 0, dp(16));
    rows->setSpacing(dp(8));
    rows->addStretch(1);
    rows->addWidget(new Label(tr("Start with a project"), TextStyle::Display));
    auto *text = new Label(tr("A project is a folder with a skaffold.yaml. Opening one reads files and "
                              "nothing else: no command is run "
                              "and no connection is made."),
                           TextStyle::Base, Role::Secondary);
    text->setWordWrap(true);
    text->setMaximumWidth(dp(600));
    rows->addWidget(text);
    rows->addWidget(m_banner);
    rows->addSpacing(dp(8));

    auto *card = new Card;
    auto *cardRows = new QVBoxLayout(card);
    // The rows are rectangles: they leave the card its round corners.
    cardRows->setContentsMargins(1, dp(6), 1, dp(6));
    cardRows->setSpacing(0);
    for (QAction *way : ways) {
        cardRows->addWidget(wayRow(way, way == ways.first(), way == ways.last()));
    }
    rows->addWidget(card);
    rows->addSpacing(dp(16));

    auto *recentRows = new QVBoxLayout(m_recentBlock);
    recentRows->setContentsMargins(0, 0, 0, 0);
    recentRows->setSpacing(dp(4));
    recentRows->addWidget(new Label(tr("Opened before"), TextStyle::CaptionStrong, Role::Secondary));
    recentRows->addLayout(m_recent);
    rows->addWidget(m_recentBlock);
    rows->addSpacing(dp(8));
    rows->addWidget(makeFoot(others));
    rows->addStretch(4);

    auto *page = new QWidget;
    auto *across = new QHBoxLayout(page);
    across->addStretch(1);
    across->addWidget(column, 8);
    across->addStretch(1);
    // Large text or a low window: the page scrolls, its texts keep their height.
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setRecentProjects({});
}

QWidget *StartPage::makeFoot(const QList<QAction *> &others)
{
    auto *foot = new QWidget;
    auto *found = new QVBoxLayout;
    found->setSpacing(dp(6));
    found->addWidget(new Label(tr("Found on this machine"), TextStyle::CaptionStrong, Role::Secondary));
    m_machine->setSpacing(dp(6));
    found->addLayout(m_machine);
    found->addStretch(1);
    auto *also = new QVBoxLayout;
    also->setSpacing(dp(2));
    also->addWidget(new Label(tr("Also without a project"), TextStyle::CaptionStrong, Role::Secondary));
    for (QAction *action : others) {
        auto *link = new QPushButton(icon(action->icon().name(), Role::Secondary), action->statusTip());
        setButtonKind(link, ButtonKind::Link);
        connect(link, &QPushButton::clicked, action, &QAction::trigger);
        also->addWidget(link, 0, Qt::AlignLeft);
    }
    also->addStretch(1);
    auto *columns = new QHBoxLayout(foot);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(dp(24));
    columns->addLayout(found, 1);
    columns->addLayout(also, 1);
    return foot;
}

void StartPage::setMachine(const QList<MachineFact> &facts)
{
    while (QLayoutItem *item = m_machine->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const MachineFact &fact : facts) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(dp(8));
        auto *shape = new Label(TextStyle::Base);
        shape->setPicture(stateIcon(fact.state), 16);
        shape->setAccessibleName(stateWord(fact.state));
        layout->addWidget(shape);
        layout->addWidget(new Label(fact.name, TextStyle::Base));
        layout->addWidget(new controls::ElidedLabel(fact.remark, TextStyle::Base, Role::Secondary), 1);
        m_machine->addWidget(row);
    }
}

QWidget *StartPage::wayRow(QAction *way, bool primary, bool last)
{
    auto *row = new controls::Region(Role::Base, last ? Qt::Edges() : Qt::Edges(Qt::BottomEdge));
    auto *picture = new Label(TextStyle::Base);
    picture->setPicture(icon(way->icon().name(), primary ? Role::Mark : Role::Secondary), 24);
    QString name = way->text();
    name.remove(QLatin1Char('&'));
    name.remove(QChar(0x2026));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(dp(2));
    texts->addWidget(new Label(name, TextStyle::BaseStrong));
    auto *tip = new Label(way->statusTip(), TextStyle::Base, Role::Secondary);
    tip->setWordWrap(true);
    texts->addWidget(tip);
    auto *button = new QPushButton(way->iconText());
    button->setMinimumWidth(dp(148));
    button->setAccessibleDescription(way->statusTip());
    setButtonKind(button, primary ? ButtonKind::Primary : ButtonKind::Plain);
    connect(button, &QPushButton::clicked, way, &QAction::trigger);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(dp(20), dp(16), dp(20), dp(16));
    layout->setSpacing(dp(20));
    layout->addWidget(picture);
    layout->addLayout(texts, 1);
    layout->addWidget(new controls::KeyCap(way->shortcut().toString(QKeySequence::NativeText)));
    layout->addWidget(button);
    return row;
}

void StartPage::setRecentProjects(const QStringList &folders)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList shown = folders.first(std::min<qsizetype>(folders.size(), 5));
    for (const QString &folder : shown) {
        auto *button = new QPushButton(icon(QStringLiteral("folder"), Role::Secondary),
                                       QDir::toNativeSeparators(folder));
        setButtonKind(button, ButtonKind::Flat);
        connect(button, &QPushButton::clicked, this, [this, folder] { Q_EMIT projectChosen(folder); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
    m_recentBlock->setVisible(!folders.isEmpty());
}

} // namespace kw::views
