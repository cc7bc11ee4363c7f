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
    , m_copy(new QPushButton(icon(QStringLiteral("copy")), tr("Copy")))
{
    m_command->setWordWrap(true);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setAccessibleName(tr("Command"));
    m_copy->setAccessibleName(tr("Copy the command"));
    auto *terminal = new Label(TextStyle::Base);
    terminal->setPixmap(
        icon(QStringLiteral("terminal"), Role::Secondary).pixmap(QSize(dp(16), dp(16)), devicePixelRatio()));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(dp(12), dp(4), dp(12), dp(4));
    layout->setSpacing(dp(8));
    layout->addWidget(terminal);
    layout->addWidget(m_when);
    layout->addWidget(m_command, 1);
    layout->addWidget(m_copy);
    setMinimumHeight(dp(36));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_copied); });
    setCommand({}, {});
}

void CommandStrip::setCommand(const QString &when, const QString &shown, const QString &copied)
{
    m_when->setText(when);
    m_command->setText(shown);
    m_copied = copied.isEmpty() ? shown : copied;
    setVisible(!shown.isEmpty());
}

QString CommandStrip::command() const
{
    return m_command->text();
}

} // namespace kw::controls
