// SPDX-License-Identifier: Apache-2.0
#include "controls/command_strip.h"

#include "style/icon.h"
#include "style/workbench_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace kw::controls {

using namespace style;

CommandStrip::CommandStrip(QWidget *parent)
    : Region(Role::Window, Qt::TopEdge, parent)
    , m_when(new Label(TextStyle::SmallStrong, Role::Secondary))
    , m_command(new Label(TextStyle::CodeSmall))
    , m_oneLine(new ElidedLabel(TextStyle::CodeSmall))
    , m_more(new QPushButton)
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), tr("Copy")))
{
    m_command->setWordWrap(true);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setAccessibleName(tr("Command"));
    m_copy->setAccessibleName(tr("Copy the command"));
    auto *terminal = new Label(TextStyle::Base);
    terminal->setPicture(icon(QStringLiteral("terminal"), Role::Secondary), 16);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dp(12), dp(4), dp(12), dp(4));
    layout->setSpacing(dp(8));
    layout->addWidget(terminal);
    layout->addWidget(m_when);
    layout->addWidget(m_command, 1);
    layout->addWidget(m_oneLine, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_copy);
    setButtonKind(m_more, ButtonKind::Flat);
    m_more->setVisible(false);
    m_oneLine->setVisible(false);
    connect(m_more, &QPushButton::clicked, this, [this] { setFolded(m_oneLine->isHidden()); });
    setMinimumHeight(dp(36));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_copied); });
    setCommand({}, {});
}

void CommandStrip::setCommand(const QString &when, const QString &shown, const QString &copied)
{
    m_when->setText(when);
    m_command->setText(shown);
    m_oneLine->setText(shown);
    m_copied = copied.isEmpty() ? shown : copied;
    setVisible(!shown.isEmpty());
}

void CommandStrip::setFolded(bool folded)
{
    m_command->setVisible(!folded);
    m_oneLine->setVisible(folded);
    m_more->setVisible(true);
    m_more->setText(folded ? tr("Show all") : tr("Show less"));
    m_more->setAccessibleName(folded ? tr("Show the whole command") : tr("Show one line of the command"));
}

QString CommandStrip::command() const
{
    return m_command->text();
}

} // namespace kw::controls
