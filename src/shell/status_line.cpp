// SPDX-License-Identifier: Apache-2.0
#include "shell/status_line.h"

#include "controls/label.h"
#include "style/icon.h"
#include "workspace/workspace.h"

#include <QFileInfo>

namespace kw::shell {

using namespace style;
using controls::Label;

StatusLine::StatusLine(workspace::Workspace &workspace, QWidget *parent)
    : QStatusBar(parent)
    , m_workspace(workspace)
    , m_version(new Label(TextStyle::Small, Role::Secondary))
    , m_errorShape(new Label(TextStyle::Small))
    , m_errors(new Label(TextStyle::Small, Role::Secondary))
    , m_warningShape(new Label(TextStyle::Small))
    , m_warnings(new Label(TextStyle::Small, Role::Secondary))
    , m_hint(new Label(tr("F8 next problem"), TextStyle::Small, Role::Secondary))
    , m_cursor(new Label(TextStyle::Small, Role::Secondary))
    , m_form(new Label(TextStyle::Small, Role::Secondary))
    , m_tools(new Label(TextStyle::Small, Role::Secondary))
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    m_version->setObjectName(QStringLiteral("status.version"));
    m_errors->setObjectName(QStringLiteral("status.errors"));
    m_warnings->setObjectName(QStringLiteral("status.warnings"));
    m_cursor->setObjectName(QStringLiteral("status.cursor"));
    m_version->setContentsMargins(dp(12), 0, dp(8), 0);
    m_warningShape->setContentsMargins(dp(8), 0, 0, 0);
    m_hint->setContentsMargins(dp(8), 0, 0, 0);
    for (Label *label : {m_cursor, m_form, m_tools}) {
        label->setContentsMargins(dp(8), 0, dp(8), 0);
    }
    for (Label *label : {m_version, m_errorShape, m_errors, m_warningShape, m_warnings, m_hint}) {
        addWidget(label);
    }
    for (Label *label : {m_cursor, m_form, m_tools}) {
        addPermanentWidget(label);
    }
    connect(&workspace.check(), &workspace::DocumentCheck::changed, this, &StatusLine::showCheck);
    connect(&workspace, &workspace::Workspace::projectChanged, this, &StatusLine::showCheck);
    connect(&workspace.toolVersions(), &workspace::ToolVersions::changed, this, &StatusLine::showTools);
    connect(Theme::instance(), &Theme::changed, this, &StatusLine::showCheck);
    showCheck();
    showTools();
}

void StatusLine::setCursor(int line, int column)
{
    m_cursor->setText(tr("Ln %1, Col %2").arg(line).arg(column));
}

void StatusLine::setCursorShown(bool shown)
{
    const bool isOpen = !m_workspace.projectFile().isEmpty();
    m_cursor->setVisible(shown && isOpen);
    m_form->setVisible(shown && isOpen);
}

void StatusLine::showCheck()
{
    const bool isOpen = !m_workspace.projectFile().isEmpty();
    const workspace::CheckedText &answer = m_workspace.check().answer();
    const QString version = answer.syntax.root().find(u"apiVersion").text();
    m_version->setText(!isOpen
                           ? tr("No project")
                           : (version.isEmpty() ? QFileInfo(m_workspace.projectFile()).fileName() : version));
    const auto count = [&](Label *shape, Label *text, State state, const QString &words, qsizetype number) {
        shape->setPicture(stateIcon(state), 14);
        shape->setAccessibleName(stateWord(state));
        text->setText(words);
        shape->setVisible(isOpen && number > 0);
        text->setVisible(isOpen && number > 0);
    };
    const qsizetype errors = answer.count(schema::Severity::Error);
    const qsizetype warnings = answer.count(schema::Severity::Warning);
    count(m_errorShape, m_errors, State::Failed, tr("%n error(s)", nullptr, static_cast<int>(errors)),
          errors);
    count(m_warningShape, m_warnings, State::Warning,
          tr("%n warning(s)", nullptr, static_cast<int>(warnings)), warnings);
    m_hint->setVisible(isOpen && !answer.problems.isEmpty());
    const bool hasCarriages = m_workspace.document().text().usualLineEnd() == text::LineEnd::CrLf;
    const QString encoding =
        m_workspace.document().text().hasByteOrderMark() ? tr("UTF-8 with mark") : QStringLiteral("UTF-8");
    m_form->setText(
        QStringLiteral("%1, %2").arg(encoding, hasCarriages ? QStringLiteral("CRLF") : QStringLiteral("LF")));
}

void StatusLine::showTools()
{
    const workspace::ToolVersions &tools = m_workspace.toolVersions();
    QStringList texts;
    if (tools.docker()) {
        texts << (tools.docker()->isPresent ? QStringLiteral("docker %1").arg(tools.docker()->version)
                                            : tr("no docker"));
    }
    if (tools.buildx()) {
        texts << (tools.buildx()->isPresent ? QStringLiteral("buildx %1").arg(tools.buildx()->version)
                                            : tr("no buildx"));
    }
    m_tools->setText(texts.join(QStringLiteral(", ")));
    m_tools->setVisible(!texts.isEmpty());
}

} // namespace kw::shell
