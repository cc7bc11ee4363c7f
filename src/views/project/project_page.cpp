// SPDX-License-Identifier: Apache-2.0
#include "views/project/project_page.h"

#include "controls/label.h"
#include "editor/code_editor.h"
#include "editor/document_mirror.h"
#include "editor/find_bar.h"
#include "style/icon.h"
#include "style/workbench_style.h"
#include "views/problems/severity_state.h"
#include "views/project/breadcrumb.h"
#include "views/project/file_banner.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace kw::views {

using namespace style;
using controls::Label;

namespace {

QToolButton *toolButton(const QString &iconName, const QString &name, const QKeySequence &shortcut)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    button->setEnabled(false);
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

QList<editor::Mark> marksOf(const QList<workspace::Problem> &problems)
{
    QList<editor::Mark> marks;
    marks.reserve(problems.size());
    for (const workspace::Problem &problem : problems) {
        marks.append(
            {static_cast<int>(problem.begin.line.value) - 1, static_cast<int>(problem.begin.column.value) - 1,
             static_cast<int>(problem.end.line.value) - 1, static_cast<int>(problem.end.column.value) - 1,
             stateOf(problem.diagnostic.severity), problem.diagnostic.message});
    }
    return marks;
}

} // namespace

ProjectPage::ProjectPage(workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_editor(new editor::CodeEditor)
    , m_mirror(new editor::DocumentMirror(*m_editor, workspace.document(), this))
    , m_find(new editor::FindBar(m_editor))
    , m_banner(new FileBanner(workspace))
    , m_breadcrumb(new controls::ElidedLabel(TextStyle::Base, Role::Secondary))
    , m_state(new Label(TextStyle::Base, Role::Secondary))
    , m_save(new QPushButton(tr("Save")))
    , m_undo(toolButton(QStringLiteral("undo"), tr("Undo"), QKeySequence::Undo))
    , m_redo(toolButton(QStringLiteral("redo"), tr("Redo"), QKeySequence::Redo))
{
    m_editor->setObjectName(QStringLiteral("project.editor"));
    m_editor->setAccessibleName(tr("Text of skaffold.yaml"));
    m_breadcrumb->setObjectName(QStringLiteral("project.breadcrumb"));
    m_save->setObjectName(QStringLiteral("project.save"));

    auto *bannerRow = new QHBoxLayout;
    bannerRow->setContentsMargins(dp(16), 0, dp(16), 0);
    bannerRow->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addLayout(bannerRow);
    layout->addWidget(m_find);
    layout->addWidget(m_editor, 1);

    workspace::ProjectDocument &document = workspace.document();
    QUndoStack &history = document.history();
    connect(m_undo, &QToolButton::clicked, &history, &QUndoStack::undo);
    connect(m_redo, &QToolButton::clicked, &history, &QUndoStack::redo);
    connect(&history, &QUndoStack::canUndoChanged, m_undo, &QWidget::setEnabled);
    connect(&history, &QUndoStack::canRedoChanged, m_redo, &QWidget::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &ProjectPage::save);
    connect(m_mirror, &editor::DocumentMirror::refused, m_banner, &controls::Banner::showError);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &ProjectPage::showCursor);
    connect(&document, &workspace::ProjectDocument::opened, this, &ProjectPage::showFile);
    connect(&document, &workspace::ProjectDocument::modifiedChanged, this, &ProjectPage::modifiedChanged);
    connect(&workspace.check(), &workspace::DocumentCheck::changed, this, &ProjectPage::showCheck);
    showFile();
    showCheck();
    modifiedChanged(document.isModified());
}

QWidget *ProjectPage::makeBar()
{
    auto *bar = new controls::Region(Role::Window, Qt::BottomEdge);
    bar->setMinimumHeight(dp(40));
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(dp(12), 0, dp(12), 0);
    layout->addWidget(m_undo);
    layout->addWidget(m_redo);
    layout->addWidget(m_breadcrumb, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_save);
    return bar;
}

void ProjectPage::showFile()
{
    m_editor->setFileName(QFileInfo(m_workspace.document().path()).fileName());
    showCursor();
}

void ProjectPage::showCheck()
{
    m_editor->setMarks(marksOf(m_workspace.check().answer().problems));
    showCursor();
}

void ProjectPage::showCursor()
{
    const QTextCursor cursor = m_editor->textCursor();
    const int line = cursor.blockNumber();
    const int column = cursor.positionInBlock();
    if (m_workspace.check().isCurrent()) {
        const qsizetype offset = m_workspace.document().offsetOf({line, column});
        m_breadcrumb->setText(
            breadcrumb(m_workspace.check().answer().syntax, offset).join(QStringLiteral("  ›  ")));
    }
    Q_EMIT cursorMoved(line + 1, column + 1);
}

bool ProjectPage::save()
{
    return m_banner->save();
}

void ProjectPage::find()
{
    m_find->open();
}

void ProjectPage::goTo(int line, int column)
{
    m_editor->goTo(line, column);
}

void ProjectPage::modifiedChanged(bool modified)
{
    m_state->setText(modified ? tr("Unsaved") : QString());
    m_save->setEnabled(modified);
}

} // namespace kw::views
